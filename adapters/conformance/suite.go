package conformance

import (
	"slices"
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

func expect(t *testing.T, shown Shown, text string) {
	t.Helper()
	if !strings.Contains(shown.Text, text) {
		t.Errorf("the reply does not say %q:\n%s", text, shown.Text)
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
