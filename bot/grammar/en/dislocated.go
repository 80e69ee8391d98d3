package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// dislocated reads a phrase and a question that refers to it: "The third one, how
// long did he serve?". It may be of each who bears a name.
func (r *reader) dislocated() grammar.Reading {
	var all grammar.Reading
	to := 0
	for e := range each(r.phrasesAt(0)) {
		p := e.phrase.Closed()
		if p.Set == nil || p.Kind != grammar.People || !r.parted(e.to) {
			continue
		}
		if !p.Named && r.asksName(e.to) {
			be := "was"
			if r.isPresent(e.to + 1) {
				be = "is"
			}
			return r.sentenceOf(slices.Concat(wordsOf("who", be), spaced(r.lattice.Tokens[:e.to])))
		}
		out := r.main(e.to)
		if len(out.Asks) == 0 || len(out.Unread) > 0 {
			out = r.sentenceOf(r.lattice.Tokens[e.to:]) // "the last one: who was he and when did he leave?"
		}
		if len(out.Asks) == 0 || len(out.Unread) > 0 {
			continue
		}
		switch filled := grammar.FilledWith(out, p.Set); {
		case len(filled.Asks) == 0:
		case len(all.Asks) == 0:
			all, to = filled, e.to
		case p.Named && e.to == to:
			all.Asks = append(all.Asks, filled.Asks...)
		}
	}
	if len(all.Asks) > 0 {
		return all
	}
	if one := r.dislocatedTenure(); len(one.Asks) > 0 {
		return one
	}
	return r.dislocatedBody()
}

// asksName tells whether what stands from a token on only asks what somebody is called: "what was his
// name?".
func (r *reader) asksName(at int) bool {
	at = r.pastA(at, grammar.Question, "what")
	if at == 0 {
		return false
	}
	at = r.pastA(at, grammar.Auxiliary, "be")
	if at == 0 || !r.isOwner(at) && !r.isA(at, grammar.Determiner, "the") && !IsPronoun(r.lattice.Tokens[at].Text, "they") {
		return false
	}
	return at+2 == r.lattice.Len() && r.isSense(at+1, "name")
}

