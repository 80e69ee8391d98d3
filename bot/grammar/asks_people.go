package grammar

import (
	"slices"

	"officebot/bot/query"
)

// appointer asks who gave somebody the post.
func (p *Prop) appointer() (query.Ask, bool) {
	holder := p.Of("holder")
	if holder == nil || holder.Set == nil || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Denied {
		return nil, false
	}
	filler, ok := holder.filler()
	if by := p.Of("appointer"); by != nil && by.others() {
		return nil, false
	}
	return query.Filling{Event: query.Event{Verb: "appoint", Roles: []query.Role{
		{Kind: query.RoleAgent, Filler: query.Gap{}}, {Kind: query.RolePatient, Filler: filler},
	}}}, ok
}

// appointing are those who gave somebody a post: "the man who appointed Zhang" is not Zhang.
func (p *Prop) appointing() (query.Set, bool) {
	ask, ok := p.appointer()
	filling, fills := ask.(query.Filling)
	if !ok || !fills {
		return nil, false
	}
	var whoever query.Set = query.All{}
	if by := p.Of("appointer"); by != nil && by.Set != nil {
		whoever = by.Closed().Set
	}
	return query.Doing{Set: whoever, Event: filling.Event}, true
}

// leader asks under whom somebody served, or under how many.
func (p *Prop) leader() (query.Ask, bool) {
	set, ok := p.Set()
	switch {
	case !ok || p.Denied:
		return nil, false
	case p.Wants == WantsCount:
		return query.HowMany{Set: query.Leaders{Set: set}}, true
	}
	var leaders query.Set = query.Leaders{Set: set}
	if holder := p.Of("holder"); holder != nil && (holder.Named || holder.Hole) && len(holder.And) == 0 && (p.Pred == "begin" || p.Pred == "end") {
		edge := query.Edge{Set: set, Of: query.Start} // "under whom did Zhang begin"
		if p.Pred == "end" {
			edge.Of = query.End
		}
		leaders = query.In{Set: leaders, Span: edge}
	}
	return query.Who{Set: leaders}, p.Wants == WantsPeople
}

// profile asks what there is to tell of somebody.
func (p *Prop) profile() (query.Ask, bool) {
	if body := p.Of("body"); body != nil && len(p.Fills) == 1 && len(p.Times) == 0 && !p.Denied {
		if body.ID != "" {
			return query.Profile{ID: body.ID}, true
		}
		return query.Profile{ID: body.Main}, body.Main != ""
	}
	n := p.Of("holder")
	if n == nil || len(p.Times)+len(p.Steps)+len(p.Except) > 0 || p.Leader != nil || p.Denied {
		return nil, false
	}
	if len(n.And) > 0 {
		return profiles(n.And)
	}
	of, ok := n.Set.(query.Of)
	if !ok || len(of.People) != 1 {
		return nil, false
	}
	return query.Profile{ID: of.People[0]}, true
}

// profiles asks what there is to tell of several people.
func profiles(people []Phrase) (query.Ask, bool) {
	var asks []query.Ask
	for i := range people {
		of, ok := people[i].Set.(query.Of)
		if !ok || len(of.People) != 1 {
			return nil, false
		}
		asks = append(asks, query.Profile{ID: of.People[0]})
	}
	return query.Several{Asks: asks}, true
}

// anyone tells whether those who did something may be anybody, and not only the holders of a post.
func (p *Prop) anyone(doing query.Doing) bool {
	all, ok := doing.Set.(query.All)
	does := slices.ContainsFunc(doing.Event.Roles, func(r query.Role) bool { return r.Kind == query.RoleAgent && r.Filler == query.Filler(query.Gap{}) })
	return ok && does && len(all.Posts) == 0 && !p.Denied && !slices.ContainsFunc(p.Fills, func(f Fill) bool { return f.Phrase.Role || f.Phrase.Plural })
}

// people asks who the people of a set are. What is denied is everybody else.
func (p *Prop) people(set query.Set) query.Ask {
	if p.Denied {
		others, ok := p.rest(set)
		if !ok {
			return nil
		}
		set = others
	}
	if doing, ok := set.(query.Doing); ok && p.anyone(doing) {
		return query.Filling{Event: doing.Event} // "who was the man who founded it": whoever did
	}
	if n := p.howManyPeople(); n > 0 {
		set = soMany(set, n)
	}
	if p.Listed || p.ByLength || p.ByName || p.Latest || p.InOrder {
		return query.List{Set: set, ByLength: p.ByLength, Shortest: p.Shortest, Latest: p.Latest, ByName: p.ByName}
	}
	if step, ok := set.(query.Step); ok {
		if of, several := step.From.(query.Join); several {
			return besideEach(step, of.Sets)
		}
	}
	set = ofTheseTwo(set)
	if join, ok := set.(query.Join); ok && !slices.ContainsFunc(join.Sets, func(one query.Set) bool { return !isAllAt(one) }) {
		return whoEach(join.Sets)
	}
	return query.Who{Set: set}
}

