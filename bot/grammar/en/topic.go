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
// What tells a time at which that points stays, as a sentence of its own: "I'm captioning a photograph of
// 2007 and need the name of whoever was in charge then".
func (g *Grammar) withoutErrand(tokens []fold.Token, today knowledge.Day) []fold.Token {
	from := 0
	for at := 1; at+2 < len(tokens); at++ {
		if tokens[at].Before == fold.Stop {
			from = at
		}
		if at-from < minStatement || !g.isAnd(tokens[at].Text) || !IsPronoun(tokens[from].Text, "i", "we") {
			continue
		}
		need := pastWould(tokens, at+1)
		switch {
		case need+1 >= len(tokens) || !IsInSet("needing", tokens[need].Text):
		case g.saysNothing(tokens[from:at], today):
			return slices.Concat(tokens[:from+1], tokens[need:])
		case pointsAtTime(untilStop(tokens[need:])):
			needs := slices.Concat(spaced(tokens[from:from+1]), tokens[need:])
			needs[0].Before = fold.Stop
			return slices.Concat(tokens[:at], needs)
		}
	}
	return tokens
}

// pastWould is the token behind the asker and what makes his wish a polite one, where they stand at a
// token: "I would", "we'd".
func pastWould(tokens []fold.Token, at int) int {
	for at < len(tokens)-1 && (IsPronoun(tokens[at].Text, "i", "we") || tokens[at].Text == "would" || tokens[at].Text == "d" || tokens[at].Text == "therefore" || tokens[at].Text == "so") {
		at++
	}
	return at
}

// untilStop are the tokens of the first of some sentences.
func untilStop(tokens []fold.Token) []fold.Token {
	for at := 1; at < len(tokens); at++ {
		if tokens[at].Before == fold.Stop {
			return tokens[:at]
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
