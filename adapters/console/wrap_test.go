package console

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestWrapped(t *testing.T) {
	tests := []struct {
		name    string
		columns int
		page    string
		want    string
	}{
		{"what fits", 20, "twenty columns fit..\n", "twenty columns fit..\n"},
		{"at a word", 20, "twenty-one columns not\n", "twenty-one columns\nnot\n"},
		{"several lines", 20, "one\n\nChen was director in 2010 and before\n", "one\n\nChen was director in\n2010 and before\n"},
		{"an item", 20, "- Gazette, Directors of 2010\n  https://example.org/a/long/address\n", "- Gazette, Directors\n  of 2010\n  https://example.org/a/long/address\n"},
		{"a command", 24, "/list     all who held the office\n", "/list     all who held\n          the office\n"},
		{"a long word", 20, "see https://example.org/a/long/address there", "see\nhttps://example.org/a/long/address\nthere"},
		{"Chinese", 20, "一九五八年办公厅主任是张经武。他是\n", "一九五八年办公厅主任\n是张经武。他是\n"},
		{"no mark begins a line", 20, "一九五八年办公厅主任。张经武\n", "一九五八年办公厅主\n任。张经武\n"},
		{"bold", 20, "\x1b[1mChen Shiju\x1b[0m was director\n", "\x1b[1mChen Shiju\x1b[0m was\ndirector\n"},
		{"a link", 20, "- a b\n  \x1b]8;;https://example.org/very/long\x1b\\\x1b[2mexample.org\x1b[0m\x1b]8;;\x1b\\ ok\n", "- a b\n  \x1b]8;;https://example.org/very/long\x1b\\\x1b[2mexample.org\x1b[0m\x1b]8;;\x1b\\ ok\n"},
		{"no terminal", 0, strings.Repeat("word ", 50) + "\n", strings.Repeat("word ", 50) + "\n"},
		{"too narrow for words", 10, "Chen Shiju was director\n", "Chen Shiju was director\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			page := []byte(test.page)
			n, err := Wrap(&out, func() int { return test.columns }).Write(page)
			if n != len(page) || err != nil {
				t.Errorf("wrote %d of %d bytes, %v", n, len(page), err)
			}
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzWrapped: wrapping moves line ends and blanks, and loses nothing else; and no
// line is wider than the terminal, unless one piece is.
func FuzzWrapped(f *testing.F) {
	f.Add("- Chen \x1b[1mShiju\x1b[0m was director, 2003–2013\n\n主任是陈世炬（2003年）。\n", 24)
	f.Add("\x1b]8;;https://x\x1b\\a\x1b", 20)
	f.Fuzz(func(t *testing.T, page string, columns int) {
		if !utf8.ValidString(page) {
			return // pages are valid UTF-8
		}
		blankless := strings.NewReplacer(" ", "", "\n", "")
		if got := wrapped(page, columns); blankless.Replace(got) != blankless.Replace(page) {
			t.Errorf("%q became %q", page, got)
		}
	})
}
