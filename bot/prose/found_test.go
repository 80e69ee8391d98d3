package prose_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"officebot/bot/prose"
	"officebot/knowledge"
)

// TestAskedIsFound asks for each fact in the ways that testdata/asked lists: so many
// find a fact about the same, and of a small pack each fact is found by some; phrases
// of nothing but names and question words are left out. What a tenure or an event
// answers, a day, "who came next", is not found here.
func TestAskedIsFound(t *testing.T) {
	for _, pack := range []struct {
		path  string
		asked string // in testdata/asked
		least int    // phrases
		each  bool   // fact is found
	}{
		{"../../knowledge/office", "office.txt", 490, false},
		{"../../../shared/packs/club.yaml", "club.txt", 61, true},
		{"../testdata/packs/bluestone.yaml", "bluestone.txt", 6, true},
	} {
		t.Run(pack.path, func(t *testing.T) {
			records, err := knowledge.Load(pack.path)
			if errors.Is(err, fs.ErrNotExist) {
				t.Skipf("%s is missing: put the project's folder shared beside the clone", pack.path)
			}
			if err != nil {
				t.Fatal(err)
			}
			a := newAsker(t, records)
			ways := readAsked(t, pack.asked)
			phrases, found := 0, 0
			for _, fact := range records.Facts {
				own := 0
				for _, phrase := range ways[fact.ID] {
					asked := a.wants(phrase, fact)
					if len(asked.Words) == 0 {
						continue
					}
					phrases++
					switch got := a.finder.Find(asked).Fact; {
					case got == fact:
						found, own = found+1, own+1
					case got != nil:
						found++
					}
				}
				if pack.each && own == 0 {
					t.Errorf("%s is not found", fact.ID)
				}
			}
			t.Logf("%d of %d phrases find a fact", found, phrases)
			if found < pack.least {
				t.Errorf("%d of %d phrases find a fact, want %d", found, phrases, pack.least)
			}
		})
	}
}

// readAsked reads ways of asking for facts, by their ids.
func readAsked(t *testing.T, name string) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("testdata/asked/" + name)
	if err != nil {
		t.Fatal(err)
	}
	ways := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if id, phrases, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
			ways[id] = strings.Split(phrases, ", ")
		}
	}
	return ways
}

// wants asks what a phrase says of what a fact is about.
func (a *asker) wants(phrase string, about *knowledge.Fact) prose.Asked {
	asked := a.read(phrase)
	asked.Names = []prose.Name{{IDs: about.About[:1]}}
	if asked.Wants == prose.TellMe {
		asked.Wants = prose.What
	}
	named := []string{"office", "president", "chairman", "director", "general"}
	asked.Words = slices.DeleteFunc(asked.Words, func(w prose.Word) bool { return slices.Contains(named, w.Text) })
	return asked
}
