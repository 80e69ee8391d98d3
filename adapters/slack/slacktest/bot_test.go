package slacktest_test

import (
	"context"
	"io"
	"log"
	"testing"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"

	"officebot/adapters/slack/slacktest"
)

// newAPI is a client of slack-go for the server's first workspace.
func newAPI(s *slacktest.Server) *slack.Client {
	return slack.New(s.BotToken, slack.OptionAppLevelToken(s.AppToken), slack.OptionAPIURL(s.APIURL()))
}

// bot answers every message of a person in its thread with what it heard, over
// Socket Mode.
type bot struct {
	api    *slack.Client
	client *socketmode.Client
	heard  chan socketmode.Event
}

// runBot connects a bot and waits until it is.
func runBot(t testing.TB, s *slacktest.Server, handle func(*bot, socketmode.Event)) *bot {
	t.Helper()
	before := len(s.Sockets())
	b := &bot{api: newAPI(s), heard: make(chan socketmode.Event, 1000)}
	b.client = socketmode.New(b.api, socketmode.OptionLog(log.New(io.Discard, "", 0)))
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{}, 2)
	go func() {
		_ = b.client.RunContext(ctx) // it ends with the context
		done <- struct{}{}
	}()
	go func() {
		defer func() { done <- struct{}{} }()
		for {
			select {
			case event := <-b.client.Events:
				handle(b, event)
			case <-ctx.Done():
				return
			}
		}
	}()
	s.WaitConnections(before + 1)
	t.Cleanup(func() {
		cancel()
		s.DropSockets()
		<-done
		<-done
	})
	return b
}

// answer acknowledges an event and answers what a person said.
func answer(b *bot, event socketmode.Event) {
	if event.Request == nil || event.Request.EnvelopeID == "" {
		return
	}
	_ = b.client.Ack(*event.Request) // Slack sends again what it did not hear
	select {
	case b.heard <- event:
	default: // a long run listens to nothing
	}
	outer, ok := event.Data.(slackevents.EventsAPIEvent)
	if !ok {
		return
	}
	switch said := outer.InnerEvent.Data.(type) {
	case *slackevents.AppMentionEvent:
		b.say(said.Channel, said.TimeStamp, "heard: "+said.Text)
	case *slackevents.MessageEvent:
		if said.BotID == "" && said.ChannelType == "im" && said.SubType == "" {
			b.say(said.Channel, said.TimeStamp, "heard: "+said.Text)
		}
	}
}

func (b *bot) say(channel, thread, text string) {
	_, _, _ = b.api.PostMessage(channel, slack.MsgOptionText(harmless(text), false), slack.MsgOptionTS(thread),
		slack.MsgOptionDisableLinkUnfurl(), slack.MsgOptionDisableMediaUnfurl())
}
