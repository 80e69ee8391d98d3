package conformance

import (
	"fmt"
	"strings"
	"testing"

	"officebot/adapters"
	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
)

// Today is the day on which the suite's questions are asked.
var Today = knowledge.DayOf(2026, 11, 23)

// Embedded is the office of the records that the program carries.
func Embedded(t testing.TB) adapters.Office {
	t.Helper()
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return officeOf(t, records)
}

// Load is the office of a pack.
func Load(t testing.TB, path string) adapters.Office {
	t.Helper()
	records, err := knowledge.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return officeOf(t, records)
}

func officeOf(t testing.TB, records *knowledge.Records) adapters.Office {
	t.Helper()
	search, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := search.Close(); err != nil {
			t.Error(err)
		}
	})
	return bot.New(records, search)
}

// Staged is an office that answers some texts as it is told, and all others by
// itself.
type Staged struct {
	adapters.Office
	Scenes map[string]func() bot.Answer // by the text, as it is asked
}

// Answer plays the scene of the question's text.
func (s Staged) Answer(q bot.Question) bot.Answer {
	if scene, ok := s.Scenes[strings.TrimSpace(q.Text)]; ok {
		return scene()
	}
	return s.Office.Answer(q)
}

// said is an answer in one line that cites one place.
func said(text string) bot.Answer {
	return bot.Answer{
		Language: "en",
		Intent:   "staged",
		Status:   bot.Answered,
		Lines:    []bot.Line{{Text: text}},
		Citations: []knowledge.Citation{{
			Source:  &knowledge.Source{ID: "stage", Title: "Stage", URL: "https://stage.example/"},
			Section: "Scene", Passage: "as played", URL: "https://stage.example/#:~:text=as%20played",
		}},
	}
}

// hostile is text that platforms make something of: formatting, links, pings.
const hostile = "*a* _b_ ~c~ `d` ||e|| > f # g <!channel> <@U1> @everyone @here <https://evil.example|h> [i](https://evil.example) <b>&amp;</b> \\*j\\* :smile: <#C1>"

// Hostile is an answer in which every text comes from a curator who means ill.
func Hostile() bot.Answer {
	a := said(hostile)
	a.Lines[0].Strong = []bot.Range{{From: 4, To: 20}}
	a.Lines = append(a.Lines, bot.Line{Text: hostile, Item: true}, bot.Line{Text: "- # " + hostile})
	a.Suggestions = []string{hostile[:60]}
	a.Citations = []knowledge.Citation{{
		Source:  &knowledge.Source{ID: "evil", Title: hostile, URL: "https://evil.example/"},
		Section: hostile, Passage: hostile, URL: "https://stage.example/(a)_b|c>d e?f=<g>#:~:text=" + strings.ReplaceAll(hostile, " ", "%20"),
	}}
	return a
}

// Longest is as long an answer as the bot gives, with more to cite than any
// platform shows, in long words or in none at all.
func Longest(word string) bot.Answer {
	const length = 4000 // what the bot keeps its answers to
	a := said("")
	a.Lines, a.Citations = nil, nil
	left := length
	for i := 0; left > len([]rune(word))+1; i++ {
		text := strings.TrimSpace(strings.Repeat(word, 1+i%4))
		text = string([]rune(text)[:min(len([]rune(text)), left-1)])
		a.Lines = append(a.Lines, bot.Line{Text: text, Item: i > 0, Strong: []bot.Range{{From: 0, To: len(text)}}})
		left -= len([]rune(text)) + 3
	}
	for i := range 200 {
		a.Citations = append(a.Citations, knowledge.Citation{
			Source:  &knowledge.Source{ID: "long", Title: strings.Repeat("A long title ", 20), URL: "https://long.example/"},
			Section: strings.Repeat("Section ", 30),
			Passage: strings.Repeat("a passage ", 60),
			URL:     fmt.Sprintf("https://long.example/%d#:~:text=%s", i, strings.Repeat("word%20", 20+2*i)),
		})
	}
	for range 3 {
		a.Suggestions = append(a.Suggestions, strings.Repeat("and "+word, 40)+"?")
	}
	return a
}
