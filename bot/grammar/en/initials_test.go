package en

import (
	"slices"
	"strings"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func TestInitials(t *testing.T) {
	in := newInitials(&knowledge.Records{People: []*knowledge.Person{
		{Name: "Franklin Delano Roosevelt"}, {Name: "John Fitzgerald Kennedy Jr."}, {Name: "Jane Frances Kelly"},
		{Name: "Walter Adam Stone"}, {Name: "Jo Bly"}, {Name: "Harry S. Truman"}, {Name: "William Henry Harrison"},
	}})
	for text, want := range map[string]string{
		"FDR":                   "franklin delano roosevelt",
		"franklin d roosevelt":  "franklin delano roosevelt",
		"Franklin D. Roosevelt": "franklin delano roosevelt",
		"William H. Harrison":   "william henry harrison",
		"jfk":                   "", // two people
		"John F. Kennedy":       "john fitzgerald kennedy",
		"was":                   "", // a word
		"jb":                    "",
		"franklin roosevelt":    "",
		"Franklin D":            "",
	} {
		tokens := abbreviated(fold.Tokens(text))
		long, to := in.at(tokens, 0)
		if got := strings.Join(long, " "); got != want || want != "" && to != len(tokens) {
			t.Errorf("%s: %q to %d, want %q", text, got, to, want)
		}
	}
	if slices.Contains(namesOf("Harry S. Truman"), "s") {
		t.Error("a name that is cut already is taken for whole")
	}
}
