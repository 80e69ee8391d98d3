package eval_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// asked is the day on which the corpus asks.
var asked = knowledge.DayOf(2026, 11, 23)

// shared is where the project keeps packs that are not its own.
var shared = filepath.Join("..", "..", "..", "shared")

// block is a query of the corpus and what is right; the head of office.txt tells
// the format.
type block struct {
	line      int // at which the query stands
	questions []string
	text      string
	right     map[string][]string // what is given of the result, by its word
}

// corpusWords are what a block may give of a result.
var corpusWords = []string{"status", "people", "verdict", "posts", "times", "count", "fillers", "gaps"}

func TestCorpus(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "corpus", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	total, waiting := 0, 0
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		blocks := readCorpus(t, path)
		total += len(blocks)
		t.Run(name, func(t *testing.T) {
			records := corpusPack(t, name)
			evaluator, hasEvents := eval.New(records), tellsEvents(records)
			for _, b := range blocks {
				if !hasEvents && b.speaksOfEvents() {
					waiting++
					continue
				}
				t.Run(b.questions[0], func(t *testing.T) { b.check(t, path, evaluator) })
			}
		})
	}
	if waiting > 0 {
		t.Logf("%d queries wait for the events of the records", waiting)
	}
	if total < 150 {
		t.Errorf("the corpus has %d queries", total)
	}
}

// tellsEvents tells whether the facts of a pack say their events.
func tellsEvents(records *knowledge.Records) bool {
	return slices.ContainsFunc(records.Facts, func(f *knowledge.Fact) bool { return len(f.Events) > 0 })
}

// speaksOfEvents tells whether an event stands in the query.
func (b block) speaksOfEvents() bool {
	found := false
	if ask, err := query.ParseAsk(b.text); err == nil {
		query.Mapping{Events: func(e query.Event) query.Event {
			found = true
			return e
		}}.Ask(ask)
	}
	return found
}

// corpusPack is the pack that a file of the corpus asks: the one of its name in
// the shared folder, but for office, which is the default pack.
func corpusPack(t *testing.T, name string) *knowledge.Records {
	t.Helper()
	if name == "office" {
		records, err := knowledge.Embedded()
		if err != nil {
			t.Fatal(err)
		}
		return records
	}
	for _, ending := range []string{".yaml", ".json"} {
		records, err := knowledge.Load(filepath.Join(shared, "packs", name+ending))
		if err == nil {
			return records
		}
		if !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	t.Skipf("the pack %s is missing: put the project's folder shared beside the clone", name)
	return nil
}

func readCorpus(t *testing.T, path string) []block {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var blocks []block
	for at, line := range strings.Split(string(data), "\n") {
		fail := func(what string) { t.Fatalf("%s:%d: %s: %q", path, at+1, what, line) }
		last := func() *block { return &blocks[len(blocks)-1] }
		question, isQuestion := strings.CutPrefix(line, "? ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case isQuestion && (len(blocks) == 0 || last().text != ""):
			blocks = append(blocks, block{questions: []string{question}, right: map[string][]string{}})
		case isQuestion:
			last().questions = append(last().questions, question)
		case len(blocks) == 0:
			fail("no question stands before it")
		case last().text == "":
			last().text, last().line = line, at+1
		default:
			word, right, _ := strings.Cut(line, ":")
			if !slices.Contains(corpusWords, word) {
				fail("expected one of " + strings.Join(corpusWords, ", "))
			}
			last().right[word] = append(last().right[word], strings.TrimSpace(right))
		}
	}
	return blocks
}

// check holds a block against what the evaluator makes of its query.
func (b block) check(t *testing.T, path string, evaluator *eval.Evaluator) {
	ask, err := query.ParseAsk(b.text)
	if err != nil {
		t.Fatalf("%s:%d: %s\n%v", path, b.line, b.text, err)
	}
	if ask.String() != b.text {
		t.Errorf("%s:%d: write it as it is printed: %s", path, b.line, ask)
	}
	if len(b.right["status"]) != 1 {
		t.Errorf("%s:%d: one status is wanted", path, b.line)
	}
	result := evaluator.Evaluate(ask, asked)
	for word, right := range b.right {
		got := told(result, word)
		if word == "status" {
			right = strings.Split(right[0], " or ")
		}
		if !slices.Contains(right, got) {
			t.Errorf("%s:%d: %s\n%s: got %s, want %s", path, b.line, b.text, word, got, strings.Join(right, " or "))
		}
	}
}

// told is a part of a result as the corpus writes it.
func told(result eval.Result, word string) string {
	switch word {
	case "status":
		return [...]string{"answered", "no_holder", "ambiguous", "not_in_record"}[result.Status]
	case "verdict":
		return [...]string{"unknown", "no", "possibly", "yes"}[result.Verdict]
	case "people":
		return listed(result.People, "nobody", func(p *knowledge.Person) string { return p.Name })
	case "posts":
		return listed(result.Posts, "none", func(p *knowledge.Post) string { return p.Label })
	case "times":
		return listed(result.Held, "none", func(h eval.Held) string {
			return strings.TrimSpace(fmt.Sprintf("%s to %s", h.Tenure.Start, h.Tenure.End))
		})
	case "gaps":
		return listed(result.Gaps, "none", gapText)
	case "fillers":
		return listed(result.Fillers, "none", fillerText)
	case "count":
		if len(result.Numbers) > 0 {
			return strconv.Itoa(result.Numbers[0].N)
		}
		return strconv.Itoa(result.Count)
	}
	return ""
}

func listed[T any](things []T, none string, text func(T) string) string {
	if len(things) == 0 {
		return none
	}
	texts := make([]string, len(things))
	for i, thing := range things {
		texts[i] = text(thing)
	}
	return strings.Join(texts, "; ")
}

func fillerText(f eval.Filler) string {
	switch {
	case f.Person != nil:
		return f.Person.Name
	case f.Organization != nil:
		return f.Organization.Name
	case f.Post != nil:
		return f.Post.Label
	case f.Text != "":
		return f.Text
	}
	return f.Date.String()
}

// gapText is a gap as the records date it, from the end of who held it before.
func gapText(g knowledge.Gap) string {
	from, to := "", ""
	if g.After != nil {
		from = g.After.End.String()
	}
	if g.Before != nil {
		to = g.Before.Start.String()
	}
	return strings.TrimSpace(from + " to " + to)
}
