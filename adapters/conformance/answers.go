package conformance

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
)

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
