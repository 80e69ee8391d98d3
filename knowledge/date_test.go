package knowledge

import (
	"strings"
	"testing"
)

// date reads a date that is right; "" is the zero Date.
func date(t testing.TB, text string) Date {
	t.Helper()
	if text == "" {
		return Date{}
	}
	d, err := ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, test := range []struct {
		text        string
		first, last string
		precision   Precision
		written     string
	}{
		{"2003", "2003-01-01", "2003-12-31", ToYear, "2003"},
		{"0001", "0001-01-01", "0001-12-31", ToYear, "0001"},
		{"9999", "9999-01-01", "9999-12-31", ToYear, "9999"},
		{"2024-06", "2024-06-01", "2024-06-30", ToMonth, "2024-06"},
		{"2024-02", "2024-02-01", "2024-02-29", ToMonth, "2024-02"},
		{"1900-02", "1900-02-01", "1900-02-28", ToMonth, "1900-02"},
		{"1955-07-30", "1955-07-30", "1955-07-30", ToDay, "1955-07-30"},
		{"1955-07-30T12:00:00+08:00", "1955-07-30", "1955-07-30", ToDay, "1955-07-30"},
		{"1955-07-30 12:00", "1955-07-30", "1955-07-30", ToDay, "1955-07-30"},
		{"[1959..1975]", "1959-01-01", "1975-12-31", Bounded, "[1959-01-01..1975-12-31]"},
		{"[1959-04..1959-04-27]", "1959-04-01", "1959-04-27", Bounded, "[1959-04-01..1959-04-27]"},
		{"[..1959]", "0001-01-01", "1959-12-31", Bounded, "[..1959-12-31]"},
		{"[1993..]", "1993-01-01", "9999-12-31", Bounded, "[1993-01-01..]"},
		{"[..]", "0001-01-01", "9999-12-31", Bounded, "[..]"},
		{"1990s", "1990-01-01", "1999-12-31", Bounded, "[1990-01-01..1999-12-31]"},
	} {
		got, err := ParseDate(test.text)
		want := Date{date(t, test.first).First, date(t, test.last).First, test.precision}
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %+v, %v, want %+v", test.text, got, err, want)
		}
		if got.String() != test.written {
			t.Errorf("%q is written %q, want %q", test.text, got.String(), test.written)
		}
	}
	if (Date{}).String() != "" || !(Date{}).IsZero() {
		t.Error("the zero Date is given")
	}
}

func TestParseDateRefuses(t *testing.T) {
	for text, reason := range map[string]string{
		"":                     "is not a date",
		"203":                  "is not a date",
		"20031":                "is not a date",
		"0000":                 "is not a date",
		"2003-1":               "is not a date",
		"2003-13":              "is not a date",
		"2003-00":              "is not a date",
		"2003/05":              "is not a date",
		"2003-05-00":           "has 31 days",
		"2003-04-31":           "has 30 days",
		"2003-02-29":           "has 28 days",
		"2003-05-1":            "is not a date",
		"2003-05-01x":          "is not a date",
		"２００３":                 "is not a date",
		"+203":                 "is not a date",
		"May 2003":             "is not a date",
		"1995s":                "is not a date",
		"[1975..1959]":         "ends before it starts",
		"[1959,1975]":          "between two dates",
		"[1959..1975":          "between two dates",
		"[1959..soon]":         "is not a date",
		"[1959...1975]":        "is not a date",
		"[[1959..1960]..1975]": "is not a date",
	} {
		got, err := ParseDate(text)
		if err == nil || !strings.Contains(err.Error(), reason) || !got.IsZero() {
			t.Errorf("ParseDate(%q) = %+v, %v, want an error with %q", text, got, err, reason)
		}
	}
}
