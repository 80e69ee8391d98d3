package en

import (
	"slices"
	"strings"
	"testing"
)

// contentClasses are those of the words that carry content.
var contentClasses = map[string]bool{"verb": true, "noun": true, "adjective": true, "predicate": true}

// particles go with verbs, whatever else they are.
var particles = map[string]bool{"up": true, "down": true, "out": true, "off": true, "away": true, "back": true, "over": true, "next": true}

// TestEntriesJoinNoEntries holds the rule that keeps the lexicon from becoming a
// list of phrases: no entry joins words of content that are entries themselves,
// but a verb and its particle or its noun ("take office"). What composes is the
// grammar's work.
func TestEntriesJoinNoEntries(t *testing.T) {
	content, nouns := contentWords()
	for _, e := range entries() {
		var joined []string
		words := strings.Fields(e.text)
		for _, word := range words {
			if content[word] {
				joined = append(joined, word)
			}
		}
		if e.class == "verb" {
			joined = slices.DeleteFunc(joined, func(word string) bool { return word == words[0] })
			if len(joined) > 1 || len(joined) == 1 && !nouns[joined[0]] {
				t.Errorf("%v joins its verb and %q", e, joined)
			}
			continue
		}
		if len(joined) > 1 {
			t.Errorf("%v joins %q", e, joined)
		}
	}
}

// contentWords are the single words that are entries with content alone, in all
// their forms, and those of them that are nouns.
func contentWords() (content, nouns map[string]bool) {
	m := NewMorphology()
	content, nouns = map[string]bool{}, map[string]bool{}
	for _, e := range entries() {
		if !contentClasses[e.class] || strings.ContainsAny(e.text, " -") {
			continue
		}
		for _, f := range forms(m, e) {
			content[f.Text] = true
			nouns[f.Text] = nouns[f.Text] || e.class == "noun"
		}
	}
	for _, e := range entries() {
		if particles[e.text] || !contentClasses[e.class] && e.class != "adverb" {
			delete(content, e.text)
		}
	}
	return content, nouns
}
