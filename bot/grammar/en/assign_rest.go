package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// costPastSelector is what it costs to read past a phrase with a selector what may
// belong to it: "the first director under Hu".
const costPastSelector = 4

// endsSelected tells whether the last word of a phrase is of a selector: "Chen or the man who left".
func endsSelected(p *grammar.Phrase) bool {
	for p != nil && !p.Selected && !lessDescribed(p.Set) {
		all := p.Or
		if len(all) == 0 {
			all = p.And
		}
		if len(all) == 0 {
			return false
		}
		p = &all[len(all)-1]
	}
	return p != nil
}

// Placed takes "next" and "before that": who came beside the one talked of, or of
// alternatives the later and the earlier one.
func (a *assignment) placed() bool {
	switch holder := a.prop.Of("holder"); {
	case a.next == 0, a.mode.describes():
		return true
	case a.prop.Order != 0:
		return false
	case a.ofCareer():
		a.prop.Later = a.next
		return true
	case holder != nil && holder.Narrowed && len(holder.Or) > 0:
		a.prop.Order = -a.next
		return true
	case a.prop.Pred != "hold" && a.prop.Pred != "begin" && a.prop.Pred != "follow" || len(a.prop.Times)+len(a.prop.Steps) > 0 || a.prop.Gap == "":
		return false
	}
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: a.next, From: query.Hole{Kind: query.He}})
	return true
}

// costSecondTime is what a second time costs that does not belong to a phrase.
const costSecondTime = 15

// loose is a phrase that no slot took: what asks for a date or a length ("what year
// did he leave", "how many years did he serve"), or is a length.
func (a *assignment) loose(p *grammar.Phrase) bool {
	switch {
	case p.Kind == grammar.Unit && p.Ask == grammar.Which && a.prop.Wants == grammar.WantsTruth:
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, p.Grain
		return true
	case p.Kind == grammar.Unit && p.Ask == grammar.HowMany && a.prop.Wants == grammar.WantsTruth:
		a.prop.Wants, a.prop.Unit = grammar.WantsLength, p.Unit
		return true
	case p.Offers():
		return a.among(p)
	case p.Kind == grammar.Moment && p.Span != nil && p.Set == nil:
		a.prop.Times = append(a.prop.Times, p.Span)
		return true
	case p.Kind == grammar.Counted && p.Unit != query.AnyUnit && a.prop.Degree.Length.N == 0:
		a.length(p)
		return true
	case (p.Kind == grammar.Title || p.Kind == grammar.Body) && p.All && p.ID == "" && a.prop.Of("post") == nil && a.prop.Of("body") == nil && a.prop.Gap == "holder":
		return true // "how many directors were there, both posts": all of them
	}
	return a.nthLongest(p)
}

// inOther puts another post in the place of the one that the clause names: "director of
// another office".
func (a *assignment) inOther(p *grammar.Phrase, preposition string) {
	fills := slices.DeleteFunc(slices.Clone(a.prop.Fills), func(f grammar.Fill) bool { return f.Role == "post" && f.Phrase.Role })
	a.prop.Fills = append(fills, grammar.Fill{Role: "post", Phrase: *p, By: preposition})
}

// nthTime takes "for the first time", "for the last time", and "for a second spell", which is
// at least so often.
func (a *assignment) nthTime(p *grammar.Phrase) bool {
	if p.Definite {
		a.prop.Order = p.Nth()
		return true
	}
	if p.Nth() < 2 {
		return false
	}
	a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, p.Nth()
	return true
}

// nthLongest is "the second longest" behind a verb.
func (a *assignment) nthLongest(p *grammar.Phrase) bool {
	most, ok := p.Set.(query.Most)
	if !ok || p.Kind != grammar.People || p.Role || !grammar.IsGeneric(most.Set) || a.prop.Pred != "hold" && a.prop.Pred != "last" {
		return false
	}
	a.prop.Degree.Most, a.prop.Degree.Least, a.prop.Degree.Rank = !most.Least, most.Least, most.Rank
	return true
}

