package console

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
)

func TestChatAsText(t *testing.T) {
	tests := []struct{ name, locale, in, want string }{
		{"turns", "en", "list\nbefore\n", "两位：\n- 甲\n- 乙\n\nbefore: list, 2026-11-23\n\n"},
		{"blank lines change nothing", "en", "list\n\n \nbefore\n", "两位：\n- 甲\n- 乙\n\nbefore: list, 2026-11-23\n\n"},
		{"another conversation", "en", "list\n/new\nbefore\n", "两位：\n- 甲\n- 乙\n\nA new conversation: what was said before is forgotten.\n\nbefore: , 2026-11-23\n\n"},
		{"quit", "en", "/quit\nlist\n", ""},
		{"exit", "en", "/exit\nlist\n", ""},
		{"sources of nothing", "en", "/sources\n", "There is no answer with sources yet: ask something first.\n\n"},
		{"unknown command", "en", "/Foo\x1b[31m bar\n", "There is no command /Foo[31m bar; /help lists them.\n\n"},
		{"unknown command", "zh-Hans", "/foo\n", "没有 /foo 这个命令；/help 列出全部命令。\n\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			c := newConsole(&out)
			c.Locale = test.locale
			if err := c.Chat(t.Context(), NewLines(strings.NewReader(test.in))); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestChatTellsTheWorksOfTheLastAnswer(t *testing.T) {
	var out bytes.Buffer
	c := newConsole(&out)
	if err := c.Chat(t.Context(), NewLines(strings.NewReader("who\n/sources\n/new\n/sources\n"))); err != nil {
		t.Fatal(err)
	}
	want := `
- Gazette, The [31mPress, CC BY-SA 4.0, read on 2026-11-01
  https://example.org/a?b=1&c=%E4%B8%BB

A new conversation: what was said before is forgotten.

There is no answer with sources yet: ask something first.

`
	if !strings.HasSuffix(out.String(), want) {
		t.Errorf("got:\n%s\nwant at the end:\n%s", out.String(), want)
	}
}

func TestChatHelpsWithEveryCommand(t *testing.T) {
	for lang := range vocabulary {
		var out bytes.Buffer
		c := newConsole(&out)
		c.Locale = lang
		if err := c.Chat(t.Context(), NewLines(strings.NewReader("/help\n"))); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"/sources", "/new", "/quit"} {
			if !strings.Contains(out.String(), command) {
				t.Errorf("%s: the help does not mention %s:\n%s", c.Locale, command, &out)
			}
		}
	}
}

func TestChatAsJSON(t *testing.T) {
	var out bytes.Buffer
	c := newConsole(&out)
	c.JSON = true
	const in = "who\nbefore\n\r\n \nbefore\n/new\nbefore"
	if err := c.Chat(t.Context(), NewLines(strings.NewReader(in))); err != nil {
		t.Fatal(err)
	}
	var got []string
	for decoder := json.NewDecoder(&out); decoder.More(); {
		var r record
		if err := decoder.Decode(&r); err != nil {
			t.Fatal(err)
		}
		got = append(got, r.Question+" → "+r.Text)
	}
	want := []string{
		"who → " + theAnswer.Text(),
		"before → before: who, 2026-11-23",
		"before → before: , 2026-11-23",
		"/new → " + theAnswer.Text(),
		"before → before: /new, 2026-11-23",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestGreet(t *testing.T) {
	tests := []struct{ locale, example string }{
		{"en", "- an example in en\n"},
		{"", "- an example in en\n"},
		{"fr", "- an example in en\n"},
		{"zh", "- an example in zh-Hans\n"},
		{"zh-Hant", "- an example in zh-Hant\n"},
	}
	for _, test := range tests {
		var out bytes.Buffer
		c := newConsole(&out)
		c.Locale = test.locale
		if err := c.Greet(); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), test.example) {
			t.Errorf("locale %q: no %q in:\n%s", test.locale, test.example, &out)
		}
	}
}

// amnesia is a store that cannot be reached.
type amnesia struct{ adapters.Store }

var errUnreachable = errors.New("the store cannot be reached")

func (amnesia) Get(context.Context, string) ([]byte, error) { return nil, errUnreachable }
func (amnesia) Put(context.Context, string, []byte, time.Duration) error {
	return errUnreachable
}
func (amnesia) Delete(context.Context, string) error { return errUnreachable }

func TestChatWithoutAStore(t *testing.T) {
	var out bytes.Buffer
	c := newConsole(&out)
	c.Desk = deskOver(amnesia{})
	if err := c.Chat(t.Context(), NewLines(strings.NewReader("who\nbefore\n"))); err != nil {
		t.Errorf("a question was left unanswered: %v", err)
	}
	if !strings.HasSuffix(out.String(), "before: , 2026-11-23\n\n") {
		t.Errorf("without a store the chat went:\n%s", &out)
	}
	if err := c.Chat(t.Context(), NewLines(strings.NewReader("/new\n"))); !errors.Is(err, errUnreachable) {
		t.Errorf("forgetting failed with %v", err)
	}
}

func TestWhatIsBrokenIsToldAndCounts(t *testing.T) {
	want := adapters.Spoken.In("en").Broken + "\n\nbefore: , 2026-11-23\n\n"
	for what, converse := range map[string]func(*Console, io.Reader) error{
		"chat": func(c *Console, in io.Reader) error { return c.Chat(t.Context(), NewLines(in)) },
		"ask":  func(c *Console, in io.Reader) error { return c.AskEach(t.Context(), in) },
	} {
		var out bytes.Buffer
		err := converse(newConsole(&out), strings.NewReader("panic\nbefore\n"))
		if !errors.Is(err, adapters.ErrBroken) || out.String() != want {
			t.Errorf("%s ended with %v and said:\n%s", what, err, &out)
		}
	}
}
