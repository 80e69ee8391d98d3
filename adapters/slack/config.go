package slack

import (
	"errors"
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"officebot/adapters"
)

// Config is how the bot gets at Slack. Either BotToken is given, for one
// workspace, or ClientID and ClientSecret, for any that install it; and with
// either, AppToken (Socket Mode) or SigningSecret (HTTP) or both.
type Config struct {
	BotToken      string // xoxb-…
	AppToken      string // xapp-…, with the scope connections:write
	SigningSecret string
	ClientID      string
	ClientSecret  string
	// AllowedBots are ids of bots, workflows among them, whose mentions are answered
	// (B…), separated by commas; "": none.
	AllowedBots string
	APIURL      string // of any server that speaks Slack's Web API; "": Slack's own
}

// checked returns the configuration with its defaults, or an error that says
// what to do.
func (c Config) checked() (Config, error) {
	switch {
	case c == Config{APIURL: c.APIURL, AllowedBots: c.AllowedBots}:
		return c, errors.New("no Slack settings: give SLACK_BOT_TOKEN and SLACK_APP_TOKEN")
	case strings.HasPrefix(c.BotToken, "xapp-"):
		return c, errors.New("SLACK_BOT_TOKEN holds an app-level token (xapp-…): put that in SLACK_APP_TOKEN, and here the bot token (xoxb-…) from OAuth & Permissions")
	case strings.HasPrefix(c.BotToken, "xoxe"):
		return c, errors.New("SLACK_BOT_TOKEN holds a token that expires within hours: turn token rotation off for the app, or give SLACK_CLIENT_ID and SLACK_CLIENT_SECRET in its place")
	case c.BotToken != "" && !strings.HasPrefix(c.BotToken, "xoxb-"):
		return c, errors.New("SLACK_BOT_TOKEN is not a bot token: copy the one that begins with xoxb- from OAuth & Permissions")
	case c.AppToken != "" && !strings.HasPrefix(c.AppToken, "xapp-"):
		return c, errors.New("SLACK_APP_TOKEN is not an app-level token: make one with the scope connections:write under Basic Information; it begins with xapp-")
	case (c.ClientID == "") != (c.ClientSecret == ""):
		return c, errors.New("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: give both, from Basic Information, or neither")
	case c.BotToken != "" && c.ClientID != "":
		return c, errors.New("SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: give one of them")
	case c.BotToken == "" && c.ClientID == "":
		return c, errors.New("there is no token to answer with: give SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (many)")
	case c.AppToken == "" && c.SigningSecret == "":
		return c, errors.New("there is no way for events to come in: give SLACK_APP_TOKEN (Socket Mode), or SLACK_SIGNING_SECRET and OFFICEBOT_LISTEN (HTTP)")
	}
	for id := range strings.SplitSeq(c.AllowedBots, ",") {
		if id = strings.TrimSpace(id); id != "" && !strings.HasPrefix(id, "B") {
			return c, fmt.Errorf("SLACK_ALLOWED_BOTS has %q, which is not a bot's id: those begin with B, as a message's bot_id does", id)
		}
	}
	if c.APIURL == "" {
		c.APIURL = slack.APIURL
	}
	if !adapters.IsAddress(c.APIURL) {
		return c, errors.New("SLACK_API_URL is not an address: it looks like " + slack.APIURL)
	}
	if !strings.HasSuffix(c.APIURL, "/") {
		c.APIURL += "/"
	}
	return c, nil
}

// allows tells whether mentions by a bot are answered.
func (c Config) allows(bot string) bool {
	for id := range strings.SplitSeq(c.AllowedBots, ",") {
		if id = strings.TrimSpace(id); id != "" && id == bot {
			return true
		}
	}
	return false
}

// NeedsHTTP tells whether the settings need a server for Adapter.Routes.
func (c Config) NeedsHTTP() bool { return c.SigningSecret != "" || c.ClientID != "" }
