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

	"officebot/index/names"
	"officebot/knowledge/fold"
)

// listSize is how many words go into one document. Bleve reserves memory for a
// batch by the size of the documents of the batch before, of whatever index, so
// documents must not differ in size by orders of magnitude.
const listSize = 32

// openWords indexes lists of words, each as a field of its name. Only the word
// lists of the fields are ever asked for.
func openWords(lists iter.Seq2[names.List, []string]) (*textIndex, error) {
	x, err := newTextIndex()
	if err != nil {
		return nil, err
	}
	if err := x.put(inDocuments(lists)); err != nil {
		return nil, errors.Join(fmt.Errorf("index the names: %w", err), x.close())
	}
	return x, nil
}

func inDocuments(lists iter.Seq2[names.List, []string]) iter.Seq[*document.Document] {
	return func(yield func(*document.Document) bool) {
		n := 0
		for list, words := range lists {
			for some := range slices.Chunk(words, listSize) {
				doc := document.NewDocument(documentID("w", n))
				doc.AddField(field(string(list), strings.Join(some, "\n"), lines{}))
				n++
				if !yield(doc) {
					return
				}
			}
		}
	}
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

// Near implements names.Dictionary. It finds nothing for a text of more than
// fold.MaxLetters, and nothing any more after maxLookups.
func (d *dictionary) Near(list names.List, text string, slips int) []string {
	if d.left == 0 || utf8.RuneCountInString(text) > fold.MaxLetters {
		return nil
	}
	d.left--
	return d.known.near(lookup{string(list), text, slips}, d.look)
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
