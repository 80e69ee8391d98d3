package discordtest_test

import (
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"officebot/adapters/discord/discordtest"
)

// endpoint is an interactions endpoint that greets everybody; verify tells
// whether it looks at signatures.
func endpoint(t *testing.T, s *discordtest.Server, verify bool) string {
	t.Helper()
	key, err := hex.DecodeString(s.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if verify && !discordgo.VerifyInteraction(r, ed25519.PublicKey(key)) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		body, err := io.ReadAll(r.Body)
		var i struct{ Type int }
		if err != nil || json.Unmarshal(body, &i) != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		answer := `{"type": 1}`
		if i.Type != 1 {
			answer = responding(4, hello(""))
		}
		if _, err := io.WriteString(w, answer); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL + "/interactions"
}

func TestInteractionsAreDeliveredByHTTP(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	a := newActing(t, s)
	if err := s.InteractionsTo(endpoint(t, s, false)); err == nil {
		t.Error("an endpoint that takes forged signatures is taken")
	}
	if err := s.InteractionsTo("http://127.0.0.1:1/"); err == nil {
		t.Error("an endpoint that is not there is taken")
	}
	if err := s.InteractionsTo(endpoint(t, s, true)); err != nil {
		t.Fatal(err)
	}
	i := a.ask()
	if got := s.WaitReply(i).Content; got != "hello" {
		t.Errorf("the answer is %q", got)
	}
	a.do("POST", a.webhook(i, ""), hello(""))
	if n := len(s.Answers(i)); n != 2 {
		t.Errorf("%d answers after a follow-up", n)
	}
}

func TestSignaturesAndTheirFlaws(t *testing.T) {
	s := discordtest.New(t, discordtest.Options{})
	url := endpoint(t, s, true)
	tests := []struct {
		name  string
		flaws []discordtest.Flaw
		want  int
	}{
		{"right", nil, 200},
		{"stale", []discordtest.Flaw{discordtest.Stale(time.Hour)}, 200}, // discordgo does not look at the age
		{"forged", []discordtest.Flaw{discordtest.Forged}, 401},
		{"unsigned", []discordtest.Flaw{discordtest.Unsigned}, 401},
		{"tampered", []discordtest.Flaw{discordtest.Tampered}, 401},
		{"another time", []discordtest.Flaw{discordtest.WithHeader("X-Signature-Timestamp", "1")}, 401},
		{"no hexadecimal", []discordtest.Flaw{discordtest.WithHeader("X-Signature-Ed25519", "xyz")}, 401},
	}
	for _, test := range tests {
		if status, _ := s.Send(s.SignedRequest(url, s.Ping(), test.flaws...)); status != test.want {
			t.Errorf("%s: %d, want %d", test.name, status, test.want)
		}
	}
	stale := s.SignedRequest(url, nil, discordtest.Stale(time.Hour)).Header.Get("X-Signature-Timestamp")
	fresh := s.SignedRequest(url, nil).Header.Get("X-Signature-Timestamp")
	if strings.Compare(stale, fresh) >= 0 {
		t.Errorf("stale %s, fresh %s", stale, fresh)
	}
}

func TestPostedResponseIsHeldAgainstLimits(t *testing.T) {
	r := &recorder{TB: t}
	s := discordtest.New(r, discordtest.Options{})
	a := newActing(t, s)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if _, err := io.WriteString(w, `{"type": 4, "data": {"content": "hello"}}`); err != nil {
			t.Error(err)
		}
	}))
	defer server.Close()
	s.InteractionsToUntried(server.URL)
	a.ask()
	var failed string
	s.WaitFor("failure", func() bool { failed += r.take(); return failed != "" })
	if !strings.Contains(failed, "allowed_mentions") {
		t.Errorf("failure %q", failed)
	}
}
