package slacktest_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters/slack/slacktest"
)

// quiet are the options that keep links from unfurling.
func quiet(text string) slack.MsgOption {
	return slack.MsgOptionCompose(slack.MsgOptionText(text, false), slack.MsgOptionDisableLinkUnfurl(), slack.MsgOptionDisableMediaUnfurl())
}

func TestAuthTestTellsWhoTheBotIs(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	other := s.Install("Elsewhere")
	for _, team := range []*slacktest.Team{s.Team, other} {
		api := slack.New(team.BotToken, slack.OptionAPIURL(s.APIURL()))
		who, err := api.AuthTest()
		if err != nil || who.TeamID != team.TeamID || who.UserID != team.BotUserID || who.BotID != team.BotID {
			t.Errorf("auth.test: %+v, %v", who, err)
		}
	}
	if s.TeamID == other.TeamID || s.BotToken == other.BotToken {
		t.Error("two workspaces share an id or a token")
	}
}

func TestMessagesArePostedChangedAndDeleted(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	api := newAPI(s)
	s.Invite("C1")
	button := slack.NewButtonBlockElement("go", "1", slack.NewTextBlockObject(slack.PlainTextType, "Go", false, false))
	_, ts, err := api.PostMessage("C1", quiet("hello"), slack.MsgOptionBlocks(
		slack.NewSectionBlock(slack.NewTextBlockObject(slack.MarkdownType, "*hello*", false, false), nil, nil),
		slack.NewActionBlock("", button)),
		slack.MsgOptionMetadata(slack.SlackMetadata{EventType: "answer", EventPayload: map[string]any{"a": 1}}))
	if err != nil {
		t.Fatal(err)
	}
	posted := s.Messages("C1")[0]
	if posted.TS != ts || posted.Visible() != "*hello*" || posted.Button("Go").Value != "1" || len(posted.Metadata) == 0 {
		t.Errorf("posted %+v", posted)
	}
	if _, _, _, err := api.UpdateMessage("C1", ts, slack.MsgOptionText("bye", false)); err != nil {
		t.Fatal(err)
	}
	if changed, _ := s.Message(ts); changed.Text != "bye" || changed.Edits != 1 || len(changed.Buttons()) != 1 {
		t.Errorf("an update without blocks keeps those that were: %+v", changed)
	}
	if _, _, _, err := api.UpdateMessage("C1", ts, slack.MsgOptionText("bye", false), slack.MsgOptionBlocks()); err != nil {
		t.Fatal(err)
	}
	if changed, _ := s.Message(ts); len(changed.Buttons()) != 0 {
		t.Errorf("an update with an empty list takes the blocks away: %+v", changed)
	}
	if _, _, err := api.DeleteMessage("C1", ts); err != nil {
		t.Fatal(err)
	}
	if left := s.Messages("C1"); len(left) != 0 {
		t.Errorf("left after deleting: %+v", left)
	}
	if _, _, err := api.DeleteMessage("C1", ts); err == nil || err.Error() != "message_not_found" {
		t.Errorf("deleting twice: %v", err)
	}
}

