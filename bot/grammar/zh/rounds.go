package zh

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// nthTime says of a verb the how-manieth time it is of: 第二次 (上任).
var nthTime = &grammar.Word{Class: grammar.Adverb, Sense: "nth time"}

// countsTimes tells whether a classifier counts how often, and no people: 次.
func countsTimes(w *grammar.Word) bool { return strings.ContainsAny(w.Lemma, "次回") }

// roundOf reads 第二次: behind somebody named as his second time in office, Whitlock第二次 (上任), and elsewhere
// before a verb, 什么时候第二次 (当总统); and 两次 behind somebody.
func (r *reader) roundOf(s *state, leaf *grammar.Leaf) {
	n, base := s.mod.ordinal, s.before
	switch {
	case s.mod.number == 2 && base.top(partPhrase) && isSomebody(base.phrase):
		both := bothTimes(base.phrase)
		to := leaf.To
		if k := grammar.LongestOf(r.lattice.At(to), func(l *grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Noun && l.Word.Sense == "tenure" && l.Cost == 0
		}); k >= 0 {
			to = r.lattice.At(to)[k].To
		}
		r.add(to, s.instead(2, part{kind: partPhrase, from: base.from, phrase: &both}, leaf.Cost+costWord))
	case n < 1 || !countsTimes(leaf.Word):
	case base.top(partPhrase) && isSomebody(base.phrase):
		p := *base.phrase
		p.Set = query.Nth{Set: p.Set, N: n}
		r.add(leaf.To, s.instead(2, part{kind: partPhrase, from: base.from, phrase: &p}, leaf.Cost+costWord))
	case base.n > 0 && !base.top(partMod) && r.startsVerb(leaf.To):
		r.add(leaf.To, s.instead(1, part{kind: partAdverb, from: s.from, word: nthTime, rank: n}, leaf.Cost+costWord))
	}
}

// bothTimes are the two times somebody named was in office: Tranter两次任期 (中间).
func bothTimes(he *grammar.Phrase) grammar.Phrase {
	first, second := *he, *he
	first.Set, second.Set = query.Nth{Set: he.Set, N: 1}, query.Nth{Set: he.Set, N: 2}
	both := *he
	both.And, both.Plural = []grammar.Phrase{first, second}, true
	both.Set = query.Join{Sets: []query.Set{first.Set, second.Set}}
	return both
}

// isSomebody tells whether a phrase is one person by name.
func isSomebody(p *grammar.Phrase) bool {
	return p.Kind == grammar.People && p.Named && len(p.And)+len(p.Or) == 0
}

// inRound makes the clause be of the how-manieth time its holder held the post; ok is false of others.
func (a *assignment) inRound() bool {
	if a.round == 0 {
		return true
	}
	holder := a.prop.Of("holder")
	if holder == nil || !isSomebody(holder) {
		return false
	}
	holder.Set = query.Nth{Set: holder.Set, N: a.round}
	return true
}
