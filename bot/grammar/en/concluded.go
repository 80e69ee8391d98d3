package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// concluded cuts a sentence before a question that is drawn from what it says: "a letter is
// dated 2005, so who was director then".
func (g *Grammar) concluded(cut [][]fold.Token, today knowledge.Day) [][]fold.Token {
	var out [][]fold.Token
	for _, s := range cut {
		if at := g.presentEnd(s, today); at > 0 {
			question := slices.Clone(s[at:])
			question[0].Before = fold.Stop
			out, s = append(out, s[:at]), question
		}
		if at := g.asidesEnd(s); at > 0 {
			question := slices.Clone(s[at:])
			question[0].Before = fold.Stop
			out, s = append(out, s[:at]), question
		}
		if at := g.conclusion(s); at > 0 {
			question := slices.Clone(s[at:])
			question[0].Before = fold.Stop
			out, s = append(out, s[:at]), question
		}
		out = append(out, s)
	}
	return out
}

// presentEnd is where the question begins behind a time that is taken for the present, "it's 1954:
// who is director?", or at which it points: "a letter of 5 May 1996: who was director on that
// day?". 0 where there is none.
func (g *Grammar) presentEnd(s []fold.Token, today knowledge.Day) int {
	for at := minStatement; at < len(s)-1; at++ {
		colon := s[at].Before == fold.Colon || s[at].Before == fold.Dash
		if !colon && !(s[at].Before == fold.Comma && IsPronoun(first(s), "it")) {
			continue
		}
		r := g.reader(g.sources.NewLattice(s[:at], today))
		switch asks := g.isQuestion(s, at); {
		case asks && IsPronoun(first(s), "it") && r.sayNow() != nil:
			return at
		case colon && (asks || sets().telling[s[at].Text]) && pointsAtTime(s[at:]) && !r.namesBefore(at) && !r.asksAt(0):
			return at
		}
	}
	return 0
}

// pointsAtTime tells whether a question is of a time that was told before it: "on that day".
func pointsAtTime(s []fold.Token) bool {
	for i := range len(s) - 1 {
		if s[i].Text == "that" && IsInSet("units of time", s[i+1].Text) {
			return true
		}
	}
	return s[len(s)-1].Text == "then"
}

// conclusion is where the question begins, with "so" or "so then", that a sentence ends in, 0
// where it has none.
func (g *Grammar) conclusion(s []fold.Token) int {
	for i := len(s) - 2; i >= minStatement; i-- {
		so := 0
		g.sources.Lexicon.Match(s, i, func(w *grammar.Word, to int) {
			if w.Class == grammar.Conjunction && w.Sense == "so" {
				so = max(so, to)
			}
		})
		if so > 0 && so < len(s) && s[so].Text == "then" {
			so++
		}
		if so > 0 && so < len(s) && g.isQuestion(s, so) && (s[i].Before == fold.Comma || s[i-1].Text != "if") {
			return i
		}
	}
	return 0
}

// asidesEnd is where the question begins that stands behind a comma after what the asker tells of
// himself, or has before him, 0 where there is none: "my dad worked there in 1999, who was director
// then". What the question points at with a pronoun is told there, and it stays beside it, but
// where that is one person by name.
func (g *Grammar) asidesEnd(s []fold.Token) int {
	if len(s) == 0 || !IsPronoun(s[0].Text, "i") {
		return 0
	}
	for i := len(s) - 2; i >= minStatement; i-- {
		if IsPronoun(s[i+1].Text, "he", "she", "it", "they") && !g.namesOne(s[:i]) {
			return 0
		}
		if s[i].Before == fold.Comma && g.isQuestion(s, i) && (!IsPronoun(s[len(s)-1].Text, "he", "she", "it", "they") || g.namesOne(s[:i])) {
			return i
		}
	}
	return 0
}

// namesOne tells whether some words name one person of the records, and nobody else.
func (g *Grammar) namesOne(tokens []fold.Token) bool {
	var one *knowledge.Person
	for _, m := range g.sources.Names.Spot(nil, tokens) {
		switch {
		case len(m.People) == 0:
		case len(m.People) > 1 || one != nil && one != m.People[0]:
			return false
		default:
			one = m.People[0]
		}
	}
	return one != nil
}

// minStatement is how many words a statement has at least from which a question is drawn.
const minStatement = 3
