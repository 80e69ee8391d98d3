package knowledge

import "testing"

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
		if got := nearest(word, keys); got != want {
			t.Errorf("%q is near %q, want %q", word, got, want)
		}
	}
}

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0},
		{"abc", "abd", 1}, {"abc", "acb", 1}, {"abc", "ab", 1}, {"abc", "xabc", 1},
		{"kitten", "sitting", 3}, {"贾廷安", "賈廷安", 1},
	} {
		if got := edits([]rune(test.a), []rune(test.b)); got != test.want {
			t.Errorf("%q to %q takes %d edits, want %d", test.a, test.b, got, test.want)
		}
	}
}
