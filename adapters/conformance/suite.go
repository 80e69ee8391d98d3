package conformance

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/knowledge"
)

// Test runs the suite.
func Test(t *testing.T, platform Platform) {
	office := Embedded(t)
	for _, c := range []struct {
		name string
		run  func(*testing.T, *stage)
	}{
		{"answers are whole and cited", testCited},
		{"a place remembers, another does not know", testConversation},
		{"the same question gets the same bytes", testSameBytes},
		{"text means nothing but itself", testHostile},
		{"the longest answers arrive", testLongest},
		{"a panic costs one answer", testPanic},
		{"many ask at once", testCrowded},
		{"a new edition takes over", testSwap},
		{"a lost store costs no answer", testStoreLost},
		{"stopping finishes what was begun", testStop},
		{"nothing secret or personal is logged", testLog},
		{"a message delivered again is answered once", testRedelivered},
		{"edits and deletions are followed", testEdited},
		{"only people who ask are answered", testBabble},
		{"whoever asks too fast is told once and when to ask again", testLimited},
		{"what the platform adds is not read", testMarked},
		{"nothing asked gets help", testNothingAsked},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, &stage{platform: platform, office: office}) })
	}
}

// stage is what a test of the suite plays on.
type stage struct {
	platform Platform
	office   adapters.Office
	log      Buffer
}

// open starts the adapter with a desk for an office.
func (s *stage) open(t *testing.T, office adapters.Office, change ...func(*adapters.Options)) (*adapters.Desk, Client) {
	t.Helper()
	options := adapters.Options{
		Store: state.NewLocal(10_000, time.Now),
		Today: func() knowledge.Day { return Today },
		Log:   zerolog.New(&s.log).Level(zerolog.InfoLevel),
		Limit: adapters.Limit{Questions: 10_000, Per: time.Minute},
	}
	for _, f := range change {
		f(&options)
	}
	desk := adapters.NewDesk(office, options)
	return desk, s.platform.Start(t, desk)
}

var hall = Place{"hall"}

// questions has one of each status and language, with formatting of its own.
var questions = []string{
	"who was director in 2010",
	"who was director in 2023?",
	"who was director in March 2003",
	"what is the budget of the office",
	"list all directors",
	"how long did Jia Ting'an serve",
	"2010年的主任是谁",
	"陳世炬之後是誰？",
	"what is the meaning of life",
}

func testCited(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	for i, question := range questions {
		place := Place{fmt.Sprint("hall ", i)}
		shown := client.Ask(t, place, "ann", question)
		want := s.office.Answer(bot.Question{Text: question, Today: Today})
		for _, line := range want.Lines {
			if !strings.Contains(squeeze(shown.Text), squeeze(line.Text)) {
				t.Errorf("%s: the reply has no line %q:\n%s", question, line.Text, shown.Text)
			}
		}
		for _, citation := range want.Citations {
			if !slices.Contains(shown.Links, citation.URL) {
				t.Errorf("%s: the reply does not link to %s, but to %q", question, citation.URL, shown.Links)
			}
		}
		if len(shown.Links) > len(want.Citations) {
			t.Errorf("%s: the reply links to more than it cites: %q", question, shown.Links)
		}
		if len(shown.Offers) != len(want.Suggestions) {
			t.Errorf("%s: the reply offers %q, want %q", question, shown.Offers, want.Suggestions)
		}
	}
}

// squeeze leaves out white space, which platforms set as they like.
func squeeze(text string) string { return strings.Join(strings.Fields(text), "") }

func testConversation(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	library := Place{"library"}
	client.Ask(t, hall, "ann", "who was director in 2010")
	client.Ask(t, library, "bob", "who was director in 1998")
	expect(t, client.Ask(t, hall, "ann", "and after him?"), "Ding Xuexiang")
	expect(t, client.Ask(t, library, "bob", "and after him?"), "Chen Shiju")
	expect(t, client.Ask(t, hall, "ann", "and who came next?"), "Han Shiming")
	expect(t, client.Ask(t, hall, "ann", "who was the first director?"), "Zhang Jingwu")
}

