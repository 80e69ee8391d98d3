package en

import (
	"slices"

	"officebot/knowledge/fold"
)

// withoutTopics are tokens without what a work of the asker's is about, where what is asked stands
// behind it: "I'm writing an essay about how the state works and need to know who was director".
func (g *Grammar) withoutTopics(tokens []fold.Token) []fold.Token {
	for at := 1; at+1 < len(tokens); at++ {
		if !IsInSet("works", tokens[at-1].Text) || !isPreposition(tokens[at].Text) || !opensAsked(tokens[at+1].Text) {
			continue
		}
		for end := at + 2; end < len(tokens); end++ {
			if tokens[end].Before == fold.Stop || g.isAnd(tokens[end].Text) && asksBehind(tokens[end+1:]) {
				return slices.Concat(tokens[:at], tokens[end:])
			}
		}
	}
	return tokens
}

// asksBehind tells whether a clause goes on to say that its subject wants something: "and need to know".
func asksBehind(tokens []fold.Token) bool {
	for i := 0; i < len(tokens) && i < maxKnown && tokens[i].Before != fold.Stop; i++ {
		if opensAsked(tokens[i].Text) {
			return false
		}
		if IsInSet("framing", tokens[i].Text) || IsInSet("wanting", tokens[i].Text) {
			return true
		}
	}
	return false
}