func TestWhatSlackRefuses(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	api := newAPI(s)
	mine := func() string {
		s.Invite("C1")
		_, ts, err := api.PostMessage("C1", quiet("hello"))
		if err != nil {
			t.Fatal(err)
		}
		return ts
	}()
	theirs := s.Mention("C1", "U1", "who?").TS
	s.SlashCommand("U1", "CFOREIGN", "/office", "who?")
	s.SlashCommand("U1", "GFOREIGN", "/office", "who?")
	post := func(channel string) error {
		_, _, err := api.PostMessage(channel, quiet("hello"))
		return err
	}
	withToken := func(token string) error {
		_, err := slack.New(token, slack.OptionAPIURL(s.APIURL())).AuthTest()
		return err
	}
	tests := map[string]struct {
		err  error
		want string
	}{
		"an unknown channel":              {post("C404"), "channel_not_found"},
		"a channel without the bot":       {post("CFOREIGN"), "not_in_channel"},
		"a private channel without it":    {post("GFOREIGN"), "channel_not_found"},
		"no token":                        {withToken(""), "not_authed"},
		"another token":                   {withToken("xoxb-1"), "invalid_auth"},
		"the app's token":                 {withToken(s.AppToken), "not_allowed_token_type"},
		"somebody else's message updated": {second(api.UpdateMessage("C1", theirs, slack.MsgOptionText("x", false))), "cant_update_message"},
		"somebody else's message deleted": {third(api.DeleteMessage("C1", theirs)), "cant_delete_message"},
		"a message in another channel":    {third(api.DeleteMessage("CFOREIGN", mine)), "message_not_found"},
		"nothing to say":                  {third(api.PostMessage("C1")), "no_text"},
		"a scope that lacks":              {fourth(api.GetConversationReplies(&slack.GetConversationRepliesParameters{ChannelID: "C1", Timestamp: theirs})), "missing_scope"},
	}
	for name, test := range tests {
		if test.err == nil || test.err.Error() != test.want {
			t.Errorf("%s: %v, want %s", name, test.err, test.want)
		}
	}
	var refused slack.SlackErrorResponse
	if !errors.As(tests["a scope that lacks"].err, &refused) || refused.Needed != "channels:history" || !strings.Contains(refused.Provided, "chat:write") {
		t.Errorf("missing_scope says %+v", refused)
	}
}

func second(_, _, _ string, err error) error                      { return err }
func third(_, _ string, err error) error                          { return err }
func fourth(_ []slack.Message, _ bool, _ string, err error) error { return err }

func TestTokensThatNoLongerWork(t *testing.T) {
	for _, failure := range []string{"token_revoked", "account_inactive", "invalid_auth"} {
		s := slacktest.New(t, slacktest.Options{})
		s.RefuseToken(failure)
		if _, err := newAPI(s).AuthTest(); err == nil || err.Error() != failure {
			t.Errorf("%v, want %s", err, failure)
		}
	}
}

func TestFaults(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	s.Invite("C1")
	api := slack.New(s.BotToken, slack.OptionAPIURL(s.APIURL()), slack.OptionHTTPClient(&http.Client{Timeout: 300 * time.Millisecond}))
	post := func() error {
		_, _, err := api.PostMessage("C1", quiet("hello"))
		return err
	}
	tests := []struct {
		fault  slacktest.Fault
		is     func(error) bool
		posted int
	}{
		{slacktest.Refuse("is_archived"), func(err error) bool { return err.Error() == "is_archived" }, 0},
		{slacktest.RateLimited(7 * time.Second), func(err error) bool {
			var limited *slack.RateLimitedError
			return errors.As(err, &limited) && limited.RetryAfter == 7*time.Second
		}, 0},
		{slacktest.HTTPStatus(503), func(err error) bool {
			var status slack.StatusCodeError
			return errors.As(err, &status) && status.Code == 503
		}, 0},
		{slacktest.MissingScope("chat:write", "commands"), func(err error) bool {
			var refused slack.SlackErrorResponse
			return errors.As(err, &refused) && refused.Needed == "chat:write" && refused.Provided == "commands"
		}, 0},
		{slacktest.Cut(), func(err error) bool { return strings.Contains(err.Error(), "EOF") }, 0},
		{slacktest.AnswerLost(), func(err error) bool { return strings.Contains(err.Error(), "EOF") }, 1},
		{slacktest.Hang(), func(err error) bool { return strings.Contains(err.Error(), "Timeout") }, 0},
	}
	for i, test := range tests {
		before := len(s.Messages("C1"))
		s.FailNext("chat.postMessage", test.fault, 1)
		if err := post(); err == nil || !test.is(err) {
			t.Errorf("fault %d: %v", i, err)
		}
		if got := len(s.Messages("C1")) - before; got != test.posted {
			t.Errorf("fault %d: %d messages posted, want %d", i, got, test.posted)
		}
		if err := post(); err != nil {
			t.Errorf("after fault %d: %v", i, err)
		}
	}
	s.FailNext("*", slacktest.HTTPStatus(500), slacktest.Forever)
	s.Slow("chat.postMessage", 30*time.Millisecond)
	begun := time.Now()
	for range 2 {
		if post() == nil {
			t.Error("a fault lasts until it is healed")
		}
	}
	if took := time.Since(begun); took < 60*time.Millisecond {
		t.Errorf("a delay lasts until it is healed; took %v", took)
	}
	s.Heal("*")
	s.Heal("chat.postMessage")
	if err := post(); err != nil {
		t.Error(err)
	}
}

