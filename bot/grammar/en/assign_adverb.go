package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// adverbs takes what adverbs say.
func (a *assignment) adverbs() bool {
	for i := range a.parts {
		if a.parts[i].kind == partQuestion {
			switch a.parts[i].word.Sense {
			case "how much longer":
				a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Greater
			case "how much shorter":
				a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Fewer
			}
		}
		if a.parts[i].kind != partAdverb {
			continue
		}
		if w := a.parts[i].word; w.Lemma == "back" && w.Sense == "again" && i+1 < len(a.parts) && a.parts[i+1].kind == partTime {
			a.tick(i) // "back in 1997"
			continue
		}
		if ok, _ := a.adverb(a.parts[i].word.Sense); !ok || a.parts[i].word.Sense == "ago" && !a.measures(i-1) {
			return false
		}
		a.tick(i)
	}
	return true
}

// adverb takes what one adverb says, where it says something in this clause; known tells
// whether it may in any.
func (a *assignment) adverb(sense string) (ok, known bool) {
	switch sense {
	case "only":
		a.noMore = true
		return a.countsTime() || a.saysNumber(), true
	case "again":
		if last := len(a.parts) - 1; last > 0 && a.parts[last].kind == partAdverb && a.parts[last].word.Sense == "again" && (a.copula && a.mode == modeMain || a.mode == modeRelative && a.word != nil && a.word.Sense == "end") {
			break // "who was that director again?"
		}
		if a.word != nil && (a.word.Sense == "occupied" || a.word.Sense == "hold" && a.passive) && !a.byWhom() {
			return false, true // "was it filled again": after what was before
		}
		a.prop.Degree.Repeated, a.prop.Degree.N, a.prop.Degree.Again = query.AtLeast, 2, true
	case "already":
		a.prop.Done = true
	case "ever":
		a.prop.Ever = true
	case "indeed", "there", "still", "exactly", "roughly", "respectively", "so far", "also", "eventually", "any longer":
	case "officially":
		return a.word != nil && strings.HasPrefix(a.word.Sense, "event "), true // a deed is done all the same
	case "actually":
		a.actually = true
	case "then":
		return a.timed(), true
	case "no longer":
		a.noLonger = true
	case "ago":
		a.prop.Apart = query.Now{}
	case "directly":
		a.prop.Direct = true
	case "throughout":
		a.prop.Whole, a.throughout = true, true
	case "first", "earlier", "earliest":
		a.prop.Order = 1
	case "last", "latest":
		a.prop.Order = -1
	case "later":
		a.next = 1
	case "previously":
		a.next = -1
	case "chronologically":
		a.prop.InOrder = true
	case "alphabetically":
		a.prop.ByName = true
	case "temporarily":
		a.prop.Acting = true
	case "in full":
		a.prop.Full = true
	case "latest first":
		a.prop.Latest = true
	case "longest first":
		a.prop.ByLength = true
	case "shortest first":
		a.prop.ByLength, a.prop.Shortest = true, true
	case "currently":
		a.prop.Times = append(a.prop.Times, query.Now{})
	case "average":
		a.prop.Mean = true
	case "together":
		a.total, a.prop.AtOnce = true, true
	case "between them":
		a.betweenThem()
	case "at once":
		a.prop.AtOnce = true
	case "both":
		a.prop.Both = true
	case "only once":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.Exactly, 1
	case "only twice":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.Exactly, 2
	case "twice":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, 2
	case "thrice":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, 3
	case "repeatedly":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.Greater, 1
	case "longest":
		a.prop.Degree.Most = true
	case "shortest":
		a.prop.Degree.Least = true
	case "longer", "more":
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Greater
	case "shorter", "less":
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Fewer
	default:
		return false, false
	}
	return true, true
}

// byWhom tells whether a passive clause says by whom.
func (a *assignment) byWhom() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partPrep && p.word.Sense == "by" })
}

// timed tells whether the clause says by itself what time it is about.
func (a *assignment) timed() bool {
	for i := range a.parts {
		if a.parts[i].kind == partTime {
			return true
		}
	}
	return false
}

// countsTime tells whether the clause says of how much time it was: "only lasted five
// years".
func (a *assignment) countsTime() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool {
		return p.phrase != nil && p.phrase.Kind == grammar.Counted
	})
}

// saysNumber tells whether the clause says of somebody which one he was: "was Jia only the second director".
func (a *assignment) saysNumber() bool {
	who, which := false, false
	for i := range a.parts {
		p := a.parts[i].phrase
		if a.parts[i].kind != partPhrase {
			continue
		}
		if !who {
			who = p.Named || p.Hole
			if !who {
				return false
			}
			continue
		}
		nth, ok := p.Closed().Set.(query.Nth)
		which = which || ok && nth.N > 1
	}
	return a.copula && which
}