// rest are those of the clause's own line of whom it denies what it tells of a set.
func (p *Prop) rest(set query.Set) (query.Set, bool) {
	if post := p.Of("post"); post != nil && post.Timed {
		return nil, false // whoever else there was, not only at that time
	}
	line, _, _ := p.line()
	if asked := p.Of(p.Gap); (p.Gap == "holder" || p.Gap == "earlier" || p.Gap == "later") && asked != nil && !generic(asked) {
		line = asked.Closed().Set // "which president was never director"
	}
	return p.Others(line, set), line.String() != set.String()
}

// Others are those of a line of whom a clause denies what it tells of a set of them: "who never
// served under Hu". Whoever has not left yet is there now.
func (p *Prop) Others(line, set query.Set) query.Set {
	if p.Pred == "end" && p.Tense == PerfectTense && len(p.Times)+len(p.Steps)+len(p.Except) == 0 && p.Leader == nil {
		return query.In{Set: line, Span: query.Now{}}
	}
	if less, ok := set.(query.Less); ok && less.Tenures && p.Pred == "follow" && less.Set.String() == line.String() {
		return less.Without // "who was never replaced": whom nobody came after
	}
	if step, ok := set.(query.Step); ok && p.Pred == "follow" {
		step.Straight = true                                       // those who stood in were followed, too,
		return query.Less{Set: line, Without: step, Tenures: true} // and who came back may have been followed once
	}
	return withNone(query.Less{Set: line, Without: set})
}

// ByNobody denies a clause whose doers nobody is, where it asks for those to whom it is done, or
// describes them: "who was succeeded by nobody", 没有人接替的主任.
func (p *Prop) ByNobody() {
	for i := range p.Fills {
		if f := &p.Fills[i]; p.Gap != "" && f.Role != p.Gap && f.Phrase.Denied && p.Pred == "follow" {
			f.Phrase.Denied, p.Denied = false, !p.Denied
		}
	}
}

// ofTheseTwo picks from those who are named, as the question says, rather than from all: "who
// was the first director, Jia or Chen", "who held it longest, Jia or Chen".
func ofTheseTwo(set query.Set) query.Set {
	meet, ok := set.(query.Meet)
	if !ok || len(meet.Sets) != 2 {
		return set
	}
	named, several := meet.Sets[1].(query.Join)
	if !several || slices.ContainsFunc(named.Sets, func(one query.Set) bool { _, is := one.(query.Of); return !is }) {
		return set
	}
	switch pick := meet.Sets[0].(type) {
	case query.Nth:
		pick.Set = query.Meet{Sets: []query.Set{pick.Set, named}}
		return pick
	case query.Most:
		pick.Set = query.Meet{Sets: []query.Set{pick.Set, named}}
		return pick
	}
	return set
}

// isAllAt tells whether a set is all who held it at some time.
func isAllAt(set query.Set) bool {
	in, ok := set.(query.In)
	if !ok {
		return false
	}
	_, all := in.Set.(query.All)
	return all
}

// whoEach asks who is in each of several sets: "who was director in 1963, and who in 1983".
func whoEach(sets []query.Set) query.Ask {
	asks := make([]query.Ask, len(sets))
	for i, one := range sets {
		asks[i] = query.Who{Set: one}
	}
	return query.Several{Asks: asks}
}

// besideEach asks who came next to each of several: "the successors of Jia and Chen".
func besideEach(step query.Step, several []query.Set) query.Ask {
	asks := make([]query.Ask, len(several))
	for i, from := range several {
		step.From = from
		asks[i] = query.Who{Set: step}
	}
	return query.Several{Asks: asks}
}

// posts asks which posts the tenures of a set were in; other ones are those besides
// the office's, or besides what the clause names.
func (p *Prop) posts() (query.Ask, bool) {
	all := *p
	all.Except = nil
	set, ok := all.Set()
	if !ok {
		return nil, false
	}
	set = every(set)
	for _, e := range p.Except {
		set = query.Less{Set: set, Without: e, Tenures: true}
	}
	if asked := p.Of(p.Gap); asked != nil && asked.Other && len(p.Except) == 0 {
		set = query.Less{Set: set, Without: query.All{}, Tenures: true}
	}
	return query.Posts{Set: set}, true
}

// every makes of a person's tenures in the office those in all posts.
func every(set query.Set) query.Set {
	switch s := set.(type) {
	case query.Of:
		s.Every = true
		return s
	case query.In:
		s.Set = every(s.Set)
		return s
	case query.Meet:
		if all, generic := s.Sets[0].(query.All); generic && len(s.Sets) == 2 && len(all.Posts) == 0 {
			return every(s.Sets[1]) // "besides the library, which body did she head"
		}
	}
	return set
}
