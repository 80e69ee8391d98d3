package eval

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"officebot/bot/query"
	"officebot/bot/query/querytest"
	"officebot/knowledge"
)

// claim tells whether a claim is so in this world.
func (w *world) claim(c query.Claim) bool {
	switch c := c.(type) {
	case query.Some:
		return len(w.set(c.Set)) > 0
	case query.Same:
		a, b := w.set(c.A), w.set(c.B)
		return len(a) > 0 && len(b) > 0 && w.all(a, b) && w.all(b, a)
	case query.Only:
		a, b := w.set(c.A), w.set(c.B)
		if c.Tenures {
			return len(a) > 0 && !slices.ContainsFunc(a, func(t *knowledge.Tenure) bool { return !slices.Contains(b, t) })
		}
		return len(a) > 0 && len(b) > 0 && w.all(a, b)
	case query.Precedes:
		if c.Directly {
			panic(skip{})
		}
		for _, a := range w.set(c.A) {
			for _, b := range w.set(c.B) {
				if (a.Person != b.Person || a.Post != b.Post) && w.days[a].From < w.days[b].From {
					return true
				}
			}
		}
		return false
	case query.Compare:
		a := w.set(c.A)
		if len(a) == 0 {
			panic(skip{})
		}
		if c.Than == nil {
			_, together := c.A.(query.Join)
			var so []bool
			for _, t := range a {
				own := filter(a, func(o *knowledge.Tenure) bool { return together || o.Person == t.Person })
				so = append(so, compared(w.exact(own), c.Cmp, measure{n: c.Length.N, unit: c.Length.Unit}) == knowledge.Certainly)
			}
			if slices.Contains(so, true) && slices.Contains(so, false) {
				panic(skip{}) // so of some of them
			}
			return so[0]
		}
		than := w.set(c.Than)
		if len(than) == 0 {
			panic(skip{})
		}
		a, than = inPostsBoth(a, than), inPostsBoth(than, a)
		return compares(w.total(a), c.Cmp, w.total(than))
	case query.Count:
		people := map[*knowledge.Person]bool{}
		for _, t := range filter(w.set(c.Set), isFull) {
			people[t.Person] = true
		}
		return compares(len(people), c.Cmp, c.N)
	case query.Vacant:
		return w.vacant(c)
	case query.Not:
		return !w.claim(c.Claim)
	case query.And:
		all := true
		for _, each := range c.Claims {
			all = w.claim(each) && all
		}
		return all
	case query.Or:
		some := false
		for _, each := range c.Claims {
			some = w.claim(each) || some
		}
		return some
	}
	panic(skip{})
}

func (w *world) all(in, among []*knowledge.Tenure) bool {
	return !slices.ContainsFunc(in, func(t *knowledge.Tenure) bool { return !w.has(among, t.Person) })
}

// vacant looks at every day of a time. That two who are dated as meeting met is
// kept by worlds of one seat only.
func (w *world) vacant(c query.Vacant) bool {
	all, ok := c.Set.(query.All)
	if !ok || c.Span == nil || c.For.N > 0 || len(w.posts(all)) != 1 || w.posts(all)[0].Shared {
		panic(skip{})
	}
	span := w.span(c.Span)
	if len(span) != 1 || span[0].From > w.today || span[0].edge != nil || span[0].of2 != (edges{}) {
		panic(skip{})
	}
	tenures := w.set(c.Set)
	if len(tenures) == 0 {
		panic(skip{})
	}
	first := w.days[tenures[0]].From - 2
	some, whole := span[0].From < first, true
	for day := max(span[0].From, first); day <= min(span[0].To, w.today); day++ {
		held := slices.ContainsFunc(tenures, func(t *knowledge.Tenure) bool { return w.days[t].From <= day && day <= w.days[t].To })
		some, whole = some || !held, whole && !held
	}
	if c.Throughout {
		return whole
	}
	return some
}

// inWorld works something out in a world; false where there is no plain answer.
func inWorld[T any](of func() T) (out T, ok bool) {
	defer func() {
		if thrown := recover(); thrown != nil {
			if _, skipped := thrown.(skip); !skipped {
				panic(thrown)
			}
			ok = false
		}
	}()
	return of(), true
}

