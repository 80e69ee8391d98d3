// Package grammartest holds a grammar to questions with how they are read, which
// anybody can read and extend, whatever the language.
package grammartest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
)

// Today is the day on which every test asks.
var Today = knowledge.DayOf(2026, 11, 23)

// Reader reads the questions of one language.
type Reader interface {
	Read(text string, today knowledge.Day) grammar.Reading
}

// Pack is a grammar of some records, and what works out the queries.
type Pack struct {
	Reader    Reader
	Evaluator *eval.Evaluator
}

// CheckReadings reads every question of testdata/readings, whose README.txt tells the
// format, and with update writes how they are read. At least so many are read as they
// should be. A known gap is a question that is not yet read as it should be.
func (p *Pack) CheckReadings(t *testing.T, update bool, least int) {
	t.Helper()
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
					gaps += p.checkGap(t, path, e, update)
					continue
				}
				got := p.shown(e.question)
				if !update && !slices.Equal(got, e.read) {
					t.Errorf("%s:%d: %s\n\tgolden:\n%s\n\tread:\n%s", path, e.line, e.question, indented(e.read), indented(got))
				}
				e.read = got
			}
			if update {
				writeReadings(t, path, script)
			}
		})
	}
	t.Logf("%d questions, of them %d known gaps", questions, gaps)
	if questions-gaps < least {
		t.Errorf("%d of %d questions are read as they should be, of which %d were", questions-gaps, questions, least)
	}
}

// checkGap tells whether a gap is one still (1) or is closed (0). A closed one is a
// golden from then on.
func (p *Pack) checkGap(t *testing.T, path string, e *entry, update bool) int {
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
	case update:
		e.shouldBe, e.read = "", got
	default:
		t.Errorf("%s:%d: %s\n\tis read as it should be: -update keeps it", path, e.line, e.question)
	}
	return 0
}

// shown is how a question is read: nothing, the words left unread, or the queries
// and what they come to.
func (p *Pack) shown(question string) []string {
	read := p.Reader.Read(question, Today)
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
			lines = append(lines, "= "+Answer(p.Evaluator.Evaluate(ask, Today)))
		}
	}
	for _, t := range read.Taken {
		lines = append(lines, fmt.Sprintf("taking %q for %s", t.Typed, t.Person))
	}
	return lines
}

// Answer is a result in a few words.
func Answer(r eval.Result) string {
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
		names = append(names, "("+Answer(r.Parts[i])+")")
	}
	if len(names) > 0 {
		text += ": " + strings.Join(names, ", ")
	}
	return text
}

// CheckRepeatable reads every fourth question again, with two grammars and from several
// goroutines at once, and wants the same each time.
func CheckRepeatable(t *testing.T, first, second *Pack) {
	t.Helper()
	var questions []string
	for i, q := range GoldenQuestions(t) {
		if i%4 == 0 {
			questions = append(questions, q)
		}
	}
	want := make([]string, len(questions))
	for i, q := range questions {
		want[i] = Dump(first.Reader.Read(q, Today))
	}
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			p := []*Pack{first, second}[worker%2]
			for k := range questions {
				i := (k + worker*len(questions)/4) % len(questions)
				if got := Dump(p.Reader.Read(questions[i], Today)); got != want[i] {
					t.Errorf("%q\n\tonce  %s\n\tagain %s", questions[i], want[i], got)
				}
			}
		})
	}
	all.Wait()
}

// CheckStrangers holds that no question of not_read.txt is answered:
// it is off the subject, or has a condition or a name that the records do not know.
func (p *Pack) CheckStrangers(t *testing.T) {
	t.Helper()
	for _, e := range readReadings(t, filepath.Join("testdata", "readings", "not_read.txt")) {
		if e.question == "" || e.shouldBe != "" {
			continue
		}
		read := p.Reader.Read(e.question, Today)
		if len(read.Unread) > 0 {
			continue
		}
		for _, ask := range read.Asks {
			if r := p.Evaluator.Evaluate(query.Simplify(ask), Today); r.Status != eval.NotInRecord {
				t.Errorf("%s\n\t%s = %s", e.question, ask, Answer(r))
			}
		}
	}
}

// Dump is a reading as text, byte for byte.
func Dump(r grammar.Reading) string {
	var asks []string
	for _, ask := range r.Asks {
		asks = append(asks, ask.String())
	}
	return fmt.Sprintf("%q %d %v %v %q %q", asks, r.Cost, r.Fragment, r.Stated, r.Taken, r.Unread)
}

// CheckText reads any text on some day: a reading can be written down and read back, and
// is the same each time.
func (p *Pack) CheckText(t *testing.T, text string, now knowledge.Day) {
	t.Helper()
	read := p.Reader.Read(text, now)
	for _, ask := range read.Asks {
		written := ask.String()
		back, err := query.ParseAsk(written)
		if err != nil {
			t.Fatalf("%q is read as %s, which does not parse: %v", text, written, err)
		}
		if again := back.String(); again != written {
			t.Errorf("%q is read as %s, which comes back as %s", text, written, again)
		}
		if len(read.Unread) == 0 {
			p.Evaluator.Evaluate(query.Simplify(ask), now)
		}
	}
	if len(read.Asks) == 0 && len(read.Unread) > 0 {
		t.Errorf("%q: words are unread of no reading: %q", text, read.Unread)
	}
	if again := Dump(p.Reader.Read(text, now)); again != Dump(read) {
		t.Errorf("%q\n\tonce  %s\n\tagain %s", text, Dump(read), again)
	}
}
