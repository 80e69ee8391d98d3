package bot_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"officebot/bot"
)

// turn is one question as it was asked: of which pack, and after what.
type turn struct {
	where  string // for messages
	pack   *opened
	text   string
	topic  bot.Topic // what the conversation was about before
	answer bot.Answer
}

func (u *turn) ask() bot.Answer {
	return u.pack.bot.Answer(bot.Question{Text: u.text, Today: today, Topic: u.topic})
}

// allTurns are the questions of all transcripts, and those of the shared
// question sets where they are present.
func allTurns(t *testing.T) []turn {
	t.Helper()
	var turns []turn
	for _, path := range transcriptPaths(t) {
		turns = append(turns, transcriptTurns(t, path)...)
	}
	turns = append(turns, sharedTurns(t, "office", office)...)
	return append(turns, sharedTurns(t, "uk_home_sec", filepath.Join(shared, "packs", "uk_home_sec.json"))...)
}

// askedTurns are the questions of each file that was asked, with their answers.
var askedTurns once[[]turn]

func transcriptTurns(t *testing.T, path string) []turn {
	t.Helper()
	return askedTurns.get(path, func() []turn { return askTranscript(t, path) })
}

func askTranscript(t *testing.T, path string) []turn {
	t.Helper()
	script := readTranscript(t, path)
	pack := openPack(t, script.pack)
	var turns []turn
	var topic bot.Topic
	for _, line := range script.lines {
		if line.question == "" {
			if strings.TrimSpace(line.kept) == "" {
				topic = bot.Topic{}
			}
			continue
		}
		u := turn{where: filepath.Base(path), pack: pack, text: line.question, topic: topic}
		u.answer = u.ask()
		topic = u.answer.Topic
		turns = append(turns, u)
	}
	return turns
}

// sharedTurns are the questions of one shared set, each on its own; none where
// the set is missing, which is told.
func sharedTurns(t *testing.T, set, packName string) []turn {
	t.Helper()
	path := filepath.Join(shared, "questions", set+".jsonl")
	return askedTurns.get(path, func() []turn { return askShared(t, path, packName) })
}

func askShared(t *testing.T, path, packName string) []turn {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Logf("without the questions of %s: %v", path, err)
		return nil
	}
	defer file.Close()
	pack := openPack(t, packName)
	var turns []turn
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var row struct {
			ID string `json:"id"`
			Q  string `json:"q"`
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		u := turn{where: row.ID, pack: pack, text: row.Q}
		u.answer = u.ask()
		turns = append(turns, u)
	}
	if err := lines.Err(); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return turns
}

// dump writes everything of an answer, so that two can be compared by bytes.
func dump(t *testing.T, a *bot.Answer) string {
	t.Helper()
	lines, err := json.Marshal(a.Lines)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(append(render(a), a.Language, a.Intent, string(lines), kept(t, a.Topic),
		strings.Join(a.Suggestions, "\n")), "\n")
}

// kept is a topic as a memory outside the process keeps it.
func kept(t *testing.T, topic bot.Topic) string {
	t.Helper()
	text, err := json.Marshal(topic)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
