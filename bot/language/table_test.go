package language

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"officebot/knowledge/fold"
)

// cueTables are the tables of cues by language.
func cueTables() map[string][]Section {
	return map[string][]Section{"en": Table("en", "cues"), "zh": Table("zh", "cues")}
}

// onlyIn are the cues that one language has no words for: its grammar says it
// in another way.
var onlyIn = map[string][]string{"en": {"body"}}

// TestEveryCueHasPhrases wants words for every cue in both languages.
func TestEveryCueHasPhrases(t *testing.T) {
	for lang, sections := range cueTables() {
		for _, name := range cueNames {
			i := slices.IndexFunc(sections, func(s Section) bool { return s.Name == name })
			missing := i < 0 || len(sections[i].Lines) == 0
			excused := slices.ContainsFunc([]string{"en", "zh"}, func(other string) bool { return other != lang && slices.Contains(onlyIn[other], name) })
			if missing && !excused {
				t.Errorf("%s/cues.txt has no phrases under [%s]", lang, name)
			}
		}
	}
}

// TestCueTablesAreClean wants every heading once, every phrase once under its
// heading, and no phrase that folds to nothing.
func TestCueTablesAreClean(t *testing.T) {
	for lang, sections := range cueTables() {
		for i, section := range sections {
			if slices.ContainsFunc(sections[:i], func(s Section) bool { return s.Name == section.Name }) {
				t.Errorf("%s/cues.txt: [%s] stands twice", lang, section.Name)
			}
			for phrase := range phrasesOf(section.Lines) {
				if len(fold.Tokens(phrase)) == 0 {
					t.Errorf("%s/cues.txt: [%s] has a phrase without words: %q", lang, section.Name, phrase)
				}
			}
		}
	}
}

// TestEveryPhraseIsFound looks every phrase of the tables up and wants the cue
// under which it stands.
func TestEveryPhraseIsFound(t *testing.T) {
	lexicon := NewLexicon()
	for lang, sections := range cueTables() {
		for _, section := range sections {
			cue := Cue(slices.Index(cueNames[:], section.Name))
			for phrase := range phrasesOf(section.Lines) {
				tokens := fold.Tokens(phrase)
				cues, n := lexicon.Longest(lexicon.Words(tokens, nil), 0)
				if n != len(tokens) || !cues.Has(cue) {
					t.Errorf("%s: %q is not found under [%s]", lang, phrase, section.Name)
				}
			}
		}
	}
}

func TestCuesHaveNames(t *testing.T) {
	for cue := range numCues {
		if cue.String() == "" || slices.Index(cueNames[:], cue.String()) != int(cue) {
			t.Errorf("cue %d is called %q, as another one or not at all", cue, cue)
		}
	}
}

func TestSets(t *testing.T) {
	for cue := range numCues {
		set := SetOf(cue)
		for other := range numCues {
			if set.Has(other) != (cue == other) || set.Any(SetOf(other)) != (cue == other) {
				t.Errorf("the set of %s and %s", cue, other)
			}
			if both := set.Or(SetOf(other)); !both.Has(cue) || !both.Has(other) {
				t.Errorf("%s or %s", cue, other)
			}
		}
	}
}

func TestInflect(t *testing.T) {
	for verb, want := range map[string]string{
		"replace": "replace replaces replaced replacing",
		"succeed": "succeed succeeds succeeded succeeding",
		"carry":   "carry carries carried carrying",
		"stay":    "stay stays stayed staying",
		"finish":  "finish finishes finished finishing",
		"pass":    "pass passes passed passing",
	} {
		if got := strings.Join(inflect(verb), " "); got != want {
			t.Errorf("%s: %s, want %s", verb, got, want)
		}
	}
	var got []string
	for phrase := range phrasesOf([]string{"take over, hand~ over ,", " x "}) {
		got = append(got, phrase)
	}
	if want := []string{"take over", "hand over", "hands over", "handed over", "handing over", "x"}; !slices.Equal(got, want) {
		t.Errorf("phrases %q, want %q", got, want)
	}
}

// TestFaultyTablesPanic wants a message that names what is wrong.
func TestFaultyTablesPanic(t *testing.T) {
	wantPanic(t, "no table fr/cues.txt", func() { Table("fr", "cues") })
	name := cueNames[Longest]
	cueNames[Longest] = "renamed"
	defer func() { cueNames[Longest] = name }()
	wantPanic(t, `en/cues.txt: no cue is called "longest"`, func() {
		lexicon := NewLexicon()
		lexicon.Words(fold.Tokens("who"), nil)
	})
}

func wantPanic(t *testing.T, message string, do func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if said := fmt.Sprint(recover()); !strings.Contains(said, message) {
			t.Errorf("panic %q, want one that says %q", said, message)
		}
	}()
	do()
}
