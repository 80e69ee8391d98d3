package index

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/document"
	bleve "github.com/blevesearch/bleve_index_api"

	"officebot/knowledge"
)

// The fields of the one document of the index of names. Only their word lists
// are ever asked for: what a word stands for, the table knows.
const (
	wordField  = "word"  // the words of names
	wholeField = "whole" // whole names of people, written as one word
)

func openNames(t *table) (*textIndex, error) {
	x, err := newTextIndex()
	if err != nil {
		return nil, err
	}
	doc := document.NewDocument("names")
	doc.AddField(field(wordField, t.bendableWords(), lines{}))
	doc.AddField(field(wholeField, t.wholeNames(), lines{}))
	err = x.put(func(yield func(*document.Document) bool) { yield(doc) })
	if err != nil {
		return nil, errors.Join(fmt.Errorf("index the names: %w", err), x.close())
	}
	return x, nil
}

// bendableWords are the words that a misspelt word may be meant for, one a line.
func (t *table) bendableWords() string {
	var words strings.Builder
	for _, w := range t.list[1:] {
		if w.traits&unbending == 0 && utf8.RuneCountInString(w.text) >= shortestWord {
			words.WriteString(w.text)
			words.WriteByte('\n')
		}
	}
	return words.String()
}

// wholeNames are the whole names of people that have two words or more, each
// written as one word and on its own line: what a misspelt name is compared with
// where its words are cut otherwise.
func (t *table) wholeNames() string {
	parents := make([]uint64, len(t.depth)) // node and word that lead to each node
	for i, key := range t.steps.keys {
		if key != 0 {
			parents[t.steps.values[i]] = key
		}
	}
	var names strings.Builder
	var words []string
	for node := range t.depth {
		if t.depth[node] < 2 || !t.names(uint32(node), ofPerson) {
			continue
		}
		words = words[:0]
		for at := uint64(node); at != 0; at = parents[at] >> 32 {
			words = append(words, t.list[uint32(parents[at])].text)
		}
		for i := len(words) - 1; i >= 0; i-- {
			names.WriteString(words[i])
		}
		names.WriteByte('\n')
	}
	return names.String()
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

// dictionary is the word lists as they stand at one moment. It is not safe for
// concurrent use; close it.
type dictionary struct {
	reader bleve.IndexReader
	fuzzy  bleve.IndexReaderFuzzy
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
	return &dictionary{reader, fuzzy}, nil
}

func (d *dictionary) close() {
	// Nothing can be done about a reader that does not close, and it has given
	// its answers.
	_ = d.reader.Close()
}

// near returns the words of a field within one slip of a text, or within two of
// a text of seven letters or more, in order.
func (d *dictionary) near(field, text string) []string {
	fuzziness := 1
	if utf8.RuneCountInString(text) >= 7 {
		fuzziness = 2
	}
	words, err := d.fuzzy.FieldDictFuzzy(field, text, fuzziness, "")
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
