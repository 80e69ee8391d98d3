package index

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/search/query"

	"officebot/knowledge"
)

// Facts finds the facts whose text or asked phrases in a language (a BCP 47
// tag; scripts of Chinese are one language) have the words, all of them or the
// more the better. At most limit facts, the best first, equals in pack order.
// Words without meaning ("the", "was") and endings do not count in English. The
// error means that Bleve's index is broken; see Warm.
func (ix *Index) Facts(lang string, words []string, all bool, limit int) ([]*knowledge.Fact, error) {
	if limit <= 0 || len(words) == 0 {
		return nil, nil
	}
	if err := ix.warmText(); err != nil {
		return nil, err
	}
	q := match(factField+baseOf(lang), strings.Join(words, " "), all)
	ids, _, err := ix.text.search(q, limit)
	if err != nil {
		return nil, fmt.Errorf("search the facts: %w", err)
	}
	facts := make([]*knowledge.Fact, 0, len(ids))
	for _, id := range ids {
		place, err := strconv.Atoi(id[1:])
		if err != nil {
			return nil, fmt.Errorf("search the facts: %w", err)
		}
		facts = append(facts, ix.records.Facts[place])
	}
	return facts, nil
}

// MatchAll runs one plain query of Bleve, every word in one document, over all
// that is indexed, and returns the number of hits. It is what answering is
// measured against.
func (ix *Index) MatchAll(text string) (int, error) {
	if err := ix.warmText(); err != nil {
		return 0, err
	}
	_, total, err := ix.text.search(match(wordsField, text, true), 10)
	if err != nil {
		return 0, fmt.Errorf("search everything: %w", err)
	}
	return total, nil
}

func match(field, text string, all bool) query.Query {
	q := query.NewMatchQuery(text)
	q.SetField(field)
	q.Operator = query.MatchQueryOperatorOr
	if all {
		q.Operator = query.MatchQueryOperatorAnd
	}
	return q
}
