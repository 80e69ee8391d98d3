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
	ForAll      string `json:"is_enterprise_install"` // "true" or "false"
	Channel     string `json:"channel_id"`
	User        string `json:"user_id"`
	UserName    string `json:"user_name"`
	ResponseURL string `json:"response_url"`
	TriggerID   string `json:"trigger_id"`
}

func commandOf(form url.Values) slashCommand {
	return slashCommand{
		Command: form.Get("command"), Text: form.Get("text"),
		Team: form.Get("team_id"), Enterprise: form.Get("enterprise_id"), ForAll: form.Get("is_enterprise_install"),
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
		Kind: command, Team: installOf(c.ForAll == "true", c.Team, c.Enterprise), Enterprise: c.Enterprise,
		Channel: c.Channel, User: c.User, UserName: c.UserName,
		Command: c.Command, Text: c.Text, ResponseURL: c.ResponseURL, ID: c.TriggerID,
	}, nil
}

// interaction is what a pressed button or a chosen shortcut sends.
type interaction struct {
	Type        string `json:"type"`
	Callback    string `json:"callback_id"`
	ActionTS    string `json:"action_ts"`
	TriggerID   string `json:"trigger_id"`
	ResponseURL string `json:"response_url"`
	Team        struct {
		ID string `json:"id"`
	} `json:"team"`
	Enterprise struct {
		ID string `json:"id"`
	} `json:"enterprise"`
	ForAll bool `json:"is_enterprise_install"`
	User   struct {
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
		message
		Team    string `json:"team"`
		Profile struct {
			Team string `json:"team_id"`
		} `json:"bot_profile"`
	} `json:"message"`
	View struct {
		Team string `json:"app_installed_team_id"`
	} `json:"view"`
	Actions []struct {
		ID    string `json:"action_id"`
		Value string `json:"value"`
		TS    string `json:"action_ts"`
	} `json:"actions"`
}

// installOf is whose install of the app an event is of: that of an organization,
// which is for all of its workspaces, or of one.
func installOf(forAll bool, team, enterprise string) string {
	if forAll {
		return cmp.Or(enterprise, team)
	}
	return cmp.Or(team, enterprise)
}

// install is whose the app is: the workspace that the message or the view of a press
// is of, for whoever presses may be a member of another, or its organization.
func (i *interaction) install() string {
	team := cmp.Or(i.View.Team, i.Message.Profile.Team, i.Message.Team, i.Team.ID, i.User.Team)
	if i.Type == messageAction { // on anybody's message
		team = cmp.Or(i.Team.ID, i.User.Team)
	}
	return installOf(i.ForAll, team, i.Enterprise.ID)
}

const messageAction = "message_action"

// readInteraction reads a press or the shortcut on a message; other shortcuts and
// dialogs, which the bot does not have, are ignored.
func readInteraction(raw []byte) (event, error) {
	var i interaction
	if decode(raw, &i) != nil || i.Type == "" {
		return event{}, errMalformed
	}
	switch {
	case i.Type == messageAction && i.Callback == askShortcut:
		return i.shortcut()
	case i.Type != "block_actions":
		return event{}, nil
	}
	if len(i.Actions) == 0 || i.User.ID == "" {
		return event{}, errMalformed
	}
	press := &i.Actions[0]
	e := event{
		Kind: pressed, Team: i.install(), Enterprise: i.Enterprise.ID,
		Channel: cmp.Or(i.Channel.ID, i.Container.Channel),
		User:    i.User.ID, UserName: cmp.Or(i.User.Name, i.User.UserName),
		TS: cmp.Or(i.Message.TS, i.Container.TS), Private: i.Container.IsEphemeral,
		Action: press.ID, Value: press.Value, ResponseURL: i.ResponseURL, Text: i.Message.Text,
		ID: cmp.Or(press.TS, i.TriggerID),
	}
	e.Direct = strings.HasPrefix(e.Channel, "D")
	e.setThread(cmp.Or(i.Message.Thread, i.Container.Thread))
	return e, nil
}

// shortcut is somebody's question about a message.
func (i *interaction) shortcut() (event, error) {
	if i.User.ID == "" || i.ResponseURL == "" {
		return event{}, errMalformed
	}
	return event{
		Kind: shortcut, Team: i.install(), Enterprise: i.Enterprise.ID,
		Channel: i.Channel.ID, User: i.User.ID, UserName: cmp.Or(i.User.Name, i.User.UserName),
		TS: i.Message.TS, Text: i.Message.Text, Shared: i.Message.shared(),
		ResponseURL: i.ResponseURL, ID: cmp.Or(i.ActionTS, i.TriggerID),
	}, nil
}
