package adapters_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/knowledge"
)

// clock is a time that tests move.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time { return c.now }

func newDesk(t *testing.T, change ...func(*adapters.Options)) (*adapters.Desk, *clock) {
	t.Helper()
	c := &clock{time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	options := adapters.Options{
		Store: state.NewLocal(1000, c.Now),
		Today: func() knowledge.Day { return conformance.Today },
	}
	for _, f := range change {
		f(&options)
	}
	return adapters.NewDesk(conformance.Embedded(t), options), c
}

func ask(t *testing.T, desk *adapters.Desk, m adapters.Message) (bot.Answer, bot.Topic) {
	t.Helper()
	m.Platform = "test"
	answer, before, err := desk.Answer(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	return answer, before
}

func TestDeskRemembersForAnHour(t *testing.T) {
	desk, clock := newDesk(t)
	ask(t, desk, adapters.Message{Text: "who was director in 2010", Conversation: "a"})
	clock.now = clock.now.Add(59 * time.Minute)
	if said, _ := ask(t, desk, adapters.Message{Text: "and after him?", Conversation: "a"}); said.People[0].Name != "Ding Xuexiang" {
		t.Errorf("after 59 minutes: %s", said.Text())
	}
	clock.now = clock.now.Add(61 * time.Minute)
	if said, _ := ask(t, desk, adapters.Message{Text: "and after him?", Conversation: "a"}); said.Status == bot.Answered {
		t.Errorf("after another 61 minutes: %s", said.Text())
	}
}

func TestDeskForgetsWhenItIsTold(t *testing.T) {
	desk, clock := newDesk(t, func(o *adapters.Options) { o.Forget = 2 * time.Minute })
	handle := func() adapters.Outcome {
		outcome, _ := desk.Once(t.Context(), "test", "a", func(context.Context) error { return nil })
		return outcome
	}
	ask(t, desk, adapters.Message{Text: "who was director in 2010", Conversation: "a"})
	handle()
	desk.Post(t.Context(), "test", "a", adapters.Posted{Answer: "1"})
	if err := desk.Keep(t.Context(), "test", "b", []byte("event")); err != nil {
		t.Fatal(err)
	}
	if err := desk.Store().Put(t.Context(), "install", []byte("token"), 0); err != nil {
		t.Fatal(err)
	}
	clock.now = clock.now.Add(2*time.Minute - 1)
	if _, there := desk.Posted(t.Context(), "test", "a"); !there || handle() != adapters.Repeated {
		t.Error("what was answered is forgotten before its time")
	}
	clock.now = clock.now.Add(1)
	if _, there := desk.Posted(t.Context(), "test", "a"); there || handle() != adapters.Handled {
		t.Error("what was answered is not forgotten")
	}
	if said, _ := ask(t, desk, adapters.Message{Text: "and after him?", Conversation: "a"}); said.Status == bot.Answered {
		t.Errorf("a conversation is not forgotten: %s", said.Text())
	}
	waits := 0
	desk.Kept(t.Context(), "test", func(string, []byte) { waits++ })
	if token, err := desk.Store().Get(t.Context(), "install"); waits != 1 || string(token) != "token" || err != nil {
		t.Errorf("%d events wait, want 1; of what is kept for ever there is %q, %v", waits, token, err)
	}
}

func TestDeskAnswersAnEditInTheOldContext(t *testing.T) {
	desk, _ := newDesk(t)
	ask(t, desk, adapters.Message{Text: "who was director in 2010", Conversation: "a"})
	_, before := ask(t, desk, adapters.Message{Text: "and after him?", Conversation: "a"})
	said, again := ask(t, desk, adapters.Message{Text: "and before him?", Conversation: "a", Before: &before})
	if said.People[0].Name != "Jia Ting'an" {
		t.Errorf("the edited question got: %s", said.Text())
	}
	if diff := cmp.Diff(before, again); diff != "" {
		t.Errorf("the context has changed: %s", diff)
	}
	// The conversation goes on from the edited question.
	if said, _ := ask(t, desk, adapters.Message{Text: "how long did he serve?", Conversation: "a"}); said.People[0].Name != "Jia Ting'an" {
		t.Errorf("the next question got: %s", said.Text())
	}
}

func TestTopicSurvivesTheStore(t *testing.T) {
	desk, _ := newDesk(t)
	for _, question := range []string{"who was director in March 2003", "list the directors since 2000", "2010年的主任是谁", "who was director in 2023", "who succeeded Ding"} {
		said, _ := ask(t, desk, adapters.Message{Text: question, Conversation: question})
		kept, err := adapters.Memory{Store: desk.Store()}.Load(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(said.Topic, kept); diff != "" {
			t.Errorf("%s: %s", question, diff)
		}
	}
}

func TestMemoryOfAnotherVersionBeginsAnew(t *testing.T) {
	desk, _ := newDesk(t)
	if err := desk.Store().Put(t.Context(), "talk:a", []byte(`{"people": 7}`), time.Hour); err != nil {
		t.Fatal(err)
	}
	topic, err := adapters.Memory{Store: desk.Store()}.Load(t.Context(), "a")
	if err != nil || !cmp.Equal(topic, bot.Topic{}) {
		t.Errorf("it was read as %+v, %v", topic, err)
	}
}

func TestDeskAsksForTheNameOfWhomThePlatformDoesNotName(t *testing.T) {
	desk, _ := newDesk(t)
	ask(t, desk, adapters.Message{Text: "who was director in 2010", Conversation: "a"})
	for text, want := range map[string]string{
		"Was " + adapters.UnnamedUser + " director in 2010?": adapters.Spoken.In("en").Unnamed,
		"2010年 " + adapters.UnnamedUser + " 是主任吗？":           adapters.Spoken.In("zh-Hans").Unnamed,
	} {
		if said, _ := ask(t, desk, adapters.Message{Text: text, Conversation: "a"}); said.Text() != want || said.Status != bot.NotUnderstood {
			t.Errorf("%s is answered %q", text, said.Text())
		}
	}
	if said, _ := ask(t, desk, adapters.Message{Text: "and after him?", Conversation: "a"}); said.People[0].Name != "Ding Xuexiang" {
		t.Errorf("then the conversation goes on with %q", said.Text())
	}
}

func TestDeskTellsOfQuestionsWithoutAnswer(t *testing.T) {
	var told []string
	desk, _ := newDesk(t, func(o *adapters.Options) {
		o.Unanswered = func(question string, status bot.Status) { told = append(told, question+": "+string(status)) }
	})
	for _, question := range []string{"who was director in 2010", "when was Chen Shiju born", "what is love", "who was director in 2023"} {
		ask(t, desk, adapters.Message{Text: question})
	}
	if diff := cmp.Diff([]string{"when was Chen Shiju born: not_in_record", "what is love: not_understood"}, told); diff != "" {
		t.Error(diff)
	}
}

func TestOnce(t *testing.T) {
	desk, clock := newDesk(t, func(o *adapters.Options) { o.Lease = 40 * time.Second })
	handled := 0
	once := func(key string, result error) adapters.Outcome {
		t.Helper()
		outcome, err := desk.Once(t.Context(), "test", key, func(context.Context) error { handled++; return result })
		if !errors.Is(err, result) && outcome == adapters.Failed {
			t.Errorf("it failed with %v, want %v", err, result)
		}
		return outcome
	}
	for _, c := range []struct {
		what   string
		wait   time.Duration
		key    string
		result error
		want   adapters.Outcome
		times  int
	}{
		{"the first time", 0, "a", nil, adapters.Handled, 1},
		{"again", 0, "a", nil, adapters.Repeated, 1},
		{"long after the lease", 30 * time.Minute, "a", nil, adapters.Repeated, 1},
		{"an hour later nobody delivers it any more", 31 * time.Minute, "a", nil, adapters.Handled, 2},
		{"one that fails", 0, "b", errRefused, adapters.Failed, 3},
		{"may be delivered again", 0, "b", nil, adapters.Handled, 4},
	} {
		clock.now = clock.now.Add(c.wait)
		if got := once(c.key, c.result); got != c.want || handled != c.times {
			t.Errorf("%s: outcome %d and handled %d times, want %d and %d", c.what, got, handled, c.want, c.times)
		}
	}
}

// apart is a store that can be lost over an Add, which adds the key for this
// process then.
type apart struct {
	adapters.Store
	losing, lost bool
	since        time.Time
}

func (a *apart) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	if a.losing {
		a.lost, a.since = true, time.Now()
	}
	return a.Store.Add(ctx, key, value, keep)
}

func TestOnceAgainWhileReplicasDoNotSeeEachOther(t *testing.T) {
	var store apart
	desk, clock := newDesk(t, func(o *adapters.Options) {
		store.Store = o.Store
		o.Store, o.Lease = &store, 40*time.Second
		o.Sharing = func() (bool, time.Time) { return store.lost, store.since }
	})
	ago := func(d time.Duration) time.Time { return time.Now().Add(-d) }
	for _, c := range []struct {
		what      string
		lost      bool
		since     time.Time
		losing    bool
		once      func(context.Context, string, string, func(context.Context) error) (adapters.Outcome, error)
		key       string
		want      adapters.Outcome
		longAlone bool
	}{
		{"never lost", false, time.Time{}, false, desk.OnceAgain, "a", adapters.Handled, false},
		{"lost over it", false, time.Time{}, true, desk.OnceAgain, "b", adapters.Busy, false},
		{"the claim is not given back", false, time.Time{}, false, desk.Once, "b", adapters.Busy, false},
		{"lost", true, ago(time.Second), false, desk.OnceAgain, "c", adapters.Busy, false},
		{"found a moment ago, by others perhaps not yet", false, ago(time.Second), false, desk.OnceAgain, "c", adapters.Busy, false},
		{"lost, and for the first time", true, ago(time.Second), false, desk.Once, "c", adapters.Handled, false},
		{"found for good", false, ago(6 * time.Second), false, desk.OnceAgain, "d", adapters.Handled, false},
		{"lost for longer than a lease", true, ago(41 * time.Second), false, desk.Once, "e", adapters.Handled, true},
	} {
		store.lost, store.since, store.losing = c.lost, c.since, c.losing
		if got := desk.LongAlone(); got != c.longAlone {
			t.Errorf("%s: long alone is %t", c.what, got)
		}
		got, err := c.once(t.Context(), "test", c.key, func(context.Context) error { return nil })
		if got != c.want || err != nil {
			t.Errorf("%s: outcome %d, %v, want %d", c.what, got, err, c.want)
		}
	}
	clock.now = clock.now.Add(41 * time.Second)
	if got, _ := desk.Once(t.Context(), "test", "b", func(context.Context) error { return nil }); got != adapters.Handled {
		t.Errorf("after the lease the outcome is %d, want handled", got)
	}
}

func TestOnceWhileAnotherIsAtIt(t *testing.T) {
	desk, clock := newDesk(t, func(o *adapters.Options) { o.Lease = 40 * time.Second })
	inside := func() adapters.Outcome {
		outcome, _ := desk.Once(t.Context(), "test", "a", func(context.Context) error { return nil })
		return outcome
	}
	outcome, err := desk.Once(t.Context(), "test", "a", func(context.Context) error {
		if got := inside(); got != adapters.Busy {
			t.Errorf("within the lease the outcome is %d, want busy", got)
		}
		clock.now = clock.now.Add(41 * time.Second)
		if got := inside(); got != adapters.Handled {
			t.Errorf("after the lease the outcome is %d, want handled", got)
		}
		return nil
	})
	if outcome != adapters.Handled || err != nil {
		t.Errorf("the outcome is %d, %v", outcome, err)
	}
}

func TestOnceIsNotGivenBackWhereItsTimeIsOver(t *testing.T) {
	desk, clock := newDesk(t, func(o *adapters.Options) { o.Lease = 100 * time.Millisecond })
	outcome, err := desk.Once(t.Context(), "test", "a", func(ctx context.Context) error {
		<-ctx.Done()
		return ctx.Err()
	})
	if outcome != adapters.Failed || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the outcome is %d, %v", outcome, err)
	}
	again := func() adapters.Outcome {
		outcome, _ := desk.Once(t.Context(), "test", "a", func(context.Context) error { return nil })
		return outcome
	}
	if got := again(); got != adapters.Busy {
		t.Errorf("before the end of the lease the outcome is %d, want busy", got)
	}
	clock.now = clock.now.Add(time.Second)
	if got := again(); got != adapters.Handled {
		t.Errorf("after it the outcome is %d, want handled", got)
	}
}

func TestOncePanicGivesTheEventBack(t *testing.T) {
	desk, _ := newDesk(t)
	func() {
		defer func() { _ = recover() }()
		_, _ = desk.Once(t.Context(), "test", "a", func(context.Context) error { panic("of a handler") })
	}()
	if outcome, _ := desk.Once(t.Context(), "test", "a", func(context.Context) error { return nil }); outcome != adapters.Handled {
		t.Errorf("the outcome is %d, want handled", outcome)
	}
}

func TestKeptEvents(t *testing.T) {
	desk, _ := newDesk(t)
	kept := func() map[string]string {
		found := map[string]string{}
		desk.Kept(t.Context(), "test", func(key string, event []byte) { found[key] = string(event) })
		return found
	}
	for _, key := range []string{"a:1", "b"} {
		if err := desk.Keep(t.Context(), "test", key, []byte("event "+key)); err != nil {
			t.Fatal(err)
		}
	}
	if err := desk.Keep(t.Context(), "testament", "c", nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"a:1": "event a:1", "b": "event b"}, kept()); diff != "" {
		t.Error(diff)
	}
	desk.Release(t.Context(), "test", "a:1")
	if diff := cmp.Diff(map[string]string{"b": "event b"}, kept()); diff != "" {
		t.Error(diff)
	}
}

