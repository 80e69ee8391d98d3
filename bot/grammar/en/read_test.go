package en_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/grammar/en"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

var update = flag.Bool("update", false, "write how the questions are read into testdata/readings")

// today is the day on which every test asks.
var today = knowledge.DayOf(2026, 11, 23)

// pack is a grammar of some records, and what works out the queries.
type pack struct {
	grammar   *en.Grammar
	evaluator *eval.Evaluator
}

func office(tb testing.TB) *pack {
	tb.Helper()
	records, err := knowledge.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	names, err := index.New(records)
	if err != nil {
		tb.Fatal(err)
	}
	return &pack{en.New(records, names, when.New()), eval.New(records)}
}

// TestReadings reads every question of testdata/readings; its README.txt tells the
// format. A known gap is a question that is not yet read as it should be.
func TestReadings(t *testing.T) {
	p := office(t)
	questions, gaps := 0, 0
	for _, path := range readingPaths(t) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			script := readReadings(t, path)
			for i := range script {
				e := &script[i]
				if e.question == "" {
					continue
				}
				questions++
				if e.shouldBe != "" {
					gaps += p.checkGap(t, path, e)
					continue
				}
				got := p.shown(e.question)
				if !*update && !slices.Equal(got, e.read) {
					t.Errorf("%s:%d: %s\n\tgolden:\n%s\n\tread:\n%s", path, e.line, e.question, indented(e.read), indented(got))
				}
				e.read = got
			}
			if *update {
				writeReadings(t, path, script)
			}
		})
	}
	t.Logf("%d questions, of them %d known gaps", questions, gaps)
	if questions-gaps < leastRead {
		t.Errorf("%d of %d questions are read as they should be, of which %d were", questions-gaps, questions, leastRead)
	}
}

// leastRead is how many questions of testdata/readings are read as they should be;
// it only rises.
const leastRead = 790

// checkGap tells whether a gap is one still (1) or is closed (0). A closed one is a
// golden from then on.
func (p *pack) checkGap(t *testing.T, path string, e *entry) int {
	t.Helper()
	want := e.shouldBe
	if want != nothing {
		ask, err := query.ParseAsk(want)
		if err != nil {
			t.Fatalf("%s:%d: %v", path, e.line, err)
		}
		want = query.Simplify(ask).String()
	}
	got := p.shown(e.question)
	closed := len(got) > 0 && got[0] == want
	if want == nothing {
		closed = got[0] == nothing || strings.HasPrefix(got[0], unread)
	}
	switch {
	case !closed:
		return 1
	case *update:
		e.shouldBe, e.read = "", got
	default:
		t.Errorf("%s:%d: %s\n\tis read as it should be: -update keeps it", path, e.line, e.question)
	}
	return 0
}

const (
	nothing  = "nothing"
	unread   = "unread: "
	shouldBe = "should be: "
)

// shown is how a question is read: nothing, the words left unread, or the queries
// and what they come to.
func (p *pack) shown(question string) []string {
	read := p.grammar.Read(question, today)
	switch {
	case len(read.Asks) == 0:
		return []string{nothing}
	case len(read.Unread) > 0:
		return []string{unread + strings.Join(read.Unread, " ")}
	}
	var lines []string
	for _, ask := range read.Asks {
		ask = query.Simplify(ask)
		lines = append(lines, ask.String())
		if holes, then := query.Holes(ask); len(holes) == 0 && !then {
			lines = append(lines, "= "+answer(p.evaluator.Evaluate(ask, today)))
		}
	}
	for _, t := range read.Taken {
		lines = append(lines, fmt.Sprintf("taking %q for %s", t.Typed, t.Person))
	}
	return lines
}

// answer is a result in a few words.
func answer(r eval.Result) string {
	text := [...]string{"answered", "no holder", "ambiguous", "not in record"}[r.Status]
	text += [...]string{"", ", no", ", possibly", ", yes"}[r.Verdict]
	if _, counts := r.Ask.(query.HowMany); counts && r.Status == eval.Answered {
		text += fmt.Sprintf(", %d", r.Count)
	}
	var names []string
	for _, p := range r.People {
		names = append(names, p.Name)
	}
	for _, p := range r.Posts {
		names = append(names, p.Label)
	}
	for i := range r.Parts {
		names = append(names, "("+answer(r.Parts[i])+")")
	}
	if len(names) > 0 {
		text += ": " + strings.Join(names, ", ")
	}
	return text
}

// entry is a line that is kept as it stands, or a question with how it is read.
type entry struct {
	line     int
	kept     string
	question string
	read     []string
	shouldBe string // of a known gap: the query
}

func readingPaths(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", "readings", "*.txt"))
	paths = slices.DeleteFunc(paths, func(path string) bool { return filepath.Base(path) == "README.txt" })
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no readings: %v", err)
	}
	return paths
}

func readReadings(tb testing.TB, path string) []entry {
	tb.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	script, err := parseReadings(string(content))
	if err != nil {
		tb.Fatalf("%s: %v", path, err)
	}
	return script
}

