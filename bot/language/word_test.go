package language_test

import (
	"strings"
	"testing"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

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

func TestIsPinyin(t *testing.T) {
	for word, want := range map[string]bool{
		"zhang": true, "jingwu": true, "jingfu": true, "xuexiang": true, "tingan": true, "shiju": true, "shijiu": true, "er": true, "zhuang": true,
		"": false, "shijoo": false, "jefferson": false, "shimming": false, "x": false, "主任": false,
	} {
		if got := language.IsPinyin(word); got != want {
			t.Errorf("IsPinyin(%q) = %v", word, got)
		}
	}
}
