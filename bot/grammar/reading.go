package grammar

import (
	"slices"

	"officebot/bot/query"
)

// Reading is what a question may ask: the cheapest query, and those within a hair
// of it. It has none where no reading accounts for every word.
type Reading struct {
	Asks []query.Ask
	Cost int
	// Fragment is set where the question has no verb: in a conversation it may go on
	// from what was asked before.
	Fragment bool
	// Stated is set where the question has the order of a statement and nothing asks.
	Stated bool
	// Rule is set where it asks for how long whoever holds the post has it: "how long is a
	// term". What is so of everybody, a sentence of the records may tell.
	Rule bool
	// It is set where it means the body spoken of without naming it.
	It bool
	// Taken are names that were misspelt: what was typed, and who was taken for it.
	Taken []Taken
	// Unread are words that no reading accounts for.
	Unread []string
	// Meant are those of them that mean something by themselves, and that nothing knows.
	Meant []string
	// Words is how many words of the sentence mean something by themselves. About is set
	// where it asks for something of what the records name: "the director's salary".
	Words int
	About bool
	// Elsewhere is set where what was left unread makes a post one of something else:
	// "director of photography".
	Elsewhere bool
	// OtherYear is set where what was left unread makes a year another than the calendar's:
	// "fiscal year 2010".
	OtherYear bool
}

// Taken is a misspelt name and the id of the person for whom it was taken.
type Taken struct{ Typed, Person string }

// Has tells whether a query is among the readings.
func (r *Reading) Has(ask query.Ask) bool {
	for _, known := range r.Asks {
		if known.String() == ask.String() {
			return true
		}
	}
	return false
}

// Mask is a query without whom and which posts it names. Readings that differ in
// nothing else are those of a name that several share.
func Mask(ask query.Ask) string {
	return query.Mapping{Events: func(e query.Event) query.Event {
		e.Roles = slices.Clone(e.Roles)
		for i := range e.Roles {
			if _, ok := e.Roles[i].Filler.(query.Entity); ok {
				e.Roles[i].Filler = query.Entity{ID: "x"}
			}
		}
		return e
	}, Sets: func(s query.Set) query.Set {
		switch t := s.(type) {
		case query.Of:
			return query.Of{People: []string{"x"}, Every: t.Every}
		case query.All:
			return query.All{}
		case query.Body:
			return query.All{}
		}
		return s
	}}.Ask(ask).String()
}

// FilledWith is a reading with its holes filled by a set; without any hole it is
// none, for then the phrase has no part in it.
func FilledWith(one Reading, set query.Set) Reading {
	out := Reading{Cost: one.Cost}
	for _, ask := range one.Asks {
		if holes, _ := query.Holes(ask); len(holes) > 0 {
			out.Asks = append(out.Asks, query.Fill(ask, func(query.Hole) query.Set { return set }, func() query.Span { return nil }))
		}
	}
	return out
}

// AtTimeOf is the first of two questions at the time that stands behind the second alone:
// "who was mayor and who was deputy in 2005". A question of its own time keeps it.
func AtTimeOf(first, second Reading) Reading {
	who, ok := first.Asks[0].(query.Who)
	other, both := second.Asks[0].(query.Who)
	if !ok || !both {
		return first
	}
	in, both := other.Set.(query.In)
	if _, written := in.Span.(query.Time); !both || !written {
		return first
	}
	switch s := who.Set.(type) {
	case query.All:
		in.Set = s
	case query.In:
		if s.How != query.Ending || !query.Equal(query.Moment{Span: s.Span}, query.Moment{Span: query.Related{How: query.Until, Span: query.Now{}}}) {
			return first
		}
		in.Set, in.How = s.Set, s.How // "who left and who came in 2003"
	default:
		return first
	}
	first.Asks = []query.Ask{query.Who{Set: in}}
	return first
}

// undergoer is whoever it is asked of what became of him: "what became of Zhang, how did he die"; nil
// where something else is asked.
func undergoer(ask query.Ask) query.Set {
	events, ok := ask.(query.Events)
	if !ok {
		return nil
	}
	for _, role := range events.Event.Roles {
		if named, ok := role.Filler.(query.Entity); ok && role.Kind == query.RolePatient {
			return query.Of{People: []string{named.ID}}
		}
	}
	return nil
}

// Refer fills the holes of a reading with what the one before it is about.
func Refer(before, after Reading) Reading {
	var about query.Set
	for _, set := range query.Sets(before.Asks[0]) {
		if of, ok := set.(query.Of); ok {
			about = of
			break
		}
	}
	who, isWho := before.Asks[0].(query.Who)
	if _, again := after.Asks[0].(query.Who); isWho && (about == nil || !again) {
		about = who.Set
	}
	if about == nil {
		about = undergoer(before.Asks[0])
	}
	if about == nil {
		return after
	}
	filled := FilledWith(after, about)
	if isWho && len(filled.Asks) > 0 && query.Equal(filled.Asks[0], before.Asks[0]) {
		filled = FilledWith(after, who.Set) // "who succeeded Jia and who succeeded him"
	}
	if len(filled.Asks) > 0 {
		return filled
	}
	return after
}
