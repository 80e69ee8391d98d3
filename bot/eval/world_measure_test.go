package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

func (w *world) lasting(s query.Lasting) []*knowledge.Tenure {
	inner := w.set(s.Set)
	var than []*knowledge.Tenure
	if s.Than != nil {
		if than = w.set(s.Than); len(than) == 0 {
			panic(skip{})
		}
	}
	same := inPostsOf(s.Set, than)
	return filter(inner, func(t *knowledge.Tenure) bool {
		own := filter(inner, func(o *knowledge.Tenure) bool { return o.Person == t.Person })
		if s.Than != nil {
			return !w.has(than, t.Person) && compares(w.total(own), s.Cmp, w.total(same))
		}
		return compared(w.exact(own), s.Cmp, measure{n: s.Length.N, unit: s.Length.Unit}) == knowledge.Certainly
	})
}

// inPostsOf are those of some tenures that are of the posts of a set, all where none is.
func inPostsOf(set query.Set, all []*knowledge.Tenure) []*knowledge.Tenure {
	line, _ := query.Line(set).(query.All)
	same := filter(all, func(t *knowledge.Tenure) bool { return slices.Contains(line.Posts, t.Post.ID) })
	if len(same) == 0 {
		return all
	}
	return same
}

func (w *world) total(of []*knowledge.Tenure) int {
	n := 0
	for _, t := range w.inOrder(of) {
		n += w.length(t)
	}
	return n
}

// exact is the length of tenures as one that is known to the day; only of one whose own dates are
// is it counted by the calendar.
func (w *world) exact(of []*knowledge.Tenure) knowledge.Length {
	of = w.inOrder(of)
	l := knowledge.Length{Min: w.total(of), Max: w.total(of)}
	if len(of) == 1 && of[0].Length(w.today).From != 0 {
		l.From, l.To = w.days[of[0]].From, w.days[of[0]].To
	}
	return l
}

func compares(a int, by query.Cmp, b int) bool {
	return []bool{a < b, a <= b, a == b, a >= b, a > b}[by]
}

func (w *world) nth(s query.Nth) []*knowledge.Tenure {
	all, isAll := s.Set.(query.All)
	if isAll && len(all.Posts) == 0 && len(w.e.office) > 1 && s.N > 0 {
		panic(skip{}) // readings
	}
	held := w.inOrder(filter(w.set(s.Set), isFull))
	line := held
	if byTimes(s.Set) {
		line = filter(held, func(t *knowledge.Tenure) bool { // each once, where he begins first, or last
			own := filter(held, func(o *knowledge.Tenure) bool { return o.Person == t.Person })
			return s.N > 0 && t == own[0] || s.N < 0 && t == own[len(own)-1]
		})
	}
	i := s.N - 1
	if s.N < 0 {
		i = len(line) + s.N
	}
	if i < 0 || i >= len(line) || s.N == 0 {
		return nil
	}
	if byTimes(s.Set) {
		return filter(held, func(t *knowledge.Tenure) bool { return t.Person == line[i].Person })
	}
	return line[i : i+1]
}

func (w *world) most(s query.Most) []*knowledge.Tenure {
	inner := w.inOrder(w.set(s.Set))
	score := func(t *knowledge.Tenure) int {
		own := filter(inner, func(o *knowledge.Tenure) bool { return o.Person == t.Person })
		n := 0
		switch s.Measure {
		case query.ByLength:
			n = w.total(own)
		case query.ByTimes:
			n = len(own)
		case query.ByTerms:
			for _, o := range own {
				n += len(o.Terms)
			}
		default:
			n = w.length(slices.MaxFunc(own, func(a, b *knowledge.Tenure) int { return w.length(a) - w.length(b) }))
			if s.Least {
				n = w.length(slices.MinFunc(own, func(a, b *knowledge.Tenure) int { return w.length(a) - w.length(b) }))
			}
		}
		if s.Least {
			return -n
		}
		return n
	}
	people := map[*knowledge.Person]int{}
	for _, t := range inner {
		people[t.Person] = score(t)
	}
	if max(s.Rank, 1) > len(people) {
		return nil
	}
	best := 0
	place := map[*knowledge.Person]int{}
	for p, n := range people {
		place[p] = 1
		for _, m := range people {
			if m > n {
				place[p]++
			}
		}
		if place[p] <= max(s.Rank, 1) {
			best = max(best, place[p])
		}
	}
	return filter(inner, func(t *knowledge.Tenure) bool {
		if place[t.Person] != best {
			return false
		}
		n := w.length(t)
		if s.Least {
			n = -n
		}
		return s.Measure != query.ByStretch || n == people[t.Person]
	})
}
