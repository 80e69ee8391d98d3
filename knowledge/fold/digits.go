package fold

import (
	"slices"
	"strings"
)

// JoinDigits makes one number of four digits of which some were typed as the
// letter o: "2o10".
func JoinDigits(tokens []Token) []Token {
	for i := 0; i+1 < len(tokens); i++ {
		if tokens[i].Kind != Number || !lettersO(&tokens[i+1]) {
			continue
		}
		to := i + 1
		text := tokens[i].Text
		for to < len(tokens) && tokens[to].Before == Glued && (tokens[to].Kind == Number || lettersO(&tokens[to])) {
			text += strings.ReplaceAll(tokens[to].Text, "o", "0")
			to++
		}
		if len(text) == 4 {
			tokens[i].Text, tokens[i].End = text, tokens[to-1].End
			tokens = slices.Delete(tokens, i+1, to)
		}
	}
	return tokens
}

func lettersO(t *Token) bool {
	return t.Kind == Word && t.Before == Glued && strings.Trim(t.Text, "o") == ""
}
