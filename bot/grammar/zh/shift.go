package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/when"
	"officebot/knowledge/fold"
)

// The costs of what may be but seldom is.
const (
	costWord     = 1  // each word: of two readings the one with longer words
	costComma    = 2  // a comma between parts
	costSurname  = 5  // a name of one character
	costHeadless = 4  // 第二任 without 主任
	costSkip     = 24 // a word left unread
	costSkipHan  = 12 // a character of it
	costDropped  = 3  // a particle where it seldom stands
)

// run reads the whole sentence.
func (r *reader) run() {
	n := r.lattice.Len()
	r.states = make([][]*state, n+1)
	r.states[0] = []*state{{}}
	for at := range n {
		if r.lattice.Gap(at) == fold.Comma {
			r.pause(at)
		}
		for _, s := range r.best(at) {
			r.shift(s, at)
		}
	}
	for _, s := range r.best(n) {
		r.finish(s)
	}
}

// shift reads every word that may come next.
func (r *reader) shift(s *state, at int) {
	if s.n > 0 && r.lattice.Gap(at) == fold.Comma {
		comma := *s
		comma.cost += costComma
		s = &comma
	}
	r.courtesies(s, at)
	if r.lattice.Tokens[at].Possessive {
		r.de(s, at+1, false) // 陈世炬's predecessor是谁
	}
	leaves := r.lattice.At(at)
	whole := r.wholeAt(at)
	for i := range leaves {
		leaf := &leaves[i]
		switch {
		case leaf.To < whole: // 生 is no verb in 生日
		case leaf.Mention != nil:
			r.named(s, leaf, at)
		case leaf.Time != nil:
			r.timed(s, leaf, at)
		case leaf.Number > 0:
			r.numbered(s, leaf, at)
		case leaf.Word != nil:
			r.word(s, leaves, i, at)
		}
	}
	if s.n > 1 && r.untilAt(at) {
		for _, from := range r.sinceClause(s) {
			for i := range leaves {
				switch leaf := &leaves[i]; {
				case leaf.Time != nil && leaf.Time.Op == when.Until:
					r.timed(from, leaf, at)
				case leaf.Word != nil && leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == "until":
					r.word(from, leaves, i, at)
				}
			}
		}
	}
	r.skip(s, at, longest(r.lattice, at))
}

// wholeAt is the token behind the longest word that starts at one and of which no part
// is read as a word: a noun that no query is about, 为什么, 没有; 0 where there is none.
func (r *reader) wholeAt(at int) int {
	leaves := r.lattice.At(at)
	whole := func(l *grammar.Leaf) bool {
		return l.Word != nil && (isMatter(l.Word) || l.Word.Class == grammar.Negation || isNobody(l.Word) || l.Word.Class == grammar.Question && (l.Word.Sense == "why" && !r.inVerb(at) || l.Word.Sense == "what" && l.To > at+2 && l.Cost == 0))
	}
	if k := grammar.LongestOf(leaves, whole); k >= 0 {
		return leaves[k].To
	}
	return 0
}

// isNobody tells whether a word is one that begins with a question word and asks nothing: 谁也没.
func isNobody(w *grammar.Word) bool {
	return w.Class == grammar.Pronoun && w.Sense == "nobody" && strings.HasPrefix(w.Lemma, "谁")
}

// push adds a part that takes nothing that stands before it.
func (r *reader) push(s *state, to int, p part, cost int) {
	for _, from := range r.settled(s) {
		r.add(to, from.with(p, cost+costWord))
	}
	if s.goesOnWaiting() && p.startsClause() {
		more := cost
		if s.mod.clause != nil && s.mod.joined == "" || s.mod.span != nil || s.mod.side != nil {
			more += costWord
		}
		r.add(to, s.with(p, more))
	}
}

// settled is a state as a part sees it that is no noun and stands before none: what
// waited for a noun is a phrase by itself.
func (r *reader) settled(s *state) []*state {
	if !s.top(partMod) {
		return []*state{s}
	}
	return r.headless(s)
}

// word reads a word of the lexicon.
func (r *reader) word(s *state, leaves []grammar.Leaf, i, at int) {
	leaf := &leaves[i]
	w := leaf.Word
	plain := func(kind partKind) { r.push(s, leaf.To, part{kind: kind, from: at, word: w}, leaf.Cost) }
	switch w.Class {
	case grammar.Verb, grammar.Predicate:
		r.entries(s, leaves, i, at)
	case grammar.Noun:
		r.common(s, leaf, at)
	case grammar.Pronoun:
		r.pronoun(s, leaf, at)
	case grammar.Question:
		r.question(s, leaf, at)
	case grammar.Determiner, grammar.Adjective:
		r.modify(s, leaf, at)
	case grammar.Adverb:
		if _, ok := comparisons[w.Sense]; ok {
			plain(partCompare)
			return
		}
		if w.Sense != "going" || r.startsVerb(leaf.To) {
			plain(partAdverb)
		}
	case grammar.Preposition:
		if w.Sense == "topic" {
			if s.n == 0 {
				r.dropped(s, leaf.To, leaf.Cost+costDropped) // 只算国家主席办公室，…
			}
			return
		}
		if w.Sense == "as" && r.endsVerb(at, leaf.To) {
			return // 任 in 上任
		}
		plain(partOpen)
	case grammar.Negation:
		plain(partNot)
	case grammar.Auxiliary:
		r.auxiliary(s, leaf, at)
	case grammar.Conjunction:
		r.conjunction(s, leaf, at)
	}
}

