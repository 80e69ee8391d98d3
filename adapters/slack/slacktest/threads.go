package slacktest

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// maxPrompts: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
const maxPrompts = 4

// defaultPage: https://docs.slack.dev/reference/methods/conversations.replies
const defaultPage = 1000

// Status is what assistant.threads.setStatus showed; Text "" took it away.
type Status struct{ Channel, Thread, Text string }

// Prompts are what assistant.threads.setSuggestedPrompts offered.
type Prompts struct {
	Channel, Thread, Title string
	Prompts                []Prompt
}

// Prompt is one that a user may choose.
type Prompt struct {
	Title   string `json:"title"`
	Message string `json:"message"`
}

// Statuses are those shown so far, in order.
func (t *Team) Statuses() []Status {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	return slices.Clone(t.statuses)
}

// Prompts are those offered so far, in order.
func (t *Team) Prompts() []Prompts {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	return slices.Clone(t.prompts)
}

func (c *call) setStatus() (reply, *refusal) {
	s := c.server
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if refused := c.missing("channel_id", "thread_ts"); refused != nil {
		return nil, refused
	}
	if c.team.channels[c.arguments["channel_id"]] == nil {
		return nil, &refusal{code: "channel_not_found"}
	}
	c.team.statuses = kept(c.team.statuses, s.options.Keep, Status{c.arguments["channel_id"], c.arguments["thread_ts"], c.arguments["status"]})
	s.notify()
	return nil, nil
}

func (c *call) setPrompts() (reply, *refusal) {
	s := c.server
	if refused := c.missing("channel_id", "prompts"); refused != nil {
		return nil, refused
	}
	offered := Prompts{Channel: c.arguments["channel_id"], Thread: c.arguments["thread_ts"], Title: c.arguments["title"]}
	err := json.Unmarshal([]byte(c.arguments["prompts"]), &offered.Prompts)
	empty := slices.ContainsFunc(offered.Prompts, func(p Prompt) bool { return p.Title == "" || p.Message == "" })
	if n := len(offered.Prompts); err != nil || empty || n == 0 || n > maxPrompts {
		s.violation(c.method, []problem{{where: "prompts", what: "one to four are taken, each with a title and a message"}}, c.arguments)
		return nil, &refusal{code: "invalid_arguments"}
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if c.team.channels[offered.Channel] == nil {
		return nil, &refusal{code: "channel_not_found"}
	}
	c.team.prompts = kept(c.team.prompts, s.options.Keep, offered)
	s.notify()
	return nil, nil
}

func (c *call) setTitle() (reply, *refusal) {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	return nil, c.missing("channel_id", "thread_ts", "title")
}

// missing refuses a call that lacks an argument.
func (c *call) missing(names ...string) *refusal {
	for _, name := range names {
		if c.arguments[name] == "" {
			return &refusal{code: "invalid_arguments", messages: []string{"[ERROR] missing required field: " + name}}
		}
	}
	return nil
}

// readable finds the channel whose messages a call may read; the mutex is held.
func (c *call) readable() (*channel, *refusal) {
	in := c.team.channels[c.arguments["channel"]]
	if in == nil {
		return nil, &refusal{code: "channel_not_found"}
	}
	_, scope := in.kind()
	if refused := c.require(scope); refused != nil {
		return nil, refused
	}
	if !in.member {
		return nil, &refusal{code: "not_in_channel"}
	}
	return in, nil
}

func (c *call) replies() (reply, *refusal) {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	if _, refused := c.readable(); refused != nil {
		return nil, refused
	}
	first := c.team.byStamp[c.arguments["ts"]]
	if first == nil || first.Channel != c.arguments["channel"] {
		return nil, &refusal{code: "thread_not_found"}
	}
	if top := c.team.byStamp[first.Thread]; top != nil {
		first = top
	}
	return c.page(append([]*Message{first}, c.team.threads[first.TS]...)), nil
}

func (c *call) history() (reply, *refusal) {
	c.server.mutex.Lock()
	defer c.server.mutex.Unlock()
	in, refused := c.readable()
	if refused != nil {
		return nil, refused
	}
	var top []*Message
	for _, m := range slices.Backward(in.messages) {
		if m.Thread == "" {
			top = append(top, m)
		}
	}
	return c.page(top), nil
}

// page is the part of a list that the call asks for, by oldest, latest, limit and
// cursor.
func (c *call) page(list []*Message) reply {
	oldest, latest, inclusive := c.arguments["oldest"], c.arguments["latest"], c.arguments["inclusive"]
	list = slices.DeleteFunc(slices.Clone(list), func(m *Message) bool {
		if (inclusive == "true" || inclusive == "1") && (m.TS == oldest || m.TS == latest) {
			return false
		}
		return oldest != "" && m.TS <= oldest || latest != "" && m.TS >= latest
	})
	limit, err := strconv.Atoi(c.arguments["limit"])
	if err != nil || limit <= 0 {
		limit = defaultPage
	}
	from, _ := strconv.Atoi(strings.TrimPrefix(c.arguments["cursor"], "next:")) // none is the first
	from = min(max(from, 0), len(list))
	to := min(from+limit, len(list))
	shown := []map[string]any{}
	for _, m := range list[from:to] {
		shown = append(shown, c.team.asJSON(m))
	}
	cursor := ""
	if to < len(list) {
		cursor = "next:" + strconv.Itoa(to)
	}
	return reply{"messages": shown, "has_more": cursor != "", "response_metadata": map[string]any{"next_cursor": cursor}}
}
