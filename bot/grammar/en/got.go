package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// withoutGot is "has he got a successor" as "does he have a successor", and so is "had he a
// successor".
func (g *Grammar) withoutGot(tokens []fold.Token) []fold.Token {
	for at := range tokens {
		if at == 0 || tokens[at].Before >= fold.Dash {
			if said := g.hadOne(tokens, at); said != nil {
				return said
			}
		}
	}
	for at := 0; at < len(tokens); at++ {
		does, ok := gotForms[tokens[at].Text]
		for k := at + 2; ok && k < len(tokens)-1 && k < at+maxSubject && tokens[k].Before <= fold.Space; k++ {
			if tokens[k].Text == "got" && isArticle(tokens[k+1].Text) {
				out := slices.Clone(tokens)
				out[at].Text, out[k].Text = does, "have"
				return out
			}
		}
	}
	return tokens
}

// hadOne is "had he a successor" from a token on as "did he have a successor", nil of anything else.
func (g *Grammar) hadOne(tokens []fold.Token, at int) []fold.Token {
	does, ok := gotForms[tokens[at].Text]
	for k := at + 2; ok && k < min(len(tokens)-1, at+maxSubject) && tokens[k].Before <= fold.Space && !g.isParticiple(tokens[k-1].Text) && !isPreposition(tokens[k-1].Text); k++ {
		if isArticle(tokens[k].Text) && !g.isParticiple(tokens[k+1].Text) {
			said := spaced(wordsOf("have"))
			place(said, tokens[k].Start)
			out := slices.Concat(tokens[:k], said, tokens[k:])
			out[at].Text = does
			return out
		}
	}
	return nil
}

// first is the first word of some tokens.
func first(tokens []fold.Token) string {
	if len(tokens) == 0 {
		return ""
	}
	return tokens[0].Text
}

// isParticiple tells whether a word is what stands behind "has" as its verb, or an adverb before it.
func (g *Grammar) isParticiple(text string) bool {
	v := sharedClasses().asVerb(text)
	adverb := false
	single(text, func(w *grammar.Word) { adverb = adverb || w.Class == grammar.Adverb })
	return v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund) || adverb
}

// gotForms are the forms of "have" before "got" and those of "do" that say the same.
var gotForms = map[string]string{"has": "does", "have": "do", "had": "did"}

// maxSubject is how many words may stand between "has" and "got".
const maxSubject = 9

// isArticle tells whether a word is a determiner behind which somebody is any of a kind.
func isArticle(text string) bool {
	is := false
	single(text, func(w *grammar.Word) {
		is = is || w.Class == grammar.Determiner && (w.Sense == "a" || w.Sense == "any" || w.Sense == "no")
	})
	return is
}
