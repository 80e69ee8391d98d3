package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// attributed reads what some paper has somebody down as, which is a claim to be judged:
// "our caption names Jia as director in 1998" is "Jia was director in 1998", and so is
// "Jia is given as director for 1998".
func (r *reader) attributed() grammar.Reading {
	if question := r.whomPut(); question != nil {
		if one := r.reader(r.sources.NewLattice(question, r.lattice.Today)).main(0); len(one.Asks) > 0 && len(one.Unread) == 0 {
			return one
		}
	}
	if claim := r.putDown(); claim != nil {
		if one := r.reader(r.sources.NewLattice(claim, r.lattice.Today)).claim(0); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment {
			return one
		}
	}
	return grammar.Reading{}
}

// whomPut is "who was director in 2005" of "who do your records name as director in
// 2005", nil where a sentence asks no such thing.
func (r *reader) whomPut() []fold.Token {
	do := 0
	for at := 1; at < min(maxSource, r.lattice.Len()-3); at++ {
		if r.isA(at, grammar.Auxiliary, "do") {
			do = at
			break
		}
	}
	if do == 0 || !r.isA(0, grammar.Question, "who") && !r.isA(0, grammar.Question, "whom") && !r.isA(0, grammar.Question, "which") && !r.isA(0, grammar.Determiner, "which") {
		return nil
	}
	for at := do + 2; at < min(do+2+maxSource, r.lattice.Len()-1); at++ {
		for _, leaf := range r.lattice.At(at) {
			you := r.isA(do+1, grammar.Pronoun, "you") && at == do+2
			if leaf.Word == nil || leaf.Word.Sense != "put down" || !leaf.Word.Form.Has(grammar.Base) || !you && !r.isPaper(at-1) {
				continue
			}
			rest, said := r.pastDown(leaf.To)
			if !said || rest >= r.lattice.Len() {
				return nil
			}
			if who := r.lattice.Tokens[:do]; do > 1 || r.isTimed(rest) || r.hasPreposition(rest, "as") || r.startsRole(rest) {
				return r.wasPut(who, rest)
			}
		}
	}
	return nil
}

// putDown is the claim that somebody is put down for, nil where a sentence says no such
// thing.
func (r *reader) putDown() []fold.Token {
	if r.asksAt(0) && !r.isA(0, grammar.Auxiliary, "be") {
		return nil
	}
	for at := range min(maxSource, r.lattice.Len()-2) {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Verb || leaf.Word.Sense != "put down" {
				continue
			}
			if claim := r.putBy(at, &leaf); claim != nil {
				return claim
			}
			if claim := r.isPut(at, &leaf); claim != nil {
				return claim
			}
		}
	}
	return nil
}

// putBy is the claim of "the caption names Jia as director", whose subject is words that
// name nobody.
func (r *reader) putBy(at int, verb *grammar.Leaf) []fold.Token {
	paper := at > 0 && (r.ours(0) || r.isPaper(at-1))
	if at == 0 || verb.Word.Form == grammar.Base && !r.isPlural(at-1) || verb.Word.Form.Has(grammar.Gerund) || r.asksBefore(at) || r.namesBefore(at) || !paper && !r.isA(0, grammar.Determiner, "the") {
		return nil
	}
	from := r.past1(verb.To, "a", "certain")
	for who := range each(r.phrasesAt(from)) {
		if p := &who.phrase; p.Kind != grammar.People || !p.Named || len(p.And)+len(p.Or) > 0 || who.cost > 1 {
			continue
		}
		rest, down := r.pastDown(who.to)
		if rest >= r.lattice.Len() || !down && !paper {
			continue
		}
		return r.wasPut(r.lattice.Tokens[from:who.to], rest)
	}
	return nil
}

// isPut is the claim of "Jia is given as director", "is Jia listed as director".
func (r *reader) isPut(at int, verb *grammar.Leaf) []fold.Token {
	if !verb.Word.Form.Has(grammar.Participle) {
		return nil
	}
	from := 0
	if r.isA(0, grammar.Auxiliary, "be") {
		from = 1
	}
	for who := range each(r.phrasesAt(from)) {
		if p := &who.phrase; p.Kind != grammar.People || !p.Named || len(p.And)+len(p.Or) > 0 || who.to > at {
			continue
		}
		be := from == 1
		for i := who.to; i < at; i++ {
			switch {
			case r.isA(i, grammar.Auxiliary, "be") && !be:
				be = true
			case r.isA(i, grammar.Adverb, "rightly"), r.isA(i, grammar.Adverb, "actually"):
			default:
				return nil
			}
		}
		rest, _ := r.pastDown(verb.To)
		if !be || rest >= r.lattice.Len() {
			return nil
		}
		return r.wasPut(r.lattice.Tokens[from:who.to], rest)
	}
	return nil
}

