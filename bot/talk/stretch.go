package talk

import (
	"slices"

	"officebot/bot/query"
)

// heldAfter asks for the time at which the one whom an answer told held a post: the one that was
// asked about, and as long as the talk is of him, the one before. Nothing where it is of others.
func heldAfter(before, after *Topic) query.Text {
	if len(after.People) != 1 {
		return query.Text{}
	}
	if who, ok := after.Asked.Ask.(query.Who); ok {
		if in, ok := who.Set.(query.In); ok {
			if at, ok := in.Span.(query.Time); ok {
				return query.Text{Ask: query.Moment{Span: at}}
			}
		}
	}
	if slices.Equal(before.People, after.People) {
		return before.Held
	}
	return query.Text{}
}

// inStretch is the one of whom the talk is, as he was at the time for which he was told: who came
// before him is asked of that stretch alone, where he held a post more than once.
func (t *Topic) inStretch(he query.Set) query.Set {
	moment, ok := t.Held.Ask.(query.Moment)
	of, one := he.(query.Of)
	if !ok || !one || !slices.Equal(of.People, t.People) {
		return he
	}
	return query.In{Set: he, Span: moment.Span}
}

// heldAgain tells whether somebody held one of the posts of a line more than once.
func (t *Talk) heldAgain(id string, line query.Set) bool {
	p := t.people[id]
	if p == nil {
		return false
	}
	all, _ := line.(query.All)
	n := 0
	for _, held := range p.Tenures {
		if len(all.Posts) == 0 && t.office[held.Post.ID] || slices.Contains(all.Posts, held.Post.ID) {
			n++
		}
	}
	return n > 1
}
