package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// adjuncts takes what the verb does not ask for: times, leaders, places in the
// line, exceptions, lengths.
func (a *assignment) adjuncts() bool {
	for i := range a.parts {
		if a.ticked[i] {
			continue
		}
		p := &a.parts[i]
		ok := true
		timed := p.kind == partTime || p.kind == partPhrase && p.phrase.Kind == grammar.Moment
		if i > 0 && (timed || p.kind == partPrep) && endsSelected(a.parts[i-1].phrase) {
			a.cost += costPastSelector
		}
		switch p.kind {
		case partTime:
			ok = a.apartFrom(i) || a.time(p)
		case partPrep:
			ok = a.apartFrom(i) || a.adjunct(p.word.Sense, p.phrase, p.n)
		case partThan:
			if p.word != nil { // "as long as"
				a.prop.Degree.Set, a.prop.Degree.Cmp = true, equals[p.word.Sense]
			}
			ok = a.than(p.phrase)
		case partStray:
			// "how long was he in for"
			ok = p.word.Sense == "for" && a.question >= 0 && a.parts[a.question].word.Sense == "how long"
		case partPhrase:
			ok = a.loose(p.phrase)
		default:
			ok = false
		}
		if !ok {
			return false
		}
		a.tick(i)
	}
	return true
}

// another tells whether a time stands beside one of the same kind that it does not
// narrow, so that the same is asked of both: "director in 2002 2015". When somebody began or left is
// asked of times only that stand side by side: "who left in 1841 took office in 1837" tells two things.
func (a *assignment) another(p *part) bool {
	if a.mode != modeMain || len(a.prop.Times) != 1 || a.prop.Either || !apart(a.prop.Times[0], p.span) {
		return false
	}
	at := slices.IndexFunc(a.parts, func(other part) bool { return other.from == p.from })
	if at > 0 && a.parts[at-1].kind == partTime {
		return true
	}
	a.cost += costParted
	return a.prop.Pred != "begin" && a.prop.Pred != "end"
}

// costParted is what it costs to ask the same of two times that do not stand together.
const costParted = 1

