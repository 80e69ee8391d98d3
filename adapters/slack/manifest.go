package slack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"officebot/adapters"
	"officebot/bot"
)

// Limits of a manifest; https://docs.slack.dev/reference/app-manifest
const (
	maxAppName        = 35
	maxAppDescription = 140
	maxAppLong        = 4000
	minAppLong        = 175
	maxAgent          = 300
	maxCommand        = 32 // with its slash
	maxHint           = 1000
	maxShortcut       = 150
)

// askCommand asks whatever is typed, in every office.
const askCommand = "/office"

// askShortcut asks what a message says, from its menu.
const askShortcut = "ask_about_message"

// roleCommand asks for the holder at a time: "/director"; "" where the office's
// word makes no command of Slack's.
func roleCommand(guide bot.Guide) string {
	name := "/" + guide.Command
	ascii := !strings.ContainsFunc(name, func(r rune) bool { return r > 0x7e })
	if guide.Command == "" || len(name) > maxCommand || !ascii || name == askCommand {
		return ""
	}
	return name
}

// cmdOr is a command to speak of where there may be none.
func cmdOr(name string) string {
	if name == "" {
		return askCommand
	}
	return name
}

// ManifestOptions are what a manifest does not take from the records.
type ManifestOptions struct {
	Name string // of the app and its bot; "": Officebot
	// Address is where Slack reaches the bot's server, such as
	// "https://bot.example"; "": nowhere, it is for Socket Mode.
	Address string
	Install bool // other workspaces install it from Address
}

// Manifest is the app manifest, as JSON, for an office: the guide is its English
// one. Pasted at https://api.slack.com/apps it makes the whole app.
func Manifest(guide bot.Guide, o ManifestOptions) ([]byte, error) {
	if o.Name == "" {
		o.Name = "Officebot"
	}
	o.Address = strings.TrimSuffix(o.Address, "/")
	switch {
	case !adapters.Fits(o.Name, maxAppName):
		return nil, fmt.Errorf("an app's name has at most %d characters: %q is longer", maxAppName, o.Name)
	case o.Address != "" && !adapters.IsAddress(o.Address):
		return nil, fmt.Errorf("%q is not the address of a server: it looks like https://bot.example", o.Address)
	case o.Install && o.Address == "":
		return nil, fmt.Errorf("other workspaces install the app from a server: give its address too")
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(manifest(guide, o))
	return out.Bytes(), err
}

func manifest(guide bot.Guide, o ManifestOptions) slack.Manifest {
	w := vocabulary.In(guide.Language)
	events := ""
	if o.Address != "" {
		events = o.Address + eventsPath
	}
	m := slack.Manifest{
		Metadata: slack.ManifestMetadata{MajorVersion: 2},
		Display: slack.Display{
			Name:            o.Name,
			Description:     adapters.Cut(fmt.Sprintf(w.AppDescription, guide.InText), maxAppDescription),
			LongDescription: longDescription(fmt.Sprintf(w.AppLong, guide.InText)),
		},
		Features: slack.Features{
			AppHome:       slack.AppHome{HomeTabEnabled: true, MessagesTabEnabled: true},
			BotUser:       slack.BotUser{DisplayName: o.Name, AlwaysOnline: true},
			SlashCommands: commands(guide, events),
			Shortcuts: []slack.Shortcut{{
				Name: w.Shortcut, CallbackID: askShortcut, Type: slack.MessageShortcut,
				Description: adapters.Cut(w.ShortcutText, maxShortcut),
			}},
			AgentView: &slack.AgentView{
				AgentDescription: adapters.Cut(fmt.Sprintf(w.AppDescription, guide.InText), maxAgent),
				SuggestedPrompts: prompts(guide),
			},
		},
		OAuthConfig: slack.OAuthConfig{Scopes: slack.OAuthScopes{
			Bot:         append(scopeNames(false), scopeNames(true)...),
			BotOptional: scopeNames(true),
		}},
		Settings: slack.Settings{
			EventSubscriptions: &slack.EventSubscriptions{RequestUrl: events, BotEvents: subscriptions(o)},
			Interactivity:      &slack.Interactivity{IsEnabled: true, RequestUrl: events},
			SocketModeEnabled:  o.Address == "",
		},
	}
	if o.Install {
		m.OAuthConfig.RedirectUrls = []string{o.Address + redirectPath}
		m.Settings.TokenRotationEnabled = true
	}
	return m
}

// longDescription is a text that is long enough for one, else none.
func longDescription(text string) string {
	if adapters.Length(text) < minAppLong {
		return ""
	}
	return adapters.Cut(text, maxAppLong)
}

func commands(guide bot.Guide, address string) []slack.ManifestSlashCommand {
	w := vocabulary.In(guide.Language)
	hint := w.AskHint
	if len(guide.Examples) > 0 {
		hint = guide.Examples[0]
	}
	list := []slack.ManifestSlashCommand{{Command: askCommand, Description: w.AskCommand, ShouldEscape: true, UsageHint: adapters.Cut(hint, maxHint), Url: address}}
	if name := roleCommand(guide); name != "" {
		list = append(list, slack.ManifestSlashCommand{
			Command: name, Description: fmt.Sprintf(w.RoleCommand, adapters.Cut(guide.Role, maxHint)), ShouldEscape: true, UsageHint: w.RoleHint, Url: address,
		})
	}
	return list
}

func prompts(guide bot.Guide) []slack.ManifestSuggestedPrompt {
	var list []slack.ManifestSuggestedPrompt
	for _, question := range suggested(guide) {
		list = append(list, slack.ManifestSuggestedPrompt{Title: adapters.Cut(question, maxButton), Message: question})
	}
	return list
}

// subscriptions are the events that the app is sent. Those of messages come only
// where their scope was granted.
func subscriptions(o ManifestOptions) []string {
	events := []string{
		"app_home_opened", "app_mention", "app_uninstalled",
		"message.channels", "message.groups", "message.im", "message.mpim",
	}
	if o.Install {
		events = append(events, "tokens_revoked")
	}
	return slices.Sorted(slices.Values(events))
}
