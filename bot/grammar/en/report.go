package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// unreported are the words of a sentence without those that only say that our own source
// gives what is asked: "which year does the infobox give for the founding". None where it
// has no such words, or nothing else.
func (r *reader) unreported() []fold.Token {
	for at := 1; at < r.lattice.Len(); at++ {
		to, _ := r.courtesy.Chain(r.lattice.Tokens, at, grammar.CourtesyReport)
		if to == at {
			continue
		}
		return slices.Concat(r.lattice.Tokens[:at], r.lattice.Tokens[to:])
	}
	return nil
}

// costReport is the most that a sentence with such words may cost to be read with them: at
// more the source was taken for whoever did something.
const costReport = 8

// withoutReport reads a sentence without the words that only say that our own source gives what
// is asked; whole is how it is read with them. ok is false where it has none, or is read
// as well with them.
func (r *reader) withoutReport(whole grammar.Reading, last func(*reader) grammar.Reading) (one grammar.Reading, ok bool) {
	rest := r.unreported()
	if len(rest) < 2 {
		return grammar.Reading{}, false
	}
	one = r.sentenceOf(rest)
	switch {
	case len(one.Asks) > 0 && (len(whole.Asks) == 0 || one.Cost <= whole.Cost || whole.Cost > costReport):
		return one, true
	case len(whole.Asks) > 0 && whole.Cost > costReport:
		return r.Grammar.sentence(r.sources.NewLattice(rest, r.lattice.Today), last), true
	}
	return grammar.Reading{}, false
}