func TestAdmit(t *testing.T) {
	desk, clock := newDesk(t, func(o *adapters.Options) { o.Limit = adapters.Limit{Questions: 2, Per: time.Minute} })
	type verdict struct{ Admitted, Tell bool }
	admit := func(asker string) verdict {
		admitted, tell := desk.Admit(t.Context(), "test", asker)
		return verdict{admitted, tell}
	}
	var got []verdict
	for range 4 {
		got = append(got, admit("ann"))
	}
	got = append(got, admit("bob"))
	clock.now = clock.now.Add(61 * time.Second)
	got = append(got, admit("ann"))
	want := []verdict{{true, false}, {true, false}, {false, true}, {false, false}, {true, false}, {true, false}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheWaitIsTheTrueOne(t *testing.T) {
	office := conformance.Embedded(t)
	synctest.Test(t, func(t *testing.T) {
		desk := adapters.NewDesk(office, adapters.Options{
			Store: state.NewLocal(1000, time.Now), Today: func() knowledge.Day { return conformance.Today },
			Limit: adapters.Limit{Questions: 1, Per: 3 * time.Minute},
		})
		ask := func() bool {
			admitted, _ := desk.Admit(t.Context(), "test", "ann")
			return admitted
		}
		ask()
		time.Sleep(100 * time.Second)
		if ask() {
			t.Fatal("a second question is admitted")
		}
		told := map[string]string{}
		for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
			told[lang] = desk.TooFast(t.Context(), "test", "ann", lang)
		}
		want := map[string]string{
			"en":      "That was a lot of questions. You can ask again in 80 seconds.",
			"zh-Hans": "提问有点太多了，请在 80 秒后再问。",
			"zh-Hant": "提問有點太多了，請在 80 秒後再問。",
		}
		if diff := cmp.Diff(want, told); diff != "" {
			t.Error(diff)
		}
		wait := desk.Wait(t.Context(), "test", "ann")
		time.Sleep(wait - time.Millisecond)
		if ask() {
			t.Error("a question is admitted before the wait is over")
		}
		time.Sleep(2 * time.Millisecond)
		if !ask() {
			t.Error("a question is not admitted after the wait")
		}
		if wait := desk.Wait(t.Context(), "test", "bob"); wait != 3*time.Minute {
			t.Errorf("the wait of somebody unknown is %s", wait)
		}
	})
}

func TestWaitsAreTold(t *testing.T) {
	for wait, want := range map[time.Duration]string{
		-time.Second: "in 1 second", 0: "in 1 second", time.Second: "in 1 second", 1001 * time.Millisecond: "in 2 seconds",
		119 * time.Second: "in 119 seconds", 2 * time.Minute: "in 2 minutes", 121 * time.Second: "in 3 minutes", time.Hour: "in 60 minutes",
	} {
		if got := adapters.Spoken.In("en").After(wait); got != want {
			t.Errorf("%s is told as %q, want %q", wait, got, want)
		}
	}
}

func TestOpenersStandOnce(t *testing.T) {
	guide := bot.Guide{Now: "Who is it now?", Examples: []string{"Who is it now?", "", "Who was it?", "who was it?"}}
	if diff := cmp.Diff([]string{"Who is it now?", "Who was it?"}, adapters.Openers(guide)); diff != "" {
		t.Error(diff)
	}
	for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
		guide := conformance.Embedded(t).Guide(lang)
		if openers := adapters.Openers(guide); len(openers) < 3 {
			t.Errorf("in %s the guide has the openers %q", lang, openers)
		}
	}
}

