package en

import "officebot/bot/grammar"

// maxSource is how many words may tell whose words are reported.
const maxSource = 6

// reported reads a claim of somebody else's, which is to be judged: "the postcard says
// Chen was director in 2009". Whoever says it is no part of what is asked.
func (r *reader) reported() grammar.Reading {
	for at := 1; at < min(maxSource, r.lattice.Len()-2); at++ {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Verb || leaf.Word.Sense != "claim" || r.asksBefore(at) || r.asksAt(0) || r.isAnd(r.lattice.Tokens[at-1].Text) {
				continue
			}
			to := leaf.To
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
