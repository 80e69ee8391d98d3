package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// fronted ends a sentence before a question that stands behind a comma, where what is in front of it is
// no part of it: "not that it matters, but who was director", "as somebody who grew up round the corner,
// when was it founded". What narrows the question, names anybody or anything, or is what a pronoun of it
// points at stays with it.
func (g *Grammar) fronted(tokens []fold.Token, today knowledge.Day) []fold.Token {
	from := 0
	for at := 1; at+1 < len(tokens); at++ {
		if tokens[at].Before == fold.Stop {
			from = at
		}
		if tokens[at].Before != fold.Comma || at-from < 2 {
			continue
		}
		if polite, _ := g.courtesy.Chain(tokens, from, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesySource); polite >= at {
			continue
		}
		question, ok := g.questionBehind(tokens, at)
		if !ok || !(question > at || g.opensRemark(tokens[from:at], today)) || g.refersTo(tokens[question:], tokens[from:at]) && !g.namesOne(tokens[question:]) {
			continue
		}
		if !g.saysNothing(tokens[from:at], today) && !(question > at && tokens[at].Text == "but" && g.isDated(tokens[question:], today)) {
			continue // what is told there may belong to the question
		}
		rest := g.fronted(append([]fold.Token(nil), tokens[question:]...), today)
		rest[0].Before = fold.Stop
		return append(tokens[:at:at], rest...)
	}
	return tokens
}

// isDated tells whether a time stands among some words.
func (g *Grammar) isDated(tokens []fold.Token, today knowledge.Day) bool {
	l := g.sources.NewLattice(tokens, today)
	for i := range l.Len() {
		if slices.ContainsFunc(l.At(i), func(leaf grammar.Leaf) bool { return leaf.Time != nil && !leaf.Time.Relative }) {
			return true
		}
	}
	return false
}

// questionBehind is where the question begins behind a comma, be it with "but" in front; ok is false where
// none does.
func (g *Grammar) questionBehind(tokens []fold.Token, at int) (question int, ok bool) {
	if IsInSet("turning to a question", tokens[at].Text) {
		at++
	}
	if at+1 >= len(tokens) {
		return 0, false
	}
	return at, g.beginsQuestion(tokens[at:])
}

// beginsQuestion tells whether words begin as a question does: with a question word, be it behind a
// preposition, or with an auxiliary before its subject.
func (g *Grammar) beginsQuestion(tokens []fold.Token) bool {
	if len(tokens) < 2 || g.isQuestion(tokens, 0) {
		return len(tokens) > 1
	}
	return isPreposition(tokens[0].Text) && g.isQuestion(tokens, 1) || isAuxiliary(tokens[0].Text) && (tokens[1].Upper || opensNoun(tokens[1].Text) || IsPronoun(tokens[1].Text, "he", "she", "it", "they", "there", "you"))
}

// opensRemark tells whether words in front of a question are of whoever asks it: "being a nosy parker",
// "as a gardener myself", "as somebody who has read it", "while we are here".
func (g *Grammar) opensRemark(front []fold.Token, today knowledge.Day) bool {
	if IsInSet("framing", front[len(front)-1].Text) && g.framesOnly(g.sources.NewLattice(front, today), false) {
		return true // "dad and I were wondering"
	}
	if !IsInSet("opening a remark", front[0].Text) || slices.ContainsFunc(front, func(t fold.Token) bool { return IsInSet("women", t.Text) }) {
		return false // "being a woman" may be of whoever is asked for
	}
	for i, t := range front[1:] {
		if IsPronoun(t.Text, "i", "we") || i == 0 && t.Text == "a" && front[0].Text == "being" || IsInSet("somebody", t.Text) && i+2 < len(front) && front[i+2].Text == "who" {
			return true
		}
	}
	return false
}

// ofPosts are the senses of nouns for posts and for those who hold them.
var ofPosts = map[string]bool{"holder": true, "post": true, "body": true, "acting": true, "incumbent": true}

// saysNothing tells whether some words say nothing of what the records tell: they name nobody and nothing
// of theirs, no time that has come and no number.
func (g *Grammar) saysNothing(tokens []fold.Token, today knowledge.Day) bool {
	l := g.sources.NewLattice(tokens, today)
	for i := range l.Len() {
		token := &l.Tokens[i]
		if i > 0 && token.Upper && !IsClosed(token.Text) {
			return false
		}
		for _, leaf := range l.At(i) {
			switch w := leaf.Word; {
			case leaf.Mention != nil && leaf.Cost <= 1, leaf.Time != nil && !leaf.Time.Relative && leaf.Time.Span.From <= today, leaf.Number > 0 && token.Kind == fold.Number:
				return false
			case w != nil && w.Class == grammar.Noun && ofPosts[w.Sense], w != nil && w.Class == grammar.Adjective && w.Sense == "acting":
				return false
			}
		}
	}
	return true
}
