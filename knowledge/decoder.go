package knowledge

import (
	"fmt"
	"strings"
)

// cursor walks over the values of one file from front to back. Every value is
// to be consumed once: by scalar, by skip, or by open and then key or more
// until they tell of the end.
type cursor interface {
	kind() kind     // of the next value; nothing after a failure
	at() int        // where the next value stands; see place
	scalar() string // the next value's text, trimmed
	skip()
	open()                               // enters the next value, a list or a mapping
	more() bool                          // whether the list has another value
	key() (name string, at int, ok bool) // the next key of the mapping
}

type kind string

const (
	nothing kind = "nothing"
	null    kind = "null"
	scalar  kind = "a text"
	list    kind = "a list"
	mapping kind = "a mapping"
)

// decoder reads a file's entries into a pack, by the shapes of shape.go. What
// is wrong goes to found, and what is read is still read.
type decoder struct {
	file    *packFile
	cursor  cursor
	found   *findings
	ignored map[ignoredKey]int
	seen    map[string]string // texts that come again and again
	shape   string            // of the object that is being read
	field   string            // whose value is being read
	item    bool              // or an item of it
}

type ignoredKey struct{ shape, key string }

func (d *decoder) here() place { return place{d.file, d.cursor.at()} }

// expect tells whether the next value is of a kind; if not it is passed over.
func (d *decoder) expect(want kind) bool {
	got := d.cursor.kind()
	if got == want {
		return true
	}
	if got != null && got != nothing {
		d.found.add(d.here(), "%s should be %s and is %s", d.subject(), want, got)
	}
	d.cursor.skip()
	return false
}

// subject names the value that is being read.
func (d *decoder) subject() string {
	switch {
	case d.field == "":
		return "a pack"
	case d.item:
		return fmt.Sprintf("an item of %q", d.field)
	}
	return fmt.Sprintf("%q", d.field)
}

func readObject[T any](d *decoder, s *shape[T], into *T) bool {
	if !d.expect(mapping) {
		return false
	}
	d.cursor.open()
	given := uint64(0) // a bit for each field
	for {
		key, at, ok := d.cursor.key()
		if !ok {
			return true
		}
		i := s.find(key)
		if i < 0 {
			d.unknown(s.name, key, at, s.keys)
			continue
		}
		if given&(1<<i) != 0 && d.file.ours {
			d.found.add(place{d.file, at}, "%q stands twice in %s", key, s.name)
		}
		given |= 1 << i
		d.shape, d.field, d.item = s.name, key, false
		s.fields[i].read(d, into)
	}
}

func (s *shape[T]) find(key string) int {
	for i := range s.fields {
		if s.fields[i].key == key {
			return i
		}
	}
	return -1
}

func (s *shape[T]) keys() []string {
	keys := make([]string, len(s.fields))
	for i := range s.fields {
		keys[i] = s.fields[i].key
	}
	return keys
}

// unknown passes over the value of a key that the format does not have.
func (d *decoder) unknown(shape, key string, at int, known func() []string) {
	d.cursor.skip()
	if !d.file.ours {
		d.ignored[ignoredKey{shape, key}]++
		return
	}
	hint := d.found.didYouMean(key, known())
	if hint == "" {
		hint = ": it has " + strings.Join(known(), ", ")
	}
	d.found.add(place{d.file, at}, "%s has no key %q%s", shape, key, hint)
}

// tolerate reads a value that in data from elsewhere may be none: it is counted
// with what is passed over then.
func (d *decoder) tolerate(key string, read func()) {
	if d.file.ours {
		read()
		return
	}
	shape, found := d.shape, d.found
	var wrong findings
	d.found = &wrong
	read()
	d.found = found
	if len(wrong.all) > 0 {
		d.ignored[ignoredKey{shape, key}]++
	}
}

func (d *decoder) list(read func()) {
	if !d.expect(list) {
		return
	}
	field := d.field
	d.cursor.open()
	for d.cursor.more() {
		d.field, d.item = field, true
		if d.file.ours && d.cursor.kind() == null {
			d.found.add(d.here(), "%s should not be empty", d.subject())
		}
		read()
	}
}

func (d *decoder) word(into *word) {
	if at := d.cursor.at(); d.expect(scalar) {
		*into = word{d.cursor.scalar(), at}
	}
}

func (d *decoder) words(into *[]word) {
	d.list(func() {
		var w word
		if d.word(&w); w.text != "" {
			*into = append(*into, w)
		}
	})
}

// common reads a text that many entries share, and keeps one copy of it.
func (d *decoder) common(into *string) {
	if !d.expect(scalar) {
		return
	}
	text := d.cursor.scalar()
	if kept, ok := d.seen[text]; ok {
		text = kept
	} else {
		d.seen[text] = text
	}
	*into = text
}
