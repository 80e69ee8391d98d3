package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// joinedClauses takes each of the clauses in which a state may end for one that describes a noun behind another
// clause that says so, too: 当过副校长而且(任期超过八年的校长), 当过副校长或者(任期不到五年的). It gives the states before
// what joins them.
func (r *reader) joinedClauses(s *state, how string) []*state {
	var out []*state
	for _, c := range r.candidates(s) {
		if c.told.pick == nil && (c.told.set == nil || grammar.IsGeneric(c.told.set) && c.told.prop.Of("post") == nil) {
			continue
		}
		told, base := c.told, s.back(c.k)
		if base.top(partTime) || base.top(partSide) || base.top(partWith) || base.top(partOpen) || base.top(partNot) {
			continue // 在胡锦涛手下(任职而且…): that is of the first clause alone
		}
		m := &modifier{clause: &told, joined: how}
		out = append(out, s.instead(c.k, part{kind: partMod, from: s.last(c.k)[0].from, mod: m}, c.k+costWord))
	}
	return out
}

// joinClauses reads a word that joins two describing clauses: 而且, 但, 或者.
func (r *reader) joinClauses(s *state, leaf *grammar.Leaf) {
	how := "and"
	if leaf.Word.Sense == "or" {
		how = "or"
	}
	for _, next := range r.joinedClauses(s, how) {
		next.cost += leaf.Cost + costWord
		r.add(leaf.To, next)
	}
}

// withClause takes a clause, or whose it is and when, beside those before it: with one to which "or" joins it
// it is an alternative.
func (s *spec) withClause(m *modifier, i int) bool {
	s.outer = s.outer || s.ordinal != 0
	if last := len(s.mods) - 1; last >= 0 && i > 0 && s.mods[last].joined == "or" {
		s.mods[last] = &modifier{either: []*modifier{s.mods[last], m}, joined: m.joined}
		return m.clause != nil
	}
	s.mods = append(s.mods, m)
	return true
}

// eitherOf is a noun of whom one of two clauses is so.
func (r *reader) eitherOf(head grammar.Phrase, both []*modifier, picks *[]grammar.Pick) (grammar.Phrase, bool) {
	either := query.Join{}
	var out grammar.Phrase
	for _, m := range both {
		one, ok := r.described(head, m, picks)
		if !ok || one.Kind != grammar.People {
			return head, false
		}
		out = allBeside(one)
		either.Sets = append(either.Sets, out.Set)
	}
	out.Set = either
	return out, true
}
