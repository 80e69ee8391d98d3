package voice

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// slots are the slots of a template, each once, in order of the alphabet.
func slots(template []piece) []string {
	var names []string
	for _, part := range template {
		if part.slot && !slices.Contains(names, part.text) {
			names = append(names, part.text)
		}
	}
	slices.Sort(names)
	return names
}

// TestLanguagesSayTheSame wants every phrase in both languages. Slots may be
// left out by a language whose grammar needs them not, but none may be its own.
func TestLanguagesSayTheSame(t *testing.T) {
	for table, voice := range tables {
		sayTheSame(t, table, voice("en"), voice("zh-Hans"))
	}
}

// tables are the voices by the table that their sentences stand in.
var tables = map[string]func(string) *Voice{"answers": For, "say": ForResults}

func sayTheSame(t *testing.T, table string, en, zh *Voice) {
	for _, key := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(en.Keys(), zh.Keys())))) {
		switch {
		case !en.Has(key):
			t.Errorf("%s is missing in en/%s.txt", key, table)
		case !zh.Has(key):
			t.Errorf("%s is missing in zh/%s.txt", key, table)
		default:
			if a, b := slots(en.templates[key]), slots(zh.templates[key]); !slices.Equal(a, b) && !slices.Equal(leftOut[key], difference(a, b)) {
				t.Errorf("%s has the slots %v in English and %v in Chinese", key, a, b)
			}
		}
	}
}

// leftOut are the slots that stand in one of the languages alone, because the
// other has no need to say them.
var leftOut = map[string][]string{
	"holder.dissolved":  {"organization"},       // "It" in English
	"order.number":      {"ordinal"},            // a Chinese number of a place is one
	"by.agent":          {"agent"},              // which stands in front
	"set.doing patient": {"participle", "past"}, // a Chinese participle has no agent in front
	// 第2久 counts where English has an ordinal.
	"set.longest rank": {"count", "ordinal"}, "set.shortest rank": {"count", "ordinal"}, "set.rank": {"count", "ordinal"}, "set.time": {"count", "ordinal"},
}

// difference are the names that stand in one list alone.
func difference(a, b []string) []string {
	var alone []string
	for _, name := range slices.Concat(a, b) {
		if slices.Contains(a, name) != slices.Contains(b, name) {
			alone = append(alone, name)
		}
	}
	slices.Sort(alone)
	return alone
}

// TestEveryPhraseCanBeSaid fills every phrase of every language.
func TestEveryPhraseCanBeSaid(t *testing.T) {
	for _, tag := range []string{"en", "zh-Hans", "zh-Hant", "en of results", "zh-Hans of results"} {
		v := For(tag)
		if tag, ofResults := strings.CutSuffix(tag, " of results"); ofResults {
			v = ForResults(tag)
		}
		for _, key := range v.Keys() {
			var args []Arg
			want := 0
			for _, slot := range slots(v.templates[key]) {
				args = append(args, Arg{slot, "‹" + slot + "›"})
				want++
			}
			said := v.Say(key, args...)
			if strings.Count(said.Text, "‹") < want || strings.ContainsAny(said.Text, "{}*") {
				t.Errorf("%s %s: %q", tag, key, said.Text)
			}
			if !stretches(said) {
				t.Errorf("%s %s: %q stresses %v", tag, key, said.Text, said.Strong)
			}
			if hasWords(v.templates[key]) && hasHan(said.Text) != (v.Tag != "en") {
				t.Errorf("%s %s is in another language: %q", tag, key, said.Text)
			}
		}
	}
}

// stretches tells whether what is stressed are stretches of the text, in order.
func stretches(said Rendered) bool {
	last := 0
	for _, s := range said.Strong {
		if s[0] < last || s[1] <= s[0] || s[1] > len(said.Text) {
			return false
		}
		last = s[1]
	}
	return true
}

func hasHan(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// hasWords tells whether a template has words of its own.
func hasWords(template []piece) bool {
	return slices.ContainsFunc(template, func(part piece) bool {
		return !part.slot && strings.ContainsFunc(part.text, unicode.IsLetter)
	})
}

func TestSay(t *testing.T) {
	p := &Phrases{templates: map[string][]piece{
		"plain":   cut("He was {post}."),
		"stress":  cut("*{person}* was *{post}* in {year}."),
		"joined":  cut("*{person}**{year}*出任。"),
		"twice":   cut("{a} and {a}"),
		"nothing": cut(""),
		"empty":   cut("*{a}*{b}"),
	}}
	for _, row := range []struct {
		key    string
		args   []Arg
		text   string
		strong string
	}{
		{"plain", []Arg{{"post", "mayor"}, {"unused", "x"}}, "He was mayor.", ""},
		{"stress", []Arg{{"person", "Ann"}, {"post", "mayor"}, {"year", "1998"}}, "Ann was mayor in 1998.", "Ann|mayor"},
		{"joined", []Arg{{"person", "安"}, {"year", "1998年"}}, "安1998年出任。", "安1998年"},
		{"twice", []Arg{{"a", "x"}}, "x and x", ""},
		{"nothing", nil, "", ""},
		{"empty", []Arg{{"a", ""}, {"b", "b"}}, "b", ""},
		{"stress", []Arg{{"person", "{post}"}, {"post", "*"}, {"year", ""}}, "{post} was * in .", "{post}|*"},
	} {
		said := p.Say(row.key, row.args...)
		var strong []string
		for _, s := range said.Strong {
			strong = append(strong, said.Text[s[0]:s[1]])
		}
		if said.Text != row.text || strings.Join(strong, "|") != row.strong {
			t.Errorf("%s: %q, stressed %q; want %q, %q", row.key, said.Text, strong, row.text, row.strong)
		}
	}
}

// TestFaultyPhrasesPanic wants a message that names what is wrong.
func TestFaultyPhrasesPanic(t *testing.T) {
	en := For("en")
	for message, do := range map[string]func(){
		"no phrase no.such":          func() { en.Say("no.such") },
		"lacks a closing brace":      func() { cut("He was {post.") },
		"about.tenure wants {person": func() { en.Say("about.tenure", Arg{"post", "mayor"}) },
	} {
		func() {
			defer func() {
				if said := fmt.Sprint(recover()); !strings.Contains(said, message) {
					t.Errorf("panic %q, want one that says %q", said, message)
				}
			}()
			do()
		}()
	}
}

func TestVoices(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "zh-Hans": "zh-Hans", "zh-Hant": "zh-Hant", "": "en", "fr": "en", "zh": "en"} {
		if got := For(tag).Tag; got != want {
			t.Errorf("the voice of %q is %s, want %s", tag, got, want)
		}
	}
}
