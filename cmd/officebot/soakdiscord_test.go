package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"officebot/adapters/discord/discordtest"
)

const shards = 2

// soakDiscord is a world whose replicas are shards of one Discord bot, or take
// its interactions.
type soakDiscord struct {
	*world
	discord  *discordtest.Server
	people   []*discordtest.User
	channels [][]*discordtest.Channel // of each shard
}

func newSoakDiscord(t *testing.T) *soakDiscord {
	t.Helper()
	d := &soakDiscord{world: newWorld(t), discord: discordtest.New(t, discordtest.Options{Unchecked: true, Keep: soakKept})}
	for asker := range d.askers {
		d.people = append(d.people, d.discord.NewUser(fmt.Sprintf("asker%d", asker)))
	}
	for shard := range shards {
		guild := d.discord.NewGuildInShard(fmt.Sprintf("Lodge %d", shard), shard, shards)
		var channels []*discordtest.Channel
		for i := range 20 {
			channels = append(channels, d.discord.NewChannel(guild, fmt.Sprintf("channel-%d", i)))
		}
		d.channels = append(d.channels, channels)
	}
	return d
}

// settings are those of a replica that connects.
func (d *soakDiscord) settings(more ...string) []string {
	return d.world.settings(append([]string{"DISCORD_TOKEN=" + d.discord.Token, "DISCORD_API_BASE=" + d.discord.BaseURL()}, more...)...)
}

// mention asks in channels of all shards and in direct messages.
func (d *soakDiscord) mention(asker, number int) question {
	text := soakQuestions[number%len(soakQuestions)]
	var m *discordtest.Message
	if number%4 == 0 {
		m = d.discord.DirectMessage(d.people[asker], text)
	} else {
		channels := d.channels[number%shards]
		m = d.discord.Mention(channels[1+number/shards%(len(channels)-1)], d.people[asker], text)
	}
	return question{
		answers: func() int { return len(d.discord.Answers(m)) },
		fate:    func() string { return "message " + m.ID },
	}
}

func TestSoakDiscordOverTheGatewayAtLength(t *testing.T) {
	d := newSoakDiscord(t)
	for shard := range shards {
		d.join(d.settings("DISCORD_SHARD_COUNT="+strconv.Itoa(shards), "DISCORD_SHARD_ID="+strconv.Itoa(shard)))
	}
	d.discord.WaitConnected(shards)
	d.ask = d.mention
	d.deal(d.restFaults(), 0)
	steady := d.steady(d.replicas[0])
	d.each(max(60, d.total/100), d.breakRedis())
	d.each(max(40, d.total/50), d.changePack())
	d.each(max(50, d.total/200), d.breakGateway(true))
	d.each(d.total/6, d.breakGateway(false))
	d.run()
	d.settled()
	counts := d.discord.Counts()
	d.add("sessions begun", counts.Identifies)
	d.add("sessions resumed", counts.Resumes)
	d.add("answers sent twice and made once", counts.Deduplicated)
	d.reportEvents(d.replicas[0])
	d.report(counts.Created)
	steady.check(d.world)
}

// restFaults are those of the REST API.
func (d *soakDiscord) restFaults() []fault {
	const sending = "POST /channels/*/messages"
	fails := func(name string, f discordtest.Fault, most int) fault {
		return fault{name, func(random *rand.Rand) { d.discord.FailNext(sending, f, 1+random.IntN(most)) }}
	}
	return []fault{
		fails("HTTP 500", discordtest.Unavailable(500), 5),
		fails("HTTP 502", discordtest.Unavailable(502), 5),
		fails("HTTP 503", discordtest.Unavailable(503), 5),
		fails("429", discordtest.RateLimited(time.Second, false), 3),
		fails("global 429", discordtest.RateLimited(time.Second, true), 1),
		fails("cut before it was done", discordtest.Lost(false), 3),
		fails("cut after it was done", discordtest.Lost(true), 3),
		{"slow REST API", func(random *rand.Rand) {
			held := d.discord.Hold(sending)
			time.Sleep(time.Duration(random.IntN(500)) * time.Millisecond) // the fault itself
			held.Release()
		}},
	}
}

// breakGateway breaks the connections to the gateway, in turns; with restarts in
// between only in the first eighth, for then a shard is left alone, to see what
// it takes. A shard that loses its connection often waits ever longer before it
// connects again, up to a minute, and a new process begins from the shortest wait.
func (d *soakDiscord) breakGateway(restarts bool) func() {
	ways := []fault{
		{"sockets dropped", func(*rand.Rand) { d.discord.DropAll() }},
		{"op 7", func(*rand.Rand) { d.discord.Reconnect() }},
		{"dropped while resuming", func(*rand.Rand) { d.discord.DropAt(discordtest.Resuming); d.discord.DropAll() }},
		{"op 9, to be resumed", func(*rand.Rand) { d.discord.InvalidSession(true) }},
		{"op 9, session over", func(*rand.Rand) { d.quietly(d.endSessions) }},
	}
	next := 0
	return func() {
		if restarts && int(d.asked.Load()) > d.total/8 {
			return
		}
		way := ways[next%len(ways)]
		next++
		way.strike(nil)
		d.count("fault: " + way.name)
		d.isConnected()
		if restarts {
			for shard := range shards {
				d.restartShard(shard)
			}
			d.isConnected()
		}
	}
}

func (d *soakDiscord) isConnected() {
	d.isSoon("all shards to be connected", func() bool { return d.discord.Connected() == shards })
}

func (d *soakDiscord) endSessions() {
	begun := d.discord.Counts().Identifies
	d.discord.InvalidSession(false)
	d.isSoon("new sessions", func() bool { return d.discord.Counts().Identifies == begun+shards })
	d.isConnected()
}

// quietly does something while nobody asks and nothing is unanswered: what
// Discord tells a bot while it has no session is lost, and not the bot's fault.
func (w *world) quietly(do func()) {
	w.paused.Lock()
	defer w.paused.Unlock()
	w.isSoon("all questions to be answered", func() bool { return w.open.Load() == 0 })
	do()
}

// restartShard tells a shard to end while it has questions, all of which it has
// to answer.
func (d *soakDiscord) restartShard(shard int) {
	d.quietly(func() {
		line, beside := d.channels[shard][0], d.channels[shard][1]
		held := d.discord.Hold("POST /channels/" + line.ID + "/messages")
		const waiting = 8
		asked := []*discordtest.Message{}
		for range waiting {
			asked = append(asked, d.discord.Mention(line, d.people[0], soakQuestions[0]))
		}
		// What is said later is read later.
		last := d.discord.Mention(beside, d.people[0], soakQuestions[0])
		d.isSoon("the questions to be read", func() bool { return len(d.discord.Answers(last)) == 1 && held.Waiting() == 1 })
		d.restart(d.replicas[shard], "SIGTERM", func() {
			time.AfterFunc(100*time.Millisecond, held.Release)
			d.replicas[shard].terminate()
		})
		for _, m := range append(asked, last) {
			d.extra.Add(1)
			if n := len(d.discord.Answers(m)); n != 1 {
				d.note(&d.lost, fmt.Sprintf("a question that a shard had when it was told to end has %d answers", n))
			}
		}
	})
}
