package intake

import (
	"strconv"
	"strings"
)

// wikiTable is a table that is being read.
type wikiTable struct {
	caption string
	lines   []int
	rows    [][]spanning
	cell    *wikiCell // that is open
}

type wikiCell struct {
	raw  string
	head bool
}

func (r *wikiReader) tableLine(number int, text string) {
	t := r.table
	switch {
	case strings.HasPrefix(text, "|}"):
		r.closeTable()
	case strings.HasPrefix(text, "|+"):
		t.closeCell()
		t.caption = oneLine(plainText(afterAttributes(text[2:])))
	case strings.HasPrefix(text, "|-"):
		t.closeCell()
		t.lines, t.rows = append(t.lines, number), append(t.rows, nil)
	case strings.HasPrefix(text, "|"):
		t.cells(number, splitOutside(text[1:], "||"), false)
	case strings.HasPrefix(text, "!"):
		var parts []string
		for _, part := range splitOutside(text[1:], "!!") {
			parts = append(parts, splitOutside(part, "||")...)
		}
		t.cells(number, parts, true)
	case t.cell != nil:
		t.cell.raw += "\n" + text
	}
}

func (t *wikiTable) cells(number int, parts []string, head bool) {
	for _, part := range parts {
		t.closeCell()
		if len(t.rows) == 0 {
			t.lines, t.rows = append(t.lines, number), append(t.rows, nil)
		}
		if last := len(t.rows) - 1; len(t.rows[last]) == 0 && t.cell == nil {
			t.lines[last] = number
		}
		t.cell = &wikiCell{part, head}
	}
}

// closeCell puts the open cell into its row.
func (t *wikiTable) closeCell() {
	if t.cell == nil {
		return
	}
	last := len(t.rows) - 1
	attributes, text := cutAttributes(t.cell.raw)
	c := spanning{wikiCellOf(text, t.cell.head), 1, 1}
	for _, m := range spans().FindAllStringSubmatch(attributes, -1) {
		n, _ := strconv.Atoi(m[2])
		if strings.EqualFold(m[1], "row") {
			c.down = n
		} else {
			c.across = n
		}
	}
	t.rows[last] = append(t.rows[last], c)
	t.cell = nil
}

func (r *wikiReader) closeTable() {
	if r.table == nil {
		return
	}
	r.table.closeCell()
	var lines []int
	var rows [][]spanning
	for i, cells := range r.table.rows {
		if len(cells) > 0 {
			lines, rows = append(lines, r.table.lines[i]), append(rows, cells)
		}
	}
	t := &table{section: r.section(), caption: r.table.caption, rows: spread(lines, rows)}
	t.splitHeads()
	if len(t.rows) > 0 {
		r.page.blocks = append(r.page.blocks, block{section: r.section(), above: r.above(), term: r.term, table: t})
	}
	r.table, r.term = nil, ""
}

// cutAttributes parts a cell's attributes from its text: style="…" | text.
func cutAttributes(raw string) (attributes, text string) {
	parts := splitOutside(raw, "|")
	if len(parts) > 1 && strings.Contains(parts[0], "=") && !strings.Contains(parts[0], "\n") {
		return parts[0], strings.Join(parts[1:], "|")
	}
	if len(parts) > 1 && strings.TrimSpace(parts[0]) == "" {
		return "", strings.Join(parts[1:], "|")
	}
	return "", raw
}

func afterAttributes(raw string) string {
	_, text := cutAttributes(raw)
	return text
}

// splitOutside splits at a mark that stands in no link.
func splitOutside(text, mark string) []string {
	var parts []string
	depth, from := 0, 0
	for i := 0; i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], "[["):
			depth++
			i++
		case strings.HasPrefix(text[i:], "]]"):
			depth = max(0, depth-1)
			i++
		case depth == 0 && strings.HasPrefix(text[i:], mark):
			parts = append(parts, text[from:i])
			i += len(mark) - 1
			from = i + 1
		}
	}
	return append(parts, text[from:])
}
