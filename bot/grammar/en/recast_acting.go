package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// merelyActing reads "was he only acting", "was she an acting governor only": whether all that
// somebody held was for want of another. Asked for anything else, "only" adds nothing to it.
func (r *reader) merelyActing() grammar.Reading {
	at, to := r.merely()
	if at < 0 {
		return grammar.Reading{}
	}
	one := r.sentenceOf(slices.Concat(r.lattice.Tokens[:at], spacedAll(r.lattice.Tokens[to:])))
	if len(one.Asks) != 1 || len(one.Unread) > 0 || one.Stated {
		return grammar.Reading{}
	}
	if whether, ok := one.Asks[0].(query.Whether); ok {
		some, ok := whether.Claim.(query.Some)
		if !ok {
			return grammar.Reading{}
		}
		whether.Claim = query.Only{A: held(some.Set), B: some.Set, Tenures: true}
		one.Asks[0] = whether
	}
	return one
}

// merely is where a word for "only" stands beside one for acting, and what is behind it; -1
// where none does.
func (r *reader) merely() (at, to int) {
	for at := range r.lattice.Tokens {
		to := r.pastA(at, grammar.Adverb, "only")
		if r.isA(at, grammar.Conjunction, "or") {
			break // "in his own right or just acting"
		}
		if to == 0 {
			continue
		}
		to = max(to, r.pastA(to, grammar.Adverb, "ever"))
		if as := r.pastA(to, grammar.Preposition, "as"); as > 0 && r.actingAt(max(as, r.pastA(as, grammar.Determiner, "a"), r.pastA(as, grammar.Determiner, "the"))) {
			return at, to
		}
		if r.actingAt(max(to, r.pastA(to, grammar.Determiner, "a"), r.pastA(to, grammar.Determiner, "the"))) || to == r.lattice.Len() && r.actingBefore(at) {
			return at, to
		}
	}
	return -1, 0
}

func (r *reader) actingAt(at int) bool {
	return at < r.lattice.Len() && (r.isA(at, grammar.Adjective, "acting") || r.isA(at, grammar.Noun, "acting"))
}

// orActing is "was he governor in his own right, or just acting", "did he get it for good, or
// was he only acting" without the other answer: whether he held it in full.
func (r *reader) orActing() []fold.Token {
	tokens := r.lattice.Tokens
	for k := len(tokens) - 2; k > 2; k-- {
		if !r.isA(k, grammar.Conjunction, "or") {
			continue
		}
		at := k + 1
		if be := r.pastA(at, grammar.Auxiliary, "be"); be > 0 && be < len(tokens) && r.isPronoun(be) {
			at = be + 1
		}
		at = max(at, r.pastA(at, grammar.Adverb, "only"))
		at = max(at, r.pastA(at, grammar.Determiner, "a"), r.pastA(at, grammar.Determiner, "the"))
		if !r.actingAt(at) || len(tokens) > at+1+maxTitle {
			return nil
		}
		for i := range k {
			if r.pastA(i, grammar.Adverb, "in full") > 0 || r.isA(i, grammar.Adjective, "full") {
				return tokens[:k]
			}
		}
		return slices.Concat(tokens[:k], spaced(fold.Tokens("in full")))
	}
	return nil
}

// isPronoun tells whether a pronoun for somebody stands at a token.
func (r *reader) isPronoun(at int) bool {
	return r.isA(at, grammar.Pronoun, "he") || r.isA(at, grammar.Pronoun, "she") || r.isA(at, grammar.Pronoun, "they")
}

// actingBefore tells whether "acting" stands in the words before a token, or one before: "an
// acting governor only".
func (r *reader) actingBefore(at int) bool {
	for k := max(0, at-maxTitle); k < at; k++ {
		if r.actingAt(k) {
			return true
		}
	}
	return false
}

// maxTitle is how many words a title behind "acting" may have.
const maxTitle = 4

// spacedAll are tokens without what is written before the first, none where there are none.
func spacedAll(tokens []fold.Token) []fold.Token {
	if len(tokens) == 0 {
		return nil
	}
	return spaced(tokens)
}

// held is a set with those, too, who held it in full.
func held(set query.Set) query.Set {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		if acting, ok := s.(query.Acting); ok && !acting.Full {
			return acting.Set
		}
		return s
	}}.Set(set)
}
