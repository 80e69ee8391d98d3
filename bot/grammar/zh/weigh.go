package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// weighed counts the words of a sentence that mean something by themselves, and tells
// whether a name of the records owns something in it: 主任的工资, 主任工资.
func (r *reader) weighed() (words int, about bool) {
	l := r.lattice
	for at := 0; at < l.Len(); {
		to := longest(l, at)
		for to < l.Len() && l.Gap(to) == fold.Glued && unknown(l, at) && unknown(l, to) && l.Tokens[to].Kind == fold.Han {
			to++
		}
		if !r.small(at, to) {
			words++
		}
		if r.isName(at, to) && to < l.Len() {
			about = about || l.Tokens[to].Text == "的" || r.isMatter(to)
		}
		at = to
	}
	return words, about
}

// small tells whether the word between two tokens only holds others together.
func (r *reader) small(from, to int) bool {
	return slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool {
		return l.To == to && l.Word != nil && l.Word.Class >= grammar.Adverb && l.Word.Class != grammar.Negation
	}) && !r.isName(from, to)
}

// isName tells whether a name of the records stands between two tokens, or the office by
// what it is.
func (r *reader) isName(from, to int) bool {
	return slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool {
		return l.To == to && (l.Mention != nil || l.Word != nil && l.Word.Sense == "body")
	})
}

// isMatter tells whether a noun starts at a token that no query is about.
func (r *reader) isMatter(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && isMatter(l.Word) })
}

func isMatter(w *grammar.Word) bool {
	return w.Class == grammar.Noun && (w.Sense == "matter" || w.Sense == "matter weak" || w.Sense == "deputy" || w.Sense == otherBody)
}

// otherBody is the sense of nouns of bodies that are not the office's: a post of one is
// another post.
const otherBody = "other body"

// elsewhere tells whether what was left unread stands before a post and makes it one of
// something else: 学校教务处主任.
func (r *reader) elsewhere(s *state) bool {
	for u := s.unread; u != nil; u = u.before {
		to := u.at + 1
		if to < r.lattice.Len() && r.lattice.Tokens[to].Text == "的" {
			to++
		}
		if to < r.lattice.Len() && slices.ContainsFunc(r.lattice.At(to), func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.Posts) > 0 }) {
			return true
		}
	}
	return false
}
