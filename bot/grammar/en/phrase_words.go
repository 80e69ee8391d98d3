package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

func (s spec) withNumber(n int, ordinal bool) (spec, bool) {
	s.any = true
	switch {
	case ordinal && s.ordinal == 0 && s.number == 0:
		s.ordinal = n
		return s, true
	case !ordinal && s.first != 0:
		s.picks = append(s.picks[:len(s.picks):len(s.picks)], grammar.PickTake(s.first*n))
		s.first, s.ordinal = 0, 0
		s.phrase.Plural = true
		return s, true
	case !ordinal && s.ordinal == 1 && n > 1:
		s.picks = append(s.picks[:len(s.picks):len(s.picks)], grammar.PickTake(n))
		s.ordinal = 0
		s.phrase.Plural = true
		return s, true
	case n == 1 && s.phrase.Definite:
		s.phrase.Only = true // "the one person"
		return s, true
	case !ordinal && s.number == 0:
		s.number = n
		return s, true
	}
	return s, false
}

// with adds a determiner or an adjective to what stands before a head.
func (s spec) with(w *grammar.Word) (spec, bool) {
	s.any = true
	switch w.Class {
	case grammar.Determiner, grammar.Question:
		s.several = w.Sense == "some" && w.Lemma != "some" // "several", "a number of"
		if (w.Lemma == "most" || w.Sense == "fewest") && s.topmost == 0 && s.number == 0 && s.ordinal == 0 {
			s.topmost = 1
			if w.Sense == "fewest" {
				s.topmost = -1
			}
			return s, true
		}
		return s.withDeterminer(w.Sense)
	case grammar.Pronoun:
		if !w.Form.Has(grammar.Owner) || s.owner != nil {
			return s, false
		}
		if w.Sense == "it" {
			s.phrase.Definite, s.its = true, true // "its director" is the office's
			return s, true
		}
		hole := query.Hole{Kind: query.He}
		if w.Sense == "they" {
			hole.Kind = query.They
		}
		s.owner = &grammar.Phrase{Kind: grammar.People, Set: hole, Hole: true, Named: true}
		return s, true
	case grammar.Adjective:
		return s.withAdjective(w.Sense)
	case grammar.Adverb:
		switch w.Sense { // "more time", "less time"
		case "very":
			return s, w.Lemma == "very" // "the very very first"
		case "more":
			s, _ = s.withAdjective("longer")
			return s, true
		case "less":
			s, _ = s.withAdjective("shorter")
			return s, true
		}
	}
	return s, false
}

// comparesLength tells whether what stands before the head is no more than "more" or "less".
func (s spec) comparesLength() bool {
	return len(s.picks) == 1 && (s.picks[0] == grammar.PickLongest(0) || s.picks[0] == grammar.PickShortest(0)) && s.ordinal == 0 && s.owner == nil
}

func (s spec) withDeterminer(sense string) (spec, bool) {
	switch sense {
	case "the":
		if s.phrase.Ask == grammar.Which && !s.among {
			return s, false // "what the council passed"
		}
		s.phrase.Definite = true
	case "this": // the one that the records are about
		s.phrase.Definite, s.ours = true, true
	case "that": // who is meant is told behind: "that director who left"
		s.phrase.Definite, s.phrase.Pointed = true, true
	case "a":
		s.single = true
	case "any", "some":
	case "no":
		s.phrase.Denied = true
	case "all", "both", "each", "every":
		s.phrase.All = true
	case "which", "what":
		s.phrase.Ask = grammar.Which
	case "which of":
		s.phrase.Ask, s.among = grammar.Which, true
	case "how many":
		s.phrase.Ask, s.phrase.Plural = grammar.HowMany, true
	case "how much": // never people
		s.phrase.Ask, s.phrase.Plural, s.much = grammar.HowMany, true, true
	case "whose":
		s.owner = &grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Whose}
	case "either": // "in either office": whichever it was
		s.either = true
	case "other":
		s.phrase.Other = true
	case "and half": // "nine and a half years"
		s.halved = true
		return s, s.number > 0
	default:
		return s, false
	}
	return s, true
}

func (s spec) withAdjective(sense string) (spec, bool) {
	pick := func(p grammar.Pick) (spec, bool) {
		s.picks = append(s.picks[:len(s.picks):len(s.picks)], p)
		return s, true
	}
	if p, ok := grammar.PickOf(sense); ok {
		return pick(p)
	}
	switch sense {
	case "different": // "how many different directors"
		return s, s.phrase.Ask == grammar.HowMany || s.number > 0
	case "certain":
		s.certain = true // "a certain Jia"
		return s, true
	case "first":
		s.ordinal, s.first = 1, 1
		return s, true
	case "last":
		if s.number > 1 { // "the two most recent directors"
			s.picks = append(s.picks[:len(s.picks):len(s.picks)], grammar.PickTake(-s.number))
			s.number, s.phrase.Plural = 0, true
			return s, true
		}
		if s.ordinal > 1 { // "the second-last director"
			s.ordinal = -s.ordinal
			return s, true
		}
		s.ordinal, s.first = -1, -1
		return s, true
	case "from last":
		s.ordinal = -s.ordinal // "the third from last director"
		return s, s.ordinal < 0
	case "second last":
		s.ordinal = -2
		return s, true
	case "longer":
		if s.phrase.Denied {
			return s, false // "no longer director"
		}
		return pick(grammar.PickLongest(0))
	case "shorter":
		return pick(grammar.PickShortest(0))
	case "longest":
		p := grammar.PickLongest(s.ordinal)
		s.ordinal = 0
		return pick(p)
	case "shortest":
		p := grammar.PickShortest(s.ordinal)
		s.ordinal = 0
		return pick(p)
	case "only":
		s.phrase.Only = true
		s.merely = !s.phrase.Definite && s.owner == nil
		return s, true
	case "average":
		s.phrase.Average = true
		return s, true
	case "other":
		s.phrase.Other = true
		return s, true
	case "official":
		s.formal = true
		return s, true
	case "same":
		s.same = true
		return s, true
	case "total":
		s.whole = true
		return s, true
	case "old", "new":
		s.age = 1 // "the old office", "the new body"
		if sense == "old" {
			s.age = -1
		}
		return s, true
	case "long", "short":
		s.lengthy = true // "the long break"
		return s, true
	case "consecutive":
		s.unbroken = true
		return s, true
	case "immediate", "eventual", "exact", "then":
		return s, true
	}
	return s, false
}
