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
// What a name may look like is worked out once, when the tables are built
// (people.go, posts.go, organizations.go): "William Petty, 2nd Earl of
// Shelburne" is entered as "William Petty", "Earl of Shelburne", "Lord
// Shelburne", "Petty", and so on. All texts are folded (package fold), so case,
// apostrophes, accents and the script of Chinese never matter.
//
// An Index may be used by any number of goroutines. It decides nothing: where a
// word stands for several records it lists them all.
package index

import (
	"errors"
	"sync"

	"officebot/knowledge"
)

// Mention is a stretch of tokens that names something. Of the words that stand
// for records of several kinds there is a mention for each kind.
type Mention = knowledge.Mention

// Index finds the records that words may stand for.
type Index struct {
	records *knowledge.Records
	table   *table

	named    sync.Once // guards names and its error
	names    *textIndex
	namesErr error

	toHold  func() []knowledge.Document
	holding sync.Once // guards held, heldIDs and their error
	held    *textIndex
	heldIDs []string // of the documents, by place
	heldErr error

	listed  sync.Once // guards ranking and listing
	ranking []*knowledge.Person
	listing []listed // by text
}

// New prepares the exact names of the records. The records must not change
// afterwards. What Bleve is for is built when it is first needed; see Warm.
func New(records *knowledge.Records) (*Index, error) {
	return &Index{records: records, table: buildTable(records)}, nil
}

// Warm builds Bleve's indexes, and the list of names for Complete, now instead
// of at the first misspelt word, the first search and the first completion. The
// error says why one of Bleve's cannot be built; the Index is then good for
// exact names only.
func (ix *Index) Warm() error {
	ix.listed.Do(ix.list)
	return errors.Join(ix.warmNames(), ix.warmDocuments())
}

func (ix *Index) warmNames() error {
	ix.named.Do(func() { ix.names, ix.namesErr = openNames(ix.table) })
	return ix.namesErr
}

// Close ends the work of Bleve. The Index must not be used afterwards.
func (ix *Index) Close() error {
	ix.named.Do(func() {})
	ix.holding.Do(func() {})
	return errors.Join(ix.names.close(), ix.held.close())
}
