package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"officebot/adapters"
)

// places is what the gateway told of channels and roles: which channels are
// threads, which role a server gave the bot. Both are bounded; what was dropped
// is asked for again, or done without.
type places struct {
	mutex   sync.Mutex
	threads map[string]bool   // by the id of a channel: whether it is a thread
	roles   map[string]string // by the id of a guild: the bot's own role
}

// How much is kept: a channel or role takes about a hundred bytes.
const (
	maxChannels = 50_000
	maxRoles    = 10_000
)

func newPlaces() *places {
	return &places{threads: map[string]bool{}, roles: map[string]string{}}
}

func (p *places) note(c *channel) {
	if c == nil || c.ID == "" || c.Type == nil {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	put(p.threads, c.ID, c.isThread(), maxChannels)
}

func (p *places) forget(id string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	delete(p.threads, id)
}

func (p *places) thread(id string) (is, known bool) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	is, known = p.threads[id]
	return is, known
}

// put keeps a value and drops some other where there are too many.
func put[V any](m map[string]V, key string, value V, limit int) {
	if _, known := m[key]; !known && len(m) >= limit {
		for other := range m {
			delete(m, other)
			break
		}
	}
	m[key] = value
}

// role is the role that a guild made for the bot, "" where none is known.
func (p *places) role(guildID string) string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.roles[guildID]
}

// learn takes what an event tells of a guild.
func (p *places) learn(g *guild, self string) {
	for _, c := range g.Channels {
		p.note(c)
	}
	for _, c := range g.Threads {
		p.note(c)
	}
	for _, r := range g.Roles {
		if r != nil && r.Tags != nil && r.Tags.BotID == self && self != "" {
			p.mutex.Lock()
			put(p.roles, g.ID, r.ID, maxRoles)
			p.mutex.Unlock()
		}
	}
}

// hearPlace takes an event that tells of channels.
func (a *Adapter) hearPlace(kind string, data []byte) error {
	switch kind {
	case "GUILD_CREATE", "THREAD_LIST_SYNC":
		var g guild
		if err := json.Unmarshal(data, &g); err != nil {
			return err
		}
		a.places.learn(&g, a.self())
	case "THREAD_DELETE":
		var c channel
		if err := json.Unmarshal(data, &c); err != nil {
			return err
		}
		a.places.forget(c.ID)
	default: // THREAD_CREATE, THREAD_UPDATE, CHANNEL_CREATE
		var c channel
		if err := json.Unmarshal(data, &c); err != nil {
			return err
		}
		a.places.note(&c)
	}
	return nil
}

// channelPatience is how long an answer waits to learn what kind of channel it
// is for.
const channelPatience = 3 * time.Second

// inThread tells whether a channel of a guild is a thread. The gateway tells of
// those that it shows; another is asked for once. Where Discord does not say it
// is none: replies go on from answers all the same.
func (a *Adapter) inThread(ctx context.Context, id string) bool {
	if is, known := a.places.thread(id); known {
		return is
	}
	ctx, cancel := context.WithTimeout(ctx, channelPatience)
	defer cancel()
	var c channel
	r := request{attempt: "look at a channel", method: http.MethodGet, path: channelPath(id), bucket: "channel " + id}
	err := a.api.try(ctx, r, &c)
	if code := codeOf(err); err != nil && code != missingAccess && code != unknownChannel {
		return false // it may be told another time
	}
	c.ID = id
	if c.Type == nil {
		c.Type = new(int)
	}
	a.places.note(&c)
	return c.isThread()
}

// The conversations of the platform. A topic is kept for each.
func directKey(channel string) string { return "discord:dm:" + channel }
func threadKey(channel string) string { return "discord:thread:" + channel }
func replyKey(answer string) string   { return "discord:reply:" + answer }

func privateKey(channel, asker string) string { return "discord:private:" + channel + ":" + asker }

// memory is where conversations are remembered.
func (a *Adapter) memory() adapters.Memory { return adapters.Memory{Store: a.desk.Store()} }
