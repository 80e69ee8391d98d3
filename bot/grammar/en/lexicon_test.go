package en

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// entry is a word or phrase of a table, with the section and the line where it
// stands.
type entry struct {
	class, sense, line string
	text               string // without marks, as it is written
	marked             bool   // its form is written, so it is not inflected
	frame              string
}

func (e entry) String() string { return fmt.Sprintf("[%s %s] %q", e.class, e.sense, e.text) }

// entries are those of all tables of the lexicon but for numbers and short forms.
func entries() []entry {
	var all []entry
	for _, s := range sections() {
		if plainTables[s.Name] {
			continue
		}
		class, sense, _ := strings.Cut(s.Name, " ")
		for _, line := range s.Lines {
			lemmas, frame, _ := strings.Cut(line, ":")
			for lemma := range strings.SplitSeq(lemmas, ",") {
				text, _, marked := strings.Cut(strings.TrimSpace(lemma), " (")
				all = append(all, entry{class, sense, line, text, marked, strings.TrimSpace(frame)})
			}
		}
	}
	return all
}

var plainTables = map[string]bool{"numbers": true, "ordinals": true, "ordinal endings": true, "short forms": true}

// forms are the spellings of an entry.
func forms(m *Morphology, e entry) []grammar.Inflected {
	head, _, _ := strings.Cut(e.text, " ")
	switch {
	case e.marked:
	case e.class == "verb":
		return m.Verb(head)
	case e.class == "noun":
		return m.Noun(e.text)
	}
	return []grammar.Inflected{{Text: e.text}}
}

// TestNothingStandsTwice wants every section once, every line once and every word
// once under its section with the same frame.
func TestNothingStandsTwice(t *testing.T) {
	headings := map[string]bool{}
	for _, s := range sections() {
		if headings[s.Name] {
			t.Errorf("[%s] stands twice", s.Name)
		}
		headings[s.Name] = true
	}
	seen := map[string]bool{}
	for _, e := range entries() {
		key := e.String() + e.frame
		if seen[key] {
			t.Errorf("%v stands twice with the same frame %q", e, e.frame)
		}
		seen[key] = true
	}
}

// rolesOf are the roles that a predicate may give, by its section.
var rolesOf = map[string]string{
	"work": "holder post leader", "hold again": "holder post body",
	"hold": "holder post body leader tenure length above below", "begin": "holder post body leader appointer tenure", "begin choose": "holder post body leader appointer tenure", "end": "holder post body tenure",
	"follow": "later earlier post body", "last": "holder post body leader length tenure appointer", "be hold": "holder post", "be last": "holder post",
	"aspect begin": "holder", "aspect end": "holder", "aspect last": "holder", "aspect later": "holder", "aspect not": "holder", "overlap": "holder other", "outlast": "holder other", "exist": "body post", "elapse": "length",
	"not hold": "holder", "vacant": "post body", "occupied": "post", "alive": "patient", "dead": "patient", "over": "tenure",
	"next": "later earlier", "true": "claim", "false": "claim", "tell": "thing hearer", "compare": "thing other", "mean": "thing as",
	"know": "holder thing", "claim": "source thing", "put down": "source holder post",
}

// Roles of events, and of nouns.
const (
	eventRoles = "agent patient as place cause thing"
	nounRoles  = "of post body person holder earlier later patient agent as place"
)

