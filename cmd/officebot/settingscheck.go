package main

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"

	"officebot/adapters/state"
)

// check tells of the first thing that is wrong with the settings, or that
// contradicts another, and what to do about it. What concerns one platform alone
// its adapter checks. Nothing is quoted that might be a secret put into the
// wrong place.
func (s *settings) check() error {
	if !s.Discord.present() && !s.Slack.present() {
		return errors.New("no platform is set up: set DISCORD_TOKEN, or SLACK_BOT_TOKEN with SLACK_APP_TOKEN (officebot serve --help lists all settings)")
	}
	return firstOf(
		s.checkListen,
		s.checkLease,
		s.checkForget,
		s.checkStore,
		s.checkDiscord,
		s.checkSlack,
	)
}

func firstOf(checks ...func() error) error {
	for _, check := range checks {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (s *settings) checkListen() error {
	if s.Listen == "" {
		return nil
	}
	return checkAddress(s.Listen)
}

// checkAddress tells whether an address is one to listen at.
func checkAddress(address string) error {
	_, port, err := net.SplitHostPort(address)
	_, notNumber := strconv.ParseUint(port, 10, 16)
	if err != nil || notNumber != nil {
		return fmt.Errorf("OFFICEBOT_LISTEN %q is not an address: write HOST:PORT, or :8080 for port 8080 on every address", address)
	}
	return nil
}

// shortestLease is the time in which Slack wants an event acknowledged: an answer
// that had to be sent again may take that long.
const shortestLease = 3 * time.Second

func (s *settings) checkLease() error {
	if time.Duration(s.Lease) < shortestLease {
		return fmt.Errorf("OFFICEBOT_LEASE is too short to send an answer in: set %s or more, or leave it out", shortestLease)
	}
	return nil
}

func (s *settings) checkForget() error {
	if s.Forget != 0 && s.Forget < s.Lease {
		return errors.New("OFFICEBOT_FORGET_AFTER is shorter than OFFICEBOT_LEASE, in which a question is one replica's: set a longer time, or leave it out")
	}
	return nil
}

func (s *settings) checkStore() error {
	if s.SecretKey.given() {
		if _, err := state.ParseKeyring(s.SecretKey.value); err != nil {
			return fmt.Errorf("OFFICEBOT_SECRET_KEY: %w", err)
		}
	}
	if s.Redis.given() && s.Slack.ClientID != "" && !s.SecretKey.given() {
		return errors.New("with SLACK_CLIENT_ID, the tokens of workspaces are kept in Redis and must be encrypted there: set OFFICEBOT_SECRET_KEY (openssl rand -hex 32 makes one)")
	}
	return nil
}

func (s *settings) checkDiscord() error {
	d := &s.Discord
	switch {
	case d.PublicKey != "" && s.Listen == "":
		return errors.New("DISCORD_PUBLIC_KEY is for interactions over HTTP, which need an address to listen at: set OFFICEBOT_LISTEN, such as :8080, or leave the key out")
	case d.ShardID < -1:
		return errors.New("DISCORD_SHARD_ID is negative: give the shard's number, from 0, or leave it out")
	case d.ShardID >= 0 && d.ShardCount == 0:
		return errors.New("DISCORD_SHARD_ID is set without DISCORD_SHARD_COUNT: set the number of shards too, the same in every process, or leave both out")
	case !isSnowflake(d.ApplicationID):
		return errors.New("DISCORD_APPLICATION_ID is not an id: it is a number of up to 20 digits; copy it from your app's page, General Information, or leave it out")
	case !isSnowflake(d.GuildID):
		return errors.New("DISCORD_GUILD_ID is not an id: it is a number of up to 20 digits; switch on Developer Mode in Discord and copy the server's id from its menu")
	}
	return nil
}

// isSnowflake tells whether an id, where there is one, is one of Discord's:
// https://discord.com/developers/docs/reference#snowflakes
func isSnowflake(id string) bool {
	const longest = 20 // digits of the largest number of 64 bits
	return len(id) <= longest && strings.Trim(id, "0123456789") == ""
}

func (s *settings) checkSlack() error {
	switch {
	case s.Slack.AllowedBots != "" && !s.Slack.present():
		return errors.New("SLACK_ALLOWED_BOTS is set without a token of Slack: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN too, or leave it out")
	case s.Listen != "":
		return nil
	case s.Slack.ClientID != "":
		return errors.New("SLACK_CLIENT_ID is for an install page, which needs an address to listen at: set OFFICEBOT_LISTEN, such as :8080, or leave the id and its secret out")
	case s.Slack.SigningSecret.given():
		return errors.New("SLACK_SIGNING_SECRET is for events over HTTP, which need an address to listen at: set OFFICEBOT_LISTEN, such as :8080, or leave the secret out and set SLACK_APP_TOKEN")
	}
	return nil
}
