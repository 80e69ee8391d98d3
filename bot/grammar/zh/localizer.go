package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// conjunction reads 和 and 还是, and what stands behind a phrase or a clause: 之前,
// 手下, 的时候, 以上.
func (r *reader) conjunction(s *state, leaf *grammar.Leaf, at int) {
	switch sense := leaf.Word.Sense; sense {
	case "and", "or":
		for _, from := range r.settled(s) {
			if from.top(partPhrase) || from.top(partWith) || from.top(partTime) && from.beside == nil {
				r.add(leaf.To, from.with(part{kind: partAnd, from: at, word: leaf.Word}, leaf.Cost+costWord))
			}
		}
	case "at least", "at most":
		r.orMore(s, leaf)
	default:
		if sense == "when" && s.top(partTime) {
			r.dropped(s, leaf.To, costWord) // 2010年的时候
			return
		}
		for _, from := range r.settled(s) {
			r.behindPhrase(from, leaf)
			r.behindClause(from, leaf)
		}
	}
}

// orMore reads the 以上 of 十年以上.
func (r *reader) orMore(s *state, leaf *grammar.Leaf) {
	if !s.top(partPhrase) || s.phrase.Kind != grammar.Counted || s.phrase.Compared {
		return
	}
	p := *s.phrase
	p.Compared, p.Cmp = true, query.AtLeast
	if leaf.Word.Sense == "at most" {
		p.Cmp = query.AtMost
	}
	r.add(leaf.To, s.instead(1, part{kind: partPhrase, from: s.from, phrase: &p}, costWord))
}

// theTwo are two who were talked of, each by himself.
var theTwo = []grammar.Phrase{
	{Kind: grammar.People, Set: query.Hole{Kind: query.Former}, Hole: true},
	{Kind: grammar.People, Set: query.Hole{Kind: query.Latter}, Hole: true},
}

// behindPhrase reads what stands behind a phrase: 丁薛祥之前, 在胡锦涛手下, 这三人中.
func (r *reader) behindPhrase(s *state, leaf *grammar.Leaf) {
	led := s.top(partWith) && (s.word.Sense == "in" || s.word.Sense == "from" || s.word.Sense == "except" || s.word.Sense == "until" || s.word.Sense == "since")
	if !led && !s.top(partPhrase) || s.phrase.Ask != grammar.NoAsk && (leaf.Word.Sense != "under" || s.phrase.Ask != grammar.Which) {
		return
	}
	if len(s.phrase.Each) > 0 {
		return
	}
	p := s.phrase.Closed()
	sense := leaf.Word.Sense
	if led && (s.word.Sense == "except") != (sense == "except") {
		return
	}
	side := func(sense string) {
		w := *leaf.Word
		w.Sense = sense
		r.add(leaf.To, s.instead(1, part{kind: partSide, from: s.from, word: &w, phrase: &p}, leaf.Cost+costWord))
	}
	people := p.Kind == grammar.People && p.Set != nil
	if sense == "between" && p.Hole && p.Plural {
		p.And = theTwo // 两人之间
	}
	switch {
	case sense == "under" && people, sense == "during" && people && (p.Named || p.Hole || p.Narrowed):
		side("under")
	case (sense == "before" || sense == "after") && people:
		side(sense)
	case sense == "between" && people && len(p.And) == 2:
		side("between")
	case sense == "between" && p.Kind == grammar.Tenure && len(p.And) == 2:
	case sense == "among" && people && p.Plural:
		r.add(leaf.To, s.instead(1, part{kind: partPhrase, from: s.from, phrase: &p}, leaf.Cost+costWord))
	case sense == "except" && people && led:
		side("except")
	case p.Kind == grammar.Thing && (sense == "under" || sense == "when" || sense == "during"):
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
			}
			r.add(leaf.To, s.instead(1, part{kind: partTime, from: s.from, span: span, beside: beside}, leaf.Cost+costWord))
		}
	}
}

// behindClause reads what stands behind a clause: 丁薛祥离任之后, 毛泽东当主席时.
func (r *reader) behindClause(s *state, leaf *grammar.Leaf) {
	sense := leaf.Word.Sense
	switch sense {
	case "before", "after", "since", "when":
	case "during":
		sense = "when"
	default:
		return
	}
	for _, c := range r.candidates(s) {
		if c.time == nil {
			continue
		}
		span, beside, ok := grammar.Placed(sense, c.time)
		if !ok {
			continue
		}
		k := c.k
		if base := s.back(k); base.top(partOpen) && opens[base.word.Sense] {
			k++ // 当…的时候, 自从…以来
		}
		r.add(leaf.To, s.instead(k, part{kind: partTime, from: s.last(k)[0].from, span: span, beside: beside}, c.cost+leaf.Cost+costWord))
	}
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

// byVerb reads a noun of time right behind a clause: 上任时间, 离任日期, 当主任期间.
func (r *reader) byVerb(s *state, to int, head grammar.Phrase, cost int) {
	if head.Kind != grammar.Unit || head.Ask != grammar.NoAsk || !s.top(partVerb) && !s.top(partPhrase) {
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
