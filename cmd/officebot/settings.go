package main

import "slices"

// settings is everything that can be set about serving.
type settings struct {
	Discord discordSettings
	Slack   slackSettings

	Knowledge  string
	Today      string
	RateLimit  rate
	Unanswered string

	Listen    string
	Grace     span
	Lease     span
	Forget    span
	Redis     secret
	SecretKey secret
	LogLevel  string
	LogFormat string
}

type discordSettings struct {
	Token         secret
	PublicKey     string
	ApplicationID string
	GuildID       string
	APIBase       address
	ShardCount    int
	ShardID       int
}

type slackSettings struct {
	BotToken      secret
	AppToken      secret
	SigningSecret secret
	ClientID      string
	ClientSecret  secret
	APIURL        address
	AllowedBots   string
}

// options are the flags and variables of the settings. A secret is no flag, for a
// process's command line is there for all to read: its flag names a file. The README's
// table is made from them (go test ./cmd/officebot -run Settings -update).
func (s *settings) options() []option {
	return slices.Concat(
		inGroup("Discord", s.Discord.options()),
		inGroup("Slack", s.Slack.options()),
		inGroup("Answers", s.answers()),
		inGroup("Running", s.running()),
	)
}

func inGroup(group string, options []option) []option {
	for i := range options {
		options[i].group = group
	}
	return options
}

func (d *discordSettings) options() []option {
	return []option{
		{name: "discord-token-file", placeholder: "FILE", secret: "DISCORD_TOKEN", into: &d.Token,
			help: "The bot's token. With it the bot connects to Discord."},
		{name: "discord-public-key", placeholder: "HEX", variable: "DISCORD_PUBLIC_KEY", into: &d.PublicKey,
			help: "The app's public key, to take interactions at /discord/interactions over HTTP."},
		{name: "discord-application-id", placeholder: "ID", variable: "DISCORD_APPLICATION_ID", into: &d.ApplicationID,
			help: "The app's id. The bot asks Discord for it if it is not given."},
		{name: "discord-guild-id", placeholder: "ID", variable: "DISCORD_GUILD_ID", into: &d.GuildID,
			help: "Register the commands with this server only, where they show at once, to try things out."},
		{name: "discord-api-base", placeholder: "URL", initial: "https://discord.com/api/v9/", variable: "DISCORD_API_BASE", into: &d.APIBase,
			help: "Where Discord's API is."},
		{name: "discord-shard-count", placeholder: "N", initial: "0", variable: "DISCORD_SHARD_COUNT", into: &d.ShardCount,
			help: "How many shards the servers are divided into; 0 is as many as Discord recommends."},
		{name: "discord-shard-id", placeholder: "N", initial: "-1", variable: "DISCORD_SHARD_ID", into: &d.ShardID,
			help: "Which of the shards this process runs, from 0; -1 is all of them."},
	}
}

func (s *slackSettings) options() []option {
	return []option{
		{name: "slack-bot-token-file", placeholder: "FILE", secret: "SLACK_BOT_TOKEN", into: &s.BotToken,
			help: "The bot's token in one workspace (xoxb-…)."},
		{name: "slack-app-token-file", placeholder: "FILE", secret: "SLACK_APP_TOKEN", into: &s.AppToken,
			help: "The app's token (xapp-…), to connect by Socket Mode, without a public address."},
		{name: "slack-signing-secret-file", placeholder: "FILE", secret: "SLACK_SIGNING_SECRET", into: &s.SigningSecret,
			help: "The app's signing secret, to take events at /slack/events over HTTP."},
		{name: "slack-client-id", placeholder: "ID", variable: "SLACK_CLIENT_ID", into: &s.ClientID,
			help: "The app's client id, for an install page that other workspaces can use."},
		{name: "slack-client-secret-file", placeholder: "FILE", secret: "SLACK_CLIENT_SECRET", into: &s.ClientSecret,
			help: "The app's client secret, for the same."},
		{name: "slack-api-url", placeholder: "URL", initial: "https://slack.com/api/", variable: "SLACK_API_URL", into: &s.APIURL,
			help: "Where Slack's API is."},
		{name: "slack-allowed-bots", placeholder: "ID,…", variable: "SLACK_ALLOWED_BOTS", into: &s.AllowedBots,
			help: "Also answer these bots when they mention it, workflows included: their ids (B…), separated by commas."},
	}
}

