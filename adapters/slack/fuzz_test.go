package slack

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state"
	"officebot/knowledge"
)

var samples = []string{
	`{"type":"event_callback","team_id":"T1","event":{"type":"app_mention","channel":"C1","user":"U1","text":"<@U0> 2010?","ts":"1.2"},"authorizations":[{"is_bot":true,"user_id":"U0"}]}`,
	`{"type":"event_callback","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"&lt;who&gt;","ts":"1.2","thread_ts":"1.1"}}`,
	`{"type":"event_callback","event":{"type":"message","subtype":"message_changed","channel":"C1","message":{"user":"U1","ts":"1.2","text":"a","edited":{"ts":"1.3"}},"previous_message":{"text":"b"}}}`,
	`{"type":"event_callback","event":{"type":"message","subtype":"message_deleted","channel":"C1","deleted_ts":"1.2"}}`,
	`{"type":"event_callback","event":{"type":"app_home_opened","user":"U1","channel":"D1","tab":"home"}}`,
	`{"type":"url_verification","challenge":"c"}`,
	`{"type":"block_actions","user":{"id":"U1"},"team":{"id":"T1"},"actions":[{"action_id":"ask:0","value":"who?","action_ts":"1.2"}],"channel":{"id":"C1"},"message":{"ts":"1.2"}}`,
	`{"type":"message_action","callback_id":"ask_about_message","user":{"id":"U1"},"team":{"id":"T1"},"action_ts":"1.2","response_url":"https://a.example","channel":{"id":"C1"},"message":{"ts":"1.2","text":"who?","attachments":[{"is_share":true,"text":"when?"}]}}`,
	`{"type":"event_callback","team_id":"T2","event":{"type":"app_mention","channel":"C1","bot_id":"B1","text":"<@U0> ~2009~ :a: ` + "```x```" + `","ts":"1.2"},"authorizations":[{"enterprise_id":"E1","team_id":null}]}`,
	`{"command":"/office","text":"who?","user_id":"U1","team_id":"T1","channel_id":"C1"}`,
	`command=%2Foffice&text=who%3F&user_id=U1&team_id=T1`, `payload=%7B%22type%22%3A%22block_actions%22%7D`, `null`, `{"event":null}`, `{"type":{}}`,
}

// FuzzEvents reads whatever may come as an event, a command or a press.
func FuzzEvents(f *testing.F) {
	for _, sample := range samples {
		f.Add(sample)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		_, fromEnvelope, _ := readEnvelope([]byte(raw))
		fromCommand, _ := readCommand([]byte(raw))
		fromPress, _ := readInteraction([]byte(raw))
		for _, e := range []event{fromEnvelope, fromCommand, fromPress} {
			for _, key := range []string{e.key(), e.question(), e.conversation(), e.asker()} {
				if len(key) > maxKey || strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }) {
					t.Errorf("%q is no key", key)
				}
			}
			kept, err := json.Marshal(&e)
			var again event
			if err != nil || json.Unmarshal(kept, &again) != nil || again.Kind != e.Kind {
				t.Errorf("an event does not survive being kept: %s", kept)
			}
			if text := wordsAsked(addressed(e.Text, "U0BOT")); !utf8.ValidString(text) && utf8.ValidString(e.Text) {
				t.Errorf("%q is read as %q", e.Text, text)
			}
		}
	})
}

// FuzzBody sends whatever to the events' path, signed by Slack.
func FuzzBody(f *testing.F) {
	for _, sample := range samples {
		f.Add(sample, true)
		f.Add(sample, false)
	}
	desk := adapters.NewDesk(embedded(), adapters.Options{
		Store: state.NewLocal(10_000, time.Now), Today: func() knowledge.Day { return today }, Log: zerolog.Nop(),
	})
	a, err := New(Config{BotToken: "xoxb-1", SigningSecret: "secret", APIURL: "http://127.0.0.1:1/"}, desk)
	if err != nil {
		f.Fatal(err)
	}
	a.client.Transport = taker{}
	a.own.Store(a.newWorkspace("", "xoxb-1", "U0"))
	mux := http.NewServeMux()
	a.Routes(mux)
	f.Fuzz(func(t *testing.T, body string, form bool) {
		now := time.Now()
		r := httptest.NewRequest(http.MethodPost, eventsPath, strings.NewReader(body))
		if form {
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		r.Header.Set("X-Slack-Request-Timestamp", strconv.FormatInt(now.Unix(), 10))
		r.Header.Set("X-Slack-Signature", slacktest.Sign("secret", now, []byte(body)))
		r.Header.Set("X-Slack-Retry-Num", "1") // the same body comes many times a second
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			t.Errorf("status %d for %q", w.Code, body)
		}
	})
}
