package say_test

import (
	"path/filepath"
	"strings"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/say"
	"officebot/knowledge"
)

// packs are the records that the goldens of testdata/answers are about.
var packs = map[string]string{
	"office":    "", // the embedded one
	"bluestone": "../testdata/packs/bluestone.yaml",
	"league":    "../testdata/packs/league.json",
}

var statusNames = map[eval.Status]string{
	eval.Answered: "answered", eval.NoHolder: "no_holder", eval.Ambiguous: "ambiguous", eval.NotInRecord: "not_in_record",
}

// TestAnswers says the result of every query of the goldens, in English and in
// Chinese, with what the result is in brackets.
func TestAnswers(t *testing.T) {
	for pack, path := range packs {
		t.Run(pack, func(t *testing.T) {
			records := load(t, path)
			evaluator, speaker := eval.New(records), say.New(records)
			golden(t, filepath.Join("testdata", "answers", pack+".txt"), func(ask query.Ask) []string {
				r := evaluator.Evaluate(ask, today)
				en, zh := speaker.Result(r, "en", today), speaker.Result(r, "zh-Hans", today)
				return append(append([]string{sketch(r, en)}, shown(en)...), shown(zh)...)
			})
		})
	}
}

func load(t testing.TB, path string) *knowledge.Records {
	t.Helper()
	if path == "" {
		return embedded(t)
	}
	records, err := knowledge.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// sketch is what a result is, and how many passages are cited.
func sketch(r eval.Result, said say.Said) string {
	names := make([]string, len(r.People))
	for i, p := range r.People {
		names[i] = p.Name
	}
	text := "[" + statusNames[r.Status]
	if len(names) > 0 {
		text += ": " + strings.Join(names, ", ")
	}
	return text + "] " + strings.Repeat("§", len(said.Citations))
}

// shown are the lines of an answer, what is stressed between asterisks.
func shown(said say.Said) []string {
	var lines []string
	for _, l := range said.Lines {
		text, at := "", 0
		for _, s := range l.Strong {
			text += l.Text[at:s.From] + "*" + l.Text[s.From:s.To] + "*"
			at = s.To
		}
		text += l.Text[at:]
		if l.Item {
			text = "- " + text
		}
		lines = append(lines, text)
	}
	return lines
}
