package prose

import (
	"slices"
	"strings"
)

// Families are words and phrases that may stand for each other, as tables have them: a
// family a line, with commas between. Behind a colon stands what may stand for the words
// before it, and not they for it. A line that begins with # is a comment.
type Families struct {
	kin map[string][]string // by the key of a word: the lines in which it has kin
	key func(word string) string
}

// NewFamilies reads tables; two words of one key are the same. expected is about how
// many words there are.
func NewFamilies(key func(word string) string, expected int, tables ...string) *Families {
	f := &Families{make(map[string][]string, expected), key}
	for _, table := range tables {
		for line := range strings.Lines(table) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			words, kin, oneWay := strings.Cut(line, ": ")
			if !oneWay {
				kin = words
			}
			for word := range strings.SplitSeq(words, ", ") {
				k := key(word)
				f.kin[k] = append(f.kin[k], kin)
			}
		}
	}
	return f
}

// Of are the words and phrases that may stand for one, as spelt makes them of what the
// tables have; other spellings of itself are among them.
func (f *Families) Of(word string, spelt func(string) string) []string {
	var out []string
	for _, family := range f.kin[f.key(word)] {
		for kin := range strings.SplitSeq(family, ", ") {
			if kin = spelt(kin); kin != word && !slices.Contains(out, kin) {
				out = append(out, kin)
			}
		}
	}
	return out
}
