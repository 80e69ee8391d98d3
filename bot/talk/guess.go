package talk

import (
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// guessed reads a guess at the answer: "is that Ding?", "was it in 2003?".
func (r *reader) guessed(m *Message) bool {
	tokens := fold.Tokens(m.Text)
	n := r.find("guess", tokens, 0)
	if n == 0 || n >= len(tokens) || wordsOf(tokens) > maxWords {
		return false
	}
	end := len(tokens)
	if last := end - 1; last > n && r.find("asking end", tokens, last) > 0 {
		end = last // 是2003年吗
	}
	text := m.Text[tokens[n].Start:tokens[end-1].End]
	switch p := r.part(text); {
	case p.Pick != nil:
		m.Text, m.Part = text, p // "is that longer than Chen?"
	case p.Span == query.Span(query.Now{}) && !r.has("elsewhen", tokens):
		return false // "is that official?"
	case p.Span != nil || p.Named:
		m.Text, m.Part, m.Thought = text, p, !m.Meant // "I got it wrong, it was 2011"
		m.Guess, m.Asks, m.Whole = len(m.Asks) > 0, nil, false
	default:
		return false
	}
	return true
}

// isOne tells whether a message is read as whether somebody whom it names is in office, 是陈世炬吗, or ever was:
// "was it not Ding?".
func isOne(asks []query.Ask) bool {
	whether, _ := asks[0].(query.Whether)
	some, _ := whether.Claim.(query.Some)
	if in, timed := some.Set.(query.In); timed {
		return isOf(in.Set) && in.Span == query.Span(query.Now{})
	}
	return isOf(some.Set)
}

// oneThen reads a question whether there was a holder at another time: "was there one in 2023?".
func (r *reader) oneThen(m *Message) bool {
	tokens := fold.Tokens(m.Text)
	n := r.find("one then", tokens, 0)
	if n == 0 || n >= len(tokens) || wordsOf(tokens) > maxWords {
		return false
	}
	var p Part
	if !r.time(m.Text[tokens[n].Start:], &p) || p.Span == nil {
		return false
	}
	m.Part.Ask, m.Asks, m.Whole = query.Whether{Claim: query.Some{Set: query.In{Set: query.All{}, Span: p.Span}}}, nil, false
	return true
}

// aboutOne reads of whom a message asks to be told: one who is picked of those that were told, "tell me about the
// first one", one who is named, or him.
func (r *reader) aboutOne(m *Message) bool {
	tokens := fold.Tokens(m.Text)
	n := r.find("telling", tokens, 0)
	if n == 0 || n >= len(tokens) || wordsOf(tokens) > maxWords {
		return false
	}
	p := r.part(m.Text[tokens[n].Start:])
	switch _, he := p.Set.(query.Hole); {
	case p.Set == nil || p.Span != nil:
		return false
	case he:
		m.Asks, m.Whole = []query.Ask{query.Who{Set: p.Set}}, true
		return true
	case p.Named:
		m.Asks, m.Whole = nil, true
		for _, of := range p.Namesakes {
			m.Asks = append(m.Asks, query.Profile{ID: of.People[0]})
		}
		return true
	}
	if holes, _ := query.Holes(query.Who{Set: p.Set}); len(holes) == 0 {
		return false
	}
	m.Part, m.Asks, m.Whole = p, nil, false
	return true
}

// whichDid reads a question which holder of the post it was of whom the last question's verb is
// so: "was Jia ever jailed?", "which director was, then?".
func (r *reader) whichDid(m *Message, rest []fold.Token) bool {
	last := len(rest) - 1
	for i := 2; i < len(rest); i++ {
		if r.find("trailing", rest, i) == len(rest)-i {
			last = i - 1
		}
	}
	if last < 2 || last > maxBeside || r.find("which holder", rest, 0) != 1 || r.find("truth", rest, last) != 1 || !m.Posted {
		return false
	}
	m.Part.Ask, m.Asks, m.Whole = query.Who{Set: query.In{Set: query.All{}, Span: query.Then{}}}, nil, false
	return true
}

// sameOf reads a question whether the same is so of another: "was Gore?".
func (r *reader) sameOf(m *Message) bool {
	tokens := fold.Tokens(m.Text)
	at := r.find("asked alike", tokens, 0) // "when did Jia?"
	n := r.find("truth", tokens, at)
	if n == 0 || at+n >= len(tokens) || wordsOf(tokens) > maxWords {
		return false
	}
	text := m.Text[tokens[at+n].Start:]
	p := r.part(text)
	if !p.Named || p.Span != nil {
		return false
	}
	m.Text, m.Part, m.Truth = text, p, at == 0
	return true
}

// elided reads a time, or under whom it was, behind which a word shows that the rest is left out:
// 现在呢, 江泽民那时候呢.
func (r *reader) elided(m *Message, text string, tokens, rest []fold.Token) bool {
	if r.find("elided", tokens, len(tokens)-1) == 0 || len(rest) == 0 || rest[len(rest)-1].End == tokens[len(tokens)-1].End {
		return false
	}
	var p Part
	if !r.time(text[rest[0].Start:rest[len(rest)-1].End], &p) && p.Under == nil || p.Span == nil && p.Under == nil {
		return false
	}
	m.Part, m.Asks, m.Whole = p, nil, false
	return true
}

// himThen reads a pronoun and a time with no verb: "him in 2019?" asks the last question of
// that time.
func (r *reader) himThen(m *Message) bool {
	tokens := fold.Tokens(m.Text)
	n := r.find("he", tokens, 0)
	if n == 0 || n >= len(tokens) || !m.Fragment || m.Meant {
		return false
	}
	var p Part
	if !r.time(m.Text[tokens[n].Start:], &p) || p.Span == nil {
		return false
	}
	m.Part, m.Asks, m.Whole = p, nil, false
	return true
}

// inReign reads a clause of time whose verb only stands for that of the last question: "and
// when Jiang was?".
func (r *reader) inReign(m *Message, text string, rest []fold.Token) bool {
	n, last := r.find("clause", rest, 0), len(rest)-1
	if n == 0 || last <= n || wordsOf(rest) > maxWords || r.find("truth", rest, last) != 1 || r.find("question", rest, n) > 0 {
		return false
	}
	var p Part
	r.completed("reign", text[rest[n].Start:rest[last-1].End], maxTimeCost, func(asks []query.Ask) bool {
		who, _ := asks[0].(query.Who)
		under, ok := who.Set.(query.Under)
		p.Under = under.Leaders
		return ok
	})
	if p.Under == nil {
		return false
	}
	m.Part, m.Asks, m.Whole = p, nil, false
	return true
}
