package say_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/bot/query"
	"officebot/bot/say"
	"officebot/knowledge"
)

var update = flag.Bool("update", false, "write what is said into the goldens")

// today is the day on which everything is said.
var today = knowledge.DayOf(2026, 11, 23)

// queriesOf are the lines of a golden file, and the queries among them: those that
// begin with >.
func queriesOf(t testing.TB, path string) (lines []string, asks map[int]query.Ask) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines = strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	asks = map[int]query.Ask{}
	for i, line := range lines {
		if written, ok := strings.CutPrefix(line, "> "); ok {
			if asks[i], err = query.ParseAsk(written); err != nil {
				t.Fatalf("%s:%d: %s: %v", path, i+1, written, err)
			}
		}
	}
	return lines, asks
}

// golden compares what stands below each query of a file with what say gives for
// it, or with -update writes it.
func golden(t *testing.T, path string, say func(query.Ask) []string) {
	t.Helper()
	lines, asks := queriesOf(t, path)
	var out []string
	below := false
	for i, line := range lines {
		ask, isQuery := asks[i]
		below = isQuery || below && line != ""
		if isQuery {
			out = append(append(out, line), say(ask)...)
		} else if !below {
			out = append(out, line)
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(lines, out); diff != "" {
		t.Errorf("%s (-golden +said):\n%s", path, diff)
	}
}

func embedded(t testing.TB) *knowledge.Records {
	t.Helper()
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestQuestions(t *testing.T) {
	speaker := say.New(embedded(t))
	golden(t, "testdata/questions.txt", func(ask query.Ask) []string {
		return []string{speaker.Question(ask, "en", today), speaker.Question(ask, "zh-Hans", today)}
	})
}

// TestTraditional wants the same question in the other script.
func TestTraditional(t *testing.T) {
	speaker := say.New(embedded(t))
	ask, err := query.ParseAsk("who(in(all(), time(happen(agent=\"cultural revolution\"))))")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := speaker.Question(ask, "zh-Hant", today), "文化大革命時的主任是誰？"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
