package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// gap finds what a describing clause leaves out: who does it, else what it is done to.
func (a *assignment) gap(subject string, objects []string) bool {
	switch {
	case a.mode == modeRelative:
		role := ""
		switch {
		case subject != "" && a.prop.Of(subject) == nil:
			role = subject
			if len(objects) > 0 && len(objects) == len(a.roles(grammar.Object)) {
				a.cost += costNoObject
			}
		case len(objects) > 0:
			role = objects[0]
		}
		if role == "" || role == "appointer" || a.prop.Gap != "" {
			return false // 任命张经武的: of whom the event tells
		}
		a.prop.Gap = role
		if a.prop.Pred == "follow" && role == "later" && a.prop.Of("earlier") == nil {
			a.followsThem() // 丁薛祥离任后接班的
		}
		return true
	case a.mode == modeMain && subject == "agent" && a.happened() && a.prop.Of("agent") == nil && (a.prop.Gap != "" || a.whether || a.tagged) && len(a.prop.Fills) > 0 && a.ofHisTime():
	case a.prop.Pred == "follow":
		if earlier := a.prop.Of("earlier"); earlier != nil && isAnyHolder(earlier) && a.leftBehind() >= 0 {
			return false // 陈世炬后面谁接的主任: that is the post
		}
		if a.prop.Of("earlier") == nil && !a.followsThem() {
			a.cost += costNoObject
			return a.prop.Of("later") != nil && a.prop.Gap == "later"
		}
		return a.prop.Of("later") != nil || a.prop.Gap == "earlier" && a.talkedOf("later") // 接的是谁的班
	case a.mode == modeMain && a.ofAbolished():
	case len(a.prop.Fills) == 0 && subject == "agent" && slices.Contains(objects, "patient"):
		return a.mode == modeMain && a.ask >= 0 && a.talkedOf("patient") // 什么时候撤销的
	case len(a.prop.Fills) == 0:
		return a.mode == modeMain && a.ask >= 0 && a.talkedOf(subject)
	case (subject == "agent" || subject == "appointer") && a.prop.Of(subject) != nil && len(objects) > 0 && len(objects) == len(a.allObjects()):
		a.cost += costNoObject
		if a.mode == modeMain && a.prop.Gap == subject && objects[0] == "patient" && ofBodies[a.prop.Pred] {
			a.itself("patient") // 谁设立的
		}
	case subject != "" && a.prop.Of(subject) == nil && (subject == "holder" || subject == "patient"):
		return a.talkedOf(subject)
	}
	return true
}

// followsThem makes of those after whom something was the ones who were followed:
// 丁薛祥走了以后谁接的班.
func (a *assignment) followsThem() bool {
	i := a.leftBehind()
	if i < 0 {
		return false
	}
	a.tick(i)
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "earlier", Phrase: grammar.Phrase{Kind: grammar.People, Set: a.parts[i].behind(), Named: true}, By: grammar.Object})
	return true
}

// leftBehind is the part that says after whom of the office's holders something was, -1 where none does.
func (a *assignment) leftBehind() int {
	for i := range a.parts {
		if gone := a.parts[i].behind(); !a.ticked[i] && gone != nil && !a.world.IsOutsider(gone) {
			return i
		}
	}
	return -1
}

// behind is whom a part says that something was after: 丁薛祥走了以后, 丁薛祥后面; nil of other parts.
func (p *part) behind() query.Set {
	switch {
	case p.kind == partTime && p.beside != nil && p.beside.By == 1:
		return p.beside.From
	case p.kind == partSide && p.word.Sense == "after" && p.phrase.Kind == grammar.People && p.phrase.Named:
		return p.phrase.Set
	}
	return nil
}

// ofAbolished takes what was abolished before for what is said to have been restored: 国家主席一职废除后，什么时候
// 又恢复了. Nothing else is restored, so that the time says no more.
func (a *assignment) ofAbolished() bool {
	if a.prop.Pred != "event restore" || a.prop.Of("patient") != nil || len(a.prop.Fills) > 0 {
		return false
	}
	for i := range a.parts {
		if a.ticked[i] || a.parts[i].kind != partTime {
			continue
		}
		after, _ := a.parts[i].span.(query.Related)
		happening, ok := after.Span.(query.Happening)
		if !ok || after.How != query.After || happening.Event.Verb != "abolish" {
			continue
		}
		for _, r := range happening.Event.Roles {
			if gone, ok := phraseOf(r.Filler); ok && r.Kind == query.RolePatient {
				a.tick(i)
				a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "patient", Phrase: gone, By: grammar.Object})
				return true
			}
		}
	}
	return false
}

// phraseOf is a phrase for what fills a role of an event.
func phraseOf(filler query.Filler) (grammar.Phrase, bool) {
	switch f := filler.(type) {
	case query.Entity:
		return grammar.Phrase{Kind: grammar.Office, ID: f.ID}, true
	case query.People:
		return grammar.Phrase{Kind: grammar.People, Set: f.Set, Role: true}, true
	case query.Thing:
		return grammar.Phrase{Kind: grammar.Thing, Text: f.Text}, true
	}
	return grammar.Phrase{}, false
}

// costLeftOut is what it costs to leave out whom the talk is of.
const costLeftOut = 12

// talkedOf fills a role with whom the talk is of: 什么时候上任的.
func (a *assignment) talkedOf(role string) bool {
	switch {
	case role == "later" && a.mode == modeMain:
	case role != "holder" && role != "patient" || a.prop.Gap != "" || a.mode != modeMain:
		return role != "holder" || a.mode != modeMain || a.prop.Gap != ""
	}
	if role == "patient" && ofBodies[a.prop.Pred] {
		a.itself(role)
		a.cost += costLeftOut
		return true
	}
	if role == "holder" && a.sameAsThen() {
		return true
	}
	he := grammar.Phrase{Kind: grammar.People, Set: holeHe, Hole: true, Definite: true}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: he, By: grammar.Subject})
	a.cost += costLeftOut
	return true
}

// sameAsThen takes whoever a time tells of for the one who is meant where none is named: 张经武去世时还是主任吗.
func (a *assignment) sameAsThen() bool {
	for i := range a.parts {
		he := a.parts[i].befallen()
		if after, ok := a.parts[i].span.(query.Related); ok && he == nil && a.longAsked() > i {
			edge, _ := after.Span.(query.Edge) // 陈世炬上任之后多久卸任
			he = onlyPerson(edge.Set)
		}
		if a.parts[i].kind != partTime || !a.world.OfHolders(he) {
			continue
		}
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "holder", Phrase: grammar.Phrase{Kind: grammar.People, Set: he, Named: true}, By: grammar.Subject})
		return true
	}
	return false
}

// befallen is the one of whom a time tells what happened to him or to it then, nil where it tells of none.
func (p *part) befallen() query.Set {
	happening, ok := p.span.(query.Happening)
	if !ok {
		return nil
	}
	for _, r := range happening.Event.Roles {
		if one, ok := r.Filler.(query.Entity); ok && r.Kind == query.RolePatient {
			return query.Of{People: []string{one.ID}}
		}
	}
	return nil
}

// itself fills a role with the body that the talk is of.
func (a *assignment) itself(role string) {
	it := grammar.Phrase{Kind: grammar.Body, Main: a.world.Main(), It: true}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: it, By: grammar.Object})
}

// ofPeople are the events that happen to nobody but people.
var ofPeople = map[string]bool{"event die": true, "event imprison": true, "event appoint": true, "event persecute": true}

// ofBodies are the events that happen to bodies rather than to people.
var ofBodies = map[string]bool{
	"event found": true, "event abolish": true, "event restore": true, "event cease": true, "event locate": true, "event operate": true,
}
