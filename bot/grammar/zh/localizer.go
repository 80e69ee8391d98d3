package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// conjunction reads 和 and 还是, and what stands behind a phrase or a clause: 之前,
// 手下, 的时候, 以上.
func (r *reader) conjunction(s *state, leaf *grammar.Leaf, at int) {
	switch sense := leaf.Word.Sense; sense {
	case "and", "or":
		if r.noChoice(leaf.Word) {
			return
		}
		r.clauseAnd(s, leaf, at)
		r.joinClauses(s, leaf)
		if s.top(partVerb) && sense == "and" && s.means("begin") {
			r.add(leaf.To, s.with(part{kind: partAnd, from: at, word: leaf.Word}, leaf.Cost+costWord)) // 上任和卸任
		}
		for _, from := range r.settled(s) {
			r.otherSide(from, leaf)
			if from.top(partPhrase) || from.top(partWith) || from.top(partTime) && from.beside == nil {
				r.add(leaf.To, from.with(part{kind: partAnd, from: at, word: leaf.Word}, leaf.Cost+costWord))
			}
		}
	case "and clause":
		r.joinClauses(s, leaf)
	case "at least", "at most":
		r.orMore(s, leaf)
	case "compared":
		r.compared(s, leaf)
	case "topic":
		if (s.top(partTime) || s.top(partPhrase)) && r.lattice.Gap(leaf.To) == fold.Comma {
			r.dropped(s, leaf.To, leaf.Cost+costWord) // 1985年的话，…
		}
	default:
		if sense == "during" && r.lattice.Gap(at) == fold.Comma {
			return // 当过副校长，任期…: nothing is said of his time as that
		}
		if sense == "when" && s.top(partTime) {
			r.dropped(s, leaf.To, costWord) // 2010年的时候
			return
		}
		if sense == "since" && s.top(partAsk) && s.n > 1 && s.before.top(partOpen) && s.word.Sense != "how long" {
			r.dropped(s, leaf.To, costWord) // 自何时起
			return
		}
		if sense == "since" && leaf.To < r.lattice.Len() && r.lattice.Tokens[leaf.To].Text == "来" {
			return // 搞起来
		}
		for _, from := range r.settled(s) {
			r.behindPhrase(from, leaf)
			r.behindClause(from, leaf)
		}
	}
}

// noChoice tells whether a word that stands between two of whom one is asked for does so in a
// sentence that asks for no choice.
func (r *reader) noChoice(w *grammar.Word) bool {
	end := r.lattice.Tokens[r.lattice.Len()-1].Text
	return slices.Contains(choice(), w.Lemma) && slices.Contains(noChoice(), end)
}

// oneOf marks those one of whom somebody is said to be, at any time: 历任主任之一.
const oneOf = "one of"

// theTwo are two who were talked of, each by himself.
var theTwo = []grammar.Phrase{
	{Kind: grammar.People, Set: query.Hole{Kind: query.Former}, Hole: true},
	{Kind: grammar.People, Set: query.Hole{Kind: query.Latter}, Hole: true},
}

// bothOfThem are those two together: 他们俩.
var bothOfThem = grammar.Phrase{
	Kind: grammar.People, And: theTwo, Hole: true, Definite: true, Plural: true,
	Set: query.Join{Sets: []query.Set{query.Hole{Kind: query.Former}, query.Hole{Kind: query.Latter}}},
}

