package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"

	"officebot/adapters"
)

// permissions are those that the bot asks a server for, each for its reason
// (https://discord.com/developers/docs/topics/permissions).
const permissions = viewChannels | sendMessages | embedLinks | readHistory | sendInThreads

const (
	viewChannels  = 1 << 10 // to hear a mention
	sendMessages  = 1 << 11 // to answer it
	readHistory   = 1 << 16 // to answer as a reply
	sendInThreads = 1 << 38 // to answer there
)

// invitation is the link that puts the bot on a server.
func invitation(application string) string {
	return fmt.Sprintf("https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d", application, int64(permissions))
}

// application is what Discord has of the bot's application, as far as a newcomer
// sees it.
type application struct {
	Description string                   `json:"description"`
	Tags        []string                 `json:"tags"`
	Install     map[string]*installation `json:"integration_types_config"`
}

// installation is one type of installation: "0" is to a server, "1" to a person.
type installation struct {
	Params *struct {
		Scopes      []string    `json:"scopes"`
		Permissions json.Number `json:"permissions"`
	} `json:"oauth2_install_params"`
}

// grant is what whoever installs the bot grants it.
type grant struct {
	Scopes      []string `json:"scopes"`
	Permissions int64    `json:"permissions"`
}

// grants are what each type of installation is given where nobody settled it.
var grants = map[string]grant{
	"0": {[]string{"applications.commands", "bot"}, permissions},
	"1": {[]string{"applications.commands"}, 0},
}

// Limits of an application
// (https://discord.com/developers/docs/resources/application#edit-current-application).
const (
	maxApplicationText = 400
	maxTag             = 20
)

// furnish tells the operator how to invite the bot, and fills in what the portal
// has left empty: description, tags and the settings of installation. What
// somebody wrote there stays, and what Discord refuses is left as it is.
func (a *Adapter) furnish(ctx context.Context) {
	if id := a.application(); id != "" {
		a.log.Info().Str("invite", invitation(id)).Msg("this link puts the bot on a server")
	}
	var now application
	err := a.api.do(ctx, request{attempt: "look at the application", method: http.MethodGet, path: "applications/@me", bucket: "application"}, &now)
	for _, missing := range a.missing(&now) {
		if err == nil {
			err = a.api.do(ctx, request{attempt: "describe the application", method: http.MethodPatch, path: "applications/@me", bucket: "application", body: missing}, nil)
		}
		if err != nil && ctx.Err() == nil {
			a.log.Warn().Err(err).Msg("the application's description could not be set; fill in what is empty in the Developer Portal")
		}
		err = nil
	}
}

// missing are the changes to an application that fill in what is empty; each is a
// request, for Discord to refuse by itself.
func (a *Adapter) missing(now *application) []map[string]any {
	var changes []map[string]any
	if now.Description == "" {
		changes = append(changes, map[string]any{"description": a.description()})
	}
	if len(now.Tags) == 0 {
		role := adapters.Cut(a.desk.Office().Guide("en").Role, maxTag)
		changes = append(changes, map[string]any{"tags": append(tags(), role)})
	}
	if install := settled(now.Install); install != nil {
		changes = append(changes, map[string]any{"integration_types_config": install})
	}
	return changes
}

// tags are what Discord's directory may find the bot by, with the role of the
// office.
func tags() []string { return []string{"questions", "reference", "history"} }

// description is what the application tells of itself, in each language.
func (a *Adapter) description() any {
	said := func(lang string) string {
		guide := a.desk.Office().Guide(lang)
		return adapters.Cut(fmt.Sprintf(spoken.In(lang).HelpIntro, guide.InText), maxApplicationText)
	}
	translated := map[string]string{}
	for _, locale := range chineseLocales {
		translated[locale] = said(locale)
	}
	return struct {
		Default       string            `json:"default"`
		Localizations map[string]string `json:"localizations"`
	}{said("en"), translated}
}

// settled are the types of installation with what each grants; nil where all of
// them are settled. One that the portal does not allow stays out.
func settled(now map[string]*installation) map[string]map[string]grant {
	all := map[string]map[string]grant{}
	changed := false
	for kind, given := range grants {
		allowed, there := now[kind]
		switch {
		case len(now) > 0 && !there:
			continue
		case allowed != nil && allowed.Params != nil:
			n, _ := strconv.ParseInt(allowed.Params.Permissions.String(), 10, 64)
			given = grant{allowed.Params.Scopes, n}
		default:
			changed = true
		}
		all[kind] = map[string]grant{"oauth2_install_params": given}
	}
	if !changed {
		return nil
	}
	return all
}
