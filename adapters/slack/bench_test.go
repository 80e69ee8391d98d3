package slack

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state"
	"officebot/knowledge"
)

// taker takes every answer without a network.
type taker struct{}

func (taker) RoundTrip(r *http.Request) (*http.Response, error) {
	if _, err := io.Copy(io.Discard, r.Body); err != nil {
		return nil, err
	}
	return &http.Response{
		StatusCode: http.StatusOK, Header: http.Header{}, Request: r,
		Body: io.NopCloser(strings.NewReader(`{"ok":true,"channel":"C1","ts":"1.2","user_id":"U0BOT"}`)),
	}, nil
}

// BenchmarkMention is a signed app_mention in and its cited answer out, all but
// the network.
func BenchmarkMention(b *testing.B) {
	desk := adapters.NewDesk(embedded(), adapters.Options{
		Store: state.NewLocal(10_000, time.Now), Today: func() knowledge.Day { return today }, Log: zerolog.Nop(),
	})
	a, err := New(Config{BotToken: "xoxb-1", SigningSecret: "secret", APIURL: "http://127.0.0.1:1/"}, desk)
	if err != nil {
		b.Fatal(err)
	}
	a.client.Transport = taker{}
	a.own.Store(a.newWorkspace("", "xoxb-1", "U0BOT"))
	mux := http.NewServeMux()
	a.Routes(mux)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		body := fmt.Appendf(nil, `{"type":"event_callback","team_id":"T1","event":{"type":"app_mention","channel":"C%d","user":"U%d","text":"<@U0BOT> who was director in %d?","ts":"1700000000.%06d"}}`, n%16, n, 1955+n%70, n)
		now := time.Now()
		r := httptest.NewRequest(http.MethodPost, eventsPath, strings.NewReader(string(body)))
		r.Header.Set("X-Slack-Request-Timestamp", strconv.FormatInt(now.Unix(), 10))
		r.Header.Set("X-Slack-Signature", slacktest.Sign("secret", now, body))
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			b.Fatal(w.Code)
		}
	}
}
