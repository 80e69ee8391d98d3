package slacktest

import (
	"context"
	"net/http"
	"strconv"
	"time"
)

// Fault is a way for a call to fail; see FailNext.
type Fault struct {
	name             string
	status           int
	needed, provided string
	retryAfter       time.Duration
	cut              bool // the connection is cut in place of an answer
	hang             bool // no answer ever comes
	performed        bool // the call takes effect all the same
}

// Refuse answers "ok": false with an error of Slack's: "invalid_auth",
// "token_revoked", "account_inactive", "not_allowed_token_type", "channel_not_found"…
func Refuse(code string) Fault { return Fault{name: code} }

// MissingScope answers missing_scope and says which scope it lacks.
func MissingScope(needed, provided string) Fault {
	return Fault{name: "missing_scope", needed: needed, provided: provided}
}

// RateLimited answers 429 with Retry-After, in whole seconds.
func RateLimited(retryAfter time.Duration) Fault {
	return Fault{name: "ratelimited", status: http.StatusTooManyRequests, retryAfter: retryAfter}
}

// HTTPStatus answers an HTTP status with a page of HTML, as Slack's 500 and 503 are.
func HTTPStatus(code int) Fault { return Fault{name: "http " + strconv.Itoa(code), status: code} }

// Cut closes the connection in place of an answer; nothing was done.
func Cut() Fault { return Fault{name: "cut", cut: true} }

// Hang never answers; nothing was done.
func Hang() Fault { return Fault{name: "hang", hang: true} }

// AnswerLost does what is asked and closes the connection in place of an answer.
func AnswerLost() Fault { return Fault{name: "answer lost", cut: true, performed: true} }

// Forever is the number of times that does not end before Heal.
const Forever = -1

type fault struct {
	Fault
	server *Server
	times  int
	before bool
}

// FailNext makes the next calls of a method fail, times of them. Several faults
// of a method come one after the other. Beside the methods there are "*", every
// method that has no fault of its own, "socket", the opening of a socket, and
// "hook", a post to a response_url.
func (s *Server) FailNext(method string, f Fault, times int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.faults[method] = append(s.faults[method], &fault{Fault: f, server: s, times: times, before: !f.performed})
}

// Heal takes back the faults and delays of a method.
func (s *Server) Heal(method string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	delete(s.faults, method)
	delete(s.delays, method)
}

// Slow makes every call of a method wait before it is done, until Heal; see
// FailNext for the names.
func (s *Server) Slow(method string, by time.Duration) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.delays[method] = by
}

// meet waits as long as a call has to, and takes the fault that it runs into,
// nil: none.
func (s *Server) meet(ctx context.Context, method string) *fault {
	s.mutex.Lock()
	delay, ok := s.delays[method]
	if !ok && method != "socket" && method != "hook" {
		delay = s.delays["*"]
	}
	met := s.nextFault(method)
	if met == nil && method != "socket" && method != "hook" {
		met = s.nextFault("*")
	}
	s.mutex.Unlock()
	if delay > 0 {
		timer := time.NewTimer(delay)
		defer timer.Stop()
		select {
		case <-timer.C:
		case <-ctx.Done():
		case <-s.context.Done():
		}
	}
	return met
}

func (s *Server) nextFault(method string) *fault {
	queue := s.faults[method]
	if len(queue) == 0 {
		return nil
	}
	next := queue[0]
	if next.times > 0 {
		next.times--
	}
	if next.times == 0 {
		s.faults[method] = queue[1:]
	}
	return next
}

// answer gives the caller what the fault has for it.
func (f *fault) answer(w http.ResponseWriter, r *http.Request) {
	switch {
	case f.hang:
		select {
		case <-r.Context().Done():
		case <-f.server.context.Done():
		}
		panic(http.ErrAbortHandler)
	case f.cut:
		panic(http.ErrAbortHandler)
	case f.status == http.StatusTooManyRequests:
		w.Header().Set("Retry-After", strconv.Itoa(int(f.retryAfter.Seconds())))
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(f.status)
		_, _ = w.Write([]byte(`{"ok":false,"error":"ratelimited"}`)) // the caller may be gone
	case f.status != 0:
		http.Error(w, "<!DOCTYPE html><html><body>Server Error</body></html>", f.status)
	default:
		c := &call{server: f.server}
		c.write(w, nil, &refusal{code: f.name, needed: f.needed, provided: f.provided})
	}
}
