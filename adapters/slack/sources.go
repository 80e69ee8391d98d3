package slack

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackutilsx"

	"officebot/adapters"
	"officebot/knowledge"
)

// maxLabel is of what a link shows; a passage is told by its first words.
const maxLabel = 300

// sourceBlock is the context block with an answer's sources, nil for none. A
// source is there whole or not at all, and all together take at most room
// characters, their addresses too.
func sourceBlock(citations []knowledge.Citation, lang string, room int) slack.Block {
	if len(citations) == 0 {
		return nil
	}
	lines := []string{slackutilsx.EscapeMessage(adapters.Spoken.In(lang).Sources)}
	for i, citation := range citations {
		line := "• " + cited(citation)
		if room -= adapters.Length(line) + 1; room < 0 {
			lines = append(lines, fmt.Sprintf(vocabulary.In(lang).MoreSources, len(citations)-i))
			break
		}
		lines = append(lines, line)
	}
	var elements []any
	for _, page := range pack(lines, maxText) {
		elements = append(elements, marked(page))
	}
	return contextRow(elements...)
}

// pack joins lines into as few texts as hold them, none of them broken.
func pack(lines []string, limit int) []string {
	if len(lines) == 0 {
		return nil
	}
	var pages []string
	first, room := 0, limit
	for i, line := range lines {
		length := adapters.Length(line) + 1
		if room+1 < length && i > first {
			pages = append(pages, strings.Join(lines[first:i], "\n"))
			first, room = i, limit
		}
		room -= length
	}
	return append(pages, strings.Join(lines[first:], "\n"))
}

// cited is a citation as a link, or as text where the web does not have it or its
// address is too long for one.
func cited(citation knowledge.Citation) string {
	label := labelOf(adapters.Place(citation))
	if !adapters.IsWeb(citation.URL) {
		return label
	}
	if link := link(citation.URL, label); adapters.Fits(link, maxText-2) {
		return link
	}
	return label
}

// labelOf writes a text so that it can be the label of a link: in one line, and
// without the bar that parts the label from the address.
func labelOf(text string) string {
	text = adapters.Cut(text, maxLabel)
	if strings.ContainsFunc(text, breaks) {
		text = strings.Join(strings.Fields(text), " ")
	}
	return escape(strings.ReplaceAll(text, "|", "¦"))
}

// breaks tells whether a rune is a space that may break a line.
func breaks(r rune) bool { return r != ' ' && unicode.IsSpace(r) }

// link is a link; the label is escaped.
func link(address, label string) string {
	if label == "" {
		return "<" + linkable.Replace(address) + ">"
	}
	return "<" + linkable.Replace(address) + "|" + label + ">"
}

// linkable writes an address so that it ends nowhere but at its end.
var linkable = strings.NewReplacer("&", "&amp;", "<", "%3C", ">", "%3E", "|", "%7C", " ", "%20", "\n", "%0A")
