package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/when"
)

// untilAt tells whether what ends a stretch of time starts at a token: 到, 到现在.
func (r *reader) untilAt(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Preposition && l.Word.Sense == "until" || l.Time != nil && l.Time.Op == when.Until
	})
}

// sinceClause are the readings of a state in which its last clause tells from when:
// (从)丁薛祥离任 (到…).
func (r *reader) sinceClause(s *state) []*state {
	var out []*state
	for _, from := range r.settled(s) {
		for _, c := range r.candidates(from) {
			if c.time == nil {
				continue
			}
			span, _, ok := grammar.Placed("since", c.time)
			if !ok {
				continue
			}
			k, cost := c.k, c.cost+costFrom
			if base := from.back(k); base.top(partOpen) && (base.word.Sense == "from" || base.word.Sense == "since") {
				k, cost = k+1, c.cost
			}
			out = append(out, from.instead(k, part{kind: partTime, from: from.last(k)[0].from, span: span}, cost))
		}
	}
	return out
}

// costFrom is what it costs that no 从 stands before what tells from when.
const costFrom = 2
