package slack

import (
	"cmp"
	"net/url"
	"strings"
)

// slashCommand is a command as Socket Mode sends it; over HTTP the same names are
// those of a form.
type slashCommand struct {
	Command     string `json:"command"`
	Text        string `json:"text"`
	Team        string `json:"team_id"`
	Enterprise  string `json:"enterprise_id"`
	Channel     string `json:"channel_id"`
	User        string `json:"user_id"`
	UserName    string `json:"user_name"`
	ResponseURL string `json:"response_url"`
	TriggerID   string `json:"trigger_id"`
}

func commandOf(form url.Values) slashCommand {
	return slashCommand{
		Command: form.Get("command"), Text: form.Get("text"),
		Team: form.Get("team_id"), Enterprise: form.Get("enterprise_id"),
		Channel: form.Get("channel_id"), User: form.Get("user_id"), UserName: form.Get("user_name"),
		ResponseURL: form.Get("response_url"), TriggerID: form.Get("trigger_id"),
	}
}

func readCommand(raw []byte) (event, error) {
	var c slashCommand
	if decode(raw, &c) != nil {
		return event{}, errMalformed
	}
	return c.event()
}

func (c slashCommand) event() (event, error) {
	if c.Command == "" || c.User == "" {
		return event{}, errMalformed
	}
	return event{
		Kind: command, Team: c.Team, Enterprise: c.Enterprise,
		Channel: c.Channel, User: c.User, UserName: c.UserName,
		Command: c.Command, Text: c.Text, ResponseURL: c.ResponseURL, ID: c.TriggerID,
	}, nil
}

// interaction is what a pressed button sends.
type interaction struct {
	Type        string `json:"type"`
	TriggerID   string `json:"trigger_id"`
	ResponseURL string `json:"response_url"`
	Team        struct {
		ID string `json:"id"`
	} `json:"team"`
	Enterprise struct {
		ID string `json:"id"`
	} `json:"enterprise"`
	User struct {
		ID       string `json:"id"`
		Name     string `json:"name"`
		UserName string `json:"username"`
		Team     string `json:"team_id"`
	} `json:"user"`
	Channel struct {
		ID string `json:"id"`
	} `json:"channel"`
	Container struct {
		TS          string `json:"message_ts"`
		Thread      string `json:"thread_ts"`
		Channel     string `json:"channel_id"`
		IsEphemeral bool   `json:"is_ephemeral"`
	} `json:"container"`
	Message struct {
		TS     string `json:"ts"`
		Thread string `json:"thread_ts"`
	} `json:"message"`
	Actions []struct {
		ID    string `json:"action_id"`
		Value string `json:"value"`
		TS    string `json:"action_ts"`
	} `json:"actions"`
}

// readInteraction reads a press; the shortcuts and dialogs that the bot does not
// have are ignored.
func readInteraction(raw []byte) (event, error) {
	var i interaction
	if decode(raw, &i) != nil || i.Type == "" {
		return event{}, errMalformed
	}
	if i.Type != "block_actions" {
		return event{}, nil
	}
	if len(i.Actions) == 0 || i.User.ID == "" {
		return event{}, errMalformed
	}
	press := &i.Actions[0]
	e := event{
		Kind: pressed, Team: cmp.Or(i.Team.ID, i.User.Team), Enterprise: i.Enterprise.ID,
		Channel: cmp.Or(i.Channel.ID, i.Container.Channel),
		User:    i.User.ID, UserName: cmp.Or(i.User.Name, i.User.UserName),
		TS: cmp.Or(i.Message.TS, i.Container.TS), Private: i.Container.IsEphemeral,
		Action: press.ID, Value: press.Value, ResponseURL: i.ResponseURL,
		ID: cmp.Or(press.TS, i.TriggerID),
	}
	e.Direct = strings.HasPrefix(e.Channel, "D")
	e.setThread(cmp.Or(i.Message.Thread, i.Container.Thread))
	return e, nil
}
