package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// scan finds the verb, 是 and 有, denials and particles.
func (a *assignment) scan() bool {
	for i := range a.parts {
		p := &a.parts[i]
		switch p.kind {
		case partMod, partAnd:
			return false
		case partCompare:
			if !a.comparesLength(i) {
				return false
			}
		case partVerb:
			if a.leads(i) {
				continue
			}
			if a.isTerm(i) {
				return false
			}
			if a.verb >= 0 && a.parts[a.verb].words[0].Lemma == p.words[0].Lemma {
				a.tick(i) // 当主任当得最久
				if i > 0 && a.parts[i-1].kind == partNot {
					a.whether, a.prop.Denied = true, !a.prop.Denied // 当没当过主任
					a.verb = i
				}
				a.copied = true
				continue
			}
			if a.verb >= 0 && !a.takesUp(i) {
				return false
			}
			a.verb = i
			a.tick(i)
			if a.mode == modeMain {
				a.prop.Tense = grammar.PresentTense
			}
			if p.past {
				a.prop.Tense = grammar.PastTense
			}
		case partPred:
			if a.pred >= 0 && !a.parts[a.pred].isVacant() && !p.isVacant() {
				return false
			}
			if a.pred < 0 || p.isVacant() {
				a.pred = i // 空得最久, 最长空了多久
			}
			a.exceeds(i)
			a.tick(i)
		case partBe:
			if a.be >= 0 {
				return false
			}
			if p.word.Sense == "not be" && i == 0 && slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partPhrase && asks(p.phrase) }) {
				return false // 不是胡锦涛时期的主任中，谁…: it is said of those of whom one is asked for
			}
			a.be = i
			a.tick(i)
			a.each = a.each || ofThemAll(p.word) && a.behindRole(i)
			a.is(p.word.Sense)
		case partHave:
			if a.have >= 0 {
				return false
			}
			a.have = i
			a.tick(i)
			a.whether = a.whether || p.word.Sense == "whether have"
		case partNot:
			if !a.deniesVerb(i) {
				return false // 没当过副总统的总统, 不当主任之后: that is denied of them, and nothing of what is asked
			}
			a.prop.Denied = !a.prop.Denied
			a.tick(i)
		case partAux:
			if !a.auxiliary(i) {
				return false
			}
		case partAsk:
			if a.ask >= 0 && !a.bothEnds(i) {
				return false
			}
			a.ask = i
			a.tick(i)
		case partOpen:
			if p.word.Sense != "by" || i+1 >= len(a.parts) || a.parts[i+1].kind != partVerb {
				if !a.opensAsk(i) {
					return false
				}
				continue
			}
			a.passive = true
			a.tick(i)
		}
	}
	if a.ended || a.parts[0].kind == partMod {
		a.prop.Tense = grammar.PastTense
	}
	return true
}

// isTerm tells whether 任 is no verb, but the noun of what stands before it: 第二任主任, 现任主任.
func (a *assignment) isTerm(i int) bool {
	if i == 0 || a.mode != modeMain || a.parts[i].words[0].Lemma != "任" || a.parts[i-1].phrase == nil {
		return false
	}
	p := a.parts[i-1].phrase
	return p.Kind == grammar.People && (p.Selected || p.Picks()) && !p.Named && !p.Hole && !p.Role && p.Ask == grammar.NoAsk
}

// takesUp tells whether a verb says once more, with what belongs to it, what the one before
// says with a noun of its own: 坐牢坐在.
func (a *assignment) takesUp(i int) bool {
	before := a.parts[a.verb].words
	own, apart := strings.CutSuffix(strings.SplitAfter(before[0].Lemma, "/")[0], "/")
	return apart && strings.HasPrefix(a.parts[i].words[0].Lemma, own) && slices.ContainsFunc(before, func(w *grammar.Word) bool { return w.Sense == a.word.Sense })
}

