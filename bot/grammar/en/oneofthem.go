package en

import (
	"slices"

	"officebot/knowledge/fold"
)

// oneOfThem asks in one sentence who it was that another tells of: "one of the directors was
// locked up: which?" is "which of the directors was locked up", and "somebody founded it. Who was
// that?" is "who founded it".
func oneOfThem(tokens []fold.Token) []fold.Token {
	end := len(tokens) - 1
	for end > 0 && tokens[end].Before < fold.Dash {
		end--
	}
	if end <= 0 || len(tokens)-end > maxOnlyAsks || slices.ContainsFunc(tokens[end:], func(t fold.Token) bool { return !IsInSet("asking which", t.Text) }) {
		return tokens
	}
	start := end - 1
	for start > 0 && tokens[start].Before < fold.Stop {
		start--
	}
	told, asks := tokens[start:end], tokens[end]
	switch {
	case len(told) > 3 && told[0].Text == "one" && told[1].Text == "of":
		asks.Text, told = "which", told[1:]
	case len(told) > 2 && IsInSet("somebody", told[0].Text) && asks.Text == "who":
		told = told[1:]
	default:
		return tokens
	}
	asks.Before = tokens[start].Before
	return slices.Concat(tokens[:start], []fold.Token{asks}, told)
}

// maxOnlyAsks is how many words a question has at most that only asks which: "which one of them
// was it".
const maxOnlyAsks = 6
