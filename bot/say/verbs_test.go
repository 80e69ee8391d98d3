package say_test

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"officebot/bot/grammar"
	"officebot/bot/grammar/en"
	"officebot/bot/query"
	"officebot/bot/say"
)

// TestEventsAreInflected says of every event that the grammar of English reads who
// did it, and holds the verb against the grammar's own inflection.
func TestEventsAreInflected(t *testing.T) {
	speaker := say.New(load(t, packs["office"]))
	events := eventsRead(t)
	if len(events) < 80 {
		t.Fatalf("the grammar reads %d events", len(events))
	}
	for _, name := range events {
		verb, particle, _ := strings.Cut(name, " ")
		ask := query.Filling{Event: query.Event{Verb: strings.ReplaceAll(name, " ", "-"), Roles: []query.Role{
			{Kind: query.RoleAgent, Filler: query.Gap{}}, {Kind: query.RolePatient, Filler: query.Entity{ID: "zhang-jingwu"}},
		}}}
		question := speaker.Question(ask, "en", today)
		words := strings.Fields(question)
		if name == "born" {
			continue // of which only the participle is said
		}
		past := func(i grammar.Inflected) bool { return i.Text == words[1] && i.Form.Has(grammar.Past) }
		if !slices.ContainsFunc(en.NewMorphology().Verb(verb), past) || !strings.HasPrefix(strings.Join(words[2:], " "), particle) {
			t.Errorf("%s: %s", name, question)
		}
	}
}

// eventsRead are the events that have a section among the verbs.
func eventsRead(t *testing.T) []string {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "grammar", "en", "verbs.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var events []string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if name, ok := strings.CutPrefix(lines.Text(), "[verb event "); ok {
			events = append(events, strings.TrimSuffix(name, "]"))
		}
	}
	return events
}
