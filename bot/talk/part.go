package talk

import (
	"strings"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Part is what a message says that is no whole question: one of these.
type Part struct {
	Set   query.Set // people, named or described: "Ding", "his predecessor", "the second"
	Named bool      // Set is somebody's name
	// Namesakes are all who bear that name.
	Namesakes []query.Of
	Span      query.Span
	N         int           // a number by itself: "thirty?"
	Now       knowledge.Day // from which N may count back
	Under     query.Set
	Pick      query.Set // all the posts' holders with a selector or a comparison: "shortest", "longer than Chen"
	Ask       query.Ask // a question about him: "since when?"
}

// None tells whether there is no part.
func (p *Part) None() bool {
	return p.Set == nil && p.Span == nil && p.N == 0 && p.Under == nil && p.Pick == nil && p.Ask == nil
}

// parts reads a part of a question, and what it is said to stand in the place of:
// "Chen, not Ding", "not Ding but Chen".
func (r *reader) parts(text string) (part, not Part) {
	tokens := fold.Tokens(text)
	for i := 1; i < len(tokens)-1; i++ {
		if n := r.find("instead", tokens, i); n > 0 && i+n < len(tokens) {
			right := r.part(text[:tokens[i-1].End])
			wrong := r.part(text[tokens[i+n].Start:])
			if alike(right, wrong) {
				return right, wrong
			}
		}
	}
	if from := r.find("instead", tokens, 0); from > 0 {
		for i := from + 1; i < len(tokens); i++ {
			but := r.find("but", tokens, i)
			if but == 0 && tokens[i].Before < fold.Comma || i+but >= len(tokens) {
				continue
			}
			wrong := r.part(text[tokens[from].Start:tokens[i-1].End])
			if right := r.part(text[tokens[i+but].Start:]); alike(right, wrong) {
				return right, wrong // "not 2005, 2015"
			}
		}
	}
	text, tokens = r.unled(text, tokens)
	if n := r.find("kind before", tokens, 0); n > 0 && len(tokens) > n+1 && r.find("kind behind", tokens, len(tokens)-1) == 1 {
		if r.time(text[tokens[n].Start:tokens[len(tokens)-2].End], &part); part.Span != nil {
			return part, Part{} // "the 1982 one"
		}
		part = Part{}
	}
	if n := r.find("which of", tokens, 0); n > 0 && n < len(tokens) {
		if part = r.part(text[tokens[n].Start:]); part.Set != nil && named(part.Set) {
			return part, Part{} // "and which of Chen and Ding?"
		}
	}
	part = r.part(text)
	if part.None() {
		if part.Span = r.narrower(text, tokens); part.Span != nil {
			return part, Part{}
		}
	}
	if !part.Named && part.Span == nil && part.N == 0 {
		if both, ok := r.both(text, tokens); ok {
			return both, Part{}
		}
	}
	return part, Part{}
}

// unled is a part of a question without what only leads to it: a time counted from another before the
// time itself, "a month later, on 1 July", or a preposition before a name, "and of Zhang?".
func (r *reader) unled(text string, tokens []fold.Token) (string, []fold.Token) {
	var p Part
	for i := 2; i < len(tokens); i++ {
		if tokens[i].Before >= fold.Comma && r.find("later", tokens, i-1) == 1 && r.time(text[tokens[i].Start:], &p) && p.Span != nil {
			return text[tokens[i].Start:], tokens[i:]
		}
	}
	if n := r.find("of whom", tokens, 0); n > 0 && n < len(tokens) && r.part(text[tokens[n].Start:]).Named {
		return text[tokens[n].Start:], tokens[n:]
	}
	return text, tokens
}

// alike tells whether two parts are of one kind, so that one may stand for the other.
func alike(a, b Part) bool { return a.Set != nil && b.Set != nil || a.Span != nil && b.Span != nil }

// asked is the query of tokens that are a question without a clause, nil of others.
func (l *Language) asked(tokens []fold.Token) query.Ask {
	ask, _ := l.asks().whole(tokens)
	return ask
}

// The costs above which a completed question is no reading of a part.
const (
	maxTimeCost   = 20
	maxPeopleCost = 30
	maxAboutCost  = 20
)

// part reads one part of a question.
func (r *reader) part(text string) Part {
	tokens := fold.Tokens(text)
	var p Part
	if p.Ask = r.asked(tokens); p.Ask != nil {
		return p
	}
	if len(tokens) <= 2 {
		p.N, p.Now = r.number(text), r.today
	}
	if p.N > 0 && p.N <= maxNumber {
		r.time(text, &p) // "in 96": perhaps a year
		return Part{N: p.N, Now: p.Now, Span: p.Span}
	}
	if year := r.frames["year"]; p.N > 0 && len(year) > 0 {
		text = strings.Replace(year[0], "{}", text, 1)
	}
	if !r.time(text, &p) && p.N == 0 && !r.strange && !r.people(text, &p) && !r.strange && !r.soMany(text, &p) {
		r.about(text, &p)
	}
	return p
}

// maxStrange is how many unread words show that a text is no part of any question.
const maxStrange = 3

// completed are the readings of a text in the frames of a kind.
func (r *reader) completed(kind, text string, maxCost int, take func([]query.Ask) bool) bool {
	for _, frame := range r.frames[kind] {
		read := r.grammar.Whole(strings.Replace(frame, "{}", text, 1), r.today)
		if len(read.Asks) == 0 || read.Cost > maxCost {
			continue
		}
		if take(read.Asks) {
			return true
		}
	}
	return false
}

// number reads a number by itself, 0 where it is none.
func (r *reader) number(text string) (n int) {
	r.completed("number", text, maxTimeCost, func(asks []query.Ask) bool {
		if whether, ok := asks[0].(query.Whether); ok {
			switch c := whether.Claim.(type) {
			case query.Compare:
				n = c.Length.N
			case query.Some:
				if lasting, ok := c.Set.(query.Lasting); ok {
					n = lasting.Length.N
				}
			}
		}
		return true
	})
	return n
}

// time reads a time, whom somebody served, a comparison, a place in the line. "May" is a
// month rather than a word that leaves the time open.
func (r *reader) time(text string, p *Part) bool {
	return r.completed("time", text, maxTimeCost, func(asks []query.Ask) bool {
		who, ok := asks[0].(query.Who)
		if !ok {
			return false
		}
		switch s := who.Set.(type) {
		case query.In:
			if all, ok := s.Set.(query.All); !ok || len(all.Posts) > 0 || s.How != query.Touching {
				return false // "the deputy" is a post, "those who left after 2004" are people
			}
			p.Span = s.Span
			return s.Span != query.Span(query.Now{})
		case query.Under:
			p.Under = s.Leaders
		case query.Most:
			if in, ok := s.Set.(query.In); ok && in.Span == query.Span(query.Now{}) {
				s.Set = in.Set // "in office" is the frame's
			}
			p.Pick = s
		case query.Lasting:
			p.Pick = s
		case query.Step, query.Beyond, query.Between:
			if !r.people(text, p) {
				p.Ask = who
			}
		default:
			return false
		}
		return true
	}) || p.Span != nil
}

// people reads a phrase for people.
func (r *reader) people(text string, p *Part) bool {
	return r.completed("people", text, maxPeopleCost, func(asks []query.Ask) bool {
		date, ok := asks[0].(query.Date)
		if !ok || date.Of != query.End {
			return false
		}
		switch s := date.Set.(type) {
		case query.All:
			return false
		case query.Repeated:
			if s.Set.String() == (query.All{}).String() {
				s.Set = query.Hole{}
				p.Ask = query.Whether{Claim: query.Some{Set: s}} // "twice?"
				return true
			}
		case query.In:
			if s.How != query.Touching {
				return false // the time of leaving, not of whoever is meant
			}
		}
		p.Set = date.Set
		p.Namesakes = namesakes(asks)
		p.Named = len(p.Namesakes) > 0
		return true
	})
}

// namesakes are the people of whom the readings of a name are, none where it is no name.
func namesakes(asks []query.Ask) []query.Of {
	var all []query.Of
	for _, ask := range asks {
		if date, ok := ask.(query.Date); ok {
			if of, ok := date.Set.(query.Of); ok {
				all = append(all, of)
			}
		}
	}
	return all
}

// soMany reads a guess at how many those are who were told: "so four people?".
func (r *reader) soMany(text string, p *Part) bool {
	return r.completed("so many", text, maxTimeCost, func(asks []query.Ask) bool {
		whether, _ := asks[0].(query.Whether)
		count, ok := whether.Claim.(query.Count)
		if _, all := count.Set.(query.All); !ok || !all || count.N < 2 {
			return false
		}
		count.Set = they
		p.Ask = query.Whether{Claim: count}
		return true
	})
}

// about reads a question that leaves out whom it is about.
func (r *reader) about(text string, p *Part) bool {
	if tokens := fold.Tokens(text); r.has("he", tokens) || r.has("they", tokens) {
		return false
	}
	return r.completed("about", text, maxAboutCost, func(asks []query.Ask) bool {
		if whether, truth := asks[0].(query.Whether); truth {
			compare, ok := whether.Claim.(query.Compare)
			if !ok || compare.A != query.Set(query.Hole{}) {
				return false
			}
			p.Ask = asks[0] // 比丁薛祥长吗
			return true
		}
		if _, filling := asks[0].(query.Filling); filling && r.has("how many", fold.Tokens(text)) {
			return false // "how many beds?" is not what he was appointed
		}
		p.Ask = query.Mapping{Sets: func(s query.Set) query.Set {
			if meet, ok := s.(query.Meet); ok && len(meet.Sets) == 2 {
				if _, all := meet.Sets[0].(query.All); all {
					return meet.Sets[1]
				}
			}
			return s
		}}.Ask(asks[0])
		return true
	})
}
