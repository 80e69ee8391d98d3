package index

import (
	"slices"
	"testing"

	"officebot/knowledge"
)

// sentences are documents of two facts and a tenure.
func sentences() []knowledge.Document {
	return []knowledge.Document{
		{ID: "seat", Language: "en", Text: "Headquarters\nThe office sits in Zhongnanhai, Beijing."},
		{ID: "seat", Language: "zh-Hans", Text: "办公室设在北京中南海。"},
		{ID: "seat", Language: "zh-Hant", Text: "辦公室設在北京中南海。"},
		{ID: "founded", Language: "en", Text: "John Kennedy established the office in 1993."},
		{ID: "chairman", Language: "en", Text: "John Kennedy was chairman of the office."},
		{ID: "chairman-again", Language: "en", Text: "John Kennedy was chairman of the office."},
	}
}

func TestDocuments(t *testing.T) {
	ix := newIndex(t, &knowledge.Records{})
	ix.Hold(sentences)
	for _, test := range []struct {
		lang   string
		groups [][]string
		limit  int
		want   []string
	}{
		{"en", [][]string{{"headquarter"}}, 5, []string{"seat"}},
		{"en", [][]string{{"chair", "chairmen", "chairman"}}, 5, []string{"chairman", "chairman-again"}},
		{"en", [][]string{{"chairman"}}, 1, []string{"chairman"}},
		{"en", [][]string{{"establishing", "found"}, {"bureau", "office"}}, 5, []string{"founded"}},
		{"en", [][]string{{"establish"}, {"Zhongnanhai"}}, 5, nil},
		{"en", [][]string{{"office in Beijing"}}, 5, []string{"seat"}},
		{"en", [][]string{{"office in Shanghai"}}, 5, nil},
		{"en", [][]string{{"nothing"}}, 5, nil},
		{"en", [][]string{{"the", "was"}}, 5, nil},
		{"en", [][]string{{"office"}, {}}, 5, nil},
		{"en", nil, 5, nil},
		{"en", [][]string{{"office"}}, 0, nil},
		{"zh-Hant", [][]string{{"設在"}}, 5, []string{"seat"}},
		{"zh", [][]string{{"成立", "设在"}}, 5, []string{"seat"}},
		{"fr", [][]string{{"office"}}, 5, nil},
	} {
		got, err := ix.Documents(test.lang, test.groups, test.limit)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s %q: %q, want %q", test.lang, test.groups, got, test.want)
		}
	}
}

func TestDocumentsHeldByNobody(t *testing.T) {
	ix := newIndex(t, &knowledge.Records{})
	if got, err := ix.Documents("en", [][]string{{"office"}}, 5); len(got) > 0 || err != nil {
		t.Errorf("%q, %v, want nothing", got, err)
	}
}

func TestMatchAll(t *testing.T) {
	ix := newIndex(t, &knowledge.Records{})
	ix.Hold(sentences)
	for _, test := range []struct {
		lang, text string
		want       int
	}{
		{"en", "kennedy", 3}, {"en", "KENNEDY chairmen", 0}, {"en", "john chairman", 2}, {"en", "established in 1993", 1},
		{"en", "Zhōngnánhǎi's office", 1}, {"en", "no such thing", 0}, {"zh-Hant", "辦公室", 1}, {"fr", "office", 0},
	} {
		if got, err := ix.MatchAll(test.lang, test.text); err != nil || got != test.want {
			t.Errorf("%s %q: %d, %v, want %d", test.lang, test.text, got, err, test.want)
		}
	}
}
