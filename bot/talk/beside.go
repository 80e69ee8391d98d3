package talk

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// beside reads a message that sets somebody beside the last answer: that leaves him out
// ("except Ding"), compares with him ("how does this compare with Chen?"), or asks whom
// a name may mean ("which Harrison?").
func (r *reader) beside(m *Message, text string, rest []fold.Token) bool {
	for _, kind := range [...]struct {
		front, behind string // sections
		both          bool
		is            *bool
	}{{"without", "without end", false, &m.Without}, {"compared with", "compared end", false, &m.Beside}, {"set beside", "compared end", true, &m.Beside}, {"which", "", false, &m.Aside}} {
		n := r.find(kind.front, rest, 0)
		end := r.ending(kind.behind, rest)
		if n == 0 || n >= end || kind.both && end == len(rest) || wordsOf(rest[n:end]) > maxBeside {
			continue
		}
		p := r.whom(text[rest[n].Start:rest[end-1].End])
		if body, _ := r.Language.body(rest[n:end]); p.Set == nil && kind.is == &m.Without && len(body) > 0 {
			m.Text, m.Body, m.Of, m.Without = text, body, true, true // "without the General Office"
			return true
		}
		if p.Set == nil || kind.is == &m.Aside && len(p.Namesakes) < 2 {
			continue
		}
		m.Text, m.Part, *kind.is = text, p, true
		return true
	}
	return r.besideEachOther(m, text, rest)
}

// ending is where the phrase of a section begins that closes a message; its end where
// none does.
func (l *Language) ending(section string, tokens []fold.Token) int {
	for i := 1; i < len(tokens); i++ {
		if l.find(section, tokens, i) == len(tokens)-i {
			return i
		}
	}
	return len(tokens)
}

// maxBeside is how many words may name who is set beside an answer.
const maxBeside = 5

// whom reads a name, or a pronoun for those who were talked of.
func (r *reader) whom(text string) Part {
	p := r.part(text)
	if p.Set != nil {
		return p
	}
	read := r.grammar.Whole(text, r.today)
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

// dropped are the readings of a message whose subject a language may leave out: 哪年去世的
// after a question about somebody. None where the message names anybody or anything.
func (r *reader) dropped(m *Message) []query.Ask {
	frames := r.frames["dropped"]
	if len(frames) == 0 || m.Posted || slices.ContainsFunc(m.Asks, ofSomething) {
		return nil
	}
	read := r.grammar.Read(strings.Replace(frames[0], "{}", m.Text, 1), r.today)
	if !isRead(read) || read.Fragment {
		return nil
	}
	switch read.Asks[0].(type) {
	case query.Date, query.HowLong, query.Moment, query.Posts, query.Number, query.Events, query.Filling:
		return read.Asks
	}
	return nil
}

// ofSomething tells whether a question names somebody or something of the records, or
// has a hole.
func ofSomething(ask query.Ask) bool {
	holes, _ := query.Holes(ask)
	found := len(holes) > 0
	query.Mapping{
		Sets: func(s query.Set) query.Set {
			switch s := s.(type) {
			case query.Of, query.Body:
				found = true
			case query.All:
				found = found || len(s.Posts) > 0
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for _, role := range e.Roles {
				_, entity := role.Filler.(query.Entity)
				found = found || entity
			}
			return e
		},
	}.Ask(ask)
	return found
}

// untrailed reads a message without the word that trails behind it and only goes on:
// "what happened to him later?", "when did he leave, then?".
func (r *reader) untrailed(m *Message, whole grammar.Reading) grammar.Reading {
	tokens := fold.Tokens(m.Text)
	for i := len(tokens) - 1; i > 0; i-- {
		if r.find("trailing", tokens, i) != len(tokens)-i || isRead(whole) && !thenOf(whole) && !picksThen(whole) {
			continue
		}
		text := m.Text[:tokens[i-1].End]
		read := r.grammar.Whole(text, r.today)
		if isRead(read) && (!read.Fragment || picksThen(whole)) && !(asksPosts(read) && r.find("elsewhen", tokens, i) == len(tokens)-i) {
			m.Text, m.Later = text, r.find("after that", tokens, i) == len(tokens)-i
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

// picksThen tells whether a phrase picks somebody at a time that was spoken of: "the first
// one then" only goes on.
func picksThen(reading grammar.Reading) bool {
	if !reading.Fragment || len(reading.Asks) == 0 {
		return false
	}
	who, ok := reading.Asks[0].(query.Who)
	if !ok {
		return false
	}
	switch who.Set.(type) {
	case query.Nth, query.Most, query.Take:
		_, then := query.Holes(who)
		return then
	}
	return false
}

// asksPosts tells whether a question is what somebody did: of that, "next" and "later" say
// which part is meant.
func asksPosts(reading grammar.Reading) bool {
	_, ok := reading.Asks[0].(query.Posts)
	return ok
}

// lessOf asks the last question of all but some.
func lessOf(topic *Topic, without query.Set) query.Ask {
	less := func(set query.Set) query.Set {
		switch s := set.(type) {
		case query.Most:
			s.Set = query.Except(s.Set, without)
			return s
		case query.Nth:
			s.Set = query.Except(s.Set, without)
			return s
		case query.Take:
			s.Set = query.Except(s.Set, without)
			return s
		}
		return query.Except(set, without)
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
	if ask, ok := otherPair(topic.Asked.Ask, other); ok {
		return ask
	}
	if pair, ok := other.(query.Join); ok && len(pair.Sets) == 2 {
		if who, ok := topic.Asked.Ask.(query.Who); ok {
			if most, ok := who.Set.(query.Most); ok {
				most.Set = pair
				return query.Who{Set: most}
			}
		}
		return query.Who{Set: query.Most{Set: pair}}
	}
	var he query.Set = query.Hole{}
	switch last := topic.Asked.Ask.(type) {
	case query.Who:
		if most, ok := last.Set.(query.Most); ok {
			if join, ok := most.Set.(query.Join); ok && len(join.Sets) == 2 {
				he = join.Sets[0]
			}
		}
	case query.Whether:
		if claim := thanOther(last.Claim, other); claim != nil {
			return query.Whether{Claim: claim} // "and than Rook?"
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

// anyone asks whether there was anybody at all of whom the last question asked, be it of
// one alone: "was Han director in 2023?", "was anyone?".
func anyone(last query.Ask) query.Ask {
	if whether, ok := last.(query.Whether); ok {
		if claim, ok := whether.Claim.(query.Some); ok {
			return query.Whether{Claim: query.Some{Set: anybody(claim.Set)}}
		}
	}
	return existing(last)
}
