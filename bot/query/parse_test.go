package query_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"officebot/bot/query"
	"officebot/bot/query/querytest"
	"officebot/knowledge"
)

// names is what random queries of these tests speak of: among them ids that
// cannot stand without quotes, or that look like something else.
var names = querytest.Names{
	People:        []string{"chen-shiju", "Q42", "1990", "now", "person/1:2", "a b", "陈世炬", "x..y", `say "so"`, ""},
	Posts:         []string{"director", "in", "all"},
	Organizations: []string{"office", "#1"},
	Verbs:         []string{"found", "appoint", "in"},
	Days:          knowledge.Span{From: knowledge.DayOf(1950, 1, 1), To: knowledge.DayOf(2030, 12, 31)},
	Holes:         true,
}

// randomAsks makes asks of every depth up to five.
func randomAsks(t *testing.T, n int) []query.Ask {
	t.Helper()
	generator := querytest.New(rand.NewPCG(1, 2), names)
	asks := make([]query.Ask, n)
	for i := range asks {
		asks[i] = generator.Ask(i % 6)
	}
	return asks
}

func TestEveryQueryIsReadBack(t *testing.T) {
	read := 0
	for _, ask := range randomAsks(t, 5000) {
		text := ask.String()
		if len(text) > 4096 {
			continue
		}
		back, err := query.ParseAsk(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if !reflect.DeepEqual(ask, back) {
			t.Fatalf("%s was read as\n%s\n%#v\n%#v", text, back, ask, back)
		}
		read++
	}
	if read < 4500 {
		t.Fatalf("only %d queries were short enough", read)
	}
}

// TestEveryOperatorIsGenerated holds that random queries leave no kind of term
// out: what they never hold is never tested.
func TestEveryOperatorIsGenerated(t *testing.T) {
	var all strings.Builder
	for _, ask := range randomAsks(t, 3000) {
		all.WriteString(" " + ask.String())
	}
	for _, name := range query.Operators() {
		if !strings.Contains(all.String(), " "+name+"(") && !strings.Contains(all.String(), "("+name+"(") {
			t.Errorf("no random query has %s(…)", name)
		}
	}
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ text, printed string }{
		{"who(in(all(), 2010))", ""},
		{" who ( in(all( ) ,2010 ) )\n", "who(in(all(), 2010))"},
		{"who(step(of(ding-xuexiang), -2))", ""},
		{"whether(some(in(meet(all(), of(chen-shiju)), 2003-03)))", ""},
		{"tell(not(some(in(meet(all(), of(chen-shiju)), 2010))))", ""},
		{"when(of(ding-xuexiang), end)", ""},
		{"when(of(ding-xuexiang), course, day)", ""},
		{"who(nth(under(all(), of(hu-jintao)), 1))", ""},
		{"list(in(all(), 1990..1999), length)", ""},
		{"list(in(all(), 1990s))", "list(in(all(), 1990..1999))"},
		{"list(in(all(), ..2003))", ""},
		{"list(in(all(), 2003..))", ""},
		{"list(in(all(), ..))", ""},
		{"list(in(all(), 2003..2003))", ""},
		{"list(in(all(), 2003-05..2003-07-31))", "list(in(all(), 2003-05..2003-07))"},
		{"list(in(all(), 2003-05-02..2003))", "list(in(all(), 2003-05-02..2003))"},
		{"who(lasting(all(), > 6y))", ""},
		{"who(lasting(all(),<=18m))", "who(lasting(all(), <= 18m))"},
		{"who(lasting(all(), > of(ding-xuexiang)))", ""},
		{"whether(lasted(of(a), > of(b)))", "whether(longer(of(a), of(b)))"},
		{"whether(lasted(of(a), >= of(b)))", ""},
		{"whether(count(all(), = 5))", ""},
		{"who(repeated(all(), > 1, terms))", ""},
		{"whether(vacant(all(), > 1y))", ""},
		{"whether(vacant(all(), 1990..1999, <= 6m))", ""},
		{"gaps(all(), 1990.., longest)", ""},
		{"gaps(all(), longest)", ""},
		{"role(found(patient=office, agent=?))", "role(found(agent=?, patient=office))"},
		{`role(imprison(patient=he(), place="qincheng prison", time=?))`, ""},
		{"moment(shift(end(of(ding-xuexiang)), 1y))", ""},
		{"who(in(all(), range(after(end(of(a))), before(start(of(b))))))", ""},
		{`profile(#"a b")`, ""},
		{`profile(#"plain")`, "profile(plain)"},
		{"both(who(in(all(), either(2024-05-06, 2024-06-05))), profile(a))", ""},
	} {
		ask, err := query.ParseAsk(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		want := test.printed
		if want == "" {
			want = test.text
		}
		if ask.String() != want {
			t.Errorf("%s was printed as %s, want %s", test.text, ask, want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "byte 0: expected an ask, found the end (an ask is one of: apart, average, "},
		{"who", `byte 0: expected an ask, found "who"`},
		{"who(all()", `byte 9: expected ")", found the end (it is written who(SET))`},
		{"who(all()) x", `byte 11: expected the end, found "x"`},
		{"who(chen-shiju)", `byte 4: expected a set, found "chen-shiju" (a set is one of: acting, `},
		{"who(some(all()))", `byte 4: expected a set, found "some" (some(…) is a claim)`},
		{"who(in(all()))", `byte 12: expected ",", found ")" (it is written in(SET, SPAN))`},
		{"who(in(all(), 2010-13))", `byte 14: expected a time, found "2010-13" (a time is written 2010, `},
		{"who(in(all(), 2010..1990))", `byte 14: expected a time, found "2010..1990" (it ends before it starts)`},
		{"who(in(all(), 2010-02-29..))", `byte 14: expected a time, found "2010-02-29.." ("2010-02-29" is not a date: 2010-02 has 28 days)`},
		{"who(in(all(), of(a)))", `byte 14: expected a span, found "of" (of(…) is a set)`},
		{"who(nth(all(), 0))", `byte 15: expected a number from 1, or from the end from -1, found "0" (it is written nth(SET, NUMBER))`},
		{"who(nth(all(), 1000001))", `byte 15: expected a number`},
		{"who(most(all(), size))", `byte 16: expected one of length stretch times terms, found "size"`},
		{"who(lasting(all(), 6y))", `byte 19: expected one of < <= = >= >, found "6y"`},
		{"who(lasting(all(), > 6))", `byte 21: expected a length such as 6y, 18m, 2w or 10d, found "6"`},
		{"role(found(by=a))", `byte 11: expected one of agent patient as place time cause manner, found "by"`},
		{"role(found(agent=a, agent=b))", `byte 25: a second agent; each role is given once`},
		{"role(Found())", `byte 5: expected an event, found "Found" (it is written verb(role=filler, …))`},
		{"profile()", `byte 8: expected an id, found ")" (it is written profile(ID))`},
		{"profile(é)", `byte 8: 'é' belongs to no query; an id with it is written #"…"`},
		{`profile(#"a`, `byte 8: expected a text in double quotes, all on one line`},
		{"whether(" + strings.Repeat("not(", 50) + "some(all())" + strings.Repeat(")", 51), "more than 40 levels"},
		{"profile(" + strings.Repeat("a", 5000) + ")", "byte 4096: a query has at most 4096 bytes"},
	} {
		ask, err := query.ParseAsk(test.text)
		if err == nil {
			t.Errorf("%.60s was read as %s", test.text, ask)
		} else if !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.60s: %v\nwant %s", test.text, err, test.want)
		}
	}
}

// FuzzParse reads anything: no panic, and what is read is printed so that it is
// read as the same.
func FuzzParse(f *testing.F) {
	generator := querytest.New(rand.NewPCG(3, 4), names)
	for i := range 60 {
		f.Add(generator.Ask(i % 4).String())
	}
	f.Fuzz(func(t *testing.T, text string) {
		ask, err := query.ParseAsk(text)
		if err != nil {
			return
		}
		printed := ask.String()
		again, err := query.ParseAsk(printed)
		if len(printed) <= 4096 && (err != nil || !reflect.DeepEqual(ask, again)) {
			t.Fatalf("%s was printed as %s, which is read as %v, %v", text, printed, again, err)
		}
		if simple := query.Simplify(ask); query.Simplify(simple).String() != simple.String() {
			t.Fatalf("%s is simplified to %s, and that to %s", ask, simple, query.Simplify(simple))
		}
	})
}

func TestPartsAreReadOnTheirOwn(t *testing.T) {
	set, err := query.ParseSet("in(all(), 2010)")
	if err != nil || set.String() != "in(all(), 2010)" {
		t.Errorf("set: %v, %v", set, err)
	}
	span, err := query.ParseSpan("after(2010)")
	if err != nil || span.String() != "after(2010)" {
		t.Errorf("span: %v, %v", span, err)
	}
	claim, err := query.ParseClaim("some(all())")
	if err != nil || claim.String() != "some(all())" {
		t.Errorf("claim: %v, %v", claim, err)
	}
	event, err := query.ParseEvent("found(patient=office)")
	if err != nil || event.String() != "found(patient=office)" {
		t.Errorf("event: %v, %v", event, err)
	}
	if set, err := query.ParseSet("some(all())"); err == nil {
		t.Errorf("a claim was read as the set %s", set)
	}
}
