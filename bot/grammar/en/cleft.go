package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// cleft reads a claim that is split so as to stress one part: "was it Jiang who set up
// the office?", "it was Chen who followed Jia".
func (r *reader) cleft() grammar.Reading {
	at, denied, ok := r.itIs()
	if !ok {
		return r.whoWasIt()
	}
	for e := range each(r.phrasesAt(at)) {
		p := e.phrase.Closed()
		if p.Kind != grammar.People || p.Set == nil {
			continue
		}
		if one := r.whoDidIt(e.to, p, denied, e.cost); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// wasTheOne reads a claim in which somebody is said to be the one who did something: "Liu was the one who
// appointed Zhang, right?", "was Mao the man who did?". It is about what was done, whoever else it is said of.
func (r *reader) wasTheOne() grammar.Reading {
	from, _ := r.courtesyAt(0, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesyClaim)
	was := r.pastA(from, grammar.Auxiliary, "be")
	for e := range each(r.phrasesAt(max(from, was))) {
		p := e.phrase.Closed()
		if p.Kind != grammar.People || p.Set == nil || !p.Named || len(p.And)+len(p.Or) > 0 {
			continue
		}
		the := e.to
		if was == 0 {
			the = r.pastA(e.to, grammar.Auxiliary, "be")
		}
		if the == 0 || !r.isA(the, grammar.Determiner, "the") || the+2 >= r.lattice.Len() || !r.isOne(the+1) {
			continue
		}
		if one := r.whoDidIt(the+2, p, false, e.cost); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// whoDidIt reads a relative clause at a token, up to the end, as a claim about somebody who is stressed.
func (r *reader) whoDidIt(at int, p grammar.Phrase, denied bool, cost int) grammar.Reading {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil || !relativeWord[leaf.Word.Sense] {
			continue
		}
		for c := range each(r.clausesAt(leaf.To, modeRelative)) {
			if !r.endsAt(c.to) {
				continue
			}
			if ask, ok := stressed(c.prop, p, denied); ok {
				return grammar.Reading{Asks: []query.Ask{ask}, Cost: cost + c.cost + costJoin}
			}
		}
	}
	return grammar.Reading{}
}

// isOne tells whether a token says no more of somebody than that it is one: "one", "person", "man".
func (r *reader) isOne(at int) bool {
	return r.isA(at, grammar.Pronoun, "one") || r.isA(at, grammar.Noun, "person")
}

// endsAt tells whether nothing but a tag stands behind a token.
func (r *reader) endsAt(at int) bool {
	if at < r.lattice.Len() {
		at, _ = r.courtesy.Chain(r.lattice.Tokens, at, grammar.CourtesyAnywhere|grammar.CourtesyClosing|grammar.CourtesyTags)
	}
	return at == r.lattice.Len()
}

// whoWasIt reads a question that is split so: "who was it that followed Chen?".
func (r *reader) whoWasIt() grammar.Reading {
	for _, who := range r.lattice.At(0) {
		if who.Word == nil || who.Word.Class != grammar.Question || who.Word.Sense != "who" {
			continue
		}
		at, denied, ok := r.itIsFrom(who.To)
		if !ok || denied {
			continue
		}
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word == nil || !relativeWord[leaf.Word.Sense] {
				continue
			}
			for c := range each(r.clausesAt(leaf.To, modeRelative)) {
				asked := grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}
				prop := c.prop
				prop.Wants = grammar.WantsPeople
				if ask, ok := stressed(prop, asked, false); ok && r.endsAt(c.to) {
					return grammar.Reading{Asks: []query.Ask{ask}, Cost: c.cost + costJoin}
				}
			}
		}
	}
	return grammar.Reading{}
}

// itIs reads "was it", "it was", "wasn't it" at the start.
func (r *reader) itIs() (at int, denied, ok bool) { return r.itIsFrom(0) }

func (r *reader) itIsFrom(from int) (at int, denied, ok bool) {
	at = from
	be, it := false, false
	for range 2 {
		for _, leaf := range r.lattice.At(at) {
			switch {
			case leaf.Word == nil:
			case leaf.Word.Class == grammar.Auxiliary && leaf.Word.Sense == "be" && !be:
				be, denied, at = true, leaf.Word.Form.Has(grammar.Denied), leaf.To
			case leaf.Word.Class == grammar.Pronoun && leaf.Word.Sense == "it" && !it:
				it, at = true, leaf.To
			default:
				continue
			}
			break
		}
	}
	if to := r.pastA(at, grammar.Negation, "not"); to > 0 {
		at, denied = to, !denied // "was it not Chen who"
	}
	return at, denied, be && it
}

// stressed is what a relative clause asks with its gap filled.
func stressed(p grammar.Prop, by grammar.Phrase, denied bool) (query.Ask, bool) {
	for _, f := range p.Fills {
		if f.Role == p.Gap {
			return nil, false
		}
	}
	p.Fills = append(p.Fills[:len(p.Fills):len(p.Fills)], grammar.Fill{Role: p.Gap, Phrase: by, By: grammar.Subject})
	if p.Wants == grammar.WantsTruth {
		p.Gap = ""
	}
	p.Main, p.Told = true, denied
	return p.Ask()
}
