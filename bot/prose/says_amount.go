package prose

import (
	"slices"

	"officebot/bot/outline"
)

// saysOneAmount tells whether a text that has all words of the question has one amount alone
// of what is asked for, though in no clause with all of them; and that of nothing with another
// name. Where another clause has them all, the amount has to be what that one tells of: "the
// doctors voted on it; 62 per cent were in favour".
func (a *asking) saysOneAmount(s *statement, r *reading) bool {
	if a.Wants != HowMuch && a.Wants != HowMany {
		return false
	}
	var told []*outline.Clause
	for n := range r.Clauses {
		if c := &r.Clauses[n]; !c.Unsaid && (a.Wants == HowMany && r.counts(a, c) || a.Wants == HowMuch && r.measures(a, c)) {
			told = append(told, c)
		}
	}
	if len(told) != 1 || a.isOfOther(r, told[0]) {
		return false
	}
	return len(r.about()) == 0 || !r.isWhole() && r.asksAny(told[0]) || told[0].Link == outline.Relative && r.tellsOfAsked(told[0]) || a.Wants == HowMuch && r.isSubject(r.amounts(a, a.Units), told[0]) || !a.together(r) && a.ofNamed(s)
}

// ofNamed tells whether a fact is about all that the question names first of all, and that is
// nobody.
func (a *asking) ofNamed(s *statement) bool {
	return len(s.fact.About) > 0 && !slices.ContainsFunc(a.Names, func(n Name) bool { return !slices.Contains(n.IDs, s.fact.About[0]) || a.isPerson(&n) })
}

// countsNow tells whether a text says how many there are: of several that count the same the
// one that does not tell of what happened to some.
func (a *asking) countsNow(r *reading) bool {
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		here := func(i int) bool { return slices.Contains(c.Words, i) }
		return !c.Past && !c.Unsaid && slices.ContainsFunc(r.at[0], here) && r.counts(a, &c)
	})
}

// isSubject tells whether the first of some places stands in the subject of a clause.
func (r *reading) isSubject(places []int, c *outline.Clause) bool {
	return len(places) > 0 && slices.ContainsFunc(c.Part(outline.Subject), func(p outline.Part) bool { return slices.Contains(p.Words, places[0]) })
}

// isOfOther tells whether who or what does what a clause tells has a name, and none of the
// question's words.
func (a *asking) isOfOther(r *reading, c *outline.Clause) bool {
	named := false
	for _, p := range c.Part(outline.Subject) {
		for _, i := range p.Words {
			if r.asked(i) || a.naming(r.Words[i].IDs) {
				return false
			}
			named = named || r.Words[i].Upper || len(r.Words[i].IDs) > 0
		}
	}
	return named
}

// tellsOfAsked tells whether a relative clause tells of a noun for a word of the question: "a strike that
// lasted nineteen days".
func (r *reading) tellsOfAsked(c *outline.Clause) bool {
	return slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
		return p.Words[0] < c.Verb && (p.Kind == outline.Subject || p.Kind == outline.Object) && slices.ContainsFunc(p.Words, func(i int) bool { return r.asked(i) && !r.Words[i].Under })
	})
}

// isWhole tells whether some clause has all words of the question that the text has.
func (r *reading) isWhole() bool {
	return slices.ContainsFunc(r.scope, r.covers)
}

// asksAny tells whether a clause has a word of the question.
func (r *reading) asksAny(c *outline.Clause) bool { return slices.ContainsFunc(c.Words, r.asked) }
