package prose

import (
	"slices"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// Verdict is what a fact makes of a claim.
type Verdict uint8

// A fact mostly says nothing of a claim.
const (
	Silent Verdict = iota
	Yes
	No
)

// Judge finds the fact that says what a yes/no question does, or that says otherwise of what
// happens only once; nil where none does. That nothing says so is no No.
func (f *Finder) Judge(language string, claim *outline.Claim) (*knowledge.Fact, Verdict) {
	if len(f.facts) == 0 || len(claim.Ways) == 0 {
		return nil, Silent
	}
	a := f.claiming(language, &claim.Ways[0])
	if len(a.words) == 0 || len(a.words) > maxWords {
		return nil, Silent
	}
	candidates := a.propose(a.words)
	for i := range a.words {
		candidates = addStatements(candidates, a.propose(a.words[i:i+1]))
	}
	var denies *knowledge.Fact
	for _, s := range candidates {
		if s.fact == nil {
			continue
		}
		for i := range claim.Ways {
			switch a.judges(s, claim, &claim.Ways[i]) {
			case Yes:
				return s.fact, Yes
			case No:
				if denies == nil {
					denies = s.fact
				}
			}
		}
	}
	if denies != nil {
		return denies, No
	}
	return nil, Silent
}

// claiming is a claim as something that is looked for: by its words, and those that may
// stand for them.
func (f *Finder) claiming(language string, way *outline.Text) *asking {
	asked := Asked{Language: language}
	lang := f.asking(asked).language
	for i := range way.Words {
		w := &way.Words[i]
		switch {
		case len(w.IDs) > 0:
			asked.Names = append(asked.Names, Name{IDs: w.IDs})
		case w.Text != "" && !lang.Little(w.Text):
			word := Word{Text: w.Text}
			for c := range way.Clauses {
				if way.Clauses[c].Verb == i {
					word.Text = way.Clauses[c].Lemma
				}
			}
			asked.Words = append(asked.Words, word)
		}
	}
	words := asked.Words
	asked.Words = nil
	a := f.asking(asked)
	for _, w := range words {
		a.words = append(a.words, a.sought(w)) // each by itself: what it is told by need not be a phrase
	}
	return a
}

// judges tells what a statement makes of a claim: each clause of the claim has to be said
// by one of the statement's, hanging on the others in the same way.
func (a *asking) judges(s *statement, claim *outline.Claim, way *outline.Text) Verdict {
	r := a.reading(s)
	verdict := Silent
	for n := range way.Clauses {
		q := &way.Clauses[n]
		if q.Unsaid && q.Modal == outline.Plain || q.Verb < 0 {
			return Silent
		}
		is := Silent
		for k := range r.Clauses {
			c := &r.Clauses[k]
			if q.Link != c.Link && n > 0 && q.Link != outline.Relative && q.Link != outline.Moment {
				continue
			}
			m := matching{asking: a, s: s, r: r, c: c, n: k, way: way, q: q}
			v := m.verdict(claim.Present)
			if n > 0 && v != Yes && q.Link == outline.Moment && m.background() {
				v = Yes
			}
			if v == Yes || v == No && is == Silent {
				is = v
			}
		}
		switch {
		case is == Silent, n > 0 && is == No:
			return Silent // that the rest is not so, nothing is said of
		case n == 0:
			verdict = is
		}
	}
	if verdict == No && slices.ContainsFunc(way.Clauses[1:], func(q outline.Clause) bool { return q.Link != outline.Moment }) {
		return Silent
	}
	return verdict
}
