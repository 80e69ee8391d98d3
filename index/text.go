package index

import (
	"context"
	"errors"
	"fmt"
	"iter"
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
	factField  = "fact-"
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

// openText indexes facts, people, posts and organizations. A document's id is a
// letter and its place in the pack, so that ids sort in pack order.
func openText(records *knowledge.Records) (*textIndex, error) {
	x, err := newTextIndex()
	if err != nil {
		return nil, err
	}
	if err := x.put(documents(records)); err != nil {
		return nil, errors.Join(fmt.Errorf("index the records: %w", err), x.close())
	}
	return x, nil
}

func documents(records *knowledge.Records) iter.Seq[*document.Document] {
	return func(yield func(*document.Document) bool) {
		for i, f := range records.Facts {
			if !yield(factDocument(i, f)) {
				return
			}
		}
		for i, p := range records.People {
			if !yield(nameDocument("p", i, p.Name, p.Names)) {
				return
			}
		}
		for i, p := range records.Posts {
			if !yield(nameDocument("q", i, p.Label+"\n"+p.Role, slices.Concat(p.Names, p.Roles))) {
				return
			}
		}
		for i, o := range records.Organizations {
			if !yield(nameDocument("r", i, o.Name, o.Names)) {
				return
			}
		}
	}
}

func documentID(kind string, place int) string { return fmt.Sprintf("%s%08d", kind, place) }

func nameDocument(kind string, place int, name string, names []knowledge.Name) *document.Document {
	for _, n := range names {
		name += "\n" + n.Text
	}
	doc := document.NewDocument(documentID(kind, place))
	doc.AddField(field(wordsField, name, folding{}))
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
	doc.AddField(field(wordsField, strings.Join(everything, "\n"), folding{}))
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
