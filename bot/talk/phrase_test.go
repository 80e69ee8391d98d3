package talk

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// TestPhrasesStandAsTheyAreWritten wants every way in which a phrase of the tables can be said
// to be found whole, which it is not where parentheses cut a word in two.
func TestPhrasesStandAsTheyAreWritten(t *testing.T) {
	for path, text := range map[string]string{"en.txt": english, "zh.txt": chinese} {
		for _, s := range language.Sections(path, text) {
			if s.Name == "frames" || s.Name == "subjects" {
				continue
			}
			for _, line := range s.Lines {
				left, _, _ := strings.Cut(line, ": ")
				for said := range strings.SplitSeq(left, ", ") {
					p := phraseOf(said)
					for _, one := range allWays(said) {
						tokens := fold.Tokens(one)
						if len(tokens) == 0 {
							continue
						}
						if p.longest(tokens, 0) != len(tokens) {
							t.Errorf("%s [%s]: %q is not found by %q", path, s.Name, one, said)
						}
						if first := tokens[0].Text; !slices.Contains(p.firsts(), first) {
							t.Errorf("%s [%s]: %q is not looked for at %q", path, s.Name, said, first)
						}
					}
				}
			}
		}
	}
}

// allWays are all texts that a phrase stands for.
func allWays(said string) []string {
	before, rest, open := strings.Cut(said, "(")
	if !open {
		return []string{said}
	}
	inner, after, _ := strings.Cut(rest, ")")
	var all []string
	for _, end := range allWays(after) {
		for one := range strings.SplitSeq(inner, "|") {
			all = append(all, before+one+end)
		}
	}
	return all
}

// TestTheLongestPhraseIsFound wants of what may be left out the most to be found.
func TestTheLongestPhraseIsFound(t *testing.T) {
	s := sectionOf([]string{"(the |)last (one|)(| of them), last"})
	for text, want := range map[string]int{"the last one of them": 5, "last of them": 3, "last one": 2, "last": 1, "the first": 0, "the": 0} {
		if got := s.find(fold.Tokens(text), 0); got != want {
			t.Errorf("%q: %d tokens, want %d", text, got, want)
		}
	}
}