// behindPhrase reads what stands behind a phrase: 丁薛祥之前, 在胡锦涛手下, 这三人中.
func (r *reader) behindPhrase(s *state, leaf *grammar.Leaf) {
	led := s.top(partWith) && (s.word.Sense == "in" || s.word.Sense == "from" || s.word.Sense == "except" || s.word.Sense == "including" || s.word.Sense == "until" || s.word.Sense == "since")
	if !led && !s.top(partPhrase) || s.phrase.Ask != grammar.NoAsk && !asksBeside(s.phrase, leaf.Word.Sense) {
		return
	}
	if len(s.phrase.Each) > 0 {
		return
	}
	p, sense := s.phrase.Closed(), leaf.Word.Sense
	if led && (s.word.Sense == "except") != (sense == "except" || sense == "excepted") {
		return
	}
	if sense == "including" {
		if s.top(partWith) && s.word.Sense == "including" {
			r.dropped(s, leaf.To, costWord) // 连同办公厅在内
		}
		return
	}
	side := func(sense string) {
		w := *leaf.Word
		w.Sense = sense
		r.add(leaf.To, s.instead(1, part{kind: partSide, from: s.from, word: &w, phrase: &p}, leaf.Cost+costWord))
	}
	people := p.Kind == grammar.People && p.Set != nil
	if led && s.word.Sense == "from" && sense == "under" && people {
		r.dropped(s, leaf.To, costWord) // 从贾廷安手里 (接班)
		return
	}
	if sense == "between" && p.Hole && p.Plural {
		p.And = theTwo // 两人之间
	}
	switch {
	case sense == "under" && people && p.N > 1 && len(p.And) == 0: // 两位主席手下: no query counts them
	case sense == "under" && s.top(partPhrase) && p.Role && !p.Narrowed && s.before != nil && s.before.top(partVerb): // 尼克松当总统期间: in his time as that
	case sense == "under" && people && !(grammar.IsGeneric(p.Set) && p.Ask == grammar.NoAsk), sense == "during" && people && (p.Named || p.Hole || p.Narrowed):
		side("under")
	case (sense == "before" || sense == "after") && people:
		side(sense)
	case (sense == "before" || sense == "after") && p.Kind == grammar.Body && p.Set == nil:
		noun := laterBody
		if sense == "before" {
			noun = earlierBody
		}
		if beside, ok := (grammar.Phrase{Kind: grammar.Deed, Noun: noun}).Tells("of", p); ok {
			r.add(leaf.To, s.instead(1, part{kind: partPhrase, from: s.from, phrase: &beside}, leaf.Cost+costWord))
		}
	case sense == "between" && people && len(p.And) == 2:
		side("between")
	case sense == "between" && p.Kind == grammar.Tenure && len(p.And) == 2:
	case sense == "among" && people && (p.Plural || p.Loose || p.Role && !p.Named):
		p = allBeside(p)
		p.Plural = true
		r.add(leaf.To, s.instead(1, part{kind: partPhrase, from: s.from, phrase: &p, among: true}, leaf.Cost+costWord))
	case sense == "one of" && people && (p.Role || p.Loose) && !p.Named:
		p = allBeside(p)
		p.Plural, p.All, p.Text = false, false, oneOf
		r.add(leaf.To, s.instead(1, part{kind: partPhrase, from: s.from, phrase: &p}, leaf.Cost+costWord)) // 历任主任之一
	case sense == "except" && people && led, sense == "excepted" && people:
		p = allBeside(p)
		side("except") // 除现任以外, 现任除外
	case p.Kind == grammar.Thing && (sense == "under" || sense == "when" || sense == "during" || sense == "among" && p.Noun != nil): // 文革中, 监狱里 is none
		if span, ok := grammar.PhraseSpan("during", &p); ok {
			r.add(leaf.To, s.instead(1, part{kind: partTime, from: s.from, span: span}, leaf.Cost+costWord))
		}
	case sense == "since" && people && p.Named:
		span := query.Related{How: query.Since, Span: query.Edge{Set: p.Set, Of: query.Start}}
		r.add(leaf.To, s.instead(1, part{kind: partTime, from: s.from, span: span}, leaf.Cost+costWord))
	default:
		if span, ok := grammar.PhraseSpan(sense, &p); ok {
			beside := (*grammar.Beside)(nil)
			if p.Set != nil && (sense == "before" || sense == "after") {
				beside = &grammar.Beside{By: 1, From: p.Set}
				if sense == "before" {
					beside.By = -1
				}
			} else if gone, left := p.Gone(); left && sense == "after" {
				beside = &grammar.Beside{By: 1, From: gone} // 张经武死后
			}
			r.add(leaf.To, s.instead(1, part{kind: partTime, from: s.from, span: span, beside: beside}, leaf.Cost+costWord))
		}
	}
}

