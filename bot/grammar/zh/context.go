package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// inContext reads the last part of a sentence that points at a time of which what stands before it
// tells, in that or in an earlier sentence: 照片背面写着1956年，那时候的主任是谁. Nothing else of what
// stands there is read.
func (g *Grammar) inContext(before [][]fold.Token, s []fold.Token, asked bool, today knowledge.Day) grammar.Reading {
	parts := cutAt(s, fold.Comma)
	for i := range parts {
		part := g.behindCourtesy(parts[i])
		rest, ok := behindThen(part)
		if !ok {
			continue
		}
		time := g.onlyTime(append(slices.Clone(before), parts[:i]...), today)
		if time == nil {
			return grammar.Reading{}
		}
		rest = slices.Clone(append(slices.Clone(rest), slices.Concat(parts[i+1:]...)...))
		if len(rest) == 0 {
			return grammar.Reading{}
		}
		rest[0].Before = fold.Glued
		return g.whole(g.sources.NewLattice(append(slices.Clone(time), rest...), today), asked, 0, bounds[1])
	}
	return grammar.Reading{}
}

// behindThen is a part of a sentence without the word with which it begins that points at a time; where
// that points at somebody, 那位主任, it stays.
func behindThen(part []fold.Token) (rest []fold.Token, ok bool) {
	for _, word := range thens() {
		if stands(part, word) {
			return part[len([]rune(word)):], true
		}
	}
	return part, slices.ContainsFunc(thoseOnes(), func(word string) bool { return stands(part, word) })
}

// onlyTime are the words of the one time that stands in some parts, which ask nothing; nil where several
// do, or none.
func (g *Grammar) onlyTime(parts [][]fold.Token, today knowledge.Day) (time []fold.Token) {
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		l := g.sources.NewLattice(part, today)
		for at := 0; at < len(part); {
			k := grammar.LongestOf(l.At(at), func(leaf *grammar.Leaf) bool { return leaf.Time != nil && leaf.Cost == 0 && leaf.To > at+1 })
			switch {
			case k < 0 && isOf(l, at, grammar.Question), k >= 0 && time != nil:
				return nil
			case k < 0:
				at++
				continue
			}
			to := l.At(at)[k].To
			time, at = part[at:to], to
		}
	}
	return time
}

// pointsBack tells whether a reading is none, leaves something unread or is of a time that was told before.
func pointsBack(one grammar.Reading) bool {
	if len(one.Asks) == 0 || len(one.Unread) > 0 {
		return true
	}
	holes, then := query.Holes(one.Asks[0])
	return then || slices.ContainsFunc(holes, func(h query.Hole) bool { return h.Kind == query.He })
}
