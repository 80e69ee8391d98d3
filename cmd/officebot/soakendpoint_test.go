package main

import (
	"math/rand/v2"
	"testing"
	"time"

	"officebot/adapters/discord/discordtest"
)

// hurriedAskers are as many as are answered within three seconds also where the
// machine has other things to do: Discord waits no longer for the answer to a
// request.
const hurriedAskers = 48

// Discord sends an interaction once: what a killed replica had of it nobody has,
// so none is killed here.
func TestSoakDiscordInteractionsAtLength(t *testing.T) {
	d := newSoakDiscord(t)
	d.askers = min(d.askers, hurriedAskers)
	registerCommands(t, d.discord)
	of := d.world.settings(endpointSettings(d.discord)...)
	d.join(of, of)
	b := newBalancer(t, d.replicas...)
	must(t, d.discord.InteractionsTo(b.URL+"/discord/interactions"))
	d.ask = d.command
	d.deal([]fault{{"a slow way in", func(random *rand.Rand) {
		b.slowDown(time.Duration(random.IntN(500)) * time.Millisecond)
		time.Sleep(200 * time.Millisecond) // the fault itself
		b.slowDown(0)
	}}}, 0)
	steady := d.steady(d.replicas[0])
	d.each(max(60, d.total/100), d.breakRedis())
	d.each(max(40, d.total/50), d.changePack())
	d.each(max(80, d.total/100), func() {
		// As an operator takes a replica away: first from those that get requests.
		mortal := d.replicas[1]
		b.remove(mortal)
		d.restart(mortal, "SIGTERM", mortal.terminate)
		b.add(mortal)
	})
	d.run()
	counts := d.discord.Counts()
	d.reportEvents(d.replicas[0])
	d.add("requests broken off", b.broken)
	// What all were promised and is for the asker alone is taken away and said anew.
	d.report(counts.Created - counts.Deleted)
	b.client.CloseIdleConnections()
	steady.check(d.world)
}

// command asks by a slash command in channels and in direct messages.
func (d *soakDiscord) command(asker, number int) question {
	channels := d.channels[number%shards]
	channel := channels[number/shards%len(channels)]
	if number%4 == 0 {
		channel = d.discord.DirectChannel(d.people[asker])
	}
	values := discordtest.Values{"question": soakQuestions[number%len(soakQuestions)]}
	i := d.discord.SlashCommand(channel, d.people[asker], "ask", values)
	return question{
		answers: func() int { return len(d.discord.Answers(i)) },
		fate:    func() string { return d.discord.Failure(i) },
	}
}
