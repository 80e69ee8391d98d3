package prose

import (
	"slices"

	"officebot/bot/outline"
)

// how a word of the question stands in a sentence.
type how uint8

const (
	missing how = iota
	byKin       // another word or an event of the same kind stands for it
	bySelf
)

// cover tells how each word stands in a statement, a common one outside names.
func (a *asking) cover(s *statement) []how {
	out := make([]how, len(a.words))
	for i := range a.words {
		title, text := s.title.outside, s.text.outside
		if a.words[i].Proper {
			title, text = s.title.words, s.text.words
		}
		out[i] = a.has(s, &a.words[i], title, text)
	}
	for i := range out {
		if out[i] == missing && a.besideNext(s, i) {
			out[i] = bySelf
		}
	}
	for i := range out {
		if out[i] == byKin && a.isSelf(s, i, out) {
			out[i] = missing
		}
	}
	if len(out) == 1 && len(a.Names) == 0 && !a.loose && out[0] == byKin && a.words[0].Sort && s.fact != nil && a.isDeed(s, 0) {
		out[0] = missing
	}
	for i := range out {
		if out[i] == missing && a.words[i].Carries && s.fact != nil && a.isCarried(s, i, out) {
			out[i] = byKin
		}
	}
	for i := range out {
		if out[i] == missing && a.isOneListed(s, i, out) {
			out[i] = byKin
		}
	}
	for i := range out {
		if out[i] == missing && slices.Contains(a.words[i].Events, calling) && s.fact != nil && (a.namesIt(a.reading(s)) || a.underTitle(s, a.isNamed)) {
			out[i] = byKin
		}
	}
	return out
}

// isOneListed tells whether a word stands in a name in a statement that has by themselves the sort of
// thing of which a question asks which, and what else it says: "which of her late operas is about salt"
// of "her late operas are The Salt Road and The Kiln".
func (a *asking) isOneListed(s *statement, word int, covered []how) bool {
	if a.Wants != What || s.fact == nil || a.words[word].Sort || !anyIn(s.text.words, a.words[word].self) {
		return false
	}
	sort, others := false, 0
	for i := range covered {
		if i == word {
			continue
		}
		if covered[i] != bySelf {
			return false
		}
		others++
		sort = sort || a.words[i].Sort
	}
	return sort && others > 1
}

// calling is the verb of events by which something gets its name.
const calling = "call"

// isDeed tells whether all that stands for a noun in a statement are verbs: where nothing else is asked,
// as in "which ship?", no "moved" is one.
func (a *asking) isDeed(s *statement, word int) bool {
	r := a.reading(s)
	return len(r.at[word]) > 0 && !slices.ContainsFunc(r.at[word], func(k int) bool {
		return !slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return c.Verb == k })
	})
}

// isVerb tells whether a word stands in a statement as the verb of a clause.
func (a *asking) isVerb(s *statement, word []string) bool {
	if s.fact == nil || len(word) != 1 {
		return false
	}
	r := a.parted(s)
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return c.Verb >= 0 && r.stems[c.Verb] == word[0] })
}

// isSelf tells whether all that stands for the verb of an event in a statement is another word of
// the question itself: the prison that is asked for is nothing built. But what he "was awarded" is what
// somebody received, which award it was.
func (a *asking) isSelf(s *statement, word int, covered []how) bool {
	w := &a.words[word]
	if len(w.Events) == 0 || slices.ContainsFunc(s.events, func(e Event) bool { return a.means(w, &e) }) {
		return false
	}
	others := func(kin []string) bool {
		for i := range covered {
			if i != word && covered[i] == bySelf && !(a.words[i].Sort && a.isVerb(s, kin)) && slices.ContainsFunc(a.words[i].self, func(self []string) bool { return slices.Equal(self, kin) }) {
				return true
			}
		}
		return false
	}
	stands := func(kin []string) bool {
		return !others(kin) && (follows(s.text.words, kin) || follows(s.title.words, kin))
	}
	return !slices.ContainsFunc(w.kin, stands)
}

// isCarried tells whether the noun right behind a verb stands in a statement as a verb, so that
// nothing is missing without that before it: "drew the plans" for "designed".
func (a *asking) isCarried(s *statement, verb int, covered []how) bool {
	r := a.reading(s)
	for i := max(0, verb-1); i < len(a.words) && i <= verb+2; i++ {
		if i != verb && covered[i] != missing && slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool { return slices.Contains(r.at[i], c.Verb) }) {
			return true
		}
	}
	return false
}
