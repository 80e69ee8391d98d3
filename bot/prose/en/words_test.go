package en

import (
	"slices"
	"testing"
)

func TestStem(t *testing.T) {
	w := New(nil)
	for _, same := range [][]string{
		{"restore", "restores", "restored", "restoring"},
		{"colour", "colors", "coloured"},
		{"organise", "organizes", "organised"},
		{"city", "cities"}, {"jeweller", "jeweler", "jewelers"}, {"theatre", "theaters"}, {"defence", "defense"}, {"analyse", "analyzed"},
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
	for _, other := range [][2]string{{"general", "generous"}, {"university", "universe"}, {"restore", "restoration"}, {"state", "station"}, {"this", "the"}, {"us", "use"}, {"mile", "mill"}, {"role", "rolled"}, {"halls", "hale"}} {
		if w.Stem(other[0]) == w.Stem(other[1]) {
			t.Errorf("%s and %s have one stem, %s", other[0], other[1], w.Stem(other[0]))
		}
	}
}

func TestKin(t *testing.T) {
	w := New(nil)
	for word, kin := range map[string]string{
		"stadium": "ground", "abolition": "abolish", "color": "colour", "prison": "gaol", "founder": "found",
		"set up": "establish", "kits": "colour", "ladies": "woman", "tie the knot": "marry", "priciest": "valuable", "bird": "heron", "kick out": "dismiss", "zoology": "zoologist", "senator": "senate", "brewer": "brewery", "quux": "",
	} {
		switch got := w.Kin(word); {
		case kin == "" && len(got) > 0, kin != "" && !slices.Contains(got, kin):
			t.Errorf("kin of %s: %q, want %q", word, got, kin)
		case slices.Contains(got, word):
			t.Errorf("%s is its own kin", word)
		}
	}
}

// TestOneWay sees that a family holds fathers, but that a father is no son.
func TestOneWay(t *testing.T) {
	w := New(nil)
	if got := w.Kin("family"); !slices.Contains(got, "father") {
		t.Errorf("kin of family: %q", got)
	}
	if got := w.Kin("father"); slices.Contains(got, "son") || slices.Contains(got, "family") {
		t.Errorf("kin of father: %q", got)
	}
}

func TestForms(t *testing.T) {
	w := New(nil)
	for word, form := range map[string]string{"win": "won", "woman": "women", "go": "went", "restore": "restored", "lose power": "lost power"} {
		if got := w.Forms(word); !slices.Contains(got, form) || slices.Contains(got, word) {
			t.Errorf("forms of %s: %q", word, got)
		}
	}
}

// TestKinOfIdioms checks that an idiom is found without its little words.
func TestKinOfIdioms(t *testing.T) {
	w := New(nil)
	whole := w.Kin("foot the bill")
	if len(whole) == 0 || !slices.Contains(w.Kin("foot bill"), "fund") || !slices.Contains(whole, "fund") {
		t.Errorf("the kin of foot the bill are %q, and %q without its article", whole, w.Kin("foot bill"))
	}
}

// TestHead sees that what is a kind of hound is known by its ending, and what only sounds so is not.
func TestHead(t *testing.T) {
	w := New(nil)
	for word, head := range map[string]string{"bloodhounds": "hound", "sandstone": "stone", "bookkeeper": "keeper", "hound": "", "gatehouse": "", "friendship": "", "across": "", "glass": ""} {
		if got := w.Head(word); got != head {
			t.Errorf("the head of %s is %q, want %q", word, got, head)
		}
	}
}
