package fold

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestString(t *testing.T) {
	for text, want := range map[string]string{
		"who was director in 2010?":       "who was director in 2010",
		"Jia Ting'an":                     "jia tingan",
		"Jia Ting’an’s predecessor":       "jia tingan s predecessor",
		"Dīng Xuéxiáng":                   "ding xuexiang",
		"Di\u0304ng Xue\u0301xiang":       "ding xuexiang",
		"２０１０年的主任":                        "2010年的主任",
		"陳世炬是誰":                           "陈世炬是谁",
		"1990s":                           "1990 s",
		"Gathorne Gathorne-Hardy":         "gathorne gathorne hardy",
		"1. FC Köln":                      "1 fc koln",
		"Bjørn Łukasz Straße":             "bjorn lukasz strasse",
		"the directors' list, please":     "the directors list please",
		"Ding Xuexiang什么时候上任":             "ding xuexiang 什么时候上任",
		"a\xffb":                          "a b",
		"Владимир":                        "владимир",
		"di\u200brec\u2060tor 19\ufeff98": "director 1998",
		"":                                "",
	} {
		if got := String(text); got != strings.ReplaceAll(want, " 什", "什") {
			t.Errorf("String(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestGaps(t *testing.T) {
	tokens := Tokens("14.03.2013 – 2003-13; and \"Ding\", who's H. H.")
	want := []Gap{Stop, Dot, Dot, Dash, Hyphen, Stop, Quote, Comma, Glued, Space, Stop}
	for i, token := range tokens {
		if i < len(want) && token.Before != want[i] {
			t.Errorf("before %q: %v, want %v", token.Text, token.Before, want[i])
		}
	}
	if len(tokens) != len(want) {
		t.Errorf("%d tokens, want %d", len(tokens), len(want))
	}
}

func TestBetween(t *testing.T) {
	for text, want := range map[string]string{"a （b": " （", "㋋": "", "ab c": " "} {
		tokens := Tokens(text)
		if len(tokens) != 2 {
			t.Fatalf("%q has %d tokens, not 2", text, len(tokens))
		}
		if got := Between(text, tokens[0], tokens[1]); got != want {
			t.Errorf("between the tokens of %q stands %q, not %q", text, got, want)
		}
	}
}

func TestScripts(t *testing.T) {
	if got := Traditional("陈世炬之后于1993年担任主任"); got != "陳世炬之後於1993年擔任主任" {
		t.Error(got)
	}
	if !IsTraditional("誰是主任") || IsTraditional("谁是主任") || IsTraditional("主任") {
		t.Error("script not told apart")
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Who’s Dīng Xuéxiáng’s 1st 前任？ ﬃ ㎏ \xff")
	f.Fuzz(func(t *testing.T, text string) {
		if long := (folder{text: text}); isASCII(text) {
			if long.run(); !slices.Equal(Tokens(text), long.tokens) {
				t.Fatalf("%q is %+v, folded %+v", text, Tokens(text), long.tokens)
			}
		}
		last := 0
		for _, token := range Tokens(text) {
			if token.Text == "" || token.Start > token.End || token.Start < last || token.End > len(text) {
				t.Fatalf("%+v in %q", token, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(token.Text) {
				t.Fatalf("%q is cut inside a character", token.Text)
			}
			last = token.Start
		}
	})
}

// TestASCIIAsFolded holds the short way for a plain text to the long one.
func TestASCIIAsFolded(t *testing.T) {
	for _, text := range []string{
		"", " ", "?", "Who was the Director of the Office in 2010?", "a.b", "U.S. -- 3rd - x", "who\nwas; it: is:now", "1998/9, (x) \"q\" ~y~ 2010.Is", "ABC9d8E",
	} {
		long := folder{text: text}
		long.run()
		if short := ascii(nil, text); !slices.Equal(short, long.tokens) || !isASCII(text) {
			t.Errorf("%q is\n%+v, folded\n%+v", text, short, long.tokens)
		}
	}
}

func BenchmarkTokens(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Tokens("who was the director of the office in 2010?")
	}
}
