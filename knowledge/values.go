package knowledge

import (
	"slices"
	"strconv"
	"strings"
)

func (d *decoder) flag(into **bool) {
	at := d.here()
	if !d.expect(scalar) {
		return
	}
	switch text := d.cursor.scalar(); text {
	case "true", "false":
		yes := text == "true"
		*into = &yes
	default:
		d.found.add(at, "%q must be true or false, not %q", d.field, text)
	}
}

// number reads a whole number from 1.
func (d *decoder) number(into *number) {
	at := d.here()
	if !d.expect(scalar) {
		return
	}
	text := d.cursor.scalar()
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		d.found.add(at, "%q must be a whole number from 1, not %q", d.field, text)
		return
	}
	*into = number{n, at.at}
}

// oneOf reads one of a few words.
func (d *decoder) oneOf(into *word, words []string) {
	var w word
	d.word(&w)
	if w.text == "" {
		return
	}
	if !slices.Contains(words, w.text) {
		hint := d.found.didYouMean(w.text, words)
		if hint == "" {
			hint = ": it can be " + strings.Join(words, ", ")
		}
		d.found.add(place{d.file, w.at}, "%q cannot be %q%s", d.field, w.text, hint)
		return
	}
	*into = w
}

func (d *decoder) moment(into *moment) {
	at := d.here()
	if d.file.ours && d.cursor.kind() == list {
		d.found.add(at, "%s: put quotes around a date like \"[1959..1975]\"", d.field)
		d.cursor.skip()
		into.at = at.at
		return
	}
	if !d.expect(scalar) {
		return
	}
	text := d.cursor.scalar()
	if text == "" && !d.file.ours {
		return
	}
	d.date(text, at, into)
}

// date reads a date of a text that stands at a place.
func (d *decoder) date(text string, at place, into *moment) {
	into.at = at.at
	date, err := ParseDate(text)
	if err != nil {
		d.found.add(at, "%s: %v", d.field, err)
		return
	}
	into.Date = date
}

// end reads a date on which something ends. One that says that it never does is
// the same as none.
func (d *decoder) end(into *moment) {
	d.moment(into)
	if into.never() {
		*into = moment{}
	}
}

// time reads a date or, written 1966/1976, two.
func (d *decoder) time(start, end *moment) {
	at := d.here()
	if d.cursor.kind() != scalar {
		d.moment(start)
		return
	}
	from, to, two := strings.Cut(d.cursor.scalar(), "/")
	if from == "" && !two && !d.file.ours {
		return
	}
	d.date(from, at, start)
	if two {
		d.date(to, at, end)
	}
}
