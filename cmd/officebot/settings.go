package main

// settings is everything that can be set about serving: by a flag, or by the
// environment variable of its tag "variable". A secret is no flag, for a
// process's command line is there for all to read: its flag names a file, and
// its tag "secret" the variable for the secret itself. The README's table is
// made from these tags (go test ./cmd/officebot -run Settings -update).
type settings struct {
	Discord discordSettings `embed:"" prefix:"discord-" group:"Discord"`
	Slack   slackSettings   `embed:"" prefix:"slack-" group:"Slack"`

	Knowledge  string `variable:"OFFICEBOT_KNOWLEDGE" placeholder:"PATH" group:"Answers" help:"Answer from this pack of records, a file or a directory, instead of the built-in one. It is watched: changes are used as soon as the pack passes its checks."`
	Today      string `placeholder:"YYYY-MM-DD" group:"Answers" help:"Answer as if today were this day, to try things out."`
	RateLimit  rate   `variable:"OFFICEBOT_RATE_LIMIT" placeholder:"N/TIME" default:"20/1m" group:"Answers" help:"How many questions one person may ask, and in how much time."`
	Unanswered string `name:"unanswered-file" variable:"OFFICEBOT_UNANSWERED_FILE" placeholder:"FILE" group:"Answers" help:"Collect the questions that the records could not answer in this file, one on each line, without who asked. At 1 MiB it is renamed to FILE.1 and a new one is begun."`

	Listen    string `variable:"OFFICEBOT_LISTEN" placeholder:"HOST:PORT" group:"Running" help:"Serve /healthz, /readyz, /metrics and what the platforms call over HTTP at this address, such as :8080. Without it, nothing is served."`
	Grace     span   `variable:"OFFICEBOT_GRACE" placeholder:"TIME" default:"10s" group:"Running" help:"When told to stop, finish what was begun within this time."`
	Lease     span   `variable:"OFFICEBOT_LEASE" placeholder:"TIME" default:"45s" group:"Running" help:"How long a question belongs to one replica; if that replica dies before it has answered, another answers after this time."`
	Forget    span   `name:"forget-after" variable:"OFFICEBOT_FORGET_AFTER" placeholder:"TIME" group:"Running" help:"Forget conversations, and what was handled and answered, after this time. Without it, that is an hour, or a day for which answer belongs to a question. What a platform sends again after it is answered again; platforms do so for some minutes."`
	Redis     secret `name:"redis-url-file" secret:"OFFICEBOT_REDIS_URL" placeholder:"FILE" group:"Running" help:"Keep conversations, handled events and installs in this Redis or Valkey (redis://user:password@host:6379/0, or rediss:// for TLS), which replicas share. Without it, they are kept in memory."`
	SecretKey secret `name:"secret-key-file" secret:"OFFICEBOT_SECRET_KEY" placeholder:"FILE" group:"Running" help:"Encrypt what is kept in Redis with this key; openssl rand -hex 32 makes one. Of several keys, separated by commas, the first encrypts and all decrypt."`
	LogLevel  string `variable:"OFFICEBOT_LOG_LEVEL" enum:"debug,info,warn,error" default:"info" placeholder:"LEVEL" group:"Running" help:"Log only events of this level or above: debug, info, warn, error."`
	LogFormat string `variable:"OFFICEBOT_LOG_FORMAT" enum:"auto,json,text" default:"auto" placeholder:"FORMAT" group:"Running" help:"How to write the log: json, text, or auto, which is text at a terminal and JSON elsewhere."`
}

type discordSettings struct {
	Token         secret  `name:"token-file" secret:"DISCORD_TOKEN" placeholder:"FILE" help:"The bot's token. With it the bot connects to Discord."`
	PublicKey     string  `variable:"DISCORD_PUBLIC_KEY" placeholder:"HEX" help:"The app's public key, to take interactions at /discord/interactions over HTTP."`
	ApplicationID string  `variable:"DISCORD_APPLICATION_ID" placeholder:"ID" help:"The app's id. The bot asks Discord for it if it is not given."`
	GuildID       string  `variable:"DISCORD_GUILD_ID" placeholder:"ID" help:"Register the commands with this server only, where they show at once, to try things out."`
	APIBase       address `name:"api-base" variable:"DISCORD_API_BASE" placeholder:"URL" default:"https://discord.com/api/v9/" help:"Where Discord's API is."`
	ShardCount    int     `variable:"DISCORD_SHARD_COUNT" placeholder:"N" default:"0" help:"How many shards the servers are divided into; 0 is as many as Discord recommends."`
	ShardID       int     `variable:"DISCORD_SHARD_ID" placeholder:"N" default:"-1" help:"Which of the shards this process runs, from 0; -1 is all of them."`
}

type slackSettings struct {
	BotToken      secret  `name:"bot-token-file" secret:"SLACK_BOT_TOKEN" placeholder:"FILE" help:"The bot's token in one workspace (xoxb-…)."`
	AppToken      secret  `name:"app-token-file" secret:"SLACK_APP_TOKEN" placeholder:"FILE" help:"The app's token (xapp-…), to connect by Socket Mode, without a public address."`
	SigningSecret secret  `name:"signing-secret-file" secret:"SLACK_SIGNING_SECRET" placeholder:"FILE" help:"The app's signing secret, to take events at /slack/events over HTTP."`
	ClientID      string  `variable:"SLACK_CLIENT_ID" placeholder:"ID" help:"The app's client id, for an install page that other workspaces can use."`
	ClientSecret  secret  `name:"client-secret-file" secret:"SLACK_CLIENT_SECRET" placeholder:"FILE" help:"The app's client secret, for the same."`
	APIURL        address `name:"api-url" variable:"SLACK_API_URL" placeholder:"URL" default:"https://slack.com/api/" help:"Where Slack's API is."`
	AllowedBots   string  `variable:"SLACK_ALLOWED_BOTS" placeholder:"ID,…" help:"Also answer these bots when they mention it, workflows included: their ids (B…), separated by commas."`
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
