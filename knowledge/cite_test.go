package knowledge

import (
	"slices"
	"testing"
)

func TestTextFragment(t *testing.T) {
	for _, test := range []struct{ address, passage, want string }{
		{"https://example.org/a", "Chen Shiju (2003–2013)", "#:~:text=Chen%20Shiju%20%282003%E2%80%932013%29"},
		{"https://example.org/a", "In 1954, the…a daily office", "#:~:text=In%201954%2C%20the,a%20daily%20office"},
		{"https://example.org/a", "one ... two … three", "#:~:text=one,three"},
		{"https://example.org/a", "Deputy-ministerial & more", "#:~:text=Deputy%2Dministerial%20%26%20more"},
		{"https://example.org/a", "Jia Ting'an", "#:~:text=Jia%20Ting%27an"},
		{"https://example.org/a#History", "1954", "#:~:text=1954"[1:]},
		{"https://example.org/a", "", ""},
		{"https://example.org/a", "…", ""},
		{"", "1954", ""},
	} {
		if got := textFragment(test.address, test.passage); got != test.want {
			t.Errorf("%q of %q: %s, want %s", test.passage, test.address, got, test.want)
		}
	}
}

func TestFragments(t *testing.T) {
	for passage, want := range map[string][]string{
		"all of it":        {"all of it"},
		" first … last ":   {"first", "last"},
		"a...b…c":          {"a", "b", "c"},
		"…to the end":      {"to the end"},
		"from the start …": {"from the start"},
		"…":                nil,
		"":                 nil,
	} {
		if got := fragments(passage); !slices.Equal(got, want) {
			t.Errorf("%q is %q, want %q", passage, got, want)
		}
	}
}

func TestIsTag(t *testing.T) {
	for tag, want := range map[string]bool{
		"en": true, "zh-Hans": true, "pt-BR": true, "zh-Hant-TW": true, "yue": true,
		"": false, "e": false, "EN": false, "english": false, "zh-hans": false, "zh_Hans": false, "zh-": false, "en-GB-GB": false,
	} {
		if got := IsTag(tag); got != want {
			t.Errorf("%q is a tag: %v, want %v", tag, got, want)
		}
	}
}

func TestIsPage(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org": true, "http://example.org/a?b#c": true,
		"": false, "example.org": false, "javascript:alert(1)": false, "https://": false, "ftp://example.org": false, "https://%zz": false,
	} {
		if got := IsPage(address); got != want {
			t.Errorf("%q is a page: %v, want %v", address, got, want)
		}
	}
}
