package intake

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func cellOf(n *html.Node) cell {
	c := cell{text: strings.TrimSpace(textOf(n)), head: n.DataAtom == atom.Th}
	find(n, func(a *html.Node) bool {
		if a.DataAtom == atom.A && !hidden(a.Parent) && !strings.HasPrefix(attribute(a, "href"), "#") {
			c.offer(linkTarget(attribute(a, "href")), oneLine(textOf(a)))
		}
		return false
	})
	return c
}

// linkTarget is the title of the page that a link of a wiki leads to, or its
// address.
func linkTarget(href string) string {
	at, err := url.Parse(href)
	if err != nil {
		return href
	}
	if title, found := strings.CutPrefix(at.Path, "/wiki/"); found {
		return strings.ReplaceAll(title, "_", " ")
	}
	if title := at.Query().Get("title"); title != "" {
		return strings.ReplaceAll(title, "_", " ")
	}
	return href
}

// textOf is what a reader sees of an element, nested lists and tables left out;
// lines are separated by \n.
func textOf(n *html.Node) string {
	var out strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				out.WriteString(strings.Join(strings.FieldsFunc(c.Data, func(r rune) bool { return r == '\n' || r == '\t' || r == '\r' }), " "))
			case c.Type != html.ElementNode, hidden(c):
			case c.DataAtom == atom.Br:
				out.WriteByte('\n')
			case n.DataAtom == atom.Li && (c.DataAtom == atom.Ul || c.DataAtom == atom.Ol), c.DataAtom == atom.Table:
			case c.DataAtom == atom.P, c.DataAtom == atom.Div, c.DataAtom == atom.Li:
				out.WriteByte('\n')
				visit(c)
				out.WriteByte('\n')
			default:
				visit(c)
			}
		}
	}
	visit(n)
	var lines []string
	for line := range strings.SplitSeq(out.String(), "\n") {
		if line = oneLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// hidden tells whether an element is not shown, or is no part of the text: a
// footnote's mark, a key to sort by.
func hidden(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style:
		return true
	case atom.Sup:
		return hasClass(n, "reference") || hasClass(n, "noprint")
	}
	style := strings.ReplaceAll(attribute(n, "style"), " ", "")
	return strings.Contains(style, "display:none") || hasClass(n, "mw-editsection") || hasClass(n, "sortkey") || hasClass(n, "noprint")
}

func lineAt(n *html.Node) int {
	line, _ := strconv.Atoi(attribute(n, lineAttribute))
	return line
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	for have := range strings.FieldsSeq(attribute(n, "class")) {
		if have == class {
			return true
		}
	}
	return false
}

func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && is(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, is); found != nil {
			return found
		}
	}
	return nil
}
