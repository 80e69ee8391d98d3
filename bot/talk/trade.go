package talk

import (
	"unicode"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// maxAsOne is how many words a phrase behind a name may have up to the noun that tells what that
// one is: "a Methodist lay preacher".
const maxAsOne = 6

// TellsOfTrade tells whether a sentence about somebody tells what work he did, with words for
// that, or in a phrase of him: "Ilse Marchetti, a harpist born in Trieste", "she had been a pilot".
func (l *Language) TellsOfTrade(text, name string) bool {
	tokens := fold.Tokens(text)
	if l.has("tells trade", tokens) {
		return true
	}
	called := fold.Tokens(name)
	last := called[len(called)-1].Text
	for i := 1; i < len(tokens); i++ {
		named, section := tokens[i-1].Text == last, "once one"
		if named && tokens[i].Before >= fold.Comma {
			section = "as one"
		}
		n := l.find(section, tokens, i)
		if n == 0 || !named && l.find("he", tokens, i-1) == 0 {
			continue
		}
		if noun := l.nounOf(tokens, i+n); noun > 0 && l.isTrade(text, tokens, noun) {
			return true
		}
	}
	return false
}

// nounOf is the place of the noun of a phrase that goes on from a token; 0 where it has none.
func (l *Language) nounOf(tokens []fold.Token, from int) int {
	for i := from + 1; i <= from+maxAsOne && i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before >= fold.Comma || l.find("behind as one", tokens, i) > 0 {
			return i - 1
		}
	}
	return 0
}

// isTrade tells whether a token is a noun for somebody who does some work. What is written with
// a capital is where he is from, or what he belongs to.
func (l *Language) isTrade(text string, tokens []fold.Token, i int) bool {
	if first, _ := utf8.DecodeRuneInString(text[tokens[i].Start:]); unicode.IsUpper(first) || l.find("no trade", tokens, i) > 0 {
		return false
	}
	if l.find("trades", tokens, i) > 0 {
		return true
	}
	word := tokens[i].Text
	for from := range word {
		if from > 0 && l.section("trade endings")[word[from:]] != nil {
			return true
		}
	}
	return false
}
