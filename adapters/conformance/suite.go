package conformance

import (
	"strings"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/state"
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
		{"whom a mention names is nobody of the records", testMentioned},
		{"nothing asked gets help", testNothingAsked},
		{"what a message says is answered to whoever points at it", testPointed},
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

// able opens a client with what it can do besides; where the platform has no such thing
// the log says what that means, and ok is false.
func able[T any](t *testing.T, s *stage, without string) (client Client, can T, ok bool) {
	_, client = s.open(t, s.office)
	if can, ok = client.(T); !ok {
		t.Log(without)
	}
	return client, can, ok
}

func expect(t *testing.T, shown Shown, text string) {
	t.Helper()
	if !strings.Contains(shown.Text, text) {
		t.Errorf("the reply does not say %q:\n%s", text, shown.Text)
	}
}

func testEdited(t *testing.T, s *stage) {
	client, editor, ok := able[Editor](t, s, "this platform has no edits")
	if !ok {
		return
	}
	client.Ask(t, hall, "ann", "who was director in 1998")
	second := client.Ask(t, hall, "ann", "and after him?")
	expect(t, second, "Chen Shiju")
	// In the context that it was asked in, not in that of its own answer.
	expect(t, editor.Edit(t, second.Question, "and before him?"), "Zhang Jingwu")
	editor.Delete(t, second.Question)
}
