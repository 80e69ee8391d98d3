package grammar

import (
	"cmp"

	"officebot/bot/query"
)

// gaps asks when nobody held the post.
func (p *Prop) gaps() (query.Ask, bool) {
	line, _, ok := p.line()
	if !ok || p.Degree.Set && (p.Degree.Than != nil || p.Degree.Length.N < 1) || p.Denied || p.Leader != nil || len(p.Except) > 0 {
		return nil, false
	}
	gaps := query.Gaps{Set: line, Longest: p.Degree.Most}
	if p.Degree.Set {
		gaps.Cmp, gaps.For = p.Degree.Cmp, p.Degree.Length
	}
	gaps.Span, ok = p.vacantSpan(line)
	return gaps, ok
}

// TellsVacancy tells whether a clause says or asks that nobody held a post.
func (p *Prop) TellsVacancy() bool {
	holder := p.Of("holder")
	return p.Pred == "vacant" || holder != nil && holder.Denied && (p.Pred == "exist" || p.Pred == "hold")
}

// vacantSpan is the time in which a clause tells of a vacancy of some posts; nil where it tells none.
func (p *Prop) vacantSpan(line query.Set) (span query.Span, ok bool) {
	switch {
	case len(p.Times)+len(p.Steps) > 1:
		return nil, false
	case len(p.Steps) == 1:
		return p.Steps[0].gap(line)
	case len(p.Times) == 0:
		return nil, true
	}
	if b := beside(p.Times[0]); b != nil && !p.Ever && (p.Wants == WantsLength || p.Wants == WantsTruth) {
		return b.gap(line) // "how long was it empty before Han came": right before
	}
	return p.Times[0], true
}

// beside is the place next to somebody's of which a time tells, "before Han came" or "after Ding
// left", and for what was empty so far "when Han came"; nil of other times.
func beside(s query.Span) *Beside {
	if edge, ok := s.(query.Edge); ok && edge.Of == query.Start {
		return &Beside{By: -1, From: edge.Set}
	}
	related, ok := s.(query.Related)
	edge, of := related.Span.(query.Edge)
	switch {
	case !ok || !of:
	case (related.How == query.Before || related.How == query.Until) && edge.Of == query.Start:
		return &Beside{By: -1, From: edge.Set}
	case related.How == query.After && edge.Of == query.End:
		return &Beside{By: 1, From: edge.Set}
	}
	return nil
}

// gap is the time between who stands at a place in a line and who stands beside.
func (b *Beside) gap(line query.Set) (query.Span, bool) {
	from, to := b.From, b.To
	switch {
	case b.To != nil:
	case b.By == -1:
		from, to = query.Step{From: b.From, By: -1, Line: line}, b.From
	case b.By == 1:
		to = query.Step{From: b.From, By: 1, Line: line}
	default:
		return nil, false
	}
	return Between(query.Edge{Set: from, Of: query.End}, query.Edge{Set: to, Of: query.Start}), true
}

// Between is the time from one moment to another. Whoever is only said to be the next came after
// the one with whom it begins: "between Ding's departure and the arrival of the next director".
func Between(from, to query.Span) query.Span {
	start, told := from.(query.Edge)
	end, ok := to.(query.Edge)
	if !told || !ok {
		return query.Range{From: from, To: to}
	}
	step, next := end.Set.(query.Step)
	if in, present := step.From.(query.In); next && step.By == 1 && present && in.Span == (query.Now{}) {
		step.From, step.Line = start.Set, cmp.Or(step.Line, in.Set)
		end.Set = step
	} else if all, anybody := end.Set.(query.All); anybody && start.Of == query.End && end.Of == query.Start {
		end.Set = query.Step{From: start.Set, By: 1, Line: all} // "and a new director taking office"
	}
	return query.Range{From: start, To: end}
}

// without asks when nobody was what a phrase says: "when was there no director after
// Ding".
func (p *Prop) without(holder *Phrase) (query.Ask, bool) {
	ask, ok := p.gaps()
	gaps, _ := ask.(query.Gaps)
	if !ok || p.Pred != "exist" && p.Pred != "hold" {
		return nil, false
	}
	var span query.Span
	switch set := holder.Closed().Set.(type) {
	case query.All:
		if len(set.Posts) > 0 {
			gaps.Set = set
		}
		return gaps, true
	case query.In:
		if _, all := set.Set.(query.All); !all || set.How != query.Touching {
			return nil, false
		}
		gaps.Set, span = set.Set, set.Span
	case query.Step:
		beside := Beside{By: set.By, From: set.From}
		span, ok = beside.gap(gaps.Set)
	}
	if !ok || span == nil || gaps.Span != nil {
		return nil, false
	}
	gaps.Span = span
	return gaps, true
}

// emptyAfter asks how long nobody held the post after somebody had left.
func (p *Prop) emptyAfter(left query.Edge) (query.Ask, bool) {
	after := *p
	after.Apart, after.Wants = nil, WantsLength
	after.Times = []query.Span{query.Related{How: query.After, Span: left}}
	return after.Ask()
}

// nobodyFor tells whether a clause denies that there was anybody for some length of time:
// "there was no director for more than a year".
func (p *Prop) nobodyFor() bool {
	holder := p.Of("holder")
	return p.Pred == "exist" && holder != nil && holder.Denied && !holder.Named && p.Degree.Set && p.Degree.Length.N > 0
}

// nobodyEver tells whether a clause asks whether there was a time without anybody: "was there ever no
// director".
func (p *Prop) nobodyEver() bool {
	holder := p.Of("holder")
	return p.Pred == "exist" && p.Ever && holder != nil && holder.Denied && !holder.Named && len(p.Times)+len(p.Steps)+len(p.Except) == 0 && p.Leader == nil
}

// asVacancy is such a clause as one of a vacancy.
func (p *Prop) asVacancy() *Prop {
	vacant := *p
	vacant.Pred, vacant.Fills = "vacant", nil
	for _, f := range p.Fills {
		if f.Role == "holder" {
			f.Role, f.Phrase.Denied = "post", false
			if !f.Phrase.Role {
				continue // "nobody"
			}
		}
		vacant.Fills = append(vacant.Fills, f)
	}
	return &vacant
}
