package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// fill puts a phrase into a role.
func (a *assignment) fill(role, by string, i int, p *grammar.Phrase) bool {
	if role == "as" && a.prop.Pred == "event do" && p.Kind == grammar.People {
		return false // 做主任 is to be one
	}
	if role == "as" && a.prop.Pred == "event call" && p.Role && !p.Named {
		return false // what somebody is called is a word, and no post
	}
	closed := p.Closed()
	p = &closed
	if !a.befalls(role, p) {
		return false
	}
	if role == "as" && a.prop.Pred == "event appoint" && p.Role && !p.Named && grammar.IsGeneric(p.Set) && p.Ask == grammar.NoAsk {
		a.tick(i) // 谁让张经武当的主任: he was appointed to none of the office's other posts
		return true
	}
	if role == "as" && a.prop.Pred == "event appoint" && p.Kind == grammar.Body && p.ID != "" {
		if set, ok := a.world.Within(query.All{}, p.ID); ok {
			p = &grammar.Phrase{Kind: grammar.People, Set: set, Role: true} // 让他出掌办公厅
		}
	}
	if role == "post" && p.Text == level || role == "patient" && ofBodies[a.prop.Pred] && anybodyAsked(p) {
		return false // 什么级别在任, 谁成立的
	}
	if role == "post" && a.also && p.Kind == grammar.People && p.Role && p.Ask == grammar.Which {
		p = &grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which} // 还兼着哪个主任
	}
	if role == "" || a.prop.Of(role) != nil || !grammar.Fits(role, p) || p.Kind == grammar.Body && p.Set != nil || role == "post" && p.Hole && a.be < 0 {
		return false // 谁接任他: he is no post
	}
	a.tick(i)
	if a.only && a.prop.Pred == "exist" && p.Role && !p.Named && p.N == 0 && p.Ask == grammar.NoAsk {
		p.N = 1 // 只有过一位主任
	}
	if a.only && !p.Only && p.N == 0 && (role == "holder" || role == "later" || role == "earlier") && a.solely(i) {
		p.Only, p.Definite, a.only = true, false, false // 只有陈世炬的继任者: he and nobody else, rather than the only one
	}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: *p, By: by})
	if asks(p) {
		if a.prop.Gap != "" {
			return a.exchanged(role)
		}
		a.prop.Gap = role
	}
	return true
}

// exchanged tells whether it is asked who came and who left: 2013年谁接替了谁.
func (a *assignment) exchanged(role string) bool {
	beside := map[string]string{"later": "earlier", "earlier": "later"}[role]
	a.handed = a.mode == modeMain && a.prop.Pred == "follow" && a.prop.Gap == beside && anybodyAsked(a.prop.Of(role)) && anybodyAsked(a.prop.Of(beside))
	return a.handed
}

// exchange asks who left in the time of the clause and who came.
func (a *assignment) exchange() (query.Ask, bool) {
	if len(a.prop.Times) != 1 || len(a.prop.Steps)+len(a.prop.Except) > 0 || a.prop.Leader != nil || a.prop.Denied || a.whether || a.ask >= 0 {
		return nil, false
	}
	line := query.Set(query.All{})
	if post := a.prop.Of("post"); post != nil && post.Set != nil {
		line = post.Closed().Set
	}
	who := func(how query.Part) query.Ask {
		return query.Who{Set: query.In{Set: line, Span: a.prop.Times[0], How: how}}
	}
	return query.Several{Asks: []query.Ask{who(query.Ending), who(query.Beginning)}}, true
}

// befalls tells whether an event may be of somebody or of a body: a man does not cease to
// operate, nor a body die.
func (a *assignment) befalls(role string, p *grammar.Phrase) bool {
	switch {
	case role != "patient":
		return true
	case a.prop.Pred == "event abolish" || a.prop.Pred == "event cease":
		return !p.Named
	case a.prop.Pred == "event call":
		return !p.Role || p.Named // whoever is called a director bears that word
	case a.prop.Pred == "event die":
		return p.Kind != grammar.Body && p.Kind != grammar.Thing // 在北京去世
	}
	return true
}

// anybodyAsked tells whether a phrase is 谁 by itself.
func anybodyAsked(p *grammar.Phrase) bool {
	return p.Kind == grammar.People && p.Ask == grammar.Which && grammar.IsGeneric(p.Set) && !p.Role && !p.Narrowed
}

// solely tells whether 只 or 只有 stands right before a phrase.
func (a *assignment) solely(i int) bool {
	return i > 0 && (a.parts[i-1].kind == partAdverb && a.parts[i-1].word.Sense == "only" || i > 1 && a.parts[i-1].kind == partHave && a.parts[i-2].kind == partAdverb)
}

func asks(p *grammar.Phrase) bool { return p.Ask == grammar.Which || p.Ask == grammar.HowMany }

// phrases are the phrases among some parts that nothing has used.
func (a *assignment) phrases(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if a.parts[i].kind == partPhrase && !a.ticked[i] {
			out = append(out, i)
		}
	}
	return out
}

// forHim tells whether 他 behind 替 is the one in whose time the clause is, which says so already:
// 江泽民当主席的时候，替他管办公室的是谁.
func (a *assignment) forHim(p *part) bool {
	return p.word.Sense == "for" && p.phrase.Hole && !p.phrase.Plural && slices.ContainsFunc(a.parts, func(of part) bool {
		switch edge, ok := of.span.(query.Edge); of.kind {
		case partTime:
			return ok && onlyPerson(edge.Set) != nil
		case partSide:
			return of.word.Sense == "under" && of.phrase.Named
		}
		return false
	})
}
