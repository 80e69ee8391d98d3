package grammartest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// entry is a line that is kept as it stands, or a question with how it is read.
type entry struct {
	line     int
	kept     string
	question string
	read     []string
	shouldBe string // of a known gap: the query
}

const (
	nothing  = "nothing"
	unread   = "unread: "
	shouldBe = "should be: "
)

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

// GoldenQuestions are the questions of testdata/readings.
func GoldenQuestions(tb testing.TB) []string {
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