func TestThreadsAreRead(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	api := newAPI(s)
	s.Grant("channels:history")
	asked := s.Mention("C1", "U1", "who?")
	for range 3 {
		if _, _, err := api.PostMessage("C1", quiet("answer"), slack.MsgOptionTS(asked.TS)); err != nil {
			t.Fatal(err)
		}
	}
	params := &slack.GetConversationRepliesParameters{ChannelID: "C1", Timestamp: asked.TS, Limit: 3}
	first, more, cursor, err := api.GetConversationReplies(params)
	if err != nil || len(first) != 3 || !more {
		t.Fatalf("%d messages, more: %v, %v", len(first), more, err)
	}
	if top := first[0]; top.User != "U1" || top.ReplyCount != 3 || first[1].ParentUserId != "U1" || first[1].BotID != s.BotID {
		t.Errorf("the thread begins with %+v, %+v", top, first[1])
	}
	params.Cursor = cursor
	if rest, more, _, err := api.GetConversationReplies(params); err != nil || len(rest) != 1 || more {
		t.Errorf("the rest: %d, %v, %v", len(rest), more, err)
	}
	history, err := api.GetConversationHistory(&slack.GetConversationHistoryParameters{ChannelID: "C1"})
	if err != nil || len(history.Messages) != 1 {
		t.Errorf("history: %+v, %v", history, err)
	}
}

func TestAnswersToADeletedMessageAreNotInAThread(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	asked := s.Mention("C1", "U1", "who?")
	s.DeleteMessage(asked.TS)
	_, _, posted, err := newAPI(s).PostMessageWithResponse("C1", quiet("answer"), slack.MsgOptionTS(asked.TS))
	if err != nil || posted.ThreadTimestamp != "" {
		t.Errorf("in the thread %q, %v", posted.ThreadTimestamp, err)
	}
}

func TestHomesPromptsAndStatus(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	api := newAPI(s)
	s.AppHomeOpened("U1", "messages")
	blocks := slack.Blocks{BlockSet: []slack.Block{slack.NewHeaderBlock(slack.NewTextBlockObject(slack.PlainTextType, "Office", false, false))}}
	published, err := api.PublishView("U1", slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: blocks}, "")
	if err != nil || published.View.ID == "" || s.View("U1").Visible() != "Office" {
		t.Fatalf("%+v, %v, shown: %q", published, err, s.View("U1").Visible())
	}
	_, err = api.PublishView("U1", slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: blocks}, "0.V")
	if err == nil || err.Error() != "hash_conflict" {
		t.Errorf("a stale hash: %v", err)
	}
	prompts := slack.AssistantThreadsSetSuggestedPromptsParameters{ChannelID: s.DMChannel("U1")}
	prompts.AddPrompt("Who?", "who was director")
	if err := api.SetAssistantThreadsSuggestedPrompts(prompts); err != nil {
		t.Fatal(err)
	}
	if got := s.Prompts(); len(got) != 1 || got[0].Prompts[0].Message != "who was director" {
		t.Errorf("prompts %+v", got)
	}
	status := slack.AssistantThreadsSetStatusParameters{ChannelID: s.DMChannel("U1"), ThreadTS: "1.2", Status: "is thinking…"}
	if err := api.SetAssistantThreadsStatus(status); err != nil || s.Statuses()[0].Text != "is thinking…" {
		t.Errorf("status %+v, %v", s.Statuses(), err)
	}
}
