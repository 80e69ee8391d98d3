package conformance

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

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

func testBabble(t *testing.T, s *stage) {
	client, crowd, ok := able[Crowd](t, s, "on this platform nobody else is about")
	if !ok {
		return
	}
	client.Ask(t, hall, "ann", "who was director in 1998") // it was asked there before
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
	if marker, ok := client.(Marker); ok {
		expectLimited(t, marker.ByCommand(t, "ann", "2010年的主任是谁"), "zh-Hans", time.Hour)
	} else {
		t.Log("this platform has no commands")
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
