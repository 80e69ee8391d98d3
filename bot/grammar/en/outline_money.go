package en

import (
	"slices"
	"strings"

	"officebot/knowledge/fold"
)

// priced says the currencies of a text behind their amounts, as they are spoken: "$2.4 million" is 2.4
// million dollars.
func priced(text string, tokens []fold.Token) []fold.Token {
	for i := 0; i < len(tokens); i++ {
		currency := currencyBefore(text[:tokens[i].Start])
		if tokens[i].Kind != fold.Number || currency == "" {
			continue
		}
		to := i + 1
		for to < len(tokens) && (tokens[to].Kind == fold.Number && tokens[to].Start == tokens[to-1].End+1 || sets().times[tokens[to].Text] > 0 && tokens[to].Before < fold.Comma) {
			to++
		}
		end := tokens[to-1].End
		tokens = slices.Insert(tokens, to, fold.Token{Text: currency, Kind: fold.Word, Before: fold.Space, Start: end, End: end})
	}
	return tokens
}

// currencyBefore is the word for the currency whose sign a text ends with, "" where it ends with none.
func currencyBefore(text string) string {
	for sign, word := range sharedClasses().currencies {
		if strings.HasSuffix(text, sign) {
			return word
		}
	}
	return ""
}

// isAmount tells whether a number at a token can be no year: it has a sign for thousands in it, or a
// currency behind it that nobody wrote there.
func (t *teller) isAmount(i int) bool {
	token := &t.l.Tokens[i]
	if token.Kind != fold.Number {
		return false
	}
	spoken := i+1 < t.l.Len() && t.l.Tokens[i+1].Start == t.l.Tokens[i+1].End
	return spoken || token.End-token.Start > len(token.Text)
}
