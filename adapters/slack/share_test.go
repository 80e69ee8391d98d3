package slack

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
	"officebot/bot"
	"officebot/knowledge"
)

func TestShortcutOnAMessageAnswersAlone(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		ask := func(said string) slacktest.Ephemeral {
			t.Helper()
			m, _ := r.Message(r.ThreadMessage("C7", "", "U2", said).TS)
			before := len(r.Ephemerals("U1"))
			r.WaitAck(r.Shortcut("U1", m, askShortcut))
			return r.WaitEphemerals("U1", before+1)[before]
		}
		private := ask("who was director in ~2009~ 2010?")
		if text := private.Visible(); !strings.Contains(text, "Chen Shiju* was director") {
			t.Errorf("the message is answered\n%s", text)
		}
		if text := ask(":wave:").Visible(); !strings.Contains(text, "/office and a question") {
			t.Errorf("a message without words is answered\n%s", text)
		}
		r.PressEphemeral(private, private.Button("Share").ActionID)
		public := r.WaitMessage("C7", func(m slacktest.Message) bool { return m.BotID == r.BotID })
		if text := public.Visible(); !strings.Contains(text, "Chen Shiju") || !strings.Contains(text, "u1 asked: ") {
			t.Errorf("the shared answer is\n%s", text)
		}
		m, _ := r.Message(public.TS)
		r.WaitAck(r.Shortcut("U1", m, "of_another_version"))
	})
}

func TestMessagesSharedInDirectMessagesAreRead(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		m, _ := r.Message(r.ThreadMessage("C7", "", "U2", "<@U3> who was director in 2010? <https://a.example>").TS)
		for comment, want := range map[string]string{
			"":                          "Chen Shiju was director",
			"can you answer this?":      "Chen Shiju was director",
			"who was director in 1998?": "Jia Ting'an was director",
			"<@U4> :eyes:":              "Chen Shiju was director",
		} {
			if answer := r.WaitReply(r.ShareMessage("U1", comment, m).TS); !strings.Contains(answer.Text, want) {
				t.Errorf("shared with %q, the message is answered %q", comment, answer.Text)
			}
		}
	})
}

func TestARefusedShareLeavesThePrivateAnswer(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		private := r.command("U1", "/office", "2010年的主任是谁")
		r.FailNext("hook", slacktest.HTTPStatus(403), 1)
		r.WaitAck(r.PressEphemeral(private, private.Button("分享").ActionID))
		told := r.WaitEphemerals("U1", 2)
		if told[1].Text != vocabulary["zh-Hans"].NotShared || told[0].Deleted {
			t.Errorf("after a refused Share, they see %+v", told)
		}
		if r.events.Of(adapters.SendFailed) != 1 {
			t.Error("a refused Share is not counted")
		}
	})
}

func TestARefusedAnswerIsToldToItsAsker(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		// Alone, where they asked.
		r.FailNext("chat.postMessage", slacktest.Refuse("restricted_action"), 1)
		r.WaitAck(r.Mention("C1", "U1", "who was director in 2010?"))
		if text := r.WaitEphemerals("U1", 1)[0].Visible(); !strings.Contains(text, "Chen Shiju") || !strings.Contains(text, vocabulary["en"].NotThere) {
			t.Errorf("they are told\n%s", text)
		}
		// In direct messages, where the bot is not in the channel; and it goes on there.
		r.FailNext("chat.postMessage", slacktest.Refuse("not_in_channel"), 1)
		r.FailNext("chat.postEphemeral", slacktest.Refuse("not_in_channel"), 1)
		r.WaitAck(r.Mention("C1", "U1", "who was director in 2010?"))
		direct := r.WaitMessage(r.DMChannel("U1"), nil)
		if text := direct.Visible(); !strings.Contains(text, "Chen Shiju") || !strings.Contains(text, vocabulary["en"].NotThere) {
			t.Errorf("they are told\n%s", text)
		}
		if next := r.WaitReply(r.DirectMessage("U1", "and after him?").TS); !strings.Contains(next.Text, "Ding Xuexiang") {
			t.Errorf("the follow-up is answered %q", next.Text)
		}
		// A press, where the button is.
		answer := r.WaitReply(r.Mention("C1", "U1", "who was director in 2010?").TS)
		r.FailNext("chat.postMessage", slacktest.Refuse("is_archived"), 1)
		r.WaitAck(r.Press(answer, actAsk+":0", "U2"))
		if text := r.WaitEphemerals("U2", 1)[0].Visible(); !strings.Contains(text, "Ding Xuexiang") {
			t.Errorf("whoever pressed is told\n%s", text)
		}
	})
}

func TestABinnedAnswerIsForgotten(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		answer := r.WaitReply(asked.TS)
		r.WaitAck(r.Press(answer, actDelete, "U1"))
		r.WaitFor("the answer to be deleted", func() bool { return len(r.Replies(asked.TS)) == 0 })
		r.WaitAck(r.EditMessage(asked.TS, "who was director in 1998?"))
		r.WaitReply(r.Mention("C1", "U1", "who was director in 1998?").TS)
		if calls := r.CallCount("chat.update"); calls != 0 {
			t.Errorf("chat.update is called %d times for an answer that is gone", calls)
		}
	})
}

// many is an office with a long list.
type many struct{ adapters.Office }