func expect(t *testing.T, shown Shown, text string) {
	t.Helper()
	if !strings.Contains(shown.Text, text) {
		t.Errorf("the reply does not say %q:\n%s", text, shown.Text)
	}
}

func testSameBytes(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	for i, question := range questions {
		first := client.Ask(t, Place{fmt.Sprint("a", i)}, "ann", question)
		second := client.Ask(t, Place{fmt.Sprint("b", i)}, "bob", question)
		if first.Text != second.Text || !slices.Equal(first.Links, second.Links) || !slices.Equal(first.Offers, second.Offers) {
			t.Errorf("%s was answered in two ways:\n%+v\n%+v", question, first, second)
		}
	}
}

func testHostile(t *testing.T, s *stage) {
	_, client := s.open(t, Staged{s.office, map[string]func() bot.Answer{"hostile": Hostile}})
	shown := client.Ask(t, hall, "ann", "hostile")
	for _, line := range Hostile().Lines {
		if !strings.Contains(squeeze(shown.Text), squeeze(line.Text)) {
			t.Errorf("the reply does not show %q as it stands:\n%s", line.Text, shown.Text)
		}
	}
	for _, link := range shown.Links {
		if !strings.HasPrefix(link, "https://stage.example/") {
			t.Errorf("the reply links to %s, which it does not cite", link)
		}
	}
	// What a person types is answered, and nothing of it is obeyed: the far end
	// fails the test on a ping.
	client.Ask(t, hall, "ann", "@everyone <!channel> <@U1> **who** was [director](https://evil.example) in 2010")
}

func testLongest(t *testing.T, s *stage) {
	scenes := map[string]func() bot.Answer{}
	for name, word := range map[string]string{"words": "Wolfeschlegelsteinhausenbergerdorff ", "marks": "*_~`|<&>\\ ", "han": "中华人民共和国主席办公室", "one": strings.Repeat("x", 3990)} {
		scenes[name] = func() bot.Answer { return Longest(word) }
	}
	_, client := s.open(t, Staged{s.office, scenes})
	for name, scene := range scenes {
		shown := client.Ask(t, Place{name}, "ann", name)
		want := []rune(squeeze(scene().Lines[0].Text))
		if start := string(want[:min(len(want), 100)]); !strings.Contains(squeeze(shown.Text), start) {
			t.Errorf("the reply to %s does not begin with %q:\n%.300s", name, start, shown.Text)
		}
		if len(shown.Links) == 0 || !strings.HasPrefix(shown.Links[0], "https://long.example/0#") {
			t.Errorf("the reply to %s does not cite its first source, but %.200q", name, shown.Links[:min(1, len(shown.Links))])
		}
	}
}

func testPanic(t *testing.T, s *stage) {
	_, client := s.open(t, Staged{s.office, map[string]func() bot.Answer{"panic": func() bot.Answer { panic("of the suite") }}})
	expect(t, client.Ask(t, hall, "ann", "panic"), adapters.Spoken.In("en").Broken)
	expect(t, client.Ask(t, hall, "ann", "who was director in 2010"), "Chen Shiju")
}

func testCrowded(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	asked := map[string]string{}
	for i := range 40 {
		year := 1994 + i%25
		question := fmt.Sprintf("who was director in %d", year)
		asked[client.Send(t, Place{fmt.Sprint("room ", i)}, fmt.Sprint("asker ", i), question)] = question
	}
	for id, question := range asked {
		want := s.office.Answer(bot.Question{Text: question, Today: Today})
		expect(t, client.Reply(t, id), want.Lines[0].Text)
	}
}

func testSwap(t *testing.T, s *stage) {
	scene := func(text string) adapters.Office {
		return Staged{s.office, map[string]func() bot.Answer{"edition": func() bot.Answer { return said(text) }}}
	}
	desk, client := s.open(t, scene("the first edition"))
	expect(t, client.Ask(t, hall, "ann", "edition"), "the first edition")
	desk.Swap(scene("the second edition"))
	expect(t, client.Ask(t, hall, "ann", "edition"), "the second edition")
}

