package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// VacantLine is the posts of which a clause tells by those who went and came that they were vacant,
// where the office has several at a time: after a secretary left, it was the secretary's. nil is
// whichever the office has.
func (w *World) VacantLine(p *Prop) query.Set {
	if !w.sideBySide() || len(p.Times)+len(p.Steps) != 1 {
		return nil
	}
	var from, to query.Set
	if len(p.Steps) == 1 {
		from, to = p.Steps[0].From, p.Steps[0].To
		if p.Steps[0].By < 0 {
			from, to = nil, from
		}
	} else if b := beside(p.Times[0]); b != nil {
		from = b.From
		if b.By < 0 {
			from, to = nil, from
		}
	} else {
		from, to = betweenWhom(p.Times[0])
	}
	left, came := w.heldLast(from), w.heldFirst(to)
	switch {
	case left == nil && came == nil:
		return nil
	case left == nil:
		return query.All{Posts: came[:1]}
	case came == nil:
		return query.All{Posts: left[:1]}
	}
	for _, id := range came {
		if slices.Contains(left, id) {
			return query.All{Posts: []string{id}}
		}
	}
	return nil
}

// betweenWhom is who went and who came at the ends of a time between two tenures.
func betweenWhom(s query.Span) (from, to query.Set) {
	between, _ := s.(query.Range)
	start, went := between.From.(query.Edge)
	end, came := between.To.(query.Edge)
	if !went || !came {
		return nil, nil
	}
	return start.Set, end.Set
}

// heldFirst is the ids of the office's posts that somebody held, the first in front; nil of a set
// that is not one person by name.
func (w *World) heldFirst(set query.Set) []string {
	of, named := set.(query.Of)
	if !named || len(of.People) != 1 {
		return nil
	}
	var ids []string
	for _, p := range w.records.People {
		if p.ID != of.People[0] {
			continue
		}
		for _, t := range p.Tenures {
			if slices.Contains(w.office, t.Post.ID) && !slices.Contains(ids, t.Post.ID) {
				ids = append(ids, t.Post.ID)
			}
		}
	}
	return ids
}

// heldLast is heldFirst with the last in front.
func (w *World) heldLast(set query.Set) []string {
	ids := w.heldFirst(set)
	slices.Reverse(ids)
	return ids
}

// sideBySideOf tells whether two posts of an office were held at the same time.
func sideBySideOf(posts []*knowledge.Post) bool {
	for i, one := range posts {
		for _, other := range posts[:i] {
			for _, t := range one.Tenures {
				if slices.ContainsFunc(other.Tenures, func(u *knowledge.Tenure) bool { return atOnce(t, u) }) {
					return true
				}
			}
		}
	}
	return false
}

// atOnce tells whether two tenures certainly have more than the day of a handover in common.
func atOnce(a, b *knowledge.Tenure) bool {
	goesOn := func(t *knowledge.Tenure, day knowledge.Day) bool { return t.Ongoing || t.End.First > day }
	return goesOn(a, b.Start.Last) && goesOn(b, a.Start.Last)
}