func parseReadings(content string) ([]entry, error) {
	var script []entry
	asked := false
	for i, line := range strings.Split(strings.TrimSuffix(content, "\n"), "\n") {
		text := strings.TrimSpace(line)
		switch {
		case text == "" || strings.HasPrefix(line, "#"):
			script = append(script, entry{line: i + 1, kept: line})
			asked = false
		case !strings.HasPrefix(line, " "):
			script = append(script, entry{line: i + 1, question: text})
			asked = true
		case !asked:
			return nil, fmt.Errorf("line %d: %q stands below no question", i+1, text)
		default:
			e := &script[len(script)-1]
			if want, ok := strings.CutPrefix(text, shouldBe); ok {
				e.shouldBe = want
			} else {
				e.read = append(e.read, text)
			}
		}
	}
	return script, nil
}

func writeReadings(t *testing.T, path string, script []entry) {
	t.Helper()
	var text strings.Builder
	for _, e := range closedFirst(script) {
		switch {
		case e.question == "":
			text.WriteString(e.kept + "\n")
		case e.shouldBe != "":
			text.WriteString(e.question + "\n    " + shouldBe + e.shouldBe + "\n")
		default:
			text.WriteString(e.question + "\n" + indented(e.read) + "\n")
		}
	}
	if err := os.WriteFile(path, []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// closedFirst moves what is no gap any more in front of the heading of the gaps.
func closedFirst(script []entry) []entry {
	heading := slices.IndexFunc(script, func(e entry) bool { return strings.HasPrefix(e.kept, gapsHeading) })
	if heading < 0 {
		return script
	}
	before := script[:heading]
	for len(before) > 0 && before[len(before)-1].question == "" && before[len(before)-1].kept == "" {
		before = before[:len(before)-1]
	}
	out := slices.Clone(before)
	var gaps []entry
	for _, e := range script[heading+1:] {
		if e.question != "" && e.shouldBe == "" {
			out = append(out, e)
		} else {
			gaps = append(gaps, e)
		}
	}
	if len(gaps) == 0 {
		return out
	}
	return append(append(out, entry{}, script[heading]), gaps...)
}

// gapsHeading stands above the questions that are not yet read as they should be.
const gapsHeading = "# Known gaps"

func indented(lines []string) string { return "    " + strings.Join(lines, "\n    ") }

func TestReadingsFormat(t *testing.T) {
	script, err := parseReadings("# head\n\none?\n    who(all())\n    = answered\ntwo?\n    should be: nothing\nthree?\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range script {
		got = append(got, fmt.Sprintf("%d|%s|%s|%s|%s", e.line, e.kept, e.question, strings.Join(e.read, "/"), e.shouldBe))
	}
	want := []string{"1|# head|||", "2||||", "3||one?|who(all())/= answered|", "6||two?||nothing", "8||three?||"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := parseReadings("# head\n    who(all())\n"); err == nil {
		t.Error("a query without a question was read")
	}
}

// TestNothingIsReadOfStrangers holds that no question of not_read.txt is answered:
// it is off the subject, or has a condition or a name that the records do not know.
func TestNothingIsReadOfStrangers(t *testing.T) {
	p := office(t)
	for _, e := range readReadings(t, filepath.Join("testdata", "readings", "not_read.txt")) {
		if e.question == "" || e.shouldBe != "" {
			continue
		}
		read := p.grammar.Read(e.question, today)
		if len(read.Unread) > 0 {
			continue
		}
		for _, ask := range read.Asks {
			if r := p.evaluator.Evaluate(query.Simplify(ask), today); r.Status != eval.NotInRecord {
				t.Errorf("%s\n\t%s = %s", e.question, ask, answer(r))
			}
		}
	}
}

// TestReadingIsRepeatable reads every fourth question again, with two grammars and from several
// goroutines at once, and wants the same each time.
func TestReadingIsRepeatable(t *testing.T) {
	var questions []string
	for i, q := range goldenQuestions(t) {
		if i%4 == 0 {
			questions = append(questions, q)
		}
	}
	first, second := office(t), office(t)
	want := make([]string, len(questions))
	for i, q := range questions {
		want[i] = dump(first.grammar.Read(q, today))
	}
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			p := []*pack{first, second}[worker%2]
			for k := range questions {
				i := (k + worker*len(questions)/4) % len(questions)
				if got := dump(p.grammar.Read(questions[i], today)); got != want[i] {
					t.Errorf("%q\n\tonce  %s\n\tagain %s", questions[i], want[i], got)
				}
			}
		})
	}
	all.Wait()
}

func goldenQuestions(tb testing.TB) []string {
	tb.Helper()
	var questions []string
	for _, path := range readingPaths(tb) {
		for _, e := range readReadings(tb, path) {
			if e.question != "" {
				questions = append(questions, e.question)
			}
		}
	}
	return questions
}

// dump is a reading as text, byte for byte.
func dump(r grammar.Reading) string {
	var asks []string
	for _, ask := range r.Asks {
		asks = append(asks, ask.String())
	}
	return fmt.Sprintf("%q %d %v %v %q %q", asks, r.Cost, r.Fragment, r.Stated, r.Taken, r.Unread)
}
