package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// auxiliary reads particles and the verbs 是 and 有.
func (r *reader) auxiliary(s *state, leaf *grammar.Leaf, at int) {
	w := leaf.Word
	last := leaf.To == r.lattice.Len() || r.closes(leaf.To)
	switch w.Sense {
	case "be", "called", "not be", "whether be":
		if r.asked && leaf.To == r.lattice.Len() && (w.Sense == "be" || w.Sense == "called") {
			r.closed(s, leaf.To, func(next *state) { // 贾廷安卸任的年份是？
				next.cost += costDropped
				next.elided = true
			})
		}
		r.push(s, leaf.To, part{kind: partBe, from: at, word: w}, leaf.Cost)
	case "have", "not have", "whether have":
		r.push(s, leaf.To, part{kind: partHave, from: at, word: w}, leaf.Cost)
	case "be what":
		if last {
			for _, from := range r.settled(s) {
				r.noun(from.with(part{kind: partBe, from: at, word: w}, costWord), leaf.To, whatever, at, leaf.Cost) // 级别为何
			}
		}
	case "whether", "will", "can":
		r.push(s, leaf.To, part{kind: partAux, from: at, word: w}, leaf.Cost)
	case "ma", "not yet":
		if last && s.n > 0 {
			r.push(s, leaf.To, part{kind: partAux, from: at, word: w}, leaf.Cost)
		}
	case "ba":
		if last {
			r.closed(s, leaf.To, func(next *state) { next.tagged = true })
		}
	case "le", "guo", "zhe":
		r.aspect(s, leaf.To, last, w.Sense)
	case "closing":
		if r.asksAt(at) {
			return // 哪里
		}
		if last || s.top(partAdverb) || s.top(partTime) && s.n == 1 || s.top(partPhrase) && r.lattice.Gap(leaf.To) == fold.Comma {
			r.closed(s, leaf.To, func(*state) {})
		}
	case "degree":
		if s.top(partVerb) || s.top(partPred) && s.isVacant() {
			r.dropped(s, leaf.To, 0)
		}
	case "plural":
		if (s.top(partPhrase) || s.top(partWith)) && s.phrase.Role && !s.phrase.Named {
			p, many := *s.phrase, s.part
			p.Plural = true
			many.phrase = &p
			r.add(leaf.To, s.instead(1, many, 0)) // 主任们
		}
	case "there":
		if (s.top(partPhrase) || s.top(partWith)) && (s.phrase.Kind == grammar.Thing || s.phrase.Kind == grammar.Body) {
			r.dropped(s, leaf.To, costWord) // 在西藏那边
		}
	case "suo":
		r.dropped(s, leaf.To, costWord)
	case "de":
		if w.Lemma == "之" && longest(r.lattice, at) > leaf.To && !r.namesNeighbour(leaf.To) {
			return // 之前那个主任
		}
		r.de(s, leaf.To, last)
	}
}

// asksAt tells whether a question word of several characters starts at a token.
func (r *reader) asksAt(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Question && l.To > at+1 && l.Cost == 0
	})
}

// closes tells whether nothing but particles stands from a token on.
func (r *reader) closes(at int) bool {
	if at == r.lattice.Len() || r.lattice.Gap(at) == fold.Comma {
		return true
	}
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Auxiliary {
			continue
		}
		switch leaf.Word.Sense {
		case "ma", "ba", "closing", "le", "not yet":
			if r.closes(leaf.To) {
				return true
			}
		}
	}
	return false
}

// closed passes over a particle at the end.
func (r *reader) closed(s *state, to int, note func(*state)) {
	for _, from := range r.settled(s) {
		next := *from
		note(&next)
		r.add(to, &next)
	}
}

// aspect takes 了, 过 and 着 behind a verb, and 了 at the end.
func (r *reader) aspect(s *state, to int, last bool, sense string) {
	switch {
	case s.n > 0 && (s.kind == partVerb || s.kind == partPred || s.kind == partHave || s.kind == partBe):
		next := *s
		next.past = next.past || sense != "zhe"
		r.add(to, &next)
	case s.top(partOpen) && (s.word.Sense == "as" || s.word.Sense == "by turn") && sense != "zhe":
		r.dropped(s, to, costWord) // 任命他当了主任
	case s.top(partCompare) && sense == "le":
		r.dropped(s, to, costWord) // 超过了十年
	case last && sense == "le":
		r.closed(s, to, func(next *state) { next.now = true })
	case sense == "le" && (s.top(partPhrase) || s.top(partAsk)):
		r.dropped(s, to, costDropped)
	}
}

// dropped passes over a token.
func (r *reader) dropped(s *state, to, cost int) {
	next := *s
	next.cost += cost
	r.add(to, &next)
}

// namesNeighbour tells whether the noun of whoever came before or after somebody starts at a token:
// 陈世炬之前任.
func (r *reader) namesNeighbour(at int) bool {
	return at < r.lattice.Len() && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.To > at+1 && (l.Word.Sense == "predecessor" || l.Word.Sense == "successor")
	})
}
