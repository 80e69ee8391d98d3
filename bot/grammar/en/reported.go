package en

import (
	"slices"

	"officebot/bot/grammar"
)

// maxSource is how many words may tell whose words are reported.
const maxSource = 6

// reported reads a claim of somebody else's, which is to be judged: "the postcard says
// Chen was director in 2009". Whoever says it is no part of what is asked.
func (r *reader) reported() grammar.Reading {
	for at := 1; at < min(maxSource, r.lattice.Len()-2); at++ {
		if to := r.pastToldUs(at); to > 0 && !r.asksBefore(at) && !r.asksAt(0) {
			if one := r.reader(r.lattice).claim(to); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment {
				return one
			}
		}
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Verb || leaf.Word.Sense != "claim" || r.asksBefore(at) || r.asksAt(0) || r.isAnd(r.lattice.Tokens[at-1].Text) {
				continue
			}
			to := leaf.To
			if leaf.Word.Form.Has(grammar.Gerund) || r.isA(to, grammar.Auxiliary, "be") {
				continue // "colour printing was introduced by whom", "the report was written by whom"
			}
			for _, next := range r.lattice.At(to) {
				if next.Word != nil && next.Word.Sense == "that" && next.Word.Class == grammar.Conjunction {
					to = next.To
				}
			}
			if one := r.reader(r.lattice).claim(to); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment {
				return one
			}
		}
	}
	return grammar.Reading{}
}

// pastToldUs is the token behind "told us that" at a token, 0 where nothing like that stands there.
func (r *reader) pastToldUs(at int) int {
	if !IsInSet("telling somebody", r.lattice.Tokens[at].Text) || !IsPronoun(r.lattice.Tokens[at+1].Text, "i") {
		return 0
	}
	if to := at + 2; to < r.lattice.Len()-1 && r.lattice.Tokens[to].Text == "that" {
		return to + 1
	}
	return at + 2
}

// requested reads what somebody says that he has to find out: "I have to name the person
// who was in charge in 2005". What it is for may stand before: "for a talk on …".
func (r *reader) requested() grammar.Reading {
	asker := r.askerAt()
	if asker < 0 || asker > 0 && !r.isPreposition(0) {
		return grammar.Reading{}
	}
	for at := asker + 1; at < r.lattice.Len()-1; at++ {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Verb || leaf.Word.Sense != "tell" || !leaf.Word.Form.Has(grammar.Base) {
				continue
			}
			if one := r.reader(r.lattice).main(at); len(one.Asks) > 0 && len(one.Unread) == 0 {
				return one
			}
		}
		if !r.isSmall(r.lattice.Tokens[at].Text) {
			break
		}
	}
	return grammar.Reading{}
}

// askerAt is where the asker speaks of himself, with nobody and no time named before;
// -1 where he does not.
func (r *reader) askerAt() int {
	for at := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(at) {
			switch {
			case leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && leaf.Word.Sense == "i" && !leaf.Word.Form.Has(grammar.Owner):
				return at
			case leaf.Mention != nil && len(leaf.Mention.People) > 0, leaf.Time != nil:
				return -1
			}
		}
	}
	return -1
}

// needed reads what somebody or something is said to need, which names whom it is of: "our
// chronicle needs everyone who held the post in 1953", "the label wants the first director's name".
func (r *reader) needed() grammar.Reading {
	for at := 2; at < min(maxSource, r.lattice.Len()-2); at++ {
		if !IsInSet("needing", r.lattice.Tokens[at].Text) || r.asksBefore(at) || r.asksAt(0) || r.namesBefore(at) || r.lacksHolder(at+1) {
			continue
		}
		if one := r.sentenceOf(spaced(r.lattice.Tokens[at+1:])); len(one.Asks) > 0 && !one.Stated {
			return one
		}
	}
	return grammar.Reading{}
}

// lacksHolder tells whether "a" holder of a post stands at a token, whom somebody who needs one
// has not: "our club needs a president".
func (r *reader) lacksHolder(at int) bool {
	to := r.pastA(at, grammar.Determiner, "a")
	return to > 0 && slices.ContainsFunc(r.lattice.At(to), func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.Posts) > 0 })
}
