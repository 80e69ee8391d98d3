package slacktest_test

import (
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters/slack/slacktest"
)

// recorder stands in for a test that may fail.
type recorder struct {
	*testing.T
	mutex  sync.Mutex
	errors []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func (r *recorder) FailNow() {}

func (r *recorder) take() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	all := strings.Join(r.errors, "\n")
	r.errors = nil
	return all
}

// posting posts blocks of JSON with a text, and quietly unless told otherwise.
func posting(s *slacktest.Server, text, blocks string, more ...slack.MsgOption) error {
	options := append([]slack.MsgOption{quiet(text)}, more...)
	if blocks != "" {
		options = append(options, slack.UnsafeMsgOptionEndpoint(s.APIURL()+"chat.postMessage", func(values url.Values) {
			values["blocks"] = []string{blocks}
		}))
	}
	_, _, err := newAPI(s).PostMessage("C1", options...)
	return err
}

func TestPayloadsThatBreakALimitFailTheTest(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	section := func(text string) string {
		return `{"type":"section","text":{"type":"mrkdwn","text":"` + text + `"}}`
	}
	button := func(fields string) string {
		return `{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"Go"}` + fields + `}]}`
	}
	contexts := func(n int) string {
		return `{"type":"context","elements":[` + strings.TrimSuffix(strings.Repeat(`{"type":"mrkdwn","text":"x"},`, n), ",") + `]}`
	}
	tests := []struct {
		name, text, blocks, want string
		refused                  bool
	}{
		{"all is well", "hi", section("*hi* <https://x.org/?a=1&amp;b=2|there> &lt;3"), "", false},
		{"a long section", "hi", section(long(3001)), "blocks[0].text.text: 3001 characters, at most 3000", true},
		{"characters, not bytes", "hi", section(strings.Repeat("主", 3000)), "", false},
		{"too many blocks", "hi", strings.TrimSuffix(strings.Repeat(`{"type":"divider"},`, 51), ","), "51 blocks, at most 50", true},
		{"as many as there may be", "hi", strings.TrimSuffix(strings.Repeat(`{"type":"divider"},`, 50), ","), "", false},
		{"too many context elements", "hi", contexts(11), "11 items, at most 10", true},
		{"a header in mrkdwn", "hi", `{"type":"header","text":{"type":"mrkdwn","text":"x"}}`, "has to be a text object of type plain_text", true},
		{"a long header", "hi", `{"type":"header","text":{"type":"plain_text","text":"` + long(151) + `"}}`, "151 characters, at most 150", true},
		{"a long label", "hi", strings.Replace(button(""), `"Go"`, `"`+long(76)+`"`, 1), "76 characters, at most 75", true},
		{"a long value", "hi", button(`,"value":"` + long(2001) + `"`), "2001 characters, at most 2000", true},
		{"an odd style", "hi", button(`,"style":"green"`), "allowed: primary, danger", true},
		{"a link that is none", "hi", button(`,"url":"javascript:1"`), "no address that Slack opens", true},
		{"an unknown field", "hi", button(`,"colour":"red"`), "blocks[0].elements[0].colour: is unknown", true},
		{"an unknown block", "hi", `{"type":"marquee"}`, `the type "marquee", which is unknown`, true},
		{"an element out of place", "hi", `{"type":"context","elements":[{"type":"button"}]}`, "has to be a text object", true},
		{"an empty section", "hi", `{"type":"section"}`, "needs one of text, fields", true},
		{"an empty text", "hi", section(""), "0 characters, at least 1", true},
		{"a blank text", "hi", section(" "), "is blank", true},
		{"no label", "hi", `{"type":"actions","elements":[{"type":"button","action_id":"a"}]}`, `lacks "text"`, true},
		{"an id twice in a block", "hi", `{"type":"actions","elements":[{"type":"overflow","action_id":"a","options":[{"text":{"type":"plain_text","text":"x"},"value":"1"}]},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}]}`, "given twice in the block", true},
		{"a block_id twice", "hi", `{"type":"divider","block_id":"x"},{"type":"divider","block_id":"x"}`, `"x" is given twice`, true},
		{"too much text in all", "hi", strings.TrimSuffix(strings.Repeat(section(long(2900))+",", 4), ","), "msg_blocks_too_long", true},
		{"nothing for screen readers", "", section("hi"), "is missing beside blocks", false},
		{"an unescaped &", "AT&T", "", "an & that is not escaped", false},
		{"an unescaped <", "a < b", "", "a < that is not escaped", false},
		{"an unescaped > in a block", "hi", section("a > b"), "a > that is not escaped", false},
		{"a ping", "<@U1> hi", "", "<@U1> pings somebody", false},
		{"everybody pinged in a block", "hi", section("<!channel>"), "<!channel> pings somebody", false},
		{"a link that Slack does not read", "<ftp://x|y>", "", "is no link that Slack reads", false},
		{"an unescaped & in a link", "<https://x.org/?a=1&b=2|y>", "", "an & that is not escaped", false},
		{"a ping in a markdown block", "hi", `{"type":"markdown","text":"<!here> hi"}`, "pings somebody", false},
		{"a ping in a rich text", "hi", `{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"broadcast","range":"here"}]}]}`, "elements[0].elements[0]: pings somebody", false},
		{"a date", "<!date^1392734382^{date}|some day>", "", "", false},
		{"a text beyond what is advised", long(4001), "", "advises at most 4000", false},
		{"a text that Slack cuts", long(40001), "", "Slack cuts it after 40000", true},
	}
	for _, test := range tests {
		r := &recorder{T: t}
		s := slacktest.New(r, slacktest.Options{})
		s.Invite("C1")
		blocks := test.blocks
		if blocks != "" {
			blocks = "[" + blocks + "]"
		}
		err := posting(s, test.text, blocks)
		if refused := err != nil; refused != test.refused {
			t.Errorf("%s: refused: %v, want %v", test.name, err, test.refused)
		}
		said := r.take()
		if !strings.Contains(said, test.want) || (said == "") != (test.want == "") {
			t.Errorf("%s: %s\nwant %q", test.name, said, test.want)
		}
		if want := len(test.want) > 0; (s.Counts().Violations > 0) != want {
			t.Errorf("%s: %d violations", test.name, s.Counts().Violations)
		}
	}
}

