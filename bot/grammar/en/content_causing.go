package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// causes takes a verb that means little by itself, with somebody and what he is to do, for what somebody made
// him do: "who got the town to switch off its lamps", "who told Hale to open it", "who had Hale open it". Of who
// did that nothing is told by what was done.
func (t *taking) causes(at, to int) bool {
	l := t.lattice
	verb := t.asVerb(l.Tokens[at].Text).lemma
	if begins(l, at, grammar.Auxiliary, "get") {
		verb = "get"
	}
	if !(IsInSet("bidding", verb) && t.bids(to) || IsInSet("letting", verb) && t.lets(to)) {
		return false
	}
	if verb == "get" {
		verb = "persuade"
	}
	t.add(grammar.ContentWord{Text: verb})
	return true
}

// bids tells whether "to" and what somebody is to do stands behind a token, behind him.
func (t *taking) bids(at int) bool {
	l := t.lattice
	for i := at + 1; i+1 < l.Len() && i < at+maxCaused; i++ {
		if l.Tokens[i].Text == "to" && t.asVerb(l.Tokens[i+1].Text).base {
			return true
		}
	}
	return false
}

// lets tells whether a name and right behind it the bare form of a verb stands at a token.
func (t *taking) lets(at int) bool {
	if at >= t.lattice.Len() || t.content.Wants != grammar.WantsPeople {
		return false
	}
	leaves := t.lattice.At(at)
	k := nameOf(leaves)
	if k < 0 || leaves[k].To >= t.lattice.Len() || t.lattice.Tokens[leaves[k].To].Before >= fold.Comma {
		return false
	}
	verb := t.asVerb(t.lattice.Tokens[leaves[k].To].Text)
	return verb.base && !verb.form.Has(grammar.Past)
}

// maxCaused is how far behind such a verb the words may stand for what somebody is to do.
const maxCaused = 5