func testStoreLost(t *testing.T, s *stage) {
	_, client := s.open(t, s.office, func(o *adapters.Options) { o.Store = lostStore{} })
	expect(t, client.Ask(t, hall, "ann", "who was director in 2010"), "Chen Shiju")
	expect(t, client.Ask(t, hall, "ann", "who was director in 1998"), "Jia Ting'an")
}

func testStop(t *testing.T, s *stage) {
	begun, release := make(chan struct{}), make(chan struct{})
	_, client := s.open(t, Staged{s.office, map[string]func() bot.Answer{"slow": func() bot.Answer {
		close(begun)
		<-release
		return said("worth waiting for")
	}}})
	question := client.Send(t, hall, "ann", "slow")
	<-begun
	stopped := make(chan error, 1)
	go func() { stopped <- client.Stop(t) }()
	select {
	case err := <-stopped:
		t.Fatalf("the adapter ended with a question unanswered: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(release)
	expect(t, client.Reply(t, question), "worth waiting for")
	if err := <-stopped; err != nil {
		t.Errorf("stopping failed: %v", err)
	}
}

func testLog(t *testing.T, s *stage) {
	scenes := map[string]func() bot.Answer{"panic zanzibar": func() bot.Answer { panic("zanzibar") }}
	_, client := s.open(t, Staged{s.office, scenes})
	for _, question := range []string{"who was director in zanzibar", "panic zanzibar", "zanzibar?"} {
		client.Ask(t, hall, "ann-of-zanzibar", question)
	}
	if err := client.Stop(t); err != nil {
		t.Error(err)
	}
	log := s.log.String()
	if strings.Contains(log, "zanzibar") {
		t.Errorf("the log tells who asked or what:\n%s", log)
	}
	for _, secret := range s.platform.Secrets {
		if strings.Contains(log, secret) {
			t.Errorf("the log has the secret %q", secret)
		}
	}
}

func testRedelivered(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	again, ok := client.(Redeliverer)
	if !ok {
		t.Log("this platform delivers nothing twice")
		return
	}
	shown := client.Ask(t, hall, "ann", "who was director in 2010")
	for range 3 {
		again.Redeliver(t, shown.Question)
	}
	client.Ask(t, hall, "ann", "who was director in 1998")
	if replies := again.Replies(t, shown.Question); len(replies) != 1 {
		t.Errorf("a question that was delivered four times has %d replies", len(replies))
	}
}

func testEdited(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	editor, ok := client.(Editor)
	if !ok {
		t.Log("this platform has no edits")
		return
	}
	client.Ask(t, hall, "ann", "who was director in 1998")
	second := client.Ask(t, hall, "ann", "and after him?")
	expect(t, second, "Chen Shiju")
	// In the context that it was asked in, not in that of its own answer.
	expect(t, editor.Edit(t, second.Question, "and before him?"), "Zhang Jingwu")
	editor.Delete(t, second.Question)
}

func testBabble(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	crowd, ok := client.(Crowd)
	if !ok {
		t.Log("on this platform nobody else is about")
		return
	}
	crowd.Babble(t, hall, "who was director in 2010")
	client.Ask(t, hall, "ann", "who was director in 1998")
	crowd.Silent(t, hall)
}

func testLimited(t *testing.T, s *stage) {
	_, client := s.open(t, s.office, func(o *adapters.Options) { o.Limit = adapters.Limit{Questions: 2, Per: time.Hour} })
	if _, ok := client.(Limiter); !ok {
		t.Log("this platform limits nobody")
		return
	}
	for range 2 {
		expect(t, client.Ask(t, hall, "ann", "who was director in 2010"), "Chen Shiju")
	}
	told := client.Ask(t, hall, "ann", "who was director in 2010")
	expectLimited(t, told, "en", time.Hour)
	shown := client.Ask(t, hall, "bob", "2010年的主任是谁")
	expect(t, shown, "陈世炬")
	if presser, ok := client.(Presser); ok {
		expectLimited(t, presser.PressOffer(t, shown, 0, "ann"), "zh-Hans", time.Hour)
	} else {
		t.Log("this platform has nothing to press")
	}
	for range 2 {
		client.Ask(t, hall, "eve", "2010年的主任是谁")
	}
	expectLimited(t, client.Ask(t, hall, "eve", "2010年的主任是谁"), "zh-Hans", time.Hour)
}

// awaited is when somebody may ask again, as a notice tells it: in words, or as a
// time that the platform counts down to.
var awaited = regexp.MustCompile(`(\d+) (?:(second|秒)|(minute|分钟))|<t:(\d+):R>`)

// expectLimited wants a reply to say, in a language, when its asker may ask again,
// which is no later than a while from now and not much sooner.
func expectLimited(t *testing.T, shown Shown, lang string, most time.Duration) {
	t.Helper()
	const slack = 2 * time.Minute // for what the test did so far
	start, _, _ := strings.Cut(adapters.Spoken.In(lang).Limited, "%s")
	expect(t, shown, start)
	found := awaited.FindStringSubmatch(shown.Text)
	if found == nil {
		t.Errorf("the notice does not say when to ask again: %s", shown.Text)
		return
	}
	number, _ := strconv.Atoi(found[1] + found[4])
	wait := time.Duration(number) * time.Second
	switch {
	case found[3] != "":
		wait = time.Duration(number) * time.Minute
	case found[4] != "":
		wait = time.Until(time.Unix(int64(number), 0))
	}
	if wait > most || wait < most-slack {
		t.Errorf("the notice tells to wait for %s, want about %s: %s", wait, most, shown.Text)
	}
}

func testMarked(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	marker, ok := client.(Marker)
	if !ok {
		t.Log("this platform adds nothing to what people type")
		return
	}
	want := s.office.Answer(bot.Question{Text: "who was director in 2010", Today: Today})
	for name, text := range marker.Marked() {
		for way, shown := range map[string]Shown{
			"said":       client.Ask(t, Place{"marked " + name}, "ann", text),
			"by command": marker.ByCommand(t, "ann", text),
		} {
			if !strings.Contains(squeeze(shown.Text), squeeze(want.Lines[0].Text)) {
				t.Errorf("with %s, %s, the question %q is answered\n%s", name, way, text, shown.Text)
			}
		}
	}
}

func testNothingAsked(t *testing.T, s *stage) {
	_, client := s.open(t, s.office)
	caller, ok := client.(Caller)
	if !ok {
		t.Log("nobody calls the bot on this platform")
		return
	}
	client.Ask(t, hall, "ann", "who was director in 2010")
	guide := s.office.Guide("en")
	for way, shown := range caller.Call(t, hall, "ann") {
		if !strings.Contains(shown.Text, guide.InText) {
			t.Errorf("%s is answered without a word of what can be asked:\n%s", way, shown.Text)
		}
		if !slices.Contains(shown.Offers, guide.Examples[0]) {
			t.Errorf("%s is answered with the offers %q, want %q among them", way, shown.Offers, guide.Examples[0])
		}
	}
	// Help is not what the conversation is about.
	expect(t, client.Ask(t, hall, "ann", "and after him?"), "Ding Xuexiang")
}

// lostStore is a store that cannot be reached.
type lostStore struct{}

var errLost = errors.New("the store is gone")

func (lostStore) Get(context.Context, string) ([]byte, error)              { return nil, errLost }
func (lostStore) Put(context.Context, string, []byte, time.Duration) error { return errLost }
func (lostStore) Add(context.Context, string, []byte, time.Duration) (bool, error) {
	return false, errLost
}
func (lostStore) Delete(context.Context, string) error                      { return errLost }
func (lostStore) Count(context.Context, string, time.Duration) (int, error) { return 0, errLost }
func (lostStore) List(context.Context, string, int) ([]string, error)       { return nil, errLost }
