package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// AtPresent takes people whom a question in the present tense names, and who held it more
// than once, for what they are now: "who is Trump's predecessor" is nobody of 2017.
func (w *World) AtPresent(p *Prop, ask query.Ask, today knowledge.Day) query.Ask {
	if p.Tense != PresentTense || p.Wants != WantsPeople || len(p.Times) > 0 {
		return ask
	}
	return query.Mapping{Sets: func(s query.Set) query.Set {
		switch t := s.(type) {
		case query.Step:
			if t.Line == nil {
				t.From = w.ofNow(t.From, today)
			}
			return t
		case query.Under:
			t.Leaders = w.ofNow(t.Leaders, today)
			return t
		}
		return s
	}}.Ask(ask)
}

// ofNow is the present time of somebody who is in office and was before: in its posts, or
// in the one that he has again where the records are of no one office.
func (w *World) ofNow(set query.Set, today knowledge.Day) query.Set {
	of, ok := set.(query.Of)
	if !ok || len(of.People) != 1 {
		return set
	}
	var now, before []*knowledge.Post
	for _, p := range w.records.People {
		if p.ID != of.People[0] {
			continue
		}
		for _, t := range p.Tenures {
			switch {
			case len(w.office) > 0 && !slices.Contains(w.office, t.Post.ID):
			case t.Start.Last <= today && (t.Ongoing || t.End.First >= today):
				now = append(now, t.Post)
			default:
				before = append(before, t.Post)
			}
		}
	}
	same := func(p *knowledge.Post) bool { return len(w.office) > 0 || slices.Contains(now, p) }
	if len(now) == 0 || !slices.ContainsFunc(before, same) {
		return set
	}
	return query.In{Set: of, Span: query.Now{}}
}

// Rules tells whether the clause asks for how long whoever holds a post has it: "how long is a
// term", "how long does a director serve".
func (p *Prop) Rules(ask query.Ask) bool {
	long, ok := ask.(query.HowLong)
	if !ok || p.Tense != PresentTense || len(p.Times) > 0 {
		return false
	}
	_, all := long.Set.(query.All)
	return all
}
