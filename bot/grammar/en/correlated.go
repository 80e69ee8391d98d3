package en

import "officebot/bot/grammar"

// correlated reads alternatives behind "either" and "neither": "either Jia or Chen",
// "neither Ding nor Han", "any of Jia, Chen and Ding".
func (r *reader) correlated(at int) []edge {
	var out []edge
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Conjunction || leaf.Word.Sense != "either" && leaf.Word.Sense != "neither" {
			continue
		}
		for e := range each(r.phrasesAt(leaf.To)) {
			p := e.phrase
			if len(p.Or) == 0 && p.Named && leaf.To > at+1 {
				p.And, p.Or = nil, p.And
			}
			if len(p.Or) == 0 {
				continue
			}
			p.Either, p.Neither = leaf.Word.Sense == "either", leaf.Word.Sense == "neither"
			out = append(out, edge{e.to, leaf.Cost + e.cost, p})
		}
	}
	return out
}
