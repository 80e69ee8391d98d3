package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// timeAs reads somebody's time in a post: "Chen director dates".
func (r *reader) timeAs(post *grammar.Leaf, who grammar.Phrase, add adder) {
	for _, leaf := range r.lattice.At(post.To) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Noun || leaf.Word.Sense != "tenure" && leaf.Word.Sense != "dates" {
			continue
		}
		set := query.Meet{Sets: []query.Set{r.world.Role(post.Mention.Posts), who.Closed().Set}}
		add(leaf.To, post.Cost+leaf.Cost+costNoMark, grammar.Phrase{Kind: grammar.Tenure, Set: set}, true)
	}
}

// heldBy reads the posts that a clause says somebody held: "the posts Zhang has held".
func (r *reader) heldBy(title edge, add adder) {
	p := title.phrase
	if p.Kind != grammar.Title || p.Set != nil || p.What || p.Ship || p.Other || p.Ask != grammar.NoAsk || !r.startsSubject(title.to) {
		return
	}
	for c := range each(r.clausesAt(title.to, modeRelative)) {
		holder := c.prop.Of("holder")
		if c.prop.Gap != "post" || c.prop.Pred != "hold" && c.prop.Pred != "begin" || holder == nil || len(c.prop.Times) > 0 {
			continue
		}
		owned, ok := grammar.Own(p, *holder)
		add(c.to, c.cost+costContact, owned, ok)
	}
}
