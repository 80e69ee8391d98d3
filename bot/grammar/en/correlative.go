package en

import (
	"cmp"
	"reflect"
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// correlative reads "neither in 1998 nor in 2010" and "both before 1975 and after it": the sentence is read
// with each of the two alone, and where the readings differ those take the place who are in none of the two,
// or in both.
func (r *reader) correlative() grammar.Reading {
	tokens := r.lattice.Tokens
	for k := 1; k+3 < len(tokens); k++ {
		with, in := "", (func(a, b query.Set) query.Set)(nil)
		switch tokens[k].Text {
		case "neither":
			with, in = "nor", inNeither
		case "both":
			with, in = "and", inBoth
		default:
			continue
		}
		for j := k + 2; j+1 < len(tokens); j++ {
			if tokens[j].Text != with {
				continue
			}
			if one := r.eachOf(k, j, in); len(one.Asks) > 0 {
				return one
			}
		}
	}
	return grammar.Reading{}
}

// bothTimes is correlative of a sentence in which "both" stands before a preposition: it asks of no two
// things one by one, but of what there was, "was there a director both in 1999 and in 2010", or was empty.
func (r *reader) bothTimes() grammar.Reading {
	tokens := r.lattice.Tokens
	for k := 1; k+3 < len(tokens); k++ {
		if tokens[k].Text != "both" || !r.isPreposition(k+1) && !r.isTimed(k+1) {
			continue
		}
		if !saysThere(tokens[:k]) {
			if one := r.correlative(); len(one.Asks) > 0 {
				return one
			}
		}
		return r.sentenceOf(slices.Concat(tokens[:k], spaced(tokens[k+1:])))
	}
	return grammar.Reading{}
}

// saysThere tells whether words say that there was somebody, and of nobody what else he did.
func saysThere(words []fold.Token) bool {
	for i := len(words) - 1; i >= 0; i-- {
		switch words[i].Text {
		case "there":
			return true
		case "who", "that":
			return false
		}
	}
	return false
}

// inNeither are those of a line who are in none of two sets; of those who came before and after somebody,
// he is none either.
func inNeither(a, b query.Set) query.Set {
	var without []query.Set
	for _, s := range [...]query.Set{a, b} {
		switch step := s.(type) {
		case query.Step:
			if !step.Straight && (step.By == 1 || step.By == -1) {
				s = query.Beyond{From: step.From, Before: step.By < 0, Line: step.Line}
			}
			without = append(without, s, step.From)
		case query.Beyond:
			without = append(without, s, step.From)
		default:
			without = append(without, s)
		}
	}
	return query.Less{Set: lineOf(a), Without: query.Join{Sets: without}}
}

// inBoth are those who are in both of two sets, nil of the first and the last of some.
func inBoth(a, b query.Set) query.Set {
	if picks(a) || picks(b) {
		return nil
	}
	return query.Meet{Sets: []query.Set{a, b}}
}

// maxShared is how many words the two have in common behind them at most.
const maxShared = 8

// eachOf reads a sentence in which the first of two stands between two tokens, and the second behind the
// other: with what stands behind both, "neither before nor after Chen", and with the verb before both where
// the second needs it, "neither served under Mao nor under Hu".
func (r *reader) eachOf(k, j int, in func(a, b query.Set) query.Set) grammar.Reading {
	tokens := r.lattice.Tokens
	behind := spaced(tokens[j+1:])
	if len(behind) == 2 && behind[1].Text == "it" && j > k+2 {
		behind = slices.Concat(behind[:1], tokens[k+2:j]) // "both before 1975 and after it"
	}
	for before := k; before == k || before == k+1 && r.startsPredicate(k+1); before++ {
		second := r.sentenceOf(slices.Concat(tokens[:k], spaced(tokens[k+1:])[:before-k], behind))
		if len(second.Asks) != 1 || len(second.Unread) > 0 {
			continue
		}
		firsts := r.firstsOf(k, j, behind)
		for _, together := range [...]func(a, b query.Ask, in func(a, b query.Set) query.Set) query.Ask{alike, ofOneLine} {
			for _, first := range firsts {
				if ask := together(first, second.Asks[0], in); ask != nil {
					second.Asks = []query.Ask{ask}
					return second
				}
			}
		}
	}
	return grammar.Reading{}
}

// firstsOf are the readings of the sentence with the first of the two, and as much of what stands behind the
// second as may belong to both.
func (r *reader) firstsOf(k, j int, behind []fold.Token) []query.Ask {
	var out []query.Ask
	open := r.isPreposition(j - 1)
	for shared := range min(maxShared+1, len(behind)) {
		at := r.lattice.Len() - shared
		if open != (shared > 0) && (open || !r.isPreposition(at) && !r.startsPredicate(at) && r.lattice.Gap(at) < fold.Comma) {
			continue
		}
		one := r.sentenceOf(slices.Concat(r.lattice.Tokens[:k], spaced(r.lattice.Tokens[k+1:j]), behind[len(behind)-shared:]))
		if len(one.Asks) == 1 && len(one.Unread) == 0 {
			out = append(out, one.Asks[0])
		}
	}
	return out
}

// alike is one ask of two that differ in one set of one kind, with those in its place who are in both as in
// tells; nil where they differ in more.
func alike(first, second query.Ask, in func(a, b query.Set) query.Set) query.Ask {
	return whereTheyDiffer(first, second, in, func(a, b query.Set) bool {
		return reflect.TypeOf(a) == reflect.TypeOf(b)
	})
}

// ofOneLine is alike of two sets of the same line, however each is told: "neither appointed by Mao nor in
// office under Hu".
func ofOneLine(first, second query.Ask, in func(a, b query.Set) query.Set) query.Ask {
	return whereTheyDiffer(first, second, in, func(a, b query.Set) bool {
		return lineOf(a).String() == lineOf(b).String()
	})
}

func whereTheyDiffer(first, second query.Ask, in func(a, b query.Set) query.Set, fit func(a, b query.Set) bool) query.Ask {
	a, b, put, ok := query.Differing(first, second, func(a, b query.Set) bool { return restricts(a) && restricts(b) && fit(a, b) })
	if !ok {
		return nil
	}
	if set := in(a, b); set != nil {
		return put(set)
	}
	return nil
}

// restricts tells whether a set is those of some of whom something is told.
func restricts(s query.Set) bool {
	switch s.(type) {
	case query.In, query.Under, query.Lasting, query.Repeated, query.Company, query.Career, query.Doing, query.Beyond, query.Between:
		return true
	}
	return picks(s)
}

// picks tells whether a set is one, or so many, of some.
func picks(s query.Set) bool {
	switch s.(type) {
	case query.Nth, query.Take, query.Most, query.Step:
		return true
	}
	return false
}

// lineOf are those of whom a set is a part.
func lineOf(s query.Set) query.Set {
	switch s := s.(type) {
	case query.Beyond:
		return cmp.Or(s.Line, query.Set(query.All{}))
	case query.Between:
		return cmp.Or(s.Line, query.Set(query.All{}))
	case query.Step:
		return cmp.Or(s.Line, query.Set(query.All{}))
	}
	return cmp.Or(query.Line(s), query.Set(query.All{}))
}
