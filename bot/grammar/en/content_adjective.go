package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// ordinals are the words for "1st" and the like.
var ordinals = map[string]string{"1st": "first", "2nd": "second", "3rd": "third"}

// ordinal takes "1st" for its word: the token behind it, at itself where none stands there.
func (t *taking) ordinal(at int) int {
	if at+1 >= t.lattice.Len() || t.lattice.Gap(at+1) > 0 {
		return at
	}
	word, known := ordinals[t.lattice.Tokens[at].Text+t.lattice.Tokens[at+1].Text]
	if !known {
		return at
	}
	t.add(grammar.ContentWord{Text: word})
	return at + 2
}

// isNewHolder tells whether "new" at a token stands before a post: whoever picks a new director picks
// the director.
func (t *taking) isNewHolder(at int) bool {
	if t.lattice.Tokens[at].Text != "new" || at+1 >= t.lattice.Len() {
		return false
	}
	k := nameOf(t.lattice.At(at + 1))
	return k >= 0 && len(t.lattice.At(at + 1)[k].Mention.Posts) > 0
}

// describesNoun tells whether a participle from a token on stands between an article and a noun:
// "the stolen crown".
func (t *taking) describesNoun(from, to int) bool {
	v := t.asVerb(t.lattice.Tokens[from].Text)
	return v.form.Has(grammar.Participle) && t.is(from-1, grammar.Determiner) && to < t.lattice.Len() && t.lattice.Gap(to) < fold.Comma && !IsClosed(t.lattice.Tokens[to].Text)
}
