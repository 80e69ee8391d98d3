package names

import (
	"unicode/utf8"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// minJoined is how many letters a word has at least that may be written apart
// ("Shi Ju" for Shiju).
const minJoined = 5

// naming enters the names of one person after the other.
type naming struct {
	*builder
	record  int
	pieces  []piece
	turned  []piece // pieces in another order
	family  []piece // of the pack's family_name
	given   []piece
	phrase  []uint32
	scratch []uint32
}

func (b *builder) addPeople() {
	n := &naming{builder: b}
	for i, p := range b.records.People {
		n.record = i
		n.person(p)
	}
}

func (n *naming) person(p *knowledge.Person) {
	n.family = n.read(n.family[:0], p.FamilyName)
	n.given = n.read(n.given[:0], p.GivenName)
	n.part(n.family)
	if !oneHan(n.given) {
		n.part(n.given)
	}
	n.name(p.Name)
	for i := range p.Names {
		n.name(p.Names[i].Text)
	}
}

func (n *naming) put(g grade, phrase []uint32) { n.add(ofPerson, g, n.record, phrase) }

// enter puts the pieces, one after the other.
func (n *naming) enter(g grade, groups ...[]piece) {
	n.phrase = n.phrase[:0]
	for _, group := range groups {
		for i := range group {
			n.phrase = append(n.phrase, group[i].id)
		}
	}
	n.put(g, n.phrase)
}

func (n *naming) part(pieces []piece) {
	if len(pieces) > 0 {
		n.enter(partly, pieces)
	}
}

// name enters one way of writing the name: what stands before a comma or a
// bracket is the name; behind it there may be a title, a suffix, or the given
// names ("Виноградов, Борис Алексеевич").
func (n *naming) name(text string) {
	n.pieces = n.read(n.pieces[:0], text)
	whole := n.pieces
	n.enter(exact, whole)
	cut := 1
	for cut < len(whole) && whole[cut].before != fold.Comma {
		cut++
	}
	if cut >= len(whole) {
		n.plain(whole, len(whole))
		return
	}
	head, tail := whole[:cut], whole[cut:]
	switch {
	case tail[0].opens, all(tail, suffix):
	case titled(tail):
		n.titles(head, tail)
	default:
		end := 1
		for end < len(tail) && tail[end].before != fold.Comma {
			end++
		}
		n.turned = append(append(n.turned[:0], tail[:end]...), head...)
		n.plain(n.turned, 0)
		return
	}
	n.plain(head, 0)
}

// plain enters a name in its usual order, without title; entered is how many of
// its pieces have been entered as a whole.
func (n *naming) plain(name []piece, entered int) {
	core := name
	for len(core) > 1 && core[0].traits&(honorific|rank) != 0 {
		core = core[1:]
	}
	for len(core) > 1 && core[len(core)-1].traits&suffix != 0 {
		core = core[:len(core)-1]
	}
	if len(core) == 0 {
		return
	}
	if all(core, han) {
		n.chinese(core)
		return
	}
	if len(core) == 1 {
		n.single(core)
		return
	}
	if len(core) != entered {
		n.enter(exact, core)
	}
	family, eastern := n.familyOf(core)
	n.shorter(core, family, eastern)
	n.parts(core, family, eastern)
}

// single enters a name of one word, or what is left of one without its
// honorific.
func (n *naming) single(core []piece) {
	if utf8.RuneCountInString(core[0].text) > 1 {
		n.part(core)
	}
}

// familyOf finds the surname in a name of two words or more: the pack's, else
// the last word with its particles and what a hyphen ties to it. Eastern names
// begin with it.
func (n *naming) familyOf(core []piece) (family []piece, eastern bool) {
	if k := len(n.family); k > 0 && k < len(core) {
		if same(core[:k], n.family) {
			return core[:k], true
		}
		if same(core[len(core)-k:], n.family) {
			return core[len(core)-k:], false
		}
	}
	if len(core) == 3 && core[2].before == fold.Hyphen && core[1].before != fold.Hyphen && len(core[0].text) <= 4 {
		return core[:1], true // "Kim Jong-un"
	}
	from := len(core) - 1
	for from > 1 && (core[from].before == fold.Hyphen || core[from-1].traits&particle != 0) {
		from--
	}
	return core[from:], false
}

// shorter enters what else the whole name may be written as.
func (n *naming) shorter(core, family []piece, eastern bool) {
	n.withoutInitials(core)
	n.withoutHyphens(core)
	if eastern {
		n.enter(derived, core[len(family):], family)
		return
	}
	if given := core[:len(core)-len(family)]; len(given) > 1 {
		n.enter(derived, given[:1], family)
	}
	if len(core) == 2 {
		n.enter(derived, core[1:], core[:1])
	}
}

func (n *naming) withoutInitials(core []piece) {
	n.phrase = n.phrase[:0]
	for i := range core {
		if len(core[i].text) > 1 {
			n.phrase = append(n.phrase, core[i].id)
		}
	}
	if len(n.phrase) > 1 && len(n.phrase) < len(core) {
		n.put(derived, n.phrase)
	}
}

// withoutHyphens writes as one word what a hyphen ties together.
func (n *naming) withoutHyphens(core []piece) {
	n.phrase = n.phrase[:0]
	hyphened := false
	joined := ""
	for i := range core {
		if core[i].before == fold.Hyphen && i > 0 {
			hyphened = true
			joined += core[i].text
			n.phrase[len(n.phrase)-1] = n.intern(joined)
			continue
		}
		joined = core[i].text
		n.phrase = append(n.phrase, core[i].id)
	}
	if hyphened {
		n.put(derived, n.phrase)
	}
}

// parts enters the surname, the given name, and every other word that may
// stand for the person.
func (n *naming) parts(core, family []piece, eastern bool) {
	n.part(family)
	switch given := core[:len(core)-len(family)]; {
	case eastern:
		n.part(core[len(family):])
	case len(family) == 1 && len(given) > 1 && given[len(given)-1].traits&particle == 0:
		n.part(core[len(core)-2:]) // "Lloyd George"
	}
	for i := range core {
		word := core[i : i+1]
		switch {
		case eastern && (word[0].before == fold.Hyphen || i+1 < len(core) && core[i+1].before == fold.Hyphen):
		case word[0].kind != fold.Word, word[0].traits&(particle|honorific|rank|suffix|preposition) != 0:
		case utf8.RuneCountInString(word[0].text) < 3:
		default:
			n.part(word)
		}
	}
}

func all(pieces []piece, t trait) bool {
	for i := range pieces {
		if pieces[i].traits&t == 0 {
			return false
		}
	}
	return true
}

func same(a, b []piece) bool {
	for i := range a {
		if a[i].id != b[i].id {
			return false
		}
	}
	return true
}

func oneHan(pieces []piece) bool { return len(pieces) == 1 && pieces[0].traits&han != 0 }
