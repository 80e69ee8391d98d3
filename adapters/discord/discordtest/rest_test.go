package discordtest_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"officebot/adapters/discord/discordtest"
)

func hello(more string) string { return `{"content": "hello", ` + quiet + more + `}` }

func messages(c *discordtest.Channel) string { return "/channels/" + c.ID + "/messages" }

func TestTokenIsAskedFor(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	for _, token := range []string{"", s.Token, "Bot x", "Bearer " + s.Token} {
		bot := caller{t, s, token}
		if status, answer := bot.do("GET", "/users/@me", ""); status != http.StatusUnauthorized || answer["message"] != "401: Unauthorized" {
			t.Errorf("%q: %d %v", token, status, answer)
		}
	}
	bot := newCaller(t, s)
	if status, me := bot.do("GET", "/users/@me", ""); status != http.StatusOK || me["id"] != s.Bot.ID {
		t.Errorf("%d %v", status, me)
	}
	for _, path := range []string{"/applications/@me", "/oauth2/applications/@me"} {
		if _, app := bot.do("GET", path, ""); app["id"] != s.ApplicationID || app["verify_key"] != s.PublicKey {
			t.Errorf("%s: %v", path, app)
		}
	}
	s.Revoke()
	if status, _ := bot.do("GET", "/users/@me", ""); status != http.StatusUnauthorized {
		t.Errorf("revoked: %d", status)
	}
	if n := s.Counts().Unauthorized; n != 5 {
		t.Errorf("%d were unauthorized", n)
	}
}

func TestUnknownOperationFailsTheTest(t *testing.T) {
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{})
	status, _ := newCaller(t, s).do("GET", "/voice/regions", "")
	if failed := r.take(); status != http.StatusNotFound || !strings.Contains(failed, "no such operation") {
		t.Errorf("%d, %q", status, failed)
	}
}

func TestErrorsOfMessages(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	bot := newCaller(t, s)
	question := s.Mention(s.General, s.Asker, "who?")
	gone := s.Mention(s.General, s.Asker, "never mind")
	s.DeleteMessage(gone)
	foreign := s.NewChannel(s.NewForeignGuild("Elsewhere"), "lobby")
	closed := s.NewChannel(s.Guild, "closed")
	s.Forbid(closed, true)
	reference := func(id, more string) string {
		return hello(`, "message_reference": {"message_id": "` + id + `"` + more + `}`)
	}
	tests := []struct {
		name, method, path, body string
		status, code             int
	}{
		{"made", "POST", messages(s.General), hello(""), 200, 0},
		{"a reply", "POST", messages(s.General), reference(question.ID, ""), 200, 0},
		{"a reply to nothing", "POST", messages(s.General), reference(gone.ID, ""), 400, 50035},
		{"a reply to nothing, let pass", "POST", messages(s.General), reference(gone.ID, `, "fail_if_not_exists": false`), 200, 0},
		{"no such channel", "POST", "/channels/1/messages", hello(""), 404, 10003},
		{"not in the guild", "POST", messages(foreign), hello(""), 403, 50001},
		{"forbidden", "POST", messages(closed), hello(""), 403, 50013},
		{"empty", "POST", messages(s.General), `{"content": " ", ` + quiet + `}`, 400, 50006},
		{"somebody else's", "PATCH", messages(s.General) + "/" + question.ID, hello(""), 403, 50005},
		{"somebody else's to delete", "DELETE", messages(s.General) + "/" + question.ID, "", 403, 50013},
		{"gone", "GET", messages(s.General) + "/" + gone.ID, "", 404, 10008},
		{"typing", "POST", "/channels/" + s.General.ID + "/typing", "", 204, 0},
		{"no such interaction", "POST", "/interactions/1/token/callback", `{"type": 6}`, 404, 10062},
		{"no such webhook", "POST", "/webhooks/1/token", hello(""), 404, 10015},
		{"no such token", "POST", "/webhooks/" + s.ApplicationID + "/token", hello(""), 401, 50027},
		{"another's commands", "GET", "/applications/1/commands", "", 403, 50001},
		{"no such command", "GET", "/applications/" + s.ApplicationID + "/commands/1", "", 404, 10063},
		{"no such guild", "GET", "/guilds/1", "", 404, 10004},
		{"guild", "GET", "/guilds/" + s.Guild.ID, "", 200, 0},
		{"channel", "GET", "/channels/" + s.General.ID, "", 200, 0},
		{"direct channel", "POST", "/users/@me/channels", `{"recipient_id": "` + s.Asker.ID + `"}`, 200, 0},
		{"thread", "POST", "/channels/" + s.General.ID + "/messages/" + question.ID + "/threads", `{"name": "a thread"}`, 201, 0},
	}
	for _, test := range tests {
		status, answer := bot.do(test.method, test.path, test.body)
		code, _ := answer["code"].(float64)
		if status != test.status || int(code) != test.code {
			t.Errorf("%s: %d, code %v, want %d and %d: %v", test.name, status, code, test.status, test.code, answer)
		}
	}
	if n := s.Counts(); n.Created != 3 || n.Typing != 1 {
		t.Errorf("%+v", n)
	}
}

