package console

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/knowledge"
)

// scribe answers every question with what it knows of it, in the language of
// the asker; a question is the topic of the next.
type scribe struct{ adapters.Office }

var gazette = &knowledge.Source{
	Title: "Gazette", Publisher: "The \x1b[31mPress", License: "CC BY-SA 4.0",
	URL: "https://example.org/a?b=1&c=主", Read: knowledge.DayDate(knowledge.DayOf(2026, 11, 1)),
}

var theAnswer = bot.Answer{
	Intent: "holder_at",
	Status: bot.Answered,
	Lines:  []bot.Line{{Text: "Chen <Shiju>\u202e did.", Strong: []bot.Range{{From: 0, To: 12}}}},
	People: []*knowledge.Person{{ID: "chen", Name: "Chen Shiju"}},
	Posts:  []*knowledge.Post{{ID: "director", Label: "Director"}},
	Citations: []knowledge.Citation{
		{Source: gazette, Section: "Directors", Passage: "Chen Shiju\a (2003–2013)", URL: "https://example.org/a#:~:text=Chen 主"},
		{Source: gazette, Section: "Lead"},
		{URL: "ftp://example.org/"},
	},
	Suggestions: []string{"and after him?", "他之后是谁？"},
}

func (scribe) Answer(q bot.Question) bot.Answer {
	if q.Text == "panic" {
		panic("as the question wants it")
	}
	if strings.HasPrefix(q.Text, "nothing") {
		return bot.Answer{Language: "en", Intent: "none", Status: bot.NotUnderstood}
	}
	answer := theAnswer
	answer.Language = q.Locale
	if strings.HasPrefix(q.Text, "list") {
		answer = bot.Answer{Language: "zh-Hant", Status: bot.Answered, Lines: []bot.Line{{Text: "两位："}, {Text: "甲", Item: true}, {Text: "乙", Item: true}}}
	}
	if strings.HasPrefix(q.Text, "before") {
		answer = bot.Answer{Status: bot.Answered, Lines: []bot.Line{{Text: "before: " + q.Topic.Question + ", " + q.Today.String()}}}
	}
	answer.Topic = bot.Topic{Question: q.Text}
	return answer
}

func (scribe) Guide(lang string) bot.Guide {
	return bot.Guide{Examples: []string{"an example in " + lang}}
}

func newConsole(out *bytes.Buffer) *Console {
	return &Console{
		Desk:   deskOver(state.NewLocal(100, time.Now)),
		Out:    out,
		Locale: "en",
	}
}

func deskOver(store adapters.Store) *adapters.Desk {
	today := func() knowledge.Day { return knowledge.DayOf(2026, 11, 23) }
	return adapters.NewDesk(scribe{}, adapters.Options{Store: store, Today: today})
}

func TestAskAsText(t *testing.T) {
	tests := []struct {
		name, question string
		rich           bool
		want           string
	}{
		{"plain", "who", false, `Chen <Shiju> did.

Sources:
- Gazette, Directors: “Chen Shiju (2003–2013)”
  https://example.org/a#:~:text=Chen%20%E4%B8%BB
- Gazette, Lead
- ftp://example.org/

You could ask:
- and after him?
- 他之后是谁？
`},
		{"rich", "who", true, "\x1b[1mChen <Shiju>\x1b[0m did.\n" +
			"\n\x1b[2mSources:\x1b[0m\n" +
			"- Gazette, Directors: “Chen Shiju (2003–2013)”\n" +
			"  \x1b]8;;https://example.org/a#:~:text=Chen%20%E4%B8%BB\x1b\\\x1b[2mhttps://example.org/a\x1b[0m\x1b]8;;\x1b\\\n" +
			"- Gazette, Lead\n" +
			"- \x1b[2mftp://example.org/\x1b[0m\n" +
			"\n\x1b[2mYou could ask:\x1b[0m\n- and after him?\n- 他之后是谁？\n"},
		{"a list", "list", false, "两位：\n- 甲\n- 乙\n"},
		{"nothing", "nothing", false, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			c := newConsole(&out)
			c.Rich = test.rich
			if err := c.Ask(t.Context(), test.question); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAskAsJSON(t *testing.T) {
	var out bytes.Buffer
	c := newConsole(&out)
	c.JSON = true
	for _, question := range []string{"who was <it> & why\xff?", "nothing"} {
		if err := c.Ask(t.Context(), question); err != nil {
			t.Fatal(err)
		}
	}
	got := regexp.MustCompile(`"elapsed_us":\d+}`).ReplaceAllString(out.String(), `"elapsed_us":…}`)
	want := `{"question":"who was <it> & why` + "\ufffd" + `?","language":"en","intent":"holder_at","status":"answered","text":"Chen <Shiju>` + "\u202e" + ` did.",` +
		`"people":["Chen Shiju"],"posts":["Director"],"citations":[` +
		`{"source":"Gazette","section":"Directors","passage":"Chen Shiju\u0007 (2003–2013)","url":"https://example.org/a#:~:text=Chen 主"},` +
		`{"source":"Gazette","section":"Lead","passage":"","url":""},` +
		`{"source":"","section":"","passage":"","url":"ftp://example.org/"}],` +
		`"suggestions":["and after him?","他之后是谁？"],"elapsed_us":…}` + "\n" +
		`{"question":"nothing","language":"en","intent":"none","status":"not_understood","text":"","people":[],"posts":[],"citations":[],"suggestions":[],"elapsed_us":…}` + "\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// questionsOf lists the questions of JSON lines.
func questionsOf(t *testing.T, out *bytes.Buffer) []string {
	t.Helper()
	var questions []string
	for decoder := json.NewDecoder(out); decoder.More(); {
		var r record
		if err := decoder.Decode(&r); err != nil {
			t.Fatal(err)
		}
		questions = append(questions, r.Question)
	}
	return questions
}

func TestAskEach(t *testing.T) {
	const in = "who\r\n\n  \nbefore"
	var out bytes.Buffer
	c := newConsole(&out)
	c.JSON = true
	if err := c.AskEach(t.Context(), strings.NewReader(in)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"who", "", "  ", "before"}, questionsOf(t, &out)); diff != "" {
		t.Errorf("as JSON every line has its answer (-want +got):\n%s", diff)
	}

	c.JSON, c.Echo = false, true
	if err := c.AskEach(t.Context(), strings.NewReader("list\n\n  \nbefore\n")); err != nil {
		t.Fatal(err)
	}
	want := "> list\n两位：\n- 甲\n- 乙\n\n> before\nbefore: , 2026-11-23\n\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("as text (-want +got):\n%s", diff)
	}
}

type brokenPipe struct{ err error }

func (p brokenPipe) Write([]byte) (int, error) { return 0, p.err }

func TestWritingFails(t *testing.T) {
	broken := errors.New("broken")
	for _, asJSON := range []bool{false, true} {
		c := newConsole(nil)
		c.Out, c.JSON = brokenPipe{broken}, asJSON
		if err := c.Ask(t.Context(), "who"); !errors.Is(err, broken) {
			t.Errorf("Ask: error %v", err)
		}
		if err := c.AskEach(t.Context(), strings.NewReader("who\nwho\n")); !errors.Is(err, broken) {
			t.Errorf("AskEach: error %v", err)
		}
		if err := c.Chat(t.Context(), NewLines(strings.NewReader("who\n"))); !errors.Is(err, broken) {
			t.Errorf("Chat: error %v", err)
		}
		if err := c.Greet(); !errors.Is(err, broken) {
			t.Errorf("Greet: error %v", err)
		}
	}
}
