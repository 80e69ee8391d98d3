package slack

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state"
	sharing "officebot/adapters/state/fallback"
	"officebot/adapters/state/linktest"
	"officebot/bot"
)

// Whatever breaks, and in whatever order, a question that is asked is answered, and one
// answer to it stands.
func TestWhateverBreaksOneAnswerStands(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { inBubble(t, func(t *testing.T) { newWorld(t, seed).run() }) })
	}
}

// world is two replicas, each with a link of its own to one Redis, and a Slack that
// sends to either of them.
type world struct {
	*slacktest.Server
	t        *testing.T
	random   *rand.Rand // for what run does, which is the same each time
	begun    time.Time
	replicas []*rig
	links    []*linktest.Link
	asked    []*slacktest.Event

	mutex sync.Mutex
	story []string
	slow  time.Duration // before a request comes to a replica
	cut   int           // requests whose replies are to be lost
}

func newWorld(t *testing.T, seed uint64) *world {
	w := &world{t: t, random: rand.New(rand.NewPCG(seed, 0)), begun: time.Now()}
	w.Server = newServer(t, slacktest.Options{
		Scopes: reading, Retries: []time.Duration{0, 10 * time.Second, 50 * time.Second}, Patience: 10 * time.Minute,
	})
	redis := state.NewLocal(10_000, time.Now)
	for i := range 2 {
		link := linktest.New(redis)
		store := sharing.New(link, 10_000, time.Now, func(lost bool, _ error) { w.tell("replica %d has lost the Redis: %t", i, lost) })
		t.Cleanup(func() { _ = store.Close() }) // a Link's is nil
		w.links = append(w.links, link)
		w.replicas = append(w.replicas, start(t, setup{
			http: true, server: w.Server, store: store, office: w.office(i),
			desk: func(o *adapters.Options) { o.Lease, o.Sharing = 7500*time.Millisecond, store.Sharing },
		}))
		time.Sleep(time.Second) // so that they do not look for what is kept at the same time
	}
	web := w.Network().NewServer(w)
	web.Start()
	t.Cleanup(web.Close)
	w.DeliverTo(web.URL)
	return w
}

const mostAsked = 40

// office answers all questions of the world.
func (w *world) office(replica int) adapters.Office {
	scenes := map[string]func() bot.Answer{}
	for i := range mostAsked {
		scenes[questionOf(i)] = func() bot.Answer {
			w.tell("replica %d answers %s", replica, questionOf(i))
			return said("answered")
		}
	}
	return staged{embedded(), scenes}
}

func questionOf(number int) string { return fmt.Sprint("question", number, "?") }

// ServeHTTP passes what Slack sends on to a replica.
func (w *world) ServeHTTP(reply http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	w.mutex.Lock()
	slow, cut := w.slow, w.cut > 0
	w.cut = max(w.cut-1, 0)
	w.mutex.Unlock()
	time.Sleep(slow)
	to := int(crc32.ChecksumIEEE(body)+crc32.ChecksumIEEE([]byte(r.Header.Get("X-Slack-Retry-Num")))) % len(w.replicas)
	request, err := http.NewRequest(http.MethodPost, w.replicas[to].web.URL+eventsPath, bytes.NewReader(body))
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	request.Header = r.Header.Clone()
	answer, err := w.Network().Client().Do(request)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	defer answer.Body.Close()
	_, text, _ := strings.Cut(string(body), `"text":"`)
	w.tell("try %q of %.20s at replica %d: %d, lost %t", r.Header.Get("X-Slack-Retry-Num"), text, to, answer.StatusCode, cut)
	if cut {
		panic(http.ErrAbortHandler)
	}
	reply.WriteHeader(answer.StatusCode)
}

// run lets people ask and things break, and looks for the answers once Slack has sent
// everything for the last time.
func (w *world) run() {
	for time.Since(w.begun) < 45*time.Second {
		time.Sleep(w.within(time.Second))
		if w.random.IntN(3) == 0 && len(w.asked) < mostAsked {
			w.askNext()
			continue
		}
		w.breakOne()
	}
	w.mutex.Lock()
	w.cut = 0
	w.mutex.Unlock()
	time.Sleep(2 * time.Minute)
	for i, e := range w.asked {
		if answers := w.Replies(e.TS); len(answers) != 1 {
			w.t.Errorf("%s has %d answers: %v", questionOf(i), len(answers), e)
		}
	}
	if w.t.Failed() {
		w.t.Log("\n" + strings.Join(w.story, "\n"))
	}
}

func (w *world) askNext() {
	i := len(w.asked)
	user := fmt.Sprint("U", i)
	w.tell("asked: %s", questionOf(i))
	if i%2 == 0 {
		w.asked = append(w.asked, w.Mention("C1", user, questionOf(i)))
	} else {
		w.asked = append(w.asked, w.DirectMessage(user, questionOf(i)))
	}
}

// breakOne breaks something for a while.
func (w *world) breakOne() {
	const post = "chat.postMessage"
	fails := func(f slacktest.Fault) { w.FailNext(post, f, 1+w.random.IntN(3)) }
	slows := func(by time.Duration, methods ...string) {
		for _, method := range methods {
			w.Slow(method, by)
			time.AfterFunc(w.within(3*time.Second), func() { w.Slow(method, 0) })
		}
	}
	faults := []struct {
		name   string
		strike func()
	}{
		{"the Redis is away from both", func() { w.cutOff(w.within(1500*time.Millisecond), w.links...) }},
		{"the Redis is away from both for long", func() { w.cutOff(15*time.Second, w.links...) }},
		{"the Redis is away from one", func() { w.cutOff(w.within(12*time.Second), w.links[w.random.IntN(2)]) }},
		{"posting is slow", func() { slows(w.within(4*time.Second), post) }},
		{"looking is slow", func() { slows(w.within(4*time.Second), "conversations.replies", "conversations.history") }},
		{"receipts are lost", func() { fails(slacktest.AnswerLost()) }},
		{"posting fails", func() { fails(slacktest.Refuse("internal_error")) }},
		{"Slack hangs", func() { w.FailNext(post, slacktest.Hang(), 1) }},
		{"Slack asks to wait", func() { w.FailNext(post, slacktest.RateLimited(time.Second), 1) }},
		{"acknowledgements are lost", func() { w.onTheWay(0, 1+w.random.IntN(3)) }},
		{"the way in is slow", func() {
			w.onTheWay(w.within(3*time.Second), 0)
			time.AfterFunc(w.within(time.Second), func() { w.onTheWay(0, 0) })
		}},
	}
	f := faults[w.random.IntN(len(faults))]
	w.tell("%s", f.name)
	f.strike()
}

// within is a time that is no longer than the most.
func (w *world) within(most time.Duration) time.Duration {
	return time.Duration(w.random.Int64N(int64(most)))
}

// cutOff breaks links for a while.
func (w *world) cutOff(lasts time.Duration, links ...*linktest.Link) {
	fault := []linktest.Fault{linktest.Gone, linktest.Mute}[w.random.IntN(2)]
	for _, l := range links {
		l.Set(fault)
		time.AfterFunc(lasts, func() { l.Set(linktest.None) })
	}
}

// onTheWay breaks the way between Slack and the replicas.
func (w *world) onTheWay(slow time.Duration, cut int) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.slow, w.cut = slow, w.cut+cut
}

// tell adds to the story of the world, for whoever reads why a test failed.
func (w *world) tell(format string, arguments ...any) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.story = append(w.story, fmt.Sprintf("%.3f ", time.Since(w.begun).Seconds())+fmt.Sprintf(format, arguments...))
}
