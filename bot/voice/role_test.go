package voice_test

import (
	"testing"

	"officebot/bot/voice"
	"officebot/knowledge"
)

func TestRole(t *testing.T) {
	in := func(lang, text string) []knowledge.Name { return []knowledge.Name{{Text: text, Lang: lang}} }
	for _, test := range []struct {
		post    knowledge.Post
		en, han string // in English and in Chinese
	}{
		{knowledge.Post{Label: "Mayor of York", Role: "Mayor"}, "mayor", "市长"},
		{knowledge.Post{Label: "Treasurer"}, "", "司库"},
		{knowledge.Post{Label: "Secretary-General of the League", Role: "Secretary-General"}, "secretary-general", "秘书长"},
		{knowledge.Post{Label: "Bürgermeister von Hamburg", Role: "Bürgermeister", Roles: in("en", "Mayor")}, "mayor", "市长"},
		{knowledge.Post{Label: "Mayor of York", Role: "Mayor", Roles: in("zh", "约克市长")}, "mayor", "约克市长"},
		{knowledge.Post{Label: "Mayor of York", Role: "Mayor", Names: in("zh", "约克市长")}, "mayor", ""},
		{knowledge.Post{Label: "Mayor", Organization: new(knowledge.Organization)}, "", ""},
		// of a state, a club or a university
		{knowledge.Post{Label: "President of York", Role: "President"}, "president", "president"},
		{knowledge.Post{Label: "Prime Minister of Japan", Role: "Prime Minister"}, "prime minister", "prime minister"},
		{knowledge.Post{Label: "Ferryman of York", Role: "Ferryman"}, "ferryman", "ferryman"},
	} {
		if en, han := voice.For("en").Role(&test.post), voice.For("zh-Hans").Role(&test.post); en != test.en || han != test.han {
			t.Errorf("the role of a %s is %q and %q, want %q and %q", test.post.Label, en, han, test.en, test.han)
		}
	}
}

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
