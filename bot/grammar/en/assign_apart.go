package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// measures tells whether a part asks how much time: "how long", "how many years".
func (a *assignment) measures(i int) bool {
	if i < 0 || i >= len(a.parts) {
		return false
	}
	p := &a.parts[i]
	switch p.kind {
	case partQuestion:
		return p.word.Sense == "how long"
	case partPhrase:
		return p.phrase.Kind == grammar.Unit && p.phrase.Ask == grammar.HowMany
	}
	return false
}

// apartFrom takes what stands right behind "how long" and tells from when time is
// counted: "how long after Ding left did Han start", "how many years before Han".
func (a *assignment) apartFrom(i int) bool {
	p := &a.parts[i]
	if !a.measures(i-1) || a.main < i || a.prop.Apart != nil {
		return false
	}
	switch p.kind {
	case partTime:
		related, ok := p.span.(query.Related)
		if !ok || related.How != query.After && related.How != query.Before {
			return false
		}
		a.prop.Apart = related.Span
	case partPrep:
		if p.n > 0 || p.word.Sense != "after" && p.word.Sense != "before" {
			return false
		}
		var ok bool
		if a.prop.Apart, ok = edgeFor(p.word.Sense, p.phrase); !ok {
			if deed, is := p.phrase.Happened(); is {
				a.prop.Apart = deed
			}
		}
	}
	return a.prop.Apart != nil
}

// elapsed reads a clause that says nothing but that time went by: "how long has it been
// since Ding left", "how many years between Zhang and Jia".
func (a *assignment) elapsed(phrases []int) bool {
	before := *a
	if a.nothingButTime(phrases) {
		return true
	}
	*a = before
	return false
}

func (a *assignment) nothingButTime(phrases []int) bool {
	asked := a.question >= 0 && a.parts[a.question].word.Sense == "how long"
	for _, i := range phrases {
		switch p := a.parts[i].phrase; {
		case p.It && !a.ticked[i]:
		case a.measures(i) && !asked:
			asked, a.prop.Wants, a.prop.Unit = true, grammar.WantsLength, p.Unit
		default:
			return false
		}
		a.tick(i)
	}
	if !asked || !a.betweenWhat() {
		return false
	}
	for i := range a.parts {
		if a.parts[i].kind == partThere {
			a.tick(i)
		}
	}
	a.prop.Pred, a.inverted = "elapse", true
	return true
}

// betweenWhat finds the two moments between which time went by.
func (a *assignment) betweenWhat() bool {
	for i := range a.parts {
		p := &a.parts[i]
		switch {
		case a.ticked[i]:
			continue
		case p.kind == partPrep && p.word.Sense == "between" && len(p.phrase.And) == 2 && p.phrase.Kind == grammar.People:
			a.prop.Apart = query.Edge{Set: p.phrase.And[0].Set, Of: query.End}
			a.prop.Until = query.Edge{Set: p.phrase.And[1].Set, Of: query.Start}
		case p.kind == partPrep && p.word.Sense == "between" && len(p.phrase.And) == 2 && a.betweenDeeds(p.phrase.And):
		case p.kind == partPrep && p.word.Sense == "from" && i+1 < len(a.parts) && a.untilDeed(p.phrase, &a.parts[i+1]):
			a.tick(i + 1)
		case p.kind == partTime && len(p.spans) == 0:
			switch span := p.span.(type) {
			case query.Range:
				a.prop.Apart, a.prop.Until = span.From, span.To
			case query.Related:
				if span.How != query.Since {
					return false
				}
				a.prop.Apart, a.prop.Until = untilWhen(span.Span)
			default:
				return false
			}
		default:
			continue
		}
		a.tick(i)
		return true
	}
	return false
}

// untilWhen are the moments between which time went by since one that was until another:
// "from when Zhang left until Jia came"; of others the second is today.
func untilWhen(since query.Span) (from, to query.Span) {
	if edge, ok := since.(query.Edge); ok {
		if in, ok := edge.Set.(query.In); ok {
			if until, ok := in.Span.(query.Related); ok && until.How == query.Until {
				return query.Edge{Set: in.Set, Of: edge.Of}, until.Span
			}
		}
	}
	return since, query.Now{}
}

// untilDeed takes the event of a part behind "to" for the one up to which time went by from another.
func (a *assignment) untilDeed(from *grammar.Phrase, to *part) bool {
	return to.kind == partPrep && (to.word.Sense == "to" || to.word.Sense == "until") && a.betweenDeeds([]grammar.Phrase{*from, *to.phrase})
}

// betweenDeeds takes two events for those between which time went by: "between its founding and the
// abolition of the post".
func (a *assignment) betweenDeeds(both []grammar.Phrase) bool {
	from, one := both[0].Happened()
	to, other := both[1].Happened()
	if !one || !other {
		return false
	}
	a.prop.Apart, a.prop.Until = from, to
	return true
}

// betweenThem takes "between them" for who came between two who were spoken of: "who held the post
// between them". Where the clause counts, or names several, it is of all those together: "how many
// years did they serve between them".
func (a *assignment) betweenThem() {
	for i := range a.parts {
		p := a.parts[i].phrase
		if a.measures(i) || p != nil && (p.Ask == grammar.HowMany || p.Kind == grammar.People && (len(p.And) > 1 || p.Plural && p.Hole)) {
			a.total, a.prop.AtOnce = true, true
			return
		}
	}
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{From: query.Hole{Kind: query.Former}, To: query.Hole{Kind: query.Latter}})
}
