package grammar

import (
	"officebot/bot/query"
)

// Pick is a selector: it stands above all restrictions of its noun.
type Pick struct {
	kind pickKind
	n    int
}

type pickKind uint8

const (
	pickNth pickKind = iota
	pickTake
	pickLongest
	pickShortest
	pickCurrent
	pickFormer
	pickPrevious
	pickNext
	pickActing
	pickFull
)

// The selectors that take no number: the holders of today, those before, the one
// before the present one and the one after, acting holders and full ones.
var (
	PickCurrent  = Pick{kind: pickCurrent}
	PickFormer   = Pick{kind: pickFormer}
	PickPrevious = Pick{kind: pickPrevious}
	PickNext     = Pick{kind: pickNext}
	PickActing   = Pick{kind: pickActing}
	PickFull     = Pick{kind: pickFull}
)

// PickOf is the selector that the sense of an adjective is, where it takes no number.
func PickOf(sense string) (p Pick, ok bool) {
	p, ok = pickOf[sense]
	return p, ok
}

var pickOf = map[string]Pick{
	"current": PickCurrent, "former": PickFormer, "previous": PickPrevious, "next": PickNext, "acting": PickActing, "full": PickFull,
}

// PickNth picks the n-th, from the end where n is negative.
func PickNth(n int) Pick { return Pick{pickNth, n} }

// PickTake picks the first n, the last where n is negative.
func PickTake(n int) Pick { return Pick{pickTake, n} }

// PickLongest picks who held it longest, or the n-th longest.
func PickLongest(n int) Pick { return Pick{pickLongest, n} }

// PickShortest picks who held it for the shortest time, or the n-th shortest.
func PickShortest(n int) Pick { return Pick{pickShortest, n} }

func (p Pick) from(set query.Set, narrowed, plural bool) query.Set {
	now := query.In{Set: set, Span: query.Now{}}
	switch p.kind {
	case pickNth:
		return query.Nth{Set: set, N: p.n}
	case pickTake:
		return query.Take{Set: set, N: p.n}
	case pickLongest:
		return query.Most{Set: set, Measure: query.ByLength, Rank: p.n}
	case pickShortest:
		return query.Most{Set: set, Measure: query.ByLength, Least: true, Rank: p.n}
	case pickCurrent:
		if narrowed {
			return set
		}
		return now
	case pickFormer:
		return query.Less{Set: set, Without: now}
	case pickPrevious:
		if plural {
			return query.Less{Set: set, Without: now}
		}
		return query.Step{From: now, By: -1}
	case pickNext:
		return query.Step{From: now, By: 1}
	case pickActing:
		return query.Acting{Set: set}
	}
	return query.Acting{Set: set, Full: true}
}
