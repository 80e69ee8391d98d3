package slacktest

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"
)

// Forgery is what is wrong with a request that PostForged sends; the zero Forgery
// is a request like Slack's own.
type Forgery struct {
	Secret    string        // signed with this in place of the signing secret
	Age       time.Duration // signed so long ago; negative: in the future
	Signature string        // this in place of the signature; "none": no such header
	Timestamp string        // this in place of the timestamp, after signing; "none": no such header
	Body      string        // this in place of the body, after signing
	Method    string        // in place of POST
}

// PostForged sends an event by HTTP with something wrong about it, and returns the
// status that the app answered, 0 where it answered nothing. Slack would not send
// it: it counts neither as a try nor as acknowledged.
func (s *Server) PostForged(e *Event, f Forgery) int {
	s.mutex.Lock()
	url := s.requests
	s.mutex.Unlock()
	at := time.Now().Add(-f.Age)
	r := s.request(e, url, at)
	if f.Secret != "" {
		r.header.Set(signatureHeader, Sign(f.Secret, at, r.body))
	}
	replace := func(name, with string) {
		switch with {
		case "":
		case "none":
			r.header.Del(name)
		default:
			r.header.Set(name, with)
		}
	}
	replace(signatureHeader, f.Signature)
	replace(timestampHeader, f.Timestamp)
	if f.Body != "" {
		r.body = []byte(f.Body)
	}
	if f.Method != "" && f.Method != http.MethodPost {
		return s.otherMethod(f.Method, r)
	}
	status, _, _, err := s.do(r)
	if err != nil {
		s.tb.Logf("slacktest: a forged request was not answered: %v", err)
	}
	return status
}

func (s *Server) otherMethod(method string, r signed) int {
	request, err := http.NewRequestWithContext(s.context, method, r.url, strings.NewReader(string(r.body)))
	if err != nil {
		s.tb.Errorf("slacktest: %v", err)
		return 0
	}
	request.Header = r.header
	response, err := s.client.Do(request)
	if err != nil {
		s.tb.Logf("slacktest: a forged request was not answered: %v", err)
		return 0
	}
	response.Body.Close()
	return response.StatusCode
}

// Replay sends the first try of an event again to the byte, signature and
// timestamp too, as somebody would who recorded it, and returns the status that
// the app answered.
func (s *Server) Replay(e *Event) int {
	s.mutex.Lock()
	sent := e.sent
	s.mutex.Unlock()
	if len(sent) == 0 {
		s.tb.Errorf("slacktest: %s was not sent by HTTP, so it cannot be replayed", e)
		return 0
	}
	status, _, _, err := s.do(sent[0])
	if err != nil {
		s.tb.Logf("slacktest: a replayed request was not answered: %v", err)
	}
	return status
}

// VerifyURL asks the app's address for the challenge, as Slack does when it is
// entered in the settings, and tells whether it came back.
func (s *Server) VerifyURL() bool {
	s.mutex.Lock()
	url, challenge := s.requests, s.newSecret()
	s.mutex.Unlock()
	e := &Event{payload: encode(map[string]string{
		"token": "verification-token-of-" + s.AppID, "challenge": challenge, "type": "url_verification",
	})}
	status, _, body, err := s.do(s.request(e, url, time.Now()))
	if err != nil || status != http.StatusOK {
		s.tb.Logf("slacktest: the challenge was answered with %d %s: %v", status, body, err)
		return false
	}
	var answer struct{ Challenge string }
	if json.Unmarshal(body, &answer) == nil {
		return answer.Challenge == challenge
	}
	return strings.TrimSpace(string(body)) == challenge
}