// startsVerb tells whether a verb starts at a token.
func (r *reader) startsVerb(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == grammar.Verb })
}

// entries reads a verb or a predicate once with all of its entries: they are told
// apart when the clause is whole.
func (r *reader) entries(s *state, leaves []grammar.Leaf, i, at int) {
	first := &leaves[i]
	same := func(l *grammar.Leaf) bool {
		return l.Word != nil && l.To == first.To && l.Word.Class == first.Word.Class && (l.Word.Sense == "tell") == (first.Word.Sense == "tell")
	}
	for k := range i {
		if same(&leaves[k]) {
			return // read with that one
		}
	}
	if first.Word.Sense == "vacant" && at > 0 && r.lattice.Tokens[at-1].Text == "有" && r.lattice.Tokens[at].Text == "没" {
		return // 有没有人当过主任
	}
	if first.Word.Sense == "tell" {
		r.tell(s, first)
		return
	}
	if first.Word.Lemma == "来" && !(s.top(partPhrase) && s.phrase.Named) {
		return // 后来, 怎么来的: only of somebody named is it that he came to office
	}
	if s.top(partOpen) && s.word.Sense == "except" && slices.ContainsFunc(leaves[i:], func(l grammar.Leaf) bool { return same(&l) && l.Word.Sense == "hold" }) {
		r.dropped(s, first.To, costWord) // 除了当主任
	}
	p := part{kind: partVerb, from: at}
	if first.Word.Class == grammar.Predicate {
		p.kind = partPred
	}
	for k := i; k < len(leaves); k++ {
		if same(&leaves[k]) {
			p.words = append(p.words, leaves[k].Word)
			p.past = leaves[k].Word.Form.Has(grammar.Past)
		}
	}
	if p.kind == partVerb && s.top(partAnd) {
		if s.before.top(partVerb) && p.means("end") {
			r.add(first.To, s.instead(2, s.before.bothEnds(), first.Cost+costWord))
		}
		return
	}
	if p.kind == partPred && s.top(partMod) && s.mod.ordinal > 0 && !s.mod.counted {
		p.rank = s.mod.ordinal // 第二长
		r.add(first.To, s.instead(1, p, first.Cost+costWord))
		return
	}
	if first.Word.Sense == "elapse" {
		for _, from := range r.untilClause(s) {
			r.push(from, first.To, p, first.Cost)
		}
	}
	if p.kind != partVerb || !s.top(partVerb) || p.follows(&s.part) {
		r.push(s, first.To, p, first.Cost)
	}
}

// tell passes over 列出 and 介绍 in front, with which one is told to answer.
func (r *reader) tell(s *state, leaf *grammar.Leaf) {
	if s.n > 0 && !(s.n == 1 && s.top(partAdverb)) || s.listed {
		return // 依次列出 tells in which order
	}
	next := *s
	next.listed, next.rolled, next.cost = true, strings.Contains(leaf.Word.Lemma, "列"), s.cost+costWord
	r.add(leaf.To, &next)
}

// courtesies passes over a courtesy at an edge of the sentence or between commas.
func (r *reader) courtesies(s *state, at int) {
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource
	if s.n == 0 {
		kinds |= grammar.CourtesyOpening | grammar.CourtesyClaim
	} else {
		kinds |= grammar.CourtesyClosing | grammar.CourtesyTag
		if r.lattice.Gap(at) == fold.Comma {
			kinds |= grammar.CourtesyOpening // 2010年的主任，请问是哪位
		}
	}
	to, kind := r.courtesy.Chain(r.lattice.Tokens, at, kinds)
	if to <= at || s.n > 0 && to < r.lattice.Len() && r.lattice.Gap(to) != fold.Comma && kind&grammar.CourtesyOpening == 0 {
		return
	}
	r.closed(s, to, func(next *state) {
		// 不是主任，对吗: yes and no are of what was said, as it was said.
		next.judged = next.judged || kind&(grammar.CourtesyClaim|grammar.CourtesyTag) != 0
		next.tagged = next.tagged || kind&grammar.CourtesyTag != 0
		next.cost += costWord
	})
}
