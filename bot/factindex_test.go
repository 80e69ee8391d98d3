package bot

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// testFacts are facts with nothing but their ways of asking.
func testFacts() []*knowledge.Fact {
	return []*knowledge.Fact{
		{ID: "founding", Asked: map[string][]string{"en": {"when found office", "set up office", "year establish"}, "zh": {"什么时候 成立", "成立时间"}}},
		{ID: "abolition", Asked: map[string][]string{"en": {"when abolish office", "constitution 1975"}, "zh": {"撤销", "1975 宪法"}}},
		{ID: "seat", Asked: map[string][]string{"en": {"where office", "headquarters"}, "zh": {"在哪里", "总部"}}},
		{ID: "unasked"},
		{ID: "empty", Asked: map[string][]string{"en": {"", "…"}}},
	}
}

func TestFactIndexMatches(t *testing.T) {
	index := newFactIndex(testFacts(), language.NewLexicon())
	for question, want := range map[string]string{
		"when was the office founded":           "founding",
		"When was the OFFICE created?":          "founding",
		"who set up the office":                 "founding",
		"in which year was it established":      "founding",
		"when was the office abolished":         "abolition",
		"when was the office scrapped":          "abolition",
		"the 1975 constitution":                 "abolition",
		"the constitution":                      "",
		"where is the office":                   "seat",
		"its headquarters?":                     "seat",
		"where and when was the office founded": "founding seat",
		"founded":                               "",
		"office":                                "",
		"":                                      "",
		"什么时候成立的":                               "founding",
		"办公室成立于什么时候":                            "founding",
		"成立":                                    "",
		"成立時間":                                  "founding",
		"1975年的宪法":                              "abolition",
		"总部在哪里":                                 "seat",
		"什么时候撤销":                                "abolition",
	} {
		var got []string
		for _, m := range index.match(index.terms(fold.Tokens(question))) {
			got = append(got, m.fact.ID)
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%.60q: %v, want %q", question, got, want)
		}
	}
}

// TestFactIndexScores wants rare words to count for more than common ones, and
// more words for more than few.
func TestFactIndexScores(t *testing.T) {
	index := newFactIndex(testFacts(), language.NewLexicon())
	score := func(question, id string) int {
		for _, m := range index.match(index.terms(fold.Tokens(question))) {
			if m.fact.ID == id {
				return m.score
			}
		}
		t.Fatalf("%q does not ask for %s", question, id)
		return 0
	}
	if few, many := score("headquarters", "seat"), score("when was the office founded", "founding"); few >= many {
		t.Errorf("one word scores %d, three %d", few, many)
	}
	if common, rare := index.score([]int32{index.term("office")}), index.score([]int32{index.term("constitution")}); common >= rare {
		t.Errorf("a common word scores %d, a rare one %d", common, rare)
	}
}

func TestFactIndexTerms(t *testing.T) {
	index := newFactIndex(testFacts(), language.NewLexicon())
	if a, b := index.term("founded"), index.term("establishment"); a < 0 || a != b {
		t.Errorf("founded is the term %d, establishment %d", a, b)
	}
	if term := index.term("zebra"); term >= 0 {
		t.Errorf("zebra is the term %d", term)
	}
	terms := index.terms(fold.Tokens("office office OFFICE founded established"))
	if len(terms) != 2 {
		t.Errorf("%d terms, want each once: %v", len(terms), terms)
	}
	if terms := newFactIndex(nil, language.NewLexicon()).terms(fold.Tokens("when was the office founded 总部")); terms != nil {
		t.Errorf("without facts there are the terms %v", terms)
	}
}

// TestWaysOfAskingFindTheirFact asks every way of the default pack as it stands,
// which must find the fact it stands under.
func TestWaysOfAskingFindTheirFact(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	index := newFactIndex(records.Facts, language.NewLexicon())
	for _, fact := range records.Facts {
		for _, lang := range []string{"en", "zh"} {
			for _, asked := range fact.Asked[lang] {
				matches := index.match(index.terms(fold.Tokens(asked)))
				if !slices.ContainsFunc(matches, func(m factMatch) bool { return m.fact == fact }) {
					t.Errorf("%s: %q does not find its fact", fact.ID, asked)
				}
			}
		}
	}
}
