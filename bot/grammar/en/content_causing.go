package en

import "officebot/bot/grammar"

// causes takes "get" with somebody and what he is to do for persuading him: "who got the town
// to switch off its lamps".
func (t *taking) causes(at, to int) bool {
	l := t.lattice
	if !begins(l, at, grammar.Auxiliary, "get") {
		return false
	}
	for i := to + 1; i+1 < l.Len() && i < to+maxCaused; i++ {
		if l.Tokens[i].Text == "to" && t.asVerb(l.Tokens[i+1].Text).base {
			t.add(grammar.ContentWord{Text: "persuade"})
			return true
		}
	}
	return false
}

// maxCaused is how far behind "get" the words may stand for what somebody is to do.
const maxCaused = 5
