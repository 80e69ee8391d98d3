package discord

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/bot"
	"officebot/knowledge"
)

// withinLimits fails the test if a message breaks a limit of Discord's.
func withinLimits(t testing.TB, m message) {
	t.Helper()
	check := func(what, text string, least, most int) {
		if n := adapters.Length(text); n < least || n > most {
			t.Errorf("%s has %d characters, not %d to %d: %.80q", what, n, least, most, text)
		}
	}
	check("content", m.Content, 0, maxContent)
	total := 0
	for _, e := range m.Embeds {
		check("title", e.Title, 0, maxTitle)
		check("description", e.Description, 1, maxDescription)
		total += adapters.Length(e.Title) + adapters.Length(e.Description)
		if len(e.Fields) > maxFields {
			t.Errorf("there are %d fields", len(e.Fields))
		}
		for _, f := range e.Fields {
			check("field name", f.Name, 1, maxFieldName)
			check("field", f.Value, 1, maxFieldValue)
			total += adapters.Length(f.Name) + adapters.Length(f.Value)
			if strings.Count(f.Value, "](http") != strings.Count(f.Value, "\n-# ")+1 && !strings.Contains(f.Value, "more") {
				t.Errorf("a source was cut: %.200q", f.Value)
			}
		}
	}
	if total > maxEmbeds {
		t.Errorf("the embeds have %d characters", total)
	}
	ids := map[string]bool{}
	for _, r := range m.Components {
		if len(r.Buttons) == 0 || len(r.Buttons) > maxRow {
			t.Errorf("a row has %d buttons", len(r.Buttons))
		}
		for _, b := range r.Buttons {
			check("label", b.Label, 1, maxLabel)
			check("custom_id", b.CustomID, 0, maxCustomID)
			check("url", b.URL, 0, maxLinkButton)
			if ids[b.CustomID+b.URL] || (b.CustomID == "") == (b.URL == "") {
				t.Errorf("a button is there twice, or leads to nothing or two things: %+v", b)
			}
			ids[b.CustomID+b.URL] = true
		}
	}
	written, err := json.Marshal(m)
	if err != nil || !bytes.Contains(written, []byte(`"allowed_mentions":{"parse":[],"replied_user":false}`)) {
		t.Errorf("it may ping: %s, %v", written, err)
	}
}

func TestRenderKeepsLimits(t *testing.T) {
	answers := map[string]bot.Answer{
		"hostile": conformance.Hostile(),
		"words":   conformance.Longest("Wolfeschlegelsteinhausenbergerdorff "),
		"marks":   conformance.Longest("*_~`|<&>\\ "),
		"han":     conformance.Longest("中华人民共和国主席办公室"),
		"emoji":   conformance.Longest("👩‍👩‍👧‍👦 "),
		"one":     conformance.Longest(strings.Repeat("x", 3990)),
	}
	for name, answer := range answers {
		for _, title := range []string{"", "short", strings.Repeat("*[long](x) ", 200)} {
			t.Run(name, func(t *testing.T) {
				m := render(&answer, view{asker: "12345678901234567890", title: title})
				withinLimits(t, m)
				if again := render(&answer, view{asker: "12345678901234567890", title: title}); !cmp.Equal(m, again) {
					t.Error("the same answer was rendered in two ways")
				}
				withinLimits(t, render(&answer, view{asker: "1", title: title, plain: true, key: "1"}))
			})
		}
	}
}

func TestRender(t *testing.T) {
	answer := bot.Answer{
		Language: "en", Status: bot.Answered,
		Lines: []bot.Line{{Text: "Ann [did] it.", Strong: []bot.Range{{From: 0, To: 3}}}, {Text: "- 1. x", Item: true}},
		Citations: []knowledge.Citation{
			{Source: &knowledge.Source{Title: "Roll"}, Section: "A", Passage: "Ann", URL: "https://x.example/a_(b)#:~:text=Ann"},
			{Source: &knowledge.Source{Title: "Roll"}, Section: "A", Passage: "Ann", URL: "https://x.example/a_(b)#:~:text=Ann"},
			{Source: &knowledge.Source{Title: "Book"}},
		},
		Suggestions: []string{"and then?", "and then?", strings.Repeat("x", 101)},
	}
	m := render(&answer, view{asker: "7", title: "who *did* it"})
	want := embed{
		Title:       `who \*did\* it`,
		Description: "**Ann** \\[did\\] it.\n- \\- 1. x",
		Color:       colours[bot.Answered],
		Fields:      []field{{Name: "Sources", Value: "-# [Roll, A: “Ann”](https://x.example/a_%28b%29#:~:text=Ann)\n-# Book"}},
	}
	if diff := cmp.Diff([]embed{want}, m.Embeds); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var buttons []string
	for _, r := range m.Components {
		for _, b := range r.Buttons {
			buttons = append(buttons, b.Label+" "+b.CustomID)
		}
	}
	if want := []string{"and then? ask:and then?", "Open the source ", "Delete delete:7"}; !slices.Equal(buttons, want) {
		t.Errorf("the buttons are %q, want %q", buttons, want)
	}
}

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"<@1> @everyone": `\<\@1\> \@everyone`,
		"https://x.y":    `https\://x.y`,
		"[a](b)":         `\[a\]\(b)`,
		"a (b) [c] (d)":  `a (b) \[c\] (d)`,
		"# a\n> b":       `\# a \> b`,
		"- a - b":        `\- a - b`,
		"12. a":          `12\. a`,
		"2003. a.":       `2003\. a.`,
		"a\x00b":         "ab",
	} {
		if got := escape(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestShortened(t *testing.T) {
	const page = "https://x.example/a"
	for _, test := range []struct {
		url   string
		limit int
		want  string
	}{
		{page, 100, page},
		{page, 5, ""},
		{page + "#:~:text=one%20two%20three", 40, page + "#:~:text=one%20two"},
		{page + "#:~:text=one,two%20three%20four", 40, page + "#:~:text=one"},
		{page + "#:~:text=onetwothreefourfivesix", 40, page},
	} {
		if got := shortened(test.url, test.limit); got != test.want {
			t.Errorf("%s in %d: %s, want %s", test.url, test.limit, got, test.want)
		}
	}
}
