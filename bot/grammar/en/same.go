package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// same reads whether two times had the same holder where the one is compared with the
// other, as what joins them: "was the director in 2005 the same person as in 2010" is
// "was the same person director in 2005 and in 2010".
func (r *reader) same() grammar.Reading {
	tokens := r.lattice.Tokens
	if len(tokens) < 6 || !r.isA(0, grammar.Auxiliary, "be") {
		return grammar.Reading{}
	}
	at, beyond := r.sameAt()
	if at == 0 {
		return grammar.Reading{}
	}
	as := r.prepositionFrom(beyond, "as")
	from, to := r.roleFrom(1)
	if as == 0 || at == 1 || to == 0 || to > at {
		return grammar.Reading{}
	}
	for i := 1; i < from; i++ {
		if !r.isA(i, grammar.Determiner, "the") && !r.isA(i, grammar.Adjective, "current") {
			return grammar.Reading{} // "the previous director" is not whoever it was
		}
	}
	one := slices.Concat(tokens[to:at], tokens[beyond:as])
	if len(one) == 0 {
		one = wordsOf("now")
	}
	other := tokens[r.pastOne(as+1):]
	if len(other) == 0 {
		return grammar.Reading{}
	}
	question := slices.Concat(tokens[:1], wordsOf("the", "same", "person"), tokens[from:to], one, wordsOf("and"), other)
	for i := range question {
		question[i].Before = min(question[i].Before, fold.Space) // one clause, however it was cut
	}
	return r.reader(r.sources.NewLattice(question, r.lattice.Today)).main(0)
}

// sameAt finds "the same person", "the same director"; beyond is the token behind it.
func (r *reader) sameAt() (at, beyond int) {
	for at = 1; at < r.lattice.Len()-2; at++ {
		if r.pastA(at, grammar.Determiner, "the") != at+1 {
			continue
		}
		adjective := r.pastA(at+1, grammar.Adjective, "same")
		if adjective == 0 {
			continue
		}
		for _, leaf := range r.lattice.At(adjective) {
			if leaf.Mention != nil && len(leaf.Mention.Posts) > 0 || leaf.Word != nil && (leaf.Word.Sense == "person" || leaf.Word.Sense == "one" || leaf.Word.Sense == "holder") {
				return at, leaf.To
			}
		}
		return at, adjective
	}
	return 0, 0
}

// pastA is the token behind a word of a class and sense at a token, 0 where there is none.
func (r *reader) pastA(at int, class grammar.Class, sense string) int {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == class && leaf.Word.Sense == sense {
			return leaf.To
		}
	}
	return 0
}

func (r *reader) isA(at int, class grammar.Class, sense string) bool {
	return r.pastA(at, class, sense) > 0
}

func (r *reader) prepositionFrom(from int, sense string) int {
	for at := from; at < r.lattice.Len()-1; at++ {
		if r.hasPreposition(at, sense) {
			return at
		}
	}
	return 0
}

// pastOne is the token behind "the one", "that" or a role.
func (r *reader) pastOne(at int) int {
	if to := r.pastA(at, grammar.Determiner, "the"); to > 0 {
		at = to
	}
	for _, leaf := range r.lattice.At(at) {
		if leaf.Mention != nil && len(leaf.Mention.Posts) > 0 || leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "one" || leaf.Word.Sense == "that") {
			return leaf.To
		}
	}
	return at
}

// wordsOf are the tokens of words that nobody wrote.
func wordsOf(words ...string) []fold.Token {
	out := make([]fold.Token, len(words))
	for i, w := range words {
		out[i] = fold.Token{Text: w, Before: fold.Space}
	}
	return out
}

// roleFrom finds the first name of a post from a token on.
func (r *reader) roleFrom(from int) (at, to int) {
	for at := from; at < r.lattice.Len(); at++ {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Mention != nil && len(leaf.Mention.Posts) > 0 {
				return at, leaf.To
			}
		}
	}
	return 0, 0
}
