package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// assignment gives the parts of one clause their roles. Every part is ticked by
// whoever uses it, and a clause of which one is left is none: that is how nothing
// of a question falls for free.
type assignment struct {
	world    *grammar.World
	parts    []part
	ticked   [maxParts]bool
	mode     mode
	main     int // the part that is the verb, -1 in a fragment
	word     *grammar.Word
	passive  bool
	copula   bool
	listed   bool   // "list", "tell" stands in front
	noLonger bool   // "no longer": a denial to which Yes and No say enough
	judged   bool   // a claim opens or a tag closes the clause
	total    bool   // "in total": of what is counted or measured
	next     int    // "next", "before that": a place beside whom the talk is of
	aspect   string // "begin", "end", "last": of "started", "stopped", "went on" and another verb
	inverted bool   // an auxiliary stands before the subject
	fronted  int    // the auxiliary in front, -1 where there is none
	actually bool   // "actually": of who held the post it doubts, of a deed it says nothing
	numbered bool   // "where in the list"
	bare     bool   // there is no object where the verb takes one
	both     bool   // both ends are asked for
	question int    // the question word that is no phrase, -1
	prop     grammar.Prop
	cost     int
}

// assign makes of the parts read so far what the clause says.
func (c *clauseReader) assign(verb *grammar.Word) (grammar.Prop, int, bool) {
	a := &assignment{prop: grammar.Prop{Fills: c.fills[:0]}, world: c.world, parts: c.parts[:c.n], mode: c.mode, judged: c.judged, listed: c.listed, word: verb, main: -1, fronted: -1, question: -1}
	a.prop.Denied = c.denied
	if !a.findVerb() || !a.adverbs() {
		return grammar.Prop{}, 0, false
	}
	var ok bool
	switch {
	case a.main < 0:
		ok = a.fragment()
	case a.copula:
		ok = a.be()
	default:
		ok = a.verb()
		if strings.HasPrefix(a.prop.Pred, "event ") {
			a.cost += costEvent
		}
	}
	if a.actually && !strings.HasPrefix(a.prop.Pred, "event ") {
		return grammar.Prop{}, 0, false
	}
	if !ok || !a.adjuncts() || !a.placed() || !a.turned() || !a.wants() {
		return grammar.Prop{}, 0, false
	}
	for i := range a.parts {
		if !a.ticked[i] {
			return grammar.Prop{}, 0, false
		}
	}
	a.prop.Fills = slices.Clone(a.prop.Fills)
	return a.prop, a.cost, true
}

// costEvent is what it costs to read a verb as telling of an event where it may
// tell of a tenure as well.
const costEvent = 2

func (a *assignment) tick(i int) { a.ticked[i] = true }

// findVerb finds the verb, the auxiliaries and the tense.
func (a *assignment) findVerb() bool {
	lastAux, be, have := -1, false, false
	for i := range a.parts {
		p := &a.parts[i]
		switch p.kind {
		case partVerb, partPred:
			if a.leads(i) {
				continue
			}
			if a.main >= 0 {
				return false
			}
			a.main = i
			a.tick(i)
		case partAux:
			if i > 0 && a.parts[i-1].kind == partThan {
				a.tick(i) // "longer than Chen did"
				continue
			}
			if a.main >= 0 && !a.copula && p.word.Sense != "be" && p.word.Sense != "have" && p.word.Sense != "do" {
				return false
			}
			if !a.auxiliary(i, lastAux < 0) {
				return false
			}
			be = be || p.word.Sense == "be" || p.word.Sense == "get"
			have = have || p.word.Sense == "have"
			lastAux = i
		case partNot:
			a.prop.Denied = !a.prop.Denied
			a.tick(i)
		case partQuestion:
			if a.question >= 0 && !a.bothEnds(i) {
				return false
			}
			a.question = i
			a.tick(i)
		}
	}
	if a.main >= 0 && a.parts[a.main].kind == partVerb && !a.copula {
		return a.inflected(be, have, lastAux)
	}
	if a.main < 0 && be {
		a.main, a.copula = lastAux, true
	}
	if a.main < 0 && lastAux >= 0 {
		return false
	}
	return true
}

