package discordtest

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

// signature says how a request to the interactions endpoint is signed.
type signature struct {
	key    ed25519.PrivateKey
	age    time.Duration
	change func(*http.Request)
}

// Flaw is something that Discord's own requests do not have.
type Flaw func(*signature)

// Forged signs with a key that is not Discord's.
func Forged(s *signature) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err == nil { // never fails
		s.key = key
	}
}

// Stale signs as of some time ago.
func Stale(age time.Duration) Flaw { return func(s *signature) { s.age = age } }

// Unsigned leaves the signature out.
func Unsigned(s *signature) {
	s.change = func(r *http.Request) { r.Header.Del("X-Signature-Ed25519") }
}

// WithHeader sets a header after the request was signed, such as
// X-Signature-Timestamp or X-Signature-Ed25519.
func WithHeader(name, value string) Flaw {
	return func(s *signature) { s.change = func(r *http.Request) { r.Header.Set(name, value) } }
}

// Tampered changes the body after it was signed.
func Tampered(s *signature) {
	s.change = func(r *http.Request) {
		body := []byte(`{"type": 1}`)
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	}
}

// SignedRequest is a request that brings a body to the bot's interactions
// endpoint, signed with the key of PublicKey, but for its flaws.
func (s *Server) SignedRequest(url string, body []byte, flaws ...Flaw) *http.Request {
	s.t.Helper()
	how := signature{key: s.signing, change: func(*http.Request) {}}
	for _, flaw := range flaws {
		flaw(&how)
	}
	r, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		s.t.Fatalf("discordtest: %v", err)
	}
	s.mu.Lock()
	timestamp := strconv.FormatInt(s.now().Add(-how.age).Unix(), 10)
	s.mu.Unlock()
	signed := ed25519.Sign(how.key, append([]byte(timestamp), body...))
	r.Header.Set("X-Signature-Timestamp", timestamp)
	r.Header.Set("X-Signature-Ed25519", hex.EncodeToString(signed))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)")
	how.change(r)
	return r
}

// Ping is the body with which Discord asks an endpoint whether it is one.
func (s *Server) Ping() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.encode(object{
		"id": s.newID(), "application_id": s.ApplicationID, "type": pingAct, "token": "ping", "version": 1,
		"user": s.Asker, "entitlements": []object{}, "authorizing_integration_owners": object{},
	})
}

// InteractionsTo sets the bot's interactions endpoint, as in Discord's developer
// portal: from then on interactions are posted there instead of going over the
// gateway. Discord first pings the endpoint and tries it with a bad signature;
// the error tells what it did wrong.
func (s *Server) InteractionsTo(url string) error {
	if err := s.tryEndpoint(url); err != nil {
		return err
	}
	s.InteractionsToUntried(url)
	return nil
}

// InteractionsToUntried is InteractionsTo of an endpoint that may fail; "" takes
// it away again.
func (s *Server) InteractionsToUntried(url string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.acts.url = url
}

func (s *Server) tryEndpoint(url string) error {
	status, body, err := s.deliver(s.SignedRequest(url, s.Ping()))
	if err != nil {
		return err
	}
	var r response
	if status != http.StatusOK || json.Unmarshal(body, &r) != nil || r.Type != Pong {
		return fmt.Errorf("a ping is answered with %d %s, not with a pong", status, body)
	}
	if status, _, err = s.deliver(s.SignedRequest(url, s.Ping(), Forged)); err != nil {
		return err
	}
	if status != http.StatusUnauthorized {
		return fmt.Errorf("a forged signature is answered with %d, not with 401", status)
	}
	return nil
}

// Body is an interaction as the bot gets it, for SignedRequest.
func (s *Server) Body(i *Interaction) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.encode(s.interactionJSON(i))
}

// Send sends a request to the bot, such as a SignedRequest, and returns the
// status and the body of the answer, which it does not take for a response.
func (s *Server) Send(r *http.Request) (int, []byte) {
	s.t.Helper()
	status, body, err := s.deliver(r)
	if err != nil {
		s.t.Fatalf("discordtest: %v", err)
	}
	return status, body
}

// postInteraction brings an interaction to the endpoint that InteractionsTo set.
func (s *Server) postInteraction(url string, i *Interaction) {
	if err := s.exchange(url, i); err != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		i.failure = err.Error()
		s.notify()
	}
}

// exchange posts an interaction and takes the body of the answer for its
// response. 202 means that the bot will respond through the REST API.
func (s *Server) exchange(url string, i *Interaction) error {
	status, answer, err := s.deliver(s.SignedRequest(url, s.Body(i)))
	if err != nil || status == http.StatusAccepted {
		return err
	}
	if status != http.StatusOK {
		return fmt.Errorf("the interactions endpoint answered with %d %s", status, answer)
	}
	const template = "/interactions/{interaction_id}/{interaction_token}/callback"
	c := &call{Request: &http.Request{Method: http.MethodPost, Header: http.Header{"User-Agent": {"DiscordBot ()"}}}, body: answer}
	if wrong := s.violations(template, c); len(wrong) > 0 {
		s.fail("the response to a posted interaction: %v\n%s", wrong, indented(answer))
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.counts.Callbacks++
	if wrong := s.respond(i, answer); wrong != nil {
		s.failLocked("the response to a posted interaction: %s\n%s", s.encode(wrong.body), indented(answer))
	}
	s.notify()
	return nil
}

// deliver sends a request and reads the answer; Discord waits no longer than an
// interaction may take.
func (s *Server) deliver(r *http.Request) (int, []byte, error) {
	ctx, cancel := context.WithTimeout(r.Context(), answerWithin)
	defer cancel()
	answer, err := s.poster.Do(r.WithContext(ctx))
	if err != nil {
		return 0, nil, fmt.Errorf("the interactions endpoint: %w", err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxBody))
	if err != nil {
		return 0, nil, errors.Join(errors.New("the interactions endpoint broke off its answer"), err)
	}
	return answer.StatusCode, body, nil
}
