package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// deed makes the clause tell of the event of a noun, with what the noun's own phrase says
// of it: 主席办公厅的撤销, 主席办公室的地址. It returns the role that the noun stands for,
// "" where that is the event itself.
func (a *assignment) deed(i int) (gap string, ok bool) {
	p := a.parts[i].phrase
	a.prop.Pred, gap = p.Noun.Deed()
	a.tick(i)
	for _, f := range p.Fills {
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: f.Role, Phrase: f.Phrase, By: f.By})
	}
	if len(p.Fills) == 0 && ofBodies[a.prop.Pred] {
		a.itself("patient") // 地址在哪里, 成立时间
		a.cost += costLeftOut
		return gap, a.mode == modeMain && p.Ask == grammar.NoAsk
	}
	return gap, a.mode == modeMain && p.Ask == grammar.NoAsk && len(p.Fills) > 0
}

// operates makes of whether a body is still at work whether it did not cease to be: 文革后还在运作吗.
func (a *assignment) operates() {
	if a.still && a.prop.Pred == "event operate" && a.prop.Wants == grammar.WantsTruth {
		a.prop.Pred, a.prop.Denied = "event cease", !a.prop.Denied
	}
}

// isHappening tells whether a phrase is the noun of something that happened.
func isHappening(p *grammar.Phrase) bool {
	if p.Kind != grammar.Deed || p.Ask != grammar.NoAsk {
		return false
	}
	_, gap := p.Noun.Deed()
	return gap == ""
}

// isWhen tells whether a phrase is a noun of the time at which something was: 时间, 日期, 年份.
func isWhen(p *grammar.Phrase) bool {
	return p.Ask == grammar.NoAsk && p.Set == nil && (p.Kind == grammar.Unit || p.Kind == grammar.Tenure) && !p.Picks()
}

// singleDeed is 主席办公厅的撤销是在哪一年, 主席办公室的总部是在哪里.
func (a *assignment) singleDeed(i int) bool {
	gap, ok := a.deed(i)
	dated := slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partTime })
	switch {
	case ok && gap == "" && a.ask < 0 && !dated && !a.whether && !a.judged && !a.tagged:
		a.prop.Wants = grammar.WantsDate // 办公室的成立时间是
		return true
	case !ok || a.ask < 0 && !dated:
		return false
	case gap == "place":
		return a.parts[a.ask].word.Sense == "where"
	}
	return gap == ""
}

// didIt asks whether somebody did what is told of whom he is said to be, rather than whether he
// is among the office's holders of whom it is told.
func (a *assignment) didIt(whether query.Whether) query.Ask {
	who := a.prop.Of("holder")
	event := *a.deedOf
	event.Roles = slices.Clone(event.Roles)
	for i := range event.Roles {
		if _, gap := event.Roles[i].Filler.(query.Gap); gap {
			event.Roles[i].Filler = query.People{Set: onlyPerson(who.Set)}
			if of, ok := onlyPerson(who.Set).(query.Of); ok {
				event.Roles[i].Filler = query.Entity{ID: of.People[0]}
			}
		}
	}
	claim := query.Claim(query.Holds{Event: event})
	if _, not := whether.Claim.(query.Not); not {
		claim = query.Not{Claim: claim}
	}
	return query.Whether{Claim: claim, Told: whether.Told}
}

// equateDeed is A 是 B of which one is a noun of an event: 主席办公室的创始人是谁,
// 全称是什么, 总部是中南海吗.
func (a *assignment) equateDeed(i, k int) bool {
	if a.parts[k].phrase.Kind == grammar.Deed {
		i, k = k, i
	}
	x, y := a.parts[i].phrase, a.parts[k].phrase
	gap, ok := a.deed(i)
	switch {
	case !ok || y.Kind == grammar.Deed:
		return false
	case gap == "" && y.Kind == grammar.Unit && asks(y):
		a.tick(k)
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, y.Grain
		return true
	case gap == "":
		return false
	case asks(y) && (x.Noun.Sense == nameSense || y.Kind == grammar.Body):
		y = &grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which, What: true} // 叫什么 asks for no person here
	}
	return a.fill(gap, grammar.Object, k, y)
}

// nameSense is the sense of the nouns of what something is called.
const nameSense = "filler call as"

// fragmentDeed is a noun of an event by itself: 主席办公室地址, 主席办公厅的撤销.
func (a *assignment) fragmentDeed(i int) bool {
	gap, ok := a.deed(i)
	dated := slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partTime })
	switch {
	case !ok || dated && gap == "" && a.ask < 0: // 张经武死于1971年 tells when
		return false
	case gap == "place" && a.ask >= 0:
		return a.parts[a.ask].word.Sense == "where" // 总部在哪里
	case gap == "thing":
		return a.ask < 0 && a.fate() // 张经武的结局
	case gap != "":
		a.prop.Gap, a.prop.Wants = gap, grammar.WantsThing
		return a.ask < 0
	case a.ask < 0:
		a.prop.Wants = grammar.WantsDate
	}
	return true
}

// seated is a phrase as what a verb of place is said of: of 办公室的总部 the office.
func (a *assignment) seated(p *grammar.Phrase) *grammar.Phrase {
	if p.Kind != grammar.Deed || a.prop.Pred != "event locate" || len(p.Fills) != 1 {
		return p
	}
	if pred, gap := p.Noun.Deed(); pred != a.prop.Pred || gap != "place" {
		return p
	}
	return &p.Fills[0].Phrase
}