// wasPut says of somebody what he is put down for from a token on.
func (r *reader) wasPut(who []fold.Token, rest int) []fold.Token {
	tokens, was := slices.Clone(r.lattice.Tokens[rest:]), "was"
	switch {
	case r.hasPreposition(rest, "as"):
		tokens = tokens[1:]
	case r.isTimed(rest):
		was = "served" // "has Jia down for 1998"
	case !r.startsRole(rest):
		return nil
	}
	for i := range tokens {
		if i > 0 && tokens[i].Text == "for" && r.timeAt(rest+i+len(r.lattice.Tokens[rest:])-len(tokens)+1) {
			tokens[i].Text = "in"
		}
	}
	if len(tokens) == 0 {
		return nil
	}
	if was == "served" && tokens[0].Text == "for" {
		tokens[0].Text = "in"
	}
	tokens[0].Before = fold.Space
	claim := slices.Concat(who, wordsOf(was), tokens)
	for i := range claim[:len(who)] {
		claim[i].Before = min(claim[i].Before, fold.Space)
	}
	return claim
}

// past1 is the token behind words of their senses where they stand at a token.
func (r *reader) past1(at int, senses ...string) int {
	to := at
	for _, sense := range senses {
		next := 0
		for _, leaf := range r.lattice.At(to) {
			if leaf.Word != nil && leaf.Word.Sense == sense {
				next = leaf.To
				break
			}
		}
		if next == 0 {
			return at
		}
		to = next
	}
	return to
}

// pastDown is the token behind "down" and "listed" in "has him down", "shows him listed",
// and whether what follows says as what somebody was put down.
func (r *reader) pastDown(at int) (to int, said bool) {
	to = at
	if r.lattice.Len() > to && r.lattice.Tokens[to].Text == "down" {
		to++
	}
	for _, leaf := range r.lattice.At(to) {
		if leaf.Word != nil && leaf.Word.Sense == "put down" && leaf.Word.Form.Has(grammar.Participle) {
			to = leaf.To
			break
		}
	}
	return to, to > at || r.hasPreposition(to, "as") || r.startsRole(to) || r.isTimed(to)
}

// startsRole tells whether what somebody is, is told from a token on: "the second
// director", "in charge".
func (r *reader) startsRole(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Predicate && leaf.Word.Sense == "hold" && leaf.To > at+1 {
			return true
		}
	}
	return slices.ContainsFunc(r.phrasesAt(at), func(e closedEdge) bool {
		return e.phrase.Kind == grammar.People && !e.phrase.Named && (e.phrase.Role || e.phrase.Narrowed || e.phrase.Picks())
	})
}

// isTimed tells whether a time stands at a token, also behind "for".
func (r *reader) isTimed(at int) bool {
	return r.timeAt(at) || r.hasPreposition(at, "for") && r.timeAt(at+1)
}

func (r *reader) timeAt(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Time != nil })
}

// isPaper tells whether a token is a noun for what may be written or shown: "caption".
func (r *reader) isPaper(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Noun && (leaf.Word.Sense == "paper" || leaf.Word.Sense == "record" || leaf.Word.Sense == "source" || leaf.Word.Sense == "list") {
			return true
		}
	}
	return false
}

func (r *reader) isPlural(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Form.Has(grammar.Plural) || leaf.Unknown {
			return true
		}
	}
	return false
}

// ours tells whether a token is "our", "my", or what stands for the asker.
func (r *reader) ours(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "i" || leaf.Word.Sense == "you" && leaf.Word.Form.Has(grammar.Owner)) {
			return true
		}
	}
	return false
}

// namesBefore tells whether a record is named before a token.
func (r *reader) namesBefore(to int) bool {
	for at := range to {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 }) {
			return true
		}
	}
	return false
}
