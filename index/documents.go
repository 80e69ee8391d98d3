package index

import (
	"errors"
	"fmt"
	"iter"
	"strconv"

	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/search/query"

	"officebot/knowledge"
)

// Hold gives the index the documents that Documents is to find. They are asked
// for when the first is searched, or by Warm, and only once. Hold must be called
// before either.
func (ix *Index) Hold(documents func() []knowledge.Document) { ix.toHold = documents }

// Documents finds the documents held in a language (a BCP 47 tag; scripts of
// Chinese are one language) that have for each group of words at least one. A
// word may be several, which must then all be there. Words without meaning
// ("the", "was") and endings do not count in English. It returns the ids of at
// most limit documents, the best first, equals in the order held, none for no
// groups. The error means that Bleve's index is broken; see Warm.
func (ix *Index) Documents(lang string, groups [][]string, limit int) ([]string, error) {
	if limit <= 0 || len(groups) == 0 {
		return nil, nil
	}
	if err := ix.warmDocuments(); err != nil {
		return nil, err
	}
	field := textField + baseOf(lang)
	every := make([]query.Query, len(groups))
	for i, group := range groups {
		any := make([]query.Query, len(group))
		for k, word := range group {
			any[k] = match(field, word, true)
		}
		every[i] = query.NewDisjunctionQuery(any)
	}
	places, _, err := ix.held.search(query.NewConjunctionQuery(every), limit)
	if err != nil {
		return nil, fmt.Errorf("search the documents: %w", err)
	}
	ids := make([]string, 0, len(places))
	for _, place := range places {
		at, err := strconv.Atoi(place[1:])
		if err != nil {
			return nil, fmt.Errorf("search the documents: %w", err)
		}
		ids = append(ids, ix.heldIDs[at])
	}
	return ids, nil
}

// textField and the base language are the field of a document's text.
const textField = "text-"

func (ix *Index) warmDocuments() error {
	ix.holding.Do(func() { ix.heldErr = ix.openDocuments() })
	return ix.heldErr
}

func (ix *Index) openDocuments() error {
	var held []knowledge.Document
	if ix.toHold != nil {
		held = ix.toHold()
	}
	x, err := newTextIndex()
	if err != nil {
		return err
	}
	if err := x.put(ix.asDocuments(held)); err != nil {
		return errors.Join(fmt.Errorf("index the documents: %w", err), x.close())
	}
	ix.held = x
	return nil
}

// asDocuments makes one of Bleve's documents of all that share an id and follow
// each other.
func (ix *Index) asDocuments(held []knowledge.Document) iter.Seq[*document.Document] {
	return func(yield func(*document.Document) bool) {
		for len(held) > 0 {
			n := 1
			for n < len(held) && held[n].ID == held[0].ID {
				n++
			}
			doc := document.NewDocument(documentID("d", len(ix.heldIDs)))
			for _, d := range held[:n] {
				lang := baseOf(d.Language)
				doc.AddField(field(textField+lang, d.Text, analyzerFor(lang)))
			}
			ix.heldIDs = append(ix.heldIDs, held[0].ID)
			held = held[n:]
			if !yield(doc) {
				return
			}
		}
	}
}
