package en

import (
	"slices"
	"testing"
)

func TestStem(t *testing.T) {
	w := New()
	for _, same := range [][]string{
		{"restore", "restores", "restored", "restoring"},
		{"colour", "colors", "coloured"},
		{"organise", "organizes", "organised"},
		{"city", "cities"},
		{"control", "controlled", "controlling"},
		{"house", "houses", "housed"},
		{"die", "died", "dies"},
		{"use", "used", "using"}, {"agree", "agreed", "agrees"}, {"try", "tried", "tries"}, {"status"}, {"press"}, {"thing"}, {"bed"},
	} {
		for _, word := range same[1:] {
			if w.Stem(word) != w.Stem(same[0]) {
				t.Errorf("the stem of %s is %s, that of %s %s", word, w.Stem(word), same[0], w.Stem(same[0]))
			}
		}
	}
	for _, other := range [][2]string{{"general", "generous"}, {"university", "universe"}, {"restore", "restoration"}, {"state", "station"}, {"this", "the"}, {"us", "use"}} {
		if w.Stem(other[0]) == w.Stem(other[1]) {
			t.Errorf("%s and %s have one stem, %s", other[0], other[1], w.Stem(other[0]))
		}
	}
}

func TestKin(t *testing.T) {
	w := New()
	for word, kin := range map[string]string{
		"stadium": "ground", "abolition": "abolish", "color": "colour", "prison": "gaol", "founder": "found",
		"set up": "establish", "kits": "colour", "ladies": "woman", "quux": "",
	} {
		switch got := w.Kin(word); {
		case kin == "" && len(got) > 0, kin != "" && !slices.Contains(got, kin):
			t.Errorf("kin of %s: %q, want %q", word, got, kin)
		case slices.Contains(got, word):
			t.Errorf("%s is its own kin", word)
		}
	}
}

func TestForms(t *testing.T) {
	w := New()
	for word, form := range map[string]string{"win": "won", "woman": "women", "go": "went", "restore": "restored"} {
		if got := w.Forms(word); !slices.Contains(got, form) || slices.Contains(got, word) {
			t.Errorf("forms of %s: %q", word, got)
		}
	}
	if got := w.Forms("set up"); got != nil {
		t.Errorf("forms of a phrase: %q", got)
	}
}
