package slack

import (
	"bytes"
	"context"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"net"
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
		t.Run(fmt.Sprint(seed), func(t *testing.T) { inBubble(t, func(t *testing.T) { newWorld(t, seed, false).run() }) })
	}
}

// So it is where replicas die and others take their place, though Slack sends everything
// no more than twice; but for what one had on its way to Slack when it died: nobody
// knows of it.
func TestWhoeverDiesAnAnswerStands(t *testing.T) {
	for seed := range uint64(20) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { inBubble(t, func(t *testing.T) { newWorld(t, seed, true).run() }) })
	}
}

// world is two replicas, each with a link of its own to one Redis, and a Slack that
// sends to either of them.
type world struct {
	*slacktest.Server
	t      *testing.T
	random *rand.Rand // for what run does, which is the same each time
	begun  time.Time
	deadly bool
	redis  *state.Local
	asked  []*slacktest.Event
	way    string // by which Slack delivers

	mutex    sync.Mutex
	replicas []*replica
	story    []string
	slow     time.Duration // before a request comes to a replica
	cut      int           // requests whose replies are to be lost
}

// replica is one process, with what it has of the world.
type replica struct {
	*rig
	lifeline
	link *linktest.Link
}

func newWorld(t *testing.T, seed uint64, deadly bool) *world {
	w := &world{t: t, random: rand.New(rand.NewPCG(seed, 0)), begun: time.Now(), deadly: deadly}
	retries := []time.Duration{0, 10 * time.Second, 50 * time.Second}
	if deadly {
		retries = retries[:1]
	}
	w.Server = newServer(t, slacktest.Options{Scopes: reading, Retries: retries, Patience: 10 * time.Minute})
	w.redis = state.NewLocal(10_000, time.Now)
	for i := range 2 {
		w.replicas = append(w.replicas, w.newReplica(i))
		time.Sleep(time.Second) // so that they do not look for what is kept at the same time
	}
	web := w.Network().NewServer(w)
	web.Start()
	t.Cleanup(web.Close)
	w.way = web.URL
	w.DeliverTo(w.way)
	return w
}

func (w *world) newReplica(number int) *replica {
	r := &replica{link: linktest.New(w.redis), lifeline: lifeline{dial: w.Network().Dial()}}
	store := sharing.New(r.link, 10_000, time.Now, func(lost bool, _ error) { w.tell("replica %d has lost the Redis: %t", number, lost) })
	w.t.Cleanup(func() { _ = store.Close() }) // a Link's is nil
	r.rig = start(w.t, setup{
		http: true, server: w.Server, store: store, office: w.office(number), dial: r.Dial, early: true,
		desk: func(o *adapters.Options) { o.Lease, o.Sharing = 7500*time.Millisecond, store.Sharing },
	})
	w.DeliverTo(w.way) // not to the replica itself
	return r
}

// alive is the replica that is there now in a place of the two, nil: none.
func (w *world) alive(number int) *replica {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.replicas[number]
}

// lifeline is all that a process has of the world outside, until it is cut.
type lifeline struct {
	dial  func(ctx context.Context, network, address string) (net.Conn, error)
	mutex sync.Mutex
	isCut bool
	open  []net.Conn
}

// Dial makes a connection.
func (l *lifeline) Dial(ctx context.Context, network, address string) (net.Conn, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.isCut {
		return nil, net.ErrClosed
	}
	c, err := l.dial(ctx, network, address)
	if err == nil {
		l.open = append(l.open, c)
	}
	return c, err
}

// Cut ends all connections, for good.
func (l *lifeline) Cut() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.isCut = true
	for _, c := range l.open {
		c.Close() // the end that is left finds out
	}
}

// die has a replica die and another take its place: it reaches nobody any more, and is
// reached by nobody.
func (w *world) die(number int) {
	dead := w.alive(number)
	if dead == nil || w.alive(1-number) == nil {
		return // one is always there
	}
	w.mutex.Lock()
	w.replicas[number] = nil
	w.mutex.Unlock()
	dead.Cut()
	dead.link.Set(linktest.Gone)
	dead.stop()
	time.AfterFunc(w.within(3*time.Second), func() {
		born := w.newReplica(number)
		w.mutex.Lock()
		defer w.mutex.Unlock()
		w.replicas[number] = born
	})
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
	to := int(crc32.ChecksumIEEE(body)+crc32.ChecksumIEEE([]byte(r.Header.Get("X-Slack-Retry-Num")))) % 2
	replica := w.alive(to)
	if replica == nil {
		to = 1 - to
		replica = w.alive(to)
	}
	request, err := http.NewRequest(http.MethodPost, replica.web.URL+eventsPath, bytes.NewReader(body))
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
	if cut || w.alive(to) != replica {
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
		if answers := w.Replies(e.TS); len(answers) == 0 || len(answers) > 1 && !w.deadly {
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
		{"the Redis is away from both", func() { w.cutOff(w.within(1500*time.Millisecond), 0, 1) }},
		{"the Redis is away from both for long", func() { w.cutOff(15*time.Second, 0, 1) }},
		{"the Redis is away from one", func() { w.cutOff(w.within(12*time.Second), w.random.IntN(2)) }},
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
	if w.deadly {
		faults = faults[3:] // what is acknowledged while the Redis is away dies with its replica
	}
	if w.deadly && w.random.IntN(8) == 0 {
		number := w.random.IntN(2)
		w.tell("replica %d dies", number)
		w.die(number)
		return
	}
	f := faults[w.random.IntN(len(faults))]
	w.tell("%s", f.name)
	f.strike()
}

// within is a time that is no longer than the most.
func (w *world) within(most time.Duration) time.Duration {
	return time.Duration(w.random.Int64N(int64(most)))
}

// cutOff breaks the links of replicas for a while.
func (w *world) cutOff(lasts time.Duration, numbers ...int) {
	fault := []linktest.Fault{linktest.Gone, linktest.Mute}[w.random.IntN(2)]
	for _, number := range numbers {
		replica := w.alive(number)
		if replica == nil {
			continue
		}
		replica.link.Set(fault)
		time.AfterFunc(lasts, func() {
			if w.alive(number) == replica { // the dead stay cut off
				replica.link.Set(linktest.None)
			}
		})
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
