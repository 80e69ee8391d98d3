package fold

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	keys := []string{"person_id", "post_id", "start_date", "end_date", "sources"}
	for word, want := range map[string]string{
		"persn_id":   "person_id",
		"Person_ID":  "person_id",
		"postid":     "post_id",
		"start-date": "start_date",
		"source":     "sources",
		"sourecs":    "sources",
		"sta":        "start_date",
		"colour":     "",
		"st":         "",
		"":           "",
	} {
		if got := Nearest(word, keys); got != want {
			t.Errorf("%q is near %q, want %q", word, got, want)
		}
	}
}

func TestHasPrefixSlipped(t *testing.T) {
	for _, test := range []struct {
		text, prefix string
		want         bool
	}{
		{"chen shiju", "chan s", true},
		{"chen shiju", "cheen s", true},
		{"chen shiju", "chn s", true},
		{"chen shiju", "chne s", true},
		{"chen shiju", "chxx s", false},
		{"chen shiju", "hcen", true},
		{"chen shiju", "chen", false}, // no slip
		{"chen", "chenn shiju", false},
		{"", "chen", false},
		{"chen", "", false},
	} {
		if got := HasPrefixSlipped(test.text, test.prefix); got != test.want {
			t.Errorf("%q and %q: %v, want %v", test.text, test.prefix, got, test.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b  string
		limit int
		want  int
	}{
		{"", "", 1, 0},
		{"ding", "ding", 1, 0},
		{"dign", "ding", 1, 1},
		{"shjiu", "shiju", 1, 1},
		{"tinan", "tingan", 1, 1},
		{"xuexang", "xuexiang", 2, 1},
		{"xueliang", "xuexiang", 2, 1},
		{"abc", "cab", 2, 2},
		{"abc", "xyz", 2, 3},
		{"abcdef", "a", 2, 3},
		{"贾庭安", "贾廷安", 1, 1},
		{"ca", "abc", 3, 3},
		{"", "abc", 3, 3},
		{"kitten", "sitting", 3, 3},
		{"贾廷安", "賈廷安", 1, 1},
		{strings.Repeat("x", 49), strings.Repeat("x", 49), 2, 3},
	} {
		if got := Distance(test.a, test.b, test.limit); got != test.want {
			t.Errorf("%q and %q: %d, want %d", test.a, test.b, got, test.want)
		}
		if got := Distance(test.b, test.a, test.limit); got != test.want {
			t.Errorf("%q and %q: %d, want %d", test.b, test.a, got, test.want)
		}
	}
}
