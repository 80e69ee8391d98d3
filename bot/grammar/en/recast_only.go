package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// onlyOne is "Zhang was the only one who ever held it", "it was only Zhang who held it" as
// "only Zhang held it".
func (r *reader) onlyOne() []fold.Token {
	tokens := r.lattice.Tokens
	if at, denied, ok := r.itIs(); ok && !denied {
		return r.onlyHe(at)
	}
	from := 0
	if r.isA(0, grammar.Auxiliary, "be") {
		from = 1
	}
	for _, e := range r.phrasesAt(from) {
		at := e.to
		if from == 0 {
			at = r.pastA(at, grammar.Auxiliary, "be")
		}
		if !e.phrase.Named || at == 0 {
			continue
		}
		the := r.pastA(at, grammar.Determiner, "the")
		if the == 0 {
			continue
		}
		to := r.pastA(the, grammar.Adjective, "only")
		if to == 0 {
			continue
		}
		if one := max(r.pastA(to, grammar.Pronoun, "one"), r.pastA(to, grammar.Noun, "person")); one > 0 && relative(tokens, one) {
			return slices.Concat(fold.Tokens("only"), spaced(tokens[from:e.to]), tokens[one+1:])
		}
	}
	return nil
}

// onlyHe is the rest of "it was only Zhang who held it".
func (r *reader) onlyHe(at int) []fold.Token {
	tokens := r.lattice.Tokens
	name := r.pastA(at, grammar.Adverb, "only")
	if name == 0 {
		return nil
	}
	for name < len(tokens) && r.isA(name, grammar.Adverb, "ever") {
		name++
	}
	for _, e := range r.phrasesAt(name) {
		if e.phrase.Named && relative(tokens, e.to) {
			return slices.Concat(fold.Tokens("only"), spaced(tokens[name:e.to]), tokens[e.to+1:])
		}
	}
	return nil
}

// relative tells whether a relative clause of people starts at a token.
func relative(tokens []fold.Token, at int) bool {
	return at < len(tokens)-1 && relativeWord[tokens[at].Text]
}

// record is "holds the record for the longest tenure" as "has the longest tenure".
func (r *reader) record() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 1; k+4 < len(tokens); k++ {
		if tokens[k].Text != "the" || tokens[k+1].Text != "record" || tokens[k+2].Text != "for" || !r.isSenseOf(k-1, "hold") {
			continue
		}
		to := max(k+3, r.pastA(k+3, grammar.Determiner, "the"))
		if r.isA(to, grammar.Adjective, "longest") || r.isA(to, grammar.Adjective, "shortest") {
			return slices.Concat(tokens[:k-1], spaced(fold.Tokens("had the")), tokens[to:])
		}
	}
	return nil
}

// isSenseOf tells whether a verb of a sense stands at a token.
func (r *reader) isSenseOf(at int, sense string) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Verb && l.Word.Sense == sense
	})
}

// countedIn is "counting Zhang, who is the fifth", "if I count Zhang as well, who is …"
// with those who are counted in behind.
func (r *reader) countedIn() []fold.Token {
	tokens := r.lattice.Tokens
	from := r.pastA(0, grammar.Preposition, "including")
	if from == 0 {
		return nil
	}
	for _, e := range r.phrasesAt(from) {
		to := max(e.to, r.pastA(e.to, grammar.Adverb, "also"))
		if e.phrase.Kind == grammar.People && e.phrase.Set != nil && r.parted(to) && r.asksFrom(to) {
			return slices.Concat(spaced(tokens[to:]), spaced(fold.Tokens("including")), spaced(tokens[from:e.to]))
		}
	}
	return nil
}