// among takes alternatives that stand beside what asks: "who served longer, Jia or
// Chen".
func (a *assignment) among(p *grammar.Phrase) bool {
	if post := a.prop.Of("post"); post != nil && post.Selected && p.IsThose() {
		return false // of whom the first is told, the phrase itself says
	}
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role != a.prop.Gap || f.Role != "holder" || f.Phrase.Ask != grammar.Which {
			continue
		}
		if grammar.IsGeneric(f.Phrase.Set) {
			f.Phrase.Set, f.Phrase.Narrowed, f.Phrase.Or = p.Set, true, p.Or
			return true
		}
		if _, all := f.Phrase.Set.(query.All); all && f.Phrase.Role && !f.Phrase.Picks() { // "which president served longer, Jia or Chen"
			f.Phrase.Set, f.Phrase.Narrowed, f.Phrase.Or = query.Meet{Sets: []query.Set{f.Phrase.Set, p.Set}}, true, p.Or
			return true
		}
	}
	return false
}

// lineFilled is the line of the post that the clause has named so far, nil where it names none.
func (a *assignment) lineFilled() query.Set {
	for i := range a.prop.Fills {
		if p := &a.prop.Fills[i].Phrase; p.Kind == grammar.People && (p.Role || p.Selected) {
			return query.Line(p.Set)
		}
	}
	return nil
}

func (a *assignment) length(p *grammar.Phrase) {
	switch {
	case p.Compared:
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, p.Cmp
	case !a.prop.Degree.Set && a.noMore:
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Exactly
	case !a.prop.Degree.Set:
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.AtLeast
	}
	a.prop.Degree.Length, a.prop.Degree.Total = query.Length{N: p.N, Unit: p.Unit}, p.Total
}

func (a *assignment) than(p *grammar.Phrase) bool {
	switch {
	case !a.prop.Degree.Set:
		return false
	case p.Kind == grammar.Counted:
		a.prop.Degree.Length = query.Length{N: p.N, Unit: p.Unit}
	case isPostAlone(p) && !p.Definite && !p.Plural:
		a.prop.Degree.Than = query.Meet{Sets: []query.Set{p.Set, query.Hole{Kind: query.He}}} // "longer deputy than mayor"
	case p.Set != nil:
		a.prop.Degree.Than = p.Set
	default:
		return false
	}
	return true
}

// comparesTenure is "who had the longer tenure".
func (a *assignment) comparesTenure() bool {
	tenure := a.prop.Of("tenure")
	if tenure == nil {
		return false
	}
	most, least := tenure.Extreme()
	return most != least
}

// outsider tells whether a set is somebody who never held a post of the office: what came
// after him is a time, and no place in its line.
func (a *assignment) outsider(set query.Set) bool {
	post := a.prop.Of("post")
	return a.prop.Pred != "follow" && (post == nil || post.Role && grammar.IsGeneric(post.Set)) && a.world.IsOutsider(set)
}

// comes tells whether the clause is about somebody's coming: "took over".
func (a *assignment) comes() bool {
	return a.prop.Pred == "begin" || a.prop.Pred == "follow" && len(a.prop.Fills) <= 1
}

// afterDeed takes who came when somebody went in the way that a noun tells: "on Nixon's
// resignation", "after Kennedy's death".
func (a *assignment) afterDeed(p *grammar.Phrase) bool {
	if p.Kind != grammar.Deed || len(p.Fills) == 0 || a.prop.Gap == "" || !a.comes() {
		return false
	}
	from, gone := p.Gone()
	if !gone || a.outsider(from) {
		return false
	}
	event, ok := p.Happened()
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: 1, From: from, Edge: event})
	return ok
}

// nextBeside takes "next" and "previous" for no more than the place that the clause says
// besides: "after Jia left, who was the next director".
func (a *assignment) nextBeside() {
	if len(a.prop.Steps) != 1 || len(a.prop.Times) > 0 {
		return
	}
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i].Phrase
		if step, ok := f.Set.(query.Step); ok && f.Kind == grammar.People && a.prop.Steps[0].By*step.By > 0 {
			for in, now := step.From.(query.In); now && in.Span == (query.Now{}); in, now = in.Set.(query.In) {
				f.Set, f.Narrowed, f.Selected, f.Role = in.Set, false, false, true
			}
		}
	}
}
