package discordtest

import (
	"net/http"
	"strings"

	"github.com/gorilla/websocket"
)

// routes are the operations of the API that the server knows, under the paths
// of Discord's specification.
func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	// on serves an operation; open ones need no bot's token.
	add := func(open bool, method, template string, answer func(*call) reply) {
		mux.HandleFunc(method+" /api/{version}"+template, s.handle(template, open, answer))
	}
	on := func(method, template string, answer func(*call) reply) { add(false, method, template, answer) }
	free := func(method, template string, answer func(*call) reply) { add(true, method, template, answer) }

	free("GET", "/gateway", s.getGateway)
	on("GET", "/gateway/bot", s.getGatewayBot)
	on("GET", "/users/@me", func(*call) reply { return ok(s.Bot) })
	on("GET", "/users/@me/guilds", s.getGuilds)
	on("POST", "/users/@me/channels", s.openDirectChannel)
	on("GET", "/users/{user_id}", s.getUser)
	on("GET", "/oauth2/applications/@me", s.getApplication)
	on("GET", "/applications/@me", s.getApplication)
	on("PATCH", "/applications/@me", s.patchApplication)
	on("GET", "/guilds/{guild_id}", s.getGuild)
	on("GET", "/guilds/{guild_id}/channels", s.getGuildChannels)
	on("GET", "/guilds/{guild_id}/threads/active", s.getActiveThreads)

	for _, at := range []string{"/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands"} {
		on("GET", at, s.getCommands)
		on("PUT", at, s.putCommands)
		on("POST", at, s.postCommand)
		on("GET", at+"/{command_id}", s.getCommand)
		on("PATCH", at+"/{command_id}", s.patchCommand)
		on("DELETE", at+"/{command_id}", s.deleteCommand)
	}

	on("GET", "/channels/{channel_id}", s.getChannel)
	on("POST", "/channels/{channel_id}/typing", s.typing)
	on("POST", "/channels/{channel_id}/threads", s.postThread)
	on("GET", "/channels/{channel_id}/messages", s.getMessages)
	on("POST", "/channels/{channel_id}/messages", s.postMessage)
	on("GET", "/channels/{channel_id}/messages/{message_id}", s.getMessage)
	on("PATCH", "/channels/{channel_id}/messages/{message_id}", s.patchMessage)
	on("DELETE", "/channels/{channel_id}/messages/{message_id}", s.removeMessage)
	on("POST", "/channels/{channel_id}/messages/{message_id}/threads", s.postThread)

	free("POST", "/interactions/{interaction_id}/{interaction_token}/callback", s.postCallback)
	free("POST", "/webhooks/{webhook_id}/{webhook_token}", s.postFollowup)
	for _, which := range []string{"@original", "{message_id}"} {
		at := "/webhooks/{webhook_id}/{webhook_token}/messages/" + which
		free("GET", at, s.getWebhookMessage)
		free("PATCH", at, s.patchWebhookMessage)
		free("DELETE", at, s.deleteWebhookMessage)
	}
	mux.HandleFunc("/", s.handleElse)
	return mux
}

// handleElse serves the gateway's socket. Anything else is an operation that the
// server does not know, which fails the test: it would not be a faithful peer.
func (s *Server) handleElse(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/" && websocket.IsWebSocketUpgrade(r) {
		s.mu.Lock()
		fault := s.faults.next(&call{Request: r, path: "/"}, s.now())
		s.mu.Unlock()
		if fault != nil {
			s.spoil(w, &call{Request: r, path: "/"}, fault)
			return
		}
		s.connect(w, r)
		return
	}
	s.handle(strings.TrimSuffix(apiPath(r), "/"), true, func(c *call) reply {
		s.failLocked("%s %s: the server knows no such operation; add it to routes.go if Discord has it", r.Method, r.URL.Path)
		return errNotFound
	})(w, r)
}

func (s *Server) getUser(c *call) reply {
	u := s.users[c.PathValue("user_id")]
	if u == nil {
		return errUnknownUser
	}
	return ok(u)
}

func (s *Server) getGuilds(*call) reply {
	list := []object{}
	for _, g := range s.guilds {
		if !g.BotAbsent {
			list = append(list, object{"id": g.ID, "name": g.Name, "icon": nil, "owner": false, "permissions": botPermissions, "features": []string{}})
		}
	}
	return ok(list)
}

// guild is the guild that a request names, where the bot is in it.
func (s *Server) guild(c *call) *Guild {
	for _, g := range s.guilds {
		if g.ID == c.PathValue("guild_id") && !g.BotAbsent {
			return g
		}
	}
	return nil
}

func (s *Server) getGuild(c *call) reply {
	g := s.guild(c)
	if g == nil {
		return errUnknownGuild
	}
	return ok(s.guildJSON(g))
}

func (s *Server) getGuildChannels(c *call) reply {
	g := s.guild(c)
	if g == nil {
		return errUnknownGuild
	}
	return ok(s.guildJSON(g)["channels"])
}

func (s *Server) getActiveThreads(c *call) reply {
	g := s.guild(c)
	if g == nil {
		return errUnknownGuild
	}
	return ok(object{"threads": s.guildJSON(g)["threads"], "members": []object{}, "has_more": false})
}
