package names

import (
	"slices"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// phrase is a name as the numbers of its words.
type phrase = []uint32

// titling enters the names of organizations and posts.
type titling struct {
	*builder
	countries    [][]phrase
	of, at, for_ phrase
	in           phrase
	government   phrase
	prime        phrase // "prime minister"
	premiership  phrase // the word, or "premier" where the records have premiers
	names        map[*knowledge.Organization]titles
	initials     map[uint32]phrase // what each acronym of a post's head is made of

	pieces        []piece // of the name read last
	buffer        phrase
	labels, roles []phrase // of the post at hand
	nouns         []phrase // short for its roles
}

// titles are the phrases that an organization is known by: its names and what
// is made of them; shorter forms that may not be its alone; and for a government
// what it governs, since its posts are that country's.
type titles struct{ whole, short, governed []phrase }

func (b *builder) addOrganizations() {
	t := &titling{builder: b, names: make(map[*knowledge.Organization]titles, len(b.records.Organizations)), initials: map[uint32]phrase{}}
	t.of, t.at, t.for_, t.in = t.phrase("of"), t.phrase("at"), t.phrase("for"), t.phrase("in")
	t.government, t.prime = t.phrase("government"), t.phrase("prime minister")
	for _, group := range countries {
		var phrases []phrase
		for _, name := range group {
			phrases = append(phrases, t.phrase(name))
		}
		t.countries = append(t.countries, phrases)
	}
	t.aliasHeads()
	t.premiership = t.phrase("premiership")
	for i, o := range b.records.Organizations {
		t.organization(i, o)
	}
	for i, p := range b.records.Posts {
		t.post(i, p)
	}
}

// phrase reads a name; the slice is the caller's.
func (t *titling) phrase(name string) phrase {
	t.pieces = t.read(t.pieces[:0], name)
	ids := make(phrase, len(t.pieces))
	for i := range t.pieces {
		ids[i] = t.pieces[i].id
	}
	return ids
}

func (t *titling) is(id uint32, trait trait) bool { return t.list[id].traits&trait != 0 }

func (t *titling) organization(record int, o *knowledge.Organization) {
	var known titles
	t.organizationName(record, o.Name, &known)
	for i := range o.Names {
		t.organizationName(record, o.Names[i].Text, &known)
	}
	for _, short := range known.short {
		t.add(ofOrganization, alone, record, short)
	}
	t.names[o] = known
}

// organizationName enters a name and what is made of it, and notes both.
func (t *titling) organizationName(record int, text string, known *titles) {
	name := t.phrase(text)
	if len(name) == 0 {
		return
	}
	t.add(ofOrganization, exact, record, name)
	if containsPhrase(known.whole, name) {
		return
	}
	if acronym := t.acronym(); acronym != "" {
		t.add(ofOrganization, alone, record, phrase{t.intern(acronym)})
	}
	t.noteShort(name, known)
	known.note(t, name)
	for _, variant := range t.variants(name) {
		t.add(ofOrganization, derived, record, variant)
		known.note(t, variant)
	}
	t.shortened(record, name, known)
}

// note adds a whole name.
func (known *titles) note(t *titling, name phrase) {
	if containsPhrase(known.whole, name) {
		return
	}
	known.whole = append(known.whole, name)
	if len(name) > 2 && name[0] == t.government[0] && name[1] == t.of[0] {
		known.governed = append(known.governed, name[2:])
	}
}

// acronym is the initials of the capitalised words of the name read last, ""
// if they are fewer than three or make a common word.
func (t *titling) acronym() string {
	var initials []byte
	for i := range t.pieces {
		if p := &t.pieces[i]; p.upper && p.kind == fold.Word && p.before != fold.Glued && p.text[0] < 0x80 {
			initials = append(initials, p.text[0])
		}
	}
	if len(initials) < 3 || listedIn(commonWords, string(initials)) {
		return ""
	}
	return string(initials)
}

// noteShort notes a short form of the name that was read last: its beginning
// up to a preposition or "and", of two words or more ("General Office" of
// "General Office of the Chairman"), or a Chinese name without its country.
// Any other beginning may well be another body's name: "United Nations" is not
// the United Nations Children's Fund.
func (t *titling) noteShort(name phrase, known *titles) {
	if t.is(name[0], han) {
		for _, group := range t.countries {
			for _, c := range group {
				if len(name) >= len(c)+4 && slices.Equal(name[:len(c)], c) {
					known.short = append(known.short, name[len(c):])
				}
			}
		}
		return
	}
	for n := 2; n < len(name); n++ {
		if t.is(name[n], preposition) || t.list[name[n]].text == "and" {
			known.short = append(known.short, name[:n])
		}
	}
}

// variants are what else a name of an organization or a post goes by: with
// another name of its country, turned round ("Ministry of Finance", "finance
// ministry"), and both.
func (t *titling) variants(name phrase) []phrase {
	all := append([]phrase{name}, t.renamed(name)...)
	for _, v := range all[:len(all):len(all)] {
		all = append(all, t.turned(v)...)
	}
	return all[1:]
}

// renamed is a name with each of the other names of its country.
func (t *titling) renamed(name phrase) []phrase {
	var all []phrase
	for _, group := range t.countries {
		for i, c := range group {
			at := placeIn(name, c)
			if at < 0 {
				continue
			}
			for j, other := range group {
				if j != i {
					all = append(all, slices.Concat(name[:at], other, name[at+len(c):]))
				}
			}
			break
		}
	}
	return all
}

// turned writes "X of Y" as "Y X", at the first and the last of/for.
func (t *titling) turned(name phrase) []phrase {
	var turned []phrase
	last := -1
	for i := 1; i < len(name)-1; i++ {
		if name[i] == t.of[0] || name[i] == t.for_[0] {
			if last < 0 {
				turned = append(turned, slices.Concat(name[i+1:], name[:i]))
			}
			last = i
		}
	}
	if len(turned) > 0 && last != len(name)-len(turned[0])-1 {
		turned = append(turned, slices.Concat(name[last+1:], name[:last]))
	}
	return turned
}

// placeIn is the place of a phrase in another, -1 if it is not there.
func placeIn(in, part phrase) int {
	for i := 0; i+len(part) <= len(in); i++ {
		if slices.Equal(in[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}
