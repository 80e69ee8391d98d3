package discordtest_test

import (
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/wire"
)

// answeredOnce waits for the answer to a question and fails where there are two.
func answeredOnce(t *testing.T, s *discordtest.Server, question *discordtest.Message) {
	t.Helper()
	s.WaitReply(question)
	if n := len(s.Answers(question)); n != 1 {
		t.Errorf("%q has %d answers", question.Content, n)
	}
}

func TestClientResumesAfterADrop(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
	client, h := echo(t, s)
	open(t, s, client)
	answeredOnce(t, s, s.DirectMessage(s.Asker, "before"))
	s.DropAll()
	missed := s.DirectMessage(s.Asker, "missed")
	s.DropAt(discordtest.Connecting)
	answeredOnce(t, s, missed)
	s.WaitConnected(1)
	answeredOnce(t, s, s.DirectMessage(s.Asker, "after"))
	if n := s.Counts(); n.Identifies != 1 || n.Connections != 3 || n.Resumes != 1 || h.count("missed") != 1 {
		t.Errorf("%+v; heard %q", n, h.all())
	}
}

func TestClientFollowsReconnect(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
	client, _ := echo(t, s)
	open(t, s, client)
	s.Reconnect()
	s.WaitFor("second connection", func() bool { return s.Counts().Connections == 2 })
	s.WaitConnected(1)
	answeredOnce(t, s, s.DirectMessage(s.Asker, "after"))
	if n := s.Counts(); n.Identifies != 1 || n.Resumes != 1 {
		t.Errorf("%+v", n)
	}
}

func TestClientStartsAnewAfterInvalidSession(t *testing.T) {
	t.Parallel()
	for _, resumable := range []bool{false, true} {
		s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
		client, _ := echo(t, s)
		open(t, s, client)
		s.WaitConnected(1)
		s.InvalidSession(resumable)
		s.WaitFor("second IDENTIFY", func() bool { return s.Counts().Identifies == 2 })
		s.WaitConnected(1)
		s.WaitReply(s.DirectMessage(s.Asker, "after"))
		if err := client.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestClientNoticesSilence(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Heartbeat: 200 * time.Millisecond, Network: new(wire.Network)})
	client, _ := echo(t, s)
	open(t, s, client)
	s.WaitFor("heartbeats", func() bool { return s.Counts().Heartbeats > 3 })
	s.Silence()
	// discordgo's farewell ends the session, so that it has to identify again.
	s.WaitFor("second IDENTIFY", func() bool { return s.Counts().Identifies == 2 })
	s.WaitConnected(1)
	s.WaitReply(s.DirectMessage(s.Asker, "after"))
}

func TestPresenceIsKept(t *testing.T) {
	t.Parallel()
	s := discordtest.New(t, discordtest.Options{Network: new(wire.Network)})
	client, _ := echo(t, s)
	open(t, s, client)
	if s.Presence() != nil {
		t.Errorf("presence %s", s.Presence())
	}
	if err := client.UpdateStatusComplex(discordgo.UpdateStatusData{Status: "online"}); err != nil {
		t.Fatal(err)
	}
	s.WaitFor("presence", func() bool { return s.Presence() != nil })
}