func TestOwnMessageIsEditedAndDeleted(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	bot := newCaller(t, s)
	_, made := bot.do("POST", messages(s.General), buttons(button(1)))
	at := messages(s.General) + "/" + made["id"].(string)
	m := s.Message(made["id"].(string))
	if len(m.Buttons()) != 1 || m.Edits != 0 {
		t.Errorf("%+v", m)
	}
	bot.do("PATCH", at, `{"embeds": [{"title": "t"}], `+quiet+`}`)
	m = s.WaitEdit(m)
	if m.Text() != "?\nt" || len(m.Buttons()) != 1 {
		t.Errorf("after an edit: %+v", m)
	}
	bot.do("PATCH", at, `{"components": [], "content": null}`)
	m = s.WaitEdit(m)
	if m.Text() != "t" || len(m.Buttons()) != 0 {
		t.Errorf("after another: %+v", m)
	}
	if status, _ := bot.do("PATCH", at, `{"embeds": []}`); status != http.StatusBadRequest {
		t.Errorf("everything is taken away: %d", status)
	}
	bot.do("DELETE", at, "")
	s.WaitDeleted(m)
	if list := s.Messages(s.General); len(list) != 0 {
		t.Errorf("%d messages stand", len(list))
	}
}

func TestNonceMakesOneMessage(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	bot := newCaller(t, s)
	_, first := bot.do("POST", messages(s.General), hello(`, "nonce": "a", "enforce_nonce": true`))
	_, again := bot.do("POST", messages(s.General), hello(`, "nonce": "a", "enforce_nonce": true`))
	_, other := bot.do("POST", messages(s.General), hello(`, "nonce": "b", "enforce_nonce": true`))
	_, loose := bot.do("POST", messages(s.General), hello(`, "nonce": "b"`))
	if first["id"] != again["id"] || first["id"] == other["id"] || other["id"] == loose["id"] {
		t.Errorf("ids %v, %v, %v, %v", first["id"], again["id"], other["id"], loose["id"])
	}
	if n := s.Counts(); n.Created != 3 || n.Deduplicated != 1 {
		t.Errorf("%+v", n)
	}
}

func TestFaults(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	bot := newCaller(t, s)
	post := func() (int, map[string]any) { return bot.do("POST", messages(s.General), hello("")) }

	s.FailNext("POST /channels/*/messages", discordtest.RateLimited(300*time.Millisecond, false), 1)
	if status, answer := post(); status != 429 || answer["retry_after"] != 0.3 || answer["global"] != false {
		t.Errorf("429: %d %v", status, answer)
	}
	s.FailNext("* /channels/*/messages", discordtest.RateLimited(time.Second, true), 1)
	if status, answer := post(); status != 429 || answer["global"] != true {
		t.Errorf("global 429: %d %v", status, answer)
	}
	for _, status := range []int{500, 502, 503} {
		s.FailNext("POST /channels/*/messages", discordtest.Unavailable(status), 1)
		if got, _ := post(); got != status {
			t.Errorf("want %d, got %d", status, got)
		}
	}
	if got, _ := bot.do("GET", "/users/@me", ""); got != 200 {
		t.Errorf("another path: %d", got)
	}
	lost := func(done bool) {
		s.FailNext("POST /channels/*/messages", discordtest.Lost(done), 1)
		request, err := http.NewRequest("POST", s.BaseURL()+"channels/"+s.General.ID+"/messages", strings.NewReader(hello("")))
		if err != nil {
			t.Fatal(err)
		}
		request.Header = http.Header{"Authorization": {bot.token}, "User-Agent": {"DiscordBot (x, 1)"}}
		if answer, err := s.Client().Do(request); err == nil {
			answer.Body.Close()
			t.Errorf("a lost request is answered with %d", answer.StatusCode)
		}
	}
	lost(false)
	if n := len(s.Messages(s.General)); n != 0 {
		t.Errorf("%d messages were made by requests that failed", n)
	}
	lost(true)
	if n := len(s.Messages(s.General)); n != 1 {
		t.Errorf("%d messages, want the one whose answer was lost", n)
	}
	if status, _ := post(); status != 200 {
		t.Errorf("after the faults: %d", status)
	}
	if n := s.Counts().Faults; n != 7 {
		t.Errorf("%d faults", n)
	}
}

