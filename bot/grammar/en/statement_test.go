package en_test

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"officebot/bot/grammar/en"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

// stated is the events of a text, as "verb agent patient as place start end" with a dash
// for what is not told, joined by a semicolon.
func stated(events []knowledge.Event) string {
	var all []string
	for _, e := range events {
		parts := []string{e.Verb}
		for _, r := range []knowledge.Ref{e.Agent, e.Patient, e.As} {
			parts = append(parts, cmp.Or(r.ID(), r.Text, "-"))
		}
		parts = append(parts, cmp.Or(e.Place, "-"), cmp.Or(e.Start.String(), "-"), cmp.Or(e.End.String(), "-"))
		all = append(all, strings.Join(parts, " | "))
	}
	return strings.Join(all, "; ")
}

func TestStatement(t *testing.T) {
	g := office(t).grammar
	for _, test := range []struct{ text, want string }{
		{"Mao Zedong appointed Zhang Jingwu on 30 July 1955.", "appoint | mao-zedong | zhang-jingwu | - | - | 1955-07-30 | -"},
		{"In 1993 Jiang Zemin established the Office of the President.", "found | jiang-zemin | office | - | - | 1993 | -"},
		{"The General Office was abolished in 1975 by the National People's Congress.", "abolish | national-peoples-congress | general-office | - | - | 1975 | -"},
		{"Zhang Jingwu, a soldier, was locked up in Qincheng Prison.", "imprison | - | zhang-jingwu | - | qincheng prison | - | -"},
		{"Zhang Jingwu was dismissed in 1960 after a long quarrel.", "dismiss | - | zhang-jingwu | - | - | 1960 | -"},
		{"Zhang Jingwu was arrested in 1966 and died in 1971.", "arrest | - | zhang-jingwu | - | - | 1966 | -; die | - | zhang-jingwu | - | - | 1971 | -"},
		{"Zhang Jingwu was arrested in 1966, and Liu Shaoqi died in 1969.", "arrest | - | zhang-jingwu | - | - | 1966 | -; die | - | liu-shaoqi | - | - | 1969 | -"},
		{"Zhang Jingwu was arrested in 1966 and persecuted in 1971.", "arrest | - | zhang-jingwu | - | - | 1966 | -; persecute | - | zhang-jingwu | - | - | 1971 | -"},
		{"Zhang Jingwu was arrested in 1966 and founded the Office of the President in 1971.", "arrest | - | zhang-jingwu | - | - | 1966 | -; found | zhang-jingwu | office | - | - | 1971 | -"},
		{"A company was founded in 1990.", "found | - | company | - | - | 1990 | -"},
		// Of several clauses one without a time is not dated by the text as a whole.
		{"Zhang Jingwu was arrested and died in 1971.", "die | - | zhang-jingwu | - | - | 1971 | -"},
		// What is denied, supposed, asked, said by somebody or only nearly so is no event.
		{"Zhang Jingwu was not arrested in 1966.", ""},
		{"Zhang Jingwu was never arrested.", ""},
		{"Nobody arrested Zhang Jingwu.", ""},
		{"Zhang Jingwu may have been arrested in 1966.", ""},
		{"Zhang Jingwu would be arrested in 1966.", ""},
		{"If Mao Zedong arrested Zhang Jingwu in 1966, nobody knew.", ""},
		{"Zhang Jingwu was almost arrested in 1966.", ""},
		{"Mao Zedong wanted to arrest Zhang Jingwu in 1966.", ""},
		{"Critics say that Mao Zedong arrested Zhang Jingwu in 1966.", ""},
		{"Was Zhang Jingwu arrested in 1966?", ""},
		{"He was arrested in 1966.", ""},
		{"The men around Zhang Jingwu were arrested in 1966.", ""},
		{"Jia Ting'an or Chen Shiju was arrested in 2003.", ""},
		{"", ""},
	} {
		if got := stated(g.Statement(test.text, today)); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.text, got, test.want)
		}
	}
}

// TestClubsStatements reads the events of a pack whose facts are sentences alone.
func TestClubsStatements(t *testing.T) {
	records, err := knowledge.Load(filepath.Join("..", "..", "..", "..", "shared", "packs", "club.yaml"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("../shared/packs/club.yaml is missing: put the project's folder shared beside the clone")
	}
	if err != nil {
		t.Fatal(err)
	}
	names, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	g := en.New(records, names, when.New())
	want := map[string]string{
		"club-definition": "found | workers of the thornley tannery | club | - | - | 1898 | -",
		"committee":       "pick | committee of directors | club | - | - | - | -",
		"ground":          "play | club | - | - | tanyard lane | 1904 | -",
		"war":             "cease | - | club | - | - | 1939-09-03 | -",
		"cup":             "win | club | northern shield | - | - | 1968-04-27 | -",
		"kovari-sacked":   "dismiss | - | kovari | - | - | 2006-12-04 | -",
		"administration":  "",
		"nickname":        "call | - | club | tanners | - | - | -",
	}
	for _, f := range records.Facts {
		if got := stated(g.Events(f)); got != want[f.ID] {
			t.Errorf("%s: %s\ngot  %s\nwant %s", f.ID, f.Text.In("en"), got, want[f.ID])
		}
	}
}

// TestStatementTellsWhy checks what an adjunct of a statement says of why it was so.
func TestStatementTellsWhy(t *testing.T) {
	g := office(t).grammar
	for text, want := range map[string]string{
		"Zhang Jingwu was dismissed in 1960 after a long quarrel.": "after a long quarrel",
		"Zhang Jingwu was arrested in 1966 because of a letter.":   "because of a letter",
		"Zhang Jingwu was dismissed after the war.":                "",
		"Zhang Jingwu was dismissed in 1960.":                      "",
		"Zhang Jingwu was dismissed for six years.":                "",
	} {
		events := g.Statement(text, knowledge.Day(0))
		if len(events) != 1 || events[0].Cause != want {
			t.Errorf("%q: %v, want the cause %q", text, events, want)
		}
	}
}
