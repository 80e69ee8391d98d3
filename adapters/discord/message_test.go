package discord

import (
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters/discord/discordtest"
)

// says fails the test if a message does not say a text.
func says(t testing.TB, m *discordtest.Message, text string) {
	t.Helper()
	if !strings.Contains(unescaped(m.Text()), text) {
		t.Errorf("the answer does not say %q:\n%s", text, m.Text())
	}
}

func unescaped(text string) string { return strings.NewReplacer("\\", "", "**", "").Replace(text) }

func TestMention(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		question := b.Mention(b.General, b.Asker, "who was director in 2010")
		says(t, b.WaitReply(question), "Chen Shiju was director")
	})
}
