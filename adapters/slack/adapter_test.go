package slack

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
)

// reading are the scopes with the optional ones granted.
var reading = append(slices.Clone(slacktest.DefaultScopes), "channels:history", "groups:history", "mpim:history")

func TestMentionIsAnsweredInItsThread(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		answer := r.WaitReply(asked.TS)
		if answer.Thread != asked.TS {
			t.Errorf("the answer stands in the thread %q, want that of the question %q", answer.Thread, asked.TS)
		}
		if !strings.Contains(answer.Text, "Chen Shiju was director") {
			t.Errorf("the answer says %q", answer.Text)
		}
		if sources := answer.Visible(); !strings.Contains(sources, "<https://en.wikipedia.org/wiki/Office_of_the_President_of_China#:~:text=") {
			t.Errorf("the answer cites nothing:\n%s", sources)
		}
		r.WaitAck(asked)
		call := r.Calls("chat.postMessage")[0].Arguments
		for name, want := range map[string]string{"unfurl_links": "false", "unfurl_media": "false", "mrkdwn": "false"} {
			if call[name] != want {
				t.Errorf("chat.postMessage is called with %s=%q, want %q", name, call[name], want)
			}
		}
		if err := r.end(); err != nil {
			t.Errorf("stopping failed: %v", err)
		}
	})
}

func TestDirectMessagesAreOneConversation(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		first := r.WaitReply(r.DirectMessage("U1", "who was director in 2010?").TS)
		if first.Thread != "" {
			t.Errorf("the answer stands in the thread %q, the question in none", first.Thread)
		}
		second := r.WaitReply(r.DirectMessage("U1", "and after him?").TS)
		if !strings.Contains(second.Text, "Ding Xuexiang (2013–2022)") {
			t.Errorf("the follow-up is answered %q", second.Text)
		}
		// The agent view has threads.
		top := r.DirectMessage("U2", "who was director in 1998?")
		r.WaitReply(top.TS)
		inThread := r.ThreadMessage(r.DMChannel("U2"), top.TS, "U2", "who was director in 1960?")
		if answer := r.WaitReply(inThread.TS); answer.Thread != top.TS {
			t.Errorf("the answer stands in the thread %q, the question in %q", answer.Thread, top.TS)
		}
	})
}

func TestFollowUpsNeedAThreadThatWasAnsweredInAndTheScope(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{options: slacktest.Options{Scopes: reading}})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitReply(asked.TS)
		r.WaitAck(r.ThreadMessage("C1", "", "U2", "who was director in 1998?"))
		other := r.ThreadMessage("C1", "", "U2", "let us talk of something else")
		r.WaitAck(r.ThreadMessage("C1", other.TS, "U2", "who was director in 1998?"))
		follow := r.ThreadMessage("C1", asked.TS, "U1", "and after him?")
		answers := r.WaitReplies(asked.TS, 2)
		if !strings.Contains(answers[1].Text, "Ding Xuexiang (2013–2022)") || answers[1].TS < follow.TS {
			t.Errorf("the follow-up is answered %q", answers[1].Text)
		}
		if posted := r.Counts().Posted; posted != 2 {
			t.Errorf("%d answers were posted to one mention and one follow-up", posted)
		}

		without := start(t, setup{})
		asked = without.Mention("C1", "U1", "who was director in 2010?")
		without.WaitReply(asked.TS)
		if follow := without.ThreadMessage("C1", asked.TS, "U1", "and after him?"); follow.Withheld == "" {
			t.Errorf("Slack sends a message that the app has no scope for: %v", follow)
		}
	})
}

func TestTwoEventsOfOneMessageAreOneQuestion(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitAck(r.Twice(asked))
		r.WaitReply(asked.TS)
		r.WaitReply(r.Mention("C1", "U1", "who was director in 1998?").TS)
		if replies := r.Replies(asked.TS); len(replies) != 1 {
			t.Errorf("a message that came as three events has %d answers", len(replies))
		}
	})
}