// asksBeside tells whether what stands behind a phrase that asks may make a place of it that is asked
// for: 在谁手下, 在谁之后.
func asksBeside(p *grammar.Phrase, sense string) bool {
	return p.Ask == grammar.Which && (sense == "under" || (sense == "after" || sense == "before") && anybodyAsked(p))
}

// What came before and after a body, as the nouns 前身 and 后身 have it.
var (
	earlierBody = &grammar.Word{Class: grammar.Noun, Sense: "filler succeed patient", Args: []grammar.Arg{{Role: "agent", Slots: []string{"of"}}}}
	laterBody   = &grammar.Word{Class: grammar.Noun, Sense: "filler succeed agent", Args: []grammar.Arg{{Role: "patient", Slots: []string{"of"}}}}
)

// behindClause reads what stands behind a clause: 丁薛祥离任之后, 毛泽东当主席时.
func (r *reader) behindClause(s *state, leaf *grammar.Leaf) {
	sense := leaf.Word.Sense
	switch sense {
	case "before", "after", "since", "when", "between":
	case "during":
		sense = "when"
	default:
		return
	}
	if shifted := r.shiftedClause(s, sense); len(shifted) > 0 {
		for _, next := range shifted {
			next.cost += leaf.Cost + costWord
			r.add(leaf.To, next)
		}
		return
	}
	for _, c := range r.candidates(s) {
		if c.time == nil {
			continue
		}
		base := s.back(c.k)
		ends := base.top(partOpen) && base.word.Sense == "until" && (sense == "between" || sense == "when")
		if sense == "between" && base.top(partAnd) {
			r.betweenClauses(s, &c, leaf)
		}
		if sense == "between" && !ends {
			continue
		}
		how := sense
		if ends {
			how = "until" // 到Han Shiming上任之间
		}
		told := *c.time
		told.Denied = told.Denied && how != "before" // 还没上任之前 is 上任之前
		span, beside, ok := grammar.Placed(how, &told)
		if !ok {
			continue
		}
		if how == "after" && told.Pred == "hold" && !told.Denied {
			span = onceBegun(span) // 刘少奇当主席后
		}
		k := c.k
		if ends {
			k, beside = k+1, nil
		}
		if base := s.back(k); base.top(partOpen) && opens[base.word.Sense] {
			k++ // 当…的时候, 自从…以来
		}
		r.add(leaf.To, s.instead(k, part{kind: partTime, from: s.last(k)[0].from, span: span, beside: beside}, c.cost+leaf.Cost+costWord))
	}
}

// onceBegun makes of the time after somebody held a post that after he took it.
func onceBegun(span query.Span) query.Span {
	after, ok := span.(query.Related)
	if edge, of := after.Span.(query.Edge); ok && of && edge.Of == query.End {
		edge.Of = query.Start
		after.Span = edge
		return after
	}
	return span
}

// opens are the prepositions that may open what 时 or 之后 closes.
var opens = map[string]bool{"in": true, "from": true, "since": true, "as": true}

// back is the state without its last k parts.
func (s *state) back(k int) *state {
	for range k {
		s = s.before
	}
	return s
}

// byVerb reads a noun of time, or 者, right behind a clause: 上任时间, 离任日期,
// 当主任期间, 担任主任者.
func (r *reader) byVerb(s *state, to int, head grammar.Phrase, cost int) {
	if head.Kind != grammar.Unit && head.Kind != grammar.People || head.Named || head.Role || head.Ask != grammar.NoAsk || !s.top(partVerb) && !s.top(partPhrase) {
		return
	}
	for _, c := range r.candidates(s) {
		told := c.told
		var picks []grammar.Pick
		if p, ok := byClause(head, &told, &picks); ok {
			r.add(to, s.instead(c.k, part{kind: partPhrase, from: s.last(c.k)[0].from, phrase: &p}, c.cost+cost+costWord))
		}
	}
}
