package talk

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// beside reads a message that sets somebody beside the last answer: that leaves him out
// ("except Ding"), compares with him ("how does this compare with Chen?"), or asks whom
// a name may mean ("which Harrison?").
func (r *reader) beside(m *Message, text string, rest []fold.Token) bool {
	for _, kind := range [...]struct {
		section string
		is      *bool
	}{{"without", &m.Without}, {"compared with", &m.Beside}, {"which", &m.Aside}} {
		n := r.find(kind.section, rest, 0)
		if n == 0 || n == len(rest) || wordsOf(rest[n:]) > maxBeside {
			continue
		}
		p := r.whom(text[rest[n].Start:rest[len(rest)-1].End])
		if p.Set == nil || kind.is == &m.Aside && len(p.Namesakes) < 2 {
			continue
		}
		m.Text, m.Part, *kind.is = text, p, true
		return true
	}
	return false
}

// maxBeside is how many words may name who is set beside an answer.
const maxBeside = 5

// whom reads a name, or a pronoun for those who were talked of.
func (r *reader) whom(text string) Part {
	p := r.part(text)
	if p.Set != nil {
		return p
	}
	read := r.grammar.Read(text, r.today)
	if !isRead(read) {
		return Part{}
	}
	if who, ok := read.Asks[0].(query.Who); ok {
		switch who.Set.(type) {
		case query.Hole, query.Acting:
			return Part{Set: who.Set}
		}
	}
	return Part{}
}

// untrailed reads a message without the word that trails behind it and only goes on:
// "what happened to him later?", "when did he leave, then?".
func (r *reader) untrailed(m *Message, whole grammar.Reading) grammar.Reading {
	tokens := fold.Tokens(m.Text)
	for i := len(tokens) - 1; i > 0; i-- {
		if r.find("trailing", tokens, i) != len(tokens)-i || isRead(whole) && !thenOf(whole) {
			continue
		}
		text := m.Text[:tokens[i-1].End]
		if read := r.grammar.Read(text, r.today); isRead(read) && !read.Fragment {
			m.Text = text
			return read
		}
	}
	return whole
}

// thenOf tells whether a question is of one person's time at a time that was spoken of:
// "when did Han start then?" only goes on.
func thenOf(reading grammar.Reading) bool {
	switch reading.Asks[0].(type) {
	case query.Date, query.HowLong, query.Moment, query.Filling:
		_, then := query.Holes(reading.Asks[0])
		return then
	}
	return false
}

// lessOf asks the last question of all but some.
func lessOf(topic *Topic, without query.Set) query.Ask {
	less := func(set query.Set) query.Set {
		switch s := set.(type) {
		case query.Most:
			s.Set = query.Less{Set: s.Set, Without: without}
			return s
		case query.Nth:
			s.Set = query.Less{Set: s.Set, Without: without}
			return s
		case query.Take:
			s.Set = query.Less{Set: s.Set, Without: without}
			return s
		}
		return query.Less{Set: set, Without: without}
	}
	switch last := topic.Asked.Ask.(type) {
	case query.List:
		last.Set = less(last.Set)
		return last
	case query.HowMany:
		last.Set = less(last.Set)
		return last
	case query.Who:
		if _, picked := last.Set.(query.Of); !picked || topic.group() == nil {
			return query.Who{Set: less(last.Set)}
		}
	}
	if group := topic.group(); group != nil {
		return query.List{Set: less(group)}
	}
	return nil
}

// comparedWith asks who served longer, he or another: of one whom the last question
// compared, where it did.
func comparedWith(topic *Topic, other query.Set) query.Ask {
	var he query.Set = query.Hole{}
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		if most, ok := last.Set.(query.Most); ok {
			if join, ok := most.Set.(query.Join); ok && len(join.Sets) == 2 {
				he = join.Sets[0]
			}
		}
	case query.Whether:
		if compare, ok := last.Claim.(query.Compare); ok {
			he = compare.A
		}
	}
	return query.Who{Set: query.Most{Set: query.Join{Sets: []query.Set{he, other}}}}
}

// existing asks whether there was anybody of whom the last question asked: "did
// anyone?", "nobody?".
func existing(last query.Ask) query.Ask {
	some := func(set query.Set) query.Ask { return query.Whether{Claim: query.Some{Set: set}} }
	switch a := last.(type) {
	case query.Who:
		if _, named := a.Set.(query.Of); !named {
			return some(a.Set)
		}
	case query.List:
		return some(a.Set)
	case query.HowMany:
		return some(a.Set)
	}
	return last
}
