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
		if answer := gamma.WaitReply(asked.TS); !strings.Contains(answer.Text, "Chen Shiju") {
			t.Errorf("answered %q", answer.Text)
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
