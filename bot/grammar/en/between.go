package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// naming is the context with one more name in it.
func (c context) naming(name []fold.Token) context {
	if !slices.ContainsFunc(c.named, func(known []fold.Token) bool { return slices.EqualFunc(known, name, sameText) }) {
		c.named = append(slices.Clip(c.named), name)
	}
	return c
}

func sameText(a, b fold.Token) bool { return a.Text == b.Text }

// between puts the two who were named before into a question that only says "between": "Ding
// left in 2022 and Han came in 2024. Who was in charge in between?".
func (c context) between(tokens []fold.Token) []fold.Token {
	if len(c.named) != 2 {
		return tokens
	}
	for at := 1; at < len(tokens); at++ {
		for _, words := range sets().inBetween {
			if n := len(words); at+n == len(tokens) && slices.EqualFunc(tokens[at:], words, func(t fold.Token, w string) bool { return t.Text == w }) {
				said := slices.Concat(wordsOf("between"), spaced(c.named[0]), wordsOf("and"), spaced(c.named[1]))
				place(said, tokens[len(tokens)-1].End)
				return slices.Concat(tokens[:at], said)
			}
		}
	}
	return tokens
}

// conditioned reads a question behind a clause that is only granted, "if Zhang was appointed in
// 1955, who appointed him?". What would have been if it had been otherwise nothing tells, but who was
// there whom the asker would have met: "had I visited in 1999, who would have been in charge?".
func (r *reader) conditioned() grammar.Reading {
	met := r.meets()
	if !IsInSet("granting", r.lattice.Tokens[0].Text) && !met {
		return grammar.Reading{}
	}
	for at := 3; at < r.lattice.Len()-1; at++ {
		if gap := r.lattice.Gap(at); gap != fold.Comma && !(met && r.dashed(at)) || !r.asksFrom(at) || !r.hasFinite(at) || !met && r.supposes(at) {
			continue
		}
		front := r.sources.NewLattice(r.lattice.Tokens[:at], r.lattice.Today)
		granted := context{}.after(front)
		question := granted.between(spaced(r.lattice.Tokens[at:]))
		if one := r.sentenceOf(question); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment && !one.Stated {
			if met && r.supposes(at) {
				return granted.then(one)
			}
			return granted.fill(one)
		}
	}
	return grammar.Reading{}
}

// meets tells whether a sentence begins with what the asker, or anybody, might have done, naming nobody
// and no body but the office's: "if I had called", "had you written to the office".
func (r *reader) meets() bool {
	at := 0
	if r.lattice.Tokens[0].Text == "had" {
		at = 1
	} else if IsInSet("might have done", r.lattice.Tokens[0].Text) {
		at = 1
	}
	if at == 0 || at+1 >= r.lattice.Len() || !IsPronoun(r.lattice.Tokens[at].Text, "i", "we", "you", "some") && r.lattice.Tokens[at].Text != "one" && r.lattice.Tokens[at].Text != "id" { // "I'd"
		return false
	}
	for i := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(i) {
			if m := leaf.Mention; m != nil && leaf.Cost <= 1 && (len(m.People) > 0 || len(m.Organizations) > 0 && !r.world.OfOffice(m.Organizations)) {
				return false
			}
		}
	}
	return true
}

// then asks who it was at the time of a context, and nothing where the question has a time of its own.
func (c context) then(one grammar.Reading) grammar.Reading {
	for i, ask := range one.Asks {
		who, ok := ask.(query.Who)
		if !ok || c.when == nil {
			return grammar.Reading{}
		}
		switch who.Set.(type) {
		case query.All, query.Body:
			one.Asks[i] = query.Who{Set: query.In{Set: who.Set, Span: c.when}}
		default:
			return grammar.Reading{}
		}
	}
	return one
}

// hasFinite tells whether a verb of a clause of its own stands before a token.
func (r *reader) hasFinite(to int) bool {
	for at := range to {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && (l.Word.Class == grammar.Verb && l.Word.Form.Has(grammar.Past|grammar.Third) || l.Word.Class == grammar.Auxiliary)
		}) {
			return true
		}
		if sharedClasses().asVerb(r.lattice.Tokens[at].Text).form.Has(grammar.Past | grammar.Third) {
			return true
		}
	}
	return false
}

// supposes tells whether the question at a token is what would be so, and is not.
func (r *reader) supposes(at int) bool {
	for ; at < r.lattice.Len(); at++ {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Auxiliary && (l.Word.Sense == "would" || l.Word.Sense == "may" || l.Word.Sense == "can")
		}) {
			return true
		}
	}
	return false
}
