package slack

import (
	"context"
	"html"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state"
)

// startMany runs an adapter that any workspace may install.
func startMany(t testing.TB, s setup) *rig {
	t.Helper()
	server := s.server
	if server == nil {
		server = newServer(t, s.options)
	}
	s.server = server
	s.config = func(c *Config) { c.BotToken, c.ClientID, c.ClientSecret = "", server.ClientID, server.ClientSecret }
	return start(t, s)
}

type browser struct {
	*http.Client
	t testing.TB
}

// newBrowser is one without cookies, in the network of a Slack.
func (r *rig) newBrowser() browser {
	jar, err := cookiejar.New(nil)
	if err != nil {
		r.t.Fatal(err)
	}
	client := r.Network().Client()
	client.Jar = jar
	return browser{client, r.t}
}

func (b browser) open(address string) (status int, page string) {
	b.t.Helper()
	answer, err := b.Get(address)
	if err != nil {
		b.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

var linkOnPage = regexp.MustCompile(`href="([^"]+)"`)

// consent goes from the install page to where Slack sends the browser back.
func (r *rig) consent(b browser, workspace string) (address string) {
	r.t.Helper()
	status, page := b.open(r.web.URL + installPath)
	found := linkOnPage.FindStringSubmatch(page)
	if status != http.StatusOK || found == nil {
		r.t.Fatalf("the install page has status %d:\n%s", status, page)
	}
	return r.web.URL + redirectPath + r.Consent(html.UnescapeString(found[1]), workspace)
}

func TestWorkspacesInstallAndUninstall(t *testing.T) {
	both(t, func(t *testing.T, overHTTP bool) {
		r := startMany(t, setup{http: overHTTP})
		answered := func(team *slacktest.Team, want string) {
			t.Helper()
			asked := team.Mention("C1", "U1", "who was director in 2010?")
			if answer := team.WaitReply(asked.TS); !strings.Contains(answer.Text, want) {
				t.Errorf("answered %q", answer.Text)
			}
		}
		// The server's first workspace has the app, but not by our page: no token.
		r.WaitAck(r.Mention("C1", "U1", "who was director in 2010?"))
		for _, name := range []string{"Alpha", "Beta <&>"} {
			b := r.newBrowser()
			back := r.consent(b, name)
			if status, page := b.open(back); status != http.StatusOK || !strings.Contains(page, html.EscapeString(name)) {
				t.Fatalf("the installation ends with status %d:\n%s", status, page)
			}
			answered(r.TeamNamed(name), "Chen Shiju")
			if status, _ := b.open(back); status != http.StatusForbidden {
				t.Errorf("a state is good for a second time: status %d", status)
			}
		}
		alpha := r.TeamNamed("Alpha")
		r.WaitAck(alpha.AppUninstalled())
		r.WaitFor("the installation to be forgotten", func() bool {
			kept, err := r.store.Get(context.Background(), installKey(alpha.TeamID))
			return err == nil && kept == nil
		})
		r.WaitAck(alpha.Mention("C1", "U1", "who was director in 2010?"))
		answered(r.TeamNamed("Beta <&>"), "Chen Shiju")
		if posted := r.Counts().Posted; posted != 3 {
			t.Errorf("%d answers, want 3", posted)
		}
		log := r.log.String()
		for _, secret := range []string{r.ClientSecret, alpha.BotToken, r.TeamNamed("Beta <&>").BotToken} {
			if strings.Contains(log, secret) {
				t.Errorf("the log has a secret:\n%s", log)
			}
		}
	})
}

func TestStateIsChecked(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := startMany(t, setup{http: true})
		mine, other := r.newBrowser(), r.newBrowser()
		back := r.consent(mine, "Gamma")
		refused := func(what string, b browser, address string) {
			t.Helper()
			if status, _ := b.open(address); status != http.StatusForbidden {
				t.Errorf("%s: status %d, want 403", what, status)
			}
		}
		refused("another browser", other, back)
		r.consent(other, "Delta")
		refused("another browser with a state of its own", other, back)
		refused("no state", mine, r.web.URL+redirectPath+"?code=1")
		back = r.consent(mine, "Epsilon")
		again, state := r.newBrowser(), back[strings.Index(back, "state=")+len("state="):]
		mine.open(r.web.URL + redirectPath + "?error=access_denied&state=" + state)
		address, err := url.Parse(r.web.URL + redirectPath)
		if err != nil {
			t.Fatal(err)
		}
		again.Jar.SetCookies(address, []*http.Cookie{{Name: stateCookie, Value: state}})
		refused("a state that came back before, with its cookie", again, back)
		refused("a made up state", mine, r.web.URL+redirectPath+"?code=1&state=AAAA")
		if kept, err := r.store.List(context.Background(), "slack:install:", 10); err != nil || len(kept) > 0 {
			t.Errorf("%v is installed (%v)", kept, err)
		}
		cancelled := r.consent(mine, "Zeta")
		state = cancelled[strings.Index(cancelled, "state="):]
		if status, page := mine.open(r.web.URL + redirectPath + "?error=access_denied&" + state); status != http.StatusOK || !strings.Contains(page, "cancelled") {
			t.Errorf("an installation that was cancelled: status %d\n%s", status, page)
		}
		if status, page := mine.open(r.web.URL + redirectPath + "?code=made-up&" + r.freshState(mine)); status != http.StatusBadGateway || strings.Contains(page, "made-up") {
			t.Errorf("a code that Slack refuses: status %d\n%s", status, page)
		}
	})
}

