package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"officebot/adapters"
	"officebot/adapters/console"
	"officebot/adapters/state"
)

// maxAnswer is how many characters an answer may have, whatever was asked.
const maxAnswer = 4000

// FuzzChat holds a conversation of anything at all with the embedded pack.
func FuzzChat(f *testing.F) {
	f.Add("who was director in 2010\nand after him?\n\nhow long?\n")
	f.Add("2010年的主任是谁？\n他之后呢\n\n丁薛祥何时上任\r\n")
	f.Add("/help\n/quit\n\x00\xff\n   \n" + strings.Repeat("who ", 5000))
	flags := answering{JSON: true, Today: "2026-11-23"}
	desk, err := flags.open(streams{os.Stdin, os.Stdout, os.Stderr, func(string) string { return "" }, nil})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, in string) {
		once, twice := talk(t, *desk, in), talk(t, *desk, in)
		answers := strings.SplitAfter(once, "\n")
		for i, again := range strings.SplitAfter(twice, "\n") {
			if again == "" {
				continue
			}
			r, err := readRecord(answers[i])
			if err != nil {
				t.Fatalf("%v\nin %s", err, answers[i])
			}
			if n := utf8.RuneCountInString(*r.Text); n > maxAnswer {
				t.Errorf("%d characters answer %q", n, *r.Question)
			}
			if untimed(answers[i]) != untimed(again) {
				t.Errorf("first %s\nthen  %s", answers[i], again)
			}
		}
	})
}

// talk holds one chat and returns its JSON lines.
func talk(t *testing.T, desk console.Console, in string) string {
	t.Helper()
	var out bytes.Buffer
	desk.Out = &out
	desk.Desk = adapters.NewDesk(desk.Desk.Office(), adapters.Options{Store: state.NewLocal(1, time.Now), Today: desk.Desk.Today})
	if err := desk.Chat(t.Context(), console.NewLines(strings.NewReader(in))); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// untimed is a JSON line without the time that the answer took.
func untimed(line string) string {
	before, _, _ := strings.Cut(line, `,"elapsed_us":`)
	return before
}
