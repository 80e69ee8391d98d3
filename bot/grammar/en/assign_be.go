package en

import (
	"officebot/bot/grammar"
)

// be assigns the phrases of a clause whose verb is "be": who is said to be what.
func (a *assignment) be() bool {
	var room [maxParts]int
	phrases := a.phrases(room[:0], 0, len(a.parts))
	if a.elapsed(phrases) {
		return true
	}
	for i := range a.parts {
		if a.parts[i].kind == partThere {
			if len(phrases) == 1 && phrases[0] < i && a.isPresent(a.parts[phrases[0]].phrase) {
				return false // "is the director there"
			}
			a.tick(i)
			if len(phrases) > 1 {
				phrases = a.tight(phrases) // "how many years was there no director"
			}
			return len(phrases) == 1 && a.exist(phrases[0])
		}
	}
	a.inverted = len(phrases) > 0 && (a.main < phrases[0] || a.hasBeen(phrases[0])) && !a.mode.describes()
	if len(phrases) > 1 {
		phrases = a.tight(phrases)
	}
	if a.ranked(phrases) || a.located(phrases) || a.without(phrases) {
		return true
	}
	if len(phrases) == 1 && a.amongOthers(phrases[0]) {
		return true
	}
	switch len(phrases) {
	case 0:
		return false
	case 1:
		return a.single(phrases[0])
	case 2:
		return a.equate(phrases[0], phrases[1])
	case 3:
		return a.headOf(phrases[0], phrases[1], phrases[2])
	}
	return false
}

// amongOthers is "which directors are not among those who served under Hu": who is among them is one of them.
func (a *assignment) amongOthers(i int) bool {
	who := a.parts[i].phrase
	if who.Kind != grammar.People || who.Set == nil {
		return false
	}
	for k, p := range a.parts {
		if k > i && k > a.main && p.kind == partPrep && p.word.Sense == "among" && p.phrase.Kind == grammar.People && p.phrase.Plural && !p.phrase.Named {
			them := p.phrase.Ranked()
			them.Set = them.Those(who.Set)
			a.prop.Pred = "hold"
			return a.fill("holder", grammar.Subject, i, who) && a.fill("post", grammar.Object, k, &them)
		}
	}
	return false
}

// hasBeen tells whether "have" stands before a phrase that "been" stands behind: "has anyone been".
func (a *assignment) hasBeen(subject int) bool {
	return a.fronted >= 0 && a.fronted < subject && a.parts[a.fronted].word.Sense == "have"
}

// headOf is "what was Ding director of", "which bodies was he the head of".
func (a *assignment) headOf(asked, holder, post int) bool {
	what, who, head, end := a.parts[asked].phrase, a.parts[holder].phrase, a.parts[post].phrase, len(a.parts)-1
	if !asks(what) || what.Set != nil || who.Kind != grammar.People || !who.Named && !who.Hole || head.Kind != grammar.People || !head.Role ||
		a.parts[end].kind != partStray || a.parts[end].word.Sense != "of" {
		return false
	}
	a.tick(asked)
	a.tick(post)
	a.tick(end)
	a.prop.Pred, a.prop.Wants = "hold", grammar.WantsPost
	return a.fill("holder", grammar.Subject, holder, who)
}

// tight leaves out phrases that are loose beside two others, or one with a question
// of its own: "what year", "six years", "Jia or Chen".
func (a *assignment) tight(phrases []int) []int {
	var out []int
	for _, i := range phrases {
		p := a.parts[i].phrase
		if isLoose(p) || len(p.Or) > 0 && len(phrases) > 2 {
			continue
		}
		out = append(out, i)
	}
	if len(out) == 1 && a.parts[out[0]].phrase.Kind == grammar.Tenure {
		return phrases
	}
	return out
}

// isLoose tells whether a phrase may stand beside those that "be" makes the same.
func isLoose(p *grammar.Phrase) bool {
	return p.Kind == grammar.Unit && asks(p) || p.Kind == grammar.Counted || p.Kind == grammar.Moment && p.Set == nil
}

