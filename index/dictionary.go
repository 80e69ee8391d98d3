package index

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/document"
	bleve "github.com/blevesearch/bleve_index_api"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// The fields of the index of names. Only their word lists are ever asked for:
// what a word stands for, the table knows.
const (
	wordField  = "word"  // the words of names
	wholeField = "whole" // whole names of people, written as one word
)

// listSize is how many words go into one document. Bleve reserves memory for a
// batch by the size of the documents of the batch before, of whatever index, so
// documents must not differ in size by orders of magnitude.
const listSize = 32

func openNames(t *table) (*textIndex, error) {
	x, err := newTextIndex()
	if err != nil {
		return nil, err
	}
	if err := x.put(t.wordLists()); err != nil {
		return nil, errors.Join(fmt.Errorf("index the names: %w", err), x.close())
	}
	return x, nil
}

func (t *table) wordLists() iter.Seq[*document.Document] {
	return func(yield func(*document.Document) bool) {
		n := 0
		for _, list := range [...]struct {
			field string
			words []string
		}{{wordField, t.bendableWords()}, {wholeField, t.wholeNames()}} {
			for some := range slices.Chunk(list.words, listSize) {
				doc := document.NewDocument(documentID("w", n))
				doc.AddField(field(list.field, strings.Join(some, "\n"), lines{}))
				n++
				if !yield(doc) {
					return
				}
			}
		}
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

// wholeNames are the whole names of people that have two words or more, each
// written as one word: what a misspelt name is compared with where its words are
// cut otherwise.
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

// names tells whether a phrase is a whole name of something of a kind.
func (t *table) names(node uint32, of kind) bool {
	for _, s := range t.at(node) {
		if s.kind == of && s.strength == knowledge.Full {
			return true
		}
	}
	return false
}

// maxLookups is how many words are looked up for one text. Each takes Bleve up
// to a millisecond, and a pasted page would otherwise take seconds.
const maxLookups = 40

// dictionary is the word lists as they stand at one moment. It is not safe for
// concurrent use; close it.
type dictionary struct {
	reader bleve.IndexReader
	fuzzy  bleve.IndexReaderFuzzy
	known  *lookups
	left   int // lookups still allowed
}

func (x *textIndex) dictionary() (*dictionary, error) {
	reader, err := x.scorch.Reader()
	if err != nil {
		return nil, err
	}
	fuzzy, ok := reader.(bleve.IndexReaderFuzzy)
	if !ok {
		return nil, errors.Join(errors.New("this version of Bleve has no fuzzy word lists"), reader.Close())
	}
	return &dictionary{reader, fuzzy, &x.known, maxLookups}, nil
}

func (d *dictionary) close() {
	// Nothing can be done about a reader that does not close, and it has given
	// its answers.
	_ = d.reader.Close()
}

// near returns the words of a field that are up to so many slips from a text,
// in order; none for a text of more than fold.MaxLetters, and none any more after
// maxLookups.
func (d *dictionary) near(field, text string, slips int) []string {
	if d.left == 0 || utf8.RuneCountInString(text) > fold.MaxLetters {
		return nil
	}
	d.left--
	return d.known.near(lookup{field, text, slips}, d.look)
}

// look asks Bleve.
func (d *dictionary) look(l lookup) []string {
	words, err := d.fuzzy.FieldDictFuzzy(l.field, l.text, l.slips, "")
	if err != nil {
		return nil
	}
	defer words.Close()
	var near []string
	for {
		word, err := words.Next()
		if err != nil || word == nil {
			return near
		}
		near = append(near, word.Term)
	}
}
