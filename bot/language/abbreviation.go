package language

import "strings"

// readAbbreviations reads the short forms of nouns.
func readAbbreviations() map[string]string {
	whole := map[string]string{}
	for _, section := range Table("en", "abbreviations") {
		for _, line := range section.Lines {
			noun, forms, ok := strings.Cut(line, ":")
			if !ok {
				panic("language: en/abbreviations.txt: no colon in " + line)
			}
			for form := range phrasesOf([]string{forms}) {
				whole[form] = noun
			}
		}
	}
	return whole
}

// Whole is the noun of a post that a word is short for, "" where it is none.
func (l *Lexicon) Whole(word string) string { return l.abbreviations()[word] }
