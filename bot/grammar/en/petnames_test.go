package en

import (
	"testing"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// surnamed finds one person by his last name alone.
type surnamed struct {
	grammar.Names
	person *knowledge.Person
}

func (s surnamed) Spot(dst []knowledge.Mention, tokens []fold.Token) []knowledge.Mention {
	for i, t := range tokens {
		if t.Text == "hale" {
			dst = append(dst, knowledge.Mention{From: i, To: i + 1, Strength: knowledge.Part, People: []*knowledge.Person{s.person}})
		}
	}
	return dst
}

func TestPetNames(t *testing.T) {
	names := named{surnamed{person: &knowledge.Person{Name: "James William Hale"}}}
	for text, want := range map[string]int{
		"when was Billy Hale mayor": 2, "when was Jim Hale mayor": 2, "when was Bob Hale mayor": 1, "hale": 1, "send Bill, Hale said": 1,
	} {
		got := names.Spot(nil, fold.Tokens(text))
		if len(got) != want {
			t.Errorf("%q: %d mentions, want %d", text, len(got), want)
		}
		if want == 2 && (got[0].Len() != 2 || got[0].Strength != knowledge.Full) {
			t.Errorf("%q: %+v is not found first and in full", text, got[0])
		}
	}
}