func (r *rig) freshState(b browser) string {
	back := r.consent(b, "Eta")
	return back[strings.Index(back, "state="):]
}

func TestTokensAreRotatedByOneReplica(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		server := newServer(t, slacktest.Options{Rotation: true})
		store := state.NewLocal(10_000, time.Now)
		first := startMany(t, setup{server: server, store: store})
		second := startMany(t, setup{server: server, store: store})
		b := first.newBrowser()
		if status, page := b.open(first.consent(b, "Alpha")); status != http.StatusOK {
			t.Fatal(page)
		}
		team := server.TeamNamed("Alpha")
		team.WaitReply(team.Mention("C1", "U1", "who was director in 2010?").TS)

		// The token is about to expire: both replicas see so.
		key := installKey(team.TeamID)
		in := func() installation {
			c, err := first.adapter.installs.read(context.Background(), key)
			if err != nil {
				t.Fatal(err)
			}
			return c.installed
		}
		old := in()
		soon := old
		soon.Expires = time.Now().Add(refreshBefore / 2)
		if err := first.adapter.installs.save(context.Background(), key, soon); err != nil {
			t.Fatal(err)
		}
		first.adapter.installs.drop(key)
		second.adapter.installs.drop(key)
		calls := server.CallCount("oauth.v2.access")
		var asked []*slacktest.Event
		for range 20 {
			asked = append(asked, team.Mention("C1", "U1", "who was director in 2010?"))
		}
		for _, e := range asked {
			team.WaitReply(e.TS)
		}
		if made := server.CallCount("oauth.v2.access") - calls; made != 1 {
			t.Errorf("the token was exchanged %d times", made)
		}
		if now := in(); now.Token == old.Token || now.Refresh == old.Refresh || time.Until(now.Expires) < refreshBefore || now.Bot != old.Bot {
			t.Errorf("the installation is kept as it was")
		}
	})
}

func TestAWorkspaceThatRevokedItsTokenIsForgotten(t *testing.T) {
	inBubble(t, func(t *testing.T) {
		r := startMany(t, setup{http: true})
		b := r.newBrowser()
		b.open(r.consent(b, "Alpha"))
		team := r.TeamNamed("Alpha")
		team.RefuseToken("token_revoked")
		r.WaitAck(team.Mention("C1", "U1", "who was director in 2010?"))
		r.WaitFor("the installation to be forgotten", func() bool {
			kept, err := r.store.Get(context.Background(), installKey(team.TeamID))
			return err == nil && kept == nil
		})
		if err := r.adapter.Ready(); err != nil {
			t.Errorf("one workspace gone, and the adapter is not ready: %v", err)
		}
	})
}
