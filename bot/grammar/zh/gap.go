package zh

import (
	"officebot/bot/grammar"
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
		if role == "" || a.prop.Gap != "" {
			return false
		}
		a.prop.Gap = role
		return true
	case a.prop.Pred == "follow":
		if a.prop.Of("earlier") == nil {
			a.cost += costNoObject
			return a.prop.Of("later") != nil && a.prop.Gap == "later"
		}
		return a.prop.Of("later") != nil
	case len(a.prop.Fills) == 0:
		return a.mode == modeMain && a.ask >= 0 && a.talkedOf(subject)
	case (subject == "agent" || subject == "appointer") && a.prop.Of(subject) != nil && len(objects) > 0 && len(objects) == len(a.allObjects()):
		a.cost += costNoObject
	case subject != "" && a.prop.Of(subject) == nil && (subject == "holder" || subject == "patient"):
		return a.talkedOf(subject)
	}
	return true
}

// costLeftOut is what it costs to leave out whom the talk is of.
const costLeftOut = 12

// talkedOf fills a role with whom the talk is of: 什么时候上任的.
func (a *assignment) talkedOf(role string) bool {
	if role != "holder" && role != "patient" || a.prop.Gap != "" || a.mode != modeMain {
		return role != "holder" || a.mode != modeMain || a.prop.Gap != ""
	}
	he := grammar.Phrase{Kind: grammar.People, Set: holeHe, Hole: true, Definite: true}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: he, By: grammar.Subject})
	a.cost += costLeftOut
	return true
}
