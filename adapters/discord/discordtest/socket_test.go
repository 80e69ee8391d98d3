package discordtest_test

import (
	"encoding/json"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"officebot/adapters/discord/discordtest"
)

// socket is a client of the gateway that sees every frame.
type socket struct {
	t    testing.TB
	conn *websocket.Conn
	seq  int64
}

type frame struct {
	Op   int             `json:"op"`
	Seq  *int64          `json:"s"`
	Type string          `json:"t"`
	Data json.RawMessage `json:"d"`
}

const patience = 20 * time.Second

func dial(t testing.TB, s *discordtest.Server) *socket {
	t.Helper()
	_, gateway := newCaller(t, s).do("GET", "/gateway", "")
	conn, _, err := websocket.DefaultDialer.Dial(gateway["url"].(string)+"/?v=9&encoding=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return &socket{t: t, conn: conn}
}

func (c *socket) read() (frame, error) {
	if err := c.conn.SetReadDeadline(time.Now().Add(patience)); err != nil {
		c.t.Fatal(err)
	}
	var f frame
	err := c.conn.ReadJSON(&f)
	if f.Seq != nil {
		c.seq = *f.Seq
	}
	return f, err
}

// want reads a frame and fails unless it is of an operation and, where it is an
// event, of a type.
func (c *socket) want(op int, kind string) frame {
	c.t.Helper()
	f, err := c.read()
	if err != nil || f.Op != op || f.Type != kind {
		c.t.Fatalf("want op %d %s, got op %d %s %s, error %v", op, kind, f.Op, f.Type, f.Data, err)
	}
	return f
}

// wantText reads a message and fails unless it has a text.
func (c *socket) wantText(text string) {
	c.t.Helper()
	var m struct{ Content string }
	if f := c.want(0, "MESSAGE_CREATE"); json.Unmarshal(f.Data, &m) != nil || m.Content != text {
		c.t.Fatalf("want the message %q, got %q", text, m.Content)
	}
}

// wantClose fails unless the socket is closed with a code; 0 is one that is
// broken off.
func (c *socket) wantClose(code int) {
	c.t.Helper()
	_, err := c.read()
	var closing *websocket.CloseError
	if !errors.As(err, &closing) {
		if code != 0 || err == nil {
			c.t.Fatalf("want close code %d, got %v", code, err)
		}
		return
	}
	if closing.Code != code && !(code == 0 && closing.Code == websocket.CloseAbnormalClosure) {
		c.t.Fatalf("want close code %d, got %d", code, closing.Code)
	}
}

// wantSilence fails where anything comes.
func (c *socket) wantSilence() {
	c.t.Helper()
	const silence = 150 * time.Millisecond
	if err := c.conn.SetReadDeadline(time.Now().Add(silence)); err != nil {
		c.t.Fatal(err)
	}
	_, data, err := c.conn.ReadMessage()
	var timeout net.Error
	if !errors.As(err, &timeout) || !timeout.Timeout() {
		c.t.Fatalf("want silence, got %s, error %v", data, err)
	}
}

func (c *socket) say(op int, data string) {
	c.t.Helper()
	if err := c.conn.WriteMessage(websocket.TextMessage, []byte(sprintf(`{"op": %d, "d": %s}`, op, data))); err != nil {
		c.t.Fatal(err)
	}
}

func identify(s *discordtest.Server, more string) string {
	return sprintf(`{"token": %q, "properties": {"os": "linux"}, "intents": %d%s}`, s.Token, int(intents), more)
}

func resume(s *discordtest.Server, session string, seq int64) string {
	return sprintf(`{"token": %q, "session_id": %q, "seq": %d}`, s.Token, session, seq)
}

// start says all that leads to a session, and returns its id.
func (c *socket) start(s *discordtest.Server) string {
	c.t.Helper()
	c.want(10, "")
	c.say(2, identify(s, ""))
	return c.wantReady()
}

func (c *socket) wantReady() string {
	c.t.Helper()
	var ready struct {
		Session string `json:"session_id"`
	}
	if f := c.want(0, "READY"); json.Unmarshal(f.Data, &ready) != nil || ready.Session == "" {
		c.t.Fatalf("READY has no session: %s", f.Data)
	}
	c.want(0, "GUILD_CREATE")
	return ready.Session
}

func TestEventsMissedComeWithResume(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	first := dial(t, s)
	session := first.start(s)
	s.DirectMessage(s.Asker, "one")
	first.wantText("one")
	s.DropAll()
	first.wantClose(0)
	s.DirectMessage(s.Asker, "two")
	s.DirectMessage(s.Asker, "three")

	second := dial(t, s)
	second.want(10, "")
	second.say(6, resume(s, session, first.seq))
	second.wantText("two")
	second.wantText("three")
	second.want(0, "RESUMED")
	s.DirectMessage(s.Asker, "four")
	second.wantText("four")
	if n := s.Counts(); n.Identifies != 1 || n.Resumes != 1 {
		t.Errorf("%+v", n)
	}
}

func TestResumeFromFurtherBackReplaysMore(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	first := dial(t, s)
	session := first.start(s)
	for _, text := range []string{"one", "two"} {
		s.DirectMessage(s.Asker, text)
		first.wantText(text)
	}
	s.DropAll()
	second := dial(t, s)
	second.want(10, "")
	second.say(6, resume(s, session, first.seq-1)) // as if two had been lost on its way
	second.wantText("two")
	second.want(0, "RESUMED")
}

func TestHeartbeatForgetsWhatWasReceived(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	first := dial(t, s)
	session := first.start(s)
	s.DirectMessage(s.Asker, "one")
	first.wantText("one")
	first.say(1, sprintf("%d", first.seq))
	first.want(11, "")
	s.DropAll()
	second := dial(t, s)
	second.want(10, "")
	second.say(6, resume(s, session, first.seq-1))
	if f := second.want(9, ""); string(f.Data) != "false" {
		t.Errorf("op 9 %s", f.Data)
	}
	second.say(2, identify(s, ""))
	second.wantReady()
}

func TestDroppedAtEachStage(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	s.DropAt(discordtest.Connecting)
	dial(t, s).wantClose(0)

	s.DropAt(discordtest.Greeted)
	c := dial(t, s)
	c.want(10, "")
	c.wantClose(0)

	s.DropAt(discordtest.Identified)
	c = dial(t, s)
	c.want(10, "")
	c.say(2, identify(s, ""))
	c.wantClose(0)

	s.DropAt(discordtest.Ready)
	c = dial(t, s)
	c.want(10, "")
	c.say(2, identify(s, ""))
	f := c.want(0, "READY")
	c.wantClose(0)
	var ready struct {
		Session string `json:"session_id"`
	}
	if err := json.Unmarshal(f.Data, &ready); err != nil {
		t.Fatal(err)
	}

	for i := range 4 {
		s.DirectMessage(s.Asker, sprintf("%d", i))
	}
	s.DropAt(discordtest.Resuming)
	half := dial(t, s)
	half.want(10, "")
	half.say(6, resume(s, ready.Session, c.seq)) // missed: the guild and four messages
	half.want(0, "GUILD_CREATE")
	half.wantText("0")
	half.wantClose(0)

	rest := dial(t, s)
	rest.want(10, "")
	rest.say(6, resume(s, ready.Session, half.seq))
	for i := 1; i < 4; i++ {
		rest.wantText(sprintf("%d", i))
	}
	rest.want(0, "RESUMED")
	s.DirectMessage(s.Asker, "now")
	rest.wantText("now")
}

func TestInPlaceOfReady(t *testing.T) {
	tests := []struct {
		name   string
		what   discordtest.Misbehaviour
		expect func(*socket)
	}{
		{"op 7", discordtest.AskToReconnect, func(c *socket) { c.want(7, "") }},
		{"op 9 false", discordtest.Invalidate(false), func(c *socket) { c.want(9, "") }},
		{"op 9 true", discordtest.Invalidate(true), func(c *socket) { c.want(9, "") }},
		{"silence", discordtest.FallSilent, (*socket).wantSilence},
		{"4004", discordtest.CloseCode(discordtest.CloseBadToken), func(c *socket) { c.wantClose(4004) }},
		{"another frame first", discordtest.Frame(`{"op": 11}`), func(c *socket) { c.want(11, ""); c.wantReady() }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := discordtest.New(t, discordtest.Options{})
			s.At(discordtest.Identified, test.what)
			c := dial(t, s)
			c.want(10, "")
			c.say(2, identify(s, ""))
			test.expect(c)
			dial(t, s).start(s)
		})
	}
}

