package discord

import (
	"fmt"
	"strings"

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
	var full, brief []string
	seen := map[string]bool{}
	for _, citation := range citations {
		line := cited(citation, adapters.Place(citation))
		if line == "" || seen[line] {
			continue
		}
		seen[line] = true
		full = append(full, line)
		citation.Passage = ""
		brief = append(brief, cited(citation, adapters.Place(citation)))
	}
	title := heading(adapters.Spoken.In(lang).Sources)
	if fields, left := fieldsOf(full, title, room, ""); left == 0 {
		return fields
	}
	fields, left := fieldsOf(brief, title, room, "")
	if left == 0 {
		return fields
	}
	more := spoken.In(lang).More
	fields, left = fieldsOf(brief, title, room-adapters.Length(more)-maxDigits, more)
	if left > 0 && len(fields) > 0 {
		last := &fields[len(fields)-1]
		last.Value += "\n" + fmt.Sprintf(more, left)
	}
	return fields
}

// maxDigits is how many digits the number of sources left out may have.
const maxDigits = 10

// cited is one citation, a line.
func cited(citation knowledge.Citation, label string) string {
	if label == "" {
		label = citation.URL
	}
	if label == "" {
		return ""
	}
	address := shortened(linked(citation.URL), maxAddress)
	if !adapters.IsWeb(address) {
		return "- " + fitted(label, maxFieldValue/2)
	}
	text := fitted(label, maxFieldValue-len("- []()")-adapters.Length(address)-maxDigits-maxMore)
	return "- " + link(text, address)
}

// maxMore is room for the words that tell how many sources there was no room for.
const maxMore = 20

// fieldsOf puts lines into fields, as many as room allows, and tells how many
// were left out. Each field is left room for the words that tell of those.
func fieldsOf(lines []string, title string, room int, more string) (fields []field, left int) {
	reserve := 0
	if more != "" {
		reserve = maxDigits + maxMore
	}
	var value strings.Builder
	name := title
	used := 0
	flush := func() {
		if value.Len() > 0 {
			fields = append(fields, field{Name: name, Value: value.String()})
			name = unnamed
			value.Reset()
			used = 0
		}
	}
	for i, line := range lines {
		need := adapters.Length(line) + 1
		if used+need > maxFieldValue-reserve {
			flush()
		}
		if value.Len() == 0 {
			need += adapters.Length(name)
		}
		if need > room || value.Len() == 0 && len(fields) == maxFields {
			flush()
			return fields, len(lines) - i
		}
		room -= need
		if value.Len() > 0 {
			value.WriteByte('\n')
		}
		value.WriteString(line)
		used += adapters.Length(line) + 1
	}
	flush()
	return fields, 0
}
