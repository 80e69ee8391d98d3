package discord

import (
	"context"
	"net/http"
	"net/url"
)

// register makes Discord offer the present edition's commands, and writes only
// where it offers others: an application may write a few hundred a day.
func (a *Adapter) register(ctx context.Context) error {
	application := a.application()
	if application == "" {
		return errNoApplication
	}
	path := "applications/" + url.PathEscape(application)
	forGuild := a.config.GuildID != ""
	if forGuild {
		path += "/guilds/" + url.PathEscape(a.config.GuildID)
	}
	path += "/commands"
	var registered []command
	err := a.api.do(ctx, request{attempt: "list the commands", method: http.MethodGet, path: path + "?with_localizations=true", bucket: "commands"}, &registered)
	if err != nil {
		return err
	}
	wanted := commandsFor(a.desk.Office(), forGuild)
	same, err := sameCommands(registered, wanted)
	if err != nil || same {
		a.offers(registered)
		return err
	}
	if err := a.api.do(ctx, request{attempt: "register the commands", method: http.MethodPut, path: path, bucket: "commands", body: wanted}, &registered); err != nil {
		return err
	}
	a.offers(registered)
	a.log.Info().Int("commands", len(wanted)).Msg("registered the commands with Discord")
	return nil
}

// offers notes which commands Discord offers, with their ids.
func (a *Adapter) offers(registered []command) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.commands = registered
}
