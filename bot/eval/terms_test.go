package eval

import (
	"testing"

	"officebot/bot/query"
	"officebot/knowledge"
)

// TestTermsOfOneStretch wants the n-th term of somebody who was re-elected, with its own
// start and end, and none beyond the last.
func TestTermsOfOneStretch(t *testing.T) {
	records, err := knowledge.LoadBytes("town.yaml", []byte(`
sources: [{id: roll, title: Roll, publisher: Almanac, url: "https://example.org/roll", read: "2026-11-01"}]
posts: [{id: mayor, label: Mayor}]
persons: [{id: ada, name: Ada Marsh}]
memberships:
  - {id: one, person_id: ada, post_id: mayor, start_date: "1990", end_date: "1994", sources: [{source: roll, section: Mayors, passage: "Ada Marsh"}]}
  - {id: two, person_id: ada, post_id: mayor, start_date: "1994", end_date: "1998", sources: [{source: roll, section: Mayors, passage: "Ada Marsh"}]}
`))
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int]string{1: "1990–1994", 2: "1994–1998", -1: "1994–1998", 3: ""} {
		got := ""
		for _, h := range New(records).Evaluate(query.Who{Set: query.Nth{Set: query.Of{People: []string{"ada"}}, N: n}}, today).Held {
			got += h.Tenure.Start.String() + "–" + h.Tenure.End.String()
		}
		if got != want {
			t.Errorf("term %d: %q, want %q", n, got, want)
		}
	}
}
