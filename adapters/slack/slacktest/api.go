package slacktest

import (
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// maxRequest bounds what is read of one request, in bytes. Slack documents no
// such bound; the longest message is a fraction of it.
const maxRequest = 1 << 20

// method is one of the Web API.
type method struct {
	handle func(*call) (reply, *refusal)
	kind   tokenKind
	open   bool     // takes no token
	scopes []string // any one of them will do; none: every token may
}

var methods map[string]method

func init() {
	write := []string{"chat:write"}
	assist := []string{"assistant:write", "chat:write"}
	methods = map[string]method{
		"auth.test":                             {handle: (*call).authTest},
		"auth.revoke":                           {handle: (*call).authRevoke},
		"apps.connections.open":                 {handle: (*call).openConnection, kind: appToken, scopes: []string{"connections:write"}},
		"assistant.threads.setStatus":           {handle: (*call).setStatus, scopes: assist},
		"assistant.threads.setSuggestedPrompts": {handle: (*call).setPrompts, scopes: assist},
		"assistant.threads.setTitle":            {handle: (*call).setTitle, scopes: assist},
		"bots.info":                             {handle: (*call).botInfo, scopes: []string{"users:read"}},
		"chat.delete":                           {handle: (*call).deleteMessage, scopes: write},
		"chat.postEphemeral":                    {handle: (*call).postEphemeral, scopes: write},
		"chat.postMessage":                      {handle: (*call).postMessage, scopes: write},
		"chat.update":                           {handle: (*call).updateMessage, scopes: write},
		"conversations.history":                 {handle: (*call).history},
		"conversations.info":                    {handle: (*call).channelInfo, scopes: []string{"channels:read", "groups:read", "im:read"}},
		"conversations.open":                    {handle: (*call).openDirect, scopes: []string{"im:write"}},
		"conversations.replies":                 {handle: (*call).replies},
		"oauth.v2.access":                       {handle: (*call).access, open: true},
		"users.info":                            {handle: (*call).userInfo, scopes: []string{"users:read"}},
		"views.publish":                         {handle: (*call).publishView},
	}
}

// reply is what a method answers beside "ok".
type reply map[string]any

// refusal is an answer with "ok": false.
type refusal struct {
	code             string
	needed, provided string
	messages         []string // of response_metadata
}

// call is one call of a method under way. Arguments are strings as in a form;
// of a JSON body, what is no string is kept as JSON.
type call struct {
	server    *Server
	method    string
	arguments map[string]string
	team      *Team // of the token
	token     *token
	after     func() *Event // tells of what the call did, once it was answered; nil: nothing to tell
}

func (s *Server) serveMethod(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("method")
	arguments, err := readArguments(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	bearer, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if user, password, ok := r.BasicAuth(); ok {
		bearer, arguments["basic_user"], arguments["basic_password"] = "", user, password
	}
	if given := arguments["token"]; given != "" {
		bearer = given
	}
	delete(arguments, "token")
	c := &call{server: s, method: name, arguments: arguments}
	fault := s.meet(r.Context(), name)
	made := s.record(c)
	if fault != nil && fault.before {
		s.recordRefusal(made, &refusal{code: fault.name})
		fault.answer(w, r)
		return
	}
	answer, refused := c.perform(bearer)
	s.recordRefusal(made, refused)
	if c.after != nil {
		defer c.after()
	}
	if fault != nil {
		fault.answer(w, r)
		return
	}
	c.write(w, answer, refused)
	if c.after != nil {
		// The answer is on its way before the event is.
		_ = http.NewResponseController(w).Flush() // the caller may be gone
	}
}

// perform checks the token and its scopes and does what is asked.
func (c *call) perform(bearer string) (reply, *refusal) {
	known, ok := methods[c.method]
	if !ok {
		c.server.tb.Errorf("slacktest: %s was called, which is not among the methods in api.go", c.method)
		return nil, &refusal{code: "unknown_method"}
	}
	if !known.open {
		if refused := c.authenticate(bearer, known); refused != nil {
			return nil, refused
		}
	}
	return known.handle(c)
}

func (c *call) authenticate(bearer string, known method) *refusal {
	s := c.server
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if bearer == "" {
		return &refusal{code: "not_authed"}
	}
	c.token = s.tokens[bearer]
	switch {
	case c.token == nil:
		return &refusal{code: "invalid_auth"}
	case c.token.failure != "":
		return &refusal{code: c.token.failure}
	case !c.token.expires.IsZero() && s.now().After(c.token.expires):
		return &refusal{code: "token_expired"}
	case c.token.kind != known.kind:
		return &refusal{code: "not_allowed_token_type"}
	}
	c.team = c.token.team
	return c.require(known.scopes...)
}

// require refuses a call whose token has none of the scopes; the mutex is held.
func (c *call) require(scopes ...string) *refusal {
	granted := c.token.scopes
	if c.team != nil {
		granted = c.team.scopes
	}
	if len(scopes) == 0 || slices.ContainsFunc(scopes, func(scope string) bool { return slices.Contains(granted, scope) }) {
		return nil
	}
	return &refusal{code: "missing_scope", needed: scopes[0], provided: strings.Join(granted, ",")}
}

func (c *call) write(w http.ResponseWriter, answer reply, refused *refusal) {
	body := map[string]any{"ok": refused == nil}
	for name, value := range answer {
		body[name] = value
	}
	if refused != nil {
		body["error"] = refused.code
		if refused.needed != "" {
			body["needed"], body["provided"] = refused.needed, refused.provided
		}
		if refused.messages != nil {
			body["response_metadata"] = map[string]any{"messages": refused.messages}
		}
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(body) // the caller may be gone
}

// record remembers a call, before it takes effect: who sees the effect finds the
// call among Calls.
func (s *Server) record(c *call) *Call {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.counts.Calls++
	s.made[c.method]++
	made := &Call{Method: c.method, Arguments: c.arguments, At: time.Now()}
	s.calls = kept(s.calls, s.options.Keep, made)
	s.notify()
	return made
}

func (s *Server) recordRefusal(made *Call, refused *refusal) {
	if refused == nil {
		return
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	made.Error = refused.code
	s.notify()
}

// readArguments reads a form or a JSON object, as the content type says.
func readArguments(r *http.Request) (map[string]string, error) {
	body, err := io.ReadAll(io.LimitReader(r.Body, maxRequest+1))
	if err != nil || len(body) > maxRequest {
		return nil, fmt.Errorf("the request cannot be read, or is longer than %d bytes: %v", maxRequest, err)
	}
	arguments := make(map[string]string)
	for name, values := range r.URL.Query() {
		arguments[name] = values[0]
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")) // none is none
	if kind != "application/json" {
		form, err := url.ParseQuery(string(body))
		for name, values := range form {
			arguments[name] = values[0]
		}
		return arguments, err
	}
	if len(body) == 0 {
		return arguments, nil
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(body, &object); err != nil {
		return nil, fmt.Errorf("the body is no JSON object: %w", err)
	}
	for name, value := range object {
		arguments[name] = unquoted(value)
	}
	return arguments, nil
}

// unquoted is a JSON string's text, and any other value's JSON.
func unquoted(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) != nil {
		return string(value)
	}
	return text
}
