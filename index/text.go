package index

import (
	"context"
	"fmt"
	"iter"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/collector"
	"github.com/blevesearch/bleve/v2/search/query"
	bleve "github.com/blevesearch/bleve_index_api"
)

// batchSize is how many documents go into one segment of the index.
const batchSize = 20000

// textIndex is one of Bleve's indexes, in memory.
type textIndex struct {
	scorch bleve.Index
	queue  *bleve.AnalysisQueue
	fields fields
	known  lookups // of words near others
}

func newTextIndex() (*textIndex, error) {
	queue := bleve.NewAnalysisQueue(1)
	// Scorch straight, not through bleve.New: the sub-packages link half the size
	// and register no analyzers that nobody asked for.
	index, err := scorch.NewScorch(scorch.Name, map[string]any{"path": ""}, queue)
	if err == nil {
		err = index.Open()
	}
	if err != nil {
		queue.Close()
		return nil, fmt.Errorf("open an index in memory: %w", err)
	}
	return &textIndex{scorch: index, queue: queue, fields: fields{mapping.NewIndexMapping()}}, nil
}

func (x *textIndex) close() error {
	if x == nil {
		return nil
	}
	err := x.scorch.Close()
	x.queue.Close()
	return err
}

// put adds documents, taking them from a sequence.
func (x *textIndex) put(documents iter.Seq[*document.Document]) error {
	batch := bleve.NewBatch()
	for doc := range documents {
		batch.Update(doc)
		if len(batch.IndexOps) == batchSize {
			if err := x.scorch.Batch(batch); err != nil {
				return err
			}
			batch = bleve.NewBatch()
		}
	}
	if len(batch.IndexOps) == 0 {
		return nil
	}
	return x.scorch.Batch(batch)
}

// documentID is a letter and a place, so that ids sort by place.
func documentID(kind string, place int) string { return fmt.Sprintf("%s%08d", kind, place) }

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
	searcher, err := q.Searcher(ctx, reader, x.fields, search.SearcherOptions{})
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
