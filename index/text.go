package index

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/collector"
	"github.com/blevesearch/bleve/v2/search/query"
	bleve "github.com/blevesearch/bleve_index_api"

	"officebot/knowledge"
)

// The fields of a document. A fact has, beside words, one field for each of its
// languages: factField and the base language.
const (
	wordsField = "words" // every word, folded
	wholeField = "whole" // each whole name of a person, folded and without spaces
	factField  = "fact-"
)

// batchSize is how many documents go into one segment of the index. The fewer
// segments, the faster a fuzzy search.
const batchSize = 20000

// textIndex is Bleve's index, in memory. The documents are the facts, people,
// posts and organizations; an id is a letter and the place in the pack, so that
// ids sort in pack order.
type textIndex struct {
	scorch bleve.Index
	queue  *bleve.AnalysisQueue
}

func openText(records *knowledge.Records, t *table) (*textIndex, error) {
	queue := bleve.NewAnalysisQueue(2)
	// Scorch straight, not through bleve.New: the sub-packages link half the size
	// and register no analyzers that nobody asked for.
	index, err := scorch.NewScorch(scorch.Name, map[string]any{"path": ""}, queue)
	if err == nil {
		err = index.Open()
	}
	if err != nil {
		queue.Close()
		return nil, fmt.Errorf("open the full-text index: %w", err)
	}
	x := &textIndex{index, queue}
	if err := x.fill(records, t); err != nil {
		return nil, fmt.Errorf("fill the full-text index: %w", err)
	}
	return x, nil
}

func (x *textIndex) close() error {
	err := x.scorch.Close()
	x.queue.Close()
	return err
}

func (x *textIndex) fill(records *knowledge.Records, t *table) error {
	batch := bleve.NewBatch()
	put := func(doc *document.Document) error {
		batch.Update(doc)
		if len(batch.IndexOps) < batchSize {
			return nil
		}
		full := batch
		batch = bleve.NewBatch()
		return x.scorch.Batch(full)
	}
	for i, f := range records.Facts {
		if err := put(factDocument(i, f)); err != nil {
			return err
		}
	}
	whole := t.wholeNames()
	for i, p := range records.People {
		doc := nameDocument("p", i, p.Name, p.Names, nil)
		for _, name := range whole[p] {
			doc.AddField(field(wholeField, name, asIs{}))
		}
		if err := put(doc); err != nil {
			return err
		}
	}
	for i, p := range records.Posts {
		if err := put(nameDocument("q", i, p.Label, p.Names, append(slices.Clone(p.Roles), knowledge.Name{Text: p.Role}))); err != nil {
			return err
		}
	}
	for i, o := range records.Organizations {
		if err := put(nameDocument("r", i, o.Name, o.Names, nil)); err != nil {
			return err
		}
	}
	if len(batch.IndexOps) == 0 {
		return nil
	}
	return x.scorch.Batch(batch)
}

func documentID(kind string, place int) string { return fmt.Sprintf("%s%08d", kind, place) }

func nameDocument(kind string, place int, name string, names, more []knowledge.Name) *document.Document {
	texts := []string{name}
	for _, n := range append(names[:len(names):len(names)], more...) {
		texts = append(texts, n.Text)
	}
	doc := document.NewDocument(documentID(kind, place))
	doc.AddField(field(wordsField, strings.Join(texts, "\n"), analyzers[wordsField]))
	return doc
}

func factDocument(place int, f *knowledge.Fact) *document.Document {
	texts := map[string][]string{}
	var everything []string
	for _, tag := range sortedKeys(f.Text) {
		texts[baseOf(tag)] = append(texts[baseOf(tag)], f.Text[tag])
		everything = append(everything, f.Text[tag])
	}
	for _, tag := range sortedKeys(f.Asked) {
		texts[baseOf(tag)] = append(texts[baseOf(tag)], f.Asked[tag]...)
	}
	doc := document.NewDocument(documentID("f", place))
	for _, lang := range sortedKeys(texts) {
		doc.AddField(field(factField+lang, strings.Join(texts[lang], "\n"), analyzerFor(lang)))
	}
	doc.AddField(field(wordsField, strings.Join(everything, "\n"), analyzers[wordsField]))
	return doc
}

func field(name, text string, analyzer analysis.Analyzer) document.Field {
	return document.NewTextFieldCustom(name, nil, []byte(text), bleve.IndexField, analyzer)
}

// search runs a query and returns the ids of the best hits, by score and then
// by id, and the number of all hits.
func (x *textIndex) search(q query.Query, limit int) (ids []string, total int, err error) {
	reader, err := x.scorch.Reader()
	if err != nil {
		return nil, 0, err
	}
	defer reader.Close()
	ctx := context.Background()
	searcher, err := q.Searcher(ctx, reader, fields{mapping.NewIndexMapping()}, search.SearcherOptions{})
	if err != nil {
		return nil, 0, err
	}
	defer searcher.Close()
	hits := collector.NewTopNCollector(limit, 0, search.ParseSortOrderStrings([]string{"-_score", "_id"}))
	if err := hits.Collect(ctx, searcher, reader); err != nil {
		return nil, 0, err
	}
	for _, hit := range hits.Results() {
		ids = append(ids, hit.ID)
	}
	return ids, int(hits.Total()), nil
}