func (many) Roll(lang string, _ knowledge.Day) []bot.RollEntry {
	roll := make([]bot.RollEntry, 47)
	for i := range roll {
		roll[i].Line = bot.Line{Text: fmt.Sprintf("Warden %d <of> 47", i+1)}
	}
	return roll
}

func (m many) Answer(q bot.Question) bot.Answer {
	if q.Text != "list all wardens" {
		return m.Office.Answer(q)
	}
	a := said("47 are recorded, in order:")
	for _, entry := range m.Roll("en", q.Today)[:40] {
		a.Lines = append(a.Lines, bot.Line{Text: entry.Line.Text, Item: true})
	}
	a.Lines = append(a.Lines, bot.Line{Text: "and 7 more", Item: true})
	return a
}

func TestLongListsPage(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, office: many{embedded()}})
		asked := r.Mention("C1", "U1", "list all wardens")
		shown := r.WaitReply(asked.TS)
		press := func(label, user string) {
			t.Helper()
			button := shown.Button(label)
			if button.ActionID == "" {
				t.Fatalf("there is no button %q: %+v", label, shown.Buttons())
			}
			edits := shown.Edits
			r.WaitAck(r.Press(shown, button.ActionID, user))
			if user == "U1" {
				r.WaitFor("another page", func() bool { shown, _ = r.Message(shown.TS); return shown.Edits > edits })
			}
		}
		want := func(first, last int) {
			t.Helper()
			text := shown.Visible()
			for number, there := range map[int]bool{first - 1: false, first: true, last: true, last + 1: false} {
				if strings.Contains(text, fmt.Sprintf("Warden %d &lt;of&gt;", number)) != there {
					t.Errorf("the page from %d to %d is\n%s", first, last, text)
				}
			}
			if !strings.Contains(text, "47 are recorded") || strings.Contains(text, "and 7 more") {
				t.Errorf("the page is\n%s", text)
			}
		}
		want(1, 10)
		press("Page 2 of 5 →", "U2")
		if told := r.WaitEphemerals("U2", 1)[0]; told.Text != vocabulary["en"].NotYourPage {
			t.Errorf("somebody else is told %q", told.Text)
		}
		want(1, 10)
		press("Page 2 of 5 →", "U1")
		want(11, 20)
		press("Page 3 of 5 →", "U1")
		press("Page 4 of 5 →", "U1")
		press("Page 5 of 5 →", "U1")
		want(41, 47) // to the end, where the answer itself ends at 40
		press("← Page 4 of 5", "U1")
		want(31, 40)
		if counts := r.Counts(); counts.Posted != 1 {
			t.Errorf("pages came to %+v", counts)
		}
		// In private, too; and it can be shared.
		private := r.command("U1", "/office", "list all wardens")
		r.WaitAck(r.PressEphemeral(private, private.Button("Page 2 of 5").ActionID))
		r.WaitFor("another page", func() bool { private = r.Ephemerals("U1")[0]; return private.Edits > 0 })
		if text := private.Visible(); !strings.Contains(text, "Warden 11 ") || private.Button("Share").ActionID == "" {
			t.Errorf("the second page is\n%s", text)
		}
		// What cannot be found any more is said.
		m, _ := r.Message(shown.TS)
		if err := r.store.Delete(context.Background(), keyOf(Name, "paged", r.TeamID, pageID(strings.TrimPrefix(m.Button("Page 5").ActionID, actTurn+":")))); err != nil {
			t.Fatal(err)
		}
		r.WaitAck(r.Press(m, m.Button("Page 5").ActionID, "U1"))
		if told := r.WaitEphemerals("U1", 2)[1]; told.Text != vocabulary["en"].PageLost {
			t.Errorf("they are told %q", told.Text)
		}
	})
}

func TestShortListsDoNotPage(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		if answer := r.WaitReply(r.Mention("C1", "U1", "list all directors").TS); answer.Button(actTurn).ActionID != "" {
			t.Error("a list of five has pages")
		}
	})
}

func TestMentionsByAllowedBotsAlone(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		const question = "who was director in 2010?"
		for _, others := range []string{"", "BOTHER"} {
			shut := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}, config: func(c *Config) { c.AllowedBots = others }})
			shut.WaitAck(shut.BotMessage("C1", "", "<@"+shut.BotUserID+"> "+question))
			if posted := shut.Counts().Posted; posted != 0 {
				t.Errorf("with %q allowed, another bot gets %d answers", others, posted)
			}
		}
		open := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}, config: func(c *Config) { c.AllowedBots = "BOTHER, BSTRANGER" }})
		name := "<@" + open.BotUserID + "> "
		for _, asked := range []*slacktest.Event{open.BotMessage("C1", "", name+question), open.LegacyBotMessage("C1", "", name+question)} {
			answer := open.WaitReply(asked.TS)
			if !strings.Contains(answer.Text, "Chen Shiju") {
				t.Errorf("a workflow is answered %q", answer.Text)
			}
			if answer.Button(actDelete).ActionID != "" {
				t.Error("an answer to a bot has a bin, which nobody may use")
			}
			// It goes on only by name.
			open.WaitAck(open.BotMessage("C1", asked.TS, "and after him?"))
		}
		open.WaitAck(open.Mention("C1", open.BotUserID, question))
		open.WaitAck(open.BotMessage(open.DMChannel("U1"), "", question))
		if posted := open.Counts().Posted; posted != 2 {
			t.Errorf("%d answers, want 2", posted)
		}
	})
}
