package slacktest_test

import (
	"testing"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"officebot/adapters/slack/slacktest"
)

// pressed waits for the next interaction.
func pressed(b *bot) slack.InteractionCallback {
	for event := range b.heard {
		if callback, ok := event.Data.(slack.InteractionCallback); ok {
			return callback
		}
	}
	return slack.InteractionCallback{}
}

func respond(t *testing.T, url string, message *slack.WebhookMessage) error {
	t.Helper()
	return slack.PostWebhookContext(t.Context(), url, message)
}

func TestAPressTellsWhereItCameFrom(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	m := postWithButton(t, s)
	s.Press(m, m.Button("Go").ActionID, "U2")
	got := pressed(b)
	action := got.ActionCallback.BlockActions[0]
	if got.User.ID != "U2" || got.Team.ID != s.TeamID || got.Channel.ID != "C1" || got.Container.MessageTs != m.TS || got.TriggerID == "" {
		t.Errorf("pressed: %+v", got)
	}
	if action.ActionID != "go" || action.Value != "1" || action.Text.Text != "Go" || action.BlockID == "" || action.BlockID != got.Message.Blocks.BlockSet[0].ID() {
		t.Errorf("action: %+v", action)
	}
}

func TestResponseURLs(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	m := postWithButton(t, s)
	link := s.Press(m, "go", "U2").ResponseURL
	off := false
	steps := []struct {
		name    string
		message slack.WebhookMessage
		check   func() bool
	}{
		{"to the one who pressed", slack.WebhookMessage{Text: "for you"}, func() bool {
			shown := s.Ephemerals("U2")
			return len(shown) == 1 && shown[0].Text == "for you" && shown[0].Channel == "C1"
		}},
		{"to everybody", slack.WebhookMessage{Text: "for all", ResponseType: "in_channel", UnfurlLinks: &off, UnfurlMedia: &off}, func() bool {
			all := s.Messages("C1")
			return len(all) == 2 && all[1].Text == "for all" && all[1].Hook == link
		}},
		{"in place of the message", slack.WebhookMessage{Text: "changed", ReplaceOriginal: true}, func() bool {
			changed, _ := s.Message(m.TS)
			return changed.Text == "changed" && len(changed.Buttons()) == 0
		}},
		{"taking it away", slack.WebhookMessage{DeleteOriginal: true}, func() bool {
			_, stands := s.Message(m.TS)
			return !stands
		}},
		{"a fifth time", slack.WebhookMessage{Text: "again"}, func() bool { return len(s.Ephemerals("U2")) == 2 }},
	}
	for _, step := range steps {
		if err := respond(t, link, &step.message); err != nil || !step.check() {
			t.Errorf("%s: %v, %+v, %+v", step.name, err, s.Messages("C1"), s.Ephemerals("U2"))
		}
	}
	if err := respond(t, link, &slack.WebhookMessage{Text: "a sixth"}); err == nil {
		t.Error("a response_url works five times")
	}
	old := s.Press(postWithButton(t, s), "go", "U2").ResponseURL
	s.Advance(31 * time.Minute)
	if err := respond(t, old, &slack.WebhookMessage{Text: "late"}); err == nil {
		t.Error("a response_url works for half an hour")
	}
}

func TestCommandsAreAnsweredInTheAcknowledgement(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	runBot(t, s, func(b *bot, event socketmode.Event) {
		if command, ok := event.Data.(slack.SlashCommand); ok {
			_ = b.client.Ack(*event.Request, map[string]any{"text": "you typed " + command.Command + " " + command.Text})
		}
	})
	asked := s.SlashCommand("U1", "CNEW", "/office", "who?")
	if shown := s.WaitEphemerals("U1", 1)[0]; shown.Text != "you typed /office who?" || shown.Channel != "CNEW" {
		t.Errorf("shown %+v", shown)
	}
	if ack := s.WaitAck(asked); len(ack.Payload) == 0 {
		t.Errorf("acknowledged as %+v", ack)
	}
}

func TestEphemeralsAreReplacedAndShared(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	share := slack.NewActionBlock("", slack.NewButtonBlockElement("share", "1", slack.NewTextBlockObject(slack.PlainTextType, "Share", false, false)))
	command := s.SlashCommand("U1", "CNEW", "/office", "who?")
	private := &slack.WebhookMessage{Text: "an answer", Blocks: &slack.Blocks{BlockSet: []slack.Block{share}}}
	if err := respond(t, command.ResponseURL, private); err != nil {
		t.Fatal(err)
	}
	link := s.PressEphemeral(s.Ephemerals("U1")[0], "share").ResponseURL
	if got := pressed(b); !got.Container.IsEphemeral || got.Message.Timestamp != "" || got.ResponseURL != link {
		t.Errorf("pressed %+v", got)
	}
	off := false
	public := &slack.WebhookMessage{Text: "shared", ResponseType: "in_channel", UnfurlLinks: &off, UnfurlMedia: &off}
	if err := respond(t, link, public); err != nil {
		t.Fatal(err)
	}
	if err := respond(t, link, &slack.WebhookMessage{Text: "done", ReplaceOriginal: true}); err != nil {
		t.Fatal(err)
	}
	if shown := s.Ephemerals("U1"); len(shown) != 1 || shown[0].Text != "done" {
		t.Errorf("shown %+v", shown)
	}
	if err := respond(t, link, &slack.WebhookMessage{DeleteOriginal: true}); err != nil || len(s.Ephemerals("U1")) != 0 {
		t.Errorf("%v, shown %+v", err, s.Ephemerals("U1"))
	}
	if all := s.Messages("CNEW"); len(all) != 1 || all[0].Text != "shared" {
		t.Errorf("in the channel %+v", all)
	}
}

func TestFeedbackAndHome(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	label := func(text string) *slack.TextBlockObject {
		return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
	}
	s.Invite("C1")
	feedback := slack.NewContextActionsBlock("", slack.NewFeedbackButtonsBlockElement("feedback",
		slack.NewFeedbackButton(label("Good"), "good"), slack.NewFeedbackButton(label("Bad"), "bad")))
	_, ts, err := newAPI(s).PostMessage("C1", quiet("hello"), slack.MsgOptionBlocks(feedback))
	if err != nil {
		t.Fatal(err)
	}
	m, _ := s.Message(ts)
	s.Choose(m, m.Button("Bad").ActionID, "bad", "U1")
	if got := pressed(b).ActionCallback.BlockActions[0]; got.Value != "bad" || got.Type != "feedback_buttons" {
		t.Errorf("chosen %+v", got)
	}
	blocks := slack.Blocks{BlockSet: []slack.Block{slack.NewActionBlock("", slack.NewButtonBlockElement("list", "", label("List")))}}
	if _, err := newAPI(s).PublishView("U1", slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: blocks}, ""); err != nil {
		t.Fatal(err)
	}
	s.PressHome("U1", "list")
	if got := pressed(b); got.View.ID == "" || got.ResponseURL != "" || got.Container.Type != "view" {
		t.Errorf("pressed %+v", got)
	}
}
