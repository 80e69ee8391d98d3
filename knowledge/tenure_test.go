package knowledge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestDuring(t *testing.T) {
	p := post(t, false, directors...)
	today := date(t, "2026-11-23").First
	for _, test := range []struct{ asked, want string }{
		{"1955-07-29", ""},
		{"1955", "Zhang certainly"},
		{"1960-07", "Zhang certainly"},
		{"1960-07-15", "Zhang possibly"},
		{"[1961..1992]", ""},
		{"1993", "Jia certainly"},
		{"1993-02", "Jia possibly"},
		{"2003", "Jia certainly Chen certainly"},
		{"2003-03", "Jia possibly Chen possibly"},
		{"2010", "Chen certainly"},
		{"2022-10", "Ding possibly"},
		{"2023", ""},
		{"2024-05", ""},
		{"2024-06-01", "Han possibly"},
		{"2026-11-23", "Han certainly"},
		{"[2000..2014]", "Jia certainly Chen certainly Ding certainly"},
		{"[1900..2030]", "Zhang certainly Jia certainly Chen certainly Ding certainly Han certainly"},
		{"2027", ""},
	} {
		var got []string
		for tenure, certainty := range p.During(date(t, test.asked).Span(), today) {
			got = append(got, name(tenure), []string{"no", "possibly", "certainly"}[certainty])
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("in %s: %v, want %s", test.asked, got, test.want)
		}
	}
}

func TestBeforeAndAfter(t *testing.T) {
	p := post(t, false, directors...)
	for _, test := range []struct{ day, before, after string }{
		{"1900-01-01", "", "Zhang"},
		{"1955-07-30", "", "Jia"},
		{"1960-07-31", "", "Jia"},
		{"1960-08-01", "Zhang", "Jia"},
		{"1975-01-01", "Zhang", "Jia"},
		{"1993-01-01", "Zhang", "Chen"},
		{"2003-06-01", "Zhang", "Ding"},
		{"2004-01-01", "Jia", "Ding"},
		{"2023-06-01", "Ding", "Han"},
		{"2024-06-01", "Ding", ""},
		{"2030-01-01", "Ding", ""},
	} {
		day := date(t, test.day).First
		if got := name(p.Before(day)); got != test.before {
			t.Errorf("before %s: %q, want %q", test.day, got, test.before)
		}
		if got := name(p.After(day)); got != test.after {
			t.Errorf("after %s: %q, want %q", test.day, got, test.after)
		}
	}
}

