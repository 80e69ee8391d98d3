package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// written are tokens as they would be written in full: short forms, apostrophes that were
// left out, slips of the records' words; without what dresses a letter and what is taken back.
func (g *Grammar) written(tokens []fold.Token, today knowledge.Day) []fold.Token {
	tokens = g.coloned(g.sluiced(g.expand(g.unsigned(abbreviated(texted(tokens)))), today))
	tokens = fluent(g.takenBack(g.respelt(g.marked(g.withoutGot(tokens))), today))
	tokens = g.describedByName(tokens)
	tokens = g.withoutErrand(g.unframed(g.withoutTopics(g.disputed(tokens)), today), today)
	return g.turned(g.unremarked(g.fronted(tokens, today), today))
}

// states tells whether a sentence that is read as a claim only states it, and asks nothing: "the
// witness named Ding. Was it him?".
func (g *Grammar) states(l *grammar.Lattice, ask query.Ask) bool {
	if _, claims := ask.(query.Whether); !claims {
		return false
	}
	from, kinds := g.courtesy.Chain(l.Tokens, 0, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesyClaim)
	return kinds&grammar.CourtesyClaim == 0 && !g.reader(l).asksAt(from)
}

// onlyCloses tells whether a sentence is nothing but what closes a question politely: "I need all
// the names."
func (g *Grammar) onlyCloses(s []fold.Token) bool {
	to, kinds := g.courtesy.Chain(s, 0, grammar.CourtesyClosing)
	return to == len(s) && kinds != 0
}

// fluent are tokens without what is said while thinking: "who was, um, let me see, director".
func fluent(tokens []fold.Token) []fold.Token {
	for at := 0; at < len(tokens); at++ {
		for _, words := range sets().fillers {
			n := len(words)
			if at+n > len(tokens) || tokens[at].Upper && at > 0 || !slices.EqualFunc(tokens[at:at+n], words, func(t fold.Token, w string) bool { return t.Text == w }) {
				continue
			}
			rest := slices.Clone(tokens[at+n:])
			switch {
			case len(rest) == 0:
			case at == 0: // a sentence begins there
				rest[0].Before = tokens[0].Before
			default:
				rest[0].Before = min(rest[0].Before, tokens[at].Before)
			}
			return fluent(slices.Concat(tokens[:at], rest))
		}
	}
	return tokens
}
