package eval

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// world is one way in which everything may have happened, as far as the records
// date it: each tenure began on one day and ended on one. In a world every query
// has a plain answer, that is worked out here the slow way: by looking at every
// tenure. It is the oracle that the evaluator is held against.
type world struct {
	e     *Evaluator
	days  map[*knowledge.Tenure]knowledge.Span
	today knowledge.Day
}

// skip is thrown where a query has something in it that a world has no plain answer
// for: a convention, a hole, an unknown name.
type skip struct{}

// someWorld draws a world at random, nil where none was found that keeps the rules:
// in a single seat there is one holder at a time, and where two tenures are dated
// as meeting they meet.
func someWorld(e *Evaluator, today knowledge.Day, r *rand.Rand) *world {
	for range 300 {
		w := &world{e, map[*knowledge.Tenure]knowledge.Span{}, today}
		for _, p := range e.records.Posts {
			var last *knowledge.Tenure
			for _, t := range p.Tenures {
				from := within(r, t.Start)
				if last != nil && !p.Shared && last.Person != t.Person && handover(last, t) {
					from = min(max(w.days[last].To, t.Start.First), t.Start.Last)
				}
				to := today
				if !t.Ongoing {
					to = within(r, t.End)
				}
				w.days[t] = knowledge.Span{From: from, To: to}
				last = t
			}
		}
		if w.keepsRules() {
			return w
		}
	}
	return nil
}

// within is some day of a date, often the first or the last.
func within(r *rand.Rand, d knowledge.Date) knowledge.Day {
	switch r.IntN(3) {
	case 0:
		return d.First
	case 1:
		return d.Last
	}
	return d.First + knowledge.Day(r.IntN(int(d.Last-d.First)+1))
}

func (w *world) keepsRules() bool {
	for t, s := range w.days {
		if s.To < s.From+2 || s.To > w.today {
			return false
		}
		for o, other := range w.days {
			switch {
			case t == o:
			case s.From == other.From && !sameStart(t, o):
				return false // who came first would be a matter of hours
			case t.Post == o.Post && !t.Post.Shared && min(s.To, other.To) > max(s.From, other.From):
				return false
			}
		}
	}
	return true
}

// inOrder are tenures by the day on which they began.
func (w *world) inOrder(tenures []*knowledge.Tenure) []*knowledge.Tenure {
	out := slices.Clone(tenures)
	slices.SortStableFunc(out, func(a, b *knowledge.Tenure) int {
		if a.Post == b.Post && sameStart(a, b) {
			return cmp.Compare(a.Number, b.Number)
		}
		return cmp.Compare(w.days[a].From, w.days[b].From)
	})
	return slices.Compact(out)
}

func (w *world) length(t *knowledge.Tenure) int { return int(w.days[t].To - w.days[t].From) }

func filter(in []*knowledge.Tenure, keep func(*knowledge.Tenure) bool) []*knowledge.Tenure {
	return slices.DeleteFunc(slices.Clone(in), func(t *knowledge.Tenure) bool { return !keep(t) })
}

