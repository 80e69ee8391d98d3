package discord

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/knowledge"
)

// offline is an adapter whose Discord takes everything and says nothing.
func offline(t testing.TB, key ed25519.PublicKey) *Adapter {
	t.Helper()
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"id": "1"}`) }))
	t.Cleanup(api.Close)
	desk := adapters.NewDesk(conformance.Embedded(t), adapters.Options{
		Store: state.NewLocal(10_000, time.Now),
		Today: func() knowledge.Day { return conformance.Today },
		Log:   zerolog.Nop(),
	})
	a, err := New(Config{Token: "id.time.signature", PublicKey: hex.EncodeToString(key), APIBase: api.URL, ShardID: -1}, desk)
	if err != nil {
		t.Fatal(err)
	}
	a.userID = "9"
	return a
}

const asking = `{"id": "1", "application_id": "2", "type": 2, "token": "t", "channel_id": "3", "user": {"id": "4"},
	"data": {"name": "ask", "type": 1, "options": [{"name": "question", "type": 3, "value": "who was director in 2010"}]}}`

const pressing = `{"id": "1", "application_id": "2", "type": 3, "token": "t", "channel_id": "3", "user": {"id": "4"}, "app_permissions": "0",
	"message": {"id": "5", "flags": 64, "content": "c", "embeds": [{"title": "t"}], "components": [{"type": 1, "components": [{"type": 2, "custom_id": "share:en"}]}]},
	"data": {"custom_id": %q, "component_type": 2}}`

// FuzzHTTP posts signed bodies to the endpoint, which must answer each.
func FuzzHTTP(f *testing.F) {
	for _, seed := range []string{asking, `{"type": 1}`, `{}`, `null`, `[]`, `{"id":"1","type":99}`} {
		f.Add([]byte(seed))
	}
	public, private, err := ed25519.GenerateKey(bytes.NewReader(make([]byte, ed25519.SeedSize)))
	if err != nil {
		f.Fatal(err)
	}
	a := offline(f, public)
	mux := http.NewServeMux()
	a.Routes(mux)
	f.Fuzz(func(t *testing.T, body []byte) {
		timestamp := strconv.FormatInt(time.Now().Unix(), 10)
		r := httptest.NewRequest(http.MethodPost, "/discord/interactions", bytes.NewReader(body))
		r.Header.Set("X-Signature-Timestamp", timestamp)
		r.Header.Set("X-Signature-Ed25519", hex.EncodeToString(ed25519.Sign(private, append([]byte(timestamp), body...))))
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, r)
		var answer struct {
			Type int `json:"type"`
		}
		if w.Code == http.StatusOK && (json.Unmarshal(w.Body.Bytes(), &answer) != nil || answer.Type == 0) {
			t.Errorf("%q was answered with %s", body, w.Body)
		}
	})
}

// panicked is an observer that fails the test when a handler panics.
type panicked struct{ t testing.TB }

func (panicked) Answered(string, bot.Status, string, time.Duration) {}
func (panicked) Sent(string, time.Duration)                         {}
func (p panicked) Happened(_ string, e adapters.Event) {
	if e == adapters.Panic {
		p.t.Error("a handler panicked")
	}
}

// FuzzEvent lets the adapter hear events, none of which may make it panic.
func FuzzEvent(f *testing.F) {
	kinds := []string{"READY", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "INTERACTION_CREATE", "GUILD_CREATE", "THREAD_CREATE", "THREAD_DELETE"}
	for i := range kinds {
		f.Add(uint8(i), []byte(`{"id": "5", "channel_id": "6", "guild_id": "7", "author": {"id": "8"}, "content": "<@9> who", "mentions": [{"id": "9"}]}`))
		f.Add(uint8(i), []byte(asking))
		for _, id := range []string{"ask:who", "share:en", "sources:1", "sources:page:last:en:4", "page:first:zh-Hans:4", "delete:4"} {
			f.Add(uint8(i), []byte(fmt.Sprintf(pressing, id)))
		}
	}
	for _, value := range []string{"null", "[]", `{"roles": [null]}`, `{"ids": ["1"], "channel_id": "2"}`} {
		f.Add(uint8(3), []byte(value))
	}
	a := offline(f, make(ed25519.PublicKey, ed25519.PublicKeySize))
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		desk := a.desk
		a.desk = adapters.NewDesk(desk.Office(), adapters.Options{
			Store:    state.NewLocal(100, time.Now),
			Today:    desk.Today,
			Observer: panicked{t},
		})
		a.pool = adapters.NewPool(maxWorkers, maxPending, func(r any) { a.desk.Panicked(name, r) })
		a.hear(kinds[int(kind)%len(kinds)], data)
		if err := a.pool.Drain(t.Context()); err != nil {
			t.Error(err)
		}
	})
}