func TestLanguage(t *testing.T) {
	desk, _ := newDesk(t)
	desk.Swap(conformance.Staged{Office: desk.Office(), Scenes: map[string]func() bot.Answer{"panic": func() bot.Answer { panic("of a test") }}})
	for _, c := range []struct{ text, locale, want string }{
		{"who was director", "zh-TW", "en"}, {"2010年的主任是谁", "", "zh-Hans"}, {"陳世炬之後是誰", "", "zh-Hant"},
		{"2010?", "zh-TW", "zh-Hant"}, {"", "", "en"}, {"panic", "zh-CN", "zh-Hans"},
	} {
		if got := desk.Language("test", c.text, c.locale); got != c.want {
			t.Errorf("the language of %q by %s is %s, want %s", c.text, c.locale, got, c.want)
		}
	}
}

func TestPosted(t *testing.T) {
	desk, clock := newDesk(t)
	posted := adapters.Posted{Channel: "c", Answer: "2", Asker: "ann", Before: bot.Topic{People: []string{"chen"}}}
	desk.Post(t.Context(), "test", "1", posted)
	clock.now = clock.now.Add(23 * time.Hour)
	found, ok := desk.Posted(t.Context(), "test", "1")
	if diff := cmp.Diff(posted, found); !ok || diff != "" {
		t.Errorf("found %v: %s", ok, diff)
	}
	desk.Unpost(t.Context(), "test", "1")
	if _, ok := desk.Posted(t.Context(), "test", "1"); ok {
		t.Error("an answer that was forgotten was found")
	}
}

func TestPanicTellsNothingOfTheQuestion(t *testing.T) {
	var log bytes.Buffer
	desk, _ := newDesk(t, func(o *adapters.Options) { o.Log = zerolog.New(&log) })
	desk.Swap(conformance.Staged{Office: desk.Office(), Scenes: map[string]func() bot.Answer{
		"zanzibar": func() bot.Answer { panic("zanzibar") },
		"index":    func() bot.Answer { return bot.Answer{Lines: make([]bot.Line, 1)[len(log.String())+1:]} },
	}})
	for _, question := range []string{"zanzibar", "index"} {
		if _, _, err := desk.Answer(t.Context(), adapters.Message{Platform: "test", Text: question}); !errors.Is(err, adapters.ErrBroken) {
			t.Errorf("%s failed with %v", question, err)
		}
	}
	if strings.Contains(log.String(), "zanzibar") || !strings.Contains(log.String(), "slice bounds out of range") || !strings.Contains(log.String(), "desk_test.go") {
		t.Errorf("the log is:\n%s", log.String())
	}
}
