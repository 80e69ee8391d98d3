package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// equate is "A is B": of two sets of people one holds, the other is what is held.
func (a *assignment) equate(i, k int) bool {
	x, y := a.parts[i].phrase, a.parts[k].phrase
	if x.Kind == grammar.Deed || y.Kind == grammar.Deed {
		return a.equateDeed(i, k)
	}
	a.prop.Pred = "hold"
	if asks(y) && !asks(x) || (x.Role || describes(x)) && y.Named {
		i, k, x, y = k, i, y, x
	}
	if by := besideNow(y.Set); by != 0 && asks(x) && a.alternatives() {
		a.tick(k) // "Zhang or Jia: who was earlier"
		a.prop.Order = -by
		return a.fill("holder", grammar.Subject, i, x)
	}
	switch {
	case x.Ask == grammar.Whose && x.By != 0 && x.Set == nil && y.Kind == grammar.People && y.Set != nil:
		// "whose successor was Ding": whom Ding came after
		a.tick(i)
		a.prop.Wants, a.prop.Gap = grammar.WantsPeople, "holder"
		other := grammar.Phrase{Kind: grammar.People, Set: query.Step{From: y.Set, By: -x.By}, Narrowed: true}
		return a.fill("post", grammar.Object, k, &other)
	case x.Ask == grammar.Which && x.Kind == grammar.People && grammar.IsGeneric(x.Set) && !x.Role && y.Named:
		a.prop.Wants = grammar.WantsProfile
		a.tick(i)
		return a.fill("holder", grammar.Subject, k, y)
	case x.Kind == grammar.Tenure && x.Ask == grammar.Which && y.It && len(a.parts) > 3:
		a.tick(k) // "whose turn was it after Chen"
		who := grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}
		return a.fill("holder", grammar.Subject, i, &who)
	case y.OneMan && x.It:
		a.tick(i) // "was it the same man in 2002 and 2005"
		return a.fill("holder", grammar.Subject, k, y)
	case y.OneMan && x.Role && !x.Picks() && !asks(x):
		return a.fill("post", grammar.Subject, i, x) && a.fill("holder", grammar.Object, k, y)
	case x.It && y.Kind == grammar.People && (y.Named || len(y.Or) > 0) && a.question < 0 && len(a.parts) > 3:
		a.tick(i) // "was it Jia in 2005"
		return a.fill("holder", grammar.Subject, k, y)
	case x.What && y.Kind == grammar.Body && (y.ID != "" || y.Main != ""):
		a.prop.Wants = grammar.WantsProfile
		a.tick(i)
		return a.fill("body", grammar.Subject, k, y)
	case x.Ask == grammar.Which && x.Kind == grammar.Title && x.Set == nil && (y.Kind == grammar.Title && y.Set != nil || y.Named):
		a.tick(i)
		a.prop.Wants = grammar.WantsPost
		holder := grammar.Phrase{Kind: grammar.People, Set: y.Set, Named: true}
		if y.Other { // "what was Jia's other post"
			return a.fill("holder", grammar.Subject, k, &holder) && a.fill("post", grammar.Object, i, &grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which, Other: true})
		}
		return a.fill("holder", grammar.Subject, k, &holder)
	case x.Ask == grammar.Which && x.Kind == grammar.Title && x.Set == nil && y.Kind == grammar.Office && y.Set != nil:
		a.tick(i) // "what is the title of the head of the office"
		a.prop.Wants = grammar.WantsPost
		holder := grammar.Phrase{Kind: grammar.People, Set: query.In{Set: y.Set, Span: query.Now{}}, Narrowed: true}
		return a.fill("holder", grammar.Subject, k, &holder)
	case x.What && y.Kind == grammar.Vacancy && y.PicksOnly(grammar.PickLongest(0)) && !y.Narrowed:
		a.tick(i)
		a.tick(k)
		a.prop.Pred, a.prop.Wants, a.prop.Degree.Most = "vacant", grammar.WantsDate, true
		return true
	case asks(x) && x.Kind != grammar.Vacancy && (x.What || x.Kind == grammar.Unit || x.Kind == grammar.People && grammar.IsGeneric(x.Set)) && y.Kind == grammar.Vacancy && len(y.Empty) > 0 && (y.Narrowed || y.Picks()):
		if a.prop.Degree.Most || a.prop.Degree.Least {
			return false
		}
		a.tick(i) // "what was the shortest vacancy", "what years was the gap"
		a.tick(k)
		if empty := a.world.EmptyOf(y); len(empty) > 0 {
			a.prop.Empty = a.world.AskEmpty(empty)
		}
		return a.prop.Empty != nil
	case x.What && y.Kind == grammar.People && (y.Definite || y.Narrowed) && !y.Named && y.Ask == grammar.NoAsk:
		a.tick(i) // "what is the name of the director"
		a.cost += 6
		a.prop.Wants, a.prop.Gap = grammar.WantsPeople, "holder"
		return a.fill("post", grammar.Object, k, y)
	case asks(x) && grammar.IsGeneric(x.Set) && y.It && len(a.parts) == 3:
		hole := grammar.Phrase{Kind: grammar.People, Set: query.Hole{Kind: query.He}, Hole: true, Narrowed: true}
		return a.fill("holder", grammar.Subject, i, x) && a.fill("post", grammar.Object, k, &hole)
	case asks(x) && x.Kind == grammar.Title && y.Ask == grammar.HowMany:
		a.tick(i)
		return a.fill("post", grammar.Object, k, y)
	case x.Kind == grammar.People && y.Kind == grammar.Body && y.ID == "" && len(a.parts) > 3:
		// "2013, who was it"
		return a.fill("holder", grammar.Subject, i, x) && a.fill("body", grammar.Object, k, y)
	case x.Kind == grammar.People && y.Kind == grammar.People && grammar.IsGeneric(y.Set) && !y.Role && !y.Narrowed && !y.Picks():
		return false // "who was somebody"
	case x.Kind == grammar.People && y.Kind == grammar.People:
		return a.fill("holder", grammar.Subject, i, x) && a.fill("post", grammar.Object, k, y)
	case x.Ask == grammar.Which && (x.Kind == grammar.Title || x.Kind == grammar.Unit || x.Kind == grammar.Number):
		return a.equateAsked(i, k)
	}
	return false
}

