package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// readWikidata reads results of a query as JSON, in either of the two forms in
// which the query service hands them out: {"head": …, "results": {"bindings": […]}},
// and a list of plain objects. Each result is a row, each variable a column.
func readWikidata(in *Input, about *about, report *Report) ([]entry, error) {
	results := &resultReader{in: in, columns: map[string]int{}}
	t, err := results.read()
	if err != nil {
		return nil, err
	}
	if len(t.rows) == 0 {
		return nil, in.problem(0, "the query has no results")
	}
	return readRows(t, in, about, report)
}

// resultReader reads results row by row, so that each has its line.
type resultReader struct {
	in      *Input
	decoder *json.Decoder
	columns map[string]int // of a variable
	table   table
	line    int
	counted int64 // bytes whose lines are counted
}

// value is what a variable is bound to in a result.
type value struct {
	Type  string `json:"type"`
	Value string `json:"value"`
	Lang  string `json:"xml:lang"`
}

// UnmarshalJSON also takes the plain form, which is no more than the value.
func (v *value) UnmarshalJSON(data []byte) error {
	type full value
	if len(data) > 0 && data[0] == '{' {
		return json.Unmarshal(data, (*full)(v))
	}
	var plain any
	if err := json.Unmarshal(data, &plain); err != nil {
		return err
	}
	if plain != nil {
		v.Value = fmt.Sprint(plain)
	}
	return nil
}

func (r *resultReader) read() (*table, error) {
	r.decoder = json.NewDecoder(bytes.NewReader(r.in.Data))
	r.line = 1
	err := r.document()
	if err != nil {
		return nil, r.fault(err)
	}
	heads := make([]cell, len(r.columns))
	for name, i := range r.columns {
		heads[i] = cell{text: name, head: true}
	}
	r.table.heads = []row{{1, heads}}
	return &r.table, nil
}

var errNoResults = errors.New("there are no results of a query in it: save the query's results as JSON")

// document reads to the list of results, wherever it stands, and through it.
func (r *resultReader) document() error {
	token, err := r.decoder.Token()
	if err != nil {
		return err
	}
	if token == json.Delim('[') {
		return r.list()
	}
	if token != json.Delim('{') {
		return errNoResults
	}
	return r.object()
}

func (r *resultReader) object() error {
	found := errNoResults
	for r.decoder.More() {
		key, err := r.decoder.Token()
		if err != nil {
			return err
		}
		switch key {
		case "results":
			if token, err := r.decoder.Token(); err != nil || token != json.Delim('{') {
				return errors.Join(err, errNoResults)
			}
			if err := r.object(); err != nil {
				return err
			}
			found = nil
		case "bindings":
			if token, err := r.decoder.Token(); err != nil || token != json.Delim('[') {
				return errors.Join(err, errNoResults)
			}
			if err := r.list(); err != nil {
				return err
			}
			found = nil
		default:
			var passed json.RawMessage
			if err := r.decoder.Decode(&passed); err != nil {
				return err
			}
		}
	}
	if _, err := r.decoder.Token(); err != nil {
		return err
	}
	return found
}

func (r *resultReader) list() error {
	for r.decoder.More() {
		line := r.lineHere()
		var result map[string]value
		if err := r.decoder.Decode(&result); err != nil {
			return err
		}
		r.add(line, result)
	}
	_, err := r.decoder.Token()
	return err
}

// add makes a row of a result. Columns come in the order in which their variables
// are first seen, those of one result by name.
func (r *resultReader) add(line int, result map[string]value) {
	names := make([]string, 0, len(result))
	for name := range result {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if _, known := r.columns[name]; !known {
			r.columns[name] = len(r.columns)
		}
	}
	cells := make([]cell, len(r.columns))
	for _, name := range names {
		v := result[name]
		if v.Type == "bnode" {
			v.Value = unknownValue
		}
		cells[r.columns[name]] = cell{text: v.Value}
	}
	r.table.rows = append(r.table.rows, row{line, cells})
}

// lineHere is the line of the next value.
func (r *resultReader) lineHere() int {
	at := r.decoder.InputOffset()
	for at < int64(len(r.in.Data)) && strings.IndexByte(" \t\r\n,", r.in.Data[at]) >= 0 {
		at++
	}
	r.line += bytes.Count(r.in.Data[r.counted:at], []byte("\n"))
	r.counted = at
	return r.line
}

// fault is what is wrong with the JSON, and where.
func (r *resultReader) fault(err error) error {
	at, message := r.decoder.InputOffset(), "this is not JSON: "+err.Error()
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, errNoResults):
		return r.in.problem(0, "%v", errNoResults)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		at, message = int64(len(r.in.Data)), "the file is cut short: its JSON has no end"
	case errors.As(err, &syntax):
		// The offset is in the value that is being read, or in the whole.
		at = max(at, min(syntax.Offset, int64(len(r.in.Data))))
	case errors.As(err, &kind):
		message = fmt.Sprintf("a result should be an object of variables, and is %s", kind.Value)
	}
	return r.in.problem(1+bytes.Count(r.in.Data[:min(at, int64(len(r.in.Data)))], []byte("\n")), "%s", message)
}

// unknownValue stands for Wikidata's "unknown value".
const unknownValue = "_:unknown"

var blankNode = pattern(`^(?:_:.*|t\d+|https?://\S*/\.well-known/genid/\S*)$`)

// isUnknownValue tells whether a text stands for "there is one, and it is not known".
func isUnknownValue(text string) bool { return blankNode().MatchString(text) }

const entityPath = "wikidata.org/entity/"

// itemOf is the Wikidata item of an address, or the id as it stands.
func itemOf(text string) string {
	text = oneLine(text)
	if _, item, found := strings.Cut(text, entityPath); found {
		return item
	}
	if isUnknownValue(text) {
		return ""
	}
	return text
}

// ofWikidata tells whether a table is a result of Wikidata's: then its dates have
// the form of days, however exact they are.
func ofWikidata(t *table) bool {
	for _, row := range t.rows[:min(sampled, len(t.rows))] {
		for _, c := range row.cells {
			if strings.Contains(c.text, entityPath) {
				return true
			}
		}
	}
	return false
}

// tellPrecision tells how exact dates are taken to be where the results do not say.
func (r *rowReader) tellPrecision() {
	if r.start >= 0 && r.startPrecision < 0 || r.end >= 0 && r.endPrecision < 0 {
		r.report.guess(0, "dates on 1 January are taken for a year's, those on the first of another month for the month's: without a column for wikibase:timePrecision (startPrecision, endPrecision) results do not say how exact they are")
	}
}
