// Package names finds the people, posts and organizations that words may stand
// for: written as they are (Spot), not yet typed to their end (Complete), and
// misspelt (Near).
//
// What a name may look like is worked out once, when New builds the table
// (people.go, titles.go, posts.go, heads.go, organizations.go, shortnames.go):
// "William Petty, 2nd Earl of Shelburne" is entered as "William Petty", "Earl of
// Shelburne", "Lord Shelburne", "Petty", and so on. All texts are folded
// (package fold), so case, apostrophes, accents and the script of Chinese never
// matter.
//
// Names may be used by any number of goroutines. They decide nothing: where a
// word stands for several records they list them all.
package names

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"officebot/knowledge"
)

// Mention is a stretch of tokens that names something. Of the words that stand
// for records of several kinds there is a mention for each kind.
type Mention = knowledge.Mention

// Names are the names of all records.
type Names struct {
	table   *table
	records *knowledge.Records

	listed  sync.Once // guards ranking and listing
	ranking []*knowledge.Person
	listing []listed // by text
}

// New enters the names of the records, which must not change afterwards.
func New(records *knowledge.Records) *Names {
	return &Names{table: buildTable(records), records: records}
}

// Warm makes the list of names for Complete now instead of at the first
// completion.
func (n *Names) Warm() { n.listed.Do(n.list) }

// List is one of the lists of words that misspelt words are compared with.
type List string

// Words are the words of names. Whole are the whole names of people, each
// written as one word: what a misspelt name is compared with where its words are
// cut otherwise.
const (
	Words List = "word"
	Whole List = "whole"
)

// Dictionary finds words that a misspelt one may be meant for.
type Dictionary interface {
	// Near returns the words of a list that are up to so many slips from a text,
	// in order, with others or without: each is looked at again.
	Near(list List, text string, slips int) []string
}

// Lists are the words that a Dictionary is to know, each of them once for its
// list.
func (n *Names) Lists() iter.Seq2[List, []string] {
	return func(yield func(List, []string) bool) {
		_ = yield(Words, n.table.bendableWords()) && yield(Whole, n.table.wholeNames())
	}
}

// bendableWords are the words that a misspelt word may be meant for.
func (t *table) bendableWords() []string {
	var words []string
	for _, w := range t.list[1:] {
		if w.traits&used != 0 && w.traits&unmeant == 0 && utf8.RuneCountInString(w.text) >= shortestWord {
			words = append(words, w.text)
		}
	}
	return words
}

// wholeNames are the whole names of people that have two words or more.
func (t *table) wholeNames() []string {
	parents := make([]uint64, len(t.depth)) // node and word that lead to each node
	for i, key := range t.steps.keys {
		if key != 0 {
			parents[t.steps.values[i]] = key
		}
	}
	var names, words []string
	for node := range t.depth {
		if t.depth[node] < 2 || !t.names(uint32(node), ofPerson) {
			continue
		}
		words = words[:0]
		for at := uint64(node); at != 0; at = parents[at] >> 32 {
			words = append(words, t.list[uint32(parents[at])].text)
		}
		slices.Reverse(words)
		names = append(names, strings.Join(words, ""))
	}
	return names
}
