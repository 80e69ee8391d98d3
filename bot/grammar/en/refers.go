package en

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// refersTo tells whether some words have a pronoun for somebody or something that other words before
// them tell of.
func (g *Grammar) refersTo(tokens, before []fold.Token) bool {
	for i := range tokens {
		if g.refersAt(tokens, i, before) {
			return true
		}
	}
	return false
}

// refersAt tells whether such a pronoun stands at a token: "they" is one only where several are told of;
// else it is whoever did it, as in "my father worked there: when did they close it?". The "it" of "who
// was it that built it" stands for nothing.
func (g *Grammar) refersAt(tokens []fold.Token, at int, before []fold.Token) bool {
	text := tokens[at].Text
	switch {
	case IsPronoun(text, "he", "she"):
		return true
	case IsPronoun(text, "they"):
		return g.ofSeveral(before)
	case IsPronoun(text, "it"):
		return at == 0 || at+1 == len(tokens) || !IsInSet("splitting", tokens[at-1].Text) || !relativeWord[tokens[at+1].Text]
	}
	return false
}

// ofSeveral tells whether some words may be of several: there is a name in them, a plural, or one and
// another.
func (g *Grammar) ofSeveral(tokens []fold.Token) bool {
	if len(g.sources.Names.Spot(nil, tokens)) > 0 {
		return true
	}
	classes := sharedClasses()
	for i := range tokens {
		switch t := &tokens[i]; {
		case g.isAnd(t.Text) && i+1 < len(tokens) && opensNoun(tokens[i+1].Text):
			return true
		case t.Kind != fold.Word || IsClosed(t.Text) || isUnit(t.Text):
		case i > 0 && t.Upper && t.Before < fold.Stop, classes.singulars[t.Text] != "":
			return true
		case strings.HasSuffix(t.Text, "s") && !strings.HasSuffix(t.Text, "ss") && !classes.asVerb(t.Text).form.Has(grammar.Third):
			return true
		}
	}
	return false
}

// isUnit tells whether a word is one for a stretch of time.
func isUnit(text string) bool {
	is, unit := false, grammar.Phrase{}
	single(text, func(w *grammar.Word) { is = is || w.Class == grammar.Noun && grammar.UnitOf(w.Sense, &unit) })
	return is
}

// opensNoun tells whether a noun begins with a word: with an article, or with whoever owns it.
func opensNoun(text string) bool {
	opens := false
	single(text, func(w *grammar.Word) {
		opens = opens || w.Class == grammar.Determiner || w.Class == grammar.Pronoun && w.Form.Has(grammar.Owner)
	})
	return opens
}
