package slacktest_test

import (
	"encoding/json"
	"testing"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"

	"officebot/adapters/slack/slacktest"
)

// parsed reads what the app is sent of an event.
func parsed(t *testing.T, e *slacktest.Event) any {
	t.Helper()
	outer, err := slackevents.ParseEvent(e.Payload(), slackevents.OptionNoVerifyToken())
	if err != nil {
		t.Fatalf("%v\n%s", err, e.Payload())
	}
	return outer.InnerEvent.Data
}

func TestEdits(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	asked := s.DirectMessage("U1", "who wsa director")
	edit := s.EditMessage(asked.TS, "who was director")
	told := parsed(t, edit).(*slackevents.MessageEvent)
	if told.SubType != "message_changed" || told.Message.Text != "who was director" || told.Message.Timestamp != asked.TS ||
		told.PreviousMessage.Text != "who wsa director" || told.Message.Edited == nil || told.TimeStamp == asked.TS {
		t.Errorf("told %s", edit.Payload())
	}
	if edit.ID == asked.ID || edit.TS != asked.TS {
		t.Errorf("the edit is the event %+v", edit)
	}
}

func TestAnEditedMentionIsAMentionAgain(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	asked := s.Mention("C1", "U1", "who wsa director")
	told := parsed(t, s.EditMessage(asked.TS, "who was director")).(*slackevents.AppMentionEvent)
	if told.Edited == nil || told.TimeStamp != asked.TS || told.EventTimeStamp == asked.TS || told.Text != "<@"+s.BotUserID+"> who was director" {
		t.Errorf("told %+v", told)
	}
}

func TestDeletions(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	s.Grant("channels:history")
	alone := s.Mention("C1", "U1", "who?")
	told := parsed(t, s.DeleteMessage(alone.TS)).(*slackevents.MessageEvent)
	if told.SubType != "message_deleted" || told.DeletedTimeStamp != alone.TS || told.PreviousMessage.User != "U1" {
		t.Errorf("a message without answers: %+v", told)
	}
	if left := s.Messages("C1"); len(left) != 0 {
		t.Errorf("left: %+v", left)
	}
	asked := s.Mention("C1", "U1", "who?")
	api := newAPI(s)
	_, ts, err := api.PostMessage("C1", quiet("an answer"), slack.MsgOptionTS(asked.TS))
	if err != nil {
		t.Fatal(err)
	}
	told = parsed(t, s.DeleteMessage(asked.TS)).(*slackevents.MessageEvent)
	if told.SubType != "message_changed" || told.Message.SubType != "tombstone" || told.Message.User != "USLACKBOT" || told.PreviousMessage.User != "U1" {
		t.Errorf("a message with an answer: %+v", told)
	}
	if left := s.Messages("C1"); len(left) != 2 {
		t.Errorf("left: %+v", left)
	}
	if _, _, err := api.DeleteMessage("C1", ts); err != nil {
		t.Fatal(err)
	}
	if left := s.Messages("C1"); len(left) != 0 {
		t.Errorf("with the last answer the tombstone goes too, left: %+v", left)
	}
}

func TestWhoElseWrites(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	s.Grant("channels:history")
	mention := parsed(t, s.BotMessage("C1", "", "<@"+s.BotUserID+"> who?")).(*slackevents.AppMentionEvent)
	if mention.BotID == "" || mention.User == "" {
		t.Errorf("another bot's mention: %+v", mention)
	}
	legacy := parsed(t, s.LegacyBotMessage("C1", "", "hello")).(*slackevents.MessageEvent)
	if legacy.SubType != "bot_message" || legacy.BotID == "" || legacy.User != "" {
		t.Errorf("an integration: %+v", legacy)
	}
	join := parsed(t, s.Join("C1", s.BotUserID)).(*slackevents.MessageEvent)
	if join.SubType != "channel_join" || join.Text != "<@"+s.BotUserID+"> has joined the channel" {
		t.Errorf("a join: %+v", join)
	}
}

func TestTheBotHearsItself(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	b := runBot(t, s, answer)
	asked := s.DirectMessage("U1", "hello")
	said := func() *slackevents.MessageEvent {
		return (<-b.heard).Data.(slackevents.EventsAPIEvent).InnerEvent.Data.(*slackevents.MessageEvent)
	}
	if first := said(); first.TimeStamp != asked.TS || first.ChannelType != "im" {
		t.Errorf("heard first: %+v", first)
	}
	if echo := said(); echo.BotID != s.BotID || echo.User != s.BotUserID || echo.ThreadTimeStamp != asked.TS {
		t.Errorf("heard then: %+v", echo)
	}
}

func TestHomesOpenAndAppsGo(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	opened := parsed(t, s.AppHomeOpened("U1", "messages")).(*slackevents.AppHomeOpenedEvent)
	if opened.User != "U1" || opened.Tab != "messages" || opened.Channel != s.DMChannel("U1") {
		t.Errorf("opened: %+v", opened)
	}
	other := s.Install("Elsewhere")
	gone := other.AppUninstalled()
	if _, ok := parsed(t, gone).(*slackevents.AppUninstalledEvent); !ok {
		t.Errorf("gone: %s", gone.Payload())
	}
	if _, err := slack.New(other.BotToken, slack.OptionAPIURL(s.APIURL())).AuthTest(); err == nil || err.Error() != "account_inactive" {
		t.Errorf("its token: %v", err)
	}
	if _, err := newAPI(s).AuthTest(); err != nil {
		t.Errorf("the other workspace's token: %v", err)
	}
	revoked := parsed(t, s.TokensRevoked()).(*slackevents.TokensRevokedEvent)
	if revoked.Tokens.Bot[0] != s.BotUserID {
		t.Errorf("revoked: %+v", revoked)
	}
}

func TestTypedTextIsEscapedSaveForMarkup(t *testing.T) {
	tests := map[string]string{
		`a & b <c> "d"`:                      `a &amp; b &lt;c&gt; "d"`,
		"<@U123> and <https://x.org/?a=1|x>": "<@U123> and <https://x.org/?a=1|x>",
		"<!channel> <!nonsense>":             "<!channel> &lt;!nonsense&gt;",
		"<#C1|general> <#x>":                 "<#C1|general> &lt;#x&gt;",
	}
	s := slacktest.New(t, slacktest.Options{})
	for typed, want := range tests {
		m, _ := s.Message(s.DirectMessage("U1", typed).TS)
		if m.Text != want {
			t.Errorf("%q becomes %q, want %q", typed, m.Text, want)
		}
		var blocks slack.Blocks
		if err := json.Unmarshal(m.Blocks, &blocks); err != nil || len(blocks.BlockSet) != 1 {
			t.Errorf("%q: blocks %s, %v", typed, m.Blocks, err)
		}
	}
}
