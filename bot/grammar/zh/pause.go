package zh

import (
	"slices"
	"strings"
	"unicode/utf8"

	"officebot/bot/grammar"
)

// pause takes what a comma ends: 从丁薛祥离任到Han Shiming上任 tells a time before it, and of two
// verbs before it that belong to no such clause no reading comes. A clause before it may describe a noun
// that comes behind the next: 1990年以后上任、没当过副校长的校长.
func (r *reader) pause(at int) {
	states := r.best(at)
	var out []*state
	for _, s := range states {
		out = append(out, r.untilClause(s)...)
		out = append(out, r.joinedClauses(s, "and")...)
		if !s.twoVerbs() {
			out = append(out, s)
		}
	}
	r.states[at] = out
}

// twoVerbs tells whether two verbs stand in a state of which neither leads the other.
func (s *state) twoVerbs() bool {
	var last *part
	for at := s; at.n > 0; at = at.before {
		if at.kind != partVerb {
			continue
		}
		if last != nil && !last.follows(&at.part) {
			return true
		}
		last = &at.part
	}
	return false
}

// means tells whether a verb has a sense.
func (p *part) means(sense string) bool {
	return slices.ContainsFunc(p.words, func(w *grammar.Word) bool { return w.Sense == sense })
}

// bothEnds is a verb of coming, with one of going beside it, as the time between: 上任和卸任.
func (p *part) bothEnds() part {
	both := part{kind: partVerb, from: p.from, past: p.past}
	for _, w := range p.words {
		if w.Sense == "begin" {
			held := *w
			held.Sense = "hold"
			both.words = append(both.words, &held)
		}
	}
	return both
}

// follows tells whether a verb may stand right behind another: one that leads it, or the same.
func (p *part) follows(before *part) bool {
	leads := func(w *grammar.Word) bool { return strings.HasPrefix(w.Sense, "aspect ") }
	first, _ := utf8.DecodeRuneInString(p.words[0].Lemma)
	return slices.ContainsFunc(before.words, leads) || strings.HasPrefix(before.words[0].Lemma, string(first))
}
