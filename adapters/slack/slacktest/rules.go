package slacktest

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

const (
	// https://docs.slack.dev/reference/block-kit/blocks/
	maxMessageBlocks = 50
	// https://docs.slack.dev/reference/methods/chat.postMessage/#truncating
	maxText    = 40000
	adviseText = 4000
	// maxBlockText bounds the text of all blocks of a message. Slack documents none
	// and answers msg_blocks_too_long somewhere above 11,000 characters:
	// https://github.com/slackapi/bolt-js/issues/2867
	maxBlockText = 10000
)

// surface is where a message goes, which decides the rules it keeps.
type surface int

const (
	surfacePosted surface = iota
	surfaceUpdated
	surfaceEphemeral
	surfaceHook // for everybody, by a response_url
)

// problem is something wrong with a payload.
type problem struct {
	where string // a path, "blocks[3].text"
	what  string
	bad   bool // Slack refuses it; else it is the project's own rule
}

func (p problem) String() string {
	return strings.TrimPrefix(p.where+": "+p.what, ": ")
}

// violation fails the test for a payload; the mutex is not held.
func (s *Server) violation(from string, problems []problem, payload any) {
	var lines strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&lines, "\n- %s", p)
	}
	text, err := json.MarshalIndent(payload, "", "  ")
	if err != nil {
		text = fmt.Appendf(nil, "%v", payload)
	}
	s.mutex.Lock()
	s.counts.Violations++
	s.mutex.Unlock()
	s.tb.Errorf("slacktest: %s has a payload that is not as it should be:%s\n%s", from, lines.String(), text)
}

// checkMessage holds the message in a call's arguments against Slack's limits and
// the project's rules. What Slack would refuse is refused.
func (c *call) checkMessage(on surface) *refusal {
	text, blocks := c.arguments["text"], c.arguments["blocks"]
	if text == "" && (blocks == "" || blocks == "[]") && c.arguments["attachments"] == "" {
		return &refusal{code: "no_text"}
	}
	if c.server.options.Unchecked {
		return nil
	}
	w := newWalker(c.server.limits)
	w.message(c.arguments, on)
	return c.conclude(w, "invalid_blocks")
}

// checkView does the same for a view.
func (c *call) checkView() *refusal {
	if c.server.options.Unchecked {
		return nil
	}
	w := newWalker(c.server.limits)
	var view any
	if err := json.Unmarshal([]byte(c.arguments["view"]), &view); err != nil {
		w.refuse("view", "is no JSON: %v", err)
	} else {
		w.object("view", view, viewFields)
	}
	return c.conclude(w, "invalid_arguments")
}

// conclude reports what was found, and makes the refusal that Slack would answer.
func (c *call) conclude(w *walker, code string) *refusal {
	if len(w.problems) == 0 {
		return nil
	}
	c.server.violation(c.method, w.problems, readable(c.arguments))
	var messages []string
	for _, p := range w.problems {
		if p.bad {
			messages = append(messages, "[ERROR] "+p.String())
		}
	}
	if messages == nil {
		return nil
	}
	return &refusal{code: code, messages: messages}
}

// readable shows the arguments with their JSON as JSON.
func readable(arguments map[string]string) map[string]any {
	shown := make(map[string]any)
	for name, value := range arguments {
		if (name == "blocks" || name == "view" || name == "metadata") && json.Valid([]byte(value)) {
			shown[name] = json.RawMessage(value)
			continue
		}
		shown[name] = value
	}
	return shown
}

// message checks what a message is made of.
func (w *walker) message(arguments map[string]string, on surface) {
	text := arguments["text"]
	length := utf8.RuneCountInString(text)
	switch {
	case length > maxText:
		w.refuse("text", "%d characters, Slack cuts it after %d", length, maxText)
	case length > adviseText:
		w.dislike("text", "%d characters, Slack advises at most %d", length, adviseText)
	}
	for _, wrong := range checkMarkup(text) {
		w.dislike("text", "%s", wrong)
	}
	for _, name := range []string{"link_names", "parse"} {
		if value := arguments[name]; value != "" && value != "none" && value != "false" && value != "0" {
			w.dislike(name, "%q turns words into mentions and links", value)
		}
	}
	if arguments["attachments"] != "" {
		w.dislike("attachments", "are of old, and nothing here checks them: blocks take their place")
	}
	if on == surfacePosted || on == surfaceHook && strings.Contains(text+arguments["blocks"], "http") {
		for _, name := range []string{"unfurl_links", "unfurl_media"} {
			if arguments[name] != "false" {
				w.dislike(name, "has to be false, is %q", arguments[name])
			}
		}
	}
	w.metadata(arguments["metadata"])
	raw, given := arguments["blocks"]
	if !given {
		return
	}
	var blocks []any
	if err := json.Unmarshal([]byte(raw), &blocks); err != nil {
		w.refuse("blocks", "are no list: %v", err)
		return
	}
	if text == "" && len(blocks) > 0 {
		w.dislike("text", "is missing beside blocks: screen readers and notifications have nothing to say")
	}
	if len(blocks) > maxMessageBlocks {
		w.refuse("blocks", "%d blocks, at most %d", len(blocks), maxMessageBlocks)
	}
	w.blocks("blocks", blocks, allBlocks)
	if w.written > maxBlockText {
		w.refuse("blocks", "%d characters of text, Slack takes no more than about %d (msg_blocks_too_long)", w.written, maxBlockText)
	}
}

// metadata checks https://docs.slack.dev/messaging/message-metadata/
func (w *walker) metadata(raw string) {
	if raw == "" {
		return
	}
	var metadata struct {
		EventType    string         `json:"event_type"`
		EventPayload map[string]any `json:"event_payload"`
	}
	if err := json.Unmarshal([]byte(raw), &metadata); err != nil || metadata.EventType == "" || metadata.EventPayload == nil {
		w.refuse("metadata", "needs an event_type and an event_payload")
	}
}
