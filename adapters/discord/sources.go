package discord

import (
	"fmt"
	"iter"

	"officebot/adapters"
	"officebot/knowledge"
)

// unnamed is the name of a field that goes on with the one before it: Discord
// demands a name.
const unnamed = "\u200b"

// maxAddress is how much of a field an address may take.
const maxAddress = 700

// sources lists what is cited, each as a link to the passage, in fields that
// take at most room. Where there is not room for all with their passages, they
// are listed without; where there is not room for all, their number is told.
func sources(citations []knowledge.Citation, lang string, room int) []field {
	title := heading(adapters.Spoken.In(lang).Sources)
	for _, brief := range []bool{false, true} {
		if fields, left := fieldsOf(lines(citations, brief), title, room, 0); left == 0 {
			return fields
		}
	}
	more := spoken.In(lang).More
	fields, left := fieldsOf(lines(citations, true), title, room, maxMore)
	if left > 0 && len(fields) > 0 {
		fields[len(fields)-1].Value += "\n" + fmt.Sprintf(more, left)
	}
	return fields
}

// lines yields a line for each citation, those that would read the same once;
// brief ones leave out the passage.
func lines(citations []knowledge.Citation, brief bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		type place struct{ label, url string }
		seen := map[place]bool{}
		for _, citation := range citations {
			if brief {
				citation.Passage = ""
			}
			p := place{adapters.Place(citation), citation.URL}
			if line := cited(p.label, p.url); line != "" && !seen[p] && !yield(line) {
				return
			}
			seen[p] = true
		}
	}
}

// maxMore is room for the words that tell how many sources there was no room
// for.
const maxMore = 30

// cited is one citation, a line that a field has room for, with maxMore to spare.
func cited(label, url string) string {
	if label == "" {
		label = url
	}
	if label == "" {
		return ""
	}
	address := shortened(linked(url), maxAddress)
	if !adapters.IsWeb(address) {
		return markup.Item + fitted(label, maxFieldValue-maxMore-len(markup.Item))
	}
	frame := markup.Item + link("", address)
	return markup.Item + link(fitted(label, maxFieldValue-maxMore-adapters.Length(frame)), address)
}

// fieldsOf puts lines into fields, as many as room allows, and tells how many
// were left out. Of the room, and of each field's, a reserve is left; without
// one, the first to be left out is the last to be looked at.
func fieldsOf(lines iter.Seq[string], title string, room, reserve int) (fields []field, left int) {
	room -= reserve
	for line := range lines {
		need := adapters.Length(line)
		last := len(fields) - 1
		joins := last >= 0 && adapters.Length(fields[last].Value)+1+need <= maxFieldValue-reserve
		name := title
		if last >= 0 {
			name = unnamed
		}
		if !joins {
			need += adapters.Length(name)
		}
		switch {
		case left > 0 || need+1 > room || !joins && len(fields) == maxFields:
			if left++; reserve == 0 {
				return fields, left // there will be another try, with less
			}
			continue
		case joins:
			fields[last].Value += "\n" + line
		default:
			fields = append(fields, field{Name: name, Value: line})
		}
		room -= need + 1
	}
	return fields, left
}
