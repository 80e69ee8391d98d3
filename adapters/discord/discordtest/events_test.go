package discordtest_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters/discord/discordtest"
)

// told is the part of an event that these tests look at.
type told struct {
	ID        string
	IDs       []string
	Content   string
	GuildID   string  `json:"guild_id"`
	EditedAt  *string `json:"edited_timestamp"`
	WebhookID string  `json:"webhook_id"`
	Type      int
	Author    struct {
		ID  string
		Bot bool
	}
	Member     *json.RawMessage
	Embeds     []json.RawMessage
	Mentions   []struct{ ID string }
	Referenced *struct{ Content string } `json:"referenced_message"`
}

func (c *socket) wantEvent(kind string) told {
	c.t.Helper()
	f := c.want(0, kind)
	var e told
	if err := json.Unmarshal(f.Data, &e); err != nil {
		c.t.Fatalf("%s: %v in %s", kind, err, f.Data)
	}
	return e
}

func connected(t *testing.T, s *discordtest.Server) *socket {
	t.Helper()
	c := dial(t, s)
	c.start(s)
	return c
}

func TestPeopleAreHeard(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	c := connected(t, s)
	m := s.Mention(s.General, s.Asker, "who?")
	e := c.wantEvent("MESSAGE_CREATE")
	if e.ID != m.ID || e.GuildID != s.Guild.ID || e.Author.ID != s.Asker.ID || e.Member == nil || len(e.Mentions) != 1 || e.Mentions[0].ID != s.Bot.ID {
		t.Errorf("a mention: %+v", e)
	}
	s.Again(m)
	if again := c.wantEvent("MESSAGE_CREATE"); again.ID != m.ID {
		t.Errorf("the same again: %+v", again)
	}
	s.Unfurl(m, "https://example.org")
	if e := c.wantEvent("MESSAGE_UPDATE"); e.EditedAt != nil || len(e.Embeds) != 1 || e.Content != m.Content {
		t.Errorf("a preview: %+v", e)
	}
	s.Pin(m)
	if e := c.wantEvent("MESSAGE_UPDATE"); e.EditedAt != nil {
		t.Errorf("pinned: %+v", e)
	}
	s.EditMessage(m, "<@"+s.Bot.ID+"> when?")
	if e := c.wantEvent("MESSAGE_UPDATE"); e.EditedAt == nil || !strings.HasSuffix(e.Content, "when?") {
		t.Errorf("an edit: %+v", e)
	}
	s.EditMessage(m, "when?")
	if e := c.wantEvent("MESSAGE_UPDATE"); e.Content != "" {
		t.Errorf("an edit without the mention: %+v", e)
	}
	s.DeleteMessage(m)
	if e := c.wantEvent("MESSAGE_DELETE"); e.ID != m.ID || e.GuildID != s.Guild.ID {
		t.Errorf("deleted: %+v", e)
	}
	direct := s.DirectMessage(s.Asker, "who?")
	if e := c.wantEvent("MESSAGE_CREATE"); e.GuildID != "" || e.Member != nil || e.Content != "who?" {
		t.Errorf("direct: %+v", e)
	}
	reply := s.Reply(direct, s.Asker, "and then?")
	if e := c.wantEvent("MESSAGE_CREATE"); e.Type != 19 || e.Referenced == nil || e.Referenced.Content != "who?" {
		t.Errorf("a reply: %+v", e)
	}
	s.DeleteMessages(direct, reply)
	if e := c.wantEvent("MESSAGE_DELETE_BULK"); len(e.IDs) != 2 {
		t.Errorf("two deleted: %+v", e)
	}
	s.BotMessage(s.General, "<@"+s.Bot.ID+"> who?")
	if e := c.wantEvent("MESSAGE_CREATE"); !e.Author.Bot {
		t.Errorf("a bot: %+v", e)
	}
	s.WebhookMessage(s.General, "<@"+s.Bot.ID+"> who?")
	if e := c.wantEvent("MESSAGE_CREATE"); e.WebhookID == "" || e.Member != nil {
		t.Errorf("a webhook: %+v", e)
	}
}

