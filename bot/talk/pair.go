package talk

import (
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// otherPair asks of some people by name what the last question asked of others by name: "who
// served longer, Chen or Jia?", "Zhang or Han?".
func otherPair(last query.Ask, set query.Set) (query.Ask, bool) {
	pair, ok := set.(query.Join)
	if !ok || !named(pair) {
		return nil, false
	}
	if whether, ok := last.(query.Whether); ok && len(pair.Sets) == 2 {
		switch claim := whether.Claim.(type) {
		case query.Precedes:
			claim.A, claim.B = pair.Sets[0], pair.Sets[1]
			return query.Whether{Claim: claim}, true
		case query.Compare:
			if claim.Than != nil {
				return query.Who{Set: query.Most{Set: pair}}, true
			}
		}
	}
	found := false
	ask := query.Mapping{Sets: func(s query.Set) query.Set {
		if named(s) {
			found = true
			return pair
		}
		return s
	}}.Ask(last)
	return ask, found
}

// inOrder reads whether one came before another, of whom a message says no more: "did Chen come before
// Ding?", "and Jia before Chen?".
func (r *reader) inOrder(m *Message) bool {
	tokens := fold.Tokens(m.Text)
	if wordsOf(tokens) > maxWords || !r.has("later", tokens) || r.find("later", tokens, 0) > 0 || r.isQuestion(tokens) {
		return false
	}
	return r.completed("order", m.Text, maxPeopleCost, func(asks []query.Ask) bool {
		whether, _ := asks[0].(query.Whether)
		precedes, ok := whether.Claim.(query.Precedes)
		if ok = ok && namesOne(precedes.A) && namesOne(precedes.B) && precedes.A.String() != precedes.B.String(); ok {
			m.Asks, m.Whole, m.Fragment = asks, true, false
		}
		return ok
	})
}

// namesOne tells whether a set is one person by name.
func namesOne(set query.Set) bool {
	of, ok := set.(query.Of)
	return ok && len(of.People) == 1
}

// named tells whether a set is some people, each by name.
func named(set query.Set) bool {
	if of, ok := set.(query.Of); ok {
		return len(of.People) > 1
	}
	join, ok := set.(query.Join)
	if !ok || len(join.Sets) < 2 {
		return false
	}
	for _, s := range join.Sets {
		if _, ok := s.(query.Of); !ok {
			return false
		}
	}
	return true
}

// besideEachOther reads a message that sets two beside each other: "Zhang against Han",
// 贾廷安跟陈世炬比呢.
func (r *reader) besideEachOther(m *Message, text string, rest []fold.Token) bool {
	end := r.ending("compared end", rest)
	section := "set beside"
	if end == len(rest) {
		section = "against"
	}
	if wordsOf(rest[:end]) > 2*maxBeside {
		return false
	}
	for i := 1; i+1 < end; i++ {
		n := r.find(section, rest, i)
		if n == 0 || i+n >= end {
			continue
		}
		p, q := r.whom(text[rest[0].Start:rest[i-1].End]), r.whom(text[rest[i+n].Start:rest[end-1].End])
		if p.Named && q.Named {
			m.Text, m.Part, m.Beside = text, Part{Set: query.Join{Sets: []query.Set{p.Set, q.Set}}}, true
			return true
		}
	}
	return false
}
