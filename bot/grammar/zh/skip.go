package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// skip leaves the word between two tokens unread where that is allowed.
func (r *reader) skip(s *state, at, to int) {
	if s.unreadCount() >= r.skips || r.insideName(at) {
		return
	}
	cost := costSkip
	if r.lattice.Tokens[at].Kind == fold.Han {
		cost = costSkipHan
	}
	for _, from := range r.settled(s) {
		next := *from
		for i := at; i < to; i++ {
			next.cost += cost
			next.unread = &unread{i, next.unread}
		}
		r.add(to, &next)
	}
}

// insideName tells whether a token stands inside a name of the records, of which nothing
// is left out while the rest is read.
func (r *reader) insideName(at int) bool {
	for from := max(0, at-maxName); from < at; from++ {
		if slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool { return l.Mention != nil && l.Cost == 0 && l.To > at }) {
			return true
		}
	}
	return false
}

// maxName is how many characters back a name is looked for.
const maxName = 16
