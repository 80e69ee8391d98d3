package slack

import (
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/slack-go/slack"
)

const (
	stateCookie = "officebot_slack_state"
	// keepState is how long somebody may take over Slack's page of consent; its
	// code is good for ten minutes, too.
	keepState = 10 * time.Minute
)

type pageText struct {
	Title, Text string
	Link        string
	Scopes      []Scope
}

// html is the page. A template library for so little would make the program a third of a
// megabyte larger.
func (t pageText) html() string {
	var b strings.Builder
	title := html.EscapeString(t.Title)
	fmt.Fprintf(&b, `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
<body>
<h1>%s</h1>
<p>%s</p>
`, title, title, html.EscapeString(t.Text))
	if t.Link != "" {
		fmt.Fprintf(&b, "<p><a href=\"%s\">Add to Slack</a></p>\n", html.EscapeString(t.Link))
	}
	if len(t.Scopes) > 0 {
		b.WriteString("<p>It asks for:</p>\n<ul>")
		for _, s := range t.Scopes {
			fmt.Fprintf(&b, "<li><code>%s</code> %s</li>", html.EscapeString(s.Name), html.EscapeString(s.Why))
		}
		b.WriteString("</ul>\n")
	}
	b.WriteString("</body>\n</html>\n")
	return b.String()
}

// servePage is where a workspace begins to install the app. The link leads to
// Slack with a state that only this browser can bring back, once.
func (i *installations) servePage(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	if err := i.adapter.desk.Store().Put(r.Context(), stateKey(state), []byte("issued"), keepState); err != nil {
		i.write(w, http.StatusServiceUnavailable, pageText{Title: "Not now", Text: "The app cannot be installed at the moment. Please try again in a minute."})
		return
	}
	i.setCookie(w, r, state, keepState)
	query := url.Values{
		"client_id": {i.adapter.config.ClientID},
		"scope":     {strings.Join(append(scopeNames(false), scopeNames(true)...), ",")},
		"state":     {state},
	}
	guide := i.adapter.desk.Office().Guide("en")
	i.write(w, http.StatusOK, pageText{
		Title:  "Add Officebot to Slack",
		Text:   "It answers questions about " + guide.InText + " and cites its sources.",
		Link:   i.authorizeURL() + "?" + query.Encode(),
		Scopes: Scopes,
	})
}

// authorizeURL is Slack's page of consent, on the host of its Web API.
func (i *installations) authorizeURL() string {
	return strings.TrimSuffix(i.adapter.config.APIURL, "api/") + "oauth/v2/authorize"
}

func stateKey(state string) string { return keyOf(Name, "state", state) }

func (i *installations) setCookie(w http.ResponseWriter, r *http.Request, state string, keep time.Duration) {
	http.SetCookie(w, &http.Cookie{
		Name: stateCookie, Value: state, Path: redirectPath, MaxAge: int(keep.Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode,
		Secure: r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https",
	})
}

// serveRedirect is where Slack sends the browser back with a code for a token.
func (i *installations) serveRedirect(w http.ResponseWriter, r *http.Request) {
	i.setCookie(w, r, "", -time.Second)
	query := r.URL.Query()
	if !i.redeemState(r, query.Get("state")) {
		i.write(w, http.StatusForbidden, pageText{Title: "Not installed", Text: "This link is not, or no longer, one of yours. Please start again at " + installPath + "."})
		return
	}
	if query.Get("code") == "" {
		i.write(w, http.StatusOK, pageText{Title: "Not installed", Text: "Slack says that the installation was cancelled. Nothing was changed."})
		return
	}
	name, err := i.install(r, query.Get("code"))
	if err != nil {
		i.adapter.log.Error().Str("error", i.adapter.secret.error(err)).Msg("an installation failed")
		i.write(w, http.StatusBadGateway, pageText{Title: "Not installed", Text: "Slack did not hand over what the app needs. Please start again at " + installPath + "."})
		return
	}
	i.adapter.log.Info().Msg("a workspace installed the app")
	i.write(w, http.StatusOK, pageText{Title: "Installed", Text: "Officebot is now in " + name + ". Mention it in a channel, or write to it."})
}

// redeemState tells whether a state was issued to this browser within ten minutes
// and was not yet brought back.
func (i *installations) redeemState(r *http.Request, state string) bool {
	cookie, err := r.Cookie(stateCookie)
	if err != nil || state == "" || subtle.ConstantTimeCompare([]byte(cookie.Value), []byte(state)) != 1 {
		return false
	}
	store := i.adapter.desk.Store()
	issued, err := store.Get(r.Context(), stateKey(state))
	if err != nil || issued == nil {
		return false
	}
	unused, err := store.Add(r.Context(), stateKey(state)+":used", []byte("used"), keepState)
	return err == nil && unused
}

// install exchanges a code for a token, keeps it, and returns what the workspace
// is called. No redirect_uri is sent either time: Slack takes the app's own.
func (i *installations) install(r *http.Request, code string) (string, error) {
	config := i.adapter.config
	answer, err := slack.GetOAuthV2ResponseContext(r.Context(), i.adapter.client, config.ClientID, config.ClientSecret, code, "", slack.OAuthOptionAPIURL(config.APIURL))
	if err != nil {
		return "", err
	}
	id, name := answer.Team.ID, answer.Team.Name
	if answer.IsEnterpriseInstall {
		id, name = answer.Enterprise.ID, answer.Enterprise.Name
	}
	if id == "" || answer.AccessToken == "" {
		return "", errors.New("oauth.v2.access answered without a token or without the workspace that it is for")
	}
	key := installKey(id)
	if err := i.save(r.Context(), key, installationOf(answer)); err != nil {
		return "", errors.New("the installation could not be stored")
	}
	i.drop(key)
	return name, nil
}

func (i *installations) write(w http.ResponseWriter, status int, text pageText) {
	header := w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("Referrer-Policy", "no-referrer") // the address may have a code in it
	header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	header.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text.html()) // the reader may be gone
}
