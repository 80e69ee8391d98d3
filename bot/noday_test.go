package bot_test

import (
	"strings"
	"testing"

	"officebot/bot"
)

// TestNoSuchDay wants a day that no calendar has to be told, in every language.
func TestNoSuchDay(t *testing.T) {
	b := openPack(t, office).bot
	for question, want := range map[string]string{
		"Who was director on 31 February 2010?": "no such day",
		"was Chen director on 31/04/2005?":      "no such day",
		"2010年2月30日谁是主任？":                       "没有这一天",
	} {
		a := b.Answer(bot.Question{Text: question, Today: today})
		if text := a.Text(); a.Status != bot.NotUnderstood || len(a.People) > 0 || !strings.Contains(text, want) {
			t.Errorf("%s\n%s: %s", question, a.Status, text)
		}
	}
}
