package zh

import (
	"slices"

	"officebot/knowledge/fold"
)

// bothAnd makes of what is said of somebody twice, with a post each, what is said once of both:
// 既当过副总统又当过总统, 既是副总统又是总统. What is denied of both stays as it is.
func bothAnd(tokens []fold.Token) []fold.Token {
	first := slices.IndexFunc(tokens, func(t fold.Token) bool { return t.Text == "既" })
	if first < 0 {
		return tokens
	}
	for second := first + 2; second < len(tokens)-1; second++ {
		n := longestOf(tokens, second, alsoWords())
		same := longestOf(tokens, first+1, heldWords())
		if n == 0 || same == 0 || second+n+same >= len(tokens) || longestOf(tokens, second+n, heldWords()) != same {
			continue
		}
		held := tokens[first+1 : first+1+same]
		if slices.ContainsFunc(tokens[first:second], func(t fold.Token) bool { return t.Text == "的" }) {
			break // 既是林肯的副总统又是总统: the second is nobody's
		}
		if held[0].Text == "是" {
			held = said(heldWords()[0]) // at any time
		}
		return slices.Concat(tokens[:first], held, tokens[first+1+same:second], said("和"), tokens[second+n+same:])
	}
	return tokens
}

// said are the tokens of a word.
func said(word string) []fold.Token { return fold.Tokens(word) }
