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

// golden runs over a file in which a line with > is a query, and what say gives
// for it stands below. It compares, or with -update writes.
func golden(t *testing.T, path string, say func(query.Ask) []string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	inAnswer := false
	for _, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		written, isQuery := strings.CutPrefix(line, "> ")
		if isQuery {
			ask, err := query.ParseAsk(written)
			if err != nil {
				t.Fatalf("%s: %s: %v", path, written, err)
			}
			out = append(append(out, line), say(ask)...)
		}
		inAnswer = isQuery || inAnswer && line != ""
		if !inAnswer {
			out = append(out, line)
		}
	}
	got := strings.Join(out, "\n") + "\n"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(text), "\n"), strings.Split(got, "\n")); diff != "" {
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
