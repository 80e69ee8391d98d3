package en

import "officebot/bot/grammar"

// oneOf reads "one of the directors", and of somebody that he was "one of them" or "among them": whoever is one
// of those who stand at a token. How many they are is taken for granted, but where it tells who they are.
func (r *reader) oneOf(at, those int) []edge {
	var out []edge
	for e := range each(r.phrasesAt(those)) {
		p := *e.closed
		if p.Kind != grammar.People || !p.Plural || p.Ask != grammar.NoAsk || p.All || p.Denied || p.Named && !p.Hole || p.Hole && !r.isSaidToBe(at) {
			continue
		}
		p = p.Ranked()
		p.Plural, p.Definite, p.N = false, false, 0
		out = append(out, edge{e.to, e.cost + 1, p})
	}
	return out
}

// isSaidToBe tells whether somebody stands in front of a token, and a form of "be" before or behind him.
func (r *reader) isSaidToBe(at int) bool {
	behind := false
	for _, between := range [...]grammar.Class{grammar.Negation, grammar.Auxiliary} {
		if at > 0 && (r.isA(at-1, between, "not") || r.isA(at-1, between, "be")) {
			at, behind = at-1, between == grammar.Auxiliary
		}
	}
	for from := max(at-maxModifiers, 0); from < at; from++ {
		before := from > 0 && r.isA(from-1, grammar.Auxiliary, "be")
		for i := range r.lattice.At(from) {
			if leaf := &r.lattice.At(from)[i]; leaf.To == at && (behind || before) && isSomebody(leaf) {
				return true
			}
		}
	}
	return false
}

// isSomebody tells whether a leaf is a name of somebody, or "he".
func isSomebody(leaf *grammar.Leaf) bool {
	if leaf.Mention != nil {
		return len(leaf.Mention.People) > 0
	}
	return leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "he" || leaf.Word.Sense == "she")
}
