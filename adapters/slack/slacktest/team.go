package slacktest

import (
	"slices"
	"strings"
	"time"
)

// Team is a workspace that the app is installed in: its people, its channels and
// the token that the app has for it. People and channels need no preparation; a
// channel's id begins with C (public), G (private) or D (direct messages).
type Team struct {
	TeamID    string
	TeamName  string
	BotToken  string // as of installation; a rotated one is what oauth.v2.access gave
	BotUserID string
	BotID     string
	// Enterprise is the organization that has the app installed for all of its
	// workspaces; "": it is this workspace's own install.
	Enterprise string

	server   *Server
	scopes   []string
	channels map[string]*channel
	byStamp  map[string]*Message
	threads  map[string][]*Message // by the ts of the first message
	written  []*Message            // in order of time
	deleted  map[string]bool       // the ts of what was deleted

	ephemerals []*Ephemeral
	views      map[string]View // by user
	statuses   []Status
	prompts    []Prompts
}

type channel struct {
	id       string
	member   bool // the bot is in it
	user     string
	messages []*Message
}

type tokenKind int

const (
	botToken tokenKind = iota
	appToken
)

type token struct {
	kind    tokenKind
	team    *Team
	scopes  []string // of an app token; a bot's are the team's
	expires time.Time
	failure string // the error that Slack answers it with, "" while it is good
}

// Install installs the app in another workspace, which grants Options.Scopes.
func (s *Server) Install(name string) *Team {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	t := s.newTeam(name)
	t.BotToken = "xoxb-" + t.TeamID + "-" + s.newSecret()
	s.tokens[t.BotToken] = &token{kind: botToken, team: t}
	return t
}

// newTeam makes a workspace without a token; the mutex is held.
func (s *Server) newTeam(name string) *Team {
	t := &Team{
		TeamID: s.newID("T"), TeamName: name, BotUserID: s.newID("U"), BotID: s.newID("B"),
		server:   s,
		scopes:   slices.Clone(s.options.Scopes),
		channels: make(map[string]*channel),
		byStamp:  make(map[string]*Message),
		threads:  make(map[string][]*Message),
		deleted:  make(map[string]bool),
		views:    make(map[string]View),
	}
	s.teams[t.TeamID] = t
	return t
}

// Grant gives the app more scopes, as a new installation would.
func (t *Team) Grant(scopes ...string) {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	t.scopes = append(t.scopes, scopes...)
}

// Withdraw takes scopes back.
func (t *Team) Withdraw(scopes ...string) {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	t.scopes = slices.DeleteFunc(t.scopes, func(scope string) bool { return slices.Contains(scopes, scope) })
}

// Invite makes the bot a member of a channel. Mention and ThreadMessage do so by
// themselves.
func (t *Team) Invite(channel string) {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	t.channel(channel).member = true
}

// Kick takes the bot out of a channel.
func (t *Team) Kick(channel string) {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	t.channel(channel).member = false
}

// DMChannel is the channel of a user's direct messages with the bot.
func (t *Team) DMChannel(user string) string { return "D" + user[1:] }

// RefuseToken makes every call with the workspace's tokens fail from now on, with
// "token_revoked", "account_inactive", "invalid_auth" or the like.
func (t *Team) RefuseToken(failure string) {
	t.server.mutex.Lock()
	defer t.server.mutex.Unlock()
	t.refuseTokens(failure)
}

func (t *Team) refuseTokens(failure string) {
	for _, token := range t.server.tokens {
		if token.team == t {
			token.failure = failure
		}
	}
}

// channel finds or makes a channel; the mutex is held.
func (t *Team) channel(id string) *channel {
	found := t.channels[id]
	if found == nil {
		found = &channel{id: id, member: strings.HasPrefix(id, "D")}
		t.channels[id] = found
	}
	return found
}

// direct finds or makes the channel of a user's direct messages; the mutex is
// held.
func (t *Team) direct(user string) *channel {
	found := t.channel(t.DMChannel(user))
	found.user = user
	return found
}

// kind is the channel_type of events, and with "channels", "groups" and "im" the
// first half of the history scope.
func (c *channel) kind() (channelType, scope string) {
	switch c.id[:1] {
	case "D":
		return "im", "im:history"
	case "G":
		return "group", "groups:history"
	}
	return "channel", "channels:history"
}

func (t *Team) has(scope string) bool { return slices.Contains(t.scopes, scope) }
