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
				if last != nil && last.Person != t.Person && handover(last, t) && t.Start.Last >= last.End.First {
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
		inner, span := w.set(s.Set), w.span(inOwnPosts(s.Set, s.Span, w.set))
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
		if s.Least && slices.ContainsFunc(w.set(s.Set), func(t *knowledge.Tenure) bool { return t.Ongoing }) {
			panic(skip{}) // so far, or of those who have left
		}
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
	case query.Career:
		other := w.set(s.Other)
		return filter(w.set(s.Set), func(t *knowledge.Tenure) bool {
			return slices.ContainsFunc(other, func(o *knowledge.Tenure) bool {
				return o.Person == t.Person && (s.Sooner && o.Start.First > t.Start.First || !s.Sooner && o.Start.First < t.Start.First)
			})
		})
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
