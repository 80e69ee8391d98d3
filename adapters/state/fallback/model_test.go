package fallback

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters/state"
	"officebot/adapters/state/linktest"
)

// kept is a value, or a count, and when it ends; zero is never.
type kept struct {
	value string
	count int
	ends  time.Time
}

// table is what is kept, by key.
type table map[string]kept

func (t table) at(key string, now time.Time) (kept, bool) {
	k, known := t[key]
	if !known || !k.ends.IsZero() && !now.Before(k.ends) {
		return kept{}, false
	}
	return k, true
}

func (t table) get(key string) (kept, bool) { return t.at(key, time.Now()) }

func (t table) has(key string) bool { _, known := t.get(key); return known }

func (t table) counted(key string, window time.Duration) int {
	k, known := t.get(key)
	if !known {
		k = kept{ends: time.Now().Add(window)}
	}
	k.count++
	t[key] = k
	return k.count
}

// keys are those at a time.
func (t table) keys(now time.Time) []string {
	return slices.Sorted(func(yield func(string) bool) {
		for key := range t {
			if _, known := t.at(key, now); known && !yield(key) {
				return
			}
		}
	})
}

// mind is what one replica knows.
type mind struct {
	lost    bool
	here    table // what it wrote and read
	added   table // what it added
	changed table // what it put while the Redis was lost
	deleted table // what it deleted while the Redis was lost
}

// model is what replicas and their Redis do, in a few lines. Each of its calls tells
// what a Store's is to return.
type model struct {
	redis table
	minds []*mind
}

// reaches carries out what is asked of the Redis, as far as the link lets it, and tells
// whether a reply comes back.
func (m *mind) reaches(fault linktest.Fault, ask func()) bool {
	if m.lost {
		return false
	}
	if fault != linktest.Gone {
		ask()
	}
	m.lost = fault != linktest.None
	return !m.lost
}

func (w *model) get(m *mind, fault linktest.Fault, key string) string {
	if !m.reaches(fault, func() {}) {
		k, _ := m.here.get(key)
		return k.value
	}
	if k, known := w.redis.get(key); known {
		m.here[key] = k
	} else if !m.added.has(key) {
		delete(m.here, key)
	}
	k, _ := m.here.get(key)
	return k.value
}

func (w *model) put(m *mind, fault linktest.Fault, key string, k kept) {
	there := m.reaches(fault, func() { w.redis[key] = k })
	m.here[key] = k
	if m.added.has(key) {
		m.added[key] = k
	}
	if !there {
		m.changed[key] = k
		delete(m.deleted, key)
	}
}

func (w *model) add(m *mind, fault linktest.Fault, key string, k kept) bool {
	if m.added.has(key) {
		return false
	}
	taken := false
	there := m.reaches(fault, func() {
		if taken = w.redis.has(key); !taken {
			w.redis[key] = k
		}
	})
	if !there {
		taken = m.here.has(key)
	}
	if taken {
		return false
	}
	m.here[key], m.added[key] = k, k
	if m.deleted.has(key) {
		m.changed[key] = k
		delete(m.deleted, key)
	}
	return true
}

func (w *model) delete(m *mind, fault linktest.Fault, key string) {
	there := m.reaches(fault, func() { delete(w.redis, key) })
	delete(m.here, key)
	delete(m.added, key)
	delete(m.changed, key)
	if !there {
		m.deleted[key] = kept{ends: time.Now().Add(keepDeleted)}
	}
}

func (w *model) count(m *mind, fault linktest.Fault, key string, window time.Duration) int {
	n := 0
	there := m.reaches(fault, func() { n = w.redis.counted(key, window) })
	if here := m.here.counted(key, window); !there {
		return here
	}
	return n
}

func (w *model) list(m *mind, fault linktest.Fault) []string {
	if m.reaches(fault, func() {}) {
		for key := range m.here {
			if !w.redis.has(key) && !m.added.has(key) {
				delete(m.here, key)
			}
		}
		return w.redis.keys(time.Now())
	}
	return m.here.keys(time.Now())
}

