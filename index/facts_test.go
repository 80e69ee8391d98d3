package index

import (
	"slices"
	"testing"

	"officebot/knowledge"
)

func testFacts() []*knowledge.Fact {
	return []*knowledge.Fact{
		{
			ID:    "seat",
			Text:  knowledge.Text{"en": "The office sits in Zhongnanhai, Beijing.", "zh-Hans": "办公室设在北京中南海。", "zh-Hant": "辦公室設在北京中南海。"},
			Asked: map[string][]string{"en": {"where located", "headquarters"}, "zh": {"在 哪里", "总部"}},
		},
		{
			ID:    "founded",
			Text:  knowledge.Text{"en": "Jiang Zemin established the office in 1993.", "zh-Hans": "江泽民于1993年设立办公室。"},
			Asked: map[string][]string{"en": {"founded"}, "zh": {"成立"}},
		},
		{
			ID:   "twin",
			Text: knowledge.Text{"en": "The office is an agency."},
		},
		{
			ID:   "twin-again",
			Text: knowledge.Text{"en": "The office is an agency."},
		},
	}
}

func TestFacts(t *testing.T) {
	ix := newIndex(t, testRecords())
	for _, test := range []struct {
		lang  string
		words []string
		all   bool
		limit int
		want  []string
	}{
		{"en", []string{"headquarters"}, true, 5, []string{"seat"}},
		{"en", []string{"Zhōngnánhǎi"}, true, 5, []string{"seat"}},
		{"en", []string{"establishing", "the", "Office"}, true, 5, []string{"founded"}},
		{"en", []string{"founded", "Zhongnanhai"}, true, 5, nil},
		{"en", []string{"agency"}, true, 5, []string{"twin", "twin-again"}},
		{"en", []string{"agency"}, true, 1, []string{"twin"}},
		{"en", []string{"1993"}, true, 5, []string{"founded"}},
		{"en-GB", []string{"located"}, true, 5, []string{"seat"}},
		{"zh-Hans", []string{"中南海"}, true, 5, []string{"seat"}},
		{"zh-Hant", []string{"設立"}, true, 5, []string{"founded"}},
		{"zh", []string{"成立"}, true, 5, []string{"founded"}},
		{"zh", []string{"海"}, true, 5, []string{"seat"}},
		{"zh", []string{"南海中"}, true, 5, nil},
		{"zh", []string{"１９９３"}, true, 5, []string{"founded"}},
		{"fr", []string{"agency"}, true, 5, nil},
		{"en", []string{"the", "was"}, true, 5, nil},
		{"en", nil, true, 5, nil},
		{"en", []string{"agency"}, true, 0, nil},
	} {
		facts, err := ix.Facts(test.lang, test.words, test.all, test.limit)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s %q: %q, want %q", test.lang, test.words, got, test.want)
		}
	}
}

func TestFactsBestMatch(t *testing.T) {
	ix := newIndex(t, testRecords())
	facts, err := ix.Facts("en", []string{"established", "Zhongnanhai", "1993"}, false, 5)
	if err != nil {
		t.Fatal(err)
	}
	if len(facts) != 2 || facts[0].ID != "founded" || facts[1].ID != "seat" {
		t.Errorf("%d facts, want founded before seat", len(facts))
	}
}

func TestMatchAll(t *testing.T) {
	ix := newIndex(t, testRecords())
	for text, want := range map[string]int{
		"kennedy":          2,
		"KENNEDY john":     2,
		"neely kennedy":    1,
		"agency office":    2,
		"主任":               2,
		"no such thing":    0,
		"Dīng Xuéxiáng's":  1,
		"chairman kennedy": 0,
	} {
		if got, err := ix.MatchAll(text); err != nil || got != want {
			t.Errorf("%q: %d, %v, want %d", text, got, err, want)
		}
	}
}
