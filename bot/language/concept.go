package language

import (
	"strings"

	"officebot/knowledge/fold"
)

// meanings are the words that mean the same to whoever asks for a fact.
type meanings struct {
	concepts map[string]string            // a stem → the concept's first word
	pairs    map[string]map[string]string // two words side by side → the same
}

// readMeanings reads concepts.txt: one line, one concept.
func readMeanings() meanings {
	m := meanings{map[string]string{}, map[string]map[string]string{}}
	for _, section := range Table("en", "concepts") {
		for _, line := range section.Lines {
			first := ""
			for word := range phrasesOf([]string{line}) {
				if first == "" {
					first = word
				}
				m.add(fold.Tokens(word), first)
			}
		}
	}
	return m
}

func (m meanings) add(words []fold.Token, concept string) {
	if len(words) != 2 {
		m.concepts[Stem(words[0].Text)] = concept
		return
	}
	if m.pairs[words[0].Text] == nil {
		m.pairs[words[0].Text] = map[string]string{}
	}
	m.pairs[words[0].Text][words[1].Text] = concept
}

// Concept is what a folded word stands for where facts are matched: its stem,
// or the first word of its line in concepts.txt.
func (l *Lexicon) Concept(word string) string {
	stem := Stem(word)
	if concept, ok := l.meaning().concepts[stem]; ok {
		return concept
	}
	return stem
}

// Stem cuts an English word's commonest endings, so that forms of one word
// meet. It need not be a word, and other scripts are left alone.
func Stem(word string) string {
	if len(word) < 4 || word[0] >= 0x80 {
		return word
	}
	for _, ending := range [...]string{"ies", "ied"} {
		if base, ok := strings.CutSuffix(word, ending); ok && len(base) >= 2 {
			return base + "y"
		}
	}
	for _, ending := range [...]string{"sses", "ing", "ed", "es", "s"} {
		base, ok := strings.CutSuffix(word, ending)
		if !ok || len(base) < 3 {
			continue
		}
		switch ending {
		case "sses":
			return base + "ss"
		case "s":
			if strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "us") || strings.HasSuffix(word, "is") {
				return word
			}
			return strings.TrimSuffix(base, "e")
		case "ing", "ed":
			if n := len(base); n > 3 && base[n-1] == base[n-2] && base[n-1] != 'l' && base[n-1] != 's' {
				base = base[:n-1]
			}
		}
		return strings.TrimSuffix(base, "e")
	}
	return strings.TrimSuffix(word, "e")
}

// Pair is the concept of two words side by side ("set up"), if they are one.
func (l *Lexicon) Pair(first, second string) (string, bool) {
	seconds, ok := l.meaning().pairs[first]
	if !ok {
		return "", false
	}
	concept, ok := seconds[second]
	return concept, ok
}
