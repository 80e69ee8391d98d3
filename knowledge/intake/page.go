package intake

import (
	"fmt"
	"slices"
	"strings"

	"officebot/knowledge"
)

// page is a saved page: its tables and lists in order.
type page struct {
	title  string
	lang   string
	url    string
	blocks []block
}

// block is a table or a list of a page.
type block struct {
	section string   // the nearest heading above
	above   []string // the headings that this one stands under, the nearest first
	term    string   // what a list is headed by besides: "; Directors of the General Office"
	table   *table
	items   []row // of a list, one cell each
}

// about is what a source tells of itself.
type about struct {
	page  *page
	title string // of a table, where it has one
	role  string // the head of a column of names, where that is a role
}

// passedOver are sections in which no holder is told of, in small letters.
var passedOver = []string{
	"see also", "references", "notes", "footnotes", "citations", "sources", "bibliography", "external links", "further reading",
	"siehe auch", "einzelnachweise", "weblinks", "literatur", "voir aussi", "notes et references", "liens externes", "references et notes",
	"vease tambien", "referencias", "enlaces externos", "note", "altri progetti", "collegamenti esterni", "参考文献", "參考文獻", "外部链接", "参见", "注释",
	"contents", "navigation menu", "timeline", "statistics", "records", "primary sources", "secondary sources", "publications", "works cited",
}

func isPassedOver(section string) bool {
	section = plain(section)
	return slices.Contains(passedOver, section) || strings.HasPrefix(section, "living ")
}

// readPage reads every table and list of a page that says who held a post when.
func readPage(in *Input, p *page, about *about, report *Report) ([]entry, error) {
	about.page = p
	var all []holding
	found := false
	done, total := 0, p.rows()
	for i := range p.blocks {
		b := &p.blocks[i]
		passed := done
		done += b.rows()
		tell := func(row int) { in.progress(passed+row, total) }
		if !b.wanted(in.Section) {
			continue
		}
		found = true
		before := len(report.Unread)
		list, post := b.read(in, p, report, tell)
		if len(list) == 0 {
			report.Unread = report.Unread[:before]
			continue
		}
		all = append(all, holding{block: b, post: post, entries: list})
	}
	if !found && in.Section != "" {
		return nil, in.problem(0, "there is no table or list under the heading “%s”; there are some under: %s", in.Section, p.sections())
	}
	return settleHoldings(all, p, report), nil
}

// wanted tells whether a block stands under the heading that was asked for or,
// without one, in a section that may be of holders.
func (b *block) wanted(section string) bool {
	for _, heading := range append([]string{b.section}, b.above...) {
		switch {
		case section != "" && plain(section) == plain(heading):
			return true
		case section == "" && isPassedOver(heading):
			return false
		}
	}
	return section == ""
}

func (b *block) line() int {
	rows := b.items
	if b.table != nil {
		if rows = b.table.heads; len(rows) == 0 {
			rows = b.table.rows
		}
	}
	if len(rows) == 0 {
		return 0
	}
	return rows[0].line
}

func (b *block) heading(p *page) string {
	for _, heading := range []string{b.term, b.section, p.title} {
		if heading != "" {
			return heading
		}
	}
	return "the page"
}

// rows is how many rows or items the page has.
func (p *page) rows() (n int) {
	for i := range p.blocks {
		n += p.blocks[i].rows()
	}
	return n
}

func (b *block) rows() int {
	if b.table != nil {
		return len(b.table.rows)
	}
	return len(b.items)
}

// read makes entries of a block, none where it is no list of holders. It tells how
// many rows it has read.
func (b *block) read(in *Input, p *page, report *Report, tell func(row int)) ([]entry, pagePost) {
	post := postUnder(p.title, b, in.Post)
	if b.table == nil {
		return readItems(b, in, report, tell), post
	}
	t := b.table
	r := rowReader{report: report, order: in.Order, section: b.section, exact: true, rank: -1}
	if r.order == EitherOrder {
		r.order = dayOrder(t)
	}
	laid, told, why := lay(t, r.order, true)
	if why != "" {
		if len(t.rows) > 2 {
			report.pass(b.line(), fmt.Sprintf("the table under “%s” was left out: %s", b.heading(p), why))
		}
		return nil, post
	}
	r.layout = &laid
	if roleIn(post.label) != "" && laid.post >= 0 {
		r.rank, laid.post = laid.post, -1 // "Envoy", "Ambassador": ranks of the one post
	}
	var entries []entry
	for i := range t.rows {
		tell(i + 1)
		if row := &t.rows[i]; !row.empty() && !row.divides() && !t.repeats(row) {
			entries = append(entries, r.read(row)...)
		}
	}
	if len(entries) > 0 {
		for _, guess := range told {
			report.guess(b.line(), guess)
		}
	}
	return entries, post
}

func (p *page) sections() string {
	var names []string
	for i := range p.blocks {
		if s := p.blocks[i].section; s != "" && !slices.Contains(names, "“"+s+"”") {
			names = append(names, "“"+s+"”")
		}
	}
	return strings.Join(names, ", ")
}

// source is what a page says of itself as a cited work.
func (p *page) source() knowledge.Source {
	s := knowledge.Source{Title: p.title}
	if knowledge.IsPage(p.url) {
		s.URL = p.url
	}
	if strings.Contains(p.url, "wikipedia.org/") {
		s.Publisher, s.License = "Wikipedia", "CC BY-SA 4.0"
	}
	return s
}
