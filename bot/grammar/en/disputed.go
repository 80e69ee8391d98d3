package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// disputed puts the question about which two differ in the place of what each of them says: "my
// mate swears it was Ding in 2012, I say Chen. Who's right?" asks who it was in 2012.
func (g *Grammar) disputed(tokens []fold.Token) []fold.Token {
	end := asksWhoIsRight(tokens)
	if end == 0 {
		return tokens
	}
	from, to := 0, 0 // of the first name
	others := false
	for _, m := range g.sources.Names.Spot(nil, tokens[:end]) {
		switch {
		case len(m.People) != 1:
		case to == 0:
			from, to = m.From, m.To
		case m.From >= to:
			others = true
		}
	}
	if !others {
		return tokens
	}
	start := from
	for start > 0 && tokens[start].Before < fold.Comma && !g.claims(tokens[start-1].Text) {
		start--
	}
	stop := to
	for stop < end && tokens[stop].Before < fold.Comma && !IsInSet("contrasting", tokens[stop].Text) {
		stop++
	}
	question := slices.Concat(wordsOf("who"), spacedAll(tokens[to:stop]))
	if from-start == 2 && IsPronoun(tokens[start].Text, "it") { // "it was Ding in 2012"
		question = slices.Concat(wordsOf("who"), spacedAll(tokens[start+1:from]), tokens[start:start+1], spacedAll(tokens[to:stop]))
	} else if from != start {
		return tokens
	}
	if len(question) < 3 {
		return tokens // nothing is said of whoever it was
	}
	place(question[:1], tokens[start].Start)
	return question
}

// asksWhoIsRight is where the question begins that ends a message and only asks who is right, 0
// where none does.
func asksWhoIsRight(tokens []fold.Token) int {
	for at := len(tokens) - 2; at > 2; at-- {
		for _, words := range sets().whoIsRight {
			if at+len(words) == len(tokens) && tokens[at].Before >= fold.Comma && stand(tokens[at:], words) {
				return at
			}
		}
	}
	return 0
}

// claims tells whether a word is a verb of claiming, or what stands behind one.
func (g *Grammar) claims(text string) bool {
	is := text == "that"
	single(text, func(w *grammar.Word) { is = is || w.Sense == "claim" })
	return is || IsInSet("thinking", text)
}
