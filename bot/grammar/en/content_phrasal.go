package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// mostBehind is how many little words a verb has: "make off with".
const mostBehind = 2

// behind are the little words right behind what may be a verb, from a token to another, that
// may make another of it: "down" of "cut down", "off" and "with" of "made off with".
func (t *taking) behind(from, at int) []string {
	var out []string
	if !t.asVerb(t.lattice.Tokens[at-1].Text).known() || from > 0 && t.is(from-1, grammar.Determiner) {
		return nil
	}
	for ; at < t.lattice.Len() && len(out) < mostBehind && t.lattice.Gap(at-1) < fold.Comma; at++ {
		text := t.lattice.Tokens[at].Text
		if !sets().making[text] && (len(out) == 0 || !t.is(at, grammar.Preposition)) {
			break
		}
		out = append(out, text)
	}
	return out
}

// parted gives a verb the particle that stands behind what it is done to, before what
// tells more or at the end: "called the strike off in May".
func (t *taking) parted() {
	last := -1 // the word before
	for at, token := range t.lattice.Tokens {
		for last+1 < len(t.ends) && t.ends[last+1] <= at {
			last++
		}
		if !IsParticle(token.Text) || last < 0 || t.ends[last] == at && len(t.content.Words[last].Behind) > 0 || at+1 < t.lattice.Len() && !t.is(at+1, grammar.Preposition) {
			continue
		}
		for k := last; k >= 0; k-- {
			w := &t.content.Words[k]
			if t.asVerb(t.lattice.Tokens[t.ends[k]-1].Text).known() && len(w.Behind) == 0 {
				w.Behind = []string{token.Text}
				break
			}
		}
	}
}
