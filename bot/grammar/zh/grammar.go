package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Grammar reads Chinese. It never changes once it is made.
type Grammar struct {
	sources  grammar.Sources
	world    *grammar.World
	courtesy *grammar.Courtesy
}

// New makes a grammar of Chinese for records.
func New(records *knowledge.Records, names grammar.Names, times *when.Parser) *Grammar {
	return &Grammar{
		sources:  grammar.Sources{Lexicon: Lexicon(), Names: names, Times: times, Spelt: language.IsWord, Number: number, Alike: alike},
		world:    grammar.NewWorld(records),
		courtesy: sharedCourtesy(),
	}
}

// number reads 3, 三, 十二, 第三.
func number(tokens []fold.Token, at int) (n int, ordinal bool, to int) {
	n, ordinal, taken := language.Number(tokens, at)
	if taken == 0 || n < 1 {
		return 0, false, 0
	}
	return n, ordinal, at + taken
}

// reader reads one sentence.
type reader struct {
	*Grammar
	lattice *grammar.Lattice
	states  [][]*state // by the token before which they stand
	skips   int        // how many words may be left unread
	bound   int        // what a reading may cost
	asked   bool       // a question mark ends the sentence
	out     []read
}

// read is a sentence that was read.
type read struct {
	cost      int
	prop      grammar.Prop
	ask       query.Ask
	unread    []string
	elsewhere bool // what was left unread is of another office
}
