package en

import (
	"slices"

	"officebot/knowledge"
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

// withoutErrand are tokens without what the asker says he is doing, where he goes on to say what he needs
// for it: "I'm addressing a letter and need the name of the director" is "I need the name of the director".
func (g *Grammar) withoutErrand(tokens []fold.Token, today knowledge.Day) []fold.Token {
	from := 0
	for at := 1; at+2 < len(tokens); at++ {
		if tokens[at].Before == fold.Stop {
			from = at
		}
		if at-from < minStatement || !g.isAnd(tokens[at].Text) || !IsPronoun(tokens[from].Text, "i", "we") || !IsInSet("needing", tokens[at+1].Text) {
			continue
		}
		if g.saysNothing(tokens[from:at], today) {
			return slices.Concat(tokens[:from+1], tokens[at+1:])
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
