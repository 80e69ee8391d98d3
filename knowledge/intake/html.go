package intake

import (
	"bytes"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lineAttribute carries an element's line through the parser, which tells none.
const lineAttribute = "data-officebot-line"

// numbered writes a document again, with the line of each row, item and heading.
func numbered(data []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(data) + len(data)/8)
	tokens := html.NewTokenizer(bytes.NewReader(data))
	line := 1
	for {
		kind := tokens.Next()
		raw := tokens.Raw()
		here := line
		line += bytes.Count(raw, []byte("\n"))
		if kind == html.StartTagToken {
			// Raw has to be copied before the name is asked for: that folds it in place.
			raw = bytes.Clone(raw)
			name, _ := tokens.TagName()
			switch atom.Lookup(name) {
			case atom.Tr, atom.Li, atom.Dt, atom.Dd, atom.H1, atom.H2, atom.H3, atom.H4, atom.Table:
				out.Write(raw[:1+len(name)])
				out.WriteString(" " + lineAttribute + `="` + strconv.Itoa(here) + `"`)
				raw = raw[1+len(name):]
			}
		}
		out.Write(raw)
		if kind == html.ErrorToken {
			return out.Bytes()
		}
	}
}

// parseHTML reads a saved page.
func parseHTML(data []byte) *page {
	p := &page{}
	root, err := html.Parse(bytes.NewReader(numbered(data)))
	if err != nil {
		return p // of bytes in memory there is none
	}
	r := htmlReader{page: p}
	r.head(root)
	body := find(root, func(n *html.Node) bool { return hasClass(n, "mw-parser-output") })
	if body == nil {
		body = root
	}
	r.walk(body)
	return p
}

// htmlReader collects a page's tables and lists in the order of the document.
type htmlReader struct {
	page *page
	outline
	term string
}

// head reads the page's title, address and language.
func (r *htmlReader) head(root *html.Node) {
	p := r.page
	if n := find(root, func(n *html.Node) bool { return attribute(n, "id") == "firstHeading" }); n != nil {
		p.title = oneLine(textOf(n))
	} else if n := find(root, func(n *html.Node) bool { return n.DataAtom == atom.H1 }); n != nil {
		p.title = oneLine(textOf(n))
	} else if n := find(root, func(n *html.Node) bool { return n.DataAtom == atom.Title }); n != nil {
		p.title = oneLine(textOf(n))
	}
	for _, site := range []string{" - Wikipedia", " – Wikipedia", " — Wikipedia", " – Wikipédia", " — Wikipédia", " - Wikipedia, la enciclopedia libre"} {
		p.title = strings.TrimSuffix(p.title, site)
	}
	canonical := find(root, func(n *html.Node) bool {
		return n.DataAtom == atom.Link && attribute(n, "rel") == "canonical"
	})
	if canonical != nil {
		p.url = attribute(canonical, "href")
	}
	if n := find(root, func(n *html.Node) bool { return n.DataAtom == atom.Html }); n != nil {
		p.lang = attribute(n, "lang")
	}
}

// aside are classes of what stands beside the text of a page.
var aside = []string{"navbox", "infobox", "sidebar", "toc", "metadata", "ambox", "reflist", "references", "vertical-navbox", "mw-editsection", "noprint", "catlinks", "mbox-small", "hatnote", "thumb", "gallery"}

func besideText(n *html.Node) bool {
	for _, class := range aside {
		if hasClass(n, class) {
			return true
		}
	}
	return attribute(n, "role") == "navigation" || n.DataAtom == atom.Nav || n.DataAtom == atom.Footer
}

func (r *htmlReader) walk(n *html.Node) {
	if n.Type == html.ElementNode {
		if besideText(n) {
			return
		}
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Head:
			return
		case atom.H2, atom.H3, atom.H4:
			r.enter(int(n.Data[1]-'0'), oneLine(textOf(n)))
			r.term = ""
			return
		case atom.Table:
			r.table(n)
			return
		case atom.Ul, atom.Ol:
			r.list(n)
			return
		case atom.Dl:
			r.definitions(n)
			return
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c)
	}
}

func (r *htmlReader) table(n *html.Node) {
	t := &table{section: r.section()}
	var lines []int
	var rows [][]spanning
	inner := false
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Caption:
				t.caption = oneLine(textOf(c))
			case atom.Tr:
				cells := r.row(c)
				inner = inner || find(c, func(n *html.Node) bool { return n.DataAtom == atom.Table }) != nil
				lines, rows = append(lines, lineAt(c)), append(rows, cells)
			case atom.Thead, atom.Tbody, atom.Tfoot:
				visit(c)
			}
		}
	}
	visit(n)
	t.rows = spread(lines, rows)
	t.splitHeads()
	if len(t.rows) > 0 && !inner {
		r.page.blocks = append(r.page.blocks, block{section: r.section(), above: r.above(), table: t})
		return
	}
	// A table that only arranges others.
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c)
	}
}

func (r *htmlReader) row(tr *html.Node) []spanning {
	var cells []spanning
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		down, _ := strconv.Atoi(attribute(c, "rowspan"))
		across, _ := strconv.Atoi(attribute(c, "colspan"))
		cells = append(cells, spanning{cellOf(c), down, across})
	}
	return cells
}

func (r *htmlReader) list(n *html.Node) {
	b := block{section: r.section(), above: r.above(), term: r.term}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Li:
				b.items = append(b.items, row{lineAt(c), []cell{cellOf(c)}})
				visit(c)
			case atom.Ul, atom.Ol:
				visit(c)
			}
		}
	}
	visit(n)
	if len(b.items) > 0 {
		r.page.blocks = append(r.page.blocks, b)
	}
	r.term = ""
}

// definitions reads a list of terms: each heads what follows it.
func (r *htmlReader) definitions(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Dt:
			r.term = oneLine(textOf(c))
		case atom.Dd:
			r.page.blocks = append(r.page.blocks, block{section: r.section(), above: r.above(), term: r.term, items: []row{{lineAt(c), []cell{cellOf(c)}}}})
		}
	}
}
