package intake

import (
	"slices"
	"strings"
	"unicode"
)

// isItem tells whether a text is a Wikidata item: Q42.
func isItem(text string) bool {
	return len(text) > 1 && text[0] == 'Q' && isNumber(text[1:], 1, 12)
}

// Names are short and hold no sentence.
const (
	longestName = 80 // bytes
	mostWords   = 9
)

// looksLikeName tells whether a text may be a person's name: it has letters, and
// begins with a capital one or is of a script that has none.
func looksLikeName(text string) bool {
	text, _, _ = strings.Cut(text, "\n")
	text = strings.TrimLeft(text, "\"“‘'( ")
	first := firstRune(text)
	if !unicode.IsLetter(first) || unicode.IsLower(first) && !startsWithParticle(text) {
		return false
	}
	return len(text) <= longestName && len(strings.Fields(text)) <= mostWords && !strings.ContainsAny(text, "?!=<>{}|")
}

func startsWithParticle(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return slices.Contains([]string{"von", "van", "de", "da", "di", "del", "della", "du", "al", "el", "ter", "ten", "zu", "la", "le", "dos"}, first)
}

// isName tells whether what is left of a name can be one. A year is no part of it.
func isName(name string) bool {
	letters, digits := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			if digits++; digits == 4 {
				return false
			}
			continue
		}
		digits = 0
	}
	return letters >= 2 && looksLikeName(name) && !isItem(name)
}
