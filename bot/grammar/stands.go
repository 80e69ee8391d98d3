package grammar

import "officebot/bot/query"

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
