package talk_test

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/bot/eval"
	"officebot/bot/grammar/en"
	"officebot/bot/grammar/zh"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

var update = flag.Bool("update", false, "write the queries into the conversations instead of comparing with them")

var today = knowledge.DayOf(2026, 11, 23)

// line is what goes on in conversations about the default pack.
type line struct {
	talk     *talk.Talk
	language *talk.Language
	grammar  talk.Grammar
	eval     *eval.Evaluator
	index    *index.Index
}

func open(t *testing.T) *line {
	t.Helper()
	records, err := knowledge.Load("../../knowledge/office")
	if err != nil {
		t.Fatal(err)
	}
	names, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	return &line{talk.New(records), talk.English(), en.New(records, names, when.New()), eval.New(records), names}
}

// openChinese is the same in Chinese.
func openChinese(t *testing.T) *line {
	t.Helper()
	l := open(t)
	records, err := knowledge.Load("../../knowledge/office")
	if err != nil {
		t.Fatal(err)
	}
	l.language, l.grammar = talk.Chinese(), zh.New(records, l.index, when.New())
	return l
}

// read is a message in its conversation.
func (l *line) read(text string, topic *talk.Topic) (talk.Message, talk.Turn) {
	m := l.language.Read(l.grammar, text, today, l.grammar.Read(text, today), l.namesPost)
	return m, l.talk.Follow(topic, &m)
}

func (l *line) namesPost(text string) bool {
	return slices.ContainsFunc(l.index.Spot(nil, fold.Tokens(text)), func(m knowledge.Mention) bool {
		return len(m.Posts)+len(m.Organizations) > 0
	})
}

// say is what a message asks, and what the talk is about after it.
func (l *line) say(text string, topic talk.Topic) (string, talk.Topic) {
	m, turn := l.read(text, &topic)
	if turn.Kind == talk.Missing {
		return "(missing)", topic
	}
	var asks []string
	var results []eval.Result
	for _, ask := range turn.Asks {
		asks = append(asks, ask.String())
		results = append(results, l.eval.Evaluate(ask, today))
	}
	if asks == nil {
		return "(unread)", topic
	}
	return strings.Join(asks, " | "), l.talk.After(&topic, &m, results)
}

// TestConversations reads every message of the conversations and wants the query that
// stands below it. The topic goes through JSON between any two of them.
func TestConversations(t *testing.T) {
	converse(t, open(t), "testdata/conversations.txt")
}

func TestChineseConversations(t *testing.T) {
	converse(t, openChinese(t), "testdata/conversations_zh.txt")
}

