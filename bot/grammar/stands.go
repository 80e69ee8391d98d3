package grammar

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// whoStands are those of whom a clause tells by what describes them whether they are in office, or were
// at a time, whichever of their times that was: "is Lincoln's successor still in office". It is nil
// where the clause tells anything else.
func (p *Prop) whoStands() query.Set {
	holder := p.Of("holder")
	if p.Wants != WantsTruth || p.Pred != "hold" && (p.Pred != "exist" || holder == nil || !holder.Definite) || p.Gap != "" || p.Of("tenure") != nil || holder == nil || p.slot("holder") != Subject {
		return nil
	}
	if post, body := p.Of("post"), p.Of("body"); post != nil && (post.Kind == People || post.Narrowed || post.ID != "" || post.Set != nil && !IsGeneric(post.Set)) || body != nil && (body.Kind != Body || body.ID != "") {
		return nil // a post or a body that is named
	}
	if _, but := holder.Set.(query.Less); but {
		return nil // "anybody besides Chen"
	}
	if holder.Kind != People || holder.Set == nil || holder.Named || holder.Hole || holder.Plural || holder.Denied || len(holder.Or)+len(holder.And) > 0 || !holder.Narrowed && !holder.Picks() {
		return nil
	}
	if len(p.Times) == 0 && p.Tense != PresentTense || p.Degree.Set || len(p.Steps) > 0 {
		return nil
	}
	return holder.Closed().Set
}

// stands tells whether a clause says of those whom a phrase describes that they hold it: "which directors who took
// office after 1990 are still in office".
func (p *Prop) stands(holder *Phrase) bool {
	return p.Pred == "hold" && p.slot("holder") == Subject && !IsGeneric(holder.Set)
}

// whoStood are those who held it at a time that is over, or under somebody, of whom a clause asks who held it at another: "which of
// those who were manager in 1980 were in office in 1990", "which of the presidents of 2018 is still in office". Whoever
// did may have held it twice. nil of other clauses.
func (p *Prop) whoStood(set query.Set) query.Set {
	_, under := set.(query.Under)
	in, _ := set.(query.In)
	at, timed := in.Span.(query.Time)
	if !under && (!timed || at.Days.To == knowledge.LastDay) || p.Pred != "hold" || p.slot("holder") != Subject || p.Of("post") != nil || len(p.Steps) > 0 {
		return nil
	}
	if p.Wants != WantsPeople && p.Wants != WantsCount && p.Wants != WantsTruth || len(p.times()) == 0 && !p.now() {
		return nil
	}
	return set
}
