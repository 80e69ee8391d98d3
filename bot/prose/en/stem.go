package en

import "strings"

// Stem is a word without what inflection adds to it, British and American
// spellings alike: "restores", "restored" and "restoring" have the stem of
// "restore", and "colours" that of "color". It is no word itself. What
// derivation adds stays: "restoration" has another.
func (w *Words) Stem(word string) string { return stemOfWord(word) }

func stemOfWord(word string) string {
	stem := withoutEnding(word)
	if before, ok := strings.CutSuffix(stem, "our"); ok && len(before) > 2 {
		stem = before + "or"
	}
	if before, ok := strings.CutSuffix(stem, "is"); ok && len(before) > 4 {
		stem = before + "iz"
	}
	for _, spelt := range spellings {
		if before, ok := strings.CutSuffix(stem, spelt[0]); ok && len(before) > 2 {
			stem = before + spelt[1]
		}
	}
	if n := len(stem); n > 3 && !(n == 4 && stem[3] == 'l') && stem[n-1] == stem[n-2] && !isVowel(stem[n-1]) {
		stem = stem[:n-1]
	}
	return stem
}

// spellings are ends of stems that are spelt in two ways: jeweller and jeweler, theatre and theater, fibre and fiber, defence and
// defense, catalogue and catalog, analyse and analyze.
var spellings = [][2]string{{"eller", "eler"}, {"ter", "tr"}, {"ber", "br"}, {"ens", "enc"}, {"ogu", "og"}, {"ys", "yz"}}

// withoutEnding takes -s, -ed or -ing off, and the silent e that may have stood
// before it.
func withoutEnding(word string) string {
	n := len(word)
	switch {
	case n <= 3, word == "missing", word == "living": // who is missing is no Miss, and a living no life
		return word
	case strings.HasSuffix(word, "ied") && n == 4:
		return word[:n-1]
	case strings.HasSuffix(word, "ied"), strings.HasSuffix(word, "ies") && n > 4:
		return word[:n-3] + "y"
	case strings.HasSuffix(word, "ing") && hasVowel(word[:n-3]):
		return withE(word[:n-3])
	case strings.HasSuffix(word, "ed") && hasVowel(word[:n-2]):
		return withoutE(word[:n-1])
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "ches"),
		strings.HasSuffix(word, "xes"), strings.HasSuffix(word, "zes"):
		return word[:n-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return withoutE(word[:n-1])
	}
	return withoutE(word)
}

// withE gives a verb without its ending the e back without which two letters would remain.
func withE(word string) string {
	if len(word) > 2 {
		return word
	}
	return word + "e"
}

// withoutE takes a last e off where two letters do not remain alone.
func withoutE(word string) string {
	if len(word) > 3 {
		return strings.TrimSuffix(word, "e")
	}
	return word
}

func hasVowel(text string) bool { return strings.ContainsAny(text, "aeiouy") }

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
