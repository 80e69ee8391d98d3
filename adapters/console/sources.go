package console

import (
	"fmt"
	"strings"

	"officebot/adapters"
	"officebot/knowledge"
)

// writeCitation writes where a passage stands. On a terminal the shown address
// leaves out the text fragment, which is long and unreadable, and the click
// follows it.
func writeCitation(page *strings.Builder, style style, citation knowledge.Citation) {
	url := cleanURL(citation.URL)
	shown := url
	if style.rich {
		shown, _, _ = strings.Cut(url, "#")
	}
	writeItem(page, clean(adapters.Place(citation)), style.link(url, style.dim(shown)))
}

// writeItem writes an item of a list, its address on a line of its own.
func writeItem(page *strings.Builder, text, address string) {
	page.WriteString("- " + adapters.Join("\n  ", text, address) + "\n")
}

// writeWorks writes the works that are cited, each once, with all that the
// pack tells of them: publisher, licence, the day they were read, address.
func writeWorks(page *strings.Builder, style style, words *words, citations []knowledge.Citation) {
	told := map[*knowledge.Source]bool{nil: true}
	for _, citation := range citations {
		work := citation.Source
		if told[work] {
			continue
		}
		told[work] = true
		read := ""
		if !work.Read.IsZero() {
			read = fmt.Sprintf(words.read, work.Read)
		}
		about := adapters.Join(", ", work.Title, work.Publisher, work.License, read)
		url := cleanURL(work.URL)
		writeItem(page, clean(about), style.link(url, style.dim(url)))
	}
}