// exist is "there was a director", "was there a vacancy", "was there an office".
func (a *assignment) exist(i int) bool {
	p := a.parts[i].phrase
	a.inverted = a.fronted >= 0
	switch p.Kind {
	case grammar.People:
		a.prop.Pred = "exist"
		return a.fill("holder", grammar.Subject, i, p)
	case grammar.Body:
		a.prop.Pred = "exist"
		return p.Ask == grammar.NoAsk && a.fill("body", grammar.Subject, i, p)
	case grammar.Vacancy:
		if p.Ask == grammar.NoAsk && a.isOneVacancy(p) {
			return false
		}
		a.prop.Pred = "vacant"
		a.tick(i)
		if p.N > 0 {
			a.length(p)
			return p.Ask == grammar.NoAsk
		}
		if p.Ask == grammar.HowMany {
			a.prop.Wants = grammar.WantsDate // they are told one by one
		}
		return p.Ask != grammar.Which
	}
	return false
}

// isOneVacancy tells whether a phrase tells one vacancy from the others by its time: of "was there
// a vacancy in 2023" the time is asked of the clause, for there may have been none.
func (a *assignment) isOneVacancy(p *grammar.Phrase) bool {
	return len(p.Empty) > 0 && len(p.Empty) < len(a.world.EmptyTimes())
}

// single is a clause of "be" with one phrase: "when was it", "was Ding in 2010", "how
// long is his tenure", and relative "who was director".
func (a *assignment) single(i int) bool {
	p := a.parts[i].phrase
	a.prop.Pred = "hold"
	if a.question >= 0 && a.parts[a.question].word.Sense == "how old" {
		a.prop.Pred = "exist"
		return p.Kind == grammar.Body && a.fill("body", grammar.Subject, i, p)
	}
	switch {
	case a.mode.describes() && p.Kind == grammar.People:
		a.prop.Gap = "holder"
		return a.fill("post", grammar.Object, i, p)
	case a.blank(p):
		a.cost += costFragment
		a.prop.Wants, a.prop.Gap = grammar.WantsPeople, "holder"
		return a.fill("post", grammar.Object, i, p)
	case p.Kind == grammar.People && p.Named && len(a.parts) > 2:
		return a.fill("holder", grammar.Subject, i, p)
	case a.question >= 0 && a.parts[a.question].word.Sense == "when" && a.isPresent(p):
		return false // "when is the director back"
	case p.Kind == grammar.Tenure || p.Kind == grammar.People && a.question >= 0 && p.Role:
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.Moment && a.question >= 0:
		return a.moment(i)
	case p.Kind == grammar.Deed:
		return a.singleDeed(i)
	case p.Kind == grammar.People && a.question >= 0:
		a.cost += costUnspoken
		return a.fill("holder", grammar.Subject, i, p)
	case p.Kind == grammar.Vacancy && (p.Narrowed || p.Picks()) && a.question >= 0:
		a.tick(i) // "how long was the gap between Zhang and Jia"
		if empty := a.world.EmptyOf(p); len(empty) > 0 {
			a.prop.Empty = a.world.AskEmpty(empty)
		}
		return a.prop.Empty != nil
	case p.Kind == grammar.Vacancy:
		if a.prop.Degree.Most || a.prop.Degree.Least || p.N > 0 || a.question < 0 && a.isOneVacancy(p) {
			return false // "the shortest gap" is one of several
		}
		a.prop.Pred = "vacant"
		a.prop.Degree.Most, _ = p.Extreme()
		a.tick(i)
		return true
	case p.Kind == grammar.People && p.Ask != grammar.NoAsk && len(a.parts) > 2:
		// "who was in 1998"
		a.cost += costUnspoken
		return a.fill("holder", grammar.Subject, i, p)
	}
	return false
}

// blank tells whether a clause breaks off where the name should stand: "the third director
// was?", "in 1998 the director was".
func (a *assignment) blank(p *grammar.Phrase) bool {
	return a.mode == modeMain && a.main == len(a.parts)-1 && a.main == a.fronted && a.question < 0 && !a.judged && !a.prop.Denied &&
		p.Kind == grammar.People && !p.Named && !p.Hole && p.Ask == grammar.NoAsk && (p.Picks() || p.Narrowed || p.Role && (a.prop.Tense == grammar.PresentTense || len(a.parts) > 2))
}

func (a *assignment) moment(i int) bool {
	p := a.parts[i].phrase
	if p.Set == nil {
		return false
	}
	a.prop.Pred, a.prop.Which = "hold", p.Of
	holder := grammar.Phrase{Kind: grammar.People, Set: p.Set}
	return a.fill("holder", grammar.Subject, i, &holder)
}