func TestRateIsLimited(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{Now: func() time.Time { return time.Unix(1.7e9, 0) }})
	s.LimitRate("POST /channels/*/messages", 2, 5*time.Second)
	bot := newCaller(t, s)
	other := s.NewChannel(s.Guild, "other")
	for i, want := range []int{200, 200, 429} {
		if status, answer := bot.do("POST", messages(s.General), hello("")); status != want {
			t.Errorf("request %d: %d %v", i, status, answer)
		}
	}
	if status, _ := bot.do("POST", messages(other), hello("")); status != 200 {
		t.Errorf("another channel: %d", status)
	}
	s.Advance(5 * time.Second)
	if status, _ := bot.do("POST", messages(s.General), hello("")); status != 200 {
		t.Errorf("later: %d", status)
	}
}

func TestContentIsWithheld(t *testing.T) {
	for _, privileged := range []int{0, 1 << 15} {
		s := discordtest.New(t, discordtest.Options{Privileged: privileged})
		c := dial(t, s)
		c.want(10, "")
		c.say(2, strings.Replace(identify(s, ""), sprintf("%d", int(intents)), sprintf("%d", int(intents)|privileged), 1))
		c.wantReady()
		read := func(text string) string {
			if privileged == 0 {
				return ""
			}
			return text
		}
		s.Say(s.General, s.Asker, "among ourselves")
		c.wantText(read("among ourselves"))
		to := s.Mention(s.General, s.Asker, "you")
		c.wantText(to.Content)
		s.BotMessage(s.General, "beep")
		c.wantText(read("beep"))
		s.DirectMessage(s.Asker, "direct")
		c.wantText("direct")
		_, made := newCaller(t, s).do("POST", messages(s.General), hello(""))
		c.wantText("hello")
		own := s.Message(made["id"].(string))
		s.Reply(own, s.Asker, "and then?")
		c.wantText("and then?")
		s.ReplyWithoutPing(own, s.Asker, "oh")
		c.wantText(read("oh"))
		s.WebhookMessage(s.General, "news")
		c.wantText(read("news"))
	}
}

func TestRequestsAreKeptAndCleared(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{Keep: 5})
	bot := newCaller(t, s)
	for range 30 {
		bot.do("POST", messages(s.General), hello(""))
	}
	if n := len(s.Messages(s.General)); n != 5 {
		t.Errorf("%d messages are kept", n)
	}
	if n := len(s.Requests()); n < 5 || n > 10 {
		t.Errorf("%d requests are kept", n)
	}
	last := s.Requests()[len(s.Requests())-1]
	if last.Method != "POST" || last.Path != messages(s.General) || last.Status != 200 || !json.Valid([]byte(last.Body)) {
		t.Errorf("%+v", last)
	}
	s.Clear()
	if len(s.Messages(s.General)) != 0 || len(s.Requests()) != 0 || s.Counts().Created != 30 {
		t.Error("Clear leaves something, or takes the counts")
	}
}

func TestRequestsAreHeld(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	bot := newCaller(t, s)
	held := s.Hold("POST /channels/*/messages")
	answered := make(chan int, 1)
	go func() {
		status, _ := bot.raw("POST", messages(s.General), hello(""))
		answered <- status
	}()
	s.WaitFor("held request", func() bool { return held.Waiting() == 1 })
	if n := len(s.Messages(s.General)); n != 0 {
		t.Errorf("%d messages were made by a request that is held", n)
	}
	held.Release()
	if status := <-answered; status != http.StatusOK || len(s.Messages(s.General)) != 1 || held.Waiting() != 0 {
		t.Errorf("after the release: %d", status)
	}
}
