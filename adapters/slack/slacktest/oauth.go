package slacktest

import (
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	// TokenLife is how long a rotated token works.
	// https://docs.slack.dev/authentication/using-token-rotation/
	TokenLife = 12 * time.Hour
	// codeLife: https://docs.slack.dev/authentication/installing-with-oauth/
	codeLife = 10 * time.Minute
)

// consent is a code that was given out and not yet exchanged.
type consent struct {
	team        *Team
	redirectURI string
	scopes      []string
	made        time.Time
}

// refresh is what a refresh token is good for.
type refresh struct {
	team *Team
	used bool
}

// Consent is what a person does on the page of an authorize URL: it installs the
// app in a workspace of that name, a new one, and returns the address that the
// browser is sent to, with code and state. It fails the test where the URL is not
// as Slack wants it.
func (s *Server) Consent(authorizeURL, workspace string) (callback string) {
	s.tb.Helper()
	link, err := url.Parse(authorizeURL)
	if err != nil {
		s.tb.Errorf("slacktest: the authorize URL: %v", err)
		return ""
	}
	query := link.Query()
	switch {
	case query.Get("client_id") != s.ClientID:
		s.tb.Errorf("slacktest: the authorize URL has the client_id %q", query.Get("client_id"))
	case query.Get("scope") == "":
		s.tb.Errorf("slacktest: the authorize URL asks for no scope")
	}
	back, err := url.Parse(query.Get("redirect_uri"))
	if err != nil {
		s.tb.Errorf("slacktest: the redirect_uri: %v", err)
		return ""
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	code := s.newSecret()
	scopes := strings.FieldsFunc(query.Get("scope"), func(r rune) bool { return r == ',' || r == ' ' })
	s.codes[code] = &consent{team: s.newTeam(workspace), redirectURI: query.Get("redirect_uri"), scopes: scopes, made: s.now()}
	values := back.Query()
	values.Set("code", code)
	values.Set("state", query.Get("state"))
	back.RawQuery = values.Encode()
	return back.String()
}

// serveAuthorize is the page itself, where the person always agrees.
func (s *Server) serveAuthorize(w http.ResponseWriter, r *http.Request) {
	callback := s.Consent(r.URL.String(), "Visitors")
	http.Redirect(w, r, callback, http.StatusFound)
}

// TeamNamed is the workspace with a name, nil where there is none.
func (s *Server) TeamNamed(name string) *Team {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, t := range s.teams {
		if t.TeamName == name {
			return t
		}
	}
	return nil
}

// access is oauth.v2.access, for a code or a refresh token.
func (c *call) access() (reply, *refusal) {
	s := c.server
	s.mutex.Lock()
	defer s.mutex.Unlock()
	id, secret := c.arguments["client_id"], c.arguments["client_secret"]
	if c.arguments["basic_user"] != "" {
		id, secret = c.arguments["basic_user"], c.arguments["basic_password"]
	}
	switch {
	case id != s.ClientID:
		return nil, &refusal{code: "invalid_client_id"}
	case secret != s.ClientSecret:
		return nil, &refusal{code: "bad_client_secret"}
	case c.arguments["grant_type"] == "refresh_token":
		return s.renew(c.arguments["refresh_token"])
	}
	given := s.codes[c.arguments["code"]]
	switch {
	case given == nil:
		return nil, &refusal{code: "invalid_code"}
	case given.redirectURI != c.arguments["redirect_uri"]:
		return nil, &refusal{code: "bad_redirect_uri"}
	}
	delete(s.codes, c.arguments["code"])
	if s.now().Sub(given.made) > codeLife {
		return nil, &refusal{code: "invalid_code"}
	}
	given.team.scopes = given.scopes
	return s.grant(given.team), nil
}

// renew exchanges a refresh token, which works once; the mutex is held.
func (s *Server) renew(refreshToken string) (reply, *refusal) {
	known := s.refreshes[refreshToken]
	if known == nil || known.used {
		return nil, &refusal{code: "invalid_refresh_token"}
	}
	known.used = true
	return s.grant(known.team), nil
}

// grant gives a workspace a token, and what oauth.v2.access says of it; the mutex
// is held.
func (s *Server) grant(t *Team) reply {
	given := &token{kind: botToken, team: t}
	t.BotToken = "xoxb-" + t.TeamID + "-" + s.newSecret()
	answer := reply{
		"token_type": "bot", "scope": strings.Join(t.scopes, ","), "bot_user_id": t.BotUserID, "app_id": s.AppID,
		"team": map[string]any{"id": t.TeamID, "name": t.TeamName}, "enterprise": nil, "is_enterprise_install": false,
		"authed_user": map[string]any{"id": "UINSTALLER"},
	}
	if s.options.Rotation {
		t.BotToken = "xoxe." + t.BotToken
		given.expires = s.now().Add(TokenLife)
		again := "xoxe-1-" + s.newSecret()
		s.refreshes[again] = &refresh{team: t}
		answer["refresh_token"], answer["expires_in"] = again, int(TokenLife.Seconds())
	}
	s.tokens[t.BotToken] = given
	answer["access_token"] = t.BotToken
	return answer
}
