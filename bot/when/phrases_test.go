package when

import (
	"flag"
	"os"
	"strings"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

var update = flag.Bool("update", false, "write testdata/phrases.txt as it is read now")

// TestWrittenPhrases reads the times that somebody wrote who knew neither the tables nor
// the code: testdata/phrases.txt has a phrase and the time it means on a line, as show
// writes it.
func TestWrittenPhrases(t *testing.T) {
	const file = "testdata/phrases.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	today := knowledge.DayOf(2026, 11, 29)
	var b strings.Builder
	rows := 0
	for line := range strings.Lines(string(data)) {
		phrase, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " = ")
		if !ok {
			b.WriteString(line)
			continue
		}
		rows++
		got := showAll(parser.Parse(fold.Tokens("who was director "+phrase), nil, today))
		b.WriteString(phrase + " = " + got + "\n")
		if got != want && !*update {
			t.Errorf("%s\n  got  %s\n  want %s", phrase, got, want)
		}
	}
	if rows < 190 {
		t.Errorf("%s holds only %d phrases", file, rows)
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
