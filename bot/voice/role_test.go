package voice_test

import (
	"testing"

	"officebot/bot/voice"
)

func TestInPassing(t *testing.T) {
	for role, want := range map[string]string{
		"Director":             "director",
		"Prime Minister":       "prime minister",
		"Director-General":     "director-general",
		"FBI Director":         "FBI director",
		"Speaker of the House": "speaker of the House",
		"MP":                   "MP",
		"Élu":                  "Élu",
		"主任":                   "主任",
		"":                     "",
	} {
		if got := voice.InPassing(role); got != want {
			t.Errorf("%q in passing is %q, want %q", role, got, want)
		}
	}
}
