package en_test

import (
	"flag"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/grammar/en"
	"officebot/bot/grammar/grammartest"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

var update = flag.Bool("update", false, "write how the questions are read into testdata/readings")

// today is the day on which every test asks.
var today = grammartest.Today

// pack is a grammar of some records, and what works out the queries.
type pack struct {
	grammar   *en.Grammar
	evaluator *eval.Evaluator
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
	return &pack{en.New(records, names, when.New()), eval.New(records)}
}

// readings is the pack as its readings are checked.
func (p *pack) readings() *grammartest.Pack {
	return &grammartest.Pack{Reader: p.grammar, Evaluator: p.evaluator}
}

// leastRead is how many questions of testdata/readings are read as they should be;
// it only rises.
const leastRead = 790

func TestReadings(t *testing.T) { office(t).readings().CheckReadings(t, *update, leastRead) }

// TestNothingIsReadOfStrangers holds that no question of not_read.txt is answered:
// it is off the subject, or has a condition or a name that the records do not know.
func TestNothingIsReadOfStrangers(t *testing.T) { office(t).readings().CheckStrangers(t) }

// TestReadingIsRepeatable reads every fourth question again, with two grammars and from
// several goroutines at once, and wants the same each time.
func TestReadingIsRepeatable(t *testing.T) {
	grammartest.CheckRepeatable(t, office(t).readings(), office(t).readings())
}
