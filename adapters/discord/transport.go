package discord

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"officebot/adapters"
)

// transport carries discordgo's requests to the API's base, keeps to the rate
// limits, and makes an *adapters.Later of each answer after which another try
// is worth it.
type transport struct {
	base      *url.URL
	http      http.RoundTripper
	gate      *gate
	throttled func()
}

// newTransport makes a transport to an API base such as
// "https://discord.com/api/v9/".
func newTransport(base string, throttled func()) (*transport, error) {
	if !strings.HasSuffix(base, "/") {
		base += "/"
	}
	u, err := url.Parse(base)
	if err != nil || !adapters.IsAddress(base) {
		return nil, errors.New("DISCORD_API_BASE is not a web address: write it like https://discord.com/api/v9/, or leave it out")
	}
	own := http.DefaultTransport.(*http.Transport).Clone()
	own.MaxIdleConnsPerHost = maxWorkers
	own.ResponseHeaderTimeout = requestTimeout
	return &transport{base: u, http: own, gate: newGate(), throttled: throttled}, nil
}

// requestTimeout is for the head of an answer; Discord takes a tenth of a second.
const requestTimeout = 10 * time.Second

// maxResponse bounds what is read of an answer: the commands of an application,
// with all translations, come to 100 kB.
const maxResponse = 4 << 20

// RoundTrip sends one request of discordgo.
func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	path, ok := strings.CutPrefix(r.URL.String(), discordgo.EndpointAPI)
	if !ok {
		return nil, errors.New("a request that is not to Discord's API was not sent")
	}
	to, err := t.base.Parse(path)
	if err != nil || to.Host != t.base.Host || !strings.HasPrefix(to.Path, t.base.Path) {
		return nil, errors.New("a request whose path leads out of Discord's API was not sent")
	}
	out := r.WithContext(r.Context()) // a copy: the caller's is not to be changed
	out.URL, out.Host = to, to.Host
	response, err := t.http.RoundTrip(out)
	if err != nil {
		if r.Context().Err() != nil {
			return nil, err
		}
		return nil, &adapters.Later{Err: err}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, maxResponse))
	if err != nil {
		return nil, &adapters.Later{Err: err}
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	if err := t.limited(r, response, body); err != nil {
		return nil, err
	}
	// discordgo takes a header that it cannot read for a failed request.
	for name := range response.Header {
		if strings.HasPrefix(name, "X-Ratelimit-") {
			delete(response.Header, name)
		}
	}
	return response, nil
}

// limited notes what an answer says of rate limits, and tells whether the
// request is to be sent again.
func (t *transport) limited(r *http.Request, response *http.Response, body []byte) error {
	bucket := bucketOf(r.Context())
	if after, err := strconv.ParseFloat(response.Header.Get("X-RateLimit-Reset-After"), 64); err == nil && response.Header.Get("X-RateLimit-Remaining") == "0" {
		t.gate.hold(bucket, seconds(after))
	}
	switch {
	case response.StatusCode == http.StatusTooManyRequests:
		t.throttled()
		after, global := retryAfter(response.Header, body)
		if global {
			t.gate.holdAll(after)
		} else {
			t.gate.hold(bucket, after)
		}
		return &adapters.Later{After: max(after, time.Millisecond), Err: errors.New("asked by Discord to wait (429)")}
	case response.StatusCode >= http.StatusInternalServerError:
		return &adapters.Later{Err: fmt.Errorf("an error on Discord's side (%d)", response.StatusCode)}
	}
	return nil
}

// retryAfter is how long a 429 asks to wait, and whether it is for all requests
// (https://discord.com/developers/docs/topics/rate-limits).
func retryAfter(header http.Header, body []byte) (after time.Duration, global bool) {
	var limit struct {
		After  float64 `json:"retry_after"` // in seconds
		Global bool    `json:"global"`
	}
	if json.Unmarshal(body, &limit) != nil {
		limit.After, limit.Global = 0, false // it is Cloudflare's page
	}
	if limit.After <= 0 {
		// A header that is no number of seconds says nothing.
		limit.After, _ = strconv.ParseFloat(header.Get("Retry-After"), 64)
	}
	global = limit.Global || header.Get("X-RateLimit-Global") != "" || header.Get("X-RateLimit-Scope") == "global"
	return seconds(limit.After), global
}

// longestHold is beyond any wait that a request outlives.
const longestHold = 24 * time.Hour

func seconds(s float64) time.Duration {
	if !(s > 0) {
		return 0
	}
	if s > longestHold.Seconds() {
		return longestHold
	}
	return time.Duration(s * float64(time.Second))
}
