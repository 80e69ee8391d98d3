package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// context is what the sentences of one message before a question are about: "Ding
// left. Who was next?", "We have a photograph of 5 March 2013. Who was director on
// that day?"
type context struct {
	who   query.Set
	named [][]fold.Token // the names of all people, in order
	when  query.Span
	now   query.Span // the time that is taken for the present: "let's say it is 2009"
}

// after is the context behind a sentence.
func (c context) after(l *grammar.Lattice) context {
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			switch {
			case leaf.Mention != nil && len(leaf.Mention.People) == 1 && leaf.Cost <= 1:
				c.who = meantBy(l, &leaf)
				c = c.naming(l.Tokens[i:leaf.To])
			case leaf.Time != nil && !leaf.Time.Relative:
				c.when = grammar.PlacedAt(leaf.Time)
			}
		}
	}
	if slices.ContainsFunc(l.Tokens, func(t fold.Token) bool { return IsPronoun(t.Text, "some") && strings.HasPrefix(t.Text, "some") }) {
		c.who = nil // "after his death somebody stood in. Who was it?"
	}
	return c
}

// meantBy is whom a message goes on to speak of behind a name: who bears it, or who came next
// to that one, "I cannot find Pryce's predecessor. Who was he?"
func meantBy(l *grammar.Lattice, name *grammar.Leaf) query.Set {
	var who query.Set = query.Of{People: []string{name.Mention.People[0].ID}}
	at := name.To
	for _, leaf := range l.At(at) {
		if leaf.Mark {
			at = leaf.To
		}
	}
	if at == name.To {
		return who
	}
	for _, leaf := range l.At(at) {
		switch {
		case leaf.Word == nil || leaf.Word.Class != grammar.Noun:
		case leaf.Word.Sense == "predecessor":
			return query.Step{From: who, By: -1}
		case leaf.Word.Sense == "successor":
			return query.Step{From: who, By: 1}
		}
	}
	return who
}

// inside is the context of a pronoun in a sentence itself: "Ding left, and who followed
// him?", but nobody who is named only behind it.
func (c context) inside(l *grammar.Lattice) context {
	in := c.after(l)
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			switch {
			case leaf.Mention != nil && len(leaf.Mention.People) == 1 && leaf.Cost <= 1:
				if doneToAnother(l, leaf.To) {
					in.who = c.who
				}
				return in
			case leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "he" || leaf.Word.Sense == "she"):
				in.who = c.who
				return in
			}
		}
	}
	return in
}

// fill fills the holes of a reading; those that nothing fills stay.
func (c context) fill(one grammar.Reading) grammar.Reading {
	if c.who == nil && c.when == nil && c.now == nil {
		return one
	}
	for i, ask := range one.Asks {
		if c.now != nil {
			ask = query.Mapping{Spans: func(s query.Span) query.Span {
				if _, now := s.(query.Now); now {
					return c.now
				}
				return s
			}}.Ask(ask)
		}
		filled := query.Fill(ask, func(h query.Hole) query.Set {
			if c.who == nil || h.Kind != query.He {
				return h
			}
			return c.who
		}, func() query.Span {
			if c.when == nil {
				return query.Then{}
			}
			return c.when
		})
		if one.Asks[i] = filled; ofAnother(filled) {
			one.Asks[i] = ask
		}
	}
	return one
}

// ofAnother tells whether a pronoun that was filled from the sentence itself means somebody, or a time, outside it:
// nobody is "his" own successor, "was Ding his successor", and nothing is "from then until 2015" since 2015.
func ofAnother(filled query.Ask) bool {
	own := slices.ContainsFunc(query.Sets(filled), func(s query.Set) bool {
		meet, ok := s.(query.Meet)
		return ok && slices.ContainsFunc(meet.Sets, func(one query.Set) bool {
			step, ok := one.(query.Step)
			_, of := step.From.(query.Of)
			return ok && of && slices.ContainsFunc(meet.Sets, func(other query.Set) bool { return other.String() == step.From.String() })
		})
	})
	return own || slices.ContainsFunc(query.Spans(filled), func(s query.Span) bool {
		since, _ := s.(query.Related)
		until, ok := since.Span.(query.Related)
		return ok && since.How == query.Since && until.How == query.Until
	})
}

// next asks who came after whom the message named before: "Jia left. Who took over?".
func (c context) next(l *grammar.Lattice, one grammar.Reading) grammar.Reading {
	if c.who == nil || len(one.Unread) > 0 {
		return one
	}
	for i, ask := range one.Asks {
		who, ok := ask.(query.Who)
		if !ok {
			continue
		}
		switch s := who.Set.(type) {
		case query.All:
			if follows(l) {
				one.Asks[i] = query.Who{Set: query.Step{From: c.who, By: 1}}
			}
		case query.Step:
			if in, ok := s.From.(query.In); ok && in.Span == (query.Now{}) && inPast(l) {
				s.From = c.who
				one.Asks[i] = query.Who{Set: s}
			}
		}
	}
	return one
}

// follows tells whether a sentence has a verb by which somebody comes after another.
func follows(l *grammar.Lattice) bool {
	for i := range l.Len() {
		if slices.ContainsFunc(l.At(i), func(leaf grammar.Leaf) bool {
			return leaf.Word != nil && leaf.Word.Class == grammar.Verb && leaf.Word.Sense == "follow"
		}) {
			return true
		}
	}
	return false
}

// timed asks of the time that the message gave before what asks for one holder and gives none:
// "1992?? who was director", "Picture 31 December 1999. Who was in charge?".
func (c context) timed(l *grammar.Lattice, one grammar.Reading) grammar.Reading {
	if c.when == nil || len(one.Unread) > 0 || !inPast(l) {
		return one
	}
	for i, ask := range one.Asks {
		who, ok := ask.(query.Who)
		if !ok {
			continue
		}
		switch s := who.Set.(type) {
		case query.All, query.Body:
			who.Set = query.In{Set: who.Set, Span: c.when}
		case query.Step:
			if s.From == query.Set(query.Hole{}) && s.By == 1 { // "who then was director": not who came next
				who.Set = query.In{Set: query.All{}, Span: c.when}
			}
		}
		one.Asks[i] = who
	}
	return one
}

// inPast tells whether "was" or a past form stands in a sentence, and nothing of several.
func inPast(l *grammar.Lattice) bool {
	past := false
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			if leaf.Word == nil || leaf.To != i+1 {
				continue
			}
			if leaf.Word.Form.Has(grammar.Plural) {
				return false
			}
			past = past || leaf.Word.Form.Has(grammar.Past)
		}
	}
	return past
}

// sayNow is the time that a sentence takes for the present, nil where it says no such
// thing: "it's 2010", "let's say it is 2009".
func (r *reader) sayNow() query.Span {
	from, _ := r.courtesyAt(0, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesyClaim)
	for _, start := range []int{from, 0} {
		at, denied, ok := r.itIsFrom(start)
		if to := r.pastA(start, grammar.Pronoun, "it"); !ok && to > 0 && to < r.lattice.Len() && r.lattice.Tokens[to].Text == "s" {
			at, denied, ok = to+1, false, true // "it's"
		}
		if !ok || denied {
			continue
		}
		for i := range r.lattice.At(at) {
			if leaf := &r.lattice.At(at)[i]; leaf.Time != nil && !leaf.Time.Relative && leaf.To == r.lattice.Len() {
				return grammar.SpanOf(leaf.Time)
			}
		}
	}
	return nil
}
