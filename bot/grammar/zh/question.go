package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// pronoun reads 他, 前者, 没人, 有人.
func (r *reader) pronoun(s *state, leaf *grammar.Leaf, at int) {
	people := grammar.Phrase{Kind: grammar.People, Set: query.All{}}
	switch leaf.Word.Sense {
	case "he":
		if s.top(partSide) && strings.HasSuffix(leaf.Word.Lemma, "人") {
			return // 丁薛祥前面那个人 is who stood there
		}
		people.Set, people.Hole, people.Definite = query.Hole{Kind: query.He}, true, true
	case "they":
		people.Set, people.Hole, people.Plural = query.Hole{Kind: query.They}, true, true
	case "both":
		people = bothOfThem
	case "former":
		people.Set, people.Hole, people.Definite = query.Hole{Kind: query.Former}, true, true
	case "latter":
		people.Set, people.Hole, people.Definite = query.Hole{Kind: query.Latter}, true, true
	case "it":
		people = grammar.Phrase{Kind: grammar.Body, Main: r.world.Main(), It: true}
	case "anybody else":
		people.Text = anybodyElse
	case "nobody":
		if at > 0 && r.lattice.Tokens[at-1].Text == "有" {
			return // 有没有人
		}
		people.Denied = true
	}
	if leaf.Word.Sense == "he" && s.top(partPhrase) && s.phrase.Named {
		r.dropped(s, leaf.To, costDropped) // 丁薛祥他是哪年上任的
	}
	if s.top(partMod) {
		return
	}
	if he := s.toldOf(); he != nil && leaf.Word.Sense == "he" && r.isOf(leaf.To) {
		if r.world.IsOutsider(he) {
			r.dropped(s, leaf.To+1, leaf.Cost+costWord) // the time says in whose time it was
			return
		}
		named := grammar.Phrase{Kind: grammar.People, Set: he, Named: true} // 陈世炬上任时，他的前任是谁
		r.noun(s, leaf.To, named, at, leaf.Cost)
		return
	}
	r.noun(s, leaf.To, people, at, leaf.Cost)
}

// inVerb tells whether a token ends a verb of several characters, or stands behind one as what somebody is made:
// 为 in 被称为什么, 被任命为什么职务.
func (r *reader) inVerb(at int) bool {
	for from := max(0, at-2); from < at; from++ {
		if slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Verb && l.Cost == 0 && (l.To == at+1 || l.To == at && l.Word.Role("as") != "" && l.Word.Role(grammar.Object) == "patient")
		}) {
			return true
		}
	}
	return false
}

// isOf tells whether 的 stands at a token.
func (r *reader) isOf(at int) bool {
	return at < r.lattice.Len() && (r.lattice.Tokens[at].Text == "的" || r.lattice.Tokens[at].Text == "嘅")
}

// toldOf is the one person in whose time a state says that it is, nil where it says none.
func (s *state) toldOf() query.Set {
	for at := s; at.n > 0; at = at.before {
		var he query.Set
		switch edge, ok := at.span.(query.Edge); at.kind {
		case partTime:
			if ok {
				he = onlyPerson(edge.Set)
			}
		case partSide:
			if at.word.Sense == "under" && at.phrase.Named {
				he = onlyPerson(at.phrase.Closed().Set)
			}
		}
		if of, named := he.(query.Of); named {
			return of
		}
	}
	return nil
}

// anybodyElse marks 别人: it is anybody where the clause says besides whom.
const anybodyElse = "else"

// whatever is 什么 by itself.
var whatever = grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which, What: true}

// question reads a question word: a phrase by itself, before a noun, or of a time.
func (r *reader) question(s *state, leaf *grammar.Leaf, at int) {
	w := leaf.Word
	switch w.Sense {
	case "why":
		if !r.inVerb(at) {
			r.push(s, leaf.To, part{kind: partAsk, from: at, word: w}, leaf.Cost)
		}
	case "who":
		r.noun(s, leaf.To, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}, at, leaf.Cost)
	case "called":
		if s.top(partBe) && s.word.Sense == "called" {
			r.noun(s, leaf.To, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}, at, leaf.Cost)
		}
	case "what", "how high":
		r.noun(s, leaf.To, whatever, at, leaf.Cost)
	case "which", "which bare", "which several", "how many", "nth":
		r.modify(s, leaf, at)
		if w.Sense == "how many" && s.top(partBe) && r.closes(leaf.To) {
			r.noun(s, leaf.To, whatever, at, leaf.Cost) // 任职年限是多少
		}
		if w.Sense == "nth" {
			r.push(s, leaf.To, part{kind: partAsk, from: at, word: w}, leaf.Cost)
		}
	default:
		r.push(s, leaf.To, part{kind: partAsk, from: at, word: w}, leaf.Cost)
	}
}
