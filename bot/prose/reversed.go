package prose

import (
	"slices"

	"officebot/bot/outline"
)

// reversed tells whether a text tells the question's verb the other way round: of whom Pickering shot nothing is
// told by who shot Pickering. Only the verb itself tells that; what stands for it may turn what does it round.
func (a *asking) reversed(r *reading) bool {
	for i := range a.Names {
		ids := a.Names[i].IDs
		if a.isTurned(r, a.Names[i].Role, func(k int) bool {
			return slices.ContainsFunc(r.Words[k].IDs, func(id string) bool { return slices.Contains(ids, id) })
		}) {
			return true
		}
	}
	for i := range a.words {
		is := func(k int) bool { return slices.Contains(r.at[i], k) && anyIn(r.stems[k:k+1], a.words[i].self) }
		if role := a.words[i].Role; role != AnyRole && (a.isTurned(r, role, is) || role != Doer && a.elsewhere(r, i)) {
			return true
		}
	}
	return false
}

// isTurned tells whether whoever or whatever does or undergoes the verb of a question stands in every clause with
// that verb, and in one at least, as what undergoes or does it.
func (a *asking) isTurned(r *reading, role Role, is func(word int) bool) bool {
	turned := false
	for n := range r.Clauses {
		c := &r.Clauses[n]
		if c.Verb < 0 || !r.asked(c.Verb) || !a.saysItself(c.Lemma) || !slices.ContainsFunc(c.Words, is) {
			continue
		}
		if is(c.Verb) {
			return false
		}
		does, undergoes := slices.ContainsFunc(c.Doers(), is), slices.ContainsFunc(c.Undergoers(), is)
		switch role {
		case Doer:
			if !a.asksForUndergoer() || does || !undergoes && !c.Passive || c.Passive && len(c.Part(outline.Agent)) == 0 {
				return false
			}
		case Undergoer, Acted:
			if !does || undergoes || !c.Passive && len(c.Part(outline.Object)) == 0 {
				return false
			}
		default:
			return false
		}
		turned = true
	}
	return turned
}

// asksForUndergoer tells whether a question asks for whom or what something was done to.
func (a *asking) asksForUndergoer() bool {
	return a.Wants == What || a.Wants == Whom || a.Wants == HowMany
}

// elsewhere tells whether what is said to undergo the verb of a question undergoes another in a text, and something
// else that verb: who abolished the fee is not told by "she raised the fee and abolished the fines".
func (a *asking) elsewhere(r *reading, word int) bool {
	verb := slices.IndexFunc(a.words, func(w sought) bool { return w.Verb })
	if verb < 0 || slices.ContainsFunc(a.words[verb+1:], func(w sought) bool { return w.Verb }) {
		return false // of several verbs another may be meant
	}
	is := func(k int) bool { return slices.Contains(r.at[word], k) }
	known := func(k int) bool { return r.asked(k) || a.naming(r.Words[k].IDs) || a.language.Refers(r.Words[k].Text) }
	there, other := false, false
	for n := range r.Clauses {
		c := &r.Clauses[n]
		undergoes := c.Undergoers()
		switch {
		case c.Verb < 0:
		case c.Link != outline.Main:
			if slices.Contains(r.at[verb], c.Verb) {
				return false
			}
		case !slices.Contains(r.at[verb], c.Verb):
			there = there || !c.Copula && slices.ContainsFunc(undergoes, is)
		case len(undergoes) == 0 || r.refers[n] || slices.ContainsFunc(undergoes, known):
			return false
		default:
			other = true
		}
	}
	return there && other
}