// describes tells whether a phrase says of one person who it is: "Chen's predecessor".
func describes(p *grammar.Phrase) bool {
	return p.Kind == grammar.People && !p.Named && !p.Hole && p.Ask == grammar.NoAsk && (p.Narrowed || p.Picks())
}

// besideNow is how many places from the present holder a set stands, 0 of any other set.
func besideNow(set query.Set) int {
	step, ok := set.(query.Step)
	if !ok || step.From.String() != (query.In{Set: query.All{}, Span: query.Now{}}).String() {
		return 0
	}
	return step.By
}

// alternatives tells whether the clause names alternatives: "Zhang or Jia".
func (a *assignment) alternatives() bool {
	for i := range a.parts {
		if p := a.parts[i].phrase; a.parts[i].kind == partPhrase && p.Offers() {
			return true
		}
	}
	return false
}

func asks(p *grammar.Phrase) bool { return p.Ask == grammar.Which || p.Ask == grammar.HowMany }

// equateAsked is "what is X" where X says what is asked: "what were Ding's years",
// "which number was Chen", "in what year was the end of his term".
func (a *assignment) equateAsked(i, k int) bool {
	x, y := a.parts[i].phrase, a.parts[k].phrase
	switch {
	case (y.Kind == grammar.Tenure || y.Kind == grammar.Length) && y.Average:
		a.tick(i)
		a.prop.Wants = grammar.WantsAverage
		all := grammar.Phrase{Kind: grammar.People, Set: y.Set}
		if all.Set == nil {
			all.Set = query.All{}
		}
		return a.fill("holder", grammar.Subject, k, &all)
	case y.Kind == grammar.Tenure && y.Set != nil:
		a.tick(i)
		a.prop.Wants = grammar.WantsDate
		a.prop.Grain = x.Grain
		return a.fill("holder", grammar.Subject, k, y)
	case y.Kind == grammar.Length && y.Set != nil:
		a.tick(i)
		a.prop.Wants = grammar.WantsLength
		holder := grammar.Phrase{Kind: grammar.People, Set: y.Set}
		return a.fill("holder", grammar.Subject, k, &holder)
	case y.Kind == grammar.Moment && y.Span != nil:
		a.tick(i)
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, x.Grain
		return a.moment(k)
	case x.Kind == grammar.Number && y.Kind == grammar.People:
		a.prop.Wants = grammar.WantsNumber
		if x.Set != nil {
			line := grammar.Phrase{Kind: grammar.People, Set: x.Set, Role: true}
			return a.fill("post", grammar.Object, i, &line) && a.fill("holder", grammar.Subject, k, y)
		}
		a.tick(i)
		return a.fill("holder", grammar.Subject, k, y)
	}
	return false
}
