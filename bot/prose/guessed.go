package prose

import (
	"slices"
	"strings"

	"officebot/bot/outline"
)

// guessed tells whether a statement has none of several words of a question that names nobody, but
// others that may stand for them: of each alone it may be told, not of all by chance, unless a verb
// and what it is of are among them.
func (a *asking) guessed(s *statement, covered []how) bool {
	guesses, weak := 0, 0
	for i := range covered {
		switch {
		case a.words[i].Beside:
		case covered[i] == bySelf:
			return false
		case covered[i] == byKin && a.words[i].Weak:
			weak++
		case covered[i] == byKin && len(a.words[i].Events) == 0:
			guesses++
		}
	}
	if guesses+min(guesses, weak) < 2 || slices.ContainsFunc(a.Names, func(n Name) bool { return a.isPerson(&n) }) {
		return false
	}
	return s.fact == nil || !a.parted(s).verbWithNoun()
}

// verbWithNoun tells whether a verb of the question stands in a text with a noun of it that does it or
// undergoes it.
func (r *reading) verbWithNoun() bool {
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return r.asksVerb(&c) && r.asksNoun(&c) })
}

// guessedWho tells whether a statement has no word of a question who somebody is, but others that may
// stand for them, of which none is a verb that the word is made of: who the founder was says whoever
// founded it, and who the gardener is no sentence with a garden in it.
func (a *asking) guessedWho(s *statement, covered []how) bool {
	if a.Wants != Whoever || len(a.Names) > 0 || s.fact == nil {
		return false
	}
	for i := range covered {
		if w := &a.words[i]; covered[i] == bySelf || covered[i] == byKin && (w.Proper || len(w.Events) > 0) || a.madeOfVerb(s, w.Text) {
			return false
		}
	}
	return true
}

// slight tells whether all that a statement shares with a question that names nobody and no time, and
// asks for no role and no amount, is one noun, for which another stands that its title has not.
func (a *asking) slight(s *statement, covered []how) bool {
	switch a.Wants {
	case What, How, TellMe, HowMany:
	default:
		return false
	}
	if len(a.Names)+len(a.Times)+len(a.Units) > 0 {
		return false
	}
	strong := 0
	for i := range covered {
		w := &a.words[i]
		if covered[i] == bySelf || covered[i] == byKin && (w.Proper || len(w.Events) > 0 || anyIn(s.title.words, w.kin)) {
			return false
		}
		if !w.Weak && !w.Optional {
			strong++
		}
	}
	return strong == 1
}

// oneForAll tells whether the same one word of a statement stands for several of a question, and it has
// none of these itself: of when the building was built nothing is told by a prison.
func (a *asking) oneForAll(s *statement, covered []how) bool {
	if s.fact == nil || slices.Contains(covered, bySelf) {
		return false
	}
	r, only, words := a.parted(s), -1, 0
	for i := range covered {
		if covered[i] != byKin || i >= len(r.at) || len(r.at[i]) == 0 {
			continue
		}
		if len(r.at[i]) > 1 || only >= 0 && r.at[i][0] != only {
			return false
		}
		only = r.at[i][0]
		words++
	}
	return words > 1
}

// madeOfVerb tells whether a word begins as the verb of some clause does: "founder", "founded".
func (a *asking) madeOfVerb(s *statement, word string) bool {
	return slices.ContainsFunc(a.parted(s).Clauses, func(c outline.Clause) bool {
		return c.Lemma != "" && strings.HasPrefix(word, c.Lemma[:min(len(c.Lemma), minStem)])
	})
}

// minStem is how many letters two words of one stem share at least.
const minStem = 4

// scattered tells whether a statement has the words of a question in several clauses, and as many
// of them by others that may stand for them as themselves, and no verb with what it is done to, or who
// does it, is among them.
func (a *asking) scattered(s *statement, covered []how) bool {
	own, kin := 0, 0
	for i := range covered {
		switch {
		case a.words[i].Weak || a.words[i].Optional:
		case covered[i] == bySelf:
			own++
		case covered[i] == byKin:
			kin++
		}
	}
	if kin < 2 || kin < own || s.fact == nil {
		return false
	}
	r := a.parted(s)
	return len(r.about()) == 0 && !r.verbWithNoun()
}

// parted is a statement's text in clauses, be it in a language that only marks what stands in them.
func (a *asking) parted(s *statement) *reading {
	if m, ok := a.language.(marker); ok {
		return a.readAs(a.outlined(m.Marked(s.fact.Text.In(a.Language))))
	}
	return a.reading(s)
}
