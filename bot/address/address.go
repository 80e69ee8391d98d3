// Package address takes addresses out of a text: of pages, of mail, bare domains. They
// say where something is to be found and are no words of a question, and no more are
// those that introduce them: "see", "mail me at". So too the names of little pictures, as
// they are typed (":wave:"), and the bot's own, as it is called by ("@officebot").
package address

import (
	"regexp"
	"strings"
	"sync"

	"officebot/bot/language"
)

// Finder finds addresses. It never changes once it is made.
type Finder struct{ introduced func() *regexp.Regexp }

// New makes a finder that knows what introduces an address in some languages.
func New(languages ...string) *Finder {
	return &Finder{sync.OnceValue(func() *regexp.Regexp { return introducedBy(languages) })}
}

// introducedBy finds what introduces an address at the end of a text.
func introducedBy(languages []string) *regexp.Regexp {
	var words []string
	for _, lang := range languages {
		for _, table := range language.Table(lang, "addresses") {
			for _, line := range table.Lines {
				for phrase := range strings.SplitSeq(line, ",") {
					words = append(words, introducing(strings.TrimSpace(phrase)))
				}
			}
		}
	}
	return regexp.MustCompile(`(?i)(?:(?:` + strings.Join(words, "|") + `)[\s:：<(]*)+$`)
}

// addresses finds those of a stretch of text that has no space in it.
var addresses = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)` + address) })

// introducing is the pattern of a phrase that introduces an address.
func introducing(phrase string) string {
	pattern := strings.ReplaceAll(regexp.QuoteMeta(phrase), " ", `\s+`)
	if first := phrase[0]; first < 0x80 {
		return `\b` + pattern + `\b`
	}
	return pattern
}

// The parts of an address. A path may be in any script; a host that is followed by
// Chinese ends there.
const (
	host  = `[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+`
	inner = `[^\s<>"“”，。？！、）」]`
	last  = `[^\s<>"“”，。？！、）」.,;:!?)'\]]` // no mark that ends a sentence
	path  = `(?::\d+)?(?:[/?#]` + inner + `*` + last + `|/)?`
	// general are the last parts of names of hosts that are no words.
	general = `(?:com|org|net|edu|gov|mil|info|biz|int|eu|io|dev|example|wiki|blog)`
	address = `\b[a-z][a-z0-9+.-]*://` + inner + `*` + last +
		`|(?:\bmailto:)?\b[\w.+-]+@` + host +
		`|\bwww\.` + host + path +
		`|\b` + host + `\.[a-z]{2,}/` + inner + `*` + last +
		`|\b(?:[a-z0-9-]+\.)*[a-z0-9-]{2,}\.` + general + `(?:\.[a-z]{2})?\b` + path +
		`|\b(?:[a-z0-9-]{2,}\.){2,}[a-z]{2}\b` + path +
		`|\B:[a-z+][a-z0-9_+-]*:\B|\B@(?:office-?)?bot\b`
)

// Without is a text without its addresses and what introduces them; a space stands
// where each was.
func (f *Finder) Without(text string) string {
	if !mayHold(text) {
		return text
	}
	var left strings.Builder
	done := 0 // up to where the text is in left, or left out
	for from := 0; from < len(text); {
		length := strings.IndexAny(text[from:], spaces)
		if length < 0 {
			length = len(text) - from
		}
		if stretch := text[from : from+length]; mayHold(stretch) {
			for _, at := range addresses().FindAllStringIndex(stretch, -1) {
				left.WriteString(f.unintroduced(text[done : from+at[0]]))
				left.WriteByte(' ')
				done = from + at[1]
			}
		}
		from += length + 1
	}
	left.WriteString(text[done:])
	return left.String()
}

const spaces = " \t\n\v\f\r"

// maxIntroduction is how long what introduces an address may be, in bytes: a few phrases.
const maxIntroduction = 120

// unintroduced is what stands before an address without what introduces it.
func (f *Finder) unintroduced(before string) string {
	from := max(0, len(before)-maxIntroduction)
	if from > 0 { // no word is cut
		from += strings.IndexAny(before[from:]+" ", spaces)
	}
	if at := f.introduced().FindStringIndex(before[from:]); at != nil {
		return before[:from+at[0]]
	}
	return before
}

// mayHold tells whether a text has what every address has: a dot or an at-sign before a
// letter or digit, a colon and a slash, or a colon that stands in front of a word.
func mayHold(text string) bool {
	for i := 0; i+1 < len(text); i++ {
		if next := text[i+1] | 0x20; text[i] == '.' && 'a' <= next && next <= 'z' || text[i] == '@' || text[i] == ':' && (text[i+1] == '/' || i == 0 || text[i-1] == ' ') {
			return true
		}
	}
	return false
}
