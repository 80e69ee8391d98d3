package slacktest

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	signatureHeader = "X-Slack-Signature"
	timestampHeader = "X-Slack-Request-Timestamp"
	// maxRedirects: https://docs.slack.dev/apis/events-api/#errors
	maxRedirects = 2
	// maxAnswer bounds what is read of an app's answer, in bytes.
	maxAnswer = 1 << 20
)

// signed is a request as it went out.
type signed struct {
	url    string
	header http.Header
	body   []byte
}

func newDeliveryClient(options Options) *http.Client {
	return &http.Client{
		Timeout:   options.AckTimeout,
		Transport: &http.Transport{DialContext: options.Network.Dial(), MaxIdleConnsPerHost: 64},
		CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > maxRedirects {
				return errors.New("too many redirects")
			}
			return nil
		},
	}
}

// Sign is the X-Slack-Signature of a body sent at a time.
// https://docs.slack.dev/authentication/verifying-requests-from-slack/
func Sign(secret string, at time.Time, body []byte) string {
	mac := hmac.New(sha256.New, []byte(secret))
	fmt.Fprintf(mac, "v0:%d:", at.Unix())
	mac.Write(body)
	return "v0=" + hex.EncodeToString(mac.Sum(nil))
}

// request is an event as a signed request.
func (s *Server) request(e *Event, url string, at time.Time) signed {
	body, kind := []byte(e.payload), "application/json"
	if e.form != "" {
		body, kind = []byte(e.form), "application/x-www-form-urlencoded"
	}
	header := http.Header{}
	header.Set("Content-Type", kind)
	header.Set("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
	header.Set(timestampHeader, strconv.FormatInt(at.Unix(), 10))
	header.Set(signatureHeader, Sign(s.SigningSecret, at, body))
	return signed{url: url, header: header, body: body}
}

// do sends a request as it stands.
func (s *Server) do(r signed) (status int, header http.Header, body []byte, err error) {
	request, err := http.NewRequestWithContext(s.context, http.MethodPost, r.url, bytes.NewReader(r.body))
	if err != nil {
		return 0, nil, nil, err
	}
	request.Header = r.header.Clone()
	response, err := s.client.Do(request)
	if err != nil {
		return 0, nil, nil, err
	}
	defer response.Body.Close()
	body, err = io.ReadAll(io.LimitReader(response.Body, maxAnswer))
	return response.StatusCode, response.Header, body, err
}

// post sends an event once by HTTP.
func (s *Server) post(e *Event, url string, number int, reason string) {
	r := s.request(e, url, time.Now())
	if number > 0 && e.envelope == "events_api" {
		r.header.Set("X-Slack-Retry-Num", strconv.Itoa(number))
		r.header.Set("X-Slack-Retry-Reason", retryReason(reason))
	}
	s.mutex.Lock()
	e.sent = append(e.sent, r)
	s.mutex.Unlock()
	begun := time.Now()
	status, header, body, err := s.do(r)
	switch {
	case err != nil:
		s.fail(e, failureOf(err))
	case status/100 != 2 && header.Get("X-Slack-No-Retry") == "1":
		s.mutex.Lock()
		e.lost = true
		s.counts.Lost++
		s.settle(e)
		s.mutex.Unlock()
	case status/100 != 2:
		s.fail(e, "http_error")
	default:
		s.mutex.Lock()
		ack := Ack{Attempt: number, After: time.Since(begun), Status: status}
		if len(body) > 0 {
			ack.Payload = body
		}
		s.acknowledge(e, ack)
		s.mutex.Unlock()
		if e.original != nil && len(bytes.TrimSpace(body)) > 0 {
			e.original(messageIn(header, body))
		}
	}
}

// messageIn is the message that an app answered a command with: JSON, or a text.
func messageIn(header http.Header, body []byte) json.RawMessage {
	if strings.HasPrefix(header.Get("Content-Type"), "application/json") {
		return body
	}
	return encode(map[string]string{"text": string(body)})
}

func retryReason(reason string) string {
	if reason == "timeout" {
		return "http_timeout"
	}
	return reason
}

func failureOf(err error) string {
	var timeout net.Error
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return "http_timeout"
	case strings.Contains(err.Error(), "too many redirects"):
		return "too_many_redirects"
	}
	return "connection_failed"
}
