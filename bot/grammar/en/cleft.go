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
		return grammar.Reading{}
	}
	for _, e := range r.phrasesAt(at) {
		p := e.phrase.Closed()
		if p.Kind != grammar.People || p.Set == nil {
			continue
		}
		for _, leaf := range r.lattice.At(e.to) {
			if leaf.Word == nil || !relativeWord[leaf.Word.Sense] {
				continue
			}
			for _, c := range r.clausesAt(leaf.To, modeRelative) {
				if c.to != r.lattice.Len() {
					continue
				}
				if ask, ok := stressed(c.prop, p, denied); ok {
					return grammar.Reading{Asks: []query.Ask{ask}, Cost: e.cost + c.cost + costJoin}
				}
			}
		}
	}
	return grammar.Reading{}
}

// itIs reads "was it", "it was", "wasn't it" at the start.
func (r *reader) itIs() (at int, denied, ok bool) {
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
	p.Gap, p.Main, p.Told = "", true, denied
	return p.Ask()
}
