package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// adverbs takes what adverbs say.
func (a *assignment) adverbs() bool {
	d := &a.prop.Degree
	for i := range a.parts {
		if a.parts[i].kind != partAdverb {
			continue
		}
		a.tick(i)
		a.also = a.also || a.parts[i].word.Lemma == "还"
		switch a.parts[i].word.Sense {
		case "also":
			a.also = true
		case "together":
			a.jointly = true
		case "soon":
			a.soon = true
		case "not before":
			if i+1 < len(a.parts) && a.parts[i+1].kind == partPhrase && a.parts[i+1].phrase.Kind == grammar.People {
				return false // 2013年才当上主任的人: that is said of them
			}
			a.late = true
		case "still":
			a.still = true
		case "empty", "going":
			if a.parts[i].word.Lemma == "总" && i+1 < len(a.parts) && a.parts[i+1].kind == partPhrase {
				return false // 总办公室主任 is head of another body
			}
			a.each = a.each || ofThemAll(a.parts[i].word) && a.behindRole(i)
		case "back then":
			if a.word == nil || !strings.HasPrefix(a.word.Sense, "event ") && !a.asksReason() {
				return false
			}
			a.cost-- // rather than in a year that was spoken of
		case "average":
			a.prop.Wants = grammar.WantsAverage
		case "nth time":
			a.round = a.parts[i].rank
		case "in turn":
			a.turns = true
		case "already":
			a.already = true
		case "alone":
			if i == 0 || a.parts[i-1].kind != partPhrase || !a.parts[i-1].phrase.Named || !a.only && !a.unique() {
				return false // 只有张经武一个人
			}
		case "ever":
			a.ever = true
		case "only":
			a.only = true
		case "directly":
			a.prop.Direct = true
		case "first":
			a.prop.Order = 1
		case "last":
			a.prop.Order = -1
		case "later":
			a.next = 1
		case "previously":
			a.next = -1
		case "total":
			a.total = true
		case "backwards":
			a.prop.Latest = true
		case "unbroken":
			if i+1 == len(a.parts) || a.parts[i+1].kind != partVerb && a.parts[i+1].kind != partPred {
				return false // 连续三任主任
			}
			a.unbroken = true
		case "throughout":
			a.prop.Whole = true
		case "again":
			d.Repeated, d.N = query.AtLeast, 2
		case "once":
			if !a.only && !slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partAdverb && p.word.Sense == "only" }) {
				return false // 当过一次 is so of whoever did it twice, too
			}
			d.Repeated, d.N = query.Exactly, 1
		case "twice":
			d.Repeated, d.N = query.AtLeast, 2
		case "thrice":
			d.Repeated, d.N = query.AtLeast, 3
		case "repeatedly":
			d.Repeated, d.N = query.Greater, 1
		default:
			return false
		}
	}
	if a.ever && (a.prop.Tense == grammar.PresentTense || a.prop.Tense == grammar.NoTense) {
		a.prop.Tense = grammar.PastTense
	}
	return true
}
