package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// takenBack is what somebody says who puts one thing in the place of another of its kind,
// without the first: "how long was Chen, sorry, Ding director", "in May, no wait, in June
// 2024".
func (g *Grammar) takenBack(tokens []fold.Token, today knowledge.Day) []fold.Token {
	for at := 1; at < len(tokens)-1; at++ {
		to := pastCorrection(tokens, at)
		if to == 0 || to >= len(tokens) || to == at+1 && tokens[to].Before < fold.Dash { // "no director"
			continue
		}
		l := g.sources.NewLattice(tokens, today)
		for kind, isA := range corrected {
			lead := led(tokens, to)
			end := endOf(l, to, lead, isA)
			from := startOf(l, at, tokens[to:lead], isA)
			if end == 0 || from < 0 {
				continue
			}
			if kind > 0 && l.Gap(at) < fold.Dash {
				continue
			}
			for end < len(tokens) && pastCorrection(tokens, end) > 0 { // "Chen, sorry, Ding I mean"
				tokens = slices.Delete(slices.Clone(tokens), end, pastCorrection(tokens, end))
			}
			put := slices.Clone(tokens[to:end])
			put[0].Before = tokens[from].Before
			rest := slices.Clone(tokens[end:])
			if len(rest) > 0 && (rest[0].Before == fold.Comma || rest[0].Before == fold.Dash) {
				rest[0].Before = fold.Space
			}
			return g.takenBack(slices.Concat(tokens[:from], put, rest), today)
		}
	}
	return tokens
}

// pastCorrection is the token behind words that take back what stands before them, 0 where
// none stand at a token.
func pastCorrection(tokens []fold.Token, at int) int {
	to := 0
	for _, words := range sets().takingBack {
		if n := len(words); at+n <= len(tokens) && at+n > to && slices.EqualFunc(tokens[at:at+n], words, func(t fold.Token, w string) bool { return t.Text == w }) {
			to = at + n
		}
	}
	return to
}

// corrected are what may be put in the place of one of its kind.
var corrected = [...]func(grammar.Leaf) bool{
	func(l grammar.Leaf) bool { return l.Time != nil },
	func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.People) > 0 },
	func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.People) == 0 },
}

// endOf is the token behind the longest of a kind that starts at a token, or behind what leads
// it in there; 0 where none does.
func endOf(l *grammar.Lattice, at, led int, isA func(grammar.Leaf) bool) int {
	to := 0
	for ; at <= led && at < l.Len() && to == 0; at++ {
		for _, leaf := range l.At(at) {
			if isA(leaf) {
				to = max(to, leaf.To)
			}
		}
	}
	return to
}

// led is the token behind the words that lead in what is put in the place of something else,
// as they led in that: "of the one, no, of the other".
func led(tokens []fold.Token, at int) int {
	for at < len(tokens)-1 && (isPreposition(tokens[at].Text) || tokens[at].Text == "the") {
		at++
	}
	return at
}

// startOf is where the longest of a kind starts that ends before a token, with the words that
// lead it in; -1 where none does that is led in so.
func startOf(l *grammar.Lattice, to int, lead []fold.Token, isA func(grammar.Leaf) bool) int {
	same := func(a, b fold.Token) bool { return a.Text == b.Text }
	for at := max(0, to-maxTaken); at < to; at++ {
		if !slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool { return leaf.To == to && isA(leaf) }) {
			continue
		}
		switch from := at - len(lead); {
		case from >= 0 && slices.EqualFunc(l.Tokens[from:at], lead, same):
			return from
		case at+len(lead) < to && slices.EqualFunc(l.Tokens[at:at+len(lead)], lead, same):
			return at // "in May" is a time with its "in"
		}
	}
	return -1
}

// maxTaken is how many words may be taken back at once.
const maxTaken = 12
