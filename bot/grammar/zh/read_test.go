package zh_test

import (
	"flag"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/grammar/grammartest"
	"officebot/bot/grammar/zh"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

var update = flag.Bool("update", false, "write how the questions are read into testdata/readings")

// pack is a grammar of the default records, and what works out the queries.
type pack struct {
	grammartest.Pack
	grammar *zh.Grammar
}

func office(tb testing.TB) *pack {
	tb.Helper()
	records, err := knowledge.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	names, err := index.New(records)
	if err != nil {
		tb.Fatal(err)
	}
	g := zh.New(records, names, when.New())
	return &pack{grammartest.Pack{Reader: g, Evaluator: eval.New(records)}, g}
}

// leastRead is how many questions of testdata/readings are read as they should be;
// it only rises.
const leastRead = 620

func TestReadings(t *testing.T) { office(t).CheckReadings(t, *update, leastRead) }

// TestNothingIsReadOfStrangers holds that no question of not_read.txt is answered.
func TestNothingIsReadOfStrangers(t *testing.T) { office(t).CheckStrangers(t) }

// TestReadingIsRepeatable reads questions again, with two grammars and from several
// goroutines at once, and wants the same each time.
func TestReadingIsRepeatable(t *testing.T) {
	grammartest.CheckRepeatable(t, &office(t).Pack, &office(t).Pack)
}

// TestScriptsAreReadAlike reads every question again with its signs in traditional
// script, and wants the same.
func TestScriptsAreReadAlike(t *testing.T) {
	p := office(t)
	for _, q := range grammartest.GoldenQuestions(t) {
		traditional := fold.Traditional(q)
		if once, again := grammartest.Dump(p.grammar.Read(q, grammartest.Today)), grammartest.Dump(p.grammar.Read(traditional, grammartest.Today)); once != again {
			t.Errorf("%s\n\tsimplified  %s\n\ttraditional %s", q, once, again)
		}
	}
}