// Slack need not tell with a message who the bot is.
func TestAMentionInAThreadIsAnsweredThoughItsOtherEventComesFirst(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{options: slacktest.Options{Scopes: reading}})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		r.WaitReply(asked.TS)
		for _, kind := range []string{"message", "app_mention"} {
			r.WaitAck(r.Raw(fmt.Sprintf(`{"envelope_id":"{{envelope_id}}","type":"events_api","payload":{"type":"event_callback","team_id":%q,"event_id":"Ev%s",
				"event":{"type":%q,"channel":"C1","user":"U1","text":"<@%s> and after him?","ts":"1700000000.000100","thread_ts":%q}}}`, r.TeamID, kind, kind, r.BotUserID, asked.TS)))
		}
		if text := r.WaitReplies(asked.TS, 2)[1].Text; !strings.Contains(text, "Ding Xuexiang") {
			t.Errorf("the mention is answered %q", text)
		}
	})
}

func TestEditsAndDeletions(t *testing.T) {
	for name, scopes := range map[string][]string{"reading": reading, "mentions alone": slacktest.DefaultScopes} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, func(t *testing.T) {
				r := start(t, setup{options: slacktest.Options{Scopes: scopes}})
				asked := r.Mention("C1", "U1", "who was director in 2010?")
				answer := r.WaitReply(asked.TS)
				r.EditMessage(asked.TS, "who was director in 1998?")
				r.WaitFor("the answer to the edited question", func() bool {
					now, _ := r.Message(answer.TS)
					return strings.Contains(now.Text, "Jia Ting'an")
				})
				if len(scopes) == len(slacktest.DefaultScopes) {
					return
				}
				r.DeleteMessage(asked.TS)
				r.WaitFor("the answer to be deleted", func() bool { return len(r.Replies(asked.TS)) == 0 })
				if counts := r.Counts(); counts.Posted != 1 || counts.Updated != 1 || counts.Deleted != 1 {
					t.Errorf("one question, an edit and a deletion came to %+v", counts)
				}
			})
		})
	}
	t.Run("a mention added", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			r := start(t, setup{})
			asked := r.ThreadMessage("C1", "", "U1", "who was director in 2010?")
			r.EditMessage(asked.TS, "<@"+r.BotUserID+"> who was director in 2010?")
			r.WaitReply(asked.TS)
		})
	})
	t.Run("direct", func(t *testing.T) {
		inBubble(t, func(t *testing.T) {
			r := start(t, setup{})
			asked := r.DirectMessage("U1", "who was director in 2010?")
			r.WaitReply(asked.TS)
			r.WaitAck(r.DeleteMessage(asked.TS))
			r.WaitFor("the answer to be deleted", func() bool { return len(r.Replies(asked.TS)) == 0 })
		})
	})
}

func TestOthersAreNotAnswered(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, options: slacktest.Options{Scopes: reading}})
		const question = "who was director in 2010?"
		name := "<@" + r.BotUserID + "> "
		for _, e := range []*slacktest.Event{
			r.BotMessage("C1", "", name+question),
			r.LegacyBotMessage("C1", "", name+question),
			r.Mention("C1", r.BotUserID, question),
			r.DirectMessage(r.BotUserID, question),
			r.DirectMessage(slackbot, question),
			r.Join("C1", "U1"),
			r.Join("C1", r.BotUserID),
			r.ThreadMessage("C1", "", "U1", question),
		} {
			r.WaitAck(e)
		}
		if posted := r.Counts().Posted; posted != 0 {
			t.Errorf("%d messages were posted to what was not asked", posted)
		}
	})
}

