package adapters_test

import (
	"strings"
	"testing"

	"officebot/adapters"
)

func TestDialectWords(t *testing.T) {
	one := adapters.Dialect{Strike: "~", Whole: true, Quote: ">", Rest: ">>>"}
	two := adapters.Dialect{Strike: "~~", Quote: "> ", Rest: ">>> "}
	for _, c := range []struct {
		dialect    adapters.Dialect
		text, want string
	}{
		{one, "", ""},
		{one, "who was director in 2010", "who was director in 2010"},
		{one, "who was director in ~2009~ 2010", "who was director in   2010"},
		{two, "who was director in ~~2009~~ 2010", "who was director in   2010"},
		{two, "20~~09~~10", "20 10"},
		{one, "20~09~10", "20~09~10"},
		{one, "在~2009~ 2010年", "在  2010年"},
		{one, "任期2009~2010年", "任期2009~2010年"},
		{one, "about ~2009 or ~2010?", "about ~2009 or ~2010?"},
		{one, "~2009, 2008~ and *~2007~*", "and * *"},
		{one, "~ 2009 ~", "~ 2009 ~"},
		{one, "~~", "~~"},
		{two, "~~~~", "~~~~"},
		{one, "~2009\n2010~", "~2009\n2010~"},
		{adapters.Dialect{Strike: "~", Whole: true, Stress: "*_", Quote: ">", Rest: ">>>"}, "in _~2009~_ or a_~2009~_b", "in _ _ or a_~2009~_b"},
		{one, "https://a.example/~ann/~bob/ and ~this~", "https://a.example/~ann/~bob/ and"},
		{one, "> who was director in 2009?\nand in 2010?", "and in 2010?"},
		{one, ">who was first?", ""},
		{two, ">2009 is no quotation", ">2009 is no quotation"},
		{two, "> who was director\n> in 2009?\nand in 2010?", "and in 2010?"},
		{two, "who was it?\n>>> a quotation\nto the end", "who was it?"},
		{one, "1 > 0?", "1 > 0?"},
		{one, "who was it?\n```\nSELECT 2009\n```\n", "who was it?"},
		{two, "who was ```2009``` it? ```2008", "who was \n it? ```2008"},
		{one, "who was `director` in 2010", "who was `director` in 2010"},
		{one, "@here who was director?", "who was director?"},
		{two, "hello @everyone, who was director?", "hello  , who was director?"},
		{two, "mail a@here.example", "mail a@here.example"},
	} {
		if got := c.dialect.Words(c.text); got != c.want {
			t.Errorf("the words of %q are %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWhatStandsAside(t *testing.T) {
	d := adapters.Dialect{Quote: "&gt;", Rest: "&gt;&gt;&gt;"}
	for text, want := range map[string]string{
		"&gt; who was it?\n&gt;in 2010": " who was it?\nin 2010",
		"&gt;&gt;&gt; who\nwas it?":     " who\nwas it?",
		"```who was it?```":             "\nwho was it?\n",
		"who was it?":                   "who was it?",
	} {
		if got := d.Aside(text); got != want {
			t.Errorf("%q has aside %q, want %q", text, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for seconds, want := range map[string]string{
		"1267747200": "2010-03-05", "0": "1970-01-01", "-2208988800": "1900-01-01",
		"": "", "soon": "", "99999999999999": "", "-99999999999999": "", "9223372036854775807": "",
	} {
		if got := adapters.Day(seconds); got != want {
			t.Errorf("the day of %q is %q, want %q", seconds, got, want)
		}
	}
}

func FuzzDialectWords(f *testing.F) {
	f.Add("~a~ > b\n> c\n```d``` ~~e~~ @here")
	f.Fuzz(func(t *testing.T, text string) {
		for _, d := range []adapters.Dialect{{Strike: "~", Whole: true, Stress: "*_", Quote: "&gt;", Rest: "&gt;&gt;&gt;"}, {Strike: "~~", Quote: "> ", Rest: ">>> "}} {
			words := d.Words(text)
			if got, all := squeezed(words), squeezed(text); len(got) > len(all) {
				t.Errorf("%q has the words %q", text, words)
			}
			if aside := d.Aside(text); len(squeezed(aside)) > len(squeezed(text)) || strings.Contains(aside, "```") {
				t.Errorf("%q has aside %q", text, aside)
			}
			if strings.Count(words, "```") > 1 {
				t.Errorf("%q has a block of code in its words %q", text, words)
			}
		}
	})
}

func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }
