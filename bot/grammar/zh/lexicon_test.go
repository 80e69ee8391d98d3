package zh

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// entry is a word of a table, with the section and the frame where it stands.
type entry struct{ class, sense, text, frame string }

func (e entry) String() string { return fmt.Sprintf("[%s %s] %q", e.class, e.sense, e.text) }

func entries() []entry {
	var all []entry
	for _, s := range sections() {
		class, sense, _ := strings.Cut(s.Name, " ")
		for _, line := range s.Lines {
			lemmas, frame, _ := strings.Cut(line, ":")
			for lemma := range strings.SplitSeq(lemmas, ",") {
				all = append(all, entry{class, sense, strings.TrimSpace(lemma), strings.TrimSpace(frame)})
			}
		}
	}
	return all
}

// TestNothingStandsTwice wants every section once and every word once under its section
// with the same frame.
func TestNothingStandsTwice(t *testing.T) {
	headings, seen := map[string]bool{}, map[string]bool{}
	for _, s := range sections() {
		if headings[s.Name] {
			t.Errorf("[%s] stands twice", s.Name)
		}
		headings[s.Name] = true
	}
	for _, e := range entries() {
		key := e.String() + e.frame
		if seen[key] {
			t.Errorf("%v stands twice with the same frame %q", e, e.frame)
		}
		seen[key] = true
	}
}

// TestWordsAreSimplified wants every word in simplified characters, for so are questions
// before they are read.
func TestWordsAreSimplified(t *testing.T) {
	for _, e := range entries() {
		if plain := strings.ReplaceAll(e.text, "/", ""); strings.Join(strings.Fields(fold.String(plain)), "") != strings.ToLower(strings.ReplaceAll(plain, " ", "")) {
			t.Errorf("%v is no word in simplified characters", e)
		}
	}
}

// rolesOf are the roles that a predicate may give, by its section.
var rolesOf = map[string]string{
	"hold": "holder post body leader tenure length", "begin": "holder post body leader appointer tenure", "end": "holder post body tenure",
	"follow": "later earlier post body", "last": "holder tenure length", "overlap": "holder other", "exist": "body", "tell": "thing", "elapse": "length", "sort": "thing",
	"aspect begin": "holder", "aspect end": "holder", "aspect last": "holder",
}

const eventRoles = "agent patient as place cause thing"

// TestFramesAreKnown wants the roles of every frame to be those of its predicate, and
// its slots to be those of a clause or prepositions of the lexicon.
func TestFramesAreKnown(t *testing.T) {
	slots := []string{grammar.Subject, grammar.Object}
	for _, e := range entries() {
		if e.class == "preposition" {
			slots = append(slots, e.sense)
		}
	}
	slots = append(slots, "under") // a phrase and 手下
	for _, e := range entries() {
		if e.class != "verb" {
			continue
		}
		roles := rolesOf[e.sense]
		if strings.HasPrefix(e.sense, "event ") {
			roles = eventRoles
		}
		if e.frame == "" {
			t.Errorf("%v takes nothing", e)
		}
		for pair := range strings.FieldsSeq(e.frame) {
			role, in, _ := strings.Cut(pair, "=")
			if !slices.Contains(strings.Fields(roles), role) {
				t.Errorf("%v: no role of its kind is called %q", e, role)
			}
			for slot := range strings.SplitSeq(in, ",") {
				if !slices.Contains(slots, slot) {
					t.Errorf("%v: no slot is called %q", e, slot)
				}
			}
		}
	}
}

// TestEveryEntryIsFound looks every form of every entry up.
func TestEveryEntryIsFound(t *testing.T) {
	lexicon := Lexicon()
	for _, e := range entries() {
		forms := []grammar.Inflected{{Text: e.text}}
		if e.class == "verb" {
			forms = morphology{}.Verb(e.text)
		}
		for _, f := range forms {
			tokens := fold.Tokens(f.Text)
			found := false
			lexicon.Match(tokens, 0, func(w *grammar.Word, to int) {
				found = found || to == len(tokens) && w.Sense == e.sense && w.Lemma == e.text
			})
			if !found {
				t.Errorf("%v: %q is not found", e, f.Text)
			}
		}
	}
}
