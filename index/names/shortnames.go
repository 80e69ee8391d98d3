package names

import (
	"slices"

	"officebot/knowledge/fold"
)

// maxLegal is how many words a legal form has at most: "S.p.A.", "a. d. D."
const maxLegal = 4

// shortened enters the name of an organization that was read last without its
// legal form, without its numbers, and a school by its patron alone.
func (t *titling) shortened(record int, name phrase, known *titles) {
	from, to := t.withoutLegal(0, len(name))
	bare := name[from:to]
	if len(bare) < len(name) {
		t.add(ofOrganization, label, record, bare)
		known.note(t, bare)
		t.undotted(record, from, to)
	}
	t.familiar(from, to, known)
	if from > 0 && t.pieces[0].kind == fold.Number {
		known.short = append(known.short, name[1:]) // "FC Köln" of "1. FC Köln"
	}
	if plain := t.withoutNumbers(from, to); len(plain) > 0 {
		known.short = append(known.short, plain)
	}
	if n := t.patron(len(name)); n > 0 {
		t.add(ofOrganization, label, record, name[:n])
		known.note(t, name[:n])
	}
}

// familiar notes what a name of an organization is said without among those who know it:
// what tells it from others of its kind, "Kite Society" of "Royal Kite Society", and in
// the end all but what it is, "Rovers" of "Ashford Rovers", "town" of "Town of
// Bluestone". No name with a preposition loses its beginning.
func (t *titling) familiar(from, to int, known *titles) {
	pieces := t.pieces[from:to]
	for i := range pieces {
		if p := &pieces[i]; p.kind != fold.Word || p.traits&(preposition|han) != 0 || p.owner || p.text == "and" {
			if i == 1 && pieces[0].upper && listedIn(bodies, pieces[0].text) {
				known.short = append(known.short, phrase{pieces[0].id})
			}
			return
		}
	}
	for i := 1; i < len(pieces); i++ {
		if last := pieces[i].text; i == len(pieces)-1 && !listedIn(bodies, last) && (last[len(last)-1] != 's' || len(last) < minTeam) {
			return
		}
		var rest phrase
		for _, p := range pieces[i:] {
			rest = append(rest, p.id)
		}
		known.short = append(known.short, rest)
	}
}

// minTeam is how many letters a name in the plural has that a team is called by alone.
const minTeam = 5

// undotted enters the name that was read last with the letters around a range
// of its pieces written as words: "Cork City FC" for "Cork City F.C.".
func (t *titling) undotted(record int, from, to int) {
	word := func(pieces []piece) phrase {
		joined := ""
		for i := range pieces {
			joined += pieces[i].text
		}
		if joined == "" {
			return nil
		}
		return phrase{t.intern(joined)}
	}
	before, after := word(t.pieces[:from]), word(t.pieces[to:])
	if from > 1 || len(t.pieces)-to > 1 {
		var bare phrase
		for _, p := range t.pieces[from:to] {
			bare = append(bare, p.id)
		}
		t.add(ofOrganization, derived, record, slices.Concat(before, bare, after))
	}
}

// withoutLegal narrows a range of the pieces: "FC", "Ltd" and the like go from
// either end, and so do letters with dots ("F.C.", "S.K.").
func (t *titling) withoutLegal(from, to int) (int, int) {
	for n := 1; n <= maxLegal && n < to-from; n++ {
		if t.isLegal(t.pieces[to-n : to]) {
			return t.withoutLegal(from, to-n)
		}
		if t.isLegal(t.pieces[from : from+n]) {
			return t.withoutLegal(from+n, to)
		}
	}
	if to-from > 2 && t.pieces[from].kind == fold.Number && t.isLegal(t.pieces[from+1:from+2]) {
		return t.withoutLegal(from+2, to) // "1. FC Köln"
	}
	return from, to
}

// isLegal tells whether pieces are a legal form, or letter by letter one, or
// any letters with dots that are no country.
func (t *titling) isLegal(pieces []piece) bool {
	joined, dotted := "", len(pieces) > 1
	for i := range pieces {
		if len(pieces) > 1 && len(pieces[i].text) > 1 {
			return false
		}
		dotted = dotted && pieces[i].kind == fold.Word && (i == 0 || pieces[i].before == fold.Dot)
		joined += pieces[i].text
	}
	hash, _ := hashText(joined)
	if id, known := t.byHash.find(hash); known && t.is(id, legal) {
		return true
	}
	return dotted && !listedIn(unions, joined)
}

// withoutNumbers is a range of the pieces without its numbers of one or two
// digits, nil if it has none or little is left: "Bayer Leverkusen" of "Bayer 04
// Leverkusen", but no "Channel" of "Channel 4".
func (t *titling) withoutNumbers(from, to int) phrase {
	var plain phrase
	zero := false
	for _, p := range t.pieces[from:to] {
		if p.kind == fold.Number && len(p.text) <= 2 {
			zero = zero || p.text[0] == '0'
			continue
		}
		plain = append(plain, p.id)
	}
	if len(plain) == to-from || len(plain) == 0 || len(plain) == 1 && !zero {
		return nil
	}
	return plain
}

// patron is how many pieces of the name read last are the patron that a school
// or a house is called by, 0 if there is none: two of "St Brannock's College".
func (t *titling) patron(n int) int {
	if n < 3 || !t.pieces[n-2].owner || !listedIn(houses, t.pieces[n-1].text) {
		return 0
	}
	if slices.ContainsFunc(t.pieces[:n-1], func(p piece) bool { return p.traits&preposition != 0 }) {
		return 0
	}
	return n - 1
}
