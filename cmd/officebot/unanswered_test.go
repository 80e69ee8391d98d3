package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rs/zerolog"

	"officebot/bot"
)

// openReport opens a report; lost tells how many questions it could not keep.
func openReport(t *testing.T, path string) (u *unanswered, lost func() float64) {
	t.Helper()
	m := newMetrics()
	u, err := openUnanswered(path, m.unwritten, zerolog.Nop())
	if err != nil {
		t.Fatal(err)
	}
	return u, func() float64 { return scrape(t, m.handler(nil))["officebot_unanswered_lost_total"] }
}

func linesOf(t *testing.T, path string) []string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
}

func TestUnansweredQuestionsAreWrittenDown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "unanswered.txt")
	for _, question := range []string{"who swept the yard?", "谁扫院子？"} { // the second start adds
		u, _ := openReport(t, path)
		u.add(question, bot.NotUnderstood)
		u.close()
	}
	if got := linesOf(t, path); strings.Join(got, "|") != "who swept the yard?|谁扫院子？" {
		t.Errorf("got %q", got)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestUnansweredQuestionsAreOneLine(t *testing.T) {
	tests := []struct{ question, want string }{
		{"  who\n swept\r\n\tthe yard?  ", "who swept the yard?"},
		{"\x1b[31mwho\x00 is\u2028it\u202e\xff", "[31mwho is it"},
		{"<@123> ask <@!456> or <@&7> and <@U8|ann> <!subteam^S9> who", "ask or and who"},
		{"a < b and c > d", "a < b and c > d"},
		{"<!<!>> who <@U1<@U2>> is", "who is"},
		{"<@ > it <@7", "it <@7"},
		{" \n", ""},
		{strings.Repeat("谁", maxReported), strings.Repeat("谁", maxReported)},
		{strings.Repeat("谁", maxReported+1), strings.Repeat("谁", maxReported-1) + "…"},
	}
	for _, test := range tests {
		if got := asLine(test.question); got != test.want {
			t.Errorf("%q becomes %q, want %q", test.question, got, test.want)
		}
	}
}

func FuzzUnansweredLine(f *testing.F) {
	f.Add("who\x1b[2J <@1>\n")
	f.Add("<!<!>>")
	f.Fuzz(func(t *testing.T, question string) {
		line := asLine(question)
		if n := utf8.RuneCountInString(line); n > maxReported || strings.ContainsAny(line, "\n\r\x1b\x00\u2028\u202e") || !utf8.ValidString(line) {
			t.Errorf("%q becomes %q", question, line)
		}
		if again := asLine(line); again != line {
			t.Errorf("%q becomes %q, and then %q", question, line, again)
		}
	})
}

func TestTheUnansweredFileIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "unanswered.txt")
	u, lost := openReport(t, path)
	const asked = 5000
	question := strings.Repeat("who ", 100)
	for i := range asked {
		u.add(fmt.Sprint(i, question), bot.NotInRecord)
		if i%100 == 0 {
			u.drain(t)
		}
	}
	u.close()
	var bytes int64
	for _, name := range []string{path, path + ".1"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > maxReport {
			t.Errorf("%s has %d bytes", name, info.Size())
		}
		bytes += info.Size()
	}
	if bytes < maxReport {
		t.Errorf("%d bytes are kept of %d", bytes, asked*len(question))
	}
	last := linesOf(t, path)
	if want := fmt.Sprint(asked-1, "who"); !strings.HasPrefix(last[len(last)-1], want) {
		t.Errorf("the last line is %.20q, want %q", last[len(last)-1], want)
	}
	if n := lost(); n != 0 {
		t.Errorf("%v questions were lost", n)
	}
	if rest, err := filepath.Glob(path + "*"); err != nil || len(rest) != 2 {
		t.Errorf("there are %q", rest)
	}
}

// drain waits until nothing waits for the disk.
func (u *unanswered) drain(t *testing.T) {
	t.Helper()
	await(t, "the disk", func() bool { return len(u.waiting) == 0 })
}

func TestAFullDiskLosesQuestionsAndNothingElse(t *testing.T) {
	directory := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(directory, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(directory, "unanswered.txt")
	u, lost := openReport(t, path)
	if err := os.RemoveAll(directory); err != nil {
		t.Fatal(err)
	}
	u.add("who swept the yard?", bot.NotUnderstood)
	await(t, "the loss", func() bool { return lost() == 1 })
	if err := os.Mkdir(directory, 0o700); err != nil {
		t.Fatal(err)
	}
	u.add("and the stairs?", bot.NotUnderstood)
	u.close()
	if got := linesOf(t, path); len(got) != 1 || got[0] != "and the stairs?" {
		t.Errorf("got %q", got)
	}
}

func TestWhoAsksDoesNotWaitForTheDisk(t *testing.T) {
	m := newMetrics()
	u := &unanswered{waiting: make(chan string, 2), lost: m.unwritten}
	for range 5 { // nobody writes
		u.add("who swept the yard?", bot.NotUnderstood)
	}
	if n := scrape(t, m.handler(nil))["officebot_unanswered_lost_total"]; n != 3 {
		t.Errorf("%v were lost, want 3", n)
	}
}