func TestWhileConnected(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	c := dial(t, s)
	session := c.start(s)
	s.RequestHeartbeat()
	c.want(1, "")
	s.Reconnect()
	c.want(7, "")
	s.InvalidSession(true)
	if f := c.want(9, ""); string(f.Data) != "true" {
		t.Errorf("op 9 %s", f.Data)
	}
	s.DirectMessage(s.Asker, "meanwhile")
	again := dial(t, s)
	again.want(10, "")
	again.say(6, resume(s, session, c.seq))
	again.wantText("meanwhile")
	again.want(0, "RESUMED")
	s.InvalidSession(false)
	again.want(9, "")
	again.say(6, resume(s, session, again.seq))
	again.want(9, "")
	again.say(2, identify(s, ""))
	session = again.wantReady()
	s.Silence()
	s.DirectMessage(s.Asker, "unheard")
	again.say(1, "1")
	again.wantSilence()

	third := dial(t, s)
	third.want(10, "")
	third.say(6, resume(s, session, again.seq))
	third.wantText("unheard")
	third.want(0, "RESUMED")
	s.CloseWith(4000)
	third.wantClose(4000)
}

func TestRefused(t *testing.T) {
	tests := []struct {
		name   string
		say    func(*discordtest.Server, *socket)
		code   int
		failed string
	}{
		{"wrong token", func(s *discordtest.Server, c *socket) {
			c.say(2, strings.Replace(identify(s, ""), s.Token, "x", 1))
		}, 4004, ""},
		{"revoked", func(s *discordtest.Server, c *socket) { s.Revoke(); c.say(2, identify(s, "")) }, 4004, ""},
		{"shard", func(s *discordtest.Server, c *socket) { c.say(2, identify(s, `, "shard": [2, 2]`)) }, 4010, "shard [2 2]"},
		{"no intents", func(s *discordtest.Server, c *socket) {
			c.say(2, strings.Replace(identify(s, ""), "intents", "x", 1))
		}, 4013, "no valid intents"},
		{"privileged", func(s *discordtest.Server, c *socket) {
			c.say(2, sprintf(`{"token": %q, "properties": {"os": "linux"}, "intents": %d}`, s.Token, 1<<15))
		}, 4014, "privileged"},
		{"presence too early", func(s *discordtest.Server, c *socket) { c.say(3, `{}`) }, 4003, "before IDENTIFY"},
		{"unknown op", func(s *discordtest.Server, c *socket) { c.say(99, `{}`) }, 4001, "unknown op 99"},
		{"identified twice", func(s *discordtest.Server, c *socket) {
			c.say(2, identify(s, ""))
			c.wantReady()
			c.say(2, identify(s, ""))
		}, 4005, "twice"},
		{"presence without activities", func(s *discordtest.Server, c *socket) {
			c.say(2, identify(s, ""))
			c.wantReady()
			c.say(3, `{"status": "online", "activities": null}`)
		}, 4002, "lacks activities"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := &recorder{TB: t}
			s := discordtest.New(r, discordtest.Options{})
			c := dial(t, s)
			c.want(10, "")
			test.say(s, c)
			c.wantClose(test.code)
			if failed := r.take(); test.failed == "" && failed != "" || !strings.Contains(failed, test.failed) {
				t.Errorf("failure %q, want %q", failed, test.failed)
			}
			if strings.Contains(r.take(), s.Token) {
				t.Error("a failure shows the token")
			}
		})
	}
}

