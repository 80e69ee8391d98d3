package say_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"officebot/bot/voice"
)

// TestEveryPhraseIsSaid reads the package's source: every key of say.txt must
// stand in it, whole, or as the part behind the dot where its section is put
// before it.
func TestEveryPhraseIsSaid(t *testing.T) {
	source := sourceOf(t)
	said := map[string]bool{}
	for _, text := range regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`).FindAllStringSubmatch(source, -1) {
		said[text[1]] = true
	}
	for _, key := range slices.Sorted(slices.Values(voice.ForResults("en").Keys())) {
		section, short, _ := strings.Cut(key, ".")
		if !said[key] && !composed(said, section, short) {
			t.Errorf("say.txt: the phrase %q is never said", key)
		}
	}
}

// composed tells whether a key is put together of texts of the source: the
// section with its dot, or by itself, and the words behind it in turn.
func composed(said map[string]bool, section, short string) bool {
	if !said[section+"."] && !said[section] && !said["."] {
		return false
	}
	if singular, plural := strings.CutSuffix(short, "s"); said[short] || said["."+short] || plural && said[singular] && section == "unit" {
		return true
	}
	for at := range short {
		if short[at] == ' ' && (said[short[:at]] || said["."+short[:at]] || said[section+"."+short[:at]] || said[short[:at]+" "]) && (said[short[at:]] || said[short[at+1:]]) {
			return true
		}
	}
	return false
}

func sourceOf(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, entry := range entries {
		if name := entry.Name(); strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			source.Write(text)
		}
	}
	return source.String()
}
