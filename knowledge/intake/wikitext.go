package intake

import (
	"strings"
)

// No well-kept Go library reads wikitext (the one on offer has had no release), and
// lists of office-holders need little of it: headings, tables, lists, links and some
// templates.

// wikiReader collects a page's tables and lists, line by line.
type wikiReader struct {
	page *page
	outline
	term   string
	list   *block // that is open
	table  *wikiTable
	nested int // tables within the open one
}

// parseWikitext reads the source text of a page, or a page exported as XML.
func parseWikitext(name, text string) *page {
	p := &page{title: titleOfFile(name)}
	line := 1
	if exported := openExport(text); exported != nil {
		p.title, p.url, p.lang = exported.title, exported.url, exported.lang
		text, line = exported.text, exported.line
	}
	r := wikiReader{page: p}
	for raw := range splitLines(expandTemplates(withoutComments(text))) {
		r.line(line, strings.Map(dropSwallowed, raw.text))
		line += raw.lines
	}
	r.closeTable()
	r.closeList()
	return p
}

var (
	heading    = pattern(`^(={1,6})\s*(.*?)\s*={1,6}\s*$`)
	numberItem = pattern(`^\d{1,3}\.\s+(.*)`)
	spans      = pattern(`(?i)(row|col)span\s*=\s*["']?\s*(\d+)`)
)

func (r *wikiReader) line(number int, text string) {
	trimmed := strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(trimmed, "{|") || strings.HasPrefix(trimmed, ":{|"):
		if r.table != nil {
			r.nested++
			return
		}
		r.closeList()
		r.table = &wikiTable{}
	case r.table != nil && r.nested > 0:
		if strings.HasPrefix(trimmed, "|}") {
			r.nested--
		}
	case r.table != nil:
		r.tableLine(number, trimmed)
	case heading().MatchString(trimmed):
		r.heading(trimmed)
	default:
		r.plainLine(number, trimmed)
	}
}

func (r *wikiReader) heading(text string) {
	r.closeList()
	m := heading().FindStringSubmatch(text)
	name := oneLine(plainText(m[2]))
	if len(m[1]) == 1 {
		r.page.title = name
		return
	}
	r.enter(len(m[1]), name)
	r.term = ""
}

// plainLine reads a line outside tables: an item, a term, or text.
func (r *wikiReader) plainLine(number int, text string) {
	item := ""
	switch m := numberItem().FindStringSubmatch(text); {
	case m != nil:
		item = m[1]
	case strings.HasPrefix(text, ";"):
		r.closeList()
		r.term = oneLine(plainText(strings.TrimLeft(text, ";:*# ")))
		return
	case strings.HasPrefix(text, "'''") && strings.HasSuffix(text, "'''") && len(text) > 6:
		r.closeList()
		r.term = oneLine(plainText(text))
		return
	case text != "" && strings.ContainsAny(text[:1], "*#:"), strings.HasPrefix(text, "- "):
		item = strings.TrimLeft(text, "*#:- ")
	case text == "":
		return // an empty line parts no list of ours
	default:
		r.closeList()
		r.term = ""
		return
	}
	if r.list == nil {
		r.list = &block{section: r.section(), above: r.above(), term: r.term}
	}
	r.list.items = append(r.list.items, row{number, []cell{wikiCellOf(item, false)}})
}

func (r *wikiReader) closeList() {
	if r.list != nil && len(r.list.items) > 0 {
		r.page.blocks = append(r.page.blocks, *r.list)
	}
	r.list = nil
}
