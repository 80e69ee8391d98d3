package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// measuredIn is how long those of a set held it who are in it for how long they held it,
// and with whom they were compared where these are named.
func (r *run) measuredIn(s query.Set, set *roll) []Lasted {
	switch s := s.(type) {
	case query.Most:
		switch {
		case s.Measure == query.ByStretch:
			return each(r, set.held)
		case len(r.subjects(s.Set)) > 1:
			return r.stays(set.from)
		}
		return r.stays(set.held)
	case query.Lasting:
		return append(r.stays(set.held), r.staysThan(s)...)
	}
	return nil
}

// staysThan is how long those held it with whom a set is compared.
func (r *run) staysThan(s query.Lasting) []Lasted {
	if s.Than == nil {
		return nil
	}
	than := r.set(s.Than)
	return r.stays(inSamePosts(s.Set, than.held))
}

// each is the stay of every tenure on its own.
func each(r *run, held []Held) []Lasted {
	var out []Lasted
	for i := range held {
		out = append(out, r.stays(held[i:i+1])...)
	}
	return out
}

// measured tells how long those were in office of whom a claim says that they were for
// some time, or longest: where it is not so, how long all were of whom it could be.
func (r *run) measured(result *Result, c query.Claim) {
	verdict := result.Verdict
	if not, is := c.(query.Not); is {
		c, verdict = not.Claim, denied(verdict)
	}
	some, _ := c.(query.Some)
	switch s := some.Set.(type) {
	case query.Lasting:
		set := r.set(s)
		switch {
		case verdict == No:
			set.held = set.from
		case verdict == Yes && len(certain(set.held)) > 0:
			set.held = certain(set.held)
		}
		result.Lengths = append(r.stays(set.held), r.staysThan(s)...)
	case query.Meet:
		if len(s.Sets) != 2 || !ranksByLength(s.Sets[0]) {
			return
		}
		set, who := r.set(s.Sets[0]), r.set(s.Sets[1])
		held := slices.Clone(set.held)
		for _, h := range who.held {
			if indexOf(held, h.Tenure) < 0 && r.among(set.posts, h.Tenure.Post) {
				held = append(held, h)
			}
		}
		result.Lengths = r.stays(sorted(held))
	}
}

// ranksByLength tells whether a set is whoever held it longest, or so many at the head of that ranking.
func ranksByLength(s query.Set) bool {
	switch s := s.(type) {
	case query.Most:
		return s.Measure == query.ByLength
	case query.Join:
		return len(s.Sets) > 0 && !slices.ContainsFunc(s.Sets, func(each query.Set) bool { return !ranksByLength(each) })
	}
	return false
}

// gapStepped is the empty time between somebody and who is next to him in a line.
func (r *run) gapStepped(s query.Step, set *roll) []knowledge.Gap {
	line, ok := r.line(s.Line)
	if !ok || len(set.from) != 1 || len(set.held) != 1 || s.By != 1 && s.By != -1 {
		return nil
	}
	before, after := set.from[0].Tenure, set.held[0].Tenure
	if s.By < 0 {
		before, after = after, before
	}
	return slices.DeleteFunc(knowledge.GapsIn(tenuresOf(r.lineOf(before, line, true))), func(g knowledge.Gap) bool {
		return g.After != before || g.Before != after
	})
}
