package slack

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
)

// installed runs an adapter that two workspaces have installed, and another that
// has not.
func installed(t *testing.T, overHTTP bool) (r *rig, alpha, beta, gamma *slacktest.Team) {
	t.Helper()
	r = startMany(t, setup{http: overHTTP})
	for _, name := range []string{"Alpha", "Beta"} {
		b := r.newBrowser()
		if status, page := b.open(r.consent(b, name)); status != http.StatusOK {
			t.Fatalf("the installation ends with status %d:\n%s", status, page)
		}
	}
	return r, r.TeamNamed("Alpha"), r.TeamNamed("Beta"), r.Install("Gamma")
}

func TestASharedChannelIsAnsweredByTheInstallThatHeard(t *testing.T) {
	both(t, func(t *testing.T, overHTTP bool) {
		r, alpha, beta, gamma := installed(t, overHTTP)
		// A guest from where nobody has the app, and one from where it is as well.
		for user, home := range map[string]*slacktest.Team{"UGAMMA": gamma, "UBETA": beta} {
			asked := alpha.GuestMention(home, "CSHARED", "", user, "who was director in 2010?")
			answer := alpha.WaitReply(asked.TS)
			if !strings.Contains(answer.Text, "Chen Shiju") {
				t.Errorf("a guest of %s is answered %q", home.TeamName, answer.Text)
			}
			press := alpha.GuestPress(home, answer, actAsk+":0", user)
			r.WaitAck(press)
			if next := alpha.WaitReplies(asked.TS, 2)[1]; !strings.Contains(next.Text, "Ding Xuexiang") {
				t.Errorf("a guest's press is answered %q", next.Text)
			}
			r.WaitAck(alpha.GuestPress(home, answer, actDelete, user))
			r.WaitFor("the answer to go", func() bool { return len(alpha.Replies(asked.TS)) == 1 })
		}
		if lost := r.events.Of(adapters.NotInstalled); lost != 0 {
			t.Errorf("%d events count as of a workspace without an install", lost)
		}
	})
}

func TestAnOrganizationsInstallIsForAllOfIt(t *testing.T) {
	both(t, func(t *testing.T, overHTTP bool) {
		r, _, _, gamma := installed(t, overHTTP)
		gamma.Enterprise = "E0ORG"
		kept, err := json.Marshal(installation{Token: gamma.BotToken, Bot: gamma.BotUserID})
		if err == nil {
			err = r.store.Put(context.Background(), installKey("E0ORG"), kept, 0)
		}
		if err != nil {
			t.Fatal(err)
		}
		asked := gamma.Mention("C1", "U1", "who was director in 2010?")
		answer := gamma.WaitReply(asked.TS)
		if !strings.Contains(answer.Text, "Chen Shiju") {
			t.Errorf("answered %q", answer.Text)
		}
		// A press is of the same conversation, and of the same question.
		r.WaitAck(gamma.Press(answer, actAsk+":0", "U1"))
		gamma.WaitReplies(asked.TS, 2)
		next := gamma.MentionIn("C1", asked.TS, "U1", "and after him?")
		if third := gamma.WaitReplies(asked.TS, 3)[2]; !strings.Contains(third.Text, "Han Shiming") {
			t.Errorf("after a press, a follow-up is answered %q", third.Text)
		}
		r.WaitAck(gamma.Press(answer, actDelete, "U1"))
		r.WaitAck(gamma.EditMessage(asked.TS, "<@"+gamma.BotUserID+"> who was director in 1998?"))
		r.WaitAck(next)
		if calls := r.CallCount("chat.update"); calls != 0 {
			t.Errorf("chat.update is called %d times for an answer that is gone", calls)
		}
		// So are commands, the App Home and the shortcut on a message.
		gamma.SlashCommand("U1", "C1", askCommand, "who was director in 2010?")
		gamma.WaitEphemerals("U1", 1)
		m, _ := gamma.Message(gamma.ThreadMessage("C1", "", "U2", "and after him?").TS)
		r.WaitAck(gamma.Shortcut("U1", m, askShortcut))
		if told := gamma.WaitEphemerals("U1", 2)[1]; !strings.Contains(told.Visible(), "Ding Xuexiang") {
			t.Errorf("after a command, a message that follows up is answered\n%s", told.Visible())
		}
		r.WaitAck(gamma.AppHomeOpened("U1", "home"))
		gamma.WaitView("U1", 1)
		r.WaitAck(gamma.PressHome("U1", actAsk+":0"))
		gamma.WaitView("U1", 2)
		if lost := r.events.Of(adapters.NotInstalled); lost != 0 {
			t.Errorf("%d events count as of a workspace without an install", lost)
		}
	})
}

func TestWhatHasNoInstallIsLoggedOnceAndCounted(t *testing.T) {
	both(t, func(t *testing.T, overHTTP bool) {
		r, _, _, gamma := installed(t, overHTTP)
		for range 3 {
			r.WaitAck(gamma.Mention("C1", "U1", "who was director in 2010?"))
		}
		if counted := r.events.Of(adapters.NotInstalled); counted != 3 {
			t.Errorf("%d events are counted, want 3", counted)
		}
		if told := strings.Count(r.log.String(), `"team":"`+gamma.TeamID+`"`); told != 1 {
			t.Errorf("the log tells of the workspace %d times:\n%s", told, r.log)
		}
	})
}
