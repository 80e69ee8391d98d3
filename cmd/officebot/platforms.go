package main

import (
	"officebot/adapters"
	"officebot/adapters/discord"
	"officebot/adapters/slack"
)

// joinPlatforms makes the adapter of each platform that is set up. The error
// says which setting is wrong.
func joinPlatforms(s *settings, desk *adapters.Desk) (joined []adapters.Adapter, err error) {
	if s.Discord.present() {
		platform, err := discord.New(s.Discord.config(), desk)
		if err != nil {
			return nil, err
		}
		joined = append(joined, platform)
	}
	if s.Slack.present() {
		platform, err := slack.New(s.Slack.config(), desk)
		if err != nil {
			return nil, err
		}
		joined = append(joined, platform)
	}
	return joined, nil
}

func (d *discordSettings) config() discord.Config {
	return discord.Config{
		Token:         d.Token.value,
		PublicKey:     d.PublicKey,
		ApplicationID: d.ApplicationID,
		GuildID:       d.GuildID,
		APIBase:       string(d.APIBase),
		ShardCount:    d.ShardCount,
		ShardID:       d.ShardID,
	}
}

func (s *slackSettings) config() slack.Config {
	return slack.Config{
		BotToken:      s.BotToken.value,
		AppToken:      s.AppToken.value,
		SigningSecret: s.SigningSecret.value,
		ClientID:      s.ClientID,
		ClientSecret:  s.ClientSecret.value,
		APIURL:        string(s.APIURL),
		AllowedBots:   s.AllowedBots,
	}
}
