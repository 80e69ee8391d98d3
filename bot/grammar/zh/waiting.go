package zh

import (
	"slices"

	"officebot/bot/grammar"
)

// goesOnWaiting tells whether what waits for a noun may wait behind a clause that describes the same noun:
// 第一位(没当过副校长的)校长, 所有(在他之前任职的)主任.
func (s *state) goesOnWaiting() bool {
	if !s.top(partMod) {
		return false
	}
	for at := s; at.top(partMod); at = at.before {
		if at.mod.joined != "" {
			continue
		}
		if at.mod.span != nil || at.mod.owner != nil || at.mod.side != nil || at.mod.clause != nil || at.mod.round {
			return false
		}
	}
	if s.mod.counted || s.mod.joined != "" {
		return true
	}
	return s.mod.word != nil && slices.Contains(beforeClauses[:], s.mod.word.Sense)
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
