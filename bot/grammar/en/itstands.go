package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// forIt is a question with what its "it" stands for, where the sentence before it has that: somebody's
// tenure, "when did Ding's term begin and when did it end", or the one body that it names, "when
// was the General Office founded and when did it end", and its owner's name for "its".
func (g *Grammar) forIt(before, question []fold.Token, today knowledge.Day) []fold.Token {
	it := slices.IndexFunc(question, func(t fold.Token) bool { return (t.Text == "it" || t.Text == "its") && !t.Possessive })
	if it < 0 {
		return question
	}
	r := g.reader(g.sources.NewLattice(before, today))
	owner := question[it].Text == "its"
	var stands []fold.Token
	if !owner {
		stands = r.tenureOwned()
	}
	if stands == nil {
		stands = r.bodyAlone()
	}
	if stands == nil {
		return question
	}
	if owner {
		stands = append(stands, fold.Token{Text: "s", Possessive: true})
	}
	stands[0].Before = question[it].Before
	return slices.Concat(question[:it], stands, question[it+1:])
}

// tenureOwned are the words for somebody's time in office of which a question tells whose it was: "Ding's
// first term as director", "the presidency of Jiang"; nil where it tells of none.
func (r *reader) tenureOwned() []fold.Token {
	for at := 0; at < r.lattice.Len(); at++ {
		to := 0
		for _, e := range r.phrasesAt(at) {
			if e.phrase.Kind == grammar.Tenure && e.phrase.Set != nil && !grammar.IsGeneric(e.phrase.Set) && e.phrase.Ask == grammar.NoAsk {
				to = max(to, e.to)
			}
		}
		if to > 0 {
			return spaced(r.lattice.Tokens[at:to])
		}
	}
	return nil
}

// isOwner tells whether "his" or "her" stands at a token.
func (r *reader) isOwner(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Pronoun && (l.Word.Sense == "he" || l.Word.Sense == "she") && l.Word.Form.Has(grammar.Owner)
	})
}

// bodyAlone are the words for the only body that a question names, nil where it names none, another or
// somebody.
func (r *reader) bodyAlone() []fold.Token {
	var body []fold.Token
	for at := 0; at < r.lattice.Len(); at++ {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.People) > 0 }) {
			return nil
		}
		if _, to := r.bodyNamed(at); to > at {
			if body != nil {
				return nil
			}
			body = slices.Concat(wordsOf("the"), spacedAll(r.lattice.Tokens[at:to]))
			at = to - 1
		}
	}
	return body
}
