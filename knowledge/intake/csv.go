package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"officebot/knowledge"
)

// readCSV reads a table whose fields are separated by commas, semicolons, tabs or
// bars, with heads or without.
func readCSV(in *Input, about *about, report *Report) ([]entry, error) {
	t, err := parseCSV(in)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(t.rows, func(r row) bool { return !r.empty() }) {
		return nil, in.problem(0, "the table is empty")
	}
	about.title = t.takeTitle()
	t.guessHeads()
	if t.ofEveryPolitician() {
		return nil, in.problem(t.heads[0].line, "this is a term of EveryPolitician as CSV, which does not say when the term was: import the country's ep-popolo JSON instead")
	}
	if len(t.rows) == 0 {
		return nil, in.problem(t.heads[0].line, "the table has heads and no rows: %s", t.heads[0].show())
	}
	return readRows(t, in, about, report)
}

// readRows reads a table that is all of a source.
func readRows(t *table, in *Input, about *about, report *Report) ([]entry, error) {
	r := rowReader{report: report, order: in.Order, exact: !ofWikidata(t), rank: -1}
	if r.order == EitherOrder {
		if r.order = dayOrder(t); r.order != EitherOrder {
			report.guess(0, "dates: "+map[Order]string{DayFirst: "the day stands first", MonthFirst: "the month stands first"}[r.order])
		}
	}
	laid, told, why := lay(t, r.order, false)
	if why != "" {
		line := 1
		if len(t.heads) > 0 {
			line = t.heads[0].line
		}
		return nil, in.problem(line, "%s%s", why, headsOf(t))
	}
	for _, guess := range told {
		report.guess(0, guess)
	}
	r.layout = &laid
	if len(t.heads) > 0 && roleIn(t.heads[0].text(laid.name)) != "" {
		about.role = singular(oneLine(t.heads[0].text(laid.name)))
	}
	if !r.exact {
		r.tellPrecision()
	}
	var entries []entry
	for i := range t.rows {
		in.progress(i+1, len(t.rows))
		if row := &t.rows[i]; !row.empty() && !t.repeats(row) {
			entries = append(entries, r.read(row)...)
		}
	}
	if laid.post < 0 && laid.postID < 0 && fromElsewhere(entries) {
		report.guess(0, fmt.Sprintf("“%s” is taken for where the holders came from, as they followed each other", t.headOf(laid.organization)))
		for i := range entries {
			entries[i].body = ""
		}
	}
	report.Entries += len(entries)
	return entries, nil
}

// headOf is what stands above a column.
func (t *table) headOf(column int) string {
	if len(t.heads) == 0 {
		return ""
	}
	return oneLine(t.heads[len(t.heads)-1].text(column))
}

// headsOf is ": its columns are …" for the message that one is missing.
func headsOf(t *table) string {
	if len(t.heads) == 0 {
		return " was found, and the table has no heads: write one over each column, such as name, start, end"
	}
	return " was found among " + t.heads[0].show() + ": name the columns, such as name, start, end"
}

// parseCSV reads the fields. A quote that is never closed is a problem.
func parseCSV(in *Input) (*table, error) {
	reader := csv.NewReader(bytes.NewReader(in.Data))
	mark, told := toldDelimiter(in.Data)
	if !told {
		mark = delimiter(in.Data)
	}
	reader.Comma = mark
	reader.FieldsPerRecord = -1
	reader.ReuseRecord = true
	reader.TrimLeadingSpace = mark != '\t' // which is white space itself, and what stands before an empty field
	t := &table{}
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			return nil, in.problem(wrong.StartLine, "%s", csvFault(wrong))
		}
		if err != nil {
			return nil, err
		}
		line, _ := reader.FieldPos(0)
		cells := make([]cell, len(record))
		for i, field := range record {
			cells[i].text = strings.TrimSpace(field)
		}
		if !told || line > 1 {
			t.rows = append(t.rows, row{line, cells})
		}
	}
}

func csvFault(wrong *csv.ParseError) string {
	switch {
	case errors.Is(wrong.Err, csv.ErrQuote):
		return "a quote is not closed, or something follows it: a quote inside a field is written twice"
	case errors.Is(wrong.Err, csv.ErrBareQuote):
		return fmt.Sprintf("a quote stands inside a field that does not begin with one (column %d): put the field in quotes and write the one inside twice", wrong.Column)
	}
	return wrong.Err.Error()
}

// toldDelimiter is the mark that a first line such as sep=; tells, as spreadsheets
// write it.
func toldDelimiter(data []byte) (rune, bool) {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	mark, found := bytes.CutPrefix(bytes.TrimRight(line, "\r"), []byte("sep="))
	if !found || len(mark) != 1 || bytes.IndexByte([]byte(",;\t|"), mark[0]) < 0 {
		return 0, false
	}
	return rune(mark[0]), true
}

// delimiter is the mark that parts fields: the one that stands in most of the first
// lines, the same number of times in each if possible.
func delimiter(data []byte) rune {
	const looked = 20
	lines := strings.SplitN(string(data[:min(len(data), 64<<10)]), "\n", looked+1)
	lines = lines[:min(looked, len(lines))]
	best, most := ',', 0
	for _, mark := range []rune{',', ';', '\t', '|'} {
		score, often := 0, map[int]int{} // lines with so many marks
		for _, line := range lines {
			if n := outsideQuotes(line, mark); n > 0 {
				often[n]++
				score++
			}
		}
		alike := 0
		for _, n := range often {
			alike = max(alike, n)
		}
		if score += 2 * alike; score > most {
			best, most = mark, score
		}
	}
	return best
}

func outsideQuotes(line string, mark rune) int {
	n, quoted := 0, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == mark && !quoted:
			n++
		}
	}
	return n
}

// asExactAs cuts a date of Wikidata's to its precision: 11 a day, 10 a month, 9 a
// year, 8 a decade, 7 a century. Without one, the first of January may be any day
// of the year, and the first of a month any of the month: that is how the results
// write those.
func (m moment) asExactAs(precision string) moment {
	year, month, day := m.First.Civil()
	switch precision, _, _ = strings.Cut(precision, "."); {
	case precision == "11", m.Precision < knowledge.ToDay:
	case precision == "10", precision == "" && day == 1 && month > 1:
		m.Date = knowledge.MonthDate(year, month)
	case precision == "9", precision == "" && day == 1:
		m.Date = knowledge.YearDate(year)
	case precision == "8":
		m.Date = between(knowledge.YearDate(max(1, year/10*10)), knowledge.YearDate(year/10*10+9))
	case isNumber(precision, 1, 1):
		century := (year - 1) / 100 * 100
		m.Date = between(knowledge.YearDate(century+1), knowledge.YearDate(century+100))
	}
	return m
}
