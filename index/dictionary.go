package index

import (
	"errors"
	"unicode/utf8"

	bleve "github.com/blevesearch/bleve_index_api"
)

// dictionary is Bleve's word lists as they stand at one moment. It is not safe
// for concurrent use; close it.
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
