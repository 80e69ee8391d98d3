package discordtest_test

import (
	"testing"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/wire"
)

func TestMentionIsAnswered(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
	client, _ := echo(t, s)
	open(t, s, client)
	question := s.Mention(s.General, s.Asker, "who?")
	answer := s.WaitReply(question)
	if want := "echo: <@" + s.Bot.ID + "> who?"; answer.Content != want || answer.Reference.MessageID != question.ID {
		t.Errorf("got %+v, want %q in reply to %s", answer, want, question.ID)
	}
	direct := s.DirectMessage(s.Asker, "and you?")
	if got := s.WaitReply(direct).Content; got != "echo: and you?" {
		t.Errorf("a direct message is answered with %q", got)
	}
	if n := len(s.Answers(question)); n != 1 {
		t.Errorf("%d answers", n)
	}
}
