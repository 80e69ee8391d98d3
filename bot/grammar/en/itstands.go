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

// tenureOwned are the words for somebody's time in office, as his, of which a question tells whose it
// was: "his term as director" of "Ding's first term as director", "his presidency" of "the
// presidency of Jiang"; nil where it tells of none.
func (r *reader) tenureOwned() []fold.Token {
	for at := 1; at < r.lattice.Len(); at++ {
		if !r.isSense(at, "tenure") && !r.ship(at) {
			continue
		}
		if from := r.ownedFrom(at); from > 0 {
			to := at + 1
			if r.hasPreposition(to, "as") {
				if _, end := r.roleFrom(to); end > 0 {
					to = end
				}
			}
			return slices.Concat(wordsOf("his"), spaced(r.lattice.Tokens[from:to]))
		}
	}
	return nil
}

// ownedFrom is where what somebody has begins, of which a noun stands at a token, behind whose it is or
// an article: "second spell"; 0 where it is not said whose it is.
func (r *reader) ownedFrom(at int) int {
	from := at
	for i := max(0, at-maxDescribed); i < at; i++ {
		if r.lattice.Tokens[i].Possessive || r.isOwner(i) {
			return i + 1
		}
		if r.isA(i, grammar.Determiner, "the") {
			from = i + 1
		}
	}
	if r.hasPreposition(at+1, "of") && slices.ContainsFunc(r.phrasesAt(at+2), func(e closedEdge) bool {
		return e.closed.Kind == grammar.People && e.closed.Set != nil
	}) {
		return from
	}
	return 0
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
