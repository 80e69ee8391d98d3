package discordtest

import (
	"bytes"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"
)

// call is one request, as a handler sees it.
type call struct {
	*http.Request
	path string // without the base of the API
	body []byte // JSON, nil where there is none
}

// reply is what a handler answers; a nil body is none.
type reply struct {
	status int
	body   any
	header http.Header
}

func ok(body any) reply { return reply{status: http.StatusOK, body: body} }

var done = reply{status: http.StatusNoContent}

// failure is an error as Discord writes it
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).
func failure(status, code int, message string) reply {
	return reply{status: status, body: object{"message": message, "code": code}}
}

// The errors that the server knows.
var (
	errUnauthorized      = failure(http.StatusUnauthorized, 0, "401: Unauthorized")
	errNotFound          = failure(http.StatusNotFound, 0, "404: Not Found")
	errUnknownChannel    = failure(http.StatusNotFound, 10003, "Unknown Channel")
	errUnknownGuild      = failure(http.StatusNotFound, 10004, "Unknown Guild")
	errUnknownMessage    = failure(http.StatusNotFound, 10008, "Unknown Message")
	errUnknownUser       = failure(http.StatusNotFound, 10013, "Unknown User")
	errUnknownWebhook    = failure(http.StatusNotFound, 10015, "Unknown Webhook")
	errUnknownAct        = failure(http.StatusNotFound, 10062, "Unknown interaction")
	errUnknownCommand    = failure(http.StatusNotFound, 10063, "Unknown application command")
	errAnsweredAlready   = failure(http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
	errMissingAccess     = failure(http.StatusForbidden, 50001, "Missing Access")
	errNotTheAuthor      = failure(http.StatusForbidden, 50005, "Cannot edit a message authored by another user")
	errEmptyMessage      = failure(http.StatusBadRequest, 50006, "Cannot send an empty message")
	errMissingPermission = failure(http.StatusForbidden, 50013, "Missing Permissions")
	errBadWebhookToken   = failure(http.StatusUnauthorized, 50027, "Invalid Webhook Token")
	errNoJSON            = failure(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
	errCannotReply       = failure(http.StatusBadRequest, 160002, "Cannot reply without permission to read message history")
)

// invalidForm refuses a body for what stands in one of its fields.
func invalidForm(field, code, message string) reply {
	return reply{status: http.StatusBadRequest, body: object{
		"message": "Invalid Form Body", "code": 50035,
		"errors": object{field: object{"_errors": []object{{"code": code, "message": message}}}},
	}}
}

// handle serves one operation of the API. template is its path in Discord's
// specification.
func (s *Server) handle(template string, open bool, answer func(*call) reply) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := readCall(r)
		if err != nil {
			s.fail("%s %s: %v", r.Method, r.URL.Path, err)
			s.write(w, &call{Request: r, path: apiPath(r)}, errNoJSON)
			return
		}
		s.wait(c)
		s.mu.Lock()
		s.counts.Requests++
		fault := s.faults.next(c, s.now())
		if fault != nil {
			s.counts.Faults++
		}
		s.mu.Unlock()
		if fault != nil && !fault.Done {
			s.spoil(w, c, fault)
			return
		}
		a := s.answer(template, open, c, answer)
		if fault != nil {
			s.spoil(w, c, fault)
			return
		}
		s.write(w, c, a)
	}
}

// answer checks a request and has it carried out, under the Server's lock.
func (s *Server) answer(template string, open bool, c *call, answer func(*call) reply) reply {
	if !open && !s.authorized(c.Request) {
		s.count(func(n *Counts) { n.Unauthorized++ })
		return errUnauthorized
	}
	if wrong := s.violations(template, c); len(wrong) > 0 {
		s.fail("%s %s: %s\n%s", c.Method, c.path, strings.Join(wrong, "; "), indented(c.body))
		return invalidForm("_", "BASE_TYPE_BAD", strings.Join(wrong, "; "))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	a := answer(c)
	if a.body != nil {
		a.body = json.RawMessage(s.encode(a.body)) // while nothing can change it
	}
	return a
}

// authorized tells whether a request bears the bot's token, as “Bot …”.
func (s *Server) authorized(r *http.Request) bool {
	token, isBot := strings.CutPrefix(r.Header.Get("Authorization"), "Bot ")
	return isBot && s.authentic(token)
}

// apiPath is a request's path without the API's base.
func apiPath(r *http.Request) string {
	_, path, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/api/"), "/")
	return "/" + path
}

// maxBody is the most that Discord reads of a request, files included
// (https://discord.com/developers/docs/reference#uploading-files).
const maxBody = 25 << 20

// readCall reads a request's body: JSON, or a form with files and the JSON in
// its part payload_json.
func readCall(r *http.Request) (*call, error) {
	c := &call{Request: r, path: apiPath(r)}
	kind, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err == nil && kind == "multipart/form-data" {
		form, err := multipart.NewReader(r.Body, parameters["boundary"]).ReadForm(maxBody)
		if err != nil {
			return nil, err
		}
		c.body = []byte(strings.Join(form.Value["payload_json"], ""))
		return c, form.RemoveAll()
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxBody))
	if err != nil {
		return nil, err
	}
	if len(body) > 0 || kind == "application/json" {
		if !json.Valid(body) {
			return nil, errBadJSON
		}
		c.body = body
	}
	return c, nil
}

type problem string

func (p problem) Error() string { return string(p) }

const errBadJSON = problem("the body is no JSON, or is none though Content-Type announces it")

// write sends a reply with the headers of its rate limit.
func (s *Server) write(w http.ResponseWriter, c *call, a reply) {
	s.mu.Lock()
	s.faults.limitHeaders(w.Header(), c, s.now())
	s.recordRequest(Request{c.Method, c.path, c.URL.RawQuery, string(c.body), a.status, s.now()})
	s.mu.Unlock()
	for name, values := range a.header {
		w.Header()[name] = values
	}
	var body []byte
	switch content := a.body.(type) {
	case nil:
	case json.RawMessage:
		body = content
		w.Header().Set("Content-Type", "application/json")
	case string:
		body = []byte(content)
	default:
		body = s.encode(content)
		w.Header().Set("Content-Type", "application/json")
	}
	if body != nil {
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	}
	w.WriteHeader(a.status)
	if len(body) > 0 {
		w.Write(body) // fails only where the bot has gone away
	}
}

// indented is JSON for people to read, cut where it is very long.
func indented(body []byte) string {
	const most = 6000
	var text bytes.Buffer
	if json.Indent(&text, body, "", "  ") != nil {
		text.Write(body)
	}
	if text.Len() > most {
		text.Truncate(most)
		text.WriteString("…")
	}
	return text.String()
}
