package knowledge

import (
	"math/rand/v2"
	"testing"
)

func TestOverlap(t *testing.T) {
	for _, test := range []struct {
		start, end, asked string
		want              Certainty
	}{
		// A year of change: both touch the year, neither any day of it for sure.
		{"1993", "2003", "2003", Certainly},
		{"2003", "2013", "2003", Certainly},
		{"1993", "2003", "2003-03", Possibly},
		{"2003", "2013", "2003-03", Possibly},
		{"2003", "2013", "2004-01-01", Certainly},
		{"2003", "2013", "2012-12-31", Certainly},
		{"2003", "2013", "2002-12-31", No},
		{"2003", "2013", "2014", No},
		{"2013", "2022", "2022-10", Possibly},
		{"2024-06", "2026-11-23", "2024-06-01", Possibly},
		{"2024-06", "2026-11-23", "2024-06", Certainly},
		{"2024-06", "2026-11-23", "2024-05", No},
		{"1955-07-30", "1960-07", "1955-07-30", Certainly},
		{"1955-07-30", "1960-07", "1955-07-29", No},
		{"1955-07-30", "1960-07", "1960-07-01", Certainly},
		{"1955-07-30", "1960-07", "1960-07-02", Possibly},
		{"1955-07-30", "1960-07", "1960-08-01", No},
		{"[1959..1975]", "[1959..1975]", "1959", Possibly},
		{"[1959..1975]", "[1959..1975]", "[1959..1975]", Certainly},
		{"[..1959]", "1971", "1930", Possibly},
		{"[..1959]", "1971", "1960", Certainly},
		// What starts in May touches May, whenever it ends in that year.
		{"2003-05", "2003", "2003-05", Certainly},
		{"2003", "2003-05", "2003-05", Certainly},
		{"2003-05", "2003", "2003-06", Possibly},
	} {
		if got := Overlap(date(t, test.start), date(t, test.end), date(t, test.asked).Span()); got != test.want {
			t.Errorf("%s to %s touches %s: %d, want %d", test.start, test.end, test.asked, got, test.want)
		}
	}
}

// TestOverlapIsExact compares with trying every start and end.
func TestOverlapIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	some := func() Date {
		first := Day(1 + random.IntN(9))
		return Date{first, first + Day(random.IntN(5)), Bounded}
	}
	for range 100_000 {
		start, end, asked := some(), some(), some().Span()
		touched, untouched := 0, 0
		for from := start.First; from <= start.Last; from++ {
			for to := max(from, end.First); to <= end.Last; to++ {
				if from <= asked.To && to >= asked.From {
					touched++
				} else {
					untouched++
				}
			}
		}
		want := Possibly
		switch {
		case touched+untouched == 0:
			continue // an end before its start, which no pack has
		case untouched == 0:
			want = Certainly
		case touched == 0:
			want = No
		}
		if got := Overlap(start, end, asked); got != want {
			t.Fatalf("%+v to %+v touches %+v: %d, want %d", start, end, asked, got, want)
		}
	}
}

func TestBetween(t *testing.T) {
	for _, test := range []struct {
		start, end string
		want       Length
	}{
		{"2003", "2013", Length{Min: 3289, Max: 4017}},
		{"2003-05", "2003-06", Length{Min: 1, Max: 60}},
		{"2003-05-01", "2003-05-31", Length{Min: 30, Max: 30}},
		{"2003", "2003", Length{Min: 0, Max: 364}},
		{"2004-02-28", "2004-03-01", Length{Min: 2, Max: 2}},
		{"[1959..1975]", "1975", Length{Min: 0, Max: 6208}},
	} {
		if got := Between(date(t, test.start), date(t, test.end)); got.Min != test.want.Min || got.Max != test.want.Max {
			t.Errorf("%s to %s is %v, want %v", test.start, test.end, got, test.want)
		}
	}
}

func TestLonger(t *testing.T) {
	for _, test := range []struct {
		a, b Length
		want Certainty
	}{
		{Length{Min: 10, Max: 20}, Length{Min: 5, Max: 9}, Certainly},
		{Length{Min: 10, Max: 20}, Length{Min: 5, Max: 10}, Possibly},
		{Length{Min: 5, Max: 9}, Length{Min: 10, Max: 20}, No},
		{Length{Min: 5, Max: 10}, Length{Min: 10, Max: 20}, No},
		{Length{Min: 7, Max: 7}, Length{Min: 7, Max: 7}, No},
	} {
		if got := test.a.Longer(test.b); got != test.want {
			t.Errorf("%v is longer than %v: %d, want %d", test.a, test.b, got, test.want)
		}
	}
	if sum := (Length{Min: 1, Max: 2}).Plus(Length{Min: 3, Max: 5}); sum != (Length{Min: 4, Max: 7}) {
		t.Errorf("the sum is %v", sum)
	}
}

func TestIntersect(t *testing.T) {
	a, b := Span{10, 20}, Span{15, 30}
	if got := a.Intersect(b); got != (Span{15, 20}) || got.Empty() {
		t.Errorf("%v and %v share %v", a, b, got)
	}
	if got := a.Intersect(Span{21, 30}); !got.Empty() {
		t.Errorf("they share %v", got)
	}
}
