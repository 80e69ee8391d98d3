package intake

import (
	"cmp"
	"html"
	"strings"
)

var (
	wikiLink     = pattern(`\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]`)
	outsideLink  = pattern(`\[(https?://[^\s\]]+)(?:\s+([^\]]*))?\]`)
	lineBreak    = pattern(`(?i)<br\s*/?>`)
	anyTag       = pattern(`</?[a-zA-Z][^<>]*>`)
	quoteMarks   = pattern(`'{2,5}`)
	noText       = pattern(`(?i)^:?\s*(?:file|image|category|datei|bild|fichier|archivo|immagine|imagem|文件|檔案|分类|kategorie|catégorie)\s*:`)
	behaviorWord = pattern(`__[A-Z]+__`)
)

// wikiCellOf is a cell of a piece of wikitext, with its first link.
func wikiCellOf(raw string, head bool) cell {
	c := cell{text: plainText(raw), head: head}
	for _, m := range wikiLink().FindAllStringSubmatch(raw, -1) {
		if noText().MatchString(m[1]) {
			continue
		}
		link, _, _ := strings.Cut(strings.TrimPrefix(m[1], ":"), "#")
		c.offer(link, oneLine(plainText(cmp.Or(m[2], m[1]))))
	}
	return c
}

// plainText is what a reader sees of a piece of wikitext; lines are separated by \n.
func plainText(raw string) string {
	raw = lineBreak().ReplaceAllString(raw, "\n")
	for before := ""; before != raw; { // a picture's caption holds links
		before = raw
		raw = wikiLink().ReplaceAllStringFunc(raw, func(link string) string {
			m := wikiLink().FindStringSubmatch(link)
			switch {
			case noText().MatchString(m[1]):
				return ""
			case m[2] != "":
				return m[2]
			}
			return strings.TrimPrefix(m[1], ":")
		})
	}
	raw = outsideLink().ReplaceAllString(raw, "$2")
	raw = anyTag().ReplaceAllString(raw, "")
	raw = behaviorWord().ReplaceAllString(raw, "")
	raw = html.UnescapeString(quoteMarks().ReplaceAllString(raw, ""))
	var lines []string
	for line := range strings.SplitSeq(raw, "\n") {
		if line = oneLine(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