// bothEnds tells whether a second question word asks for the other end: 从哪年到哪年.
func (a *assignment) bothEnds(i int) bool {
	opened := func(k int, sense string) bool {
		return k > 0 && a.parts[k-1].kind == partOpen && a.parts[k-1].word.Sense == sense
	}
	if !opened(a.ask, "from") && a.ask != i-2 || !opened(i, "until") {
		return false
	}
	a.both = true
	return true
}

// is notes what 是 says besides.
func (a *assignment) is(sense string) {
	switch sense {
	case "not be":
		a.prop.Denied = !a.prop.Denied
	case "whether be":
		a.whether = true
	}
}

func (a *assignment) auxiliary(i int) bool {
	a.tick(i)
	switch sense := a.parts[i].word.Sense; sense {
	case "whether", "ma", "not yet":
		if sense == "whether" && strings.Contains(a.parts[i].word.Lemma, "有") && !a.verbBehind(i) {
			return false // 担任主席期间有没有办公室 is no 担任
		}
		a.whether = true
		a.ever = a.ever || strings.ContainsAny(a.parts[i].word.Lemma, "曾过")
	case "will":
		a.prop.Tense = grammar.FutureTense
	}
	return a.mode == modeMain || !a.whether
}

// verbBehind tells whether a verb or a predicate stands behind a part.
func (a *assignment) verbBehind(i int) bool {
	return slices.ContainsFunc(a.parts[i+1:], func(p part) bool { return p.kind == partVerb || p.kind == partPred || p.kind == partBe })
}

// opensAsk takes a preposition before a question word: 死于哪一年, 关在哪里, 从什么时候.
func (a *assignment) opensAsk(i int) bool {
	if i+1 >= len(a.parts) || a.parts[i+1].kind != partAsk && a.parts[i+1].kind != partTime && a.parts[i+1].kind != partSide {
		return false
	}
	switch a.parts[i].word.Sense {
	case "in":
		if a.parts[i].word.Lemma == "到" && i > 0 && a.parts[i-1].kind == partVerb {
			a.prop.Which = query.End // 当主席当到哪年
		}
	case "from", "since":
		a.prop.Which = query.Start
	case "until":
		a.prop.Which = query.End
	default:
		return false
	}
	a.tick(i)
	return a.parts[i].word.Sense == "in" || a.parts[i+1].kind == partAsk
}

// noLonger tells whether 不 before a verb says that it came to an end: 不当主任了, 什么时候不当主任.
func (a *assignment) noLonger() bool { return a.mode != modeMain || a.now || a.asksWhen() }

// asksWhen tells whether a question word of time stands in the clause.
func (a *assignment) asksWhen() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool {
		return p.kind == partAsk && (p.word.Sense == "when" || p.word.Sense == "year" || p.word.Sense == "month" || p.word.Sense == "day")
	})
}

// leads takes a verb that leads another: 继续担任, 开始当, 不再担任.
func (a *assignment) leads(i int) bool {
	if a.aspect != "" || !slices.ContainsFunc(a.parts[i+1:], func(p part) bool { return p.kind == partVerb }) {
		return false
	}
	for _, w := range a.parts[i].words {
		if w.Lemma == "不" && !a.noLonger() {
			continue // 不在任 is no end
		}
		if aspect, ok := strings.CutPrefix(w.Sense, "aspect "); ok {
			a.aspect = aspect
			a.tick(i)
			return true
		}
	}
	return false
}

// deniesVerb tells whether what 不 or 没 denies is a verb of the clause, be it behind a place or a side: what stands
// before a noun or a time belongs to what describes that.
func (a *assignment) deniesVerb(i int) bool {
	for k := i + 1; k < len(a.parts); k++ {
		switch a.parts[k].kind {
		case partPhrase:
			return false
		case partTime:
			if k == i+1 {
				return false
			}
		case partWith, partSide, partAdverb:
		default:
			return true
		}
	}
	return true
}
