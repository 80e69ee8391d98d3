package zh

import (
	"officebot/bot/grammar"
)

func (s *spec) withOrdinal(n int) bool {
	if s.ordinal != 0 {
		return false
	}
	s.ordinal = n
	if s.fromEnd {
		s.ordinal, s.fromEnd = -n, false
	}
	return true
}

func (s *spec) withNumber(n int) bool {
	switch {
	case s.number != 0:
		return false
	case s.few != 0:
		s.picks = append(s.picks, grammar.PickTake(s.few*n))
		s.few = 0
		s.phrase.Plural = n > 1
		return true
	}
	s.number = n
	return true
}

// withWord takes a determiner, an adjective or a question word.
func (s *spec) withWord(w *grammar.Word) bool {
	if s.few != 0 {
		return false
	}
	pick := func(p grammar.Pick) bool {
		s.picks = append(s.picks, p)
		return true
	}
	if p, ok := grammar.PickOf(w.Sense); ok {
		return pick(p)
	}
	switch w.Sense {
	case "classifier", "some":
	case "this":
		s.pointed, s.phrase.Definite = true, true
	case "every":
		s.phrase.All, s.phrase.Plural = true, true
	case "other":
		s.phrase.Other = true
	case "which", "which bare":
		s.phrase.Ask = grammar.Which
	case "which several":
		s.phrase.Ask, s.phrase.Plural = grammar.Which, true
	case "how many":
		s.phrase.Ask, s.phrase.Plural = grammar.HowMany, true
	case "nth":
		s.nth = true
	case "previous bare":
		return pick(grammar.PickPrevious)
	case "previous twice":
		s.twice = -2
	case "next twice":
		s.twice = 2
	case "first":
		return s.withOrdinal(1)
	case "last":
		return s.withOrdinal(-1)
	case "from end":
		s.fromEnd = true
	case "first few":
		s.few = 1
	case "last few":
		s.few = -1
	case "longest":
		return pick(grammar.PickLongest(s.rank()))
	case "shortest":
		return pick(grammar.PickShortest(s.rank()))
	case "only":
		s.phrase.Only = true
	case "average":
		s.phrase.Average = true
	case "new":
		s.newly = true
	case "much":
		s.much = true
	default:
		return false
	}
	return true
}
