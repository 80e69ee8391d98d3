package discord

import (
	"strings"
	"testing"
	"testing/synctest"
)

func TestEdits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		mention := "<@" + b.Bot.ID + "> "
		question := b.Mention(b.General, b.Asker, "who was director in 2010")
		answer := b.WaitReply(question)
		b.EditMessage(question, mention+"who was director in 1998")
		says(t, b.WaitEdit(answer), "Jia Ting'an")
		edits := b.Message(answer.ID).Edits

		b.Unfurl(question, "https://example.org/")
		b.Pin(question)
		b.EditMessage(question, "never mind")
		late := b.Say(b.General, b.Asker, "who was director in 2010")
		b.EditMessage(late, mention+"who was director in 2010")
		says(t, b.WaitReply(late), "Chen Shiju")
		if now := b.Message(answer.ID).Edits; now != edits {
			t.Errorf("the answer was changed %d times by what was no question", now-edits)
		}

		b.DeleteMessages(question, late)
		b.WaitDeleted(answer)
		b.WaitDeleted(b.Answers(late)[0])
		b.nothingFailed()
	})
}

func TestEditAfterTheAnswerWasDeleted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		question := b.Mention(b.General, b.Asker, "who was director in 2010")
		answer := b.WaitReply(question)
		b.Press(answer, deletePrefix+b.Asker.ID, b.Asker)
		b.WaitDeleted(answer)
		b.WaitFor("the end of it", func() bool { return b.adapter.pool.Pending() == 0 })
		b.EditMessage(question, "<@"+b.Bot.ID+"> who was director in 1998")
		b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 2010"))
		if n := len(b.Answers(question)); n != 1 {
			t.Errorf("%d answers were given to a question whose answer nobody wants", n)
		}
		b.nothingFailed()
	})
}

func TestWhatIsAnswered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		says(t, b.WaitReply(b.Mention(b.General, b.Asker, "")), "/director")
		says(t, b.WaitReply(b.DirectMessage(b.Asker, "who was director in 2010")), "Chen Shiju")
		says(t, b.WaitReply(b.Say(b.General, b.Asker, "<@!"+b.Bot.ID+"> who was director in 2010")), "Chen Shiju")
		m := b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 2010 @everyone <@"+b.Asker.ID+">"))
		if m.Reference == nil || strings.Contains(m.Text(), "@everyone") {
			t.Errorf("the answer is %+v", m)
		}
	})
}

func TestPresenceAndIntents(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		if got := b.Intents(); len(got) != 1 || got[0] != 1<<0|1<<9|1<<12 {
			t.Errorf("the intents are %b", got)
		}
		b.WaitFor("presence", func() bool { return strings.Contains(string(b.Presence()), "/ask") })
		b.WaitFor("commands", func() bool { return len(b.Commands()) == 7 })
	})
}