// TestNextAndPrevious has Ding twice, as who comes back: the next is another.
func TestNextAndPrevious(t *testing.T) {
	p := post(t, false, append(directors, "Ding 2023-02 2023-03")...)
	want := "<Zhang>Jia Zhang<Jia>Chen Jia<Chen>Ding Chen<Ding>Han Chen<Ding>Han Ding<Han>"
	var got []string
	for _, tenure := range p.Tenures {
		got = append(got, name(tenure.Previous())+"<"+name(tenure)+">"+name(tenure.Next()))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestOrder(t *testing.T) {
	for _, test := range []struct {
		name   string
		shared bool
		rows   []string
		want   string
	}{
		{"by start", false, []string{"B 2003 2013", "C 2013 -", "A 1993 2003"}, "A 1993/2003 B 2003/2013 C 2013/"},
		{"a short tenure in the first year of a long one", false,
			[]string{"B 2003 2010", "A 2003-09 2003-11", "Z 1999 2003-09"}, "Z 1999/2003-09 A 2003-09/2003-11 B 2003/2010"},
		{"several short ones", false,
			[]string{"C 2003 2010", "B 2003-07 2003-09", "A 2003-02 2003-06"}, "A 2003-02/2003-06 B 2003-07/2003-09 C 2003/2010"},
		{"an end in the same year leaves it open", false,
			[]string{"B 2003 2003", "A 2003-02 2003-03"}, "B 2003/2003 A 2003-02/2003-03"},
		{"a start that is not given", false,
			[]string{"B ? 1995", "A 1980 1985", "C 1995 2000"}, "A 1980/1985 B [..1995-12-31]/1995 C 1995/2000"},
		{"many seats are in order of start", true,
			[]string{"A 2003-09 2003-11", "B 2003 2010"}, "B 2003/2010 A 2003-09/2003-11"},
	} {
		if got := told(post(t, test.shared, test.rows...).Tenures); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestStartNotGiven(t *testing.T) {
	p := post(t, false, "A ? 1995", "B 1995 2000", "C ? -")
	today := date(t, "2026-11-23").First
	a, c := p.Tenures[0], p.Tenures[2]
	if a.StartGiven() || c.StartGiven() || !p.Tenures[1].StartGiven() {
		t.Errorf("the starts of %s", told(p.Tenures))
	}
	for _, test := range []struct {
		tenure *Tenure
		asked  string
		want   Certainty
	}{
		{a, "1900", Possibly}, {a, "1995", Certainly}, {a, "1996", No},
		{c, "1900", Possibly}, {c, "2026-11-23", Certainly}, {c, "2026-11-24", No},
	} {
		if got := test.tenure.Touches(date(t, test.asked).Span(), today); got != test.want {
			t.Errorf("%s in %s: %d, want %d", name(test.tenure), test.asked, got, test.want)
		}
	}
	if length := a.Length(today); length.Min != 0 {
		t.Errorf("%s lasted %v", name(a), length)
	}
}

func TestOngoing(t *testing.T) {
	p := post(t, false, "A 2020 -")
	a := p.Tenures[0]
	if got, want := a.Length(date(t, "2026-11-23").First), (Length{Min: 2153, Max: 2518}); got != want {
		t.Errorf("it has lasted %v, want %v", got, want)
	}
	if got := a.EndBy(date(t, "2019-01-01").First); got.First != a.Start.First {
		t.Errorf("before it starts it ends on %v", got)
	}
}

func TestGaps(t *testing.T) {
	for _, test := range []struct {
		rows []string
		want string
	}{
		{directors, "Zhang>Jia 11841 12235 Ding>Han 517 910"},
		{[]string{"A 2000 2001", "B 2002 2003"}, ""},
		{[]string{"A 2000 2001-12-30", "B 2002-01-01 2003"}, "A>B 1 1"},
		{[]string{"A 2000 2010", "B 2003 2004", "C 2012 2013"}, "A>C 365 1094"},
		{[]string{"A 2000 -", "B 2003 2004", "C 2012 2013"}, ""},
		{[]string{"A 2000 2001", "C 2003-09 2003-11", "B 2003 2005"}, "A>C 608 1001"},
		{[]string{"A ? 2001", "B 2003 2004"}, "A>B 365 1093"},
		{nil, ""},
	} {
		var got []string
		for _, gap := range post(t, false, test.rows...).Gaps() {
			got = append(got, fmt.Sprintf("%s>%s %d %d", name(gap.After), name(gap.Before), gap.Length().Min, gap.Length().Max))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%v: %v, want %s", test.rows, got, test.want)
		}
	}
}

// TestLookups compares the lookups of posts, of one seat and of many, with
// looking at every tenure.
func TestLookups(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 300 {
		var rows []string
		for i := range random.IntN(30) {
			row := fmt.Sprintf("P%d ", i)
			year := 1900 + random.IntN(60)
			switch random.IntN(4) {
			case 0:
				row += "?"
			case 1:
				row += fmt.Sprintf("%d-%02d", year, 1+random.IntN(12))
			default:
				row += fmt.Sprint(year)
			}
			if random.IntN(8) == 0 {
				row += " -"
			} else {
				row += fmt.Sprintf(" %d", year+random.IntN(8))
			}
			rows = append(rows, row)
		}
		p := post(t, round%2 == 0, rows...)
		today := date(t, "1970-01-01").First
		for range 50 {
			from := date(t, "1895-01-01").First + Day(random.IntN(30_000))
			asked := Span{from, from + Day(random.IntN(2000))}
			var got, want []*Tenure
			var before, after *Tenure
			for tenure := range p.During(asked, today) {
				got = append(got, tenure)
			}
			for _, tenure := range p.Tenures {
				if tenure.Touches(asked, today) != No {
					want = append(want, tenure)
				}
				if tenure.LastDay() < from {
					before = tenure
				}
				if after == nil && tenure.Start.First > from {
					after = tenure
				}
			}
			if !slices.Equal(got, want) || p.Before(from) != before || p.After(from) != after {
				t.Fatalf("%v, asked %v: during %s, before %s, after %s", rows, asked, told(got), name(p.Before(from)), name(p.After(from)))
			}
		}
	}
}
