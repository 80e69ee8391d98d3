package talk

import (
	"strings"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// The bounds within which a message is taken for a misspelt phrase of the tables.
const (
	maxRespelt = 6 // words
	minLetters = 3 // of a word that may be misspelt
	maxSlips   = 1 // letters of a word
)

// respelt is a short message with its words spelt as the tables have them, where each word
// is one of theirs or one slip away from a single one: "teh one befor that".
func (l *Language) respelt(text string) (string, bool) {
	tokens := fold.Tokens(text)
	if len(tokens) > maxRespelt {
		return "", false
	}
	known := l.words()
	changed := false
	words := make([]string, len(tokens))
	for i, t := range tokens {
		word := t.Text
		if !known[word] {
			if t.Upper && i > 0 && (i == 1 || !tokens[i-1].Upper) {
				return "", false // "Hull" is no slip of "full"
			}
			if language.IsWord(word) {
				return "", false // "gates" is no slip of "dates"
			}
			if word = nearest(known, word); word == "" {
				return "", false
			}
			changed = true
		}
		words[i] = word
	}
	return strings.Join(words, " "), changed
}

// vocabulary are the words of what goes on by itself.
func (l *Language) vocabulary() map[string]bool {
	known := map[string]bool{}
	add := func(p phrase) {
		for _, either := range p {
			for _, one := range either {
				for _, word := range one {
					known[word] = true
				}
			}
		}
	}
	for _, list := range l.asks() {
		for _, one := range list {
			add(one.said)
		}
	}
	for _, list := range l.alone {
		for _, one := range list {
			add(one.said)
		}
	}
	for _, section := range [...]string{"opening", "closing", "again", "else", "other"} {
		for _, list := range l.section(section) {
			for _, p := range list {
				add(p)
			}
		}
	}
	return known
}

// nearest is the one word that another may be a slip for, "" where there is none or several.
func nearest(known map[string]bool, word string) string {
	if len(word) < minLetters {
		return ""
	}
	found := ""
	for other := range known {
		if len(other) < minLetters || fold.Distance(word, other, maxSlips) > maxSlips {
			continue
		}
		if found != "" {
			return ""
		}
		found = other
	}
	return found
}
