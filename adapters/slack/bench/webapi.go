package main

import (
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// webAPI is the little of Slack's Web API that a bot needs to answer a mention.
type webAPI struct {
	cited bool

	mutex sync.Mutex
	waits map[string]chan error // by the message that is to be answered
}

func newWebAPI(cited bool) *webAPI { return &webAPI{cited: cited, waits: map[string]chan error{}} }

func (api *webAPI) serve(address string) (end func(), err error) {
	mux := http.NewServeMux()
	mux.HandleFunc("/api/auth.test", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, `{"ok":true,"url":"https://bench.slack.example/","team":"Bench","user":"bot","team_id":"T0BENCH","user_id":"U0BOT","bot_id":"B0BOT","is_enterprise_install":false}`)
	})
	mux.HandleFunc("/api/chat.postMessage", api.postMessage)
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }() // it ends with Close
	return func() { _ = server.Close() }, nil
}

// await is where it is told that a message was answered; an error says what the
// answer lacks.
func (api *webAPI) await(stamp string) <-chan error {
	wait := make(chan error, 1)
	api.mutex.Lock()
	defer api.mutex.Unlock()
	api.waits[stamp] = wait
	return wait
}

func (api *webAPI) forget(stamp string) {
	api.mutex.Lock()
	defer api.mutex.Unlock()
	delete(api.waits, stamp)
}

// postMessage takes an answer. It has to stand in the thread of its question.
func (api *webAPI) postMessage(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "the request broke off", http.StatusBadRequest)
		return
	}
	channel, thread, blocks, err := readMessage(r.Header.Get("Content-Type"), body)
	if err != nil {
		http.Error(w, "the message cannot be read", http.StatusBadRequest)
		return
	}
	answer(w, `{"ok":true,"channel":"`+channel+`","ts":"1800000000.000100","message":{"type":"message","subtype":"bot_message","user":"U0BOT","bot_id":"B0BOT","ts":"1800000000.000100","thread_ts":"`+thread+`","text":"…"}}`)
	api.mutex.Lock()
	wait := api.waits[thread]
	api.mutex.Unlock()
	if wait == nil {
		return
	}
	if api.cited && !strings.Contains(blocks, "#:~:text=") {
		err = errors.New("an answer has no link to a passage")
	}
	select {
	case wait <- err:
	default: // answered twice
	}
}

// readMessage reads a form, as most clients send, or JSON.
func readMessage(contentType string, body []byte) (channel, thread, blocks string, err error) {
	if strings.HasPrefix(contentType, "application/json") {
		var message struct {
			Channel string          `json:"channel"`
			Thread  string          `json:"thread_ts"`
			Blocks  json.RawMessage `json:"blocks"`
		}
		err := json.Unmarshal(body, &message)
		return message.Channel, message.Thread, string(message.Blocks), err
	}
	form, err := url.ParseQuery(string(body))
	return form.Get("channel"), form.Get("thread_ts"), form.Get("blocks"), err
}

func answer(w http.ResponseWriter, body string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = io.WriteString(w, body) // the bot may be gone
}

// serial counts from 1.
type serial struct{ last atomic.Int64 }

func (s *serial) next() int { return int(s.last.Add(1)) }
