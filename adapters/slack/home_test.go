package slack

import (
	"context"
	"strings"
	"testing"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
	"officebot/bot"
)

func TestAppHome(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		r.AppHomeOpened("U1", "home")
		view := r.WaitView("U1", 1)
		text := view.Visible()
		for _, want := range []string{
			"Office of the President of the People's Republic of China", "*Han Shiming*", "*Zhang Jingwu*", "1955",
			"/office", "/director", "en.wikipedia.org",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("the App Home does not show %q:\n%s", want, text)
			}
		}
		// A question of the App Home is answered there, and goes on there.
		r.WaitAck(r.PressHome("U1", actAsk+":0"))
		text = r.WaitView("U1", 2).Visible()
		question := strings.Index(text, "*Who is the director now?*")
		if answer := strings.Index(text, "(since June 2024)"); question < 0 || answer < question || !strings.Contains(text, "Sources:") {
			t.Errorf("a question of the App Home is answered there with\n%s", text)
		}
		r.WaitAck(r.PressHome("U1", actAsk+":0")) // the answer's own offers come first
		if text := r.WaitView("U1", 3).Visible(); !strings.Contains(text, "Ding Xuexiang") {
			t.Errorf("an offer of an answer in the App Home is answered\n%s", text)
		}
		if posted := r.Counts().Posted; posted != 0 {
			t.Errorf("a press in the App Home posts %d messages elsewhere", posted)
		}
		// The language that is chosen there is that of questions that have none.
		r.PressHome("U1", actSpeak+":zh-Hans")
		if text := r.WaitView("U1", 4).Visible(); !strings.Contains(text, "主任") || !strings.Contains(text, "/director") {
			t.Errorf("in Chinese, the App Home shows\n%s", text)
		}
		top := r.DirectMessage("U1", "2010?") // a thread is a conversation of its own
		r.WaitReply(top.TS)
		inThread := r.ThreadMessage(r.DMChannel("U1"), top.TS, "U1", "2010?")
		if answer := r.WaitReply(inThread.TS); !strings.Contains(answer.Text, "陈世炬") {
			t.Errorf("2010? is answered %q", answer.Text)
		}
		r.AppHomeOpened("U1", "home")
		if text := r.WaitView("U1", 5).Visible(); !strings.Contains(text, "主任") {
			t.Errorf("the language is not kept:\n%s", text)
		}
	})
}

func TestAppHomeFollowsTheEdition(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		r.AppHomeOpened("U1", "home")
		r.WaitView("U1", 1)
		r.desk.Swap(renamed{embedded()})
		if err := r.adapter.Refresh(context.Background()); err != nil {
			t.Fatal(err)
		}
		if text := r.WaitView("U1", 2).Visible(); !strings.Contains(text, "Bureau of Weights") {
			t.Errorf("after a new edition the App Home shows\n%s", text)
		}
	})
}

type renamed struct{ adapters.Office }

func (o renamed) Guide(lang string) bot.Guide {
	g := o.Office.Guide(lang)
	g.Office, g.InText = "Bureau of Weights", "the Bureau of Weights"
	return g
}

func TestAgentView(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		r.AppHomeOpened("U1", "messages")
		r.WaitFor("prompts", func() bool { return len(r.Prompts()) == 1 })
		offered := r.Prompts()[0]
		if offered.Thread != "" {
			t.Error("prompts with a thread are those of the assistant view, which is retired")
		}
		if n := len(offered.Prompts); n == 0 || n > maxPrompts {
			t.Errorf("%d prompts", n)
		}
	})
}

func TestStatusWhileWorking(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		release := make(chan struct{})
		office := staged{embedded(), map[string]func() bot.Answer{"slow": func() bot.Answer { <-release; return said("at last") }}}
		r := start(t, setup{office: office})
		top := r.DirectMessage("U1", "who was director in 2010?")
		r.WaitReply(top.TS)
		asked := r.ThreadMessage(r.DMChannel("U1"), top.TS, "U1", "slow")
		r.WaitFor("a status", func() bool { return len(r.Statuses()) == 1 })
		close(release)
		r.WaitReply(asked.TS)
		if len(r.Statuses()) != 1 {
			t.Errorf("a quick answer has a status: %v", r.Statuses())
		}
	})
}

func TestMissingScopeIsNamedOnceAndLivedWith(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{options: slacktest.Options{Scopes: []string{"app_mentions:read", "chat:write", "im:history", "commands"}}})
		r.FailNext("assistant.threads.setSuggestedPrompts", slacktest.MissingScope("assistant:write", "chat:write"), 1)
		for range 3 {
			r.WaitAck(r.AppHomeOpened("U1", "messages"))
		}
		if calls := r.CallCount("assistant.threads.setSuggestedPrompts"); calls != 1 {
			t.Errorf("the call that was refused for want of a scope is made %d times", calls)
		}
		if said := strings.Count(r.log.String(), "assistant:write"); said != 1 {
			t.Errorf("the log names the scope %d times:\n%s", said, r.log)
		}
		r.WaitReply(r.Mention("C1", "U1", "who was director in 2010?").TS)
	})
}

func TestWhatCanBeAskedStandsOnce(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := start(t, setup{})
		r.AppHomeOpened("U1", "home")
		r.AppHomeOpened("U1", "messages")
		r.WaitFor("prompts", func() bool { return len(r.Prompts()) == 1 })
		var offered []string
		for _, button := range r.WaitView("U1", 1).Buttons() {
			offered = append(offered, button.Text)
		}
		once(t, "the App Home", offered)
		offered = nil
		for _, prompt := range r.Prompts()[0].Prompts {
			offered = append(offered, prompt.Message)
		}
		once(t, "the agent view", offered)
		for _, lang := range languages {
			offered = nil
			for _, prompt := range manifest(embedded().Guide(lang), ManifestOptions{}).Features.AgentView.SuggestedPrompts {
				offered = append(offered, prompt.Message)
			}
			once(t, "the manifest in "+lang, offered)
		}
	})
}

// once fails a test where something is offered twice.
func once(t *testing.T, where string, offered []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, text := range offered {
		if seen[text] {
			t.Errorf("%s offers %q twice", where, text)
		}
		seen[text] = true
	}
	if len(offered) < 3 {
		t.Errorf("%s offers no more than %q", where, offered)
	}
}

func TestAPressInTheAppHomeThatIsRefusedThere(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http, desk: func(o *adapters.Options) { o.Limit.Questions = 1 }})
		r.AppHomeOpened("U1", "home")
		r.WaitView("U1", 1)
		// Where the view cannot be had, in direct messages.
		r.FailNext("views.publish", slacktest.Refuse("not_enabled"), 1)
		r.WaitAck(r.PressHome("U1", actAsk+":0"))
		if answer := r.WaitMessage(r.DMChannel("U1"), nil); !strings.Contains(answer.Text, "Han Shiming") {
			t.Errorf("it is answered %q", answer.Text)
		}
		// Whoever presses too much is told so there.
		r.WaitAck(r.PressHome("U1", actAsk+":0"))
		if text := r.WaitView("U1", 2).Visible(); !strings.Contains(text, "You can ask again in 60 seconds") {
			t.Errorf("the App Home tells\n%s", text)
		}
	})
}
