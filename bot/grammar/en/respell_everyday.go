package en

import (
	"unicode/utf8"

	"officebot/bot/language"
)

// everydayWord is the word of everyday English of which one that nothing knows may be a slip, ""
// where there is none, or the lexicon has one that is as near: other words that stand for it may be
// told, as "pneumonia" for "ilness". Most slips leave a letter single that is double, or the other
// way round; others are taken for slips only in long words, which have few neighbours.
func (g *Grammar) everydayWord(text string) string {
	if len(text) < shortestRespelt || text[0] >= utf8.RuneSelf || len(g.sources.Lexicon.Near(text)) > 0 {
		return ""
	}
	words := language.WordsFrom(text[0], len(text)-maxDoubles, len(text)+maxDoubles)
	for word := range words {
		if butForDoubles(text, word) {
			return word
		}
	}
	if len(text) < shortestEveryday {
		return ""
	}
	return g.sources.Lexicon.Nearest(text, words)
}

// A word needs so many letters for another slip than a double letter, and of one text no more words
// are looked up: what has more that nothing knows is no question.
const (
	shortestEveryday = 8
	maxEveryday      = 3
	maxDoubles       = 3 // letters that are single in the one and double in the other
)

// butForDoubles tells whether two words are the same where each double letter is a single one.
func butForDoubles(word, other string) bool {
	i, k := 0, 0
	for i < len(word) && k < len(other) && word[i] == other[k] {
		letter := word[i]
		for ; i < len(word) && word[i] == letter; i++ {
		}
		for ; k < len(other) && other[k] == letter; k++ {
		}
	}
	return i == len(word) && k == len(other)
}
