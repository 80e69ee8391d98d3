package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
)

// The costs of orders of a verb's phrases that are less common than another.
const (
	costTopic   = 3 // what a verb is done to stands before it: 张经武是谁任命的
	costPatient = 4 // the same without who does it: 张经武什么时候任命的
)

// verbal assigns the roles of a clause with a verb of its own.
func (a *assignment) verbal() bool {
	if a.word.Sense == "sort" {
		return a.sorted()
	}
	switch {
	case strings.HasPrefix(a.word.Sense, "aspect "):
		return false
	case a.word.Sense == "elapse", a.comesAny():
		return a.elapsed()
	}
	a.prop.Pred = a.word.Sense
	a.also = a.also || strings.Contains(a.word.Lemma, "兼")
	if a.have > a.verb && !a.measures() || a.be > a.verb && a.ask < a.be && !a.toSide() {
		return false
	}
	if !a.prepositions() {
		return false
	}
	if a.have >= 0 && a.have < a.verb && (a.have+1 < a.verb || a.parts[a.have].word.Lemma != "有") && !a.somebody() {
		return false
	}
	before, after := a.loose(a.phrases(0, a.verb)), a.loose(a.phrases(a.verb+1, len(a.parts)))
	if ok, done := a.whichNumber(before, after); done {
		return ok
	}
	objects := a.roles(grammar.Object)
	subject := a.word.Role(grammar.Subject)
	if a.passive || a.by() {
		switch {
		case a.passive && subject == "patient": // 被投进监狱
		case len(objects) == 0:
			return false
		default:
			subject = ""
		}
	}
	if undergone := subject == "" && len(before) > 0; undergone && !a.subject(subject, &objects, before) || !a.objects(&objects, after) || !undergone && !a.subject(subject, &objects, before) {
		return false // 贾廷安被称为什么: what stands before it undergoes it
	}
	return a.gap(subject, objects)
}

// measures tells whether 有 behind a verb introduces a length: 当了有十年.
func (a *assignment) measures() bool {
	return a.ask > a.have || a.have+1 < len(a.parts) && a.parts[a.have+1].kind == partPhrase && a.parts[a.have+1].phrase.Kind == grammar.Counted
}

// roles returns the roles that may stand in a slot, but for those that are filled.
func (a *assignment) roles(slot string) []string {
	var out []string
	for i := range a.word.Args {
		if slices.Contains(a.word.Args[i].Slots, slot) && a.prop.Of(a.word.Args[i].Role) == nil {
			out = append(out, a.word.Args[i].Role)
		}
	}
	return out
}

// allObjects are the roles of objects, filled or not.
func (a *assignment) allObjects() []string {
	var out []string
	for i := range a.word.Args {
		if slices.Contains(a.word.Args[i].Slots, grammar.Object) {
			out = append(out, a.word.Args[i].Role)
		}
	}
	return out
}

// by tells whether 被 or 由 says who does it.
func (a *assignment) by() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partWith && p.word.Sense == "by" })
}

// prepositions assigns the phrases of prepositions that the verb takes; others are
// adjuncts.
func (a *assignment) prepositions() bool {
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind != partWith || a.ticked[i] {
			continue
		}
		if a.forHim(p) {
			a.tick(i)
			continue
		}
		role := a.word.Role(p.word.Sense)
		if a.word.Sense == "hold" && p.word.Sense == "by" && strings.ContainsAny(p.word.Lemma, "受归") && strings.HasSuffix(a.word.Lemma, "领导") {
			return false // 归谁领导 asks whom it serves
		}
		switch {
		case (p.word.Sense == "by" || p.word.Sense == "by turn") && role == "":
			role = a.word.Role(grammar.Subject)
		case p.word.Sense == "ba" && role == "":
			role = a.word.Role(grammar.Object)
		}
		if role == "" || !grammar.Fits(role, p.phrase) {
			if p.word.Sense == "by" || p.word.Sense == "ba" || p.word.Sense == "to" {
				return false
			}
			continue
		}
		if !a.fill(role, p.word.Sense, i, p.phrase) {
			return false
		}
	}
	return true
}

