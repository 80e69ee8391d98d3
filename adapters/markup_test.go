package adapters_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
	"officebot/bot"
)

// stars is a markup in which a star stresses and a backslash escapes.
var stars = adapters.Markup{
	Escape: strings.NewReplacer("*", `\*`, `\`, `\\`).Replace,
	Strong: func(text string) string { return "*" + text + "*" },
	Item:   "- ",
}

func TestMarkupPages(t *testing.T) {
	strong := func(text string, ranges ...bot.Range) bot.Line { return bot.Line{Text: text, Strong: ranges} }
	item := func(text string) bot.Line { return bot.Line{Text: text, Item: true} }
	for _, c := range []struct {
		name  string
		lines []bot.Line
		limit int
		want  []string
	}{
		{"nothing", nil, 10, nil},
		{"plain", []bot.Line{{Text: "one"}}, 10, []string{"one"}},
		{"strong and escaped", []bot.Line{strong("a*b cd", bot.Range{From: 0, To: 3})}, 20, []string{`*a\*b* cd`}},
		{"lines that fit", []bot.Line{{Text: "one"}, item("two")}, 9, []string{"one\n- two"}},
		{"lines that do not", []bot.Line{{Text: "one"}, item("two")}, 8, []string{"one", "- two"}},
		{"a long line", []bot.Line{{Text: "one two three"}}, 7, []string{"one two", "three"}},
		{"a long line behind another", []bot.Line{{Text: "a"}, {Text: "one two three"}}, 7, []string{"a", "one two", "three"}},
		{"a long word", []bot.Line{{Text: "abcdefghij"}}, 4, []string{"abcd", "efgh", "ij"}},
		{"a long item", []bot.Line{item("one two")}, 6, []string{"- one", "two"}},
		{"broken in the middle of what is strong", []bot.Line{strong("one two three", bot.Range{From: 4, To: 13})}, 9, []string{"one *two*", "*three*"}},
		{"characters that need no space", []bot.Line{{Text: "主席办公室主任"}}, 3, []string{"主席办", "公室主", "任"}},
		{"characters of two units", []bot.Line{{Text: "😀😀😀"}}, 4, []string{"😀😀", "😀"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, stars.Pages(c.lines, c.limit)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  string
	}{
		{"short", 5, "short"},
		{"one two three", 12, "one two…"},
		{"one two three", 13, "one two three"},
		{"abcdefghij", 5, "abcd…"},
		{"中华人民共和国", 4, "中华人…"},
	} {
		if got := adapters.Cut(c.text, c.limit); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.text, c.limit, got, c.want)
		}
	}
}

func TestLengthIsInCodeUnits(t *testing.T) {
	for _, text := range []string{"", "a", "é", "张经武", "😀", "👩\u200d👩", "a😀张\U0010ffff", "\uffff\uf000"} {
		want := len(utf16.Encode([]rune(text)))
		if got := adapters.Length(text); got != want {
			t.Errorf("%q has length %d, want %d", text, got, want)
		}
		if !adapters.Fits(text, want) || want > 0 && adapters.Fits(text, want-1) {
			t.Errorf("%q does not fit into %d, or into less", text, want)
		}
	}
	if got := adapters.Length("\xff\xc3"); got < 2 {
		t.Errorf("two bytes of no text have length %d", got)
	}
}

func FuzzMarkupPages(f *testing.F) {
	f.Add("one two three", "第二行 *x*", 2, 9, 12)
	f.Add(strings.Repeat("a ", 50), "\xff\u202e😀", 0, 3, 8)
	f.Fuzz(func(t *testing.T, first, second string, from, to, limit int) {
		if limit < 8 || limit > 5000 || len(first)+len(second) > 5000 || !utf8.ValidString(first) || !utf8.ValidString(second) {
			return
		}
		line := bot.Line{Text: first}
		if 0 <= from && from < to && to <= len(first) && utf8.ValidString(first[:from]) && utf8.ValidString(first[from:to]) {
			line.Strong = []bot.Range{{From: from, To: to}}
		}
		pages := stars.Pages([]bot.Line{line, {Text: second, Item: true}}, limit)
		for _, page := range pages {
			if n := adapters.Length(page); n > limit {
				t.Errorf("a page has %d characters, want %d at most: %q", n, limit, page)
			}
		}
		want, got := letters(first+second), letters(strings.Join(pages, ""))
		if want != got {
			t.Errorf("the pages say %q, want %q", got, want)
		}
	})
}

// letters are a text without what pages add or may drop.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`*\-`, r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(text), ""))
}
