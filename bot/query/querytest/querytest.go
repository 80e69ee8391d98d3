// Package querytest makes random queries, the same ones from the same source of
// randomness: for properties of the notation and for the evaluator's oracle.
package querytest

import (
	"math/rand/v2"

	"officebot/bot/query"
	"officebot/knowledge"
)

// Names is what queries may speak of. Each list has at least one.
type Names struct {
	People, Posts, Organizations []string
	Verbs                        []string
	Days                         knowledge.Span // in which written times lie
	Holes                        bool           // leave some parts to the conversation
}

// Generator makes queries. Depth is how many levels a term may have below it:
// with none, the simplest of its kind.
type Generator struct {
	rand  *rand.Rand
	names Names
}

// New returns a generator that speaks of names.
func New(source rand.Source, names Names) *Generator {
	return &Generator{rand.New(source), names}
}

// Ask makes a whole question, of any kind.
func (g *Generator) Ask(depth int) query.Ask {
	d := depth - 1
	switch g.rand.IntN(16) {
	case 0:
		return query.List{Set: g.Set(d), ByLength: g.coin(), Latest: g.coin()}
	case 1, 2:
		return query.Date{Set: g.Set(d), Of: pick(g, points), Grain: pick(g, grains)}
	case 3:
		return query.Moment{Span: g.Span(d), Grain: pick(g, grains)}
	case 4:
		return query.HowLong{Set: g.Set(d), Unit: query.Unit(g.rand.IntN(5))}
	case 5:
		return query.HowMany{Set: g.Set(d), Of: query.Counted(g.rand.IntN(4))}
	case 6:
		return query.Number{Set: g.Set(d), Line: g.Set(d)}
	case 7:
		return query.Posts{Set: g.Set(d)}
	case 8:
		gaps := query.Gaps{Set: g.Set(d), Span: maybe(g, g.Span, d), Longest: g.coin()}
		if g.coin() {
			gaps.Cmp, gaps.For = pick(g, cmps), query.Length{N: 1 + g.rand.IntN(12), Unit: pick(g, units)}
		}
		return gaps
	case 9:
		return query.Apart{From: g.Span(d), To: g.Span(d), Unit: query.Unit(g.rand.IntN(5))}
	case 10:
		return query.Average{Set: g.Set(d)}
	case 11, 12:
		return query.Whether{Claim: g.Claim(d), Told: g.rand.IntN(4) == 0}
	case 13:
		return g.rareAsk(depth)
	}
	return query.Who{Set: g.Set(d)}
}

func (g *Generator) rareAsk(depth int) query.Ask {
	d := depth - 1
	switch g.rand.IntN(5) {
	case 3:
		return query.Events{Event: g.Event(d)}
	case 0:
		return query.Filling{Event: g.asked(d)}
	case 1:
		return query.Choice{Claims: several(g, g.Claim, d)}
	case 2:
		if depth > 0 {
			return query.Several{Asks: several(g, g.Ask, d)}
		}
	}
	return query.Profile{ID: pick(g, g.names.People)}
}

// Claim makes a claim.
func (g *Generator) Claim(depth int) query.Claim {
	d := depth - 1
	if depth > 0 && g.rand.IntN(4) == 0 {
		switch g.rand.IntN(4) {
		case 0:
			return query.And{Claims: several(g, g.Claim, d)}
		case 1:
			return query.Or{Claims: several(g, g.Claim, d)}
		}
		return query.Not{Claim: g.Claim(d)}
	}
	switch g.rand.IntN(11) {
	case 0:
		return query.Same{A: g.Set(d), B: g.Set(d)}
	case 1:
		return query.Only{A: g.Set(d), B: g.Set(d), Tenures: g.coin()}
	case 2:
		precedes := query.Precedes{A: g.Set(d), B: g.Set(d), Directly: g.coin()}
		precedes.Full = precedes.Directly && g.coin()
		precedes.Later = !precedes.Directly && g.coin()
		return precedes
	case 3:
		cmp, than, length := g.than(d)
		return query.Compare{A: g.Set(d), Cmp: cmp, Than: than, Length: length}
	case 4:
		return query.Count{Set: g.Set(d), Cmp: pick(g, cmps), N: g.rand.IntN(8)}
	case 5:
		return query.Ordered{A: g.Span(d), B: g.Span(d)}
	case 6:
		return query.Within{A: g.Span(d), B: g.Span(d)}
	case 7:
		return query.Holds{Event: g.Event(d)}
	case 8:
		return query.Vacant{Set: g.Set(d), Span: maybe(g, g.Span, d), Throughout: g.coin()}
	}
	return query.Some{Set: g.Set(d)}
}

// Event makes an event with some of its roles, none of them a gap.
func (g *Generator) Event(depth int) query.Event {
	event := query.Event{Verb: pick(g, g.names.Verbs)}
	for kind := query.RoleAgent; kind <= query.RoleManner; kind++ {
		if g.rand.IntN(3) == 0 {
			event.Roles = append(event.Roles, query.Role{Kind: kind, Filler: g.filler(kind, depth)})
		}
	}
	return event
}

// asked makes an event with a gap.
func (g *Generator) asked(depth int) query.Event {
	event := g.Event(depth)
	if len(event.Roles) == 0 {
		event.Roles = []query.Role{{Kind: query.RoleAgent}}
	}
	event.Roles[g.rand.IntN(len(event.Roles))].Filler = query.Gap{}
	return event
}

func (g *Generator) filler(kind query.RoleKind, depth int) query.Filler {
	if kind == query.RoleTime {
		return query.When{Span: g.Span(depth - 1)}
	}
	switch g.rand.IntN(5) {
	case 0:
		return query.Entity{ID: pick(g, g.names.Organizations)}
	case 1:
		return query.Thing{Text: `a "thing"`}
	case 2:
		return query.People{Set: g.Set(depth - 1)}
	}
	return query.Entity{ID: pick(g, g.names.People)}
}
