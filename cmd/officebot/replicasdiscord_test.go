package main

import (
	"fmt"
	"net/http"
	"strconv"
	"testing"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/state/redistest"
)

// registerCommands lets a process that connects to Discord register the bot's
// commands, and ends it.
func registerCommands(t *testing.T, discord *discordtest.Server, settings ...string) {
	t.Helper()
	registrar := newServed(t, append([]string{"DISCORD_TOKEN=" + discord.Token, "DISCORD_API_BASE=" + discord.BaseURL()}, settings...)...)
	await(t, "the commands to be registered", func() bool { return len(discord.Commands()) > 0 })
	registrar.terminate()
}

// endpointSettings are those of a replica that takes interactions over HTTP and
// does not connect.
func endpointSettings(discord *discordtest.Server) []string {
	return []string{
		"DISCORD_PUBLIC_KEY=" + discord.PublicKey, "DISCORD_APPLICATION_ID=" + discord.ApplicationID, "DISCORD_API_BASE=" + discord.BaseURL(),
	}
}

func TestReplicasOfOneDiscordEndpointAnswerEachCommandOnce(t *testing.T) {
	t.Parallel()
	discord, redis := discordtest.New(t, discordtest.Options{}), redistest.Start(t)
	registerCommands(t, discord)
	var replicas []*served
	for range 2 {
		r := newServed(t, append(endpointSettings(discord), "OFFICEBOT_REDIS_URL="+redis.URL())...)
		await(t, "a replica to be ready", r.ready)
		replicas = append(replicas, r)
	}
	b := newBalancer(t, replicas...)
	must(t, discord.InteractionsTo(b.URL+"/discord/interactions"))
	ask := func(asker string) *discordtest.Interaction {
		return discord.SlashCommand(discord.General, discord.NewUser(asker), "ask", discordtest.Values{"question": "who was director in 2010?"})
	}
	const questions = 30
	var asked []*discordtest.Interaction
	for i := range questions {
		asked = append(asked, ask(fmt.Sprintf("asker%d", i)))
	}
	for _, i := range asked {
		discord.WaitReply(i)
	}
	for _, r := range replicas {
		// A reply is seen before the replica that sent it has counted it.
		await(t, "the replica at "+r.address+" to have answered a question", func() bool {
			return r.metrics()[`officebot_delivery_duration_seconds_count{platform="discord"}`] > 0
		})
		for _, i := range asked {
			again := discord.SignedRequest("http://"+r.address+"/discord/interactions", discord.Body(i))
			if status, body := discord.Send(again); status != http.StatusConflict {
				t.Errorf("what was answered is answered again with %d %s", status, body)
			}
		}
	}
	replicas[0].kill()
	for i := range questions {
		discord.WaitReply(ask(fmt.Sprintf("late%d", i)))
	}
	if made := discord.Counts().Created; made != 2*questions {
		t.Errorf("%d questions have %d answers", 2*questions, made)
	}
}

func TestShardsInTwoProcessesAnswerEachQuestionOnce(t *testing.T) {
	t.Parallel()
	discord, redis := discordtest.New(t, discordtest.Options{}), redistest.Start(t)
	var guilds []*discordtest.Guild
	var processes []*served
	for shard := range shards {
		guilds = append(guilds, discord.NewGuildInShard(fmt.Sprintf("Lodge %d", shard), shard, shards))
		processes = append(processes, newServed(t,
			"DISCORD_TOKEN="+discord.Token, "DISCORD_API_BASE="+discord.BaseURL(), "OFFICEBOT_REDIS_URL="+redis.URL(), "OFFICEBOT_RATE_LIMIT=1000/1m",
			"DISCORD_SHARD_COUNT="+strconv.Itoa(shards), "DISCORD_SHARD_ID="+strconv.Itoa(shard)))
	}
	discord.WaitConnected(shards)
	const questions = 10 // of each guild, and as many direct messages
	var asked []*discordtest.Message
	channels := []*discordtest.Channel{discord.NewChannel(guilds[0], "one"), discord.NewChannel(guilds[1], "two")}
	for range questions {
		for _, channel := range channels {
			asked = append(asked, discord.Mention(channel, discord.Asker, "who was director in 2010?"))
		}
		asked = append(asked, discord.DirectMessage(discord.NewUser("somebody"), "who was director in 2010?"))
	}
	for _, m := range asked {
		discord.WaitReply(m)
	}
	for _, m := range asked {
		discord.Again(m)
	}
	last := discord.WaitReply(discord.Mention(channels[1], discord.Asker, "who was director in 1998?"))
	for _, m := range asked {
		if answers := discord.Answers(m); len(answers) != 1 {
			t.Errorf("%d answers to %s", len(answers), m.Content)
		}
	}
	for shard, want := range []float64{2 * questions, questions + 1} {
		series := `officebot_delivery_duration_seconds_count{platform="discord"}`
		await(t, fmt.Sprintf("shard %d to have answered %v questions", shard, want), func() bool { return processes[shard].metrics()[series] == want })
	}

	held := discord.Hold("POST /channels/" + channels[1].ID + "/messages")
	waiting := discord.Reply(last, discord.Asker, "and before him?")
	discord.WaitFor("the question to be read", func() bool { return held.Waiting() == 1 })
	ended := processes[1].signal(terminated)
	await(t, "the process to know that it is to end", func() bool { return !processes[1].ready() })
	held.Release()
	<-ended
	if answers := discord.Answers(waiting); len(answers) != 1 {
		t.Errorf("what a shard had when it was told to end has %d answers", len(answers))
	}
}
