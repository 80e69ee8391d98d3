package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// contrasted reads a question in which two people's times are set against each other:
// "compare Chen and Jia", "how does Ding's tenure compare with Chen's". What there is to
// compare is how long they served.
func (r *reader) contrasted() grammar.Reading {
	verb := -1
	for at := range r.lattice.Len() {
		if r.comparesAt(at) {
			verb = at
			break
		}
	}
	if verb < 0 {
		return grammar.Reading{}
	}
	var asks []query.Ask
	for at := 0; at < r.lattice.Len(); {
		if to, set := r.whoseAt(at); to > 0 {
			asks = append(asks, query.HowLong{Set: set})
			at = to
			continue
		}
		to := r.pastPlain(at)
		if to == 0 {
			return grammar.Reading{}
		}
		at = to
	}
	switch {
	case len(asks) == 2:
		return grammar.Reading{Asks: []query.Ask{query.Several{Asks: asks}}, Cost: costJoin}
	case len(asks) == 1 && r.pointsAt():
		return grammar.Reading{Asks: asks, Cost: costJoin}
	}
	return grammar.Reading{}
}

// comparesAt tells whether a token says that something is compared.
func (r *reader) comparesAt(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && (leaf.Word.Class == grammar.Verb && leaf.Word.Sense == "compare" || leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "difference" && leaf.Word.Lemma != "gap") {
			return true
		}
	}
	return false
}

// whoseAt is the token behind somebody's name, or his tenure, and his tenures.
func (r *reader) whoseAt(at int) (to int, set query.Set) {
	for e := range each(r.phrasesAt(at)) {
		p := e.closed
		if e.cost <= costNoMark && to < e.to && p.Set != nil && p.Ask == grammar.NoAsk && len(p.And)+len(p.Or) == 0 && !p.Hole && (p.Kind == grammar.People && p.Named || p.Kind == grammar.Tenure && !p.Narrowed || p.Kind == grammar.Length) {
			if of, ok := p.Set.(query.Of); ok {
				to, set = e.to, of
			}
		}
	}
	return to, set
}

// pastPlain is the token behind a word that only holds such a question together, 0 where
// it says more.
func (r *reader) pastPlain(at int) int {
	if r.lattice.Tokens[at].Possessive || r.comparesAt(at) {
		return at + 1
	}
	to := 0
	for _, leaf := range r.lattice.At(at) {
		w := leaf.Word
		switch {
		case w == nil:
		case w.Class == grammar.Negation, w.Sense == "only", w.Sense == "except", w.Sense == "no":
			return 0
		case w.Class >= grammar.Preposition, w.Class == grammar.Noun && (w.Sense == "tenure" || w.Sense == "length" || w.Sense == "dates" || w.Sense == "post" || w.Sense == "body"), w.Class == grammar.Predicate && w.Sense == "hold", w.Class == grammar.Adjective && (w.Sense == "total" || w.Sense == "long"):
			to = max(to, leaf.To)
		}
	}
	return to
}

// pointsAt tells whether the sentence points at what was said before it: "how does this
// compare to Zhang".
func (r *reader) pointsAt() bool {
	for at := range r.lattice.Len() {
		if r.isA(at, grammar.Pronoun, "this") || r.isA(at, grammar.Pronoun, "that") || r.isA(at, grammar.Pronoun, "it") {
			return true
		}
	}
	return false
}
