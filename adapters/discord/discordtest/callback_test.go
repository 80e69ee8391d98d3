package discordtest_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"officebot/adapters/discord/discordtest"
)

// acting is a bot that does nothing by itself: a test answers for it.
type acting struct {
	caller
	s *discordtest.Server
}

func newActing(t *testing.T, s *discordtest.Server) acting {
	t.Helper()
	a := acting{newCaller(t, s), s}
	body := `[{"name": "ask", "description": "Asks.", "options": [{"type": 3, "name": "what", "description": "What.", "autocomplete": true}]},
		{"name": "guilds", "description": "Only there.", "contexts": [0], "integration_types": [0]},
		{"name": "office", "description": "More.", "options": [{"type": 1, "name": "list", "description": "Lists."}]},
		{"name": "Ask about this", "type": 3}]`
	if status, answer := a.raw("PUT", "/applications/"+s.ApplicationID+"/commands", body); status != http.StatusOK {
		t.Fatalf("%d %s", status, answer)
	}
	return a
}

// respond answers an interaction, and returns the status and the error's code.
func (a acting) respond(i *discordtest.Interaction, body string) (int, int) {
	a.t.Helper()
	status, answer := a.do("POST", "/interactions/"+i.ID+"/"+i.Token+"/callback", body)
	code, _ := answer["code"].(float64)
	return status, int(code)
}

func (a acting) must(i *discordtest.Interaction, body string) {
	a.t.Helper()
	if status, code := a.respond(i, body); status != http.StatusNoContent {
		a.t.Fatalf("the response %s: %d, code %d", body, status, code)
	}
}

func (a acting) webhook(i *discordtest.Interaction, rest string) string {
	return "/webhooks/" + a.s.ApplicationID + "/" + i.Token + rest
}

func (a acting) ask() *discordtest.Interaction {
	return a.s.SlashCommand(a.s.General, a.s.Asker, "ask", discordtest.Values{"what": "who?"})
}

func responding(kind int, data string) string { return sprintf(`{"type": %d, "data": %s}`, kind, data) }

func TestInteractionIsAnsweredOnceAndInTime(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	a := newActing(t, s)
	i := a.ask()
	a.must(i, responding(4, hello("")))
	if status, code := a.respond(i, responding(4, hello(""))); status != 400 || code != 40060 {
		t.Errorf("answered twice: %d, %d", status, code)
	}
	late := a.ask()
	s.Advance(3*time.Second + time.Millisecond)
	if status, code := a.respond(late, responding(4, hello(""))); status != 404 || code != 10062 {
		t.Errorf("answered late: %d, %d", status, code)
	}
	s.Advance(15 * time.Minute)
	if status, answer := a.do("PATCH", a.webhook(i, "/messages/@original"), hello("")); status != 401 || answer["code"] != 50027.0 {
		t.Errorf("the token is too old: %d %v", status, answer)
	}
	expired := a.ask()
	s.Expire(expired)
	if status, code := a.respond(expired, responding(4, hello(""))); status != 404 || code != 10062 {
		t.Errorf("answered after Expire: %d, %d", status, code)
	}
	if n := len(s.Answers(i)); n != 1 {
		t.Errorf("%d answers", n)
	}
}

func TestDeferredAnswer(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	a := newActing(t, s)
	fills := map[string]func(i *discordtest.Interaction) (int, map[string]any){
		"edit": func(i *discordtest.Interaction) (int, map[string]any) {
			return a.do("PATCH", a.webhook(i, "/messages/@original"), hello(""))
		},
		"first follow-up": func(i *discordtest.Interaction) (int, map[string]any) {
			return a.do("POST", a.webhook(i, "?wait=true"), hello(""))
		},
	}
	for name, fill := range fills {
		i := a.ask()
		if status, _ := a.do("GET", a.webhook(i, "/messages/@original"), ""); status != 404 {
			t.Errorf("the answer before there is one: %d", status)
		}
		a.must(i, responding(5, `{"flags": 64}`))
		if n := len(s.Answers(i)); n != 0 {
			t.Errorf("%s: %d answers while it is thinking", name, n)
		}
		fill(i)
		answer := s.WaitReply(i)
		if answer.Content != "hello" || answer.Flags != discordtest.Ephemeral {
			t.Errorf("%s: %+v", name, answer)
		}
		a.do("POST", a.webhook(i, ""), hello(""))
		if n := len(s.Answers(i)); n != 2 {
			t.Errorf("%s: %d answers after another follow-up", name, n)
		}
		status, answered := a.do("GET", a.webhook(i, "/messages/@original"), "")
		if status != 200 || answered["id"] != answer.ID {
			t.Errorf("%s: @original is %v", name, answered)
		}
		a.do("DELETE", a.webhook(i, "/messages/@original"), "")
		s.WaitDeleted(answer)
	}
}

func TestPressing(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	a := newActing(t, s)
	i := a.ask()
	a.must(i, responding(4, buttons(button(1)+","+button(2))))
	m := s.WaitReply(i)

	update := s.Press(m, "b1", s.Asker)
	a.must(update, responding(7, `{"content": "page 2", `+quiet+`}`))
	if got := s.WaitReply(update); got.ID != m.ID || got.Content != "page 2" || len(got.Buttons()) != 2 {
		t.Errorf("updated: %+v", got)
	}
	later := s.Press(m, "b2", s.Asker)
	a.must(later, `{"type": 6}`)
	a.do("PATCH", a.webhook(later, "/messages/@original"), `{"content": "page 3", `+quiet+`}`)
	if got := s.WaitReply(later); got.ID != m.ID || got.Content != "page 3" {
		t.Errorf("updated later: %+v", got)
	}
	beside := s.Press(m, "b1", s.NewUser("bob"))
	a.must(beside, responding(4, `{"content": "for you", "flags": 64, `+quiet+`}`))
	if got := s.WaitReply(beside); got.ID == m.ID || got.Reference.MessageID != m.ID {
		t.Errorf("answered beside: %+v", got)
	}
	deleting := s.Press(m, "b1", s.Asker)
	a.must(deleting, `{"type": 6}`)
	a.do("DELETE", a.webhook(deleting, "/messages/@original"), "")
	s.WaitDeleted(m)
}

