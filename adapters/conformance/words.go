package conformance

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
)

// Additions are what every platform adds to the words of a question, or lets people
// add, and what is not read as one of them.
var Additions = []string{
	"what is struck out", "code", "a quotation", "stress", "a person", "a group", "a channel", "everybody",
	"those who are here", "an emoji", "a link", "the bot's source", "a passage", "a copy", "what is struck out and stressed",
}

func testMarked(t *testing.T, s *stage) {
	client, marker, ok := able[Marker](t, s, "this platform adds nothing to what people type")
	if !ok {
		return
	}
	marked := marker.Marked()
	for _, name := range Additions {
		if marked[name] == "" {
			t.Errorf("there is no question with %s", name)
		}
	}
	want := s.office.Answer(bot.Question{Text: "who was director in 2010", Today: Today})
	for name, text := range marked {
		ways := map[string]Shown{
			"said":       client.Ask(t, Place{"marked " + name}, "ann", text),
			"by command": marker.ByCommand(t, "ann", text),
		}
		if pointer, ok := client.(Pointer); ok {
			ways["pointed at"] = pointer.Point(t, Place{"pointed at " + name}, "ann", text)
		}
		for way, shown := range ways {
			read := strings.Contains(shown.Text, "Jia Ting'an") // who was director in 1998
			if read || !strings.Contains(squeeze(shown.Text), squeeze(want.Lines[0].Text)) {
				t.Errorf("with %s, %s, the question %q is answered\n%s", name, way, text, shown.Text)
			}
		}
	}
}

// testMentioned asks about people whom a mention names: the records have none of them,
// and the question is not answered as if nobody were named.
func testMentioned(t *testing.T, s *stage) {
	client, marker, ok := able[Marker](t, s, "nobody is mentioned on this platform")
	if !ok {
		return
	}
	who, itself := marker.Mentioned()
	for i, question := range []string{
		"Was " + who + " director in 2010?", "who is " + who + "?", "when did " + who + " leave?", "who succeeded " + who + "?",
		"who was director before " + who, "tell me about " + who, "is it " + who + "?", "2010年" + who + "是主任吗？",
	} {
		client.Ask(t, Place{fmt.Sprint("mentioned ", i)}, "ann", "who was director in 2010") // whom it would be about
		for way, shown := range map[string]Shown{
			"said":       client.Ask(t, Place{fmt.Sprint("mentioned ", i)}, "ann", question),
			"by command": marker.ByCommand(t, "ann", question),
		} {
			if len(shown.Links) > 0 {
				t.Errorf("%s, the question %q about somebody of the platform is answered\n%s", way, question, shown.Text)
			}
		}
	}
	for _, question := range []string{
		"can " + itself + " tell me who was director in 1998?", "does " + itself + " know who was director in 1998?",
		"who was director in 1998, " + itself + "?", itself + " who was director in 1998 " + itself,
	} {
		expect(t, client.Ask(t, hall, "ann", question), "Jia Ting'an")
	}
}

func testNothingAsked(t *testing.T, s *stage) {
	client, caller, ok := able[Caller](t, s, "nobody calls the bot on this platform")
	if !ok {
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
		if once := slices.Compact(slices.Sorted(slices.Values(shown.Offers))); len(once) != len(shown.Offers) {
			t.Errorf("%s is answered with an offer that stands twice: %q", way, shown.Offers)
		}
	}
	// Help is not what the conversation is about.
	expect(t, client.Ask(t, hall, "ann", "and after him?"), "Ding Xuexiang")
}

func testPointed(t *testing.T, s *stage) {
	_, pointer, ok := able[Pointer](t, s, "nobody points at messages on this platform")
	if !ok {
		return
	}
	shown := pointer.Point(t, hall, "ann", "who was director in 2010?")
	expect(t, shown, "Chen Shiju")
	all := pointer.Share(t, shown, "ann")
	expect(t, all, "Chen Shiju")
	for _, link := range shown.Links {
		if !slices.Contains(all.Links, link) {
			t.Errorf("what is shown to all does not link to %s, but to %q", link, all.Links)
		}
	}
	expect(t, pointer.Point(t, hall, "bob", "my cat is asleep"), s.office.Guide("en").InText)
}
