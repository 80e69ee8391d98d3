package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// costStranger is what a word costs that nothing knows where it may be the name of
// something that events are about.
const costStranger = 14

// costMisspelt is what such a word costs that is more likely somebody's name, with a slip.
const costMisspelt = 40

// costTold is what such a word costs where the records' own sentences have it.
const costTold = 3

// costNameIn is what a part of somebody's name costs in the name of a thing: "the Hale
// bridge".
const costNameIn = 6

// costThing is what a thing costs beside a phrase that the records know.
const costThing = 3

// maxThing is how many words the name of a thing may have.
const maxThing = 6

// things reads what events are about besides people, posts and bodies: "Qincheng
// Prison", "the 1975 constitution", "any real power". Its words are compared with
// those of the events, so any words may be one, at a cost.
func (r *reader) things(at int) []edge {
	from, p := r.determined(at)
	var out []edge
	cost, ended := costThing, false
	for i := from; i < r.lattice.Len() && i < from+maxThing; i++ {
		if i > from && r.lattice.Gap(i) > fold.Space {
			break
		}
		if p.Ask == grammar.Which && !r.isTold(max(from, i-1)) {
			break // "which tired deputies": what describes those who are asked for has to be told
		}
		if i > from && ended {
			i = r.past(i)
		}
		word, ends := r.thingWord(i)
		if word < 0 && i > from && r.partOfName(i) {
			word = costNameIn
		}
		ended = ends
		if word < 0 {
			break
		}
		cost += word
		if p.Ask == grammar.Which && r.lattice.Tokens[i].Upper {
			continue // "what Harriet Quill founded" asks for no Quill
		}
		if ends && (i > from || !r.isPhase(i)) && !r.isGoing(from, i+1) {
			thing := p
			thing.Kind, thing.Text, thing.Noun = grammar.Thing, r.text(from, i+1), r.fillerNoun(i)
			out = append(out, edge{i + 1, cost, thing})
		}
	}
	return out
}

// isTold tells whether the records' own sentences have a word, or the lexicon has it as a noun.
func (r *reader) isTold(at int) bool {
	return r.told()[r.lattice.Tokens[at].Text] || slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Noun
	})
}

// past is the token behind "of" and "of the" at a token, that token where they do not
// stand there: "workers of the tannery".
func (r *reader) past(at int) int {
	to := at
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == "of" {
			to = leaf.To
		}
	}
	if to == at {
		return at
	}
	for _, leaf := range r.lattice.At(to) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Determiner && (leaf.Word.Sense == "the" || leaf.Word.Sense == "a") {
			return leaf.To
		}
	}
	return to
}

// determined reads what stands before a thing: "the", "any", "which".
func (r *reader) determined(at int) (int, grammar.Phrase) {
	s := spec{}
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Determiner && leaf.Word.Class != grammar.Question {
			continue
		}
		if next, ok := s.withDeterminer(leaf.Word.Sense); ok {
			return leaf.To, next.phrase
		}
	}
	return at, s.phrase
}

// thingWord is what a word costs as one of a thing's, -1 where it is none, and
// whether a thing may end with it.
func (r *reader) thingWord(at int) (cost int, ends bool) {
	cost = -1
	for _, leaf := range r.lattice.At(at) {
		switch {
		case leaf.Unknown && r.told()[r.lattice.Tokens[at].Text]:
			cost, ends = max(cost, costTold), true
		case leaf.Unknown:
			cost, ends = max(cost, costStranger), true
			if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Misspelt() }) {
				cost = costMisspelt
			}
		case leaf.To != at+1:
		case leaf.Word != nil && leaf.Word.Class == grammar.Noun:
			return 1, true
		case leaf.Word != nil && leaf.Word.Class == grammar.Adjective, leaf.Number > 0:
			cost = max(cost, 1)
		}
	}
	return cost, ends
}

// partOfName tells whether a word at a token is a part of somebody's name.
func (r *reader) partOfName(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Mention != nil && leaf.To == at+1 && leaf.Mention.Strength != knowledge.Full {
			return true
		}
	}
	return false
}

// fillerNoun is the noun at a token that stands for a role of an event: the "rank" of
// "ministerial rank".
func (r *reader) fillerNoun(at int) *grammar.Word {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.To == at+1 && leaf.Word.IsDeed() {
			if _, gap := leaf.Word.Deed(); gap != "" {
				return leaf.Word
			}
		}
	}
	return nil
}

func (r *reader) text(from, to int) string {
	var words []string
	for _, t := range r.lattice.Tokens[from:to] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// isPhase tells whether a noun at a token is of a post, a tenure or a vacancy, which no event
// is about: "the job", "the vacancy", "leaving".
func (r *reader) isPhase(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Noun {
			switch leaf.Word.Sense {
			case "start", "end", "vacancy", "handover", "post":
				return true
			}
		}
	}
	return false
}

// isGoing tells whether words are a verb of a tenure without a tense: "leaving office".
func (r *reader) isGoing(from, to int) bool {
	for _, leaf := range r.lattice.At(from) {
		if w := leaf.Word; w != nil && leaf.To == to && w.Class == grammar.Verb && w.Form.Has(grammar.Gerund) && (w.Sense == "end" || w.Sense == "begin" || w.Sense == "hold" || w.Sense == "follow") {
			return true
		}
	}
	return false
}
