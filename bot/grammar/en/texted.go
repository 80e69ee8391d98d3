package en

import (
	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// texted are tokens without what is spelt as on a phone: letters that are drawn out, "soooo", and
// numbers that stand for a word that sounds like them, "need 2 know", "asking 4 a friend".
func texted(tokens []fold.Token) []fold.Token {
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == fold.Word && !t.Upper:
			if short := undrawn(t.Text); short != "" {
				t.Text = short
			}
		case i == 0 || i+1 == len(tokens) || t.Before > fold.Space || tokens[i+1].Before > fold.Space:
		case t.Text == "2" && IsInSet("before to", tokens[i-1].Text) && IsBase(tokens[i+1].Text):
			t.Text, t.Kind = "to", fold.Word
		case t.Text == "4" && IsInSet("before for", tokens[i-1].Text) && IsInSet("behind for", tokens[i+1].Text):
			t.Text, t.Kind = "for", fold.Word
		}
	}
	return tokens
}

// drawn is how many times a letter stands at least where it is drawn out.
const drawn = 3

// undrawn is the word of which a letter is drawn out, "" where none is, or nothing knows the word.
func undrawn(word string) string {
	for i := 0; i+drawn <= len(word); i++ {
		run := i
		for run < len(word) && word[run] == word[i] {
			run++
		}
		if run-i < drawn || word[i] < 'a' || word[i] > 'z' {
			continue
		}
		for _, short := range [...]string{word[:i+1] + word[run:], word[:i+2] + word[run:]} {
			if more := undrawn(short); more != "" {
				return more
			}
			if IsClosed(short) || Lexicon().Knows(short) || language.IsWord(short) {
				return short
			}
		}
		return ""
	}
	return ""
}
