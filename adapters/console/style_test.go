package console

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Jia Ting'an (1993–2003)", "Jia Ting'an (1993–2003)"},
		{"陈世炬，主任", "陈世炬，主任"},
		{"a\nb\tc\r\u0085d\u2028e", "a b c  d e"},
		{"\x1b[31mred\x1b]0;title\a", "[31mred]0;title"},
		{"\x00\x7f\u009b2J", "2J"},
		{"\u202egnp.exe\u2066\u200f\ufeff", "gnp.exe"},
		{"क\u200dष", "क\u200dष"},
		{"caf\xe9", "caf\ufffd"},
	}
	for _, test := range tests {
		if got := clean(test.in); got != test.want {
			t.Errorf("clean(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestCleanURL(t *testing.T) {
	tests := []struct{ in, want string }{
		{"https://e.org/a#:~:text=A%20b,c", "https://e.org/a#:~:text=A%20b,c"},
		{"https://e.org/主?a b\x1b\\", "https://e.org/%E4%B8%BB?a%20b%1B\\"},
	}
	for _, test := range tests {
		if got := cleanURL(test.in); got != test.want {
			t.Errorf("cleanURL(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestIsRich(t *testing.T) {
	unset := func(string) string { return "" }
	if IsRich(new(strings.Builder), unset) {
		t.Error("what is no terminal has no colours")
	}
	if IsTerminal(nil) {
		t.Error("nothing is no terminal")
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b]8;;https://e.org\x1b\\click\x1b]8;;\x1b\\")
	f.Add("\u202e\u0085\xff")
	f.Fuzz(func(t *testing.T, text string) {
		got := clean(text)
		if !utf8.ValidString(got) {
			t.Errorf("clean(%q) = %q is no UTF-8", text, got)
		}
		for _, r := range got {
			if unicode.IsControl(r) {
				t.Errorf("clean(%q) = %q has %U", text, got, r)
			}
		}
		for _, b := range []byte(cleanURL(text)) {
			if b <= ' ' || b >= 0x7f {
				t.Errorf("cleanURL(%q) has byte %#x", text, b)
			}
		}
	})
}