func TestWhatPeopleTypeIsReadAndNotObeyed(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		asked := r.Mention("C1", "U1", "R&D asks: <#C9|general> <!here> who *was* director <https://example.com|in> 2010 &amp; who came after <@U2|bob>?")
		if answer := r.WaitReply(asked.TS); answer.Text == "" {
			t.Error("no answer")
		}
		for in, want := range map[string]string{
			"<@UBOT> who was &lt;director&gt; in R&amp;D?":          "who was <director> in R&D?",
			"<@UBOT|officebot> hello":                               "hello",
			"ask <@U1|ann> in <#C1|general> now":                    "ask in now",
			"<!here> <!subteam^S1|@team> <!channel>":                "",
			"@here who was it?":                                     "who was it?",
			"see <https://a.example/b?c=1&amp;d|the page>":          "see the page",
			"see <https://a.example/b?c=1&amp;d>":                   "see",
			"who was it? <http://a.example|a.example>":              "who was it?",
			"who was it? <http://a.example/|A.example>":             "who was it?",
			"was he director in <http://2010.Is|2010.Is> he alive?": "was he director in 2010.Is he alive?",
			"<mailto:a@b.example|a@b.example>":                      "",
			"<mailto:a@b.example|Ann> asks":                         "Ann asks",
			"<tel:20102013|2010-2013>":                              "2010-2013",
			"<!date^1392734382^{date}|2014>":                        "2014",
			"<!date^1392734382^{date}>":                             "2014-02-18",
			"in ~2009~ 2010":                                        "in 2010",
			"in _~2009~_ 2010":                                      "in _ _ 2010",
			"in snake_~2009~_case":                                  "in snake_~2009~_case",
			"was <@U1> director?":                                   "was @user director?",
			"Was <@U1|ann> director?":                               "Was ann director?",
			"<@U1>是主任吗？":                                            "@user 是主任吗？",
			"hey <@U1>, who was it? CC: <@U2> <@U3>":                "hey , who was it?",
			"<https://a.example/#:~:text=b|A source> who was it?":   "who was it?",
			"<tel:+8610|+86 10> who was it?":                        "who was it?",
			"谁:wave: :飞机: 问题:谁:是主任":                                 "谁 问题:谁:是主任",
			"who was it:eyes: std::x :100:":                         "who was it std::x",
			"?! …":                                                  "",
			"&gt; who was it in 2009?\nand in 2010?":                "and in 2010?",
			"&gt;&gt;&gt; all of this\nand that":                    "",
			"```code```\nwho was it?":                               "who was it?",
			":wave: who was it? :wave::skin-tone-3: :100:":          "who was it?",
			"at 10:30:45 or 10:30":                                  "at 10:30:45 or 10:30",
			"1 < 2":                                                 "1 2",
			"&amp;lt;":                                              "&lt;",
			"  plain  ":                                             "plain",
			"":                                                      "",
		} {
			if got := readable(in); got != want {
				t.Errorf("%q is read as %q, want %q", in, got, want)
			}
		}
	})
}

func TestTheLimitIsToldOnceAndInPrivate(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, desk: func(o *adapters.Options) { o.Limit.Questions = 1 }})
		r.WaitReply(r.Mention("C1", "U1", "who was director in 2010?").TS)
		for range 3 {
			r.WaitAck(r.Mention("C1", "U1", "who was director in 2011?"))
		}
		if told := r.WaitEphemerals("U1", 1); len(told) != 1 || !strings.Contains(told[0].Text, "again in 60 seconds") {
			t.Errorf("somebody who asks too fast is told %+v", told)
		}
		r.WaitReply(r.Mention("C1", "U2", "who was director in 2010?").TS)
		if posted := r.Counts().Posted; posted != 2 {
			t.Errorf("%d answers, want 2", posted)
		}
	})
}

func TestNoticesAreInTheLanguageOfTheQuestion(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, desk: func(o *adapters.Options) { o.Limit = adapters.Limit{Questions: 1, Per: 10 * time.Minute} }})
		answer := r.WaitReply(r.Mention("C1", "U1", "陳世炬之後是誰？").TS)
		time.Sleep(3 * time.Minute)
		const wait = "提問有點太多了，請在 7 分鐘後再問。"
		r.WaitAck(r.Mention("C1", "U1", "陳世炬之後是誰？"))
		r.WaitAck(r.Press(answer, actAsk+":0", "U1"))
		r.WaitAck(r.SlashCommand("U1", "C1", askCommand, "陳世炬之後是誰？"))
		for i, told := range r.WaitEphemerals("U1", 3) {
			if told.Text != wait {
				t.Errorf("notice %d is %q, want %q", i, told.Text, wait)
			}
		}
		r.WaitAck(r.Press(answer, actDelete, "U2"))
		if told := r.WaitEphemerals("U2", 1)[0]; told.Text != adapters.Spoken.In("zh-Hant").NotYours {
			t.Errorf("somebody else is told %q", told.Text)
		}
		// A limited Share says so, too, and changes nothing.
		private := r.command("U3", askCommand, "who was director in 2010?")
		r.WaitAck(r.PressEphemeral(private, private.Button("Share").ActionID))
		if told := r.WaitEphemerals("U3", 2); !strings.Contains(told[1].Text, "again in 10 minutes") || told[0].Deleted {
			t.Errorf("a Share that is one too many shows %+v", told)
		}
	})
}
