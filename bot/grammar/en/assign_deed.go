package en

import (
	"strings"

	"officebot/bot/grammar"
)

// deed makes the clause tell of the event of a noun, with what the noun's own phrase
// says of it: "the founding of the office", "the office's rank". It returns the role
// that the noun stands for, "" where that is the event itself.
func (a *assignment) deed(i int) (gap string, ok bool) {
	p := a.parts[i].phrase
	a.prop.Pred, gap = p.Noun.Deed()
	a.tick(i)
	for _, f := range p.Fills {
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: f.Role, Phrase: f.Phrase, By: f.By})
	}
	return gap, p.Ask == grammar.NoAsk && !p.Denied && len(a.prop.Fills) > 0
}

// singleDeed is "when was the founding of the office", "was Zhang's death in 1971".
func (a *assignment) singleDeed(i int) bool {
	gap, ok := a.deed(i)
	switch {
	case gap == "":
		return ok && len(a.parts) > 2
	case a.question < 0:
		return false
	}
	return ok && gap == "place" && a.parts[a.question].word.Sense == "where"
}

// equateDeed is "A is B" where B is a noun of an event: "who was the founder of the
// office", "what year was its founding", "was it Jiang's creation".
func (a *assignment) equateDeed(i, k int) bool {
	x, y := a.parts[i].phrase, a.parts[k].phrase
	if x.Kind == grammar.Deed && y.Kind != grammar.Deed {
		i, k, x, y = k, i, y, x
	}
	if y.Kind != grammar.Deed || x.Kind == grammar.Deed {
		return false
	}
	if asks(y) {
		return a.askedDeed(i, k)
	}
	gap, ok := a.deed(k)
	switch {
	case !ok:
		return false
	case gap == "" && x.Ask == grammar.Which && (x.Kind == grammar.Unit || x.What && y.Grain > 0):
		a.tick(i)
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, max(x.Grain, y.Grain)
		return true
	case gap == "":
		return false
	}
	return a.fill(gap, grammar.Subject, i, x)
}

// askedDeed is "what rank is the office".
func (a *assignment) askedDeed(i, k int) bool {
	x, y := a.parts[i].phrase, *a.parts[k].phrase
	pred, gap := y.Noun.Deed()
	role := y.Noun.Role("of")
	if gap == "" || role == "" || len(y.Fills) > 0 || x.Kind != grammar.Body {
		return false
	}
	a.prop.Pred = pred
	return a.fill(role, grammar.Subject, i, x) && a.fill(gap, grammar.Object, k, &grammar.Phrase{Kind: grammar.Title, Ask: y.Ask})
}

// fragmentDeed is a noun of an event by itself: "founding of the office", "its rank".
func (a *assignment) fragmentDeed(i int) bool {
	grain := a.parts[i].phrase.Grain
	gap, ok := a.deed(i)
	switch {
	case !ok:
		return false
	case gap != "":
		a.prop.Gap, a.prop.Wants = gap, grammar.WantsThing
	case a.question < 0:
		a.prop.Wants, a.prop.Grain = grammar.WantsDate, grain
	}
	return true
}

// ranked is "is the office of ministerial rank", "at deputy-ministerial level".
func (a *assignment) ranked(phrases []int) bool {
	if len(phrases) != 1 || a.parts[phrases[0]].phrase.Kind != grammar.Body {
		return false
	}
	for i := range a.parts {
		p := a.parts[i].phrase
		if a.parts[i].kind != partPrep || p.Kind != grammar.Thing || p.Noun == nil || !strings.Contains("of at", a.parts[i].word.Sense) {
			continue
		}
		pred, gap := p.Noun.Deed()
		role := p.Noun.Role("of")
		if gap != "as" || role == "" {
			return false
		}
		a.prop.Pred = pred
		return a.fill(role, grammar.Subject, phrases[0], a.parts[phrases[0]].phrase) && a.fill(gap, a.parts[i].word.Sense, i, p)
	}
	return false
}