func TestClosingForGoodEndsTheSession(t *testing.T) {
	for code, want := range map[int]int{1000: 9, 1001: 9, 4900: 0} {
		s := discordtest.New(t, discordtest.Options{})
		first := dial(t, s)
		session := first.start(s)
		s.WaitConnected(1)
		if err := first.conn.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(code, "")); err != nil {
			t.Fatal(err)
		}
		s.WaitConnected(0)
		second := dial(t, s)
		second.want(10, "")
		second.say(6, resume(s, session, first.seq))
		if f, err := second.read(); err != nil || f.Op != want {
			t.Errorf("RESUME after closing with %d: op %d %s, error %v", code, f.Op, f.Type, err)
		}
	}
}

func TestShardsHearTheirOwn(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{Shards: 2})
	guilds := []*discordtest.Guild{s.NewGuildInShard("zero", 0, 2), s.NewGuildInShard("one", 1, 2)}
	var shards [2]*socket
	for i := range shards {
		shards[i] = dial(t, s)
		shards[i].want(10, "")
		shards[i].say(2, identify(s, sprintf(`, "shard": [%d, 2]`, i)))
	}
	s.WaitConnected(2)
	for _, g := range guilds {
		s.Mention(s.NewChannel(g, "talk"), s.Asker, g.Name)
	}
	s.DirectMessage(s.Asker, "direct")
	for i, want := range [][]string{{"zero", "direct"}, {"one"}} {
		for len(want) > 0 {
			f, err := shards[i].read()
			if err != nil {
				t.Fatal(err)
			}
			var m struct{ Content string }
			if f.Type != "MESSAGE_CREATE" {
				continue
			}
			if json.Unmarshal(f.Data, &m) != nil || !strings.HasSuffix(m.Content, want[0]) {
				t.Fatalf("shard %d hears %q, want %q", i, m.Content, want[0])
			}
			want = want[1:]
		}
	}
	if got := s.Shards(); len(got) != 2 || got[0] != [2]int{0, 2} || got[1] != [2]int{1, 2} {
		t.Errorf("shards %v", got)
	}
}
