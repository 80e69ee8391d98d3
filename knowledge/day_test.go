package knowledge

import (
	"testing"
	"time"
)

// TestEveryDay goes through all days by the calendar and back.
func TestEveryDay(t *testing.T) {
	want := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := FirstDay; day <= LastDay; day++ {
		year, month, dom := day.Civil()
		wantYear, wantMonth, wantDom := want.Date()
		if year != wantYear || month != int(wantMonth) || dom != wantDom {
			t.Fatalf("day %d is %d-%d-%d, want %v", day, year, month, dom, want)
		}
		if back := DayOf(year, month, dom); back != day {
			t.Fatalf("%v is day %d, want %d", want, back, day)
		}
		if next := want.AddDate(0, 0, 1); next.Day() == 1 && DaysIn(year, month) != dom {
			t.Fatalf("%d-%02d has %d days, want %d", year, month, DaysIn(year, month), dom)
		}
		want = want.AddDate(0, 0, 1)
	}
	if year, _, _ := want.Date(); year != 10000 {
		t.Errorf("the day after the last is %v", want)
	}
}

func TestAddMonths(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		want string
	}{
		{"2003-05-31", 0, "2003-05-31"},
		{"2003-01-31", 1, "2003-02-28"},
		{"2004-01-31", 1, "2004-02-29"},
		{"2004-02-29", 12, "2005-02-28"},
		{"2004-02-29", -48, "2000-02-29"},
		{"2003-11-15", 2, "2004-01-15"},
		{"2003-01-15", -1, "2002-12-15"},
		{"2003-03-31", -1, "2003-02-28"},
		{"2003-12-31", -12, "2002-12-31"},
		{"2003-12-01", 1, "2004-01-01"},
		{"1900-02-28", 1200, "2000-02-28"},
	} {
		if got := date(t, test.from).First.AddMonths(test.n).String(); got != test.want {
			t.Errorf("%s and %d months is %s, want %s", test.from, test.n, got, test.want)
		}
	}
}
