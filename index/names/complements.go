package names

import "unicode/utf8"

// complement enters, for a post without an organization, what it is a post of:
// "California" for "Governor of California", so that a reader can tell which
// governor is meant where the words stand apart. Of "Ambassador of France to
// Spain" there is Spain too.
func (t *titling) complement(record int, name, head phrase) {
	from := len(head) + 1
	if t.is(name[0], han) || from >= len(name) || !t.is(name[from-1], preposition) {
		return
	}
	t.addComplement(record, name[from:])
	for i := len(name) - 2; i > from; i-- {
		if name[i] == t.to {
			t.addComplement(record, name[from:i])
			t.addComplement(record, name[i+1:])
			return
		}
	}
}

// addComplement enters a complement with every name of its country, unless its
// words are all of the kind that every question may have.
func (t *titling) addComplement(record int, words phrase) {
	common := true
	for _, id := range words {
		w := &t.list[id]
		common = common && (w.traits&(ordinary|preposition|particle|title) != 0 || w.traits&proper != 0 && len(words) > 1 || utf8.RuneCountInString(w.text) < 2)
	}
	if common {
		return
	}
	t.add(ofPost, partly, record, words)
	for _, renamed := range t.renamed(words) {
		if len(renamed) > 1 || t.list[renamed[0]].traits&ordinary == 0 {
			t.add(ofPost, partly, record, renamed)
		}
	}
}
