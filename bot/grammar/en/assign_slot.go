package en

import (
	"slices"

	"officebot/bot/grammar"
)

// maxRoles is how many roles one slot of most verbs may have.
const maxRoles = 8

// roles appends the roles that may stand in a slot, in the order of the verb's entry.
func roles(out []string, w *grammar.Word, slot string) []string {
	for i := range w.Args {
		if slices.Contains(w.Args[i].Slots, slot) {
			out = append(out, w.Args[i].Role)
		}
	}
	return out
}

// subject assigns the phrases on either side of the verb: subject, objects, and
// what was fronted to ask for it.
func (a *assignment) subject(before, after []int) bool {
	var room [maxRoles]string
	objects := room[:0]
	if indirect := a.word.Role(grammar.Indirect); indirect != "" && (len(after) == 2 || len(after) == 1 && (len(before) == 2 || a.receives(after[0]))) {
		objects = append(objects, indirect)
	}
	objects = roles(objects, a.word, grammar.Object)
	subject := a.word.Role(grammar.Subject)
	if a.passive {
		if len(objects) == 0 {
			return false
		}
		subject, objects = objects[0], objects[1:]
	}
	fronted := -1
	if len(before) == 2 && len(a.parts[before[0]].phrase.Or) > 0 {
		before = before[1:] // "Ding or Han, who …"
	}
	switch {
	case len(before) == 2:
		// "which post did Ding hold", "who did Chen take over from"
		fronted = before[0]
		if !a.listed && a.parts[fronted].phrase.Ask == grammar.NoAsk && asks(a.parts[before[1]].phrase) {
			return false // "the man who served" asks nothing
		}
		if a.parts[fronted].phrase.Ask == grammar.NoAsk || a.fronted < fronted || a.fronted > before[1] {
			a.cost += costUnspoken
		}
		before = before[1:]
	case len(before) == 1 && a.asksObject(before[0]):
		return false
	}
	if len(before) == 1 {
		i := before[0]
		if subject == "" || !a.fill(subject, grammar.Subject, i, a.parts[i].phrase) {
			return false
		}
		a.inverted = a.fronted >= 0 && a.fronted < i
	}
	if a.mode == modeMain && !a.passive && len(before) == 0 && len(after) == 1 && a.main > 0 && a.fronted < 0 && subject != "" && asks(a.parts[after[0]].phrase) {
		i := after[0] // "after Chen came who?"
		if !a.fill(subject, grammar.Subject, i, a.parts[i].phrase) {
			return false
		}
		before, after = after, nil
	}
	if a.mode == modeMain && !a.passive && len(before) == 0 && fronted < 0 && a.fronted < 0 && a.question < 0 {
		return false // "name two directors" says nothing of anybody
	}
	slots := objects
	a.bare = !a.passive && len(objects) > 0 && len(after) == 0 && fronted < 0 && a.mode == modeMain
	for _, i := range after {
		phrase := a.parts[i].phrase
		if phrase.Offers() && a.parts[i].parted && slices.ContainsFunc(before, func(k int) bool { return asks(a.parts[k].phrase) }) {
			continue // "who served longer, Jia or Chen" asks which of them, not under whom
		}
		for len(slots) > 0 && !grammar.Fits(slots[0], phrase) {
			slots = slots[1:]
		}
		if len(slots) == 0 {
			break // what is left is loose: a length, or alternatives
		}
		if !a.fill(slots[0], grammar.Object, i, phrase) {
			return false
		}
		slots = slots[1:]
	}
	if a.prop.Gerund && len(before) == 0 {
		a.prop.Lacks = subject
	}
	if fronted >= 0 {
		return a.front(fronted, slots)
	}
	if a.mode.describes() && a.prop.Gap != "tenure" { // "whose term ended"
		return a.gap(subject, slots)
	}
	return true
}

// receives tells whether the clause says of its subject what was given to it: "who was
// given the job".
func (a *assignment) receives(i int) bool {
	given := a.parts[i].phrase
	return a.passive && (!given.Role || given.Definite)
}

// asksObject tells whether a phrase that asks stands before "did" with no subject
// behind it, so that it is none itself.
func (a *assignment) asksObject(i int) bool {
	return a.parts[i].phrase.Ask != grammar.NoAsk && a.fronted > i && a.parts[a.fronted].word.Sense == "do" && a.mode == modeMain && a.word.Form.Has(grammar.Base) && !a.prop.Denied
}

// front assigns what stands before the subject: the object that is asked for, or
// the phrase of a preposition that was left behind.
func (a *assignment) front(i int, slots []string) bool {
	phrase := a.parts[i].phrase
	if stray := a.stray(); stray >= 0 {
		role := a.prepositionRole(a.parts[stray].word.Sense)
		if role == "" {
			return false
		}
		a.tick(stray)
		return a.fill(role, a.parts[stray].word.Sense, i, phrase)
	}
	for len(slots) > 0 && !grammar.Fits(slots[0], phrase) {
		slots = slots[1:]
	}
	if len(slots) == 0 {
		return true // what is left is loose: "what year did he leave"
	}
	return a.fill(slots[0], grammar.Object, i, phrase)
}

// stray is the preposition whose phrase stands elsewhere, -1 where there is none.
func (a *assignment) stray() int {
	for i := range a.parts {
		if a.parts[i].kind == partStray && !a.ticked[i] {
			return i
		}
	}
	return -1
}

// gap finds what a relative clause leaves out: its subject, the phrase of a
// preposition left behind, or an object.
func (a *assignment) gap(subject string, slots []string) bool {
	role := ""
	switch stray := a.stray(); {
	case stray >= 0:
		role = a.prepositionRole(a.parts[stray].word.Sense)
		a.tick(stray)
	case a.prop.Of(subject) == nil:
		role = subject
	case len(slots) > 0:
		role = slots[0]
	}
	if role == "" || a.prop.Gap != "" {
		return false
	}
	a.prop.Gap = role
	return true
}

// prepositionRole is the role that a preposition gives its phrase with this verb.
func (a *assignment) prepositionRole(sense string) string {
	if sense == "by" && a.passive {
		return a.word.Role(grammar.Subject)
	}
	return a.word.Role(sense)
}

// prepositions assigns the phrases of prepositions that the verb takes; others are
// adjuncts.
func (a *assignment) prepositions() bool {
	for i := range a.parts {
		if a.parts[i].kind != partPrep || a.ticked[i] {
			continue
		}
		role := a.prepositionRole(a.parts[i].word.Sense)
		if role == "" || !grammar.Fits(role, a.parts[i].phrase) || role == "leader" && a.stands(&a.parts[i]) {
			continue
		}
		if !a.fill(role, a.parts[i].word.Sense, i, a.parts[i].phrase) {
			return false
		}
		if n := a.parts[i].n; n > 0 {
			if a.prop.Pred != "follow" {
				return false
			}
			a.prop.Places = n
		}
	}
	return true
}
