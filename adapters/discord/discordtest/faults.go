package discordtest

import (
	"fmt"
	"math"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Fault is what becomes of a request in place of its answer.
type Fault struct {
	// Status is that of the answer; with 0 the connection is broken off.
	Status int
	Header http.Header
	Body   string
	// Done tells that the request is carried out all the same: only its answer
	// is lost.
	Done bool
}

// RateLimited is a 429 that says when to come back; a global one is for all
// requests.
func RateLimited(after time.Duration, global bool) Fault {
	f := Fault{
		Status: http.StatusTooManyRequests,
		Header: http.Header{
			"Content-Type":            {"application/json"},
			"Retry-After":             {strconv.Itoa(int(math.Ceil(after.Seconds())))},
			"X-Ratelimit-Reset-After": {fmt.Sprintf("%.3f", after.Seconds())},
			"X-Ratelimit-Scope":       {"user"},
		},
		Body: fmt.Sprintf(`{"message": "You are being rate limited.", "retry_after": %.3f, "global": %t}`, after.Seconds(), global),
	}
	if global {
		f.Header["X-Ratelimit-Global"], f.Header["X-Ratelimit-Scope"] = []string{"true"}, []string{"global"}
	} else {
		f.Header["X-Ratelimit-Remaining"] = []string{"0"}
	}
	return f
}

// Unavailable is an error of Discord's own: 500, 502, 503 or 504, of which the
// last three come from a proxy before it and are no JSON.
func Unavailable(status int) Fault {
	if status == http.StatusInternalServerError {
		return Fault{Status: status, Header: http.Header{"Content-Type": {"application/json"}}, Body: `{"message": "500: Internal Server Error", "code": 0}`}
	}
	return Fault{Status: status, Header: http.Header{"Content-Type": {"text/html"}}, Body: "<html><body>" + http.StatusText(status) + "</body></html>"}
}

// Lost is a broken connection; done tells that the request was carried out.
func Lost(done bool) Fault { return Fault{Done: done} }

// faults are those to come, and the rate limits in force, under the Server's
// lock.
type faults struct {
	planned   []*planned
	held      []*Held
	limits    []*limit
	forbidden map[string]bool // channels in which the bot may not write
	denied    map[string]int  // what else it may not do there
	stripping map[string]bool // channels in which embeds are taken away
}

type planned struct {
	method, path string
	fault        Fault
	times        int
}

// FailNext spoils the next requests that match a pattern, as many as times says:
// "POST /channels/*/messages", where * is one segment of the path or any method.
// The gateway's socket is "GET /".
func (s *Server) FailNext(pattern string, fault Fault, times int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	method, path := s.parsePattern(pattern)
	s.faults.planned = append(s.faults.planned, &planned{method, path, fault, times})
}

func (s *Server) parsePattern(pattern string) (method, glob string) {
	method, glob, ok := strings.Cut(pattern, " ")
	if _, err := path.Match(glob, "/"); !ok || err != nil {
		s.failLocked("%q is no pattern: write one like %q", pattern, "POST /channels/*/messages")
	}
	return method, glob
}

func matches(method, glob string, c *call) bool {
	fits, err := path.Match(glob, c.path)
	return err == nil && fits && (method == "*" || method == c.Method)
}

// next is the fault for a request, nil where it may pass.
func (f *faults) next(c *call, now time.Time) *Fault {
	for i, p := range f.planned {
		if p.times > 0 && matches(p.method, p.path, c) {
			if p.times--; p.times == 0 {
				f.planned = slices.Delete(f.planned, i, i+1)
			}
			return &p.fault
		}
	}
	for _, l := range f.limits {
		if after := l.spend(c, now); after > 0 {
			limited := RateLimited(after, false)
			return &limited
		}
	}
	return nil
}

// spoil sends what a fault says, or breaks the connection off.
func (s *Server) spoil(w http.ResponseWriter, c *call, f *Fault) {
	if f.Status != 0 {
		s.write(w, c, reply{status: f.Status, header: f.Header, body: f.Body})
		return
	}
	s.mu.Lock()
	s.recordRequest(Request{c.Method, c.path, c.URL.RawQuery, string(c.body), 0, s.now()})
	s.mu.Unlock()
	panic(http.ErrAbortHandler)
}

// limit is a rate limit that is enforced, one bucket for each path.
type limit struct {
	method, path string
	requests     int
	per          time.Duration
	buckets      map[string]*bucket
}

type bucket struct {
	left  int
	reset time.Time
}

// LimitRate enforces a rate limit on each path that matches a pattern, as
// Discord does for instance with five messages in five seconds for each channel.
// Without it no limit is enforced.
func (s *Server) LimitRate(pattern string, requests int, per time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	method, path := s.parsePattern(pattern)
	s.faults.limits = append(s.faults.limits, &limit{method, path, requests, per, map[string]*bucket{}})
}

// spend takes one request from the bucket; what it returns is how long it is
// empty for, 0 where it was not.
func (l *limit) spend(c *call, now time.Time) time.Duration {
	if !matches(l.method, l.path, c) {
		return 0
	}
	b := l.buckets[c.path]
	if b == nil || !now.Before(b.reset) {
		b = &bucket{l.requests, now.Add(l.per)}
		l.buckets[c.path] = b
	}
	if b.left == 0 {
		return b.reset.Sub(now)
	}
	b.left--
	return 0
}

// unlimited is what the headers say of a bucket that has no limit.
const unlimited = 1000

// limitHeaders tells of the request's bucket.
func (f *faults) limitHeaders(h http.Header, c *call, now time.Time) {
	size, b := unlimited, &bucket{unlimited - 1, now.Add(time.Second)}
	for _, l := range f.limits {
		if known := l.buckets[c.path]; known != nil && matches(l.method, l.path, c) {
			size, b = l.requests, known
		}
	}
	h["X-Ratelimit-Limit"] = []string{strconv.Itoa(size)}
	h["X-Ratelimit-Remaining"] = []string{strconv.Itoa(b.left)}
	h["X-Ratelimit-Reset"] = []string{fmt.Sprintf("%.3f", float64(b.reset.UnixMilli())/1000)}
	h["X-Ratelimit-Reset-After"] = []string{fmt.Sprintf("%.3f", b.reset.Sub(now).Seconds())}
	h["X-Ratelimit-Bucket"] = []string{"discordtest"}
}

// Forbid takes from the bot, or gives back to it, the permission to write in a
// channel; in a direct message it means that the person shut it out.
func (s *Server) Forbid(c *Channel, forbidden bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.faults.forbidden == nil {
		s.faults.forbidden = map[string]bool{}
	}
	s.faults.forbidden[c.ID] = forbidden
}

// What Deny can take from the bot: permissions, by their bits.
const (
	EmbedLinks  = 1 << 14
	ReadHistory = 1 << 16
)

// Deny takes permissions from the bot in a channel. Without EmbedLinks a message
// with an embed is refused (50013), and the answer to an interaction loses it;
// without ReadHistory a reply is refused (160002).
func (s *Server) Deny(c *Channel, permissions int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.faults.denied == nil {
		s.faults.denied = map[string]int{}
	}
	s.faults.denied[c.ID] = permissions
}

// Strip makes Discord take the embeds from the bot's messages in a channel and say
// nothing of it, as it does where it judges by what everybody may do there.
func (s *Server) Strip(c *Channel, stripping bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.faults.stripping == nil {
		s.faults.stripping = map[string]bool{}
	}
	s.faults.stripping[c.ID] = stripping
}

// permitted tells why the bot may not make a message in a channel, nil: it may.
// What it may not embed is taken out where Discord does so.
func (s *Server) permitted(c *Channel, p *payload) *reply {
	denied := s.faults.denied[c.ID]
	if p.Reference != nil && denied&ReadHistory != 0 {
		return &errCannotReply
	}
	if len(p.Embeds.value) > 0 && denied&EmbedLinks != 0 {
		return &errMissingPermission
	}
	return s.strip(c, p)
}

// strip takes the embeds away that the bot may not send in a channel.
func (s *Server) strip(c *Channel, p *payload) *reply {
	if s.faults.stripping[c.ID] || s.faults.denied[c.ID]&EmbedLinks != 0 {
		p.Embeds.value = nil
		if p.Embeds.given && p.empty() {
			return &errEmptyMessage
		}
	}
	return nil
}

// permissionsIn are the bot's in a channel, as an interaction tells them.
func (s *Server) permissionsIn(c *Channel) string {
	all, _ := strconv.Atoi(botPermissions)
	return strconv.Itoa(all &^ s.faults.denied[c.ID])
}
