package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters/state/redistest"
)

// fault is something that goes wrong on a platform.
type fault struct {
	name   string
	strike func(*rand.Rand)
}

// soakSeed makes the order of faults; the same seed, the same order.
const soakSeed = 20

// deal lets the faults happen one after the other, in an order that a seed
// makes: each once, then each once again in another order. Between two there is
// a rest at least.
func (s *soak) deal(faults []fault, rest time.Duration) {
	random := rand.New(rand.NewPCG(soakSeed, 0))
	var deck []int
	s.each(max(6, s.total/2000), func() {
		if len(deck) == 0 {
			deck = random.Perm(len(faults))
		}
		f := faults[deck[0]]
		deck = deck[1:]
		f.strike(random)
		s.count("fault: " + f.name)
		time.Sleep(rest) // that of the schedule
	})
}

// world is what all soaks have: replicas with one Redis and one pack.
type world struct {
	*soak
	redis    *redistest.Server
	pack     string
	replicas []*served

	// outage keeps apart what would lose a question by design: what a process
	// acknowledged while its Redis was gone dies with the process.
	outage sync.Mutex
	// starting is held while a process starts, which it does not with a broken pack.
	starting sync.Mutex
}

// newWorld begins a Redis and a pack. The Redis keeps its keys when it is killed:
// it hands each write to the system, which lives on, before it answers. Where it
// also waits for the disk now and then, it answers some writes before that. What it
// reads when it comes up is kept short, for a busy machine takes long over it.
func newWorld(t *testing.T) *world {
	t.Helper()
	redis := redistest.Start(t, "--appendonly", "yes", "--appendfsync", "no", "--auto-aof-rewrite-min-size", "4mb")
	w := &world{soak: newSoak(t), redis: redis, pack: filepath.Join(t.TempDir(), "pack.yaml")}
	write(t, w.pack, lodge("one"))
	return w
}

// forgetAfter is longer than Slack sends what was not acknowledged, and so short
// that a quarter of a long soak is many times as long.
const forgetAfter = time.Minute

// longestGrace is as long as a question may take of which Slack says nothing: the
// whole of a lease, the time in which it may still be carried out, and a look for what
// came of it.
const longestGrace = 25 * time.Second

// settings are those that all replicas have, and more.
func (w *world) settings(more ...string) []string {
	return append([]string{
		"OFFICEBOT_REDIS_URL=" + w.redis.URL(), "OFFICEBOT_KNOWLEDGE=" + w.pack, "OFFICEBOT_RATE_LIMIT=1000000/1m",
		"OFFICEBOT_FORGET_AFTER=" + forgetAfter.String(), "OFFICEBOT_GRACE=" + longestGrace.String(), "OFFICEBOT_LOG_LEVEL=error",
	}, more...)
}

// join starts replicas, one for each list of settings, and waits until they are
// ready.
func (w *world) join(settings ...[]string) {
	w.t.Helper()
	for _, of := range settings {
		w.replicas = append(w.replicas, newServed(w.t, of...))
	}
	for _, r := range w.replicas {
		await(w.t, "a replica to be ready", r.ready)
	}
}

// isSoon waits as await does, for longer, and only reports it when nothing came:
// the test cannot be ended by what is not its own goroutine.
func (w *world) isSoon(what string, is func() bool) {
	for deadline := time.Now().Add(4 * patience); !is(); time.Sleep(recheck) {
		if time.Now().After(deadline) {
			w.t.Errorf("no sign of %s", what)
			return
		}
	}
}

// sharing tells whether all replicas have the Redis.
func (w *world) sharing() bool {
	for _, r := range w.replicas {
		if !r.sharing() {
			return false
		}
	}
	return true
}

// away is two leases of a soak that is not short: replicas take up by themselves what
// was kept.
const away = 15 * time.Second

// breakRedis restarts the Redis or freezes it for a moment, in turns. Once in a soak
// that is not short, half through, it is away for longer than a lease.
func (w *world) breakRedis() func() {
	random := rand.New(rand.NewPCG(soakSeed, 1))
	frozen, wasAway := false, w.isShort()
	return func() {
		w.outage.Lock()
		defer w.outage.Unlock()
		back := func() { w.isSoon("all replicas to have their Redis again", w.sharing) }
		if !wasAway && int(w.asked.Load()) > w.total/2 {
			wasAway = true
			w.lasting("fault: Redis away", func() {
				w.redis.Kill()
				time.Sleep(away) // the fault itself
				w.redis.Restart()
				back()
			})
			return
		}
		if frozen = !frozen; frozen {
			w.lasting("fault: Redis frozen", func() {
				w.redis.Pause()
				time.Sleep(time.Duration(random.IntN(1500)) * time.Millisecond) // the fault itself
				w.redis.Resume()
				back()
			})
		} else {
			w.lasting("fault: Redis restarted", func() { w.redis.Restart(); back() })
		}
	}
}

// changePack replaces the pack by another and by a broken one, in turns.
func (w *world) changePack() func() {
	packs := []string{lodge("two"), broken, lodge("one"), broken}
	next := 0
	return func() {
		w.starting.Lock()
		defer w.starting.Unlock()
		w.putPack(packs[next%len(packs)])
		next++
		w.count("fault: pack changed")
	}
}

func (w *world) putPack(content string) {
	if err := os.WriteFile(w.pack, []byte(content), 0o600); err != nil {
		w.t.Error(err)
	}
}

// restart ends a replica, by the way that is given, and restarts it.
func (w *world) restart(r *served, how string, end func()) {
	w.outage.Lock()
	defer w.outage.Unlock()
	w.isSoon("the replica to have its Redis before it ends", r.sharing)
	w.starting.Lock()
	defer w.starting.Unlock()
	w.putPack(lodge("one"))
	w.lasting("restart: "+how, func() {
		end()
		r.start()
		w.isSoon("the replica to be ready again", r.ready)
	})
}

// settled waits until nothing is kept for another replica to take up.
func (w *world) settled() {
	w.t.Helper()
	w.isSoon("no question to be kept any more", func() bool { return redisSays(w.redis, "KEYS *kept:*") == "*0" })
}

// redisSays sends a line to a Redis and returns the first line of its reply.
func redisSays(redis *redistest.Server, line string) string {
	connection, err := dial(redis.Address())
	if err != nil {
		return ""
	}
	defer connection.Close()
	if _, err := connection.Write([]byte(line + "\r\n")); err != nil {
		return ""
	}
	reply := make([]byte, 100)
	n, _ := connection.Read(reply) // what was read until an error is no reply
	first, _, _ := strings.Cut(string(reply[:n]), "\r\n")
	return first
}
