package intake

import (
	"fmt"
	"strings"

	"officebot/knowledge"
)

// entry is what a source says in one place: this person held that post then.
type entry struct {
	line       int
	name       string
	personID   string // what the source knows the person by, "" for nothing but the name
	otherNames []knowledge.Name
	died       knowledge.Date
	post       string // "" for the one that the whole source is about
	postID     string
	body       string // an organization's name
	period
	acting    bool
	endReason string
	section   string // where it stands, and what it says there
	passage   string
	url       string // of a page of its own
}

// rowReader makes entries of a table's rows.
type rowReader struct {
	*layout
	report  *Report
	order   Order
	section string
	exact   bool // dates that tell no precision are exact: not so in Wikidata's results
}

// read reads a row into entries, one for each time in it.
func (r *rowReader) read(row *row) []entry {
	e, ok := r.person(row)
	if !ok {
		return nil
	}
	periods, err := r.periods(row)
	if err != nil {
		r.report.unread(row.line, row.show(), err.Error())
		return nil
	}
	e.line, e.section = row.line, r.section
	e.post, e.body = postName(row.text(r.post)), oneLine(row.text(r.organization))
	e.postID = itemOf(row.text(r.postID))
	if isTrue(row.text(r.acting)) {
		e.acting = true
	}
	if fields := strings.Fields(row.text(r.source)); len(fields) > 0 && knowledge.IsPage(fields[0]) {
		e.url = fields[0]
	}
	if died, err := readMoment(row.text(r.died), r.order); err == nil {
		e.died = died.Date
	}
	e.passage = r.passage(row)
	entries := make([]entry, len(periods))
	for i, p := range periods {
		entries[i] = e
		entries[i].period = p
		for _, m := range []moment{p.start, p.end} {
			if m.guess != "" {
				r.report.guess(row.line, m.guess)
			}
		}
	}
	return entries
}

// person reads who it is.
func (r *rowReader) person(row *row) (entry, bool) {
	text := row.text(r.name)
	if r.name < 0 {
		text = strings.TrimSpace(row.text(r.given) + " " + row.text(r.family))
	}
	n := readName(text)
	if r.turned {
		n.name, _ = turnName(n.name)
	}
	if says("vacant", n.name) {
		r.report.Vacant++
		return entry{}, false
	}
	e := entry{name: n.name, acting: n.acting, endReason: n.endReason, personID: itemOf(row.text(r.personID))}
	if r.name >= 0 && r.name < len(row.cells) {
		e.byLink(&row.cells[r.name])
	}
	if !isName(e.name) {
		why := fmt.Sprintf("“%s” is no name", shorten(e.name))
		if e.name == "" {
			why = "there is no name"
		} else if isItem(e.name) {
			why = fmt.Sprintf("%s has no label in the language that was asked for", e.name)
		}
		r.report.unread(row.line, row.show(), why)
		return entry{}, false
	}
	for part := range strings.FieldsFuncSeq(row.text(r.otherNames), func(c rune) bool { return strings.ContainsRune(",;|\n", c) }) {
		e.alsoCalled(oneLine(part), "")
	}
	for column, lang := range r.namesIn {
		e.alsoCalled(oneLine(row.text(column)), lang)
	}
	return e, true
}

// byLink takes the name from the cell's link: what it is called by its own page is
// another name.
func (e *entry) byLink(c *cell) {
	if c.linked == "" || !isName(c.linked) || !strings.Contains(oneLine(c.text), oneLine(c.linked)) {
		return
	}
	first, _, _ := strings.Cut(c.text, "\n")
	if n := readName(first); n.name != oneLine(c.linked) && strings.HasPrefix(n.name, oneLine(c.linked)) && strings.Contains(n.name, ",") {
		return // "William Petty, 2nd Earl of Shelburne", of which only a part is linked
	}
	e.name = readName(c.linked).name
	if c.link == "" || strings.Contains(c.link, "://") {
		return
	}
	e.personID = c.link
	e.alsoCalled(readName(c.link).name, "")
}

func (e *entry) alsoCalled(name, lang string) {
	if name == "" || name == e.name && lang == "" || !isName(name) {
		return
	}
	for _, known := range e.otherNames {
		if known.Text == name && known.Lang == lang {
			return
		}
	}
	e.otherNames = append(e.otherNames, knowledge.Name{Text: name, Lang: lang})
}

// periods reads when it was.
func (r *rowReader) periods(row *row) ([]period, error) {
	if r.period >= 0 {
		text := stripAsides(row.text(r.period))
		if list := readPeriods(text, r.order); list != nil {
			return list, nil
		}
		if text == "" {
			return nil, fmt.Errorf("there is no time")
		}
		return nil, fmt.Errorf("“%s” is no time that can be read", shorten(oneLine(text)))
	}
	start, err := r.moment(row, r.start, r.startPrecision)
	if err != nil {
		return nil, err
	}
	end, err := r.moment(row, r.end, r.endPrecision)
	if err != nil {
		return nil, err
	}
	switch {
	case vague(start) && (vague(end) || end.ongoing):
		return nil, fmt.Errorf("there is no date")
	case start.ongoing:
		return nil, fmt.Errorf("“%s” is no start", row.text(r.start))
	}
	return []period{{start, end}}, nil
}

func (r *rowReader) moment(row *row, column, precision int) (moment, error) {
	text := stripAsides(row.text(column))
	if isUnknownValue(text) {
		return moment{Date: someDay}, nil
	}
	m, err := readMoment(text, r.order)
	if err != nil || m.IsZero() || r.exact {
		return m, err
	}
	return m.asExactAs(row.text(precision)), nil
}

// stripAsides takes footnotes and brackets from a text about time, unless nothing
// is left then.
func stripAsides(text string) string {
	text = footnote.ReplaceAllString(text, "")
	if bare := strings.TrimSpace(bracketed.ReplaceAllString(text, "")); bare != "" {
		return bare
	}
	return text
}

// passage is where in its source a row says it: the texts of the columns that
// tell, as they stand.
func (r *rowReader) passage(row *row) string {
	var parts []string
	columns := []int{r.name, r.given, r.family, r.period, r.start, r.end}
	for i := range row.cells {
		text := strings.Trim(row.cells[i].text, signs)
		if i == r.period {
			text = strings.ReplaceAll(text, "\n", "…")
		}
		text, _, _ = strings.Cut(text, "\n")
		if text = footnote.ReplaceAllString(text, ""); text == "" {
			continue
		}
		for _, column := range columns {
			if column == i {
				parts = append(parts, shorten(oneLine(text)))
				break
			}
		}
	}
	return strings.Join(parts, "…")
}

// postName is a post's label as a column has it.
func postName(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(footnote.ReplaceAllString(text, "")), "\n")
	if text = oneLine(text); text == "" || isItem(text) {
		return ""
	}
	return capital(text)
}

func isTrue(text string) bool {
	switch plain(text) {
	case "true", "yes", "y", "1", "x", "ja", "oui", "si", "sim", "да", "是":
		return true
	}
	return says("acting", text)
}