func converse(t *testing.T, l *line, conversations string) {
	t.Helper()
	content, err := os.ReadFile(conversations)
	if err != nil {
		t.Fatal(err)
	}
	var topic talk.Topic
	var out []string
	lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		out = append(out, lines[i])
		message, said := strings.CutPrefix(lines[i], "> ")
		if !said {
			if lines[i] == "" {
				topic = talk.Topic{}
			}
			continue
		}
		var got string
		got, topic = l.say(message, topic)
		topic = kept(t, topic)
		want := ""
		if i+1 < len(lines) && lines[i+1] != "" && lines[i+1][0] == ' ' {
			i++
			want = strings.TrimSpace(lines[i])
		}
		if got != want && !*update {
			t.Errorf("%s:%d: %s\n\tgot  %s\n\twant %s", conversations, i, message, got, want)
		}
		out = append(out, "    "+got)
	}
	if *update {
		if err := os.WriteFile(conversations, []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// kept is a topic that went through JSON, which changes nothing of it.
func kept(t *testing.T, topic talk.Topic) talk.Topic {
	t.Helper()
	text, err := json.Marshal(topic)
	if err != nil {
		t.Fatal(err)
	}
	var back talk.Topic
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(topic, back); diff != "" {
		t.Errorf("through JSON (-before +after):\n%s", diff)
	}
	return back
}

// TestTopicsOfOthers reads topics that another version wrote: they are none, and no
// error.
func TestTopicsOfOthers(t *testing.T) {
	for _, text := range []string{
		`{"version":2,"people":["ding-xuexiang"]}`, `{"people":["ding-xuexiang"]}`, `{}`, `null`, `[]`, `"x"`, `{"version":"1"}`,
		`{"version":1,"asked":"who(nobody knows)"}`, `{"version":1,"asked":"who(all())","people":7}`,
	} {
		var topic talk.Topic
		if err := json.Unmarshal([]byte(text), &topic); err != nil || !topic.IsZero() {
			t.Errorf("%s: %+v, %v", text, topic, err)
		}
	}
}

// TestWholeQuestions wants of a question that is complete the same in every
// conversation.
func TestWholeQuestions(t *testing.T) {
	l := open(t)
	topics := []talk.Topic{{}}
	for _, text := range []string{"who was director in 2003?", "how long did Ding serve?", "list all directors", "when was the General Office founded?", "who was director in 1990?"} {
		_, topic := l.say(text, talk.Topic{})
		topics = append(topics, topic)
	}
	for _, text := range []string{
		"who was director in 2010?", "who was the second director?", "how long did Chen serve?", "when did Jia leave?", "who succeeded Ding?",
		"was Ding director in 2015?", "who appointed Zhang Jingwu?", "how many directors have there been?", "list the directors since 2000", "director 1998",
		"and who is the director?", "who was director before Ding?",
	} {
		alone, _ := l.say(text, talk.Topic{})
		if alone == "(unread)" || alone == "(missing)" {
			t.Errorf("%q is not read", text)
		}
		for i := range topics {
			if got, _ := l.say(text, topics[i]); got != alone {
				t.Errorf("%q after topic %d: %s, alone %s", text, i, got, alone)
			}
		}
	}
}

// TestFollowingIsAskingWhole wants of what goes on from a question the query of the
// same question asked whole.
func TestFollowingIsAskingWhole(t *testing.T) {
	l := open(t)
	for _, test := range []struct{ first, then, whole string }{
		{"who was director in 2010?", "and 1998?", "who was director in 1998?"},
		{"was Chen director in 2010?", "and in 2015?", "was Chen director in 2015?"},
		{"was Chen director in 2010?", "and Ding?", "was Ding director in 2010?"},
		{"how long did Ding serve?", "Chen, not Ding", "how long did Chen serve?"},
		{"when did Ding leave?", "and Jia?", "when did Jia leave?"},
		{"who was the second director?", "the third?", "who was the third director?"},
		{"who was director under Hu Jintao?", "and under Jiang Zemin?", "who was director under Jiang Zemin?"},
		{"who succeeded Jia?", "how long did he serve?", "how long did Chen serve?"},
		{"who was director in 2010?", "and after him?", "who succeeded Chen?"},
		{"who was director in 2010?", "since when?", "since when was Chen director?"},
		{"list all directors", "how many?", "how many directors have there been?"},
		{"how many directors have there been?", "names?", "list all directors"},
		{"when was Zhang Jingwu appointed?", "by whom?", "who appointed Zhang Jingwu?"},
	} {
		_, topic := l.say(test.first, talk.Topic{})
		followed, _ := l.say(test.then, topic)
		whole, _ := l.say(test.whole, talk.Topic{})
		if a, b := asked(t, l, followed), asked(t, l, whole); a != b {
			t.Errorf("%q, %q: %s\n\tbut %q: %s", test.first, test.then, followed, test.whole, whole)
		}
	}
}

// asked is whom a query names, and in which tenures: two queries with the same may be
// written in different ways.
func asked(t *testing.T, l *line, text string) string {
	t.Helper()
	ask, err := query.ParseAsk(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	r := l.eval.Evaluate(ask, today)
	r.Ask = nil
	var said []string
	for _, h := range r.Held {
		said = append(said, h.Tenure.Person.Name, h.Tenure.Start.String())
	}
	for _, p := range r.People {
		said = append(said, p.Name)
	}
	for _, f := range r.Fillers {
		if f.Person != nil {
			said = append(said, f.Person.Name)
		}
	}
	slices.Sort(said)
	return strings.Join(slices.Compact(said), ", ")
}

// FuzzTopic reads any text for a topic, and goes on from it.
func FuzzTopic(f *testing.F) {
	f.Add(`{"version":1,"asked":"who(in(all(), 2010))","people":["chen-shiju"]}`, "and 1998?")
	f.Add(`{"version":1,"asked":"role(found(agent=?, patient=office))","when":"moment(1993)","group":"who(all())"}`, "the second of them")
	f.Fuzz(func(t *testing.T, kept, text string) {
		if len(text) > 80 {
			return
		}
		var topic talk.Topic
		if err := json.Unmarshal([]byte(kept), &topic); err != nil {
			return // no JSON at all
		}
		l := opened(t)
		_, turn := l.read(text, &topic)
		for _, ask := range turn.Asks {
			if holes, then := query.Holes(ask); (len(holes) > 0 || then) && turn.Kind != talk.Missing {
				t.Errorf("%q leaves holes: %s", text, ask)
			}
		}
	})
}

// shared is opened once: a fuzz target runs often.
var shared *line

func opened(t *testing.T) *line {
	if shared == nil {
		shared = open(t)
	}
	return shared
}
