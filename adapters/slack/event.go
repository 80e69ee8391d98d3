package slack

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// kind is what an event is to the bot.
type kind string

const (
	ignored     kind = ""        // nothing to do
	asked       kind = "asked"   // somebody asks: a mention, a direct message
	overheard   kind = "heard"   // said in a thread, not to the bot by name
	edited      kind = "edited"  // a message became another
	deleted     kind = "deleted" // a message is gone
	command     kind = "command" // a slash command
	shortcut    kind = "about"   // a message, by its menu
	pressed     kind = "pressed" // a button
	homeOpened  kind = "home"    // the App Home's first tab
	chatOpened  kind = "chat"    // its messages, the agent view
	uninstalled kind = "uninstalled"
)

// event is one thing that Slack told, whichever way it came. It is kept as JSON
// where it has to be acknowledged before it was handled.
type event struct {
	Kind       kind   `json:"kind"`
	Team       string `json:"team,omitempty"`       // the workspace that has the app
	Enterprise string `json:"enterprise,omitempty"` // its organization, if any
	Bot        string `json:"bot,omitempty"`        // the bot's user there, where Slack says so
	Channel    string `json:"channel,omitempty"`
	Direct     bool   `json:"direct,omitempty"` // the channel is one of direct messages with the bot
	User       string `json:"user,omitempty"`   // who asks, presses or opens
	UserName   string `json:"user_name,omitempty"`
	TS         string `json:"ts,omitempty"`      // of the message that it is about
	Thread     string `json:"thread,omitempty"`  // that the message stands in; "": none
	Text       string `json:"text,omitempty"`    // as Slack writes it
	Shared     string `json:"shared,omitempty"`  // of messages that it brings along, likewise
	Author     string `json:"author,omitempty"`  // the bot that wrote it, "" where a person did
	Others     bool   `json:"others,omitempty"`  // it names others
	Edition    string `json:"edition,omitempty"` // of an edited message

	Command     string `json:"command,omitempty"`      // with its slash
	Action      string `json:"action,omitempty"`       // what was pressed
	Value       string `json:"value,omitempty"`        // of what was pressed
	Private     bool   `json:"private,omitempty"`      // pressed on a message that only the presser sees
	ResponseURL string `json:"response_url,omitempty"` // a secret
	ID          string `json:"id,omitempty"`           // tells one command, press or opening from the next

	Kept int64 `json:"kept,omitempty"` // when it was kept, in milliseconds of Unix
}

// key names what is to be handled once: the message rather than the event, for
// a mention may come as two.
func (e *event) key() string {
	switch e.Kind {
	case asked, overheard:
		return keyOf("message", e.Team, e.Channel, e.TS)
	case edited:
		return keyOf("edited", e.Team, e.Channel, e.TS, e.Edition)
	case deleted:
		return keyOf("deleted", e.Team, e.Channel, e.TS)
	case pressed:
		return keyOf("pressed", e.Team, e.User, e.Action, e.ID)
	}
	return keyOf(string(e.Kind), e.Team, e.User, e.ID)
}

// question names the message that an answer belongs to.
func (e *event) question() string { return keyOf(e.Team, e.Channel, e.TS) }

// conversation names what the event continues: a thread, direct messages, what one
// person asks for themselves in one channel or in the App Home.
func (e *event) conversation() string {
	switch {
	case e.Kind == command, e.Kind == shortcut, e.Private, e.Channel == "":
		return keyOf(Name, e.Team, e.Channel, "of", e.User)
	case e.Thread != "":
		return keyOf(Name, e.Team, e.Channel, e.Thread)
	case e.Direct:
		return keyOf(Name, e.Team, e.Channel)
	}
	return keyOf(Name, e.Team, e.Channel, e.TS)
}

// replyThread is the thread that an answer goes to; "" in direct messages that
// stand in none.
func (e *event) replyThread() string {
	if e.Thread != "" || e.Direct {
		return e.Thread
	}
	return e.TS
}

// asker tells people apart, over all workspaces.
func (e *event) asker() string { return keyOf(e.Team, e.User) }

// maxKey leaves room in a store's key for what it begins with.
const maxKey = 200

// keyOf joins what Slack names things by. Ids are short words, but they come from
// outside: what would make no key is hashed.
func keyOf(parts ...string) string {
	key := strings.Join(parts, ":")
	plain := len(key) <= maxKey
	for i := 0; i < len(key) && plain; i++ {
		plain = key[i] > ' ' && key[i] < 0x7f
	}
	if plain {
		return key
	}
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}
