package say_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/query/querytest"
	"officebot/bot/say"
	"officebot/knowledge"
)

// TestSaysAnyQuery says random queries and their results in every language:
// always something, and never with what was to be filled in or joined.
func TestSaysAnyQuery(t *testing.T) {
	for pack, path := range packs {
		records := load(t, path)
		evaluator, speaker := eval.New(records), say.New(records)
		g := querytest.New(rand.NewPCG(1, 2), namesOf(records))
		for range 1000 {
			ask := g.Ask(3)
			r := evaluator.Evaluate(ask, today)
			for _, tag := range []string{"en", "zh-Hans", "zh-Hant"} {
				question := speaker.Question(ask, tag, today)
				said := speaker.Result(r, tag, today)
				if !whole(question) || len(said.Lines) == 0 {
					t.Errorf("%s: %s: %q, %v", pack, ask, question, said.Lines)
				}
				for _, l := range said.Lines {
					if !whole(l.Text) || !stressed(l) {
						t.Errorf("%s: %s: %q, stressed %v", pack, ask, l.Text, l.Strong)
					}
				}
			}
			speaker.Suggestions(r, today)
		}
	}
}

func whole(text string) bool {
	return text != "" && !strings.ContainsAny(text, "{}*") && !strings.Contains(text, "  ") && !strings.Contains(text, "()") &&
		!strings.Contains(text, "（）") && strings.TrimSpace(text) == text
}

// stressed tells whether what is stressed are stretches of the line, in order.
func stressed(l say.Line) bool {
	last := 0
	for _, s := range l.Strong {
		if s.From < last || s.To <= s.From || s.To > len(l.Text) {
			return false
		}
		last = s.To
	}
	return true
}

// namesOf is what random queries may speak of: a few of everything.
func namesOf(records *knowledge.Records) querytest.Names {
	names := querytest.Names{
		Verbs: []string{"found", "appoint", "die", "any", "happen"},
		Days:  knowledge.Span{From: knowledge.DayOf(1950, 1, 1), To: knowledge.DayOf(2030, 12, 31)},
		Holes: true,
	}
	for _, p := range records.People {
		names.People = append(names.People, p.ID)
	}
	for _, p := range records.Posts {
		names.Posts = append(names.Posts, p.ID)
	}
	for _, o := range records.Organizations {
		names.Organizations = append(names.Organizations, o.ID)
	}
	return names
}
