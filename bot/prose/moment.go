package prose

import (
	"slices"
	"strings"

	"officebot/bot/outline"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Called is the fact of something that happened, by a name that the pack has for it,
// folded and without an article; nil where there is none.
func (f *Finder) Called(language, name string) *knowledge.Fact {
	a := f.asking(Asked{Language: language})
	for _, fact := range f.dated {
		if slices.ContainsFunc(fact.Names, func(n knowledge.Name) bool { return a.isIn(n.Lang) && a.bare(n.Text) == name }) {
			return fact
		}
	}
	return nil
}

// bare is a text, folded, without its article.
func (a *asking) bare(text string) string {
	text = fold.String(text)
	if first, rest, ok := strings.Cut(text, " "); ok && a.language.Article(first) {
		return rest
	}
	return text
}

// Moment is the fact that tells of something that happened, and when that was; the fact
// is nil where none does, or it gives several times and does not say of which it was.
func (f *Finder) Moment(asked Asked) (fact *knowledge.Fact, start, end knowledge.Date) {
	asked.Wants = When
	found := f.Find(asked)
	if found.Fact == nil && len(asked.Words)+len(asked.Names) > 1 {
		asked.Wants = What
		found = f.Find(asked)
	}
	if found.Fact == nil {
		return nil, start, end
	}
	a := f.asking(asked)
	r := a.reading(a.fact(found.Fact, 0))
	if m, ok := a.language.(marker); ok {
		r = a.readAs(a.outlined(m.Marked(found.Fact.Text.In(a.Language), a.deeds()...)))
	}
	switch dates := r.dates(); {
	case len(dates) == 1:
		return found.Fact, dates[0].Start, dates[0].End
	case len(dates) == 0 && !found.Fact.Start.IsZero() && r.times() <= 1 && !a.aside(r):
		return found.Fact, found.Fact.Start, found.Fact.End
	}
	return nil, start, end
}

// DateIn is when that was which a question asks about, by a fact that may give other times
// too; no date where it does not say.
func (f *Finder) DateIn(asked Asked, fact *knowledge.Fact) knowledge.Date {
	asked.Wants = When
	if f.FindIn(asked, fact).Fact == nil {
		return knowledge.Date{}
	}
	a := f.asking(asked)
	r := a.reading(a.fact(fact, 0))
	if dates := r.dates(); len(dates) == 1 {
		return dates[0].Start
	}
	return knowledge.Date{}
}

// aside tells whether words of the question stand in a time that a text gives: what happened
// "after the outbreak of the war" is no date of the outbreak.
func (a *asking) aside(r *reading) bool {
	for i := range r.Clauses {
		for _, part := range r.Clauses[i].Part(outline.Time) {
			if slices.ContainsFunc(part.Words, func(at int) bool {
				return slices.ContainsFunc(r.at, func(word []int) bool { return slices.Contains(word, at) })
			}) {
				return true
			}
		}
	}
	return false
}

// times is how many times a text gives.
func (r *reading) times() int {
	n := 0
	for i := range r.Clauses {
		n += len(r.Clauses[i].Part(outline.Time))
	}
	return n
}
