package grammar

import (
	"slices"

	"officebot/bot/query"
)

// allOf is those who held each of several posts: "who was president and vice president".
// Of one time, and of now, each post had somebody of its own; set is nil where both are
// said all the same.
func (p *Prop) allOf(post *Phrase) (set query.Set, is bool) {
	both := p.Both || len(post.And) > 0 && post.And[0].All
	timed := len(p.Times) > 0 || p.Tense == PresentTense
	if both && p.Gap == "holder" && len(post.And) > 1 && !slices.ContainsFunc(post.And, func(one Phrase) bool { return !one.timedRole() }) {
		var sets []query.Set
		for i := range post.And {
			sets = append(sets, post.And[i].Set)
		}
		return query.Meet{Sets: sets}, true // "who was both president and vice president in the 1970s"
	}
	if len(post.And) < 2 || timed && !both || p.Gap != "holder" || !rolesOf(post) {
		return nil, false
	}
	sets := make([]query.Set, len(post.And))
	for i := range post.And {
		sets[i] = post.And[i].Set
	}
	if timed {
		return nil, true
	}
	return query.Meet{Sets: sets}, true
}

// timedRole tells whether a phrase is of those who held a post in some time.
func (n *Phrase) timedRole() bool {
	in, timed := n.Set.(query.In)
	if !timed || !n.Timed || n.Named || n.Kind != People || in.How != query.Touching {
		return false
	}
	_, all := in.Set.(query.All)
	return all
}

// rolesOf tells whether a phrase is several posts, each of one holder, and says no more of
// them: "president and vice president".
func rolesOf(n *Phrase) bool {
	return len(n.And) > 1 && !slices.ContainsFunc(n.And, func(one Phrase) bool {
		return !one.Role || one.Plural || one.Narrowed || one.Picks()
	})
}
