package bot_test

import (
	"os"
	"strings"
	"testing"

	"officebot/bot"
)

// TestOffTopicIsNotAnswered asks what is about none of three offices, in words that could
// be, alone and within a conversation: testdata/offtopic.txt has a message on a line,
// written by people who did not know the program.
func TestOffTopicIsNotAnswered(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/offtopic.txt")
	if err != nil {
		t.Fatal(err)
	}
	messages := strings.Split(strings.TrimSpace(string(data)), "\n")
	for name, before := range map[string]string{
		office:           "who was director in 2010",
		"bluestone.yaml": "who was mayor in 1975",
		"orchestra.yaml": "who was conductor in 1960",
	} {
		pack := openPack(t, name)
		topic := pack.ask(before).Topic
		for place, topic := range map[string]bot.Topic{"alone": {}, "within a conversation": topic} {
			var told []string
			for _, text := range messages {
				a := pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: topic})
				if a.Status != bot.NotUnderstood && a.Status != bot.NotInRecord {
					told = append(told, text+"\n\t"+a.Text())
				}
			}
			if 100*len(told) > len(messages) {
				t.Errorf("%s, %s: more than one message in a hundred is answered:\n%s", name, place, strings.Join(told, "\n"))
			}
		}
	}
}
