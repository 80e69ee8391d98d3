package prose

import (
	"officebot/bot/outline"
	"slices"

	"officebot/knowledge"
)

// Says finds the fact that says what a yes/no question asks, nil where none does. One
// clause of it has every word of the question, in the question's order and by no other
// word, with the same verb; so that what a part of the clause is of ("the wife of",
// "a friend of") cannot fall away. That nothing says so is no No.
func (f *Finder) Says(language string, p *outline.Question) *knowledge.Fact {
	var words []Word
	var names []Name
	for _, item := range p.Items {
		if item.IDs != nil {
			names = append(names, Name{IDs: item.IDs})
		} else if lang := f.languages[language]; lang != nil && !lang.Little(item.Text) {
			words = append(words, Word{Text: item.Text, Exact: true})
		}
	}
	if len(words) == 0 || len(words) > maxWords || len(f.facts) == 0 {
		return nil
	}
	a := f.asking(Asked{Language: language, Wants: YesNo, Words: words, Names: names})
	candidates := a.propose(a.words)
	for i := range a.words {
		candidates = addStatements(candidates, a.propose(a.words[i:i+1]))
	}
	for _, s := range candidates {
		if s.fact != nil && a.saysAll(s, p) {
			return s.fact
		}
	}
	return nil
}

// saysAll tells whether a clause of a statement says all of a question.
func (a *asking) saysAll(s *statement, p *outline.Question) bool {
	r := a.reading(s)
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		switch {
		case c.Unsaid, c.Link == outline.Reason, c.Verb < 0, p.Present && c.Past, p.Be != (c.Passive || c.Copula):
			return false
		}
		at, ok := a.inOrder(s, r, &c, p)
		return ok && (c.Copula || slices.Contains(at, c.Verb)) && r.wholeParts(&c, at, a.language) && a.thenToo(s, r, &c, p)
	})
}

// inOrder are the places of a question's words in a clause; ok is false where one is
// missing, or stands before the one that it stands behind in the question.
func (a *asking) inOrder(s *statement, r *reading, c *outline.Clause, p *outline.Question) (at []int, ok bool) {
	words := slices.Clone(c.Words)
	if subject := c.Part(outline.Subject); len(subject) > 0 {
		words = append(slices.Clone(subject[0].Words), without(words, subject[0].Words)...)
	}
	k := 0
	for _, item := range p.Items {
		for k < len(words) && !a.isItem(s, r, words[k], &item) {
			k++
		}
		if k == len(words) {
			return nil, false
		}
		at = append(at, words[k])
		k++
		for item.IDs != nil && k < len(words) && slices.ContainsFunc(r.Words[words[k]].IDs, func(id string) bool { return slices.Contains(item.IDs, id) }) {
			at = append(at, words[k])
			k++
		}
	}
	return at, true
}

// isItem tells whether a word of a statement is one of a question: the same word, the
// same name, or a pronoun for the one that the fact is about.
func (a *asking) isItem(s *statement, r *reading, i int, item *outline.Item) bool {
	w := &r.Words[i]
	if item.IDs == nil {
		return w.Text == item.Text || w.Text != "" && r.stems[i] == a.language.Stem(item.Text) || a.sameVerb(w.Text, item.Text)
	}
	if len(w.IDs) > 0 {
		return len(w.IDs) == 1 && slices.Contains(item.IDs, w.IDs[0])
	}
	return a.standsFor(r, i, item.IDs) && len(s.fact.About) > 0 && slices.Contains(item.IDs, s.fact.About[0]) && a.language.Somebody(w.Text) == a.people[s.fact.About[0]]
}

// sameVerb tells whether two words are forms of the same: "break" and "broke".
func (a *asking) sameVerb(told, asked string) bool {
	return told != "" && slices.Contains(a.language.Forms(asked), told)
}

// wholeParts tells whether of each part in which some words are asked about the noun is
// that all else in it belongs to.
func (r *reading) wholeParts(c *outline.Clause, asked []int, language Words) bool {
	for _, p := range c.Parts {
		head, any := -1, false
		check := func() bool { return !any || head < 0 || slices.Contains(asked, head) }
		under := false
		for _, i := range p.Words {
			w := &r.Words[i]
			if language.Joins(w.Text) {
				if !check() {
					return false
				}
				head, any, under = -1, false, false
				continue
			}
			any = any || slices.Contains(asked, i) && !language.Little(w.Text)
			under = under || w.Under
			if !under && w.Text != "" && !language.Little(w.Text) {
				head = i
			}
		}
		if !check() {
			return false
		}
	}
	return true
}

// thenToo tells whether a clause was so in each time of the question.
func (a *asking) thenToo(s *statement, r *reading, c *outline.Clause, p *outline.Question) bool {
	times := c.Part(outline.Time)
	for _, asked := range p.Times {
		if len(times) == 0 && certainly(s.fact.Start, s.fact.End, asked) && !slices.ContainsFunc(r.Clauses, func(o outline.Clause) bool { return len(o.Part(outline.Time)) > 0 }) {
			continue
		}
		if !slices.ContainsFunc(times, func(t outline.Part) bool { return certainly(t.Start, t.End, asked) }) {
			return false
		}
	}
	return true
}