func (s *settings) answers() []option {
	return []option{
		{name: "knowledge", placeholder: "PATH", variable: "OFFICEBOT_KNOWLEDGE", into: &s.Knowledge,
			help: "Answer from this pack of records, a file or a directory, instead of the built-in one. It is watched: changes are used as soon as the pack passes its checks."},
		{name: "today", placeholder: "YYYY-MM-DD", into: &s.Today,
			help: "Answer as if today were this day, to try things out."},
		{name: "rate-limit", placeholder: "N/TIME", initial: "20/1m", variable: "OFFICEBOT_RATE_LIMIT", into: &s.RateLimit,
			help: "How many questions one person may ask, and in how much time."},
		{name: "unanswered-file", placeholder: "FILE", variable: "OFFICEBOT_UNANSWERED_FILE", into: &s.Unanswered,
			help: "Collect the questions that the records could not answer in this file, one on each line, without who asked. At 1 MiB it is renamed to FILE.1 and a new one is begun."},
	}
}

func (s *settings) running() []option {
	return []option{
		{name: "listen", placeholder: "HOST:PORT", variable: "OFFICEBOT_LISTEN", into: &s.Listen,
			help: "Serve /healthz, /readyz, /metrics and what the platforms call over HTTP at this address, such as :8080. Without it, nothing is served."},
		{name: "grace", placeholder: "TIME", initial: "10s", variable: "OFFICEBOT_GRACE", into: &s.Grace,
			help: "When told to stop, finish what was begun within this time."},
		{name: "lease", placeholder: "TIME", initial: "45s", variable: "OFFICEBOT_LEASE", into: &s.Lease,
			help: "How long a question belongs to one replica; if that replica dies before it has answered, another answers after this time."},
		{name: "forget-after", placeholder: "TIME", variable: "OFFICEBOT_FORGET_AFTER", into: &s.Forget,
			help: "Forget conversations, and what was handled and answered, after this time. Without it, that is an hour, or a day for which answer belongs to a question. What a platform sends again after it is answered again; platforms do so for some minutes."},
		{name: "redis-url-file", placeholder: "FILE", secret: "OFFICEBOT_REDIS_URL", into: &s.Redis,
			help: "Keep conversations, handled events and installs in this Redis or Valkey (redis://user:password@host:6379/0, or rediss:// for TLS), which replicas share. Without it, they are kept in memory."},
		{name: "secret-key-file", placeholder: "FILE", secret: "OFFICEBOT_SECRET_KEY", into: &s.SecretKey,
			help: "Encrypt what is kept in Redis with this key; openssl rand -hex 32 makes one. Of several keys, separated by commas, the first encrypts and all decrypt."},
		{name: "log-level", placeholder: "LEVEL", initial: "info", choices: []string{"debug", "info", "warn", "error"}, variable: "OFFICEBOT_LOG_LEVEL", into: &s.LogLevel,
			help: "Log only events of this level or above: debug, info, warn, error."},
		{name: "log-format", placeholder: "FORMAT", initial: "auto", choices: []string{"auto", "json", "text"}, variable: "OFFICEBOT_LOG_FORMAT", into: &s.LogFormat,
			help: "How to write the log: json, text, or auto, which is text at a terminal and JSON elsewhere."},
	}
}

// present tells whether anything was set about Discord beside what has a
// default.
func (d *discordSettings) present() bool {
	return d.Token.given() || d.PublicKey != "" || d.ApplicationID != "" || d.GuildID != "" || d.ShardCount != 0 || d.ShardID != -1
}

// present tells whether anything was set about Slack beside what has a default.
func (s *slackSettings) present() bool {
	return s.BotToken.given() || s.AppToken.given() || s.SigningSecret.given() || s.ClientID != "" || s.ClientSecret.given()
}
