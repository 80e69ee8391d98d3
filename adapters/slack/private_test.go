package slack

import (
	"strings"
	"testing"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
)

func (r *rig) command(user, command, text string) slacktest.Ephemeral {
	r.t.Helper()
	before := len(r.Ephemerals(user))
	r.SlashCommand(user, "C7", command, text)
	return r.WaitEphemerals(user, before+1)[before]
}

func TestCommandsAnswerTheirAskerAlone(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		for _, c := range []struct{ command, text, want string }{
			{"/office", "who was director in 2010?", "Chen Shiju* was director"},
			{"/office", "and after him?", "Ding Xuexiang (2013–2022)"},
			{"/director", "1998", "Jia Ting'an"},
			{"/director", "", "Han Shiming"},
			{"/director", "二〇一〇年", "陈世炬"},
			{"/renamed", "who was director in 2010?", "Chen Shiju* was director"},
			{"/office", "", "type /office and a question anywhere"},
			{"/office", "<https://a.example> <@UANN>", "type /office and a question anywhere"},
		} {
			if answer := r.command("U1", c.command, c.text); !strings.Contains(answer.Visible(), c.want) {
				t.Errorf("%s %s is answered %q, want %s", c.command, c.text, answer.Visible(), c.want)
			}
		}
		if calls := r.Calls("hook"); len(calls) > 0 || r.Counts().Posted > 0 {
			t.Errorf("a quick answer to a command goes another way than its acknowledgement: %v", calls)
		}
	})
}

func TestSharePostsInTheAskersName(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		r.command("U1", "/office", "who was director in 2010?")
		private := r.command("U1", "/office", "and after him?")
		r.command("U1", "/office", "who was director in 1960?") // the talk moves on
		share := r.PressEphemeral(private, private.Button("Share").ActionID)
		r.WaitAck(share)
		public := r.WaitMessage("C7", nil)
		if text := public.Visible(); !strings.Contains(text, "Ding Xuexiang (2013–2022)") || !strings.Contains(text, "asked: and after him?") {
			t.Errorf("the shared answer is\n%s", text)
		}
		if strings.Contains(public.Visible(), "<@") {
			t.Error("the shared answer pings somebody")
		}
		r.WaitFor("the private answer to go", func() bool { return len(r.Ephemerals("U1")) == 2 })
		// Whoever shared it may delete it, though the bot is no member there.
		r.WaitAck(r.Press(public, actDelete, "U1"))
		r.WaitFor("the shared answer to go", func() bool { return len(r.Messages("C7")) == 0 })
	})
}

func TestPrivateSuggestionsStayPrivate(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		private := r.command("U1", "/office", "who was director in 2010?")
		r.PressEphemeral(private, actAsk+":0")
		shown := r.WaitEphemerals("U1", 2)
		if !strings.Contains(shown[1].Visible(), "Ding Xuexiang (2013–2022)") {
			t.Errorf("the suggestion is answered %q", shown[1].Visible())
		}
		if r.Counts().Posted > 0 {
			t.Error("the answer to a suggestion in private is for everybody")
		}
	})
}

func TestSuggestionsAreAnsweredInTheThread(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		press := r.Press(r.WaitReply(asked.TS), actAsk+":0", "U2")
		r.WaitAck(press)
		second := r.WaitReplies(asked.TS, 2)[1]
		if text := second.Visible(); !strings.Contains(text, "Ding Xuexiang (2013–2022)") || !strings.Contains(text, "asked: Who succeeded Chen Shiju?") {
			t.Errorf("the suggestion is answered\n%s", text)
		}
		third := r.WaitReply(r.MentionIn("C1", asked.TS, "U1", "and after him?").TS)
		if !strings.Contains(third.Text, "Han Shiming") {
			t.Errorf("after a suggestion, a follow-up is answered %q", third.Text)
		}
	})
}

func TestDeleteIsForTheAsker(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		answer := r.WaitReply(asked.TS)
		r.WaitAck(r.Press(answer, actDelete, "U2"))
		told := r.WaitEphemerals("U2", 1)
		if told[0].Text != adapters.Spoken.In("en").NotYours {
			t.Errorf("somebody else is told %q", told[0].Text)
		}
		if len(r.Replies(asked.TS)) != 1 {
			t.Fatal("somebody else deleted the answer")
		}
		r.Press(answer, actDelete, "U1")
		r.WaitFor("the answer to be deleted", func() bool { return len(r.Replies(asked.TS)) == 0 })
	})
}

func TestVerdictsAreCountedWithoutWhoseTheyAre(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		answer := r.WaitReply(r.Mention("C1", "U1", "who was director in 2010?").TS)
		var helpful, not string
		for _, button := range answer.Buttons() {
			switch {
			case button.ActionID == actFeedback && strings.HasPrefix(button.Value, "+"):
				helpful = button.Value
			case button.ActionID == actFeedback:
				not = button.Value
			}
		}
		for range 2 {
			r.WaitAck(r.Choose(answer, actFeedback, helpful, "UJUDGE"))
		}
		r.WaitAck(r.Choose(answer, actFeedback, not, "UCRITIC"))
		if yes, no := r.events.Of(adapters.Helpful), r.events.Of(adapters.NotHelpful); yes != 1 || no != 1 {
			t.Errorf("counted %d and %d, want 1 each", yes, no)
		}
		log := r.log.String()
		if !strings.Contains(log, `"verdict":"helpful"`) || !strings.Contains(log, `"status":"answered"`) {
			t.Errorf("the log does not tell of the verdict: %s", log)
		}
		if strings.Contains(log, "UJUDGE") || strings.Contains(log, "UCRITIC") {
			t.Errorf("the log tells whose verdict it is: %s", log)
		}
	})
}