// checkSet holds a set against worlds: what is certain is so in each of them, and
// nobody is there in any who was left out. It tells what is wrong, and in how many
// worlds there was an answer.
func checkSet(e *Evaluator, s query.Set, worlds []*world) (what string, checked int) {
	r := &run{Evaluator: e, today: today}
	got := r.set(s)
	if got.fails() || got.why == beyond {
		return "", 0
	}
	certain := map[*knowledge.Tenure]knowledge.Certainty{}
	for _, h := range got.held {
		certain[h.Tenure] = h.Certain
	}
	for _, w := range worlds {
		tenures, ok := inWorld(func() []*knowledge.Tenure { return w.set(s) })
		if !ok {
			continue
		}
		checked++
		for _, t := range tenures {
			if certain[t] == knowledge.No {
				return fmt.Sprintf("%s may belong and is left out\n%s", t.ID, w.tell()), checked
			}
		}
		for t, c := range certain {
			if c == knowledge.Certainly && !slices.Contains(tenures, t) {
				return fmt.Sprintf("%s is certain and need not belong\n%s", t.ID, w.tell()), checked
			}
		}
	}
	return "", checked
}

// checkClaim holds a verdict against worlds.
func checkClaim(e *Evaluator, c query.Claim, worlds []*world) (what string, checked int) {
	r := &run{Evaluator: e, today: today}
	verdict := r.claim(c).verdict
	if verdict == Unknown || verdict == Possibly {
		return "", 0
	}
	for _, w := range worlds {
		is, ok := inWorld(func() bool { return w.claim(c) })
		if !ok {
			continue
		}
		checked++
		if is != (verdict == Yes) {
			return fmt.Sprintf("the verdict is %v, and it may be otherwise\n%s", verdict == Yes, w.tell()), checked
		}
	}
	return "", checked
}

// tell writes a world down.
func (w *world) tell() string {
	out := ""
	for _, p := range w.e.records.Posts {
		for _, t := range p.Tenures {
			out += fmt.Sprintf("  %s %s %s shared=%v acting=%v %s/%s: %s to %s\n", t.ID, t.Person.ID, p.ID, p.Shared, t.Acting, t.Start, t.End, w.days[t].From, w.days[t].To)
		}
	}
	return out
}

// againstWorlds asks random queries of a random pack, and holds the answers against
// random worlds. It tells how many could be.
func againstWorlds(t *testing.T, seed uint64, queries int) (sets, claims int) {
	r := rand.New(rand.NewPCG(seed, 1))
	e := New(randomPack(r))
	var worlds []*world
	for range 12 {
		if w := someWorld(e, today, r); w != nil {
			worlds = append(worlds, w)
		}
	}
	if len(worlds) == 0 {
		return 0, 0 // records that contradict themselves
	}
	names := packNames(e.records)
	names.Holes, names.Days = false, knowledge.Span{From: knowledge.DayOf(1988, 1, 1), To: knowledge.DayOf(2026, 6, 1)}
	names.People, names.Posts = names.People[:len(names.People)-1], names.Posts[:len(names.Posts)-1]
	g := querytest.New(rand.NewPCG(seed, 2), names)
	for range queries {
		s, c := g.Set(3), g.Claim(2)
		what, n := checkSet(e, s, worlds)
		if sets += min(n, 1); what != "" {
			t.Errorf("pack %d: %s: %s", seed, s, what)
			return sets, claims
		}
		what, n = checkClaim(e, c, worlds)
		if claims += min(n, 1); what != "" {
			t.Errorf("pack %d: %s: %s", seed, c, what)
			return sets, claims
		}
	}
	return sets, claims
}

// TestAgainstWorlds is the oracle over many packs.
func TestAgainstWorlds(t *testing.T) {
	sets, claims := 0, 0
	for seed := range uint64(300) {
		s, c := againstWorlds(t, seed, 200)
		sets, claims = sets+s, claims+c
	}
	t.Logf("%d sets and %d claims were held against worlds", sets, claims)
	if sets < 2000 || claims < 500 {
		t.Errorf("only %d sets and %d claims were held against worlds", sets, claims)
	}
}

// FuzzAgainstWorlds is the oracle over packs and queries that a fuzzer chooses.
func FuzzAgainstWorlds(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { againstWorlds(t, seed, 40) })
}

// inPostsBoth are the tenures of some people, of each those in a post that one of others held, all where none is.
func inPostsBoth(list, others []*knowledge.Tenure) []*knowledge.Tenure {
	posts := map[*knowledge.Post]bool{}
	for _, t := range others {
		posts[t.Post] = true
	}
	shares := map[*knowledge.Person]bool{}
	for _, t := range list {
		shares[t.Person] = shares[t.Person] || posts[t.Post]
	}
	return filter(list, func(t *knowledge.Tenure) bool { return posts[t.Post] || !shares[t.Person] })
}
