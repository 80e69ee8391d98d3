package prose

import (
	"slices"

	"officebot/bot/outline"
)

// lenience is what a statement may lack of what a question says, where it is the only one that answers
// it: what one fact alone tells is meant, by whatever words.
type lenience uint8

const (
	strict   lenience = iota
	byOthers          // it has other words for all of a question's, in one clause: "beer output per year"
	apart             // it has them in several clauses, half of them by others
	unnamed           // it names not the office, nor whoever holds a post of it: "the car that the sheriffs bought"
	butOne            // it lacks one word, and has several others itself
)

// only is the one statement that answers, where none has all words of a question as they should be.
func (a *asking) only(candidates []*statement) (Found, bool) {
	for _, l := range []lenience{byOthers, apart, unnamed, butOne} {
		if !a.allows(l) {
			continue
		}
		lenient := *a
		lenient.lenience = l
		for _, s := range candidates {
			s.read = nil // it may have been read for fewer words
		}
		if found, ok := lenient.best(candidates); ok {
			return found, true
		}
	}
	return a.mostly(candidates)
}

// allows tells whether a question may be answered so: none whether something is so, none for somebody by
// others of its words alone, and what is no question only by a clause that has all of it.
func (a *asking) allows(l lenience) bool {
	switch a.Wants {
	case YesNo:
		return false
	case Who, Whom:
		return l != byOthers
	case When:
		return l != unnamed // when somebody began as director is told by his tenure
	case TellMe:
		return l == byOthers
	}
	return l != butOne || !a.Refers
}

// qualifies tells whether a statement has enough of the words of a question.
func (a *asking) qualifies(s *statement, covered []how) bool {
	switch {
	case a.lenience > strict && s.fact == nil:
		return false
	case a.lenience == butOne:
		return a.lacksOne(s, covered) && !a.scattered(s, covered)
	case a.lenience == unnamed && (!a.enough(covered) || !a.saysEnough(covered)), !a.enough(covered) && !a.butSort(s, covered):
		return false
	case a.lenience == byOthers:
		return a.guessed(s, covered) && len(a.parted(s).about()) > 0
	}
	return !a.guessed(s, covered) && (!a.scattered(s, covered) || a.lenience == apart && !a.namesSomething(a.parted(s)))
}

// namesSomething tells whether a word of the question is told by one that only says how something is called:
// how the railway got its name is not told by "a donkey called Ptolemy".
func (a *asking) namesSomething(r *reading) bool {
	return slices.ContainsFunc(r.at, func(at []int) bool {
		return slices.ContainsFunc(at, func(i int) bool { return a.language.Naming(r.Words[i].Text) })
	})
}

// lacksOne tells whether a statement has all words of a question but one that means little, and several of
// them itself, a name of several words as one, whom it names and a time of it among them. What is asked for by a noun or a verb has to be in it by that.
func (a *asking) lacksOne(s *statement, covered []how) bool {
	own, told, lacks := 0, false, -1
	for i := range covered {
		w := &a.words[i]
		switch {
		case w.Optional:
		case covered[i] == missing && (lacks >= 0 || a.isNeeded(w) || !w.Weak && !w.Carries && !a.judging().Receives(w.Text)):
			return false
		case covered[i] == missing:
			lacks = i
		case w.Weak:
		case covered[i] == bySelf && !(w.Proper && i > 0 && a.words[i-1].Proper):
			own++
			told = true
		default:
			told = true
		}
	}
	if slices.ContainsFunc(a.Names, func(n Name) bool { return a.isPerson(&n) }) {
		own += min(1+len(a.Times), 2) // of him, and of then, it has to be told
	}
	if lacks < 0 || !told || own < 2 {
		return false
	}
	switch a.Wants {
	case What, How: // "the capacity of the hall"
		return lacks > 0 && (a.hasSort(covered) || slices.ContainsFunc(a.reading(s).Clauses, func(c outline.Clause) bool { return a.reading(s).asksVerb(&c) }))
	}
	return true
}

// isNeeded tells whether no statement may lack a word: a name, what is counted, of what sort what is asked
// for is, that something is called so, and what restricts others.
func (a *asking) isNeeded(w *sought) bool {
	return w.Proper || w.Exact || w.Sort || w.Text == a.Counted || slices.Contains(w.Events, calling) || a.language.Restricts(w.Text)
}

// hasSort tells whether a statement has the word that says what sort of thing is asked for.
func (a *asking) hasSort(covered []how) bool {
	for i := range covered {
		if a.words[i].Sort && covered[i] != missing {
			return true
		}
	}
	return false
}

// saysEnough tells whether what is said in a question beside the office is more than one word, and some of
// it stands in a statement itself: that may be of nothing else.
func (a *asking) saysEnough(covered []how) bool {
	own, strong := 0, 0
	for i := range covered {
		w := &a.words[i]
		if w.Optional || w.Weak || w.Vague || w.Proper && i > 0 && a.words[i-1].Proper {
			continue
		}
		if covered[i] != missing {
			strong++
		}
		if covered[i] == bySelf {
			own++
		}
	}
	return own > 0 && strong > 1
}
