package querytest

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// Set makes a set.
func (g *Generator) Set(depth int) query.Set {
	if depth <= 0 {
		return g.plainSet()
	}
	d := depth - 1
	switch g.rand.IntN(20) {
	case 0, 1:
		return query.In{Set: g.Set(d), Span: g.Span(d), How: pick(g, parts)}
	case 2:
		return query.Under{Set: g.Set(d), Leaders: g.Set(d)}
	case 3:
		cmp, than, length := g.than(d)
		return query.Lasting{Set: g.Set(d), Cmp: cmp, Than: than, Length: length, Total: g.coin()}
	case 4, 5:
		return query.Step{From: g.Set(d), By: g.place(), Line: maybe(g, g.Set, d), Straight: g.coin()}
	case 6:
		return query.Beyond{From: g.Set(d), Before: g.coin(), Line: maybe(g, g.Set, d)}
	case 7:
		return query.Between{From: g.Set(d), To: g.Set(d), Line: maybe(g, g.Set, d)}
	case 8:
		return query.Nth{Set: g.Set(d), N: g.place()}
	case 9:
		return query.Take{Set: g.Set(d), N: g.place()}
	case 10:
		return query.Most{Set: g.Set(d), Measure: pick(g, measures), Least: g.coin(), Rank: g.rand.IntN(3)}
	case 11:
		return query.Repeated{Set: g.Set(d), Cmp: pick(g, cmps), N: g.rand.IntN(4), Terms: g.coin()}
	case 12:
		return query.Less{Set: g.Set(d), Without: g.Set(d), Tenures: g.coin()}
	case 13:
		return query.Join{Sets: several(g, g.Set, d)}
	case 14:
		return query.Meet{Sets: several(g, g.Set, d)}
	case 15:
		return query.Doing{Set: g.Set(d), Event: g.asked(d)}
	case 16:
		if g.coin() {
			return g.company(d)
		}
		return query.Leaders{Set: g.Set(d)}
	case 17:
		return query.Joint{Set: g.Set(d)}
	case 18:
		return query.Acting{Set: g.Set(d), Full: g.coin()}
	case 19:
		return query.Career{Set: g.Set(d), Other: g.Set(d), Sooner: g.coin()}
	}
	return g.plainSet()
}

func (g *Generator) plainSet() query.Set {
	switch g.rand.IntN(8) {
	case 0, 1:
		return query.All{}
	case 2:
		return query.All{Posts: []string{pick(g, g.names.Posts), pick(g, g.names.Posts)}}
	case 3:
		return query.Body{Organization: pick(g, g.names.Organizations)}
	case 4:
		return query.Of{People: []string{pick(g, g.names.People)}, Every: true}
	case 5:
		return query.Of{People: []string{pick(g, g.names.People), pick(g, g.names.People)}}
	case 6:
		if g.names.Holes {
			return pick(g, holes)
		}
	}
	return query.Of{People: []string{pick(g, g.names.People)}}
}

// Span makes a span.
func (g *Generator) Span(depth int) query.Span {
	if depth <= 0 {
		return g.plainSpan()
	}
	d := depth - 1
	switch g.rand.IntN(10) {
	case 0, 1:
		return query.Edge{Set: g.Set(d), Of: pick(g, points)}
	case 2:
		return query.Happening{Event: g.Event(d)}
	case 3, 4:
		return query.Related{How: pick(g, relations), Span: g.Span(d)}
	case 5:
		return query.Range{From: g.Span(d), To: g.Span(d)}
	case 6:
		return query.Shift{Span: g.Span(d), N: g.place(), Unit: pick(g, units)}
	}
	return g.plainSpan()
}

func (g *Generator) plainSpan() query.Span {
	switch g.rand.IntN(8) {
	case 0:
		return query.Now{}
	case 1:
		return query.Either{Times: []query.Time{g.time(), g.time()}}
	case 2:
		if g.names.Holes && g.rand.IntN(3) == 0 {
			return query.Then{Part: g.time()}
		}
		if g.names.Holes {
			return query.Then{}
		}
	}
	return g.time()
}

// time makes a day, month, year or stretch.
func (g *Generator) time() query.Time {
	first := g.day()
	year, month, _ := first.Civil()
	switch g.rand.IntN(5) {
	case 0:
		return query.Time{Days: knowledge.Span{From: first, To: first}, Grain: query.Day}
	case 1:
		return query.Time{Days: knowledge.MonthDate(year, month).Span(), Grain: query.Month}
	case 2:
		last := g.day()
		days := knowledge.Span{From: min(first, last), To: max(first, last)}
		switch g.rand.IntN(4) {
		case 0:
			days.From = knowledge.FirstDay
		case 1:
			days.To = knowledge.LastDay
		}
		return query.Time{Days: days, Grain: query.Stretch}
	}
	return query.Time{Days: knowledge.YearDate(year).Span(), Grain: query.Year}
}

func (g *Generator) day() knowledge.Day {
	days := g.names.Days
	return days.From + knowledge.Day(g.rand.IntN(int(days.To-days.From)+1))
}

func (g *Generator) than(depth int) (query.Cmp, query.Set, query.Length) {
	if g.coin() {
		return pick(g, cmps), g.Set(depth), query.Length{}
	}
	return pick(g, cmps), nil, query.Length{N: g.rand.IntN(12), Unit: pick(g, units)}
}

// place is 1, 2, 3 or as far from the end.
func (g *Generator) place() int {
	return pick(g, []int{1, 1, 2, 3, -1, -1, -2, -3})
}

func (g *Generator) coin() bool { return g.rand.IntN(2) == 0 }

func pick[T any](g *Generator, from []T) T { return from[g.rand.IntN(len(from))] }

// several makes one to three terms.
func several[T any](g *Generator, one func(int) T, depth int) []T {
	terms := make([]T, 1+g.rand.IntN(3))
	for i := range terms {
		terms[i] = one(depth)
	}
	return terms
}

// maybe makes a term, or none in two of three times.
func maybe[T any](g *Generator, one func(int) T, depth int) (term T) {
	if g.rand.IntN(3) == 0 {
		return one(depth)
	}
	return term
}

var (
	grains    = []query.Grain{query.Stretch, query.Year, query.Month, query.Day}
	points    = []query.Point{query.Course, query.Start, query.End}
	parts     = []query.Part{query.Touching, query.Beginning, query.Ending, query.Whole}
	measures  = []query.Measure{query.ByLength, query.ByStretch, query.ByTimes, query.ByTerms}
	relations = []query.Relation{query.Before, query.After, query.Since, query.Until, query.By, query.Around}
	units     = []query.Unit{query.Days, query.Weeks, query.Months, query.Years}
	cmps      = []query.Cmp{query.Fewer, query.AtMost, query.Exactly, query.AtLeast, query.Greater}
	holes     = []query.Set{
		query.Hole{Kind: query.He}, query.Hole{Kind: query.They}, query.Hole{Kind: query.Former},
		query.Hole{Kind: query.Latter}, query.Hole{Kind: query.One, N: 2},
	}
)

func (g *Generator) company(d int) query.Set {
	c := query.Company{Set: g.Set(d), Others: g.Set(d), Serving: g.coin()}
	switch g.rand.IntN(3) {
	case 0:
		c.Most = true
	case 1:
		c.Fewest = true
	default:
		c.Cmp, c.N = pick(g, cmps), g.rand.IntN(4)
	}
	return c
}
