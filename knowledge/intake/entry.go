package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

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
	half      bool // of a table that has starts only
	endReason string
	section   string // where it stands, and what it says there
	passage   string
	url       string // of a page of its own
}

// lastDay is the last day on which the holder may have been in office.
func (e *entry) lastDay() knowledge.Day {
	if e.end.IsZero() {
		return knowledge.LastDay
	}
	return e.end.Last
}

// rowReader makes entries of a table's rows.
type rowReader struct {
	*layout
	report  *Report
	order   Order
	section string
	rank    int  // the column of what the holder was called, -1 for none
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
	if isTrue(row.text(r.acting)) || actingHeading(row.text(r.rank)) || actingAside(row.text(r.start)) {
		e.acting = true
	}
	var remarks named
	remarks.note(row.text(r.remarks))
	e.acting = e.acting || remarks.acting
	if fields := strings.Fields(row.text(r.source)); len(fields) > 0 && knowledge.IsPage(fields[0]) {
		e.url = fields[0]
	}
	if died, err := readMoment(row.text(r.died), r.order); err == nil {
		e.died = died.Date
	}
	e.passage = r.passage(row, remarks.acting || remarks.endReason != "")
	if e.endReason == "" {
		e.endReason = cmp.Or(r.endReason(row), remarks.endReason)
	}
	for _, p := range periods {
		for _, m := range []moment{p.start, p.end} {
			if m.guess != "" {
				r.report.guess(row.line, m.guess)
			}
		}
	}
	return e.at(periods)
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
		e.inOwnScript(text)
	}
	if !isName(e.name) {
		why := fmt.Sprintf("“%s” is not a name", shorten(e.name))
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
// another name. What stands before the link is part of the name unless it is a rank.
func (e *entry) byLink(c *cell) {
	linked := oneLine(c.linked)
	first, _, _ := strings.Cut(c.text, "\n")
	before, after, found := strings.Cut(oneLine(first), linked)
	if linked == "" || !isName(linked) || !found {
		return
	}
	before = readName(before + " .").name
	switch name := readName(linked).name; {
	case strings.HasPrefix(strings.TrimSpace(after), ",") && name != e.name:
		return // "William Petty, 2nd Earl of Shelburne", of which only a part is linked
	case strings.Trim(before, ". ") == "" || areRanks(before):
		e.name = name
	default:
		e.name = strings.Trim(before, ". ") + " " + name
		e.alsoCalled(name, "")
	}
	if c.link == "" || strings.Contains(c.link, "://") {
		return
	}
	e.personID = c.link
	e.alsoCalled(readName(c.link).name, "")
}

// inOwnScript takes up a line below a name in Latin letters that has the name in
// Chinese, Japanese or Korean ones.
func (e *entry) inOwnScript(text string) {
	_, rest, _ := strings.Cut(text, "\n")
	for line := range strings.SplitSeq(rest, "\n") {
		line = strings.Trim(line, signs+"()（）")
		lang, count := "", 0
		for _, r := range line {
			switch {
			case unicode.Is(unicode.Han, r) && lang == "":
				lang = "zh"
			case unicode.In(r, unicode.Hiragana, unicode.Katakana):
				lang = "ja"
			case unicode.Is(unicode.Hangul, r):
				lang = "ko"
			case !unicode.In(r, unicode.Han) && r != '·' && r != '・':
				lang, count = "", longestName
			}
			count++
		}
		if lang != "" && count <= mostLetters {
			e.alsoCalled(line, lang)
		}
	}
}

// mostLetters is how many a name in Chinese characters has at most.
const mostLetters = 20

// personRanks are words before a name that are no part of it.
var personRanks = []string{
	"general", "gen", "lieutenant", "lt", "ltg", "major", "maj", "mg", "bg", "brigadier", "brig", "colonel", "col", "ltc", "captain", "capt", "cpt", "admiral",
	"adm", "vice", "rear", "commodore", "air", "marshal", "field", "chief", "sir", "dame", "dr", "prof", "professor", "the", "rt", "right", "hon", "honourable",
	"honorable", "mr", "mrs", "ms", "rev", "reverend", "hc", "he", "judge", "justice", "sgt",
}

func areRanks(words string) bool {
	for _, word := range strings.Fields(plain(words)) {
		if word = strings.Trim(word, "."); word != "" && !slices.Contains(personRanks, word) {
			return false
		}
	}
	return true
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

// passage is where in its source a row says it: the texts of the columns that
// tell, its remarks where they tell something, as they stand.
func (r *rowReader) passage(row *row, remarked bool) string {
	var parts []string
	columns := []int{r.name, r.given, r.family, r.period, r.start, r.end, r.reason}
	if remarked {
		columns = append(columns, r.remarks)
	}
	for i := range row.cells {
		text := strings.Trim(row.cells[i].text, signs)
		if i == r.period {
			text = strings.ReplaceAll(text, "\n", "…")
		}
		text, _, _ = strings.Cut(text, "\n")
		if text = footnote().ReplaceAllString(text, ""); text == "" {
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
	text, _, _ = strings.Cut(strings.TrimSpace(footnote().ReplaceAllString(text, "")), "\n")
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