// set is the tenures of a set in this world.
func (w *world) set(s query.Set) []*knowledge.Tenure {
	switch s := s.(type) {
	case query.All:
		return w.of(w.posts(s))
	case query.Of:
		var out []*knowledge.Tenure
		for _, id := range s.People {
			p := w.e.people[id]
			if p == nil || len(p.Tenures) == 0 {
				panic(skip{})
			}
			office := filter(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(w.e.office, t.Post) })
			if len(office) > 0 && !s.Every {
				out = append(out, office...)
			} else {
				out = append(out, p.Tenures...)
			}
		}
		return out
	case query.In:
		inner, span := w.set(s.Set), w.span(s.Span)
		return filter(inner, func(t *knowledge.Tenure) bool {
			return slices.ContainsFunc(span, func(p lapse) bool { return w.touches(t, p, s.How) })
		})
	case query.Lasting:
		return w.lasting(s)
	case query.Step:
		return w.step(s)
	case query.Beyond:
		return w.beyond(s)
	case query.Between:
		return w.between(s)
	case query.Nth:
		return w.nth(s)
	case query.Take:
		all := w.inOrder(filter(w.set(s.Set), isFull))
		if s.N < 0 {
			return all[max(0, len(all)+s.N):]
		}
		return all[:min(s.N, len(all))]
	case query.Most:
		return w.most(s)
	case query.Repeated:
		inner := w.set(s.Set)
		return filter(inner, func(t *knowledge.Tenure) bool {
			n := 0
			for _, o := range w.inOrder(inner) {
				if o.Person == t.Person && s.Terms {
					n += len(o.Terms)
				} else if o.Person == t.Person {
					n++
				}
			}
			return countFits(n, n, s.Cmp, s.N) == knowledge.Certainly
		})
	case query.Less:
		inner, without := w.set(s.Set), w.set(s.Without)
		return filter(inner, func(t *knowledge.Tenure) bool {
			if s.Tenures {
				return !slices.Contains(without, t)
			}
			return !w.has(without, t.Person)
		})
	case query.Join:
		var out []*knowledge.Tenure
		for _, each := range s.Sets {
			out = append(out, w.set(each)...)
		}
		return out
	case query.Meet:
		out := w.set(s.Sets[0])
		for _, each := range s.Sets[1:] {
			other := w.set(each)
			out = filter(out, func(t *knowledge.Tenure) bool { return w.has(other, t.Person) })
		}
		return out
	case query.Acting:
		return filter(w.set(s.Set), func(t *knowledge.Tenure) bool { return t.Acting != s.Full })
	}
	panic(skip{})
}

func isFull(t *knowledge.Tenure) bool { return !t.Acting }

func (w *world) has(in []*knowledge.Tenure, p *knowledge.Person) bool {
	return slices.ContainsFunc(in, func(t *knowledge.Tenure) bool { return t.Person == p })
}

func (w *world) posts(s query.All) []*knowledge.Post {
	if len(s.Posts) == 0 {
		return w.e.office
	}
	var out []*knowledge.Post
	for _, id := range s.Posts {
		if w.e.posts[id] == nil {
			panic(skip{})
		}
		out = append(out, w.e.posts[id])
	}
	return out
}

func (w *world) of(posts []*knowledge.Post) []*knowledge.Tenure {
	var out []*knowledge.Tenure
	for _, p := range posts {
		out = append(out, p.Tenures...)
	}
	return w.inOrder(out)
}

func (w *world) lasting(s query.Lasting) []*knowledge.Tenure {
	inner := w.set(s.Set)
	var than []*knowledge.Tenure
	if s.Than != nil {
		if than = w.set(s.Than); len(than) == 0 {
			panic(skip{})
		}
	}
	return filter(inner, func(t *knowledge.Tenure) bool {
		own := filter(inner, func(o *knowledge.Tenure) bool { return o.Person == t.Person })
		if s.Than != nil {
			return !w.has(than, t.Person) && compares(w.total(own), s.Cmp, w.total(than))
		}
		return compared(w.exact(own), s.Cmp, measure{n: s.Length.N, unit: s.Length.Unit}) == knowledge.Certainly
	})
}

func (w *world) total(of []*knowledge.Tenure) int {
	n := 0
	for _, t := range w.inOrder(of) {
		n += w.length(t)
	}
	return n
}

// exact is the length of tenures as one that is known to the day.
func (w *world) exact(of []*knowledge.Tenure) knowledge.Length {
	of = w.inOrder(of)
	l := knowledge.Length{Min: w.total(of), Max: w.total(of)}
	if len(of) == 1 {
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
	line := w.inOrder(filter(w.set(s.Set), isFull))
	i := s.N - 1
	if s.N < 0 {
		i = len(line) + s.N
	}
	if i < 0 || i >= len(line) || s.N == 0 {
		return nil
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
