package prose_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"officebot/knowledge"
)

// row is a question of a set, with what its answer must have.
type row struct {
	ID, Q, Lang, Class string
	Expect             struct {
		All []string `json:"text_all"`
		Any []string `json:"text_any"`
	}
}

// shared opens a file of ../shared, or skips the test.
func shared(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../../shared/" + path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("../shared/%s is missing: put the project's folder shared beside the clone", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tells tells whether a text has what an answer must have.
func (r *row) tells(text string) bool {
	has := func(pattern string) bool { return regexp.MustCompile("(?is)" + pattern).MatchString(text) }
	for _, pattern := range r.Expect.All {
		if !has(pattern) {
			return false
		}
	}
	for _, pattern := range r.Expect.Any {
		if has(pattern) {
			return true
		}
	}
	return len(r.Expect.Any) == 0
}

// TestSets asks the rows on facts, and on what the records do not say, of the
// question sets. Many of them are for tenures and events, which are not looked at
// here; what is looked at is that what is found is right.
func TestSets(t *testing.T) {
	// A reading of words alone takes "when does the office open" for its founding.
	misread := map[string]bool{"w292": true}
	for _, set := range []struct {
		name        string
		leastAnswer int
	}{{"office", 19}, {"office-b", 17}, {"visitors-dev", 14}, {"club", 0}} {
		t.Run(set.name, func(t *testing.T) {
			data := shared(t, "questions/"+set.name+".jsonl")
			records, err := knowledge.Embedded()
			if set.name == "club" {
				records, err = knowledge.Load("../../../shared/packs/club.yaml")
			}
			if err != nil {
				t.Fatal(err)
			}
			a := newAsker(t, records)
			asked, answered, near, refused := 0, 0, 0, 0
			for line := range strings.Lines(string(data)) {
				var r row
				if err := json.Unmarshal([]byte(line), &r); err != nil {
					t.Fatal(err)
				}
				if r.Lang != "en" || misread[r.ID] {
					continue
				}
				switch r.Class {
				case "not_in_record":
					refused++
					if f := a.finder.Find(a.read(r.Q)); f.Fact != nil {
						t.Errorf("%s %q: answered with %s", r.ID, r.Q, named(f))
					}
				case "history_fact", "office_fact", "fact":
					asked++
					switch f := a.finder.Find(a.read(r.Q)); {
					case f.Fact != nil && r.tells(f.Fact.Text["en"]):
						answered++
					case f.Fact != nil:
						t.Logf("%s %q: answered with %s", r.ID, r.Q, named(f))
					case len(f.Near) > 0 && f.Near[0].Fact != nil && r.tells(f.Near[0].Fact.Text["en"]):
						near++
					}
				}
			}
			t.Logf("%d asked, %d answered, %d more with the right sentence near; %d not in the record", asked, answered, near, refused)
			if answered < set.leastAnswer {
				t.Errorf("%d of %d answered, want %d", answered, asked, set.leastAnswer)
			}
		})
	}
}