func TestOtherResponses(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	a := newActing(t, s)
	typing := s.Autocomplete(s.General, s.Asker, "ask", "what", "Ch", nil)
	if status, code := a.respond(typing, responding(4, hello(""))); status != 400 || code != 50035 {
		t.Errorf("autocompletion answered with a message: %d, %d", status, code)
	}
	a.must(typing, responding(8, `{"choices": [{"name": "Chen", "value": "c"}]}`))
	if got := s.WaitChoices(typing); len(got) != 1 || got[0].Name != "Chen" {
		t.Errorf("choices %v", got)
	}
	target := s.Say(s.General, s.Asker, "Chen?")
	about := s.MessageCommand(target, s.Asker, "Ask about this")
	a.must(about, responding(9, `{"custom_id": "f", "title": "Ask", "components": [{"type": 1, "components": [{"type": 4, "custom_id": "q", "style": 1, "label": "What?"}]}]}`))
	submitted := s.SubmitModal(about, map[string]string{"q": "when?"})
	if !strings.Contains(string(s.Body(submitted)), "when?") {
		t.Errorf("the form is submitted as %s", s.Body(submitted))
	}
	status, answer := a.do("POST", "/interactions/"+submitted.ID+"/"+submitted.Token+"/callback?with_response=true", responding(4, hello("")))
	if status != 200 || answer["resource"] == nil || s.WaitResponse(submitted) != 4 {
		t.Errorf("with_response: %d %v", status, answer)
	}
	list := s.SlashCommand(s.General, s.Asker, "office list", nil)
	if !strings.Contains(string(s.Body(list)), `"options":[{"name":"list","options":[],"type":1}]`) {
		t.Errorf("a subcommand is used as %s", s.Body(list))
	}
}

func TestPeopleCannotDoWhatTheyCannotDo(t *testing.T) {
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{})
	a := newActing(t, s)
	i := a.ask()
	a.must(i, responding(4, `{"content": "?", "flags": 64, `+quiet+`, "components": [{"type": 1, "components": [`+button(1)+`]}]}`))
	m := s.WaitReply(i)
	tests := []struct {
		name   string
		do     func()
		failed string
	}{
		{"press", func() { s.Press(m, "b1", s.Asker) }, ""},
		{"press another's", func() { s.Press(m, "b1", s.NewUser("bob")) }, "does not see it"},
		{"press what is not there", func() { s.Press(m, "b2", s.Asker) }, "no button"},
		{"press something of old", func() { s.PressAnyway(m, 2, "old", s.Asker) }, ""},
		{"an option that is not there", func() { s.SlashCommand(s.General, s.Asker, "ask", discordtest.Values{"x": 1}) }, "lacks"},
		{"a subcommand that is not there", func() { s.SlashCommand(s.General, s.Asker, "office close", nil) }, "no subcommand"},
		{"a guild's command elsewhere", func() { s.SlashCommand(s.DirectChannel(s.Asker), s.Asker, "guilds", nil) }, "cannot be used there"},
	}
	for _, test := range tests {
		test.do()
		if failed := r.take(); test.failed == "" && failed != "" || !strings.Contains(failed, test.failed) {
			t.Errorf("%s: failure %q, want %q", test.name, failed, test.failed)
		}
	}
}

func TestCommandsAreListedAsDiscordDoes(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	bot := newCaller(t, s)
	at := "/applications/" + s.ApplicationID + "/commands"
	body := `[{"name": "ask", "description": "Asks.", "name_localizations": {"zh-CN": "问"}, "contexts": [0, 1],
		"options": [{"type": 3, "name": "what", "description": "What.", "required": false, "choices": null}]}]`
	bot.raw("PUT", at, body)
	id := s.Commands()[0].ID
	_, plain := bot.raw("GET", at, "")
	_, full := bot.raw("GET", at+"?with_localizations=true", "")
	if strings.Contains(string(plain), "问") || !strings.Contains(string(full), `"name_localizations":{"zh-CN":"问"}`) {
		t.Errorf("plain %s\nwith translations %s", plain, full)
	}
	if strings.Contains(string(full), "required") || strings.Contains(string(full), "choices") {
		t.Errorf("defaults are listed: %s", full)
	}
	bot.raw("PUT", at, body)
	if got := s.Commands()[0].ID; got != id {
		t.Errorf("the id changes from %s to %s", id, got)
	}
	bot.raw("PATCH", at+"/"+id, `{"description": "Asks more."}`)
	if c := s.Commands()[0]; c.Description != "Asks more." || c.Name != "ask" {
		t.Errorf("patched: %+v", c)
	}
	guild := "/applications/" + s.ApplicationID + "/guilds/" + s.Guild.ID + "/commands"
	if status, _ := bot.raw("POST", guild, slash("")); status != http.StatusCreated || len(s.GuildCommands(s.Guild)) != 1 {
		t.Errorf("a guild's command: %d", status)
	}
	if status, _ := bot.raw("DELETE", at+"/"+id, ""); status != http.StatusNoContent || len(s.Commands()) != 0 {
		t.Errorf("deleted: %d", status)
	}
	if n := s.Counts().CommandWrites; n != 5 {
		t.Errorf("%d writes", n)
	}
}