// bothEnds tells whether a second question word asks for the other end: "from when
// until when".
func (a *assignment) bothEnds(i int) bool {
	a.both = a.parts[a.question].word.Sense == "since when" && a.parts[i].word.Sense == "until when"
	return a.both
}

// leads takes a verb that leads another one: "stopped being director", "remained
// director", "stood empty".
func (a *assignment) leads(i int) bool {
	goesOn := false
	for k := i + 1; k < len(a.parts); k++ {
		p := &a.parts[k]
		goesOn = goesOn || p.kind == partVerb || p.kind == partPred || p.kind == partAux && p.word.Sense == "be"
	}
	if a.parts[i].kind != partVerb || a.aspect != "" {
		return false
	}
	for _, w := range a.parts[i].words {
		aspect, isAspect := strings.CutPrefix(w.Sense, "aspect ")
		switch {
		case isAspect && goesOn:
			a.aspect = aspect
		case w.Sense == "be" && (goesOn || a.word == w):
			a.aspect = "last"
			if !goesOn {
				a.main, a.copula = i, true
			}
		default:
			continue
		}
		if a.fronted < 0 && w.Form.Has(grammar.Past) {
			a.prop.Tense = grammar.PastTense
		}
		a.tick(i)
		if k := i + 1; k < len(a.parts) && a.parts[k].kind == partStray && a.parts[k].word.Sense == "to" {
			a.tick(k)
		}
		return true
	}
	return false
}

// turned makes of holding a beginning, an end or a going on where a verb in front
// says so, and splits off the manner that a verb implies ("elected").
func (a *assignment) turned() bool {
	if pred, manner, ok := strings.Cut(a.prop.Pred, " "); ok && pred != "event" {
		a.prop.Pred, a.prop.Manner = pred, manner
	}
	if a.prop.Pred == "work" {
		if a.prop.Of("post") == nil && a.prop.Of("leader") == nil {
			return false // "who works there" is no question of posts
		}
		a.prop.Pred = "hold"
	}
	if post := a.prop.Of("post"); post != nil && post.What && a.word != nil && a.word.Lemma == "do" {
		if holder := a.prop.Of("holder"); holder != nil && !holder.Named && !holder.Hole {
			return false // what a director does is no post
		}
	}
	if post := a.prop.Of("post"); post != nil && post.What && a.word != nil && a.word.Lemma == "do" && len(a.prop.Times) > 0 {
		if edge, in := a.prop.Times[0].(query.Edge); in && edge.Of == query.Course {
			return false // what he did when he was director is no post
		}
	}
	switch {
	case a.aspect == "":
		return true
	case a.prop.Pred == "hold":
		a.prop.Pred = a.aspect
		return true
	case a.prop.Pred == "event operate" && a.aspect == "end":
		a.prop.Pred = "event cease"
		return true
	}
	return a.aspect == "last"
}

// auxiliary notes what an auxiliary says of the tense, of denial and of order.
func (a *assignment) auxiliary(i int, first bool) bool {
	w := a.parts[i].word
	a.tick(i)
	if w.Form.Has(grammar.Denied) {
		a.prop.Denied = !a.prop.Denied
	}
	if !first {
		return true
	}
	a.prop.Habit = w.Sense == "do" && !w.Form.Has(grammar.Past)
	a.fronted = i
	switch {
	case w.Sense == "will":
		a.prop.Tense = grammar.FutureTense
	case w.Sense == "have" && !w.Form.Has(grammar.Past):
		a.prop.Tense = grammar.PerfectTense
	case w.Form.Has(grammar.Past):
		a.prop.Tense = grammar.PastTense
	case w.Sense == "be" || w.Sense == "do" || w.Sense == "get":
		a.prop.Tense = grammar.PresentTense
	default:
		return false
	}
	return true
}

