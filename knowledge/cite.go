package knowledge

import (
	"net/url"
	"strings"
)

// IsTag tells whether a text is a language tag, of the parts of BCP 47 that a
// pack needs: language, script, region.
func IsTag(tag string) bool {
	parts := strings.Split(tag, "-")
	if !isWord(parts[0], 2, 3, 'a', 'z') {
		return false
	}
	parts = parts[1:]
	if len(parts) > 0 && len(parts[0]) == 4 && isWord(parts[0][:1], 1, 1, 'A', 'Z') && isWord(parts[0][1:], 3, 3, 'a', 'z') {
		parts = parts[1:]
	}
	if len(parts) > 0 && isWord(parts[0], 2, 2, 'A', 'Z') {
		parts = parts[1:]
	}
	return len(parts) == 0
}

func isWord(s string, shortest, longest int, first, last rune) bool {
	outside := func(r rune) bool { return r < first || r > last }
	return shortest <= len(s) && len(s) <= longest && strings.IndexFunc(s, outside) < 0
}

// cited is a citation of ours and where it stands.
type cited struct {
	Citation
	place
}

func (b *builder) addSources() {
	for i := range b.pack.sources {
		from := &b.pack.sources[i]
		s := &Source{
			ID: from.id.text, Title: from.title.text, Publisher: from.publisher.text,
			URL: from.url.text, License: from.license.text, Read: from.read.Date,
		}
		if s.Title == "" {
			b.found.add(from.place, "the source %q has no title", s.ID)
		}
		if s.URL != "" && !IsPage(s.URL) {
			b.found.add(place{from.file, from.url.at}, "%q is not the address of a page: write https://…", s.URL)
		}
		register(b, &b.sources, from.id, from.place, s)
		b.records.Sources = append(b.records.Sources, s)
	}
}

func (b *builder) citations(from []packCitation, file *packFile) []Citation {
	if len(from) == 0 {
		return nil
	}
	out := make([]Citation, 0, len(from))
	for i := range from {
		c := &from[i]
		if c.blank {
			b.blank = append(b.blank, c.place)
		}
		switch {
		case c.source.text != "":
			source := lookUp(b, &b.sources, c.source, file)
			if source == nil {
				continue
			}
			one := Citation{source, c.section, c.passage, source.URL + textFragment(source.URL, c.passage)}
			b.records.cited = append(b.records.cited, cited{one, c.place})
			out = append(out, one)
		case c.url != "" || c.note != "" && !file.ours:
			page := b.page(c, file)
			out = append(out, Citation{page, "", c.note, page.URL})
		case file.ours:
			b.found.add(c.place, "a citation without its source: write {source: …, section: …, passage: …}")
		}
	}
	return out
}

// page is the source that a citation of Popolo's makes: the page itself, called
// by its site. One page is one source.
func (b *builder) page(c *packCitation, file *packFile) *Source {
	key := c.url
	if key == "" {
		key = "\x00" + c.note
	}
	if known, ok := b.pages[key]; ok {
		return known
	}
	page := &Source{}
	if IsPage(c.url) {
		at, _ := url.Parse(c.url)
		page.ID = strings.TrimPrefix(at.Hostname(), "www.")
		page.URL = c.url
	} else {
		if file.ours {
			b.found.add(c.place, "%q is not the address of a page: write https://…", c.url)
		}
		page.ID = c.url + c.note // whatever there is to know it by
	}
	page.Title = page.ID
	b.pages[key] = page
	b.records.Sources = append(b.records.Sources, page)
	return page
}

// IsPage tells whether an address is one that a reader can be sent to.
func IsPage(address string) bool {
	at, err := url.Parse(address)
	return err == nil && (at.Scheme == "https" || at.Scheme == "http") && at.Hostname() != ""
}

// textFragment is what to put after an address so that a browser scrolls to the
// passage and marks it (wicg.github.io/scroll-to-text-fragment): the passage
// as it stands, or its first and its last words.
func textFragment(address, passage string) string {
	parts := fragments(passage)
	if address == "" || len(parts) == 0 {
		return ""
	}
	directive := ":~:text=" + escapeText(parts[0])
	if len(parts) > 1 {
		directive += "," + escapeText(parts[len(parts)-1])
	}
	if strings.Contains(address, "#") {
		return directive
	}
	return "#" + directive
}

// fragments are the parts of a passage that stand verbatim, in order.
func fragments(passage string) []string {
	var out []string
	for part := range strings.SplitSeq(strings.ReplaceAll(passage, "...", "…"), "…") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// escapeText percent-encodes all but letters, digits, dot, underscore and
// tilde: the comma, hyphen and ampersand have a meaning in a text directive,
// and brackets and quotes have one where links are written.
func escapeText(s string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '.', c == '_', c == '~':
			out.WriteByte(c)
		default:
			out.WriteByte('%')
			out.WriteByte(hex[c>>4])
			out.WriteByte(hex[c&15])
		}
	}
	return out.String()
}
