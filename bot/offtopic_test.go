package bot_test

import (
	"os"
	"strings"
	"testing"

	"officebot/bot"
)

// TestOffTopicIsNotAnswered asks what is not about the office, in words that are.
func TestOffTopicIsNotAnswered(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/offtopic.txt")
	if err != nil {
		t.Fatal(err)
	}
	pack := openPack(t, office)
	for line := range strings.Lines(string(data)) {
		asked := strings.TrimSpace(line)
		if a := pack.ask(asked); a.Status == bot.Answered || a.Status == bot.NoHolder {
			t.Errorf("%s\n\t[%s] %s", asked, a.Status, a.Text())
		}
	}
}
