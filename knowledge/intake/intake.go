// Package intake makes a draft of a pack from lists of office-holders as they are
// found: tables of CSV, results of Wikidata's query service, saved pages of
// Wikipedia (wikitext or HTML), and Popolo.
//
// A source's way through the package:
//
//	csv.go, wikidata.go        rows of a table
//	wikitext.go, html.go       a page: its tables and lists, by section       (page.go)
//	table → entries            which column is which, by head and value       (columns.go, entry.go)
//	item  → entries            "Ann Archer (1993–2003)"                       (list.go, item.go)
//	text  → dates, periods     as several countries write them                (date.go, period.go)
//	entries → Draft            who is one person, what ends when, whose seat  (settle.go)
//	Draft → YAML or JSON       that the loader of package knowledge takes     (write.go)
//
// What a source does not say is not made up: what has to be guessed, and what
// cannot be read, is noted line by line in the Report. A draft's posts are marked as
// not complete, for nobody has said that they are.
//
// The package depends on package knowledge alone. It knows no clock.
package intake

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"officebot/knowledge"
)

// Kind is a kind of source.
type Kind string

// The kinds of source.
const (
	CSV      Kind = "csv"
	Wikidata Kind = "wikidata" // results of its query service, as JSON; as CSV they are CSV
	Wikitext Kind = "wikitext"
	HTML     Kind = "html"
	Popolo   Kind = "popolo" // EveryPolitician's, too
)

// Input is a source and what is known of it.
type Input struct {
	Name string // as messages call it: the file's
	Data []byte
	Kind Kind // "" to tell by the name and the data

	Post         string // what the holders hold, "" to guess
	Organization string // whose post it is, "" for what the source says
	Section      string // of a page: read only what stands under this heading
	Order        Order
	Source       knowledge.Source // its fields replace what the source says of itself
	Today        knowledge.Day

	Progress func(done, total int) // called now and then with a count of rows; may be nil
}

// Read makes a draft of a source. The error is knowledge.Problems where the source
// is at fault. The report is good even so.
func Read(in Input) (*Draft, *Report, error) {
	if in.Kind == "" {
		in.Kind = kindOf(in.Name, in.Data)
	}
	report := &Report{Kind: in.Kind}
	if form := formOf(in.Data); form != "" {
		return nil, report, in.problem(0, "this is %s: save the list in it as CSV, or the page that it is from", form)
	}
	if in.Kind == Popolo {
		draft, err := readPopolo(&in, report)
		return draft, report, err
	}
	data, err := asUTF8(in.Data, report)
	if err != nil {
		return nil, report, in.problem(0, "%v", err)
	}
	in.Data = data
	var entries []entry
	about := &about{}
	switch in.Kind {
	case CSV:
		entries, err = readCSV(&in, about, report)
	case Wikidata:
		entries, err = readWikidata(&in, about, report)
	case Wikitext:
		entries, err = readPage(&in, parseWikitext(in.Name, string(in.Data)), about, report)
	case HTML:
		p := parseHTML(in.Data)
		p.title = cmp.Or(p.title, titleOfFile(in.Name))
		entries, err = readPage(&in, p, about, report)
	default:
		return nil, report, in.problem(0, "this is not CSV, a query result of Wikidata, a Wikipedia page or Popolo; say with --as what it is")
	}
	if err != nil {
		return nil, report, err
	}
	draft := settle(entries, &in, about, report)
	if len(draft.memberships) == 0 {
		problems := in.problem(0, "nothing in it that can be read says who held a post")
		for _, note := range slices.Concat(report.passed, report.Unread) {
			problems = append(problems, knowledge.Problem{File: in.Name, Line: note.Line, Message: note.Text})
		}
		return nil, report, problems
	}
	return draft, report, nil
}

// problem is one thing that makes a source unreadable.
func (in *Input) problem(line int, format string, args ...any) knowledge.Problems {
	return knowledge.Problems{{File: in.Name, Line: line, Message: fmt.Sprintf(format, args...)}}
}

// progress tells how far the reading is.
func (in *Input) progress(done, total int) {
	if in.Progress != nil && (done%1000 == 0 || done == total) {
		in.Progress(done, total)
	}
}

// kindOf tells by a file's name and how it begins what it is, "" where it cannot.
func kindOf(name string, data []byte) Kind {
	head := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 64<<10)], []byte("\xef\xbb\xbf")))
	switch ext := strings.ToLower(path.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz"))); ext {
	case ".csv", ".tsv":
		return CSV
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".wiki", ".wikitext", ".mediawiki", ".mw":
		return Wikitext
	case ".json":
		return jsonKind(head)
	}
	switch {
	case len(head) == 0:
		return ""
	case head[0] == '{', head[0] == '[':
		return jsonKind(head)
	case head[0] == '<' && (bytes.Contains(bytes.ToLower(head), []byte("<html")) || bytes.Contains(bytes.ToLower(head), []byte("<!doctype html"))):
		return HTML
	case bytes.Contains(head, []byte("{|")), bytes.Contains(head, []byte("[[")), bytes.Contains(head, []byte("\n==")):
		return Wikitext
	case bytes.ContainsAny(head, ",;\t|") && bytes.ContainsRune(head, '\n'):
		return CSV
	}
	return ""
}

func jsonKind(head []byte) Kind {
	for _, mark := range []string{`"persons"`, `"memberships"`, `"posts"`} {
		if bytes.Contains(head, []byte(mark)) {
			return Popolo
		}
	}
	if len(head) > 0 && (head[0] == '[' || bytes.Contains(head, []byte(`"bindings"`)) || bytes.Contains(head, []byte(`"head"`))) {
		return Wikidata
	}
	return Popolo
}
