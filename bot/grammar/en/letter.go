package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// unsigned is a letter without whom it addresses and who signed it: "Dear Sirs, who was
// director in 2005? Yours truly, H. Quist".
func (g *Grammar) unsigned(tokens []fold.Token) []fold.Token {
	end := g.signature(tokens)
	from := salutation(tokens[:end])
	if from == 0 && end == len(tokens) {
		return tokens
	}
	out := slices.Clone(tokens[from:end])
	out[0].Before = tokens[0].Before
	return out
}

// salutation is the token behind "Dear Sirs," at the front of a letter, 0 where it has none.
func salutation(tokens []fold.Token) int {
	if len(tokens) < 2 || !IsInSet("addressing", tokens[0].Text) {
		return 0
	}
	for to := 2; to <= min(maxAddressed+1, len(tokens)-1); to++ {
		if tokens[to].Before >= fold.Comma {
			return to
		}
	}
	return 0
}

// signature is the token before which a letter ends that is closed with a formula, and behind
// that with no more than a name: as many as there are where it is not.
func (g *Grammar) signature(tokens []fold.Token) int {
	for at := len(tokens) - 1; at >= minLetter && at > len(tokens)-maxSigned; at-- {
		if tokens[at].Before < fold.Comma {
			continue
		}
		to := g.pastFormula(tokens, at)
		if to == 0 || to < len(tokens) && tokens[to].Before < fold.Comma || g.saysMore(tokens[to:]) {
			continue
		}
		if before := g.signature(tokens[:at]); before < at { // "I remain, yours truly,"
			return before
		}
		return at
	}
	return len(tokens)
}

// The bounds of what a letter is dressed in.
const (
	maxAddressed = 5  // words of whom it addresses
	minLetter    = 3  // words before its formula
	maxSigned    = 20 // words of its formula and of who signed
)

// pastFormula is the token behind the longest formula that closes a letter at a token, 0
// where none stands there.
func (g *Grammar) pastFormula(tokens []fold.Token, at int) int {
	to := 0
	for _, words := range sets().signing {
		if n := len(words); at+n <= len(tokens) && at+n > to && slices.EqualFunc(tokens[at:at+n], words, func(t fold.Token, w string) bool { return t.Text == w }) {
			to = at + n
		}
	}
	return to
}

// saysMore tells whether words are no signature: one has neither numbers nor what a clause
// is built with.
func (g *Grammar) saysMore(tokens []fold.Token) bool {
	more := false
	for i := range tokens {
		more = more || tokens[i].Kind == fold.Number
		g.sources.Lexicon.Match(tokens, i, func(w *grammar.Word, _ int) {
			more = more || w.Class == grammar.Question || w.Class == grammar.Auxiliary || w.Class == grammar.Pronoun && w.Sense != "i"
		})
	}
	return more
}
