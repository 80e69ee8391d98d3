package discord

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
	"officebot/bot"
)

// serve runs an adapter with its HTTP endpoint, and tells Discord of it. Without
// a token HTTP is the only way in.
func serve(t *testing.T, s setup, token bool) (b *bench, url string) {
	t.Helper()
	b = open(t, s)
	config := b.adapter.config
	config.PublicKey = b.PublicKey
	if !token {
		config.Token = ""
	}
	adapter, err := New(config, b.desk)
	if err != nil {
		t.Fatal(err)
	}
	adapter.pace = b.adapter.pace
	connect(adapter, b.Server)
	b.adapter = adapter
	mux := http.NewServeMux()
	adapter.Routes(mux)
	endpoint := b.Network().NewServer(mux)
	endpoint.Start()
	t.Cleanup(endpoint.Close)
	b.run()
	b.WaitFor("readiness", func() bool { return adapter.Ready() == nil })
	url = endpoint.URL + "/discord/interactions"
	if err := b.InteractionsTo(url); err != nil {
		t.Fatal(err)
	}
	return b, url
}

func TestOverHTTP(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, _ := serve(t, setup{}, true)
		act := b.SlashCommand(b.General, b.Asker, "ask", values{"question": "who was director in 1998"})
		answer := b.WaitReply(act)
		says(t, answer, "Jia Ting'an")
		says(t, b.WaitReply(b.Press(answer, offersOf(answer)[0], b.Asker)), "Jia Ting'an")
		if list := b.WaitChoices(b.Autocomplete(b.General, b.Asker, "person", "name", "shiju", nil)); len(list) == 0 {
			t.Error("there are no choices")
		}
		b.WaitFor("the end of it", func() bool { return b.adapter.pool.Pending() == 0 })
		says(t, b.WaitReply(b.Reply(answer, b.Asker, "and after him?")), "Chen Shiju")
		b.Press(answer, deletePrefix+b.Asker.ID, b.Asker)
		b.WaitDeleted(answer)
		b.nothingFailed()
	})
}

func TestOverHTTPAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, url := serve(t, setup{}, false)
		act := b.RawInteraction(b.General, b.Asker, commandInteraction, map[string]any{
			"id": "1", "name": "ask", "type": 1, "options": []map[string]any{{"name": "question", "type": 3, "value": "who was director in 2010"}},
		})
		says(t, b.WaitReply(act), "Chen Shiju")
		if status, _ := b.Send(b.SignedRequest(url, b.Body(act))); status != http.StatusConflict {
			t.Errorf("a replayed request was answered with %d", status)
		}
	})
}

func TestRefusedOverHTTP(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, url := serve(t, setup{}, true)
		ping := b.Ping()
		forged := b.events.Of(adapters.Forged)
		tests := []struct {
			name  string
			body  []byte
			flaws []discordtest.Flaw
			want  int
		}{
			{"good", ping, nil, 200},
			{"forged", ping, []discordtest.Flaw{discordtest.Forged}, 401},
			{"unsigned", ping, []discordtest.Flaw{discordtest.Unsigned}, 401},
			{"tampered with", ping, []discordtest.Flaw{discordtest.Tampered}, 401},
			{"old", ping, []discordtest.Flaw{discordtest.Stale(maxAge + time.Minute)}, 401},
			{"from the future", ping, []discordtest.Flaw{discordtest.Stale(-maxAge - time.Minute)}, 401},
			{"no time", ping, []discordtest.Flaw{discordtest.WithHeader("X-Signature-Timestamp", "now")}, 401},
			{"another time", ping, []discordtest.Flaw{discordtest.WithHeader("X-Signature-Timestamp", "1")}, 401},
			{"no signature at all", ping, []discordtest.Flaw{discordtest.WithHeader("X-Signature-Ed25519", "zz")}, 401},
			{"no JSON", []byte("{"), nil, 400},
			{"nothing", []byte("{}"), nil, 400},
			{"null", []byte("null"), nil, 400},
			{"too long", bytes.Repeat([]byte(" "), maxBody+1), nil, 413},
		}
		for _, test := range tests {
			if status, body := b.Send(b.SignedRequest(url, test.body, test.flaws...)); status != test.want {
				t.Errorf("%s: status %d, want %d: %s", test.name, status, test.want, body)
			}
		}
		if n := b.events.Of(adapters.Forged) - forged; n != 8 {
			t.Errorf("%d requests were counted as forged, want 8", n)
		}
		response, err := b.Network().Client().Get(url)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusMethodNotAllowed {
			t.Errorf("GET: status %d", response.StatusCode)
		}
	})
}

// slow is an office whose answers wait.
func slow(office adapters.Office, release <-chan struct{}) adapters.Office {
	return conformance.Staged{Office: office, Scenes: map[string]func() bot.Answer{"slow": func() bot.Answer {
		<-release
		return bot.Answer{Language: "en", Status: bot.Answered, Lines: []bot.Line{{Text: "worth waiting for"}}}
	}}}
}

func hasty(a *Adapter) { a.pace.think = 100 * time.Millisecond }

func TestSlowAnswers(t *testing.T) {
	for name, overHTTP := range map[string]bool{"gateway": false, "HTTP": true} {
		for _, private := range []bool{false, true} {
			t.Run(strings.TrimSpace(name), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					release := make(chan struct{})
					s := setup{office: slow(conformance.Embedded(t), release), adapter: hasty}
					var b *bench
					if overHTTP {
						b, _ = serve(t, s, true)
					} else {
						b = start(t, s)
					}
					act := b.SlashCommand(b.General, b.Asker, "ask", values{"question": "slow", "private": private})
					if kind := b.WaitResponse(act); kind != discordtest.DeferredMessage {
						t.Errorf("the response is of type %d", kind)
					}
					close(release)
					answer := b.WaitReply(act)
					says(t, answer, "worth waiting for")
					if got := answer.Flags&discordtest.Ephemeral != 0; got != private {
						t.Errorf("private is %t, want %t", got, private)
					}
					b.nothingFailed()
				})
			})
		}
	}
}

func TestStopFinishesCommands(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		release := make(chan struct{})
		b := start(t, setup{office: slow(conformance.Embedded(t), release)})
		act := b.SlashCommand(b.General, b.Asker, "ask", values{"question": "slow"})
		b.WaitFor("the question", func() bool { return b.adapter.pool.Pending() == 1 })
		stopped := make(chan error, 1)
		go func() { stopped <- b.stop() }()
		b.WaitConnected(0)
		close(release)
		says(t, b.WaitReply(act), "worth waiting for")
		if err := <-stopped; err != nil {
			t.Error(err)
		}
	})
}
