package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

var update = flag.Bool("update", false, "write again what is shown: what READMEs show of the program, the table of settings, the events of the default pack")

const (
	tableBegins = "<!-- settings: go test ./cmd/officebot -run Settings -update -->\n"
	tableEnds   = "<!-- /settings -->\n"
)

func TestTheReadmeHasAllSettings(t *testing.T) {
	const readme = "README.md"
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begins := strings.Cut(string(page), tableBegins)
	table, after, ends := strings.Cut(rest, tableEnds)
	if !begins || !ends {
		t.Fatalf("%s has no %q and %q", readme, tableBegins, tableEnds)
	}
	want := settingsTable(t)
	if *update {
		if err := os.WriteFile(readme, []byte(before+tableBegins+want+tableEnds+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Errorf("the table of settings is not that of the program (run with -update); it should be\n%s", want)
	}
}

// settingsTable is the table of what can be set about serving, in Markdown.
func settingsTable(t *testing.T) string {
	t.Helper()
	var table strings.Builder
	table.WriteString("| variable | flag | |\n|---|---|---|\n")
	group := ""
	for _, setting := range new(settings).options() {
		if setting.group != group {
			group = setting.group
			fmt.Fprintf(&table, "| **%s** | | |\n", group)
		}
		variable := setting.from()
		if setting.secret != "" {
			variable = setting.secret + "`, `" + variable
		}
		if variable != "" {
			variable = "`" + variable + "`"
		}
		what := setting.help
		if setting.initial != "" {
			what += " Default: `" + setting.initial + "`."
		}
		fmt.Fprintf(&table, "| %s | `--%s` | %s |\n", variable, setting.name, what)
	}
	return table.String()
}

// serveSet is serve as flags and variables set it.
func serveSet(getenv func(string) string, args ...string) (*serveCommand, error) {
	serve := new(serveCommand)
	flags := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	declare(flags, serve.options()...)
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	return serve, fromEnvironment(flags, getenv)
}

func TestEverySettingIsDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, setting := range new(settings).options() {
		name := setting.from()
		switch {
		case !strings.HasSuffix(setting.help, "."):
			t.Errorf("--%s is described by %q, which is no sentence", setting.name, setting.help)
		case setting.group == "":
			t.Errorf("--%s is in no group", setting.name)
		case name == "" && setting.name != "today":
			t.Errorf("--%s has no variable", setting.name)
		case name != "" && seen[name]:
			t.Errorf("%s is the variable of two settings", name)
		}
		seen[name] = true
	}
}

// Values that look like the platforms'.
const (
	fakeDiscordToken  = "MTE0-discord-token-for-tests.Gx.abcdefghijklmnop"
	fakePublicKey     = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
	fakeBotToken      = "xoxb-slack-bot-token-for-tests"
	fakeAppToken      = "xapp-slack-app-token-for-tests"
	fakeSigningSecret = "slack-signing-secret-for-tests"
	fakeClientSecret  = "slack-client-secret-for-tests"
	fakeRedisURL      = "redis://ann:password-for-tests@127.0.0.1:1/0"
	fakeSecretKey     = "8c3fb1d2e5a7496077be1f0d9a2c4e6885f3a1b7c9d0e2f4461738295a6b7c8d"
)

func TestSettingsAreRefused(t *testing.T) {
	discord := []string{"DISCORD_TOKEN=" + fakeDiscordToken}
	slack := []string{"SLACK_BOT_TOKEN=" + fakeBotToken, "SLACK_APP_TOKEN=" + fakeAppToken}
	tests := []struct {
		name  string
		given [][]string
		want  string // of the line that tells
	}{
		{"no platform", nil, "no platform is set up: set DISCORD_TOKEN, or SLACK_BOT_TOKEN with SLACK_APP_TOKEN"},
		{"no token of Discord", [][]string{{"DISCORD_GUILD_ID=123456789012345678"}}, "DISCORD_TOKEN is missing: copy it"},
		{"a blank in a token", [][]string{{"DISCORD_TOKEN=" + fakeDiscordToken + " "}}, "DISCORD_TOKEN has a space"},
		{"a token in quotation marks", [][]string{{`DISCORD_TOKEN="` + fakeDiscordToken + `"`}}, "DISCORD_TOKEN is in quotation marks: leave them out"},
		{"a token of Slack in curly ones", [][]string{{"SLACK_BOT_TOKEN=“" + fakeBotToken + "”", "SLACK_APP_TOKEN=" + fakeAppToken}}, "SLACK_BOT_TOKEN is in quotation marks: leave them out"},
		{"a token as requests have it", [][]string{{"DISCORD_TOKEN=Bot " + fakeDiscordToken}}, "DISCORD_TOKEN has “Bot ” in front: leave “Bot ” out"},
		{"a token with its name", [][]string{{"DISCORD_TOKEN=DISCORD_TOKEN=" + fakeDiscordToken}}, "DISCORD_TOKEN begins with its own name"},
		{"a token of Slack for Discord", [][]string{{"DISCORD_TOKEN=" + fakeBotToken}}, "DISCORD_TOKEN is a Slack token: put that in SLACK_BOT_TOKEN"},
		{"no token at all", [][]string{{"DISCORD_TOKEN=hello"}}, "DISCORD_TOKEN does not have the three parts of a Discord token"},
		{"a shard without their number", [][]string{discord, {"DISCORD_SHARD_ID=1"}}, "DISCORD_SHARD_ID is set without DISCORD_SHARD_COUNT: set"},
		{"a shard that is not there", [][]string{discord, {"DISCORD_SHARD_ID=2", "DISCORD_SHARD_COUNT=2"}}, "DISCORD_SHARD_ID has to be from 0 to DISCORD_SHARD_COUNT - 1"},
		{"a negative shard", [][]string{discord, {"DISCORD_SHARD_ID=-2", "DISCORD_SHARD_COUNT=2"}}, "DISCORD_SHARD_ID is negative"},
		{"negative shards", [][]string{discord, {"DISCORD_SHARD_COUNT=-2"}}, "DISCORD_SHARD_ID has to be from 0"},
		{"a shard that is no number", [][]string{discord, {"DISCORD_SHARD_ID=one"}}, "DISCORD_SHARD_ID: write a whole number"},
		{"a short public key", [][]string{discord, {"OFFICEBOT_LISTEN=:0", "DISCORD_PUBLIC_KEY=abc"}}, "DISCORD_PUBLIC_KEY is not a key of 64 hexadecimal digits: copy it"},
		{"a public key without an address", [][]string{discord, {"DISCORD_PUBLIC_KEY=" + fakePublicKey}}, "set OFFICEBOT_LISTEN"},
		{"an app id that is none", [][]string{discord, {"DISCORD_APPLICATION_ID=officebot"}}, "DISCORD_APPLICATION_ID is not an id"},
		{"a server id that is none", [][]string{discord, {"DISCORD_GUILD_ID=my server"}}, "DISCORD_GUILD_ID is not an id"},
		{"an API that is none", [][]string{discord, {"DISCORD_API_BASE=discord.com"}}, "DISCORD_API_BASE: write the address of a server, such as https://"},
		{"no bot token", [][]string{{"SLACK_APP_TOKEN=" + fakeAppToken}}, "there is no token to answer with: give SLACK_BOT_TOKEN"},
		{"no way in", [][]string{{"SLACK_BOT_TOKEN=" + fakeBotToken}}, "no way for events to come in: give SLACK_APP_TOKEN"},
		{"events without an address", [][]string{{"SLACK_BOT_TOKEN=" + fakeBotToken, "SLACK_SIGNING_SECRET=" + fakeSigningSecret}}, "set OFFICEBOT_LISTEN"},
		{"tokens mixed up", [][]string{{"SLACK_BOT_TOKEN=" + fakeAppToken, "SLACK_APP_TOKEN=" + fakeBotToken}}, "SLACK_BOT_TOKEN holds an app-level token (xapp-…): put that in SLACK_APP_TOKEN"},
		{"a client without a secret", [][]string{slack, {"SLACK_CLIENT_ID=1.2", "OFFICEBOT_LISTEN=:0"}}, "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together"},
		{"a client's secret alone", [][]string{slack, {"SLACK_CLIENT_SECRET=" + fakeClientSecret}}, "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together"},
		{"installs without an address", [][]string{slack, {"SLACK_CLIENT_ID=1.2", "SLACK_CLIENT_SECRET=" + fakeClientSecret}}, "set OFFICEBOT_LISTEN"},
		{"an API of Slack that is none", [][]string{slack, {"SLACK_API_URL=ftp://slack.com/"}}, "SLACK_API_URL: write the address of a server, such as https://"},
		{"an API of Slack that nobody uses", [][]string{discord, {"SLACK_API_URL=slack.com"}}, "SLACK_API_URL: write the address"},
		{"bots of Slack without Slack", [][]string{discord, {"SLACK_ALLOWED_BOTS=B1"}}, "SLACK_ALLOWED_BOTS is set without a token"},
		{"installs in Redis without a key", [][]string{slack, {"SLACK_CLIENT_ID=1.2", "SLACK_CLIENT_SECRET=" + fakeClientSecret,
			"OFFICEBOT_LISTEN=:0", "OFFICEBOT_REDIS_URL=" + fakeRedisURL}}, "set OFFICEBOT_SECRET_KEY"},
		{"a key that is none", [][]string{slack, {"OFFICEBOT_SECRET_KEY=hunter2hunter2"}}, "OFFICEBOT_SECRET_KEY: secret key 1 of 1 cannot be used"},
		{"a Redis that is none", [][]string{slack, {"OFFICEBOT_REDIS_URL=http://ann:password-for-tests@host"}}, "OFFICEBOT_REDIS_URL: the address of Redis cannot be read"},
		{"an address without a port", [][]string{slack, {"OFFICEBOT_LISTEN=8080"}}, `"8080" is not an address: write HOST:PORT`},
		{"a port that is none", [][]string{slack, {"OFFICEBOT_LISTEN=:http"}}, `":http" is not an address`},
		{"a grace without a unit", [][]string{slack, {"OFFICEBOT_GRACE=10"}}, "OFFICEBOT_GRACE: write a length of time, such as 10s"},
		{"a grace of nothing", [][]string{slack, {"OFFICEBOT_GRACE=0s"}}, "OFFICEBOT_GRACE: write a length of time"},
		{"a lease in which nothing is answered", [][]string{slack, {"OFFICEBOT_LEASE=1s"}}, "OFFICEBOT_LEASE is too short"},
		{"a claim that is forgotten before it ends", [][]string{slack, {"OFFICEBOT_FORGET_AFTER=30s"}}, "OFFICEBOT_FORGET_AFTER is shorter than OFFICEBOT_LEASE"},
		{"a limit without a time", [][]string{slack, {"OFFICEBOT_RATE_LIMIT=20"}}, "OFFICEBOT_RATE_LIMIT: write a number of questions and a time, such as 20/1m"},
		{"a limit of nothing", [][]string{slack, {"OFFICEBOT_RATE_LIMIT=0/1m"}}, "OFFICEBOT_RATE_LIMIT: write"},
		{"a level that is none", [][]string{slack, {"OFFICEBOT_LOG_LEVEL=loud"}}, "OFFICEBOT_LOG_LEVEL: write one of debug, info, warn, error"},
		{"a format that is none", [][]string{slack, {"OFFICEBOT_LOG_FORMAT=xml"}}, "OFFICEBOT_LOG_FORMAT: write one of auto, json, text"},
		{"a pack that is not there", [][]string{slack, {"OFFICEBOT_KNOWLEDGE=nowhere"}}, "OFFICEBOT_KNOWLEDGE: there is no pack nowhere"},
		{"an address of another machine", [][]string{slack, {"OFFICEBOT_LISTEN=192.0.2.1:8080"}}, "OFFICEBOT_LISTEN: "},
		{"a file that cannot be written", [][]string{slack, {"OFFICEBOT_UNANSWERED_FILE=nowhere/file"}}, "OFFICEBOT_UNANSWERED_FILE: "},
		{"a file that is none", [][]string{slack, {"OFFICEBOT_UNANSWERED_FILE=."}}, "OFFICEBOT_UNANSWERED_FILE: it is not a regular file"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			environment := environmentOf(test.given...)
			got := serveRefuses(t, environment)
			if !strings.Contains(got, test.want) {
				t.Errorf("got %q, want something with %q", got, test.want)
			}
			first, rest, _ := strings.Cut(got, "\n")
			if rest != "" && rest != "Try: officebot serve --help\n" {
				t.Errorf("more than one line: %q", got)
			}
			if !strings.HasPrefix(first, "officebot: ") {
				t.Errorf("got %q", got)
			}
			hasNoSecret(t, got)
		})
	}
}

