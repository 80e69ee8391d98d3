package en

import (
	"strings"
	"testing"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func TestShortTitles(t *testing.T) {
	records := &knowledge.Records{Posts: []*knowledge.Post{
		{ID: "gov", Label: "Governor of Port Saltby", Role: "Governor"},
		{ID: "dep", Label: "Deputy Harbour Warden of Port Saltby", Role: "Deputy Harbour Warden"},
		{ID: "va", Label: "Vice Admiral", Role: "Vice Admiral"},
		{ID: "vb", Label: "Vice Mayor", Role: "Vice Mayor"},
		{ID: "it", Label: "Inspector of Tides", Role: "Inspector Tidal"},
		{ID: "gap", Label: "President of the General Assembly", Role: "President"},
	}}
	g := &Grammar{sources: grammar.Sources{Lexicon: Lexicon()}, titles: newShortTitles(records, grammar.NewWorld(records))}
	for text, want := range map[string]string{
		"ps governor":        "port saltby",
		"deputy in 1990":     "deputy harbour warden",
		"deputy":             "deputy harbour warden",
		"deputies under":     "deputy harbour wardens",
		"deputy post":        "deputy harbour warden",
		"deputy harbour":     "", // it is said in full
		"deputy minister":    "", // it is another's
		"vice":               "", // of whom, nothing tells
		"it":                 "", // a word
		"dhw's predecessor":  "deputy harbour warden",
		"assembly president": "general assembly",
		"assembly hall":      "", // no president
	} {
		if got := strings.Join(g.titleAt(fold.Tokens(text), 0), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
