package bot_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/bot"
)

var update = flag.Bool("update", false, "write what the bot says into the transcripts instead of comparing with it")

// transcript is one file of testdata/transcripts; the top of holder.txt tells the
// format of them all.
type transcript struct {
	path  string
	pack  string
	lines []scriptLine
}

// scriptLine is a line that is kept as it stands (a comment, a blank line), or
// a question with the answer below it.
type scriptLine struct {
	number   int
	kept     string
	question string
	answer   []string
}

// TestTranscripts asks every question of every transcript.
func TestTranscripts(t *testing.T) {
	for _, path := range transcriptPaths(t) {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			script := readTranscript(t, path)
			pack := openPack(t, script.pack)
			var topic bot.Topic
			for i := range script.lines {
				line := &script.lines[i]
				if line.question == "" {
					if strings.TrimSpace(line.kept) == "" {
						topic = bot.Topic{}
					}
					continue
				}
				answer := pack.bot.Answer(bot.Question{Text: line.question, Today: today, Topic: topic})
				topic = answer.Topic
				said := render(&answer)
				if !*update && !slices.Equal(line.answer, said) {
					t.Errorf("%s:%d: %s\n\ttranscript:\n%s\tbot:\n%s", path, line.number, line.question, indented(line.answer), indented(said))
				}
				line.answer = said
			}
			if *update {
				script.write(t)
			}
		})
	}
}

func indented(lines []string) string {
	var text strings.Builder
	for _, line := range lines {
		text.WriteString("\t    " + line + "\n")
	}
	return text.String()
}

// render writes an answer the way it stands in a transcript.
func render(a *bot.Answer) []string {
	lines := strings.Split(a.Text(), "\n")
	var names []string
	for _, p := range a.People {
		names = append(names, p.Name)
	}
	said := "[" + string(a.Status)
	if len(names) > 0 {
		said += ": " + strings.Join(names, ", ")
	}
	for i, p := range a.Posts {
		if i == 0 {
			said += "; posts: "
		} else {
			said += ", "
		}
		said += p.Label
	}
	said += "]"
	for i, c := range a.Citations {
		if i > 0 {
			said += " |"
		}
		said += " " + cited(c.Section, c.Passage)
	}
	return append(lines, said)
}

func cited(section, passage string) string {
	if section == "" {
		return passage
	}
	return section + ": " + passage
}

func transcriptPaths(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", "transcripts", "*.txt"))
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no transcripts: %v", err)
	}
	return paths
}

func readTranscript(tb testing.TB, path string) *transcript {
	tb.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	script, err := parseTranscript(path, string(content))
	if err != nil {
		tb.Fatal(err)
	}
	return script
}

func parseTranscript(path, content string) (*transcript, error) {
	script := &transcript{path: path, pack: office}
	var asked *scriptLine
	for i, line := range strings.Split(strings.TrimSuffix(content, "\n"), "\n") {
		question, asks := strings.CutPrefix(line, ">")
		pack, opens := strings.CutPrefix(line, "pack:")
		kept := scriptLine{number: i + 1, kept: line}
		switch {
		case asks && strings.TrimSpace(question) == "":
			return nil, fmt.Errorf("%s:%d: a question is missing after >", path, i+1)
		case asks:
			script.lines = append(script.lines, scriptLine{number: i + 1, question: strings.TrimSpace(question)})
			asked = &script.lines[len(script.lines)-1]
			continue
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "#"):
		case asked != nil:
			asked.answer = append(asked.answer, line)
			continue
		case opens:
			script.pack = strings.TrimSpace(pack)
		default:
			return nil, fmt.Errorf("%s:%d: %q stands below no question; a question starts with >, a comment with #", path, i+1, line)
		}
		script.lines = append(script.lines, kept)
		asked = nil
	}
	return script, nil
}

// write writes the transcript with the answers that were given.
func (s *transcript) write(t *testing.T) {
	t.Helper()
	var text strings.Builder
	for _, line := range s.lines {
		if line.question == "" {
			text.WriteString(line.kept + "\n")
			continue
		}
		text.WriteString("> " + line.question + "\n")
		for _, said := range line.answer {
			text.WriteString(said + "\n")
		}
	}
	if err := os.WriteFile(s.path, []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTranscriptFormat(t *testing.T) {
	const good = "# head\npack: town.yaml\n\n> one\nyes\n[answered]\n> two\nno\n\n# more\n> three\n"
	script, err := parseTranscript("a.txt", good)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, line := range script.lines {
		got = append(got, fmt.Sprintf("%d|%s|%s|%s", line.number, line.kept, line.question, strings.Join(line.answer, "/")))
	}
	want := []string{"1|# head||", "2|pack: town.yaml||", "3|||", "4||one|yes/[answered]", "7||two|no", "9|||", "10|# more||", "11||three|"}
	if diff := cmp.Diff(want, got); diff != "" || script.pack != "town.yaml" {
		t.Errorf("pack %s (-want +got):\n%s", script.pack, diff)
	}
	for _, bad := range []string{"who?\n", "# head\n>\n", "> one\nyes\n\nno\n", "packs: town.yaml\n"} {
		if _, err := parseTranscript("a.txt", bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}