// environmentOf is an environment of NAME=VALUE.
func environmentOf(given ...[]string) func(string) string {
	environment := map[string]string{}
	for _, group := range given {
		for _, setting := range group {
			name, value, _ := strings.Cut(setting, "=")
			environment[name] = value
		}
	}
	return func(name string) string { return environment[name] }
}

// serveRefuses runs serve, which must refuse its settings, and returns all that
// it says.
func serveRefuses(t *testing.T, getenv func(string) string, args ...string) string {
	t.Helper()
	var said strings.Builder
	ctx, cancel := context.WithTimeout(t.Context(), patience) // one that is not refused serves
	defer cancel()
	status := run(ctx, append([]string{"serve"}, args...), streams{out: &said, err: &said, getenv: getenv})
	if status != exitMisused {
		t.Errorf("status %d, want %d", status, exitMisused)
	}
	return said.String()
}

func hasNoSecret(t *testing.T, text string) {
	t.Helper()
	for _, hidden := range []string{fakeDiscordToken, fakeBotToken, fakeAppToken, fakeSigningSecret, fakeClientSecret, fakeSecretKey, "password-for-tests", "hunter2"} {
		if strings.Contains(text, hidden) {
			t.Errorf("a secret is told: %q", text)
		}
	}
}

func TestSecretsFromFiles(t *testing.T) {
	directory := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(directory, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := file("good", fakeDiscordToken+"\n")
	tests := []struct {
		name        string
		environment []string
		args        []string
		want        string // value, or what the refusal says
	}{
		{"value", []string{"DISCORD_TOKEN=" + fakeDiscordToken}, nil, fakeDiscordToken},
		{"file", []string{"DISCORD_TOKEN_FILE=" + good}, nil, fakeDiscordToken},
		{"flag", nil, []string{"--discord-token-file=" + good}, fakeDiscordToken},
		{"flag before variable", []string{"DISCORD_TOKEN_FILE=nowhere"}, []string{"--discord-token-file=" + good}, fakeDiscordToken},
		{"written on Windows", []string{"DISCORD_TOKEN_FILE=" + file("crlf", fakeDiscordToken+"\r\n")}, nil, fakeDiscordToken},
		{"without a line break", []string{"DISCORD_TOKEN_FILE=" + file("bare", fakeDiscordToken)}, nil, fakeDiscordToken},
		{"both", []string{"DISCORD_TOKEN=" + fakeDiscordToken, "DISCORD_TOKEN_FILE=" + good}, nil, "both DISCORD_TOKEN and DISCORD_TOKEN_FILE"},
		{"empty", []string{"DISCORD_TOKEN_FILE=" + file("empty", "\n")}, nil, "DISCORD_TOKEN_FILE: the file is empty"},
		{"too long", []string{"DISCORD_TOKEN_FILE=" + file("long", strings.Repeat("x", maxSecret+1))}, nil, "longer than 4096 bytes"},
		{"two lines", []string{"DISCORD_TOKEN_FILE=" + file("two", fakeDiscordToken+"\n\n")}, nil, "DISCORD_TOKEN has a space, a line break"},
		{"a directory", []string{"DISCORD_TOKEN_FILE=" + directory}, nil, "DISCORD_TOKEN_FILE: "},
		{"the token in place of a file", []string{"DISCORD_TOKEN_FILE=" + fakeDiscordToken}, nil, "DISCORD_TOKEN_FILE: no such file"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			getenv := environmentOf(test.environment)
			serve, err := serveSet(getenv, test.args...)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if _, err := serve.readSecrets(getenv); err != nil {
				got = err.Error()
				hasNoSecret(t, got)
			} else {
				got = serve.Discord.Token.value
			}
			if !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestASecretDoesNotPrint(t *testing.T) {
	s := settings{SecretKey: secret{value: fakeSecretKey}}
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		hasNoSecret(t, fmt.Sprintf(format, s))
		hasNoSecret(t, fmt.Sprintf(format, &s.SecretKey))
	}
}

func TestHelpTellsEveryVariable(t *testing.T) {
	var help strings.Builder
	std := streams{out: &help, err: &help, getenv: environmentOf([]string{"DISCORD_TOKEN=" + fakeDiscordToken, "OFFICEBOT_REDIS_URL=" + fakeRedisURL})}
	if status := run(t.Context(), []string{"serve", "--help"}, std); status != exitDone {
		t.Errorf("status %d", status)
	}
	words := strings.Join(strings.Fields(help.String()), " ")
	for _, setting := range new(settings).options() {
		if !strings.Contains(words, "--"+setting.name) || !strings.Contains(words, setting.from()) {
			t.Errorf("no word of --%s (%s)", setting.name, setting.from())
		}
	}
	hasNoSecret(t, help.String())
}

func TestASettingOfServeConcernsNoOtherCommand(t *testing.T) {
	var said strings.Builder
	getenv := environmentOf([]string{"DISCORD_SHARD_ID=one", "OFFICEBOT_GRACE=10", "DISCORD_TOKEN_FILE=nowhere"})
	if status := run(t.Context(), []string{"version"}, streams{out: &said, err: &said, getenv: getenv}); status != exitDone {
		t.Errorf("status %d: %s", status, said.String())
	}
}

// FuzzSettings gives serve any environment: it must refuse it, or reach the
// point where the platforms are joined, and say nothing secret.
func FuzzSettings(f *testing.F) {
	f.Add("DISCORD_TOKEN", fakeDiscordToken, "DISCORD_SHARD_ID", "1")
	f.Add("OFFICEBOT_REDIS_URL", "redis://:hunter2hunter2@%zz", "SLACK_BOT_TOKEN", fakeBotToken)
	f.Add("OFFICEBOT_GRACE", "1h\x00", "OFFICEBOT_RATE_LIMIT", "9999999999999999999/1m")
	f.Add("OFFICEBOT_SECRET_KEY", fakeSecretKey+","+fakeSecretKey, "OFFICEBOT_LISTEN", "[::1]:99999")
	f.Fuzz(func(t *testing.T, name, value, other, second string) {
		getenv := environmentOf([]string{name + "=" + value, other + "=" + second})
		serve, err := serveSet(getenv)
		if err == nil {
			var hidden []string
			if hidden, err = serve.readSecrets(getenv); err == nil {
				err = serve.check()
			}
			for _, text := range hidden {
				if err != nil && len(text) >= shortestSecret && strings.Contains(err.Error(), text) && !strings.Contains(publicText(t), text) {
					t.Errorf("%q is told: %v", text, err)
				}
			}
		}
		if err != nil && strings.TrimSpace(err.Error()) == "" {
			t.Error("an error without words")
		}
	})
}

// publicText is all that the settings' own texts say.
func publicText(t *testing.T) string {
	source, err := os.ReadFile("settingscheck.go")
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}
