package en

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// marked cuts off the s of an owner that was typed without its apostrophe: "obamas
// predecessor", "dings term". A word that is English by itself is one only before what
// people are said to have.
func (g *Grammar) marked(tokens []fold.Token) []fold.Token {
	var out []fold.Token
	for i := range tokens {
		t := tokens[i]
		if !g.isUnmarked(tokens, i) {
			if out != nil {
				out = append(out, t)
			}
			continue
		}
		if out == nil {
			out = append(make([]fold.Token, 0, len(tokens)+2), tokens[:i]...)
		}
		mark := t
		t.Text, t.End = strings.TrimSuffix(t.Text, "s"), t.End-1
		mark.Text, mark.Start, mark.Before, mark.Upper, mark.Possessive = "s", t.End, fold.Glued, false, true
		out = append(out, t, mark)
	}
	if out == nil {
		return tokens
	}
	return out
}

// isUnmarked tells whether a word is somebody's name with such an s.
func (g *Grammar) isUnmarked(tokens []fold.Token, at int) bool {
	t := &tokens[at]
	stem := strings.TrimSuffix(t.Text, "s")
	if t.Kind != fold.Word || len(stem) < shortestOwner || stem == t.Text || t.End-t.Start != len(t.Text) {
		return false
	}
	compared := at > 0 && tokens[at-1].Text == "than" // "longer than dings"
	if !compared && (at+1 >= len(tokens) || tokens[at+1].Possessive || tokens[at+1].Before != fold.Space) {
		return false
	}
	english := g.sources.Lexicon.Knows(t.Text) || language.IsWord(t.Text)
	if (named{g.sources.Names}).family(tokens, at) != nil {
		return false // "which Johnsons" are several
	}
	return !IsClosed(t.Text) && (!english || !compared && !g.everyWord && g.isOwned(tokens, at+1)) && g.isPerson(stem) && !g.isPerson(t.Text) && !g.isRecordWord(t.Text) && !g.inName(tokens, at)
}

// inName tells whether a word stands in a longer name: "states" in "United States".
func (g *Grammar) inName(tokens []fold.Token, at int) bool {
	for _, m := range g.sources.Names.Spot(make([]knowledge.Mention, 0, 8), tokens) {
		if m.From <= at && at < m.To && m.Len() > 1 {
			return true
		}
	}
	return false
}

// shortestOwner is how many letters a name has that may have lost its apostrophe.
const shortestOwner = 2

// isPerson tells whether a word by itself is a name, or part of one.
func (g *Grammar) isPerson(word string) bool {
	for _, m := range g.sources.Names.Spot(make([]knowledge.Mention, 0, 4), []fold.Token{{Text: word, Kind: fold.Word, End: len(word)}}) {
		if len(m.People) > 0 {
			return true
		}
	}
	return false
}

// isOwned tells whether what people are said to have stands at a token: a post, a
// predecessor, a tenure.
func (g *Grammar) isOwned(tokens []fold.Token, at int) bool {
	owned := false
	g.sources.Lexicon.Match(tokens, at, func(w *grammar.Word, _ int) {
		owned = owned || w.Class == grammar.Noun && ownedNouns[w.Sense]
	})
	if owned {
		return true
	}
	for _, m := range g.sources.Names.Spot(make([]knowledge.Mention, 0, 4), tokens[at:]) {
		if m.From == 0 && len(m.Posts) > 0 {
			return true
		}
	}
	return false
}

// ownedNouns are the senses of such nouns.
var ownedNouns = map[string]bool{"predecessor": true, "successor": true, "tenure": true, "start": true, "end": true, "length": true, "directorship": true}
