package slack

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"officebot/adapters/conformance"
	"officebot/adapters/slack/slacktest"
	"officebot/bot"
	"officebot/knowledge"
)

// hardAnswers are answers that come close to what a message holds, and such that
// mean ill.
func hardAnswers() map[string]bot.Answer {
	answers := map[string]bot.Answer{"hostile": conformance.Hostile(), "nothing": {Language: "en", Status: bot.NotUnderstood}}
	for name, word := range map[string]string{
		"words": "Wolfeschlegelsteinhausenbergerdorff ", "marks": "*_~`|<&>\\ ", "han": "中华人民共和国主席办公室",
		"one": strings.Repeat("x", 3990), "emoji": "👩‍👩‍👧‍👦", "entities": "&<>",
	} {
		for _, lang := range languages {
			a := conformance.Longest(word)
			a.Language, a.Intent = lang, strings.Repeat(word, 20)
			answers[name+" "+lang] = a
		}
	}
	sources := conformance.Longest("x ")
	sources.Citations = nil
	for i := range 60 {
		sources.Citations = append(sources.Citations, knowledge.Citation{Section: fmt.Sprint("Section | ", i), URL: "javascript:alert(1)"})
	}
	answers["no links"] = sources
	return answers
}

func TestMessagesKeepSlacksLimits(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	w := &workspace{endpoint: s.APIURL(), header: callHeader(s.BotToken), web: http.DefaultClient}
	s.Invite("C1")
	long := strings.Repeat("who was <director> & *why*? ", 200)
	for name, answer := range hardAnswers() {
		for _, d := range []dress{
			{}, {Asker: "U1"}, {Asker: "U1", Asked: "Ann asked: " + long}, {Private: true, Question: long}, {Private: true, Question: "why?", ShareID: "0123456789abcdef"},
			{Asker: "U1", Of: "1700000000.000001", Leaf: leaf{3, 900, "0123456789abcdef"}}, {Asker: "U1", Private: true, Question: long[:2000], Leaf: leaf{0, 2, "0123456789abcdef"}},
		} {
			r := render(&answer, d)
			if _, err := w.chat(t.Context(), "chat.postMessage", r.in(place{Channel: "C1"}, nil)); err != nil {
				t.Errorf("%s, %+.60v: %v", name, d, err)
			}
		}
	}
}

func TestTheSameAnswerGivesTheSameBytes(t *testing.T) {
	for name, answer := range hardAnswers() {
		d := dress{Asker: "U1", Asked: "Ann asked: why?"}
		first, _ := json.Marshal(render(&answer, d))
		for range 3 {
			if again, _ := json.Marshal(render(&answer, d)); string(again) != string(first) {
				t.Errorf("%s is written in two ways", name)
			}
		}
	}
}

func TestMarkup(t *testing.T) {
	line := func(lang, text string, from, to int) string {
		return markup(lang).Line(bot.Line{Text: text, Strong: []bot.Range{{From: from, To: to}}})
	}
	for got, want := range map[string]string{
		line("en", "Ann was here", 0, 3):                   "*Ann* was here",
		line("zh-Hans", "是张经武。", 3, 12):                    "是" + zeroWidth + "*张经武*" + zeroWidth + "。",
		line("en", "A*B <!channel>", 0, 3):                 "*A" + zeroWidth + "*" + zeroWidth + "B* &lt;!channel&gt;",
		markup("en").Line(bot.Line{Text: "x", Item: true}): "• x",
		link("https://a.example/?b=1&c=<d>|e f", "g"):      "<https://a.example/?b=1&amp;c=%3Cd%3E%7Ce%20f|g>",
		labelOf("a | b\n c"):                               "a ¦ b c",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAppHomeKeepsSlacksLimits(t *testing.T) {
	s := slacktest.New(t, slacktest.Options{})
	api := slack.New(s.BotToken, slack.OptionAPIURL(s.APIURL()))
	long := strings.Repeat("Keeper & <Warden> *of* the_Very Long Title ", 30)
	roll := make([]bot.RollEntry, 3000)
	works := make([]*knowledge.Source, 200)
	for i := range roll {
		roll[i].Line = bot.Line{Text: fmt.Sprint(long, i), Strong: []bot.Range{{From: 0, To: 100}}}
	}
	for i := range works {
		works[i] = &knowledge.Source{Title: long, Publisher: long, License: long, URL: "https://a.example/" + strings.Repeat("x", i*30)}
	}
	hostile := conformance.Longest("*_~`|<&>\\ ")
	for _, lang := range languages {
		guide := bot.Guide{Language: lang, Office: long, InText: long, Role: long, Roles: long, Command: "keeper", Now: long, List: long, Examples: []string{long, long, long}, Sources: works}
		for name, h := range map[string]home{
			"long":  {guide: guide, now: conformance.Longest("*_~`|<&>\\ "), roll: roll, asked: long, answer: &hostile},
			"empty": {guide: bot.Guide{Language: lang, Office: "X", InText: "X"}},
		} {
			view := slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: homeBlocks(h)}}
			if _, err := api.PublishView("U1", view, ""); err != nil {
				t.Errorf("%s in %s: %v", name, lang, err)
			}
		}
	}
}
