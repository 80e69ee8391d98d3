package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// thanHeld reads "than Jia was director", "than as director": what is compared with is somebody's
// time in that post alone.
func (c *clauseReader) thanHeld(than *grammar.Leaf, at, cost int) {
	push := func(to, cost int, set query.Set) {
		c.push(to, cost, part{kind: partThan, from: at, phrase: &grammar.Phrase{Kind: grammar.People, Set: set, Named: true, Narrowed: true}})
	}
	for _, as := range c.lattice.At(than.To) {
		if as.Word == nil || as.Word.Class != grammar.Preposition || as.Word.Sense != "as" {
			continue
		}
		for e := range each(c.phrasesAt(as.To)) {
			if p := e.closed; isPostAlone(p) {
				push(e.to, cost+e.cost, query.Meet{Sets: []query.Set{p.Set, query.Hole{Kind: query.He}}})
			}
		}
	}
	if !c.startsSubject(than.To) {
		return
	}
	for sub := range each(c.clausesAt(than.To, modeTime)) {
		p := &sub.prop
		if holder := p.Of("holder"); p.Pred != "hold" || p.Denied || holder == nil || !holder.Named && !holder.Hole || p.Of("post") == nil {
			continue
		}
		if set, ok := p.Set(); ok {
			push(sub.to, cost+sub.cost, set)
		}
	}
}

// isPostAlone tells whether a phrase is what those who hold some posts are called, and no more.
func isPostAlone(p *grammar.Phrase) bool {
	_, ok := p.Set.(query.All)
	return ok && p.Kind == grammar.People && p.Role && !p.Narrowed && !p.Picks() && !p.Denied && p.Ask == grammar.NoAsk
}

// thanInPost compares with somebody's time in the post of which the clause tells, where he held
// it: "has Ding been director longer than Chen was".
func (a *assignment) thanInPost() {
	post := a.prop.Of("post")
	of, named := a.prop.Degree.Than.(query.Of)
	if !named || post == nil || !isPostAlone(post) || !a.world.Held(of, post.Set) {
		return
	}
	a.prop.Degree.Than = query.Meet{Sets: []query.Set{post.Set, of}}
}