// inflected checks the verb's form against its auxiliaries.
func (a *assignment) inflected(be, have bool, lastAux int) bool {
	form := a.word.Form
	after := lastAux > a.main
	switch {
	case after:
		return false
	case be && form.Has(grammar.Participle) && !form.Has(grammar.Gerund):
		a.passive = true
	case be && form.Has(grammar.Gerund):
	case be:
		a.cost += costUnspoken
	case have && form.Has(grammar.Participle|grammar.Past):
	case lastAux >= 0:
		if !form.Has(grammar.Base) {
			a.cost += costUnspoken // "did he left"
		}
	case a.mode == modeInfinitive:
		return form.Has(grammar.Base)
	case a.mode == modeReduced:
		if !form.Has(grammar.Participle | grammar.Gerund) {
			return false
		}
		a.passive = form.Has(grammar.Participle) && !form.Has(grammar.Gerund)
	case form.Has(grammar.Past):
		a.prop.Tense = grammar.PastTense
	case form.Has(grammar.Gerund) || form == grammar.Participle:
		a.cost += costUnspoken
		a.passive = form == grammar.Participle
	default:
		a.prop.Tense = grammar.PresentTense
	}
	return true
}

// adverbs takes what adverbs say.
func (a *assignment) adverbs() bool {
	for i := range a.parts {
		if a.parts[i].kind == partQuestion {
			switch a.parts[i].word.Sense {
			case "how much longer":
				a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Greater
			case "how much shorter":
				a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Fewer
			}
		}
		if a.parts[i].kind != partAdverb {
			continue
		}
		if ok, _ := a.adverb(a.parts[i].word.Sense); !ok || a.parts[i].word.Sense == "ago" && !a.measures(i-1) {
			return false
		}
		a.tick(i)
	}
	return true
}

// adverb takes what one adverb says, where it says something in this clause; known tells
// whether it may in any.
func (a *assignment) adverb(sense string) (ok, known bool) {
	switch sense {
	case "again":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, 2
	case "there", "still", "already", "ever", "exactly", "roughly", "respectively", "so far", "also", "eventually", "any longer":
	case "actually":
		a.actually = true
	case "then":
		return a.timed(), true
	case "no longer":
		a.noLonger = true
	case "ago":
		a.prop.Apart = query.Now{}
	case "directly":
		a.prop.Direct = true
	case "first", "earlier", "earliest":
		a.prop.Order = 1
	case "last", "latest":
		a.prop.Order = -1
	case "later":
		a.next = 1
	case "previously":
		a.next = -1
	case "chronologically":
		a.prop.InOrder = true
	case "latest first":
		a.prop.Latest = true
	case "currently":
		a.prop.Times = append(a.prop.Times, query.Now{})
	case "together":
		a.total, a.prop.AtOnce = true, true
	case "at once":
		a.prop.AtOnce = true
	case "twice":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, 2
	case "thrice":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.AtLeast, 3
	case "repeatedly":
		a.prop.Degree.Repeated, a.prop.Degree.N = query.Greater, 1
	case "longest":
		a.prop.Degree.Most = true
	case "shortest":
		a.prop.Degree.Least = true
	case "longer", "more":
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Greater
	case "shorter", "less":
		a.prop.Degree.Set, a.prop.Degree.Cmp = true, query.Fewer
	default:
		return false, false
	}
	return true, true
}

// timed tells whether the clause says by itself what time it is about.
func (a *assignment) timed() bool {
	for i := range a.parts {
		if a.parts[i].kind == partTime {
			return true
		}
	}
	return false
}

// fill puts a phrase into a role.
func (a *assignment) fill(role, by string, i int, p *grammar.Phrase) bool {
	if a.prop.Of(role) != nil || !grammar.Fits(role, p) {
		return false
	}
	a.tick(i)
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: *p, By: by})
	if p.Ask == grammar.Which || p.Ask == grammar.HowMany {
		if a.prop.Gap != "" {
			return false
		}
		a.prop.Gap = role
	}
	return true
}

// phrases are the parts between two that are phrases, in room for them.
func (a *assignment) phrases(out []int, from, to int) []int {
	for i := from; i < to; i++ {
		if a.parts[i].kind == partPhrase {
			out = append(out, i)
		}
	}
	return out
}
