package en

import "officebot/bot/grammar"

// receives tells whether the first verb from a token on says of its subject what is done
// to it by another: who received a prize was given it.
func (t *taking) receives(at int) bool {
	for ; at < t.lattice.Len(); at++ {
		verb := false
		for _, leaf := range t.lattice.At(at) {
			w := leaf.Word
			if w == nil || w.Class != grammar.Verb {
				continue
			}
			verb = true
			if w.Role(grammar.Subject) == "patient" && takes(w, "agent") {
				return true
			}
		}
		if verb {
			return false
		}
	}
	return false
}

// takes tells whether something may fill a role of a word.
func takes(w *grammar.Word, role string) bool {
	for i := range w.Args {
		if w.Args[i].Role == role {
			return true
		}
	}
	return false
}
