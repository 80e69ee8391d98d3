package bot_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"officebot/bot"
)

// TestFactsTold asks what stands in testdata/facts of packs that tell everything in
// sentences; the top of library.txt tells the format.
func TestFactsTold(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/facts/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			pack := openPack(t, name+".yaml")
			for _, line := range factLines(t, path) {
				if a := pack.ask(line.question); !tells(&a, line.want) {
					t.Errorf("%s => %s\n\t[%s] %s", line.question, line.want, a.Status, a.Text())
				}
			}
		})
	}
}

// TestTalksTold asks what stands in testdata/talks in conversations, each question after
// those above it; a blank line starts another.
func TestTalksTold(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/talks/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			pack := openPack(t, name+".yaml")
			var topic bot.Topic
			for _, line := range factLines(t, path) {
				if line.begins {
					topic = bot.Topic{}
				}
				a := pack.bot.Answer(bot.Question{Text: line.question, Today: today, Topic: topic})
				topic = a.Topic
				if !tells(&a, line.want) {
					t.Errorf("%s => %s\n\t[%s] %s", line.question, line.want, a.Status, a.Text())
				}
			}
		})
	}
}

// factLine is a question, and what its answer has to say.
type factLine struct {
	question, want string
	begins         bool // a blank line stands above it
}

func factLines(t *testing.T, path string) []factLine {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var lines []factLine
	begins := false
	for line := range strings.Lines(string(data)) {
		begins = begins || strings.TrimSpace(line) == ""
		if question, want, ok := strings.Cut(strings.TrimSpace(line), " => "); ok && line[0] != '#' {
			lines = append(lines, factLine{question, want, begins})
			begins = false
		}
	}
	return lines
}

var verdict = regexp.MustCompile(`^(Yes|No|Possibly)\b`)

// tells tells whether an answer has all parts of a text; of "-" whether it answers
// nothing.
func tells(a *bot.Answer, want string) bool {
	text := a.Text()
	if want == "-" {
		return a.Status != bot.Answered && a.Status != bot.Ambiguous && a.Status != bot.NoHolder && !verdict.MatchString(text)
	}
	for part := range strings.SplitSeq(want, "|") {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(part)) {
			return false
		}
	}
	return a.Status == bot.Answered
}
