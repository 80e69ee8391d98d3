package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// costApposed is what it costs, beside the comma, to take what stands behind a name for what its
// bearer is.
const costApposed = 2

// apposition reads behind a name and a comma what its bearer is said to be, up to the next comma
// or the end: "Jia, the first director", "Ding, who left in 2022". He is meant if that is so of him.
func (r *reader) apposition(e edge, add adder) {
	p := e.phrase
	if p.Kind != grammar.People || !p.Named || p.Set == nil || len(p.And)+len(p.Or) > 0 || r.lattice.Gap(e.to) != fold.Comma {
		return
	}
	is := func(to, cost int, set query.Set) {
		if to < r.lattice.Len() && r.lattice.Gap(to) < fold.Comma {
			return
		}
		apposed := p
		apposed.Set, apposed.Narrowed, apposed.Apposed = query.Meet{Sets: []query.Set{p.Set, set}}, true, true
		add(to, cost+costApposed, apposed, true)
	}
	if r.isA(e.to, grammar.Determiner, "the") {
		for d := range each(r.phrasesAt(e.to)) {
			if who := d.closed; describesOne(who) && !d.phrase.Neighbour() {
				is(d.to, d.cost, who.Set)
			}
		}
	}
	if r.isA(e.to, grammar.Question, "who") {
		anybody := grammar.Phrase{Kind: grammar.People, Set: query.All{}, Definite: true}
		r.described(anybody, e.to+1, modeRelative, 0, func(to, cost int, who grammar.Phrase, ok bool) {
			if ok && who.Set != nil {
				is(to, cost, who.Set)
			}
		})
	}
}

// describesOne tells whether a phrase says of one person who it is, and not by name.
func describesOne(p *grammar.Phrase) bool {
	told := p.Selected || p.Narrowed
	return p.Kind == grammar.People && p.Set != nil && told && !p.Named && !p.Plural && !p.Denied && !p.Hole && p.Ask == grammar.NoAsk && len(p.And)+len(p.Or) == 0
}