// find is what a replica tells the Redis when that is back.
func (w *model) find(m *mind, now time.Time) {
	for _, key := range m.deleted.keys(now) {
		delete(w.redis, key)
	}
	for _, key := range m.changed.keys(now) {
		w.redis[key] = m.here[key]
	}
	for _, key := range m.added.keys(now) {
		if _, known := w.redis.at(key, now); !known {
			w.redis[key] = m.here[key]
		}
	}
	m.lost, m.changed, m.deleted = false, table{}, table{}
}

// Whatever replicas do, while their links to the Redis break and mend and the Redis
// forgets all, each call returns what the model says.
func TestStoreDoesAsTheModel(t *testing.T) {
	for seed := range uint64(400) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { synctest.Test(t, func(t *testing.T) { follow(t, seed) }) })
	}
}

func follow(t *testing.T, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 0))
	redis := state.NewLocal(10_000, time.Now)
	w := &model{redis: table{}}
	var links []*linktest.Link
	var replicas []*replica
	for range 3 {
		l := linktest.New(redis)
		links, replicas = append(links, l), append(replicas, openReplica(t, l))
		w.minds = append(w.minds, &mind{here: table{}, added: table{}, changed: table{}, deleted: table{}})
	}
	var story []string
	for range 250 {
		i := random.IntN(len(replicas))
		r, m, l := replicas[i], w.minds[i], links[i]
		key, value := fmt.Sprint("key", random.IntN(4)), fmt.Sprint(random.IntN(1000))
		keep := []time.Duration{0, 30 * time.Second, time.Minute}[random.IntN(3)]
		k := kept{value: value}
		if keep != 0 {
			k.ends = time.Now().Add(keep)
		}
		var got, want any
		step := ""
		switch n := random.IntN(100); {
		case n < 20:
			step, want, got = "get "+key, w.get(m, l.Fault(), key), string(r.Get(key))
		case n < 35:
			step = fmt.Sprintf("put %s %s for %v", key, value, keep)
			w.put(m, l.Fault(), key, k)
			r.Put(key, value, keep)
		case n < 60:
			step = fmt.Sprintf("add %s %s for %v", key, value, keep)
			want, got = w.add(m, l.Fault(), key, k), r.Add(key, value, keep)
		case n < 70:
			step = "delete " + key
			w.delete(m, l.Fault(), key)
			r.Delete(key)
		case n < 75:
			step, want, got = "count", w.count(m, l.Fault(), "count", time.Minute), r.Count("count", time.Minute)
		case n < 80:
			step, want, got = "list", fmt.Sprint(w.list(m, l.Fault())), fmt.Sprint(r.List("", 100))
		case n < 88:
			l.Set([]linktest.Fault{linktest.Gone, linktest.Mute}[random.IntN(2)])
			step = "link " + string(l.Fault())
		case n < 96:
			l.Set(linktest.None)
			step = "link mended"
			if m.lost {
				time.Sleep(4900 * time.Millisecond) // no sum of this and the others is the end of anything
				_, found := r.store.Sharing()
				w.find(m, found)
			}
		case n < 98:
			passes := time.Duration(17+30*random.IntN(2)) * time.Second
			step = fmt.Sprint("time passes: ", passes)
			time.Sleep(passes)
		default:
			step = "the Redis forgets all"
			for _, key := range redis.Find(100, func(string, []byte) bool { return true }) {
				if err := redis.Delete(t.Context(), key); err != nil {
					t.Fatal(err)
				}
			}
			clear(w.redis)
		}
		story = append(story, fmt.Sprintf("%d: %s", i, step))
		if got != want || m.lost != r.isLost() {
			t.Fatalf("%s\nreturned %v, want %v; lost %t, want %t", strings.Join(story, "\n"), got, want, r.isLost(), m.lost)
		}
	}
}
