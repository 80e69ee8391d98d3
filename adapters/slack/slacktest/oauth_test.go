package slacktest_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters/slack/slacktest"
)

const redirect = "https://bot.example/slack/callback"

// consent installs the app in a workspace and returns the code that came of it.
func consent(t *testing.T, s *slacktest.Server, workspace string) string {
	t.Helper()
	values := url.Values{"client_id": {s.ClientID}, "scope": {"chat:write,commands"}, "redirect_uri": {redirect}, "state": {"mine"}}
	callback, err := url.Parse(s.Consent("https://slack.com/oauth/v2/authorize?"+values.Encode(), workspace))
	if err != nil || callback.Query().Get("state") != "mine" || callback.Host != "bot.example" {
		t.Fatalf("the browser is sent to %v, %v", callback, err)
	}
	return callback.Query().Get("code")
}

func TestAnInstallationGivesAToken(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	code := consent(t, s, "Elsewhere")
	exchange := func(secret, code, redirect string) (*slack.OAuthV2Response, error) {
		return slack.GetOAuthV2Response(http.DefaultClient, s.ClientID, secret, code, redirect, slack.OAuthOptionAPIURL(s.APIURL()))
	}
	for want, try := range map[string][3]string{
		"bad_client_secret": {"guessed", code, redirect},
		"invalid_code":      {s.ClientSecret, "guessed", redirect},
		"bad_redirect_uri":  {s.ClientSecret, code, "https://elsewhere.example"},
	} {
		if _, err := exchange(try[0], try[1], try[2]); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	given, err := exchange(s.ClientSecret, code, redirect)
	if err != nil {
		t.Fatal(err)
	}
	team := s.TeamNamed("Elsewhere")
	if given.AccessToken != team.BotToken || given.Team.ID != team.TeamID || given.BotUserID != team.BotUserID || given.Scope != "chat:write,commands" {
		t.Errorf("given %+v", given)
	}
	if _, err := slack.New(given.AccessToken, slack.OptionAPIURL(s.APIURL())).AuthTest(); err != nil {
		t.Error(err)
	}
	if _, err := exchange(s.ClientSecret, code, redirect); err == nil || err.Error() != "invalid_code" {
		t.Errorf("a code is exchanged once: %v", err)
	}
	late := consent(t, s, "Late")
	s.Advance(11 * time.Minute)
	if _, err := exchange(s.ClientSecret, late, redirect); err == nil || err.Error() != "invalid_code" {
		t.Errorf("a code lasts ten minutes: %v", err)
	}
}

func TestTokensRotate(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{Rotation: true})
	first, err := slack.GetOAuthV2Response(http.DefaultClient, s.ClientID, s.ClientSecret, consent(t, s, "Elsewhere"), redirect, slack.OAuthOptionAPIURL(s.APIURL()))
	if err != nil || first.RefreshToken == "" || first.ExpiresIn != 43200 {
		t.Fatalf("%+v, %v", first, err)
	}
	test := func(token string) error {
		_, err := slack.New(token, slack.OptionAPIURL(s.APIURL())).AuthTest()
		return err
	}
	if err := test(first.AccessToken); err != nil {
		t.Error(err)
	}
	s.Advance(12*time.Hour + time.Minute)
	if err := test(first.AccessToken); err == nil || err.Error() != "token_expired" {
		t.Errorf("after twelve hours: %v", err)
	}
	renew := func(token string) (*slack.OAuthV2Response, error) {
		return slack.RefreshOAuthV2Token(http.DefaultClient, s.ClientID, s.ClientSecret, token, slack.OAuthOptionAPIURL(s.APIURL()))
	}
	second, err := renew(first.RefreshToken)
	if err != nil || second.RefreshToken == first.RefreshToken || second.AccessToken == first.AccessToken {
		t.Fatalf("%+v, %v", second, err)
	}
	if err := test(second.AccessToken); err != nil {
		t.Error(err)
	}
	if _, err := renew(first.RefreshToken); err == nil || err.Error() != "invalid_refresh_token" {
		t.Errorf("a refresh token works once: %v", err)
	}
}
