package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// elapsed is 张经武和贾廷安之间隔了多久: the time from when one left to when the other
// came.
func (a *assignment) elapsed() bool {
	if a.mode != modeMain || a.prop.Denied {
		return false
	}
	for i := range a.parts {
		p := &a.parts[i]
		if a.ticked[i] {
			continue
		}
		switch {
		case a.prop.Until == nil && a.untilNext(p):
		case p.kind == partVerb && comes(p.word), p.kind == partHave && p.word.Sense == "have", p.kind == partPhrase && isAnyHolder(p.phrase):
		case p.kind == partTime && a.prop.Until == nil:
			if !a.fromUntil(p.span) {
				return false
			}
		case p.kind == partSide && p.word.Sense == "between" && a.prop.Until == nil:
			a.between(&p.phrase.And[0], &p.phrase.And[1])
		case p.kind == partPhrase && len(p.phrase.And) == 2 && p.phrase.Kind == grammar.People && a.prop.Until == nil:
			a.between(&p.phrase.And[0], &p.phrase.And[1])
		case p.kind == partPhrase && p.phrase.Hole && p.phrase.Plural && a.prop.Until == nil:
			a.between(&theTwo[0], &theTwo[1]) // 他们俩
		case p.kind == partPhrase && p.phrase.Kind == grammar.Unit && p.phrase.Ask == grammar.HowMany:
			a.prop.Wants, a.prop.Unit = grammar.WantsLength, p.phrase.Unit
		default:
			return false
		}
		a.tick(i)
	}
	a.prop.Pred = "hold"
	return a.prop.Until != nil && (a.ask >= 0 && a.parts[a.ask].word.Sense == "how long" || a.prop.Wants == grammar.WantsLength)
}

// fromUntil takes from when or until when it is counted: 从丁薛祥离任到Han Shiming上任.
func (a *assignment) fromUntil(span query.Span) bool {
	switch s := span.(type) {
	case query.Range:
		a.prop.Apart, a.prop.Until = s.From, s.To
		return true
	case query.Related:
		if s.How == query.Since && a.prop.Apart == nil {
			a.prop.Apart = s.Span
			return true
		}
		if s.How == query.Until && a.prop.Apart != nil {
			a.prop.Until = s.Span
			return true
		}
	}
	return false
}

func (a *assignment) between(from, to *grammar.Phrase) {
	if from.Kind == grammar.Moment {
		a.prop.Apart, a.prop.Until = from.Span, to.Span // 丁薛祥卸任与Han Shiming上任之间
		return
	}
	a.prop.Apart = query.Edge{Set: from.Set, Of: query.End}
	a.prop.Until = query.Edge{Set: to.Set, Of: query.Start}
}

// untilNext takes after whom it is counted until somebody came: 丁薛祥离任以后，隔了多久才有新主任,
// 丁薛祥走后多久有人接替.
func (a *assignment) untilNext(p *part) bool {
	var from query.Set
	switch {
	case !a.comesAny() && !slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partHave }):
	case p.kind == partTime && p.beside != nil && p.beside.By == 1:
		from = p.beside.From
	case p.kind == partSide && p.word.Sense == "after" && p.phrase.Kind == grammar.People && p.phrase.Named:
		from = p.phrase.Closed().Set
	}
	if from == nil {
		return false
	}
	a.prop.Apart = query.Edge{Set: from, Of: query.End}
	a.prop.Until = query.Edge{Set: query.Step{From: from, By: 1}, Of: query.Start}
	return true
}

// comesAny tells whether the clause asks how long it was until anybody came, or was there: 多久才有人接任,
// 之后多久才有下一任.
func (a *assignment) comesAny() bool {
	came := a.verb
	if came < 0 {
		came = a.have
	} else if !comes(a.word) {
		return false
	}
	asked := a.longAsked()
	if asked < 0 || asked > came {
		return false
	}
	return slices.ContainsFunc(a.parts[asked:], func(p part) bool { return p.kind == partPhrase && isAnyHolder(p.phrase) })
}

// longAsked is the part that asks how long, or for a number of years or months; -1 where none does.
func (a *assignment) longAsked() int {
	return slices.IndexFunc(a.parts, func(p part) bool {
		if p.kind == partAsk {
			return p.word.Sense == "how long"
		}
		return p.kind == partPhrase && p.phrase.Kind == grammar.Unit && p.phrase.Ask == grammar.HowMany && p.phrase.Unit != query.AnyUnit
	})
}

// sinceThen takes the time after which it is asked how long it was until somebody came or went, or something
// happened: 陈世炬卸任之后多久丁薛祥上任 asks for nobody's time in office.
func (a *assignment) sinceThen(i int) bool {
	after, ok := a.parts[i].span.(query.Related)
	asked := a.longAsked()
	if !ok || after.How != query.After || asked < i || a.mode != modeMain || a.prop.Apart != nil || a.prop.Degree.N > 0 || a.prop.Pred != "begin" && a.prop.Pred != "end" && !a.happened() {
		return false
	}
	a.prop.Apart = after.Span
	if edge, isEdge := after.Span.(query.Edge); isEdge {
		holder := a.prop.Of("holder")
		if _, all := edge.Set.(query.All); all && holder != nil && holder.Named {
			edge.Set = query.Meet{Sets: []query.Set{edge.Set, holder.Closed().Set}} // Castell卸任主教练之后多久当上主席
		}
		a.prop.Apart = edge
		return edge.Of != query.Course
	}
	return true
}

// comes tells whether a verb says that somebody came into a post.
func comes(w *grammar.Word) bool {
	return w != nil && (w.Sense == "begin" || w.Sense == "follow")
}

// isAnyHolder tells whether a phrase is anybody, a role by itself, be it of somebody new, or a successor of
// nobody said.
func isAnyHolder(p *grammar.Phrase) bool {
	return p.Kind == grammar.People && (grammar.IsGeneric(p.Set) || p.Set == nil && p.By == 1) && !p.Named && p.Ask == grammar.NoAsk && !p.Narrowed
}

// afterWhich puts the length that is asked for before 之后 behind it, where that says the same:
// 丁薛祥卸任多久之后才有继任者.
func afterWhich(tokens []fold.Token) []fold.Token {
	for at := 2; at < len(tokens); at++ {
		long := longestOf(tokens, at, howLong())
		behind := longestOf(tokens, at+long, thereafter())
		if long == 0 || behind == 0 || at+long+behind == len(tokens) || slices.Contains(done(), tokens[at-1].Text) {
			continue
		}
		end := at + long + behind
		return slices.Concat(tokens[:at], tokens[at+long:end], tokens[at:at+long], tokens[end:])
	}
	return tokens
}

// longestOf is how many tokens the longest of some words has that stands at one, 0 where none does.
func longestOf(tokens []fold.Token, at int, words []string) int {
	n := 0
	for _, word := range words {
		if at < len(tokens) && stands(tokens[at:], word) {
			n = max(n, len([]rune(word)))
		}
	}
	return n
}
