package prose

import (
	"slices"

	"officebot/knowledge"
)

// wordsTold are the stems of all words of the facts, by what a language knows of its words.
func wordsTold(records *knowledge.Records, words Words) map[string]bool {
	all := map[string]bool{}
	for _, f := range records.Facts {
		for tag, text := range f.Text {
			for _, word := range wordsIn(titleOf(f, tag) + "\n" + text) {
				all[words.Stem(word)] = true
			}
		}
	}
	return all
}

// isTold tells whether the facts have all words of a phrase, given by their stems: of the
// many that may stand for a word of a question most are nowhere.
func (a *asking) isTold(stems []string) bool {
	told := a.told[a.base]
	return told == nil || !slices.ContainsFunc(stems, func(stem string) bool { return !told()[stem] })
}
