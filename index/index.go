// Package index turns words into candidate records. It is the one place that
// knows Bleve.
//
// There are these ways in, by what they cost:
//
//	Spot                exact names, by hash tables that New builds; ~50 ns a word
//	Complete            names that are not yet typed to their end, by a sorted list; 1 to 300 µs
//	Near                misspelt names, by Bleve; 10 µs to some ms
//	Documents           the sentences that it is given to hold, by Bleve; 10 µs and more
//
// What names look like, and which of them words may stand for, is package
// names; Bleve finds for it the words that a misspelt one is near to.
//
// An Index may be used by any number of goroutines. It decides nothing: where a
// word stands for several records it lists them all.
package index

import (
	"errors"
	"sync"

	"officebot/index/names"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Mention is a stretch of tokens that names something. Of the words that stand
// for records of several kinds there is a mention for each kind.
type Mention = knowledge.Mention

// Index finds the records that words may stand for.
type Index struct {
	names *names.Names

	named    sync.Once // guards words and its error
	words    *textIndex
	wordsErr error

	toHold  func() []knowledge.Document
	holding sync.Once // guards held, heldIDs and their error
	held    *textIndex
	heldIDs []string // of the documents, by place
	heldErr error
}

// New prepares the exact names of the records. The records must not change
// afterwards. What Bleve is for is built when it is first needed; see Warm.
func New(records *knowledge.Records) (*Index, error) {
	return &Index{names: names.New(records)}, nil
}

// Warm builds Bleve's indexes, and the list of names for Complete, now instead
// of at the first misspelt word, the first search and the first completion. The
// error says why one of Bleve's cannot be built; the Index is then good for
// exact names only.
func (ix *Index) Warm() error {
	ix.names.Warm()
	return errors.Join(ix.warmWords(), ix.warmDocuments())
}

func (ix *Index) warmWords() error {
	ix.named.Do(func() { ix.words, ix.wordsErr = openWords(ix.names.Lists()) })
	return ix.wordsErr
}

// Close ends the work of Bleve. The Index must not be used afterwards.
func (ix *Index) Close() error {
	ix.named.Do(func() {})
	ix.holding.Do(func() {})
	return errors.Join(ix.words.close(), ix.held.close())
}

// Spot appends every exact mention among the tokens to dst; see names.Spot.
func (ix *Index) Spot(dst []Mention, tokens []fold.Token) []Mention {
	return ix.names.Spot(dst, tokens)
}

// Complete returns the people, at most limit, whom what has been typed so far
// may name; see names.Complete.
func (ix *Index) Complete(typed string, limit int) []*knowledge.Person {
	return ix.names.Complete(typed, limit)
}

// Near finds misspelt names among the tokens from up to but not including to;
// see names.Near. The first search builds Bleve's index; where that fails there
// are no mentions, and Warm tells why.
func (ix *Index) Near(tokens []fold.Token, from, to int) []Mention {
	if ix.warmWords() != nil {
		return nil
	}
	dictionary, err := ix.words.dictionary()
	if err != nil {
		return nil
	}
	defer dictionary.close()
	return ix.names.Near(tokens, from, to, dictionary)
}
