package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// dated reads a question without what only tells more of a time that it writes: of "on 31 August
// 1946, our first game after the war" the date decides.
func (r *reader) dated() grammar.Reading {
	return r.withoutRemark(func(at, to int) bool { return r.remarksOnTime(at) && !r.ofSomebody(at, to) })
}

// renamed is dated where the time is called by its own kind again, "in 1976, the year Mao died",
// which might be read as another time.
func (r *reader) renamed() grammar.Reading {
	return r.withoutRemark(func(at, _ int) bool { return r.namesTimeAgain(at) })
}

// withoutRemark reads a question without the first remark that stands behind a written time and its
// comma, up to the next comma or the end.
func (r *reader) withoutRemark(remarks func(at, to int) bool) grammar.Reading {
	for at := 2; at+1 < r.lattice.Len(); at++ {
		if r.lattice.Gap(at) < fold.Dash || !r.endsWritten(at) {
			continue
		}
		to := at + 1
		for to < r.lattice.Len() && r.lattice.Gap(to) < fold.Dash {
			to++
		}
		if !remarks(at, to) || r.counts(at, to) {
			continue
		}
		if one := r.sentenceOf(slices.Concat(r.lattice.Tokens[:at], r.lattice.Tokens[to:])); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// endsWritten tells whether a time as written, which no other word decides, ends before a token.
func (r *reader) endsWritten(at int) bool {
	for from := max(0, at-maxTimeWords); from < at; from++ {
		for _, leaf := range r.lattice.At(from) {
			if leaf.Time != nil && leaf.To == at && !leaf.Time.Relative {
				return true
			}
		}
	}
	return false
}

// remarksOnTime tells whether a noun phrase for what happened then, or a clause that says what was
// so then, begins at a token.
func (r *reader) remarksOnTime(at int) bool {
	if sets().remarking[r.lattice.Tokens[at].Text] {
		return true
	}
	article := slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && (l.Word.Class == grammar.Determiner && (l.Word.Sense == "the" || l.Word.Sense == "a") || l.Word.Class == grammar.Pronoun && l.Word.Form.Has(grammar.Owner))
	})
	return article && !r.isSomebody(at+1)
}

// ofSomebody tells whether some tokens tell of somebody, which is a claim about him: "in 2010, when
// he was dismissed".
func (r *reader) ofSomebody(from, to int) bool {
	for i := from; i < to; i++ {
		if IsPronoun(r.lattice.Tokens[i].Text, "he", "she") || slices.ContainsFunc(r.lattice.At(i), func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.People) > 0 }) {
			return true
		}
	}
	return false
}

// isSomebody tells whether the noun at a token, or behind words that describe it, is a person or a
// post, so that it is whom the question asks for: "in 2003, the man who followed Jia".
func (r *reader) isSomebody(at int) bool {
	for i := at; i < r.lattice.Len() && i < at+maxDescribed && (i == at || r.lattice.Gap(i) < fold.Dash); i++ {
		if sharedClasses().people[r.lattice.Tokens[i].Text] {
			return true
		}
		for _, leaf := range r.lattice.At(i) {
			switch {
			case leaf.Mention != nil:
				return true
			case leaf.Word != nil && leaf.Word.Class == grammar.Noun:
				return slices.Contains(somebody, leaf.Word.Sense)
			case leaf.Word != nil && leaf.Word.Class == grammar.Preposition:
				return false
			}
		}
	}
	return false
}

// somebody are the senses of nouns for people and for what they hold.
var somebody = []string{"holder", "incumbent", "head", "person", "acting", "predecessor", "successor", "deputy", "post"}

// maxDescribed is how many words before a noun may describe it.
const maxDescribed = 4

// namesTimeAgain tells whether "the year" or the like stands at a token.
func (r *reader) namesTimeAgain(at int) bool {
	return r.lattice.Tokens[at].Text == "the" && slices.ContainsFunc(r.lattice.At(at+1), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Noun && strings.HasPrefix(l.Word.Sense, "unit ")
	})
}

// counts tells whether some tokens have a word that makes another question of one: a denial, an
// exception, an alternative.
func (r *reader) counts(from, to int) bool {
	for i := from; i < to; i++ {
		for _, leaf := range r.lattice.At(i) {
			if w := leaf.Word; w != nil && (w.Class == grammar.Negation || w.Sense == "or" || w.Sense == "except" || w.Sense == "only") {
				return true
			}
		}
	}
	return false
}
