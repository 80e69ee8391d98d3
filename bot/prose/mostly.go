package prose

import (
	"slices"

	"officebot/bot/outline"
)

// What a word of a question weighs that a statement has itself, or by another that stands for it; and one that
// says little, or is said beside what is asked. How much of the whole the best has to have at least, and how much more
// than the next.
const (
	ownWeight, kinWeight       = 10, 7
	slightWeight, slightByKin  = 3, 2
	leastShare, leastAdvantage = 0.4, 0.2
)

// mostly is the fact that has most of what a question says, and by far more than any other, where none has
// all of it: that one is meant, and answers where it has the role that is asked for.
func (a *asking) mostly(candidates []*statement) (Found, bool) {
	switch a.Wants {
	case YesNo, How, TellMe, Whoever:
		return Found{}, false // nothing shows that it is told
	}
	if a.Fronted {
		return Found{}, false
	}
	var best *statement
	var covered []how
	most, next := 0, 0
	for _, s := range candidates {
		if s.fact == nil {
			continue
		}
		s.read = nil // it may have been read for fewer words
		here := a.cover(s)
		switch weight := a.weigh(here); {
		case weight > most:
			best, covered, most, next = s, here, weight, most
		case weight > next:
			next = weight
		}
	}
	whole := float64(a.weigh(slices.Repeat([]how{bySelf}, len(a.words))))
	if best == nil || float64(most) < leastShare*whole || float64(most-next) < leastAdvantage*whole || !a.lacksLittle(best, covered) || !a.fits(best, covered) || !a.accepts(best, a.relevant(best)) {
		return Found{}, false
	}
	if len(best.people) == 0 {
		best.people = a.onlyPerson(best)
	}
	return Found{Fact: best.fact, People: best.people}, true
}

// weigh is how much of a question a statement has.
func (a *asking) weigh(covered []how) int {
	sum := 0
	for i := range covered {
		slight := a.words[i].Weak || a.words[i].Optional
		switch {
		case covered[i] == missing:
		case slight && covered[i] == byKin:
			sum += slightByKin
		case slight:
			sum += slightWeight
		case covered[i] == byKin:
			sum += kinWeight
		default:
			sum += ownWeight
		}
	}
	return sum
}

// lacksLittle tells whether a statement has two things at least of which a question speaks, one of them by a common
// word and one itself, and lacks nothing on which that turns: no name, not what it begins with, no more than one word of which
// no fact tells.
func (a *asking) lacksLittle(s *statement, covered []how) bool {
	told, untold, own, common, first := 0, 0, false, false, true
	if len(s.fact.About) > 0 && slices.ContainsFunc(a.Names, func(n Name) bool { return a.isPerson(&n) && slices.Contains(n.IDs, s.fact.About[0]) }) {
		told, own = 1, true
	}
	for i := range covered {
		w := &a.words[i]
		if w.Optional || w.Weak {
			continue
		}
		switch {
		case covered[i] == byKin && slices.Contains(w.Events, calling) && !a.hasName(a.reading(s)):
			return false
		case covered[i] != missing:
			own = own || covered[i] == bySelf && !w.Sort
			common = common || !w.Proper
			if !(w.Proper && i > 0 && a.words[i-1].Proper) {
				told++
			}
		case w.Sort && a.tellsNew(a.reading(s), false):
		case first && a.Wants == What, w.Deed, w.Sort, !w.Presumed && !w.Verb, a.isNeeded(w):
			return false
		case len(w.kin) == 0 && !a.isTold(w.self[0]):
			untold++
		}
		first = false
	}
	return told > 1 && untold < 2 && common && (own || a.Wants == When || a.Wants == Where || a.Wants == HowMany || a.Wants == HowMuch)
}

// fits tells whether what a text tells may be what is asked though a word is missing: its verb is told, what sort of thing is asked
// for stands there by a noun, an amount is one of the measure, and what a verb of the question is told of is no other thing, "a new lock"
// for "the new bridge".
func (a *asking) fits(s *statement, covered []how) bool {
	r, lacksVerb := a.reading(s), false
	for i := range covered {
		w := &a.words[i]
		if lacksVerb = lacksVerb || covered[i] == missing && w.Verb && !w.Weak; w.Sort && slices.Contains(covered, missing) && a.isDeed(s, i) {
			return false
		}
	}
	verb := func(c outline.Clause) bool { // not "bred" for "what breed was it"
		for i := range a.words {
			if slices.Contains(r.at[i], c.Verb) && (a.words[i].Verb || !anyIn(r.stems[c.Verb:c.Verb+1], a.words[i].self)) {
				return true
			}
		}
		return false
	}
	if lacksVerb && (a.Wants != What || !slices.ContainsFunc(r.Clauses, verb)) {
		return false
	}
	switch a.Wants {
	case What:
		return true
	case HowMuch:
		return len(r.amounts(a, a.Units)) > 0
	}
	m := matching{asking: a, s: s, r: r}
	known := func(i int) bool {
		return r.asked(i) || a.naming(r.Words[i].IDs) || a.language.Refers(r.Words[i].Text)
	}
	return !slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		undergoes := outline.Object
		if c.Passive {
			undergoes = outline.Subject
		}
		return r.asksVerb(&c) && slices.ContainsFunc(c.Part(undergoes), func(p outline.Part) bool {
			return !slices.ContainsFunc(m.heads(p.Words), known)
		})
	})
}