// somebody takes the 有 of 有谁当过主任 and 没有人当过主任, whose phrase is the subject.
func (a *assignment) somebody() bool {
	i := a.have + 1
	if i >= len(a.parts) || a.parts[i].kind != partPhrase {
		return false
	}
	if p := a.parts[i].phrase; anybodyAsked(p) && a.parts[a.have].word.Sense == "have" {
		several := *p // 有谁当过主任
		several.Plural = true
		a.parts = slices.Clone(a.parts)
		a.parts[i].phrase = &several
	}
	if a.parts[a.have].word.Sense == "not have" {
		p := *a.parts[i].phrase
		if p.Narrowed && !p.Timed {
			return false // 没当过副校长的校长卸任了吗: that is denied of him
		}
		p.Denied = !p.Denied
		a.parts = slices.Clone(a.parts)
		a.parts[i].phrase = &p
	}
	return true
}

// loose leaves out phrases that are no arguments of a verb: 哪一年, 任期, 几年.
func (a *assignment) loose(phrases []int) []int {
	return slices.DeleteFunc(phrases, func(i int) bool {
		switch p := a.parts[i].phrase; p.Kind {
		case grammar.Unit, grammar.Counted, grammar.Moment:
			return true
		case grammar.Tenure:
			return p.Set == nil && a.word.Role(grammar.Subject) != "tenure" && p.Ask == grammar.NoAsk
		}
		return false
	})
}

// objects assigns what stands behind the verb.
func (a *assignment) objects(objects *[]string, after []int) bool {
	for _, i := range after {
		slots := *objects
		for len(slots) > 0 && !grammar.Fits(slots[0], a.parts[i].phrase) {
			slots = slots[1:]
		}
		if len(slots) == 0 {
			continue // a length, or alternatives
		}
		if !a.fill(slots[0], grammar.Object, i, a.parts[i].phrase) {
			return false
		}
		*objects = slots[1:]
	}
	return true
}

// subject assigns what stands before the verb: who does it, and before that or
// without it what it is done to.
func (a *assignment) subject(subject string, objects *[]string, before []int) bool {
	switch {
	case len(before) == 0:
		return true
	case len(before) > 2:
		return false
	}
	last := before[len(before)-1]
	if seat := a.seated(a.parts[last].phrase); seat != a.parts[last].phrase {
		a.parts = slices.Clone(a.parts)
		a.parts[last].phrase = seat
	}
	if len(before) == 2 {
		if subject == "" || !a.fill(subject, grammar.Subject, last, a.parts[last].phrase) {
			return false
		}
		return a.topic(before[0], objects)
	}
	p := a.parts[last].phrase
	done := slices.ContainsFunc(*objects, func(role string) bool { return grammar.Fits(role, p) })
	switch {
	case subject == "" || !grammar.Fits(subject, p):
		return a.front(last, objects)
	case done && (subject == "agent" || subject == "appointer") && len(*objects) == len(a.roles(grammar.Object)) && a.mode != modeRelative && (p.Kind != grammar.People || a.ask >= 0 && (p.Named || p.Role && ofBodies[a.prop.Pred])):
		// 办公室什么时候设立的: what stands alone before such a verb is what it is done to.
		if p.Kind == grammar.People {
			a.cost += costPatient
		}
		return a.front(last, objects)
	}
	return a.fill(subject, grammar.Subject, last, p)
}

// topic assigns a phrase before the subject: what the verb is done to.
func (a *assignment) topic(i int, objects *[]string) bool {
	a.cost += costTopic
	if a.front(i, objects) {
		return true
	}
	return true // what is left is loose: 陈世炬和丁薛祥谁先上任
}

// front assigns an object that stands before the verb.
func (a *assignment) front(i int, objects *[]string) bool {
	p := a.parts[i].phrase
	anybody := p.Kind == grammar.People && p.Ask == grammar.NoAsk && grammar.IsGeneric(p.Set) && !p.Role && !p.Narrowed && !p.Picks() && !p.Hole
	if role := a.word.Role("ba"); role == "post" && a.prop.Of(role) == nil && p.Kind == grammar.Office {
		return a.fill(role, "ba", i, p) // 主任一职由谁交给了谁
	}
	for k, role := range *objects {
		if grammar.Fits(role, p) && !(anybody && role == "post") { // 人谁上任: a man is no post
			*objects = append((*objects)[:k:k], (*objects)[k+1:]...)
			return a.fill(role, grammar.Object, i, a.parts[i].phrase)
		}
	}
	return false
}
