package discord

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"officebot/adapters"
)

// What is refused without a look at its signature: a body longer than any
// interaction (a message of 4000 characters with its embeds is 40 kB), and a
// timestamp further from now than a clock can be wrong.
const (
	maxBody = 256 << 10
	maxAge  = 5 * time.Minute
)

// serveInteraction is Discord's HTTP interactions endpoint
// (https://discord.com/developers/docs/interactions/overview#configuring-an-interactions-endpoint-url).
func (a *Adapter) serveInteraction(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		http.Error(w, "the body is too long or incomplete", http.StatusRequestEntityTooLarge)
		return
	}
	if !a.authentic(r.Header, body) {
		a.desk.Observer().Happened(name, adapters.Forged)
		http.Error(w, "the signature is not valid", http.StatusUnauthorized)
		return
	}
	var i interaction
	if err := json.Unmarshal(body, &i); err != nil || i.Type != pingInteraction && !i.readable() {
		a.malformed("HTTP interaction")
		http.Error(w, "the body is no interaction", http.StatusBadRequest)
		return
	}
	if i.Type == pingInteraction {
		writeResponse(w, response{Type: pong})
		return
	}
	a.serve(w, &i)
}

// authentic tells whether Discord signed a request, not long ago.
func (a *Adapter) authentic(header http.Header, body []byte) bool {
	timestamp := header.Get("X-Signature-Timestamp")
	signature, err := hex.DecodeString(header.Get("X-Signature-Ed25519"))
	if err != nil || len(signature) != ed25519.SignatureSize {
		return false
	}
	sent, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || time.Since(time.Unix(sent, 0)).Abs() > maxAge {
		return false
	}
	return ed25519.Verify(a.key, append([]byte(timestamp), body...), signature)
}

// serve answers an interaction in the answer to the request that brought it.
func (a *Adapter) serve(w http.ResponseWriter, i *interaction) {
	s := &served{out: make(chan response, 1), written: make(chan error, 1), dropped: make(chan struct{})}
	r := a.newReply(i)
	r.first = s.first
	r.dropped = func() { close(s.dropped) }
	if !a.take(i, r) {
		http.Error(w, "not now", http.StatusServiceUnavailable)
		return
	}
	timeout := time.NewTimer(a.pace.think + requestTimeout)
	defer timeout.Stop()
	select {
	case answer := <-s.out:
		s.written <- writeResponse(w, answer)
	case <-s.dropped:
		http.Error(w, "this interaction was answered before", http.StatusConflict)
	case <-timeout.C: // typing for which no choices were found in time
		http.Error(w, "no answer in time", http.StatusServiceUnavailable)
	}
}

// served hands the first response to the request that waits for it.
type served struct {
	out     chan response
	written chan error
	dropped chan struct{}
}

func (s *served) first(ctx context.Context, answer response) (sent, error) {
	s.out <- answer
	select {
	case err := <-s.written:
		return sent{}, err
	case <-ctx.Done():
		return sent{}, errors.New("nobody waits for the answer to an interaction any more")
	}
}

func writeResponse(w http.ResponseWriter, answer response) error {
	body, err := json.Marshal(answer)
	if err != nil {
		http.Error(w, "the answer cannot be written", http.StatusInternalServerError)
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, err = io.Copy(w, bytes.NewReader(body))
	if flusher, ok := w.(http.Flusher); ok {
		flusher.Flush()
	}
	return err
}