func TestRulesOfOtherPayloads(t *testing.T) {
	r := &recorder{T: t}
	s := slacktest.New(r, slacktest.Options{})
	s.Invite("C1")
	api := newAPI(s)
	home := func(n int, fields ...string) slack.HomeTabViewRequest {
		view := slack.HomeTabViewRequest{Type: slack.VTHomeTab}
		for range n {
			view.Blocks.BlockSet = append(view.Blocks.BlockSet, slack.NewDividerBlock())
		}
		view.PrivateMetadata = strings.Join(fields, "")
		return view
	}
	hook := s.SlashCommand("U1", "C1", "/office", "who?").ResponseURL
	tests := map[string]struct {
		send func() error
		want string
	}{
		"links that unfurl": {func() error {
			_, _, err := api.PostMessage("C1", slack.MsgOptionText("hi", false))
			return err
		}, "unfurl_media: has to be false"},
		"names that link": {func() error { return posting(s, "hi", "", slack.MsgOptionLinkNames(true)) }, "turns words into mentions"},
		"metadata without a payload": {func() error {
			return posting(s, "hi", "", slack.MsgOptionMetadata(slack.SlackMetadata{EventType: "x"}))
		}, "needs an event_type and an event_payload"},
		"a home of 101 blocks": {func() error { _, err := api.PublishView("U1", home(101), ""); return err }, "101 items, at most 100"},
		"a home of 100 blocks": {func() error { _, err := api.PublishView("U1", home(100), ""); return err }, ""},
		"a home with much to remember": {func() error {
			_, err := api.PublishView("U1", home(1, strings.Repeat("x", 3001)), "")
			return err
		}, "3001 characters, at most 3000"},
		"five prompts": {func() error {
			prompts := slack.AssistantThreadsSetSuggestedPromptsParameters{ChannelID: "C1"}
			for range 5 {
				prompts.AddPrompt("a", "b")
			}
			return api.SetAssistantThreadsSuggestedPrompts(prompts)
		}, "one to four are taken"},
		"an update": {func() error {
			_, ts, err := api.PostMessage("C1", quiet("hi"))
			if err == nil {
				_, _, _, err = api.UpdateMessage("C1", ts, slack.MsgOptionText("a & b", false))
			}
			return err
		}, "an & that is not escaped"},
		"an ephemeral message": {func() error {
			_, err := api.PostEphemeral("C1", "U1", slack.MsgOptionText("<!here>", false))
			return err
		}, "pings somebody"},
		"a response": {func() error { return respond(t, hook, &slack.WebhookMessage{Text: "a < b"}) }, "a < that is not escaped"},
		"a response that unfurls": {func() error {
			return respond(t, hook, &slack.WebhookMessage{Text: "<https://x.org>", ResponseType: "in_channel"})
		}, "unfurl_links: has to be false"},
		"a deletion of nothing": {func() error { return respond(t, hook, &slack.WebhookMessage{DeleteOriginal: true}) }, "no message that the press came from"},
		"a press on nothing":    {func() error { s.Press(slacktest.Message{TS: "1.000001", Channel: "C1"}, "a", "U1"); return nil }, "nothing to press"},
		"an unknown method":     {func() error { _, err := api.GetEmoji(); _ = err; return nil }, "emoji.list was called"},
	}
	for name, test := range tests {
		err := test.send()
		if said := r.take(); !strings.Contains(said, test.want) || (said == "") != (test.want == "") {
			t.Errorf("%s: %v, %s\nwant %q", name, err, said, test.want)
		}
	}
}

func TestAWaitInVainSaysWhatItWaitedFor(t *testing.T) {
	r := &recorder{T: t}
	s := slacktest.New(r, slacktest.Options{Patience: 10 * time.Millisecond})
	if got := s.WaitReply("1.000001"); got.TS != "" {
		t.Errorf("got %+v", got)
	}
	if said := r.take(); !strings.Contains(said, "answer 1 to the message 1.000001") {
		t.Errorf("said %q", said)
	}
}

func TestUncheckedPayloadsAreTaken(t *testing.T) {
	r := &recorder{T: t}
	s := slacktest.New(r, slacktest.Options{Unchecked: true})
	s.Invite("C1")
	if err := posting(s, "<!channel>", `[{"type":"marquee"}]`); err != nil || r.take() != "" {
		t.Errorf("%v", err)
	}
}