// TestFramesAreKnown wants the roles of every frame to be those of its predicate,
// and its slots to be those of a clause or prepositions of the lexicon.
func TestFramesAreKnown(t *testing.T) {
	slots := []string{grammar.Subject, grammar.Object, grammar.Indirect}
	events := map[string]bool{}
	for _, e := range entries() {
		if e.class == "preposition" {
			slots = append(slots, e.sense)
		}
		events[e.sense] = strings.HasPrefix(e.sense, "event ")
	}
	for _, e := range entries() {
		predicate, manner, _ := strings.Cut(e.sense, " ")
		roles := rolesOf[e.sense]
		if roles == "" && events["event "+manner] {
			roles = rolesOf[predicate] // "begin elect"
		}
		switch {
		case e.class == "noun":
			roles = nounRoles
		case strings.HasPrefix(e.sense, "event "):
			roles = eventRoles
		}
		if (e.class == "verb" || e.class == "predicate") && e.frame == "" {
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

// TestEventsHaveVerbs wants every noun of an event to be of one that has verbs.
func TestEventsHaveVerbs(t *testing.T) {
	verbs := map[string]bool{}
	for _, e := range entries() {
		verbs[e.sense] = verbs[e.sense] || e.class == "verb"
	}
	for _, e := range entries() {
		if strings.HasPrefix(e.sense, "event ") && !verbs[e.sense] {
			t.Errorf("%v is of an event that no verb tells", e)
		}
	}
}

// TestFormsOfALineDiffer wants every spelling of a line to be of one word of it, so
// that the word's own lemma is known.
func TestFormsOfALineDiffer(t *testing.T) {
	m := NewMorphology()
	owner := map[string]string{}
	for _, e := range entries() {
		for _, f := range forms(m, e) {
			_, rest, _ := strings.Cut(e.text, " ")
			if e.class != "verb" {
				rest = ""
			}
			key := e.class + e.sense + e.line + "\n" + f.Text + " " + rest
			if other, ok := owner[key]; ok && other != e.text {
				t.Errorf("%v: %q is a form of %q too", e, f.Text, other)
			}
			owner[key] = e.text
		}
	}
}

// TestShortFormsAreNoWords wants no short form to be a word, for it always gives
// way to what it stands for.
func TestShortFormsAreNoWords(t *testing.T) {
	lexicon := Lexicon()
	for _, s := range sections() {
		if s.Name != "short forms" {
			continue
		}
		for _, line := range s.Lines {
			shorts, long, _ := strings.Cut(line, ":")
			for short := range strings.SplitSeq(shorts, ",") {
				tokens := fold.Tokens(short)
				lexicon.Match(tokens, 0, func(w *grammar.Word, to int) {
					if to == len(tokens) {
						t.Errorf("the short form %q is the word %q as well", strings.TrimSpace(short), w.Lemma)
					}
				})
			}
			if len(fold.Tokens(long)) == 0 {
				t.Errorf("%q stands for nothing", line)
			}
		}
	}
}

// maxSenses is how many readings of one spelling the clause reader can afford.
const maxSenses = 8

// TestFewSensesAWord keeps the readings of one spelling within what the clause
// reader can try.
func TestFewSensesAWord(t *testing.T) {
	m := NewMorphology()
	senses := map[string][]string{}
	for _, e := range entries() {
		for _, f := range forms(m, e) {
			text := f.Text
			if _, rest, ok := strings.Cut(e.text, " "); ok && e.class == "verb" {
				text += " " + rest
			}
			senses[text] = append(senses[text], e.class+" "+e.sense)
		}
	}
	for text, all := range senses {
		if len(all) > maxSenses {
			t.Errorf("%q has %d readings: %s", text, len(all), strings.Join(all, ", "))
		}
	}
}

// TestEveryEntryIsFound looks every form of every entry up.
func TestEveryEntryIsFound(t *testing.T) {
	lexicon, m := Lexicon(), NewMorphology()
	for _, e := range entries() {
		for _, f := range forms(m, e) {
			text := f.Text
			if _, rest, ok := strings.Cut(e.text, " "); ok && e.class == "verb" {
				text += " " + rest
			}
			tokens := fold.Tokens(text)
			found := false
			lexicon.Match(tokens, 0, func(w *grammar.Word, to int) {
				found = found || to == len(tokens) && w.Sense == e.sense && w.Lemma == e.text && w.Form.Has(f.Form) == (f.Form != 0)
			})
			if !found {
				t.Errorf("%v: %q is not found", e, text)
			}
		}
	}
}
