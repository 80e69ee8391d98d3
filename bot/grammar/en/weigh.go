package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// weighed counts the words of a sentence that mean something by themselves, and tells
// whether a name of the records owns something in it.
func (r *reader) weighed() (words int, about bool) {
	for i := range r.lattice.Len() {
		if t := &r.lattice.Tokens[i]; !t.Possessive && !r.isSmall(t.Text) {
			words++
		}
		for _, leaf := range r.lattice.At(i) {
			if leaf.Mention == nil && (leaf.Word == nil || !r.isBody(leaf.Word)) {
				continue
			}
			owns := leaf.To < r.lattice.Len() && r.lattice.Tokens[leaf.To].Possessive
			about = about || owns || i > 0 && (r.hasPreposition(i-1, "of") || i > 1 && r.hasPreposition(i-2, "of"))
		}
	}
	return words, about
}

// elsewhere tells whether words that were left unread say of what a post is.
func (r *reader) elsewhere(unread []string) bool {
	if len(unread) == 0 {
		return false
	}
	for i := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(i) {
			if leaf.Mention == nil || len(leaf.Mention.Posts) == 0 || !r.hasPreposition(leaf.To, "of") && !r.hasPreposition(leaf.To, "at") && !r.hasPreposition(leaf.To, "for") && !r.hasPreposition(leaf.To, "in") {
				continue
			}
			at := leaf.To + 1
			for at < r.lattice.Len()-1 && (r.isSmall(r.lattice.Tokens[at].Text) || r.isAdjective(at)) {
				at++
			}
			if at < r.lattice.Len() && slices.Contains(unread, r.lattice.Tokens[at].Text) {
				return true
			}
		}
	}
	return false
}

func (r *reader) isAdjective(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && (l.Word.Class == grammar.Adjective || l.Word.Class == grammar.Verb && l.Word.Form.Has(grammar.Participle))
	})
}

// isSmall tells whether a word only holds others together.
func (r *reader) isSmall(word string) bool {
	return r.sources.Lexicon.Small([]fold.Token{{Text: word}}, 0) > 0
}
