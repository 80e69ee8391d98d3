package slacktest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses
const (
	hookLife = 30 * time.Minute
	hookUses = 5
)

// hook is a response_url.
type hook struct {
	url       string
	team      *Team
	channel   string
	thread    string
	user      string
	plain     bool // of a command: success is answered in plain text
	message   *Message
	ephemeral *Ephemeral
	made      time.Time
	uses      int
}

// newHook makes a response_url; the mutex is held.
func (s *Server) newHook(h *hook) *hook {
	id := s.newSecret()
	h.url, h.made = s.http.URL+"/hooks/"+id, s.now()
	s.hooks[id] = h
	s.hookOrder = append(s.hookOrder, id)
	if keep := s.options.Keep; keep > 0 && len(s.hookOrder) > keep {
		delete(s.hooks, s.hookOrder[0])
		s.hookOrder = s.hookOrder[1:]
	}
	return h
}

func (s *Server) serveHook(w http.ResponseWriter, r *http.Request) {
	fault := s.meet(r.Context(), "hook")
	if fault != nil && fault.before {
		fault.answer(w, r)
		return
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxRequest))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.mutex.Lock()
	h := s.hooks[r.PathValue("id")]
	failure := ""
	switch {
	case h == nil:
		failure = "no_such_hook"
	case s.now().Sub(h.made) > hookLife:
		failure = "expired_url"
	case h.uses >= hookUses:
		failure = "used_url"
	default:
		h.uses++
	}
	s.mutex.Unlock()
	if failure != "" {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprintf(w, `{"ok":false,"error":%q}`, failure)
		return
	}
	refused := s.respond(h, "response_url", body)
	switch {
	case fault != nil:
		fault.answer(w, r)
	case refused != nil:
		http.Error(w, refused.code, http.StatusBadRequest)
	case h.plain:
		_, _ = io.WriteString(w, "ok") // the caller may be gone
	default:
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"ok":true}`)
	}
}

// response is what an app posts to a response_url, or acknowledges a command with.
type response struct {
	text            string
	blocks          json.RawMessage
	inChannel       bool
	replace, delete bool
	thread          string
}

// respond shows what the app answered to a command or a press.
func (s *Server) respond(h *hook, from string, body json.RawMessage) *refusal {
	c := &call{server: s, method: from, team: h.team, arguments: argumentsOf(body)}
	said := response{
		text: c.arguments["text"], inChannel: c.arguments["response_type"] == "in_channel",
		replace: c.arguments["replace_original"] == "true", delete: c.arguments["delete_original"] == "true",
		thread: c.arguments["thread_ts"],
	}
	if blocks := c.arguments["blocks"]; blocks != "" {
		said.blocks = json.RawMessage(blocks)
	}
	if !said.delete {
		surface := surfaceEphemeral
		if said.inChannel {
			surface = surfaceHook
		}
		if refused := c.checkMessage(surface); refused != nil {
			return refused
		}
	}
	s.mutex.Lock()
	after, wrong := s.apply(h, said)
	s.mutex.Unlock()
	if wrong != "" {
		s.violation(from, []problem{{what: wrong}}, c.arguments)
	}
	if after != nil {
		after()
	}
	return nil
}

// argumentsOf reads a JSON message as the arguments of a call; what is no JSON
// object is a text that is shown as it is.
func argumentsOf(body json.RawMessage) map[string]string {
	arguments := map[string]string{}
	var object map[string]json.RawMessage
	if json.Unmarshal(body, &object) != nil {
		return map[string]string{"text": string(body)}
	}
	for name, value := range object {
		if string(value) != "null" {
			arguments[name] = unquoted(value)
		}
	}
	return arguments
}

// apply does what a response says; the mutex is held, not so for what is
// returned.
func (s *Server) apply(h *hook, said response) (after func() *Event, wrong string) {
	t := h.team
	fill := func(m *Message) {
		m.Text, m.Blocks, m.Hook = said.text, said.blocks, h.url
	}
	switch {
	case said.delete && (said.text != "" || said.blocks != nil):
		return nil, "delete_original posts nothing: send the new message in a request of its own"
	case said.delete && h.ephemeral != nil:
		h.ephemeral.Deleted = true
		s.counts.Deleted++
	case said.delete && h.message != nil:
		s.counts.Deleted++
		return t.erase(h.message), ""
	case said.delete:
		return nil, "delete_original where there is no message that the press came from"
	case said.replace && h.ephemeral != nil && !said.inChannel:
		fill(&h.ephemeral.Message)
		h.ephemeral.Edits++
		s.counts.Updated++
	case said.replace && h.message != nil:
		before := t.asJSON(h.message)
		fill(h.message)
		h.message.Edits++
		s.counts.Updated++
		after = t.echoEdit(h.message, before)
	case said.inChannel:
		m := &Message{Channel: h.channel, TS: s.newStamp(), Thread: said.thread, User: t.BotUserID, BotID: t.BotID}
		fill(m)
		t.add(m)
		s.counts.Posted++
		after = t.echo(m)
	default:
		fill(&t.show(h.user, Message{Channel: h.channel, Thread: said.thread}).Message)
	}
	s.notify()
	return after, ""
}
