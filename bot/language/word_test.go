package language_test

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

func TestStem(t *testing.T) {
	for _, same := range [][]string{
		{"serve", "serves", "served", "serving"},
		{"replace", "replaces", "replaced", "replacing"},
		{"found", "founds", "founded", "founding"},
		{"abolish", "abolishes", "abolished", "abolishing"},
		{"stop", "stops", "stopped", "stopping"},
		{"try", "tries", "tried"},
		{"study", "studies", "studied"},
		{"party", "parties"},
		{"director", "directors"},
		{"office", "offices"},
		{"pass", "passes", "passed"},
	} {
		for _, word := range same[1:] {
			if got, want := language.Stem(word), language.Stem(same[0]); got != want {
				t.Errorf("the stem of %s is %s, that of %s is %s", word, got, same[0], want)
			}
		}
	}
}

func TestStemKeeps(t *testing.T) {
	for _, word := range []string{"", "was", "is", "bus", "status", "process", "basis", "主任", "é", "jia", "ies", "ing", "sing", "king", "red"} {
		if got := language.Stem(word); got != word {
			t.Errorf("Stem(%q) = %q", word, got)
		}
	}
	for _, pair := range [][2]string{{"president", "presidency"}, {"chair", "chain"}, {"power", "powder"}, {"rank", "ranch"}} {
		if language.Stem(pair[0]) == language.Stem(pair[1]) {
			t.Errorf("%s and %s have the same stem", pair[0], pair[1])
		}
	}
}

func TestIsWord(t *testing.T) {
	for word, want := range map[string]bool{
		"the": true, "director": true, "aardvark": true, "zoo": true, "who": true, "kitchen": true, "directors": true,
		"": false, "direcotr": false, "zzz": false, "wnet": false, "succeded": false, "DIRECTOR": false, "a b": false, "\n": false, "主任": false,
	} {
		if got := language.IsWord(word); got != want {
			t.Errorf("IsWord(%q) = %v", word, got)
		}
	}
}

// TestEnglishWordsAreSorted holds the list to the order that IsWord searches
// by: every word of it must be found.
func TestEnglishWordsAreSorted(t *testing.T) {
	for _, word := range strings.Fields("aardvark ability bureau cabinet dictate election faculty gadget habit ideal judge kernel ladder magnet noble object palace quality rabbit saddle table umbrella vacant wagon yacht zebra") {
		if !language.IsWord(word) {
			t.Errorf("%s is not found", word)
		}
	}
}

func TestCorrect(t *testing.T) {
	lexicon := language.NewLexicon()
	for wrong, right := range map[string]string{
		"predecssor": "predecessor", "successsor": "successor", "sucessor": "successor", "succesor": "successor",
		"befroe": "before", "longets": "longest", "shortst": "shortest", "curent": "current", "currrent": "current",
		"beetween": "between", "appoinetd": "appointed", "replacd": "replaced", "vaccant": "vacant",
	} {
		if got := lexicon.Correct(wrong); got != right && !lexicon.Knows(wrong) {
			t.Errorf("Correct(%q) = %q, want %q", wrong, got, right)
		}
	}
	for _, word := range []string{"", "a", "form", "were", "kitchen", "fist", "afternoon", "lastly", "fortune", "zzzzzz", "who", "wen", "xbefore", "chen", "jia"} {
		if got := lexicon.Correct(word); got != "" {
			t.Errorf("Correct(%q) = %q: no misspelt cue", word, got)
		}
	}
	if got := lexicon.Correct(strings.Repeat("before", 100)); got != "" {
		t.Errorf("a word of 600 letters is corrected to %q", got)
	}
}

func TestNumber(t *testing.T) {
	for _, row := range []struct {
		text    string
		at      int
		value   int
		ordinal bool
		tokens  int
	}{
		{"3", 0, 3, false, 1},
		{"3rd", 0, 3, true, 2},
		{"3 rd", 0, 3, false, 1},
		{"21st director", 0, 21, true, 2},
		{"999", 0, 999, false, 1},
		{"2010", 0, 0, false, 0},
		{"the third", 1, 3, true, 1},
		{"seventeen", 0, 17, false, 1},
		{"twenty", 0, 20, false, 1},
		{"twenty-one", 0, 21, false, 2},
		{"twenty second", 0, 22, true, 2},
		{"twenty ten", 0, 20, false, 1},
		{"penultimate", 0, -2, true, 1},
		{"first", 0, 0, false, 0},
		{"director", 0, 0, false, 0},
		{"三", 0, 3, false, 1},
		{"十", 0, 10, false, 1},
		{"十二", 0, 12, false, 2},
		{"二十", 0, 20, false, 2},
		{"二十一位", 0, 21, false, 3},
		{"一百零三", 0, 100, false, 2},
		{"三百二十一", 0, 321, false, 5},
		{"第三任", 0, 3, true, 2},
		{"第3任", 0, 3, true, 2},
		{"第十二任", 0, 12, true, 3},
		{"第", 0, 0, false, 0},
		{"第任", 0, 0, false, 0},
		{"第2010", 0, 0, false, 0},
		{"两任", 0, 2, false, 1},
		{"主任", 0, 0, false, 0},
	} {
		value, ordinal, n := language.Number(fold.Tokens(row.text), row.at)
		if n == 0 {
			value, ordinal = 0, false
		}
		if value != row.value || ordinal != row.ordinal || n != row.tokens {
			t.Errorf("%q at %d: %d, ordinal %v, %d tokens; want %d, %v, %d", row.text, row.at, value, ordinal, n, row.value, row.ordinal, row.tokens)
		}
	}
}

func TestConcepts(t *testing.T) {
	lexicon := language.NewLexicon()
	for _, same := range [][]string{
		{"establish", "established", "founded", "created", "formation", "founders"},
		{"abolish", "scrapped", "dissolved"},
		{"die", "death", "died"},
		{"staff", "employees", "personnel"},
	} {
		for _, word := range same[1:] {
			if got, want := lexicon.Concept(word), lexicon.Concept(same[0]); got != want {
				t.Errorf("%s means %s, %s means %s", word, got, same[0], want)
			}
		}
	}
	if concept, ok := lexicon.Pair("set", "up"); !ok || concept != lexicon.Concept("establish") {
		t.Errorf(`"set up" means %q, %v`, concept, ok)
	}
	if _, ok := lexicon.Pair("up", "set"); ok {
		t.Error(`"up set" means something`)
	}
	if lexicon.Concept("cat") == lexicon.Concept("dog") {
		t.Error("a cat is a dog")
	}
}

func TestRoles(t *testing.T) {
	lexicon := language.NewLexicon()
	for verb, noun := range map[string]string{"coached": "coach", "coaches": "manager", "chaired": "chairman", "edits": "editor", "owned": "owner", "governed": "governor"} {
		if !slices.Contains(lexicon.Roles(verb), noun) {
			t.Errorf("%s tells %v, want %s among them", verb, lexicon.Roles(verb), noun)
		}
	}
	if roles := lexicon.Roles("walked"); roles != nil {
		t.Errorf("walked tells %v", roles)
	}
}