func (a *assignment) adjunct(preposition string, p *grammar.Phrase, n int) bool {
	if !adjoins(preposition, p) {
		return false
	}
	if p.Kind == grammar.SoMany {
		many, role, ok := company(preposition, p)
		if ok {
			a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: many, By: preposition})
		}
		return ok
	}
	people := p.Kind == grammar.People && p.Set != nil
	if p.Kind == grammar.Vacancy && a.aroundVacancy(preposition, p) {
		return true
	}
	if asks(p) {
		return a.asked(preposition, p)
	}
	switch {
	case preposition == "under" && people:
		a.prop.Leader = p.EachLeader()
		return p.N == 0 // under how many, nothing counts
	case preposition == "except" && people:
		if p.Role && !p.Definite && !p.Plural && !p.Picks() && slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.By == grammar.Subject && f.Phrase.Kind != grammar.People }) {
			return false // a body without anybody in it, not without some of them
		}
		a.prop.Except = append(a.prop.Except, p.Those(a.lineFilled()))
		return true
	case preposition == "except" && p.Kind == grammar.Body:
		of, ok := a.world.HoldersOf(p.ID) // "how many were there, not counting the General Office"
		a.prop.Except = append(a.prop.Except, of)
		return ok
	case (preposition == "before" || preposition == "after") && people:
		by := 1
		if preposition == "before" {
			by = -1
		}
		if a.prop.Of("post") != nil && a.outsider(p.Set) {
			a.prop.Times = append(a.prop.Times, grammar.Around(p.Closed().Set, by))
			return true
		}
		by *= max(1, n)
		p := p
		if holder := a.prop.Of("holder"); p.Role && !p.Narrowed && holder != nil && holder.Named {
			whose := *p // "before he was head coach"
			whose.Set = query.Meet{Sets: []query.Set{p.Set, holder.Set}}
			p = &whose
		}
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: by, From: p.Set, Edge: grammar.Around(p.Set, by)})
		return true
	case preposition == "either side" && people && p.Named && a.prop.Gap == "":
		a.prop.Beside = p.Set
		return a.prop.Pred == "hold" || a.prop.Pred == "begin" || a.prop.Pred == "follow"
	case preposition == "beside" && people:
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{Both: true, By: 1, From: p.Set})
		return true
	case (preposition == "in" || preposition == "among" || preposition == "on") && people && p.Plural && p.Role && a.prop.Of("post") == nil && (a.listAsked() || len(a.prop.Steps) > 0):
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "post", Phrase: *p, By: preposition})
		return true
	case preposition == "between" && people && p.Named && (a.comparesTenure() || a.prop.Degree.Set || a.prop.Degree.Most || a.prop.Degree.Least) && a.prop.Gap != "":
		return a.among(p)
	case preposition == "between" && people && len(p.And) > 1 && a.picksOne():
		return a.among(p) // "between Chen and Ding, who served first"
	case preposition == "between" && len(p.And) == 2 && people:
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{From: p.And[0].Set, To: p.And[1].Set})
		return true
	case (preposition == "on" || preposition == "after") && a.afterDeed(p):
		return true
	case preposition == "on" && p.Kind == grammar.Moment && p.Of == query.End && p.Set != nil && a.prop.Gap != "" && a.comes():
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: 1, From: p.Closed().Set, Edge: p.Span})
		return true
	case (preposition == "before" || preposition == "after") && (p.Kind == grammar.Tenure || p.Kind == grammar.Moment) && p.Set != nil && a.prop.Gap != "" && (a.prop.Pred == "hold" || a.prop.Pred == "begin"):
		span, ok := grammar.PhraseSpan(preposition, p)
		by := 1
		if preposition == "before" {
			by = -1
		}
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: by, From: p.Closed().Set, Edge: span})
		return ok
	case preposition == "including" && (p.Kind == grammar.Body || p.Kind == grammar.Title) && p.All && p.Plural:
		return a.prop.Of("body") == nil // all of them are meant anyway
	case preposition == "including" && p.Kind == grammar.Body && p.ID != "" && slices.Contains(a.world.Bodies(), p.ID):
		body := a.prop.Of("body")
		return body == nil || body.ID == "" // all of them are meant anyway
	case p.Kind == grammar.List:
		return len(a.prop.Steps) > 0 // "who stands between them in the line of directors"
	case preposition == "including" && people && p.Named:
		return a.world.Held(p.Set, query.All{}) // all who held it are meant anyway
	case preposition == "alone" && people && p.Role && a.prop.Of("post") == nil:
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "post", Phrase: *p, By: preposition})
		return true
	case preposition == "with" && p.Kind == grammar.Vacancy && p.Denied && p.Set == nil, preposition == "with no" && p.Kind == grammar.Vacancy:
		a.prop.Direct = true
		return true
	case preposition == "for" && p.Kind == grammar.Tenure && p.Set == nil && p.Nth() != 0:
		return a.nthTime(p)
	case (preposition == "at" || preposition == "in") && p.Kind == grammar.Tenure && p.Set == nil && p.PicksOnly(grammar.PickCurrent):
		a.prop.Times = append(a.prop.Times, query.Now{}) // "at the present time"
		return true
	case preposition == "for" && p.Kind == grammar.Tenure && p.Set == nil:
		most, least := p.Extreme()
		a.prop.Degree.Most, a.prop.Degree.Least = a.prop.Degree.Most || most, a.prop.Degree.Least || least
		return most != least
	case preposition == "among" && people && a.prop.Gap != "":
		return a.among(p)
	case preposition == "by" && (p.Kind == grammar.Length || p.Kind == grammar.Tenure) && p.Set == nil && a.listed:
		a.prop.ByLength = true // "sort the directors by length of service"
		return true
	case preposition == "on" && p.Kind == grammar.Counted && p.Unit == query.AnyUnit:
		a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, p.N // "on two separate occasions"
		if p.Compared {
			a.prop.Degree.Repeated = p.Cmp
		}
		return true
	case preposition == "at" && p.AtOnce:
		a.prop.AtOnce = true
		return true
	case preposition == "despite" && p.Kind == grammar.Vacancy:
		return true
	case preposition == "for" && p.Kind == grammar.Counted && p.Unit != query.AnyUnit:
		a.length(p)
		return true
	case (preposition == "in" || preposition == "at" || preposition == "on" || preposition == "of" || preposition == "for") && p.Kind == grammar.Body && (preposition != "for" || p.Definite || p.ID != "") && (preposition != "on" || p.ID != "") && !p.All && !p.Plural && a.prop.Of("body") == nil && a.prop.Of("post") == nil:
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "body", Phrase: *p, By: preposition})
		return true
	case (preposition == "in" || preposition == "of") && p.Kind == grammar.Title && p.Other && p.Set == nil && !p.All && !p.Plural:
		a.inOther(p, preposition)
		return true
	case (preposition == "in" || preposition == "at" || preposition == "on" || preposition == "of") && p.Kind == grammar.Title && !p.All && !p.Plural:
		if p.Set == nil { // while they were "in office" is no part of what happened
			return preposition != "in" || !strings.HasPrefix(a.prop.Pred, "event ")
		}
		return a.inPostOf(p, preposition)
	}
	if span, ok := grammar.PhraseSpan(preposition, p); ok {
		a.prop.Whole = a.prop.Whole || preposition == "throughout"
		a.prop.Times = append(a.prop.Times, span)
		return true
	}
	return false
}

// asked is what is asked for behind a preposition: "in what year", "under whom".
func (a *assignment) asked(preposition string, p *grammar.Phrase) bool {
	if a.prop.Wants != grammar.WantsTruth || a.question >= 0 {
		return false
	}
	switch {
	case preposition == "under" && p.Kind == grammar.People && a.prop.Gap == "":
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "leader", Phrase: *p, By: preposition})
		a.prop.Gap = "leader"
		return true
	case p.Kind == grammar.Unit && p.Ask == grammar.HowMany && preposition == "for":
		a.prop.Wants, a.prop.Unit = grammar.WantsLength, p.Unit
		return true
	case p.Kind == grammar.Unit && (preposition == "in" || preposition == "on" || preposition == "during"):
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, p.Grain
		return true
	case p.Kind == grammar.Unit && (preposition == "until" || preposition == "since" || preposition == "from"):
		a.prop.Wants, a.prop.Grain, a.prop.Which = grammar.WantsDate, p.Grain, query.Start
		if preposition == "until" {
			a.prop.Which = query.End
		}
		return true
	}
	return false
}
