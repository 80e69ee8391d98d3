package fold

import (
	"strings"
	"unicode/utf8"
)

// isASCII tells whether a text is folded by its letters' case alone: most questions are.
func isASCII(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || c == '\'' {
			return false
		}
	}
	return true
}

// ascii appends the tokens of such a text, each a part of it in small letters: what a folder
// makes of it, with fewer allocations.
func ascii(tokens []Token, text string) []Token {
	small := strings.ToLower(text)
	gap := Stop
	for at := 0; at < len(small); {
		kind, ok := kindOf(small[at])
		if !ok {
			next := byte(' ')
			if at+1 < len(text) {
				next = text[at+1]
			}
			gap = max(gap, asciiGap(text[at], next))
			at++
			continue
		}
		from := at
		for ; at < len(small); at++ {
			if more, is := kindOf(small[at]); !is || more != kind {
				break
			}
		}
		tokens = append(tokens, Token{Text: small[from:at], Start: from, End: at, Kind: kind, Before: gap, Upper: small[from] != text[from]})
		gap = Glued
	}
	return tokens
}

// kindOf is that of the tokens of a small letter or a digit; ok is false of other characters.
func kindOf(c byte) (kind Kind, ok bool) {
	switch {
	case 'a' <= c && c <= 'z':
		return Word, true
	case '0' <= c && c <= '9':
		return Number, true
	}
	return 0, false
}