// dislocatedTenure reads somebody's time in office and a question that refers to it: "What about Jia's
// directorship: when did it end?".
func (r *reader) dislocatedTenure() grammar.Reading {
	from := 0
	for _, words := range sets().turningTo {
		if len(words) > from && len(words) < r.lattice.Len() && r.spelt(0, words) {
			from = len(words)
		}
	}
	for e := range each(r.phrasesAt(from)) {
		if e.phrase.Kind != grammar.Tenure || e.phrase.Set == nil || !r.parted(e.to) {
			continue
		}
		rest := spaced(r.lattice.Tokens[e.to:])
		it := slices.IndexFunc(rest, func(t fold.Token) bool { return t.Text == "it" && !t.Possessive })
		if it < 0 {
			continue
		}
		one := r.sentenceOf(slices.Concat(rest[:it], spaced(r.lattice.Tokens[from:e.to]), spacedAll(rest[it+1:])))
		if len(one.Asks) > 0 && len(one.Unread) == 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// dislocatedBody reads a body and a question that refers to it: "The Office of the President, in
// which city does it sit?".
func (r *reader) dislocatedBody() grammar.Reading {
	_, to := r.bodyNamed(r.pastThe(0))
	if to == 0 || !r.parted(to) {
		return grammar.Reading{}
	}
	rest := spaced(r.lattice.Tokens[to:])
	it := slices.IndexFunc(rest, func(t fold.Token) bool { return t.Text == "it" })
	if it < 0 {
		return grammar.Reading{}
	}
	return r.sentenceOf(slices.Concat(rest[:it], spaced(r.lattice.Tokens[:to]), spacedAll(rest[it+1:])))
}

// pastThe is the token behind an article at a token.
func (r *reader) pastThe(at int) int {
	if r.isA(at, grammar.Determiner, "the") {
		return at + 1
	}
	return at
}

// preambled reads a question behind a colon or a dash; what stands before it asks
// nothing: "I'm doing homework: who was the first director?".
func (r *reader) preambled() grammar.Reading {
	for at := 1; at < r.lattice.Len()-1; at++ {
		if !r.dashed(at) || !r.asksFrom(at) {
			continue
		}
		if r.asksBefore(at) || r.asksName(at) && !r.ours(0) {
			continue
		}
		if one := r.sentenceOf(r.lattice.Tokens[at:]); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment {
			return one
		}
	}
	return grammar.Reading{}
}

// remarked reads a question behind a colon or a dash before which nobody and no time is named: that
// is no part of the question, whatever else it might be, as in "checking before the deadline:
// who runs it?".
func (r *reader) remarked() grammar.Reading {
	tokens := r.lattice.Tokens
	colon := slices.ContainsFunc(tokens[1:], func(t fold.Token) bool { return t.Before == fold.Dash || t.Before == fold.Colon })
	if !colon || slices.ContainsFunc(tokens, func(t fold.Token) bool { return IsPronoun(t.Text, "he", "she", "it", "they") }) {
		return grammar.Reading{}
	}
	for at := 1; at < len(tokens)-1; at++ {
		switch {
		case nameOf(r.lattice.At(at-1)) >= 0 || at > 1 && tokens[at-1].Upper || r.timeAt(at-1) || r.asksAt(at-1) || len(r.phrasesAt(at-1)) > 0:
			return grammar.Reading{}
		case r.dashed(at) && r.asksAt(at) && (!r.asksName(at) || r.ours(0)):
			if one := r.sentenceOf(r.lattice.Tokens[at:]); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment {
				return one
			}
		}
	}
	return grammar.Reading{}
}

// excused reads a question behind a clause in which the asker tells of himself, naming
// nobody and no time: "I'm writing about harbours, so who was keeper in 1890?".
func (r *reader) excused() grammar.Reading {
	if !r.ours(0) {
		return grammar.Reading{}
	}
	for at := 2; at < r.lattice.Len()-1; at++ {
		from := at
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && (leaf.Word.Sense == "so" || leaf.Word.Sense == "but" || leaf.Word.Sense == "and") {
				from = leaf.To
			}
		}
		if r.lattice.Gap(at) != fold.Comma || !r.asksFrom(from) || r.asksBefore(at) || r.namesBefore(at) {
			continue
		}
		if one := r.sentenceOf(r.lattice.Tokens[from:]); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment && !one.Stated {
			return one
		}
	}
	return grammar.Reading{}
}

// asksFrom tells whether a question starts at a token, also with its time in front: "in
// 2005, who was director".
func (r *reader) asksFrom(at int) bool {
	if r.asksAt(at) {
		return true
	}
	for i := at + 1; i < r.lattice.Len() && i < at+maxFronted; i++ {
		if r.lattice.Gap(i) == fold.Comma && r.asksAt(i) {
			return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
				return l.Time != nil || l.Word != nil && (l.Word.Class == grammar.Preposition || l.Word.Class == grammar.Conjunction)
			})
		}
	}
	return false
}

// maxFronted is how many words may stand in front of a question behind a colon.
const maxFronted = 9

// asksAt tells whether a word that starts a question stands at a token.
func (r *reader) asksAt(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && (leaf.Word.Class == grammar.Question || leaf.Word.Class == grammar.Auxiliary) {
			return true
		}
	}
	return false
}

// asksBefore tells whether there is a question before a token, too, or anybody is
// named there.
func (r *reader) asksBefore(to int) bool {
	for at := range to {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Question && leaf.Word.Sense != "that" || leaf.Mention != nil && len(leaf.Mention.People) > 0 || leaf.Time != nil {
				return true
			}
		}
	}
	return false
}

// parted tells whether a comma, a colon or a dash stands before a token.
func (r *reader) parted(at int) bool {
	return at < r.lattice.Len() && (r.lattice.Gap(at) >= fold.Dash || r.dashed(at))
}

// dashed tells whether a colon or a dash stands before a token, also one that a hyphen
// is written for.
func (r *reader) dashed(at int) bool {
	if at >= r.lattice.Len() {
		return false
	}
	gap, here := r.lattice.Gap(at), r.lattice.Tokens[at]
	if here.End == here.Start && isAuxiliary(here.Text) {
		return false // it is put in for what was written: "the patrol was founded by who"
	}
	return gap == fold.Dash || gap == fold.Colon || here.Start-r.lattice.Tokens[at-1].End > 2
}
