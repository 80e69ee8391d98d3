package intake

import "strings"

// cell is one cell of a table, or one item of a list.
type cell struct {
	text   string // lines of one cell separated by \n
	link   string // where the longest link of its first line leads: a page's title, or an address
	linked string // the text of that link
	head   bool
}

// offer takes up a link if it is the longest of those in the cell's first line: a
// rank may be linked before a name.
func (c *cell) offer(link, linked string) {
	first, _, _ := strings.Cut(c.text, "\n")
	if len(linked) > len(c.linked) && strings.Contains(first, linked) {
		c.link, c.linked = link, linked
	}
}

// row is one row of a table and the line on which it begins.
type row struct {
	line  int
	cells []cell
}

// table is a table of any source, with merged cells repeated.
type table struct {
	section string // under which heading it stands
	caption string
	heads   []row
	rows    []row
}

func (t *table) width() int {
	width := 0
	for _, rows := range [][]row{t.heads, t.rows} {
		for _, r := range rows {
			width = max(width, len(r.cells))
		}
	}
	return width
}

// text is the text in a column, "" where the row does not reach so far.
func (r *row) text(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return r.cells[column].text
}

// divides tells whether a row is a heading between others: one text across all
// columns.
func (r *row) divides() bool {
	if len(r.cells) < 3 {
		return false
	}
	for i := range r.cells {
		if r.cells[i].text != r.cells[0].text {
			return false
		}
	}
	return true
}

// empty tells whether no cell has a text.
func (r *row) empty() bool {
	for i := range r.cells {
		if r.cells[i].text != "" {
			return false
		}
	}
	return true
}

// repeats tells whether a row is that of the heads once more.
func (t *table) repeats(r *row) bool {
	for _, head := range t.heads {
		same := len(head.cells) == len(r.cells)
		for i := range r.cells {
			same = same && head.cells[i].text == r.cells[i].text
		}
		if same {
			return true
		}
	}
	return false
}

// splitHeads makes rows of nothing but heads at the top the table's heads.
func (t *table) splitHeads() {
	for len(t.rows) > 0 && len(t.heads) < 3 {
		heads := len(t.rows[0].cells) > 0
		for _, c := range t.rows[0].cells {
			heads = heads && (c.head || c.text == "")
		}
		if !heads {
			return
		}
		t.heads, t.rows = append(t.heads, t.rows[0]), t.rows[1:]
	}
}

// show is a row as a report quotes it.
func (r *row) show() string {
	var texts []string
	for i := range r.cells {
		if text := oneLine(r.cells[i].text); text != "" && (len(texts) == 0 || texts[len(texts)-1] != text) {
			texts = append(texts, text)
		}
	}
	return shorten(strings.Join(texts, " | "))
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// longestShown is how many letters of a source a report quotes at once.
const longestShown = 80

func shorten(text string) string {
	letters := []rune(text)
	if len(letters) <= longestShown {
		return text
	}
	return strings.TrimRight(string(letters[:longestShown-1]), " ") + "…"
}
