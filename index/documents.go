package index

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/search/query"
	bleve "github.com/blevesearch/bleve_index_api"

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
	q, err := ix.held.inEveryGroup(textField+baseOf(lang), groups)
	if err != nil || q == nil {
		return nil, err
	}
	places, _, err := ix.held.search(q, limit)
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

// inEveryGroup asks for one word of each group; nil where some group has none that
// any document has. Most words that may stand for another are in no document, and
// each that is searched for costs as much as one that is.
func (x *textIndex) inEveryGroup(field string, groups [][]string) (query.Query, error) {
	reader, err := x.scorch.Reader()
	if err != nil {
		return nil, fmt.Errorf("read the documents' words: %w", err)
	}
	defer reader.Close()
	dictionary, ok := reader.(bleve.IndexReaderContains)
	if !ok {
		return nil, errors.New("this version of Bleve has no lists of words")
	}
	words, err := dictionary.FieldDictContains(field)
	if err != nil {
		return nil, fmt.Errorf("read the documents' words: %w", err)
	}
	analyzer := x.fields.AnalyzerNamed(field)
	var every []query.Query
	for _, group := range groups {
		var any []query.Query
		var known []string
		for _, word := range group {
			terms := termsOf(analyzer, word)
			if key := strings.Join(terms, " "); !slices.Contains(known, key) && has(words, terms) {
				known, any = append(known, key), append(any, allOf(field, terms))
			}
		}
		if len(any) == 0 {
			return nil, nil
		}
		every = append(every, query.NewDisjunctionQuery(any))
	}
	return query.NewConjunctionQuery(every), nil
}

func termsOf(analyzer analysis.Analyzer, word string) []string {
	var terms []string
	for _, t := range analyzer.Analyze([]byte(word)) {
		terms = append(terms, string(t.Term))
	}
	return terms
}

// has tells whether a field has some terms, each somewhere. A word without any
// means nothing and is nowhere.
func has(words bleve.FieldDictContains, terms []string) bool {
	for _, term := range terms {
		if found, err := words.Contains([]byte(term)); err != nil || !found {
			return false
		}
	}
	return len(terms) > 0
}

func allOf(field string, terms []string) query.Query {
	all := make([]query.Query, len(terms))
	for i, term := range terms {
		q := query.NewTermQuery(term)
		q.SetField(field)
		all[i] = q
	}
	if len(all) == 1 {
		return all[0]
	}
	return query.NewConjunctionQuery(all)
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

// MatchAll runs one plain query of Bleve, every word in one document, over the documents
// held in a language, and returns the number of hits. It is what answering is measured
// against.
func (ix *Index) MatchAll(lang, text string) (int, error) {
	if err := ix.warmDocuments(); err != nil {
		return 0, err
	}
	q := query.NewMatchQuery(text)
	q.SetField(textField + baseOf(lang))
	q.Operator = query.MatchQueryOperatorAnd
	_, total, err := ix.held.search(q, 10)
	if err != nil {
		return 0, fmt.Errorf("search the documents: %w", err)
	}
	return total, nil
}
