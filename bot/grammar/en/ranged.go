package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// ranged reads two comparisons of one length: "longer than Jia but not longer than Chen", "more than four
// but less than eight years", "between four and eight years". The sentence is read with each alone.
func (r *reader) ranged() grammar.Reading {
	tokens := r.lattice.Tokens
	for j := 3; j+1 < len(tokens); j++ {
		if !IsInSet("and another length", tokens[j].Text) {
			continue
		}
		k := j - 1
		for k > 0 && !r.compares(k) {
			k--
		}
		if k == 0 {
			continue
		}
		from, denied := r.pastA(j+1, grammar.Negation, "not"), false
		if denied = from > 0; !denied {
			from = j + 1
		}
		var first, second []fold.Token
		switch {
		case tokens[k].Text == "between" && r.isNumber(k+1) && r.isNumber(j+1) && r.isUnit(j+2):
			second = slices.Concat(tokens[:k], wordsOf("at", "most"), spaced(tokens[j+1:]))
			first = slices.Concat(tokens[:k], wordsOf("at", "least"), tokens[k+1:j], tokens[j+2:])
		case tokens[k].Text != "between" && r.compares(from):
			second = slices.Concat(tokens[:k], spaced(r.withUnit(from, k, j)))
		default:
			continue
		}
		if one := r.bothLengths(first, second, j, denied); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// compares tells whether a comparison of lengths begins at a token.
func (r *reader) compares(at int) bool {
	tokens := r.lattice.Tokens
	if at+1 >= len(tokens) || !IsInSet("comparing lengths", tokens[at].Text) {
		return false
	}
	next := tokens[at+1].Text
	switch tokens[at].Text {
	case "at":
		return next == "least" || next == "most"
	case "between", "over", "under":
		return r.isNumber(at + 1)
	}
	return next == "than" || at+2 < len(tokens) && tokens[at+2].Text == "than"
}

// withUnit are the tokens from one on, with the unit of the first length behind a number that has none:
// "more than four years but less than eight".
func (r *reader) withUnit(from, k, j int) []fold.Token {
	tokens := r.lattice.Tokens
	for at := from; at < len(tokens); at++ {
		if r.isNumber(at) && !r.isUnit(at+1) && r.isUnit(j-1) {
			return slices.Concat(tokens[from:at+1], tokens[j-1:j], tokens[at+1:])
		}
	}
	return tokens[from:]
}

// bothLengths reads a sentence with each of two lengths, the first as it stands up to a token where it is not
// given, and takes those of whom both are so, or not the second.
func (r *reader) bothLengths(first, second []fold.Token, j int, denied bool) grammar.Reading {
	two := r.sentenceOf(second)
	if len(two.Asks) != 1 || len(two.Unread) > 0 {
		return grammar.Reading{}
	}
	firsts := r.upToLength(j)
	if first != nil {
		firsts = []grammar.Reading{r.sentenceOf(first)}
	}
	in := func(a, b query.Set) query.Set {
		if lasting, ok := b.(query.Lasting); ok && denied {
			lasting.Cmp = opposite[lasting.Cmp]
			b = lasting
		} else if denied {
			b = query.Less{Set: lineOf(b), Without: b}
		}
		return query.Meet{Sets: []query.Set{a, b}}
	}
	for _, one := range firsts {
		if len(one.Asks) != 1 || len(one.Unread) > 0 {
			continue
		}
		if ask := ofOneLine(one.Asks[0], two.Asks[0], in); ask != nil {
			two.Asks = []query.Ask{ask}
			return two
		}
		if claim, also, ok := compared(one.Asks[0], two.Asks[0]); ok {
			if denied {
				also = query.Not{Claim: also}
			}
			two.Asks = []query.Ask{query.Whether{Claim: query.And{Claims: []query.Claim{claim, also}}}}
			return two
		}
	}
	return grammar.Reading{}
}

// opposite is what is so of a length of which a comparison is denied.
var opposite = map[query.Cmp]query.Cmp{
	query.Greater: query.AtMost, query.Fewer: query.AtLeast, query.AtLeast: query.Fewer, query.AtMost: query.Greater,
}

// upToLength are the readings of the sentence with the first length alone, and what may stand behind both.
func (r *reader) upToLength(j int) []grammar.Reading {
	tokens := r.lattice.Tokens
	var out []grammar.Reading
	for at := len(tokens); at > j+1 && at >= len(tokens)-maxShared; at-- {
		if at < len(tokens) && !r.isPreposition(at) && !r.startsPredicate(at) && !r.isUnit(at) && r.lattice.Gap(at) < fold.Comma {
			continue
		}
		if r.isNumber(j-1) != r.isUnit(at) {
			continue // "more than four but less than eight years"
		}
		out = append(out, r.sentenceOf(slices.Concat(tokens[:j], tokens[at:])))
	}
	return out
}

// compared are the claims of two asks that compare how long the same people served.
func compared(first, second query.Ask) (a, b query.Claim, ok bool) {
	one, _ := first.(query.Whether)
	two, _ := second.(query.Whether)
	x, isX := one.Claim.(query.Compare)
	y, isY := two.Claim.(query.Compare)
	return x, y, isX && isY && x.A.String() == y.A.String()
}