func TestEventsOfAllSorts(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	c := connected(t, s)
	s.Raw("TEAPOT_BOILED", `{"id": "1"}`)
	c.wantEvent("TEAPOT_BOILED")
	s.Now(discordtest.Frame(`{"op": 42}`))
	c.want(42, "")
	g := s.NewGuild("Another")
	c.wantEvent("GUILD_CREATE")
	talk := s.NewChannel(g, "talk")
	c.wantEvent("CHANNEL_CREATE")
	s.NewThread(talk, "a thread")
	c.wantEvent("THREAD_CREATE")
	s.Mention(s.NewChannel(s.NewForeignGuild("Elsewhere"), "lobby"), s.Asker, "unheard")
	i := s.RawInteraction(s.General, s.Asker, 42, map[string]any{"strange": true})
	s.Again(i)
	for range 2 {
		if e := c.wantEvent("INTERACTION_CREATE"); e.Type != 42 || e.ID != i.ID {
			t.Errorf("%+v", e)
		}
	}
}

func TestRequestsAreTakenAsTheyAre(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{Privileged: 1 << 15})
	bot := newCaller(t, s)
	var ids []string
	for _, text := range []string{"one", "two", "three"} {
		ids = append(ids, s.Say(s.General, s.Asker, text).ID)
	}
	_, list := bot.raw("GET", messages(s.General)+"?limit=2&before="+ids[2], "")
	var got []told
	if err := json.Unmarshal(list, &got); err != nil {
		t.Fatal(err)
	}
	texts := []string{}
	for _, m := range got {
		texts = append(texts, m.Content)
	}
	if diff := cmp.Diff([]string{"two", "one"}, texts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// waited runs a function that may end its goroutine, and returns what it failed
// with.
func waited(r *recorder, wait func()) string {
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		wait()
	}()
	<-ended
	return r.take()
}

func TestWaitingEnds(t *testing.T) {
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{Patience: 30 * time.Millisecond})
	question := s.DirectMessage(s.Asker, "who?")
	newCaller(t, s).do("GET", "/users/@me", "")
	tests := map[string]func(){
		`no answer to message ` + question.ID + ` ("who?")`: func() { s.WaitReply(question) },
		"no edit of message":          func() { s.WaitEdit(question) },
		"no deletion of message":      func() { s.WaitDeleted(question) },
		"no 1 sessions":               func() { s.WaitConnected(1) },
		"no such thing":               func() { s.WaitFor("such thing", func() bool { return false }) },
		"registered no command":       func() { s.SlashCommand(s.General, s.Asker, "ask", nil) },
		"no response to interaction":  func() { s.WaitResponse(s.RawInteraction(s.General, s.Asker, 2, nil)) },
		"there is no message nothing": func() { s.Message("nothing") },
	}
	for want, wait := range tests {
		failed := waited(r, wait)
		if !strings.Contains(failed, want) || strings.Contains(want, "no answer") && !strings.Contains(failed, "GET /users/@me → 200") {
			t.Errorf("want %q, got %q", want, failed)
		}
	}
}

func TestPeriodsBetweenIdentifies(t *testing.T) {
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{MaxConcurrency: 1, IdentifyEvery: time.Minute, SessionStarts: 7, Shards: 3})
	connected(t, s)
	c := dial(t, s)
	c.want(10, "")
	c.say(2, identify(s, ""))
	c.want(9, "")
	if failed := r.take(); !strings.Contains(failed, "identified within") {
		t.Errorf("failure %q", failed)
	}
	_, limits := newCaller(t, s).do("GET", "/gateway/bot", "")
	starts := limits["session_start_limit"].(map[string]any)
	if limits["shards"] != 3.0 || starts["remaining"] != 6.0 || starts["max_concurrency"] != 1.0 {
		t.Errorf("%v", limits)
	}
}

func TestSessionsOfThoseAwayEnd(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	first := dial(t, s)
	session := first.start(s)
	s.WaitConnected(1)
	s.DropAll()
	s.WaitConnected(0)
	s.WaitFor("end of the socket", func() bool { s.EndSessions(); return len(s.Shards()) == 0 })
	second := dial(t, s)
	second.want(10, "")
	second.say(6, resume(s, session, first.seq))
	second.want(9, "")
}
