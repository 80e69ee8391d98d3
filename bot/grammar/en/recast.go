package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// recast reads a sentence by saying the same in other words, where a turn of phrase has
// them.
func (r *reader) recast() grammar.Reading {
	for _, say := range [...]func() []fold.Token{r.eitherTime, r.orWasIt, r.everyoneBut, r.whosePost, r.whenNobody, r.whenWasIt, r.orGone, r.leftBehind, r.whoBehind, r.whichOf, r.countedIn, r.record, r.laterThan, r.fullOrActing, r.orActing, r.underWhose, r.whatWasThere} {
		if tokens := say(); tokens != nil {
			if one := r.sentenceOf(tokens); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Stated {
				return one
			}
		}
	}
	if tokens := r.ifSo(); tokens != nil {
		one := r.Grammar.sentence(r.sources.NewLattice(tokens, r.lattice.Today), (*reader).skipping)
		if len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Stated {
			return one
		}
	}
	if tokens := r.onlyOne(); tokens != nil {
		if one, ok := r.claimed(tokens); ok {
			return one
		}
	}
	return r.timeStressed()
}

// claimed reads a sentence as a claim of which is asked whether it is so.
func (r *reader) claimed(tokens []fold.Token) (grammar.Reading, bool) {
	one := r.reader(r.sources.NewLattice(tokens, r.lattice.Today)).claim(0)
	if len(one.Asks) == 0 || len(one.Unread) > 0 {
		return one, false
	}
	one.Stated = false
	switch one.Asks[0].(type) {
	case query.Whether, query.Choice:
		return one, true
	}
	return one, false
}

// eitherTime is "before or after 2000" as "before 2000 or after 2000".
func (r *reader) eitherTime() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 1; k+3 <= len(tokens); k++ {
		if !r.isA(k, grammar.Conjunction, "or") || !r.opposed(k-1, k+1) {
			continue
		}
		for _, leaf := range r.lattice.At(k + 1) {
			if leaf.Time != nil && !leaf.Time.Relative && leaf.To > k+2 {
				return slices.Concat(tokens[:k], tokens[k+2:leaf.To], tokens[k:k+2], tokens[k+2:])
			}
		}
	}
	return nil
}

// opposed tells whether "before" stands at one token and "after" at another, or the other
// way round.
func (r *reader) opposed(one, other int) bool {
	return r.hasPreposition(one, "before") && r.hasPreposition(other, "after") || r.hasPreposition(one, "after") && r.hasPreposition(other, "before")
}

// orWasIt is "was it Ding or was it Chen who…" without saying "was it" again.
func (r *reader) orWasIt() []fold.Token {
	tokens := r.lattice.Tokens
	if _, denied, ok := r.itIs(); !ok || denied {
		return nil
	}
	for k := 3; k < len(tokens)-2; k++ {
		if !r.isA(k, grammar.Conjunction, "or") {
			continue
		}
		if to, denied, ok := r.itIsFrom(k + 1); ok && !denied && to < len(tokens) {
			rest := slices.Clone(tokens[to:])
			rest[0].Before = fold.Space
			return slices.Concat(tokens[:k+1], rest)
		}
	}
	return nil
}

// everyoneBut is "everyone but Chen: who were the directors" with the exception behind.
func (r *reader) everyoneBut() []fold.Token {
	tokens := r.lattice.Tokens
	from := max(r.pastA(0, grammar.Pronoun, "every"), r.pastA(0, grammar.Pronoun, "some"))
	if from == 0 || !r.hasPreposition(from, "except") {
		return nil
	}
	for _, e := range r.phrasesAt(r.pastA(from, grammar.Preposition, "except")) {
		p := e.closed
		if p.Kind != grammar.People || p.Set == nil || p.Ask != grammar.NoAsk || e.to >= len(tokens)-1 || r.lattice.Gap(e.to) < fold.Comma {
			continue
		}
		at, _ := r.courtesyAt(e.to, grammar.CourtesyAnywhere)
		if at < len(tokens) && r.asksFrom(at) {
			return slices.Concat(tokens[at:], spaced(tokens[from:e.to]))
		}
	}
	return nil
}

// spaced are tokens without what is written before the first.
func spaced(tokens []fold.Token) []fold.Token {
	out := slices.Clone(tokens)
	out[0].Before = fold.Space
	return out
}

// whosePost is "whose job was it" as "who held the post".
func (r *reader) whosePost() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 0; k+3 < len(tokens); k++ {
		if tokens[k].Text != "whose" || !r.isSense(k+1, "post") || !r.isA(k+2, grammar.Auxiliary, "be") || tokens[k+3].Text != "it" {
			continue
		}
		held := "who held the post"
		if r.isPresent(k + 2) {
			held = "who holds the post"
		}
		words := fold.Tokens(held)
		words[0].Before = tokens[k].Before
		return slices.Concat(tokens[:k], words, tokens[k+4:])
	}
	return nil
}

func (r *reader) isPresent(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Auxiliary && l.Word.Form.Has(grammar.Third|grammar.Base) && !l.Word.Form.Has(grammar.Past)
	})
}

// isSense tells whether a noun of a sense stands at a token.
func (r *reader) isSense(at int, sense string) bool {
	return at < r.lattice.Len() && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Noun && l.Word.Sense == sense && l.To == at+1
	})
}

// whenNobody is "a time when there was no director" as "a time without a director".
func (r *reader) whenNobody() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 1; k+4 < len(tokens); k++ {
		linked := r.isA(k, grammar.Conjunction, "when") || r.isA(k, grammar.Conjunction, "that") || tokens[k].Text == "which"
		if linked && tokens[k+1].Text == "there" && r.isA(k+2, grammar.Auxiliary, "be") && r.isA(k+3, grammar.Determiner, "no") {
			from := k
			if r.isPreposition(k-1) && tokens[k].Text == "which" {
				from-- // "in which"
			}
			return slices.Concat(tokens[:from], spaced(fold.Tokens("without a")), tokens[k+4:])
		}
	}
	return nil
}

// whenWasIt is "when was it that Chen took over" without what only stresses it.
func (r *reader) whenWasIt() []fold.Token {
	tokens := r.lattice.Tokens
	if len(tokens) < 5 || len(r.lattice.At(0)) == 0 || !slices.ContainsFunc(r.lattice.At(0), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Question && l.To == 1
	}) {
		return nil
	}
	at, denied, ok := r.itIsFrom(1)
	if !ok || denied || at >= len(tokens)-1 || tokens[at].Text != "that" {
		return nil
	}
	return slices.Concat(tokens[:1], tokens[at+1:])
}

// timeStressed reads a claim that is split so as to stress its time, or under whom it was:
// "was it in 2003 that Chen took over", "was it before or after 2000 that he did".
func (r *reader) timeStressed() grammar.Reading {
	tokens := r.lattice.Tokens
	at, denied, ok := r.itIs()
	if !ok || denied || at == 0 || at >= len(tokens) || !r.startsTime(at) && !r.hasPreposition(at, "under") {
		return grammar.Reading{}
	}
	for k := at + 1; k < len(tokens)-1; k++ {
		if tokens[k].Text != "that" && tokens[k].Text != "when" {
			continue
		}
		if one, ok := r.claimed(slices.Concat(spaced(tokens[k+1:]), tokens[at:k])); ok {
			return one
		}
	}
	return grammar.Reading{}
}
