package query_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"officebot/bot/query"
	"officebot/bot/query/querytest"
)

func parse(t *testing.T, text string) query.Ask {
	t.Helper()
	ask, err := query.ParseAsk(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return ask
}

func TestSimplify(t *testing.T) {
	for _, test := range []struct{ ask, want string }{
		{"whether(not(not(some(all()))))", "whether(some(all()))"},
		{"whether(not(not(not(some(all())))))", "whether(not(some(all())))"},
		{"whether(and(some(all()), and(some(of(a)), some(all()))))", "whether(and(some(all()), some(of(a))))"},
		{"whether(or(some(all())))", "whether(some(all()))"},
		{"whether(or(some(all()), and(some(of(a)), some(of(b)))))", ""},
		{"who(join(of(a), join(of(b), of(a)), of(c)))", "who(join(of(a), of(b), of(c)))"},
		{"who(join(of(a)))", "who(of(a))"},
		{"who(meet(all(), meet(of(a), of(b)), all()))", "who(meet(all(), of(a), of(b)))"},
		{"who(meet(in(all(), 2010)))", "who(in(all(), 2010))"},
		{"who(in(in(all(), 2010), 2010))", "who(in(all(), 2010))"},
		{"who(in(in(all(), 2010), 2011))", ""},
		{"who(in(began(all(), 2010), 2010))", ""},
		{"who(less(less(all(), of(a)), of(b)))", "who(less(all(), join(of(a), of(b))))"},
		{"who(less(less(less(all(), of(a)), of(b)), of(a)))", "who(less(all(), join(of(a), of(b))))"},
		{"who(less(less(all(), of(a)), of(a)))", "who(less(all(), of(a)))"},
		{"who(less(all(), less(all(), of(a))))", ""},
		{"who(acting(acting(all())))", "who(acting(all()))"},
		{"who(acting(full(all())))", ""},
		{"who(of(a, b, a))", "who(of(a, b))"},
		{"who(most(all(), length, 1))", "who(most(all(), length))"},
		{"who(most(all(), length, 2))", ""},
		{"who(in(all(), either(2010, 2010)))", "who(in(all(), 2010))"},
		{"both(who(all()), both(profile(a), who(all())))", "both(who(all()), profile(a))"},
		{"both(who(all()), who(join(all())))", "who(all())"},
		{"choice(some(of(a)), not(not(some(of(b)))))", "choice(some(of(a)), some(of(b)))"},
		{"tell(not(not(some(of(a)))))", "tell(some(of(a)))"},
		{"whether(some(doing(of(a), appoint(agent=b, patient=?))))", "whether(holds(appoint(agent=b, patient=a)))"},
		{"whether(some(began(doing(of(a), appoint(agent=b, patient=?)), 1955)))", "whether(holds(appoint(agent=b, patient=a, time=1955)))"},
		{"whether(some(doing(meet(all(p), of(a)), appoint(agent=b, patient=?))))", "whether(holds(appoint(agent=b, patient=a, as=all(p))))"},
		{"whether(some(in(doing(of(a), appoint(agent=b, patient=?)), 1955)))", ""},
		{"whether(some(doing(all(), appoint(agent=b, patient=?))))", ""},
		{"role(do(agent=a, as=?))", "events(any(agent=a))"},
		{"role(change(agent=\"1982 constitution\", patient=?))", "events(any(agent=\"1982 constitution\"))"},
		{"role(change(patient=?, time=1982))", "events(any(time=1982))"},
		{"role(change(agent=?, patient=a))", ""},
	} {
		ask, want := parse(t, test.ask), test.want
		if want == "" {
			want = test.ask
		}
		if got := query.Simplify(ask); got.String() != want {
			t.Errorf("%s is simplified to %s, want %s", ask, got, want)
		}
		if !query.Equal(ask, parse(t, want)) {
			t.Errorf("%s and %s are not equal", ask, want)
		}
		if ask.String() != test.ask {
			t.Errorf("%s was changed to %s", test.ask, ask)
		}
	}
	if query.Equal(parse(t, "who(of(a))"), parse(t, "who(of(b))")) {
		t.Error("two people are one")
	}
}

func TestSimplifyTwiceIsOnce(t *testing.T) {
	simpler := 0
	for _, ask := range randomAsks(t, 5000) {
		once := query.Simplify(ask)
		if twice := query.Simplify(once); !reflect.DeepEqual(once, twice) {
			t.Fatalf("%s is simplified to %s and that to %s", ask, once, twice)
		}
		if once.String() != ask.String() {
			simpler++
		}
	}
	if simpler < 50 {
		t.Errorf("only %d random queries can be simplified", simpler)
	}
}

// TestMappingReachesEveryPart holds that no term hides parts from a mapping.
func TestMappingReachesEveryPart(t *testing.T) {
	names := names
	names.People = []string{"old-person"}
	names.Verbs = []string{"old-verb"}
	generator := querytest.New(rand.NewPCG(5, 6), names)
	mapping := query.Mapping{
		Sets: func(s query.Set) query.Set {
			if of, ok := s.(query.Of); ok {
				of.People = []string{"new"}
				return of
			}
			return s
		},
		Spans: func(s query.Span) query.Span {
			switch s.(type) {
			case query.Time, query.Either, query.Then:
				return query.Now{}
			}
			return s
		},
		Claims: func(c query.Claim) query.Claim {
			if not, ok := c.(query.Not); ok {
				return not.Claim
			}
			return c
		},
		Events: func(e query.Event) query.Event {
			e.Verb = "new"
			for i, role := range e.Roles {
				if _, ok := role.Filler.(query.Entity); ok {
					e.Roles[i].Filler = query.Gap{}
				}
			}
			return e
		},
		Asks: func(a query.Ask) query.Ask {
			if _, ok := a.(query.Profile); ok {
				return query.Profile{ID: "new"}
			}
			return a
		},
	}
	for i := range 5000 {
		ask := generator.Ask(i % 6)
		before := ask.String()
		if same := (query.Mapping{}).Ask(ask); !reflect.DeepEqual(ask, same) {
			t.Fatalf("%s is mapped to %s by nothing", ask, same)
		}
		mapped := mapping.Ask(ask).String()
		for _, old := range []string{"old-person", "old-verb", "19", "20", "not("} {
			if strings.Contains(mapped, old) {
				t.Fatalf("%s is mapped to %s, with %q in it", before, mapped, old)
			}
		}
		if ask.String() != before {
			t.Fatalf("%s was changed to %s", before, ask)
		}
	}
}

func TestHolesAreFilled(t *testing.T) {
	ask := parse(t, "whether(and(precedes(former(), latter()), some(in(meet(all(), former()), then)), holds(appoint(patient=one(2)))))")
	holes, then := query.Holes(ask)
	want := []query.Hole{{Kind: query.Former}, {Kind: query.Latter}, {Kind: query.One, N: 2}}
	if !slices.Equal(holes, want) || !then {
		t.Fatalf("holes %v, %v", holes, then)
	}
	filled := query.Fill(ask, func(h query.Hole) query.Set {
		switch h.Kind {
		case query.Former:
			return query.Of{People: []string{"a"}}
		case query.One:
			return query.Of{People: []string{"b"}}
		}
		return nil
	}, func() query.Span { return query.Now{} })
	const text = "whether(and(precedes(of(a), latter()), some(in(meet(all(), of(a)), now)), holds(appoint(patient=of(b)))))"
	if filled.String() != text {
		t.Errorf("filled: %s", filled)
	}
	if _, then := query.Holes(filled); then {
		t.Error("the time is still open")
	}
}

func TestPartsAreReplaced(t *testing.T) {
	ask := parse(t, "whether(some(in(meet(all(), of(ding)), after(2010))))")
	var sets, spans []string
	for _, set := range query.Sets(ask) {
		sets = append(sets, set.String())
	}
	for _, span := range query.Spans(ask) {
		spans = append(spans, span.String())
	}
	if want := []string{"all()", "of(ding)", "meet(all(), of(ding))", "in(meet(all(), of(ding)), after(2010))"}; !slices.Equal(sets, want) {
		t.Errorf("sets: %q", sets)
	}
	if want := []string{"2010", "after(2010)"}; !slices.Equal(spans, want) {
		t.Errorf("spans: %q", spans)
	}
	ask = query.ReplaceSpan(ask, query.Spans(ask)[1], query.Now{})
	ask = query.ReplaceSet(ask, query.Of{People: []string{"ding"}}, query.Of{People: []string{"chen"}})
	if want := "whether(some(in(meet(all(), of(chen)), now)))"; ask.String() != want {
		t.Errorf("replaced: %s", ask)
	}
}

func TestQueriesSurviveJSON(t *testing.T) {
	type topic struct{ Last query.Text }
	for _, ask := range append(randomAsks(t, 500), nil) {
		data, err := json.Marshal(topic{query.Text{Ask: ask}})
		if err != nil {
			t.Fatal(err)
		}
		if ask != nil && len(ask.String()) > 4096 {
			continue
		}
		var back topic
		if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back.Last.Ask, ask) {
			t.Fatalf("%s became %v, %v", data, back.Last.Ask, err)
		}
	}
	var back topic
	if err := json.Unmarshal([]byte(`{"Last":"who(nobody)"}`), &back); err == nil {
		t.Errorf("read as %v", back.Last.Ask)
	}
}
