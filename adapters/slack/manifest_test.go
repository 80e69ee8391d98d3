package slack

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/slack-go/slack"

	"officebot/bot"
)

// manifestSchema is Slack's own, from the project's contracts.
func manifestSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "contracts", "slack-manifest.schema.json")
	file, err := os.Open(path)
	if err != nil {
		t.Skipf("%s, Slack's schema of manifests, is missing: put the project's folder shared beside the clone", path)
	}
	defer file.Close()
	contract, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseRegexpEngine(func(pattern string) (jsonschema.Regexp, error) {
		// Go's engine does not look ahead; only the domains of links need it, which
		// the manifest does not have.
		return regexp.Compile(strings.ReplaceAll(pattern, `(?![\.\-])`, ""))
	})
	if err := compiler.AddResource("manifest.json", contract); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestManifestValidates(t *testing.T) {
	schema := manifestSchema(t)
	long := strings.Repeat("Keeper of the Very Long Title ", 30)
	guides := map[string]bot.Guide{
		"embedded": embedded().Guide("en"),
		"chinese":  embedded().Guide("zh-Hans"),
		"long":     {Language: "en", Office: long, InText: "the " + long, Role: long, Roles: long, Command: strings.Repeat("k", 32), Now: long, List: long, Examples: []string{long, long, long}},
		"bare":     {Language: "en", Office: "X", InText: "X", Role: "holder", Roles: "holders", Command: "holder"},
	}
	for name, guide := range guides {
		for _, o := range []ManifestOptions{
			{}, {Name: "Director Bot"}, {Address: "https://bot.example/"}, {Address: "https://bot.example", Install: true},
		} {
			text, err := Manifest(guide, o)
			if err != nil {
				t.Fatal(err)
			}
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s, %+v: %v\n%s", name, o, err, text)
			}
		}
	}
}

func TestManifestSaysWhatTheAdapterNeeds(t *testing.T) {
	read := func(o ManifestOptions) (m slack.Manifest) {
		text, err := Manifest(embedded().Guide("en"), o)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	m := read(ManifestOptions{})
	var names []string
	for _, c := range m.Features.SlashCommands {
		names = append(names, c.Command)
	}
	if !slices.Equal(names, []string{"/office", "/director"}) {
		t.Errorf("the commands are %q", names)
	}
	if list := m.Features.Shortcuts; len(list) != 1 || list[0].CallbackID != askShortcut || list[0].Type != slack.MessageShortcut {
		t.Errorf("the shortcuts are %+v", list)
	}
	for _, c := range m.Features.SlashCommands {
		if !c.ShouldEscape {
			t.Errorf("%s is told people and channels as words", c.Command)
		}
	}
	if !m.Settings.SocketModeEnabled || m.Settings.EventSubscriptions.RequestUrl != "" {
		t.Errorf("without an address it is no manifest for Socket Mode: %+v", m.Settings)
	}
	for _, s := range Scopes {
		if s.Why == "" || !slices.Contains(m.OAuthConfig.Scopes.Bot, s.Name) {
			t.Errorf("the scope %s is not asked for, or not explained", s.Name)
		}
		if optional := slices.Contains(m.OAuthConfig.Scopes.BotOptional, s.Name); optional != s.Optional {
			t.Errorf("the scope %s is optional: %v, want %v", s.Name, optional, s.Optional)
		}
	}
	m = read(ManifestOptions{Address: "https://bot.example/", Install: true})
	const events = "https://bot.example/slack/events"
	if m.Settings.SocketModeEnabled || m.Settings.EventSubscriptions.RequestUrl != events ||
		m.Settings.Interactivity.RequestUrl != events || m.Features.SlashCommands[0].Url != events ||
		!slices.Equal(m.OAuthConfig.RedirectUrls, []string{"https://bot.example/slack/oauth"}) {
		t.Errorf("the manifest for a server is %+v", m)
	}
	for _, o := range []ManifestOptions{{Name: strings.Repeat("x", 36)}, {Address: "bot.example"}, {Install: true}} {
		if _, err := Manifest(embedded().Guide("en"), o); err == nil {
			t.Errorf("%+v makes a manifest", o)
		}
	}
}

func TestConfigIsRefusedWithWhatToDo(t *testing.T) {
	good := []Config{
		{BotToken: "xoxb-1", AppToken: "xapp-1"},
		{BotToken: "xoxb-1", SigningSecret: "s"},
		{BotToken: "xoxb-1", AppToken: "xapp-1", SigningSecret: "s", APIURL: "http://127.0.0.1:1/api"},
		{ClientID: "1.2", ClientSecret: "s", SigningSecret: "s"},
		{ClientID: "1.2", ClientSecret: "s", AppToken: "xapp-1"},
		{BotToken: "xoxb-1", AppToken: "xapp-1", AllowedBots: "B1, B2,"},
	}
	for _, c := range good {
		if checked, err := c.checked(); err != nil || !strings.HasSuffix(checked.APIURL, "/") {
			t.Errorf("%+v is refused: %v", c, err)
		}
	}
	for want, c := range map[string]Config{
		"SLACK_BOT_TOKEN and SLACK_APP_TOKEN": {},
		"holds an app-level token":            {BotToken: "xapp-1", AppToken: "xoxb-1"},
		"is not a bot token":                  {BotToken: "secret-thing", AppToken: "xapp-1"},
		"token rotation":                      {BotToken: "xoxe.xoxb-1", AppToken: "xapp-1"},
		"is not an app-level token":           {BotToken: "xoxb-1", AppToken: "secret-thing"},
		"no way for events":                   {BotToken: "xoxb-1"},
		"no token to answer with":             {AppToken: "xapp-1"},
		"belong together":                     {BotToken: "xoxb-1", AppToken: "xapp-1", ClientID: "1.2"},
		"give one of them":                    {BotToken: "xoxb-1", AppToken: "xapp-1", ClientID: "1.2", ClientSecret: "s"},
		"SLACK_ALLOWED_BOTS":                  {BotToken: "xoxb-1", AppToken: "xapp-1", AllowedBots: "B1,U2"},
		"give SLACK_BOT_TOKEN":                {AllowedBots: "B1"},
		"SLACK_API_URL":                       {BotToken: "xoxb-1", AppToken: "xapp-1", APIURL: "slack.example/api"},
	} {
		_, err := New(c, nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: the error is %v, want %q", c, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "secret-thing") {
			t.Errorf("the error has the secret: %v", err)
		}
	}
}
