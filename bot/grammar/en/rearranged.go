package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// rearranged reads a sentence that says the same as one in a plainer order.
func (r *reader) rearranged() grammar.Reading {
	for _, read := range [...]func() grammar.Reading{r.timeFirst, r.itWas, r.eitherVerb, r.eitherSide, r.orSomebody, r.older} {
		if one := read(); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// timeFirst reads a time in front of a question that is split: "in 2005, who was it that
// headed the office?".
func (r *reader) timeFirst() grammar.Reading {
	tokens := r.lattice.Tokens
	for _, leaf := range r.lattice.At(0) {
		if leaf.Time == nil || leaf.Time.Relative || leaf.To >= len(tokens)-3 || r.lattice.Gap(leaf.To) != fold.Comma || r.pastA(leaf.To, grammar.Question, "who") == 0 {
			continue
		}
		if _, _, is := r.itIsFrom(leaf.To + 1); !is {
			continue
		}
		moved := slices.Concat(tokens[leaf.To:], tokens[:leaf.To])
		moved[len(tokens)-leaf.To].Before = fold.Space
		return r.sentenceOf(moved)
	}
	return grammar.Reading{}
}

// itWas reads "was it Ding or Chen in charge in 2011": whether Ding or Chen was.
func (r *reader) itWas() grammar.Reading {
	tokens := r.lattice.Tokens
	at, denied, ok := r.itIs()
	if !ok || denied || at != 2 || len(tokens) < 5 || !r.isA(0, grammar.Auxiliary, "be") || !r.namesPerson(at) {
		return grammar.Reading{}
	}
	one := r.sentenceOf(slices.Concat(tokens[:1], tokens[at:]))
	if len(one.Asks) == 0 {
		return one
	}
	if _, choice := one.Asks[0].(query.Choice); !choice {
		return grammar.Reading{}
	}
	return one
}

// namesPerson tells whether somebody's name stands at a token.
func (r *reader) namesPerson(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.People) > 0 })
}

// eitherVerb reads two verbs of which one is so: "did Chen precede or follow Jia?".
func (r *reader) eitherVerb() grammar.Reading {
	tokens := r.lattice.Tokens
	for k := 2; k < len(tokens)-1; k++ {
		if !r.isA(k, grammar.Conjunction, "or") || !r.isBareVerb(k-1) || !r.isBareVerb(k+1) {
			continue
		}
		first := r.sentenceOf(slices.Concat(tokens[:k], tokens[k+2:]))
		second := r.sentenceOf(slices.Concat(tokens[:k-1], tokens[k+1:]))
		if one := choice(first, second); len(one.Asks) > 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// eitherSide reads on which side of something else something was: "was it founded before he
// came or after", "before or after he came".
func (r *reader) eitherSide() grammar.Reading {
	tokens := r.lattice.Tokens
	for k := 2; k < len(tokens)-1; k++ {
		if !r.isA(k, grammar.Conjunction, "or") || !inTime(tokens[k+1].Text) || r.isA(1, grammar.Pronoun, "it") {
			continue
		}
		from := k - 1
		for from > 1 && (!inTime(tokens[from].Text) || tokens[from].Text == tokens[k+1].Text) {
			from--
		}
		if from == 1 || from < k-1 && k+2 < len(tokens) {
			continue
		}
		first := slices.Concat(tokens[:k], tokens[k+2:])
		second := slices.Clone(first)
		second[from].Text = tokens[k+1].Text
		return choice(r.sentenceOf(first), r.sentenceOf(second))
	}
	return grammar.Reading{}
}

// orSomebody reads somebody who is offered behind a whole question in the place of whoever is named in
// it: "was Jia director in 2001, or was it Chen by then?" is "was Jia or Chen director in 2001?".
func (r *reader) orSomebody() grammar.Reading {
	tokens := r.lattice.Tokens
	or := r.onlyOr()
	if or < 0 {
		return grammar.Reading{}
	}
	from := or + 1
	if be := r.pastA(from, grammar.Auxiliary, "be"); be > 0 {
		from = max(be, r.pastA(be, grammar.Pronoun, "it"))
	}
	for from < len(tokens)-1 && IsInSet("by then", tokens[from].Text) {
		from++
	}
	to := r.pastPerson(from)
	if to == 0 || to < len(tokens) && !IsInSet("by then", r.text(to, len(tokens))) {
		return grammar.Reading{}
	}
	for at := 1; at < or; at++ {
		if end := r.pastPerson(at); end > 0 {
			if end >= or || !r.asksBehindTime(at) {
				return grammar.Reading{}
			}
			head := slices.Clone(tokens[:end])
			for i := 1; i < end; i++ {
				head[i].Before = min(head[i].Before, fold.Space) // "in 2001, was Jia"
			}
			return r.sentenceOf(slices.Concat(head, wordsOf("or"), spaced(tokens[from:to]), spacedAll(tokens[end:or])))
		}
	}
	return grammar.Reading{}
}

// onlyOr is where the only "or" of a sentence stands, before its last word, -1 where it has none or more.
func (r *reader) onlyOr() int {
	or := -1
	for at := range r.lattice.Len() - 1 {
		if r.isA(at, grammar.Conjunction, "or") {
			if or >= 0 {
				return -1
			}
			or = at
		}
	}
	return or
}

// pastPerson is the token behind the longest name of one person at a token, 0 where none stands there.
func (r *reader) pastPerson(at int) int {
	to := 0
	for _, leaf := range r.lattice.At(at) {
		if leaf.Mention != nil && len(leaf.Mention.People) > 0 {
			to = max(to, leaf.To)
		}
	}
	return to
}

// asksBehindTime tells whether a yes/no question begins before a token, with nothing but a time in front.
func (r *reader) asksBehindTime(to int) bool {
	for at := range to {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Auxiliary && l.To == at+1
		}) {
			return at == 0 || r.endsTime(at)
		}
	}
	return false
}

// endsTime tells whether a time ends before a token.
func (r *reader) endsTime(to int) bool {
	for at := range to {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Time != nil && l.To == to }) {
			return true
		}
	}
	return false
}

// choice asks which of the claims of two readings is so, none where either is of none.
func choice(first, second grammar.Reading) grammar.Reading {
	if len(first.Asks) == 0 || len(second.Asks) == 0 {
		return grammar.Reading{}
	}
	one, both := first.Asks[0].(query.Whether)
	other, also := second.Asks[0].(query.Whether)
	if !both || !also {
		return grammar.Reading{}
	}
	one.Claim, other.Claim = loose(one.Claim), loose(other.Claim)
	return grammar.Reading{Cost: max(first.Cost, second.Cost) + costJoin, Asks: []query.Ask{query.Choice{Claims: []query.Claim{one.Claim, other.Claim}}}}
}

// loose is a claim that one came before another, however many stood between.
func loose(claim query.Claim) query.Claim {
	if order, ok := claim.(query.Precedes); ok {
		order.Directly, order.Full = false, false
		return order
	}
	return claim
}

// isBareVerb tells whether a verb without an ending stands at a token.
func (r *reader) isBareVerb(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Verb && l.To == at+1 && l.Word.Form.Has(grammar.Base)
	})
}
