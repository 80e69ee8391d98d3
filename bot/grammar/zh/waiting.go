package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
)

// goesOnWaiting tells whether what waits for a noun may wait behind a clause that describes the same noun:
// 第一位(没当过副校长的)校长, 所有(在他之前任职的)主任.
func (s *state) goesOnWaiting() bool {
	if !s.top(partMod) {
		return false
	}
	for at := s; at.top(partMod); at = at.before {
		if at.mod.owner != nil || at.mod.round {
			return false
		}
	}
	m := s.mod
	return m.counted || m.clause != nil || m.span != nil || m.side != nil || len(m.either) > 0 || m.word != nil && slices.Contains(beforeClauses[:], m.word.Sense)
}

// beforeClauses are the senses of the words that stand before a describing clause without a classifier.
var beforeClauses = [...]string{"only", "every", "which several", "how many", "first", "last"}

// startsClause tells whether a part may be the first of a clause that describes a noun.
func (p *part) startsClause() bool {
	switch p.kind {
	case partVerb, partNot, partOpen, partTime:
		return true
	case partAdverb:
		return p.word.Sense != "empty"
	case partPhrase:
		return p.phrase.Named || p.phrase.Kind == grammar.Tenure && p.phrase.Set == nil && !p.phrase.Picks()
	}
	return false
}

// countsPeople tells whether a classifier counts nobody but people: 位, 名.
func countsPeople(w *grammar.Word) bool { return w.Lemma == "位" || w.Lemma == "名" }

// asksPeople tells whether a modifier asks for people by itself: 几位, 哪位.
func (m *modifier) asksPeople() bool {
	return m.word != nil && m.word.Class == grammar.Question && strings.ContainsAny(m.word.Lemma, "位名")
}
