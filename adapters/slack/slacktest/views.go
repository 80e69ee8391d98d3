package slacktest

import (
	"encoding/json"
	"fmt"
)

// View is what a user's App Home shows; the zero View was never published.
type View struct {
	User       string
	Blocks     json.RawMessage
	CallbackID string
	Private    string // private_metadata
	Version    int    // how often it was published
	id         string
}

// Visible is all that a person sees of the view, a line for each text.
func (v View) Visible() string { return visibleText(v.Blocks) }

// Buttons are what can be pressed in the view, in order.
func (v View) Buttons() []Button { return buttonsIn(v.Blocks) }

// Button is the first whose label or action_id contains the words.
func (v View) Button(words string) Button { return findButton(v.Buttons(), words) }

// View is the App Home of a user.
func (t *Team) View(user string) View {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	return t.views[user]
}

// Views are the App Homes that were published, by user.
func (t *Team) Views() map[string]View {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	views := make(map[string]View, len(t.views))
	for user, view := range t.views {
		views[user] = view
	}
	return views
}

func (c *call) publishView() (reply, *refusal) {
	s, t := c.server, c.team
	if refused := c.missing("user_id", "view"); refused != nil {
		return nil, refused
	}
	if refused := c.checkView(); refused != nil {
		return nil, refused
	}
	var given struct {
		Blocks     json.RawMessage `json:"blocks"`
		CallbackID string          `json:"callback_id"`
		Private    string          `json:"private_metadata"`
	}
	if err := json.Unmarshal([]byte(c.arguments["view"]), &given); err != nil {
		return nil, &refusal{code: "invalid_arguments", messages: []string{err.Error()}}
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	user := c.arguments["user_id"]
	view := t.views[user]
	if hash := c.arguments["hash"]; hash != "" && hash != "null" && hash != view.hash() {
		return nil, &refusal{code: "hash_conflict"}
	}
	if view.id == "" {
		view.id = s.newID("V")
	}
	view.User, view.Blocks, view.CallbackID, view.Private = user, given.Blocks, given.CallbackID, given.Private
	view.Version++
	t.views[user] = view
	s.counts.Views++
	s.notify()
	return reply{"view": t.viewJSON(user, view)}, nil
}

func (v View) hash() string { return fmt.Sprintf("%d.%s", v.Version, v.id) }

// viewJSON is the view as Slack shows it; the mutex is held.
func (t *Team) viewJSON(user string, v View) map[string]any {
	return map[string]any{
		"id": v.id, "team_id": t.TeamID, "type": "home", "blocks": withBlockIDs(v.Blocks, v.id),
		"private_metadata": v.Private, "callback_id": v.CallbackID, "hash": v.hash(), "external_id": "",
		"state": map[string]any{"values": map[string]any{}}, "root_view_id": v.id, "app_id": t.server.AppID,
		"bot_id": t.BotID, "title": map[string]any{"type": "plain_text", "text": "View Title"},
		"close": nil, "submit": nil, "previous_view_id": nil, "clear_on_close": false, "notify_on_close": false,
	}
}
