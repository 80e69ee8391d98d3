package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// replaces is "took Ding's place", "whose job did Chen get": whoever takes somebody's post
// follows him.
func (a *assignment) replaces(post *grammar.Phrase) bool {
	if a.passive || a.prop.Of("holder") == nil && a.prop.Gap != "holder" {
		return false
	}
	earlier := grammar.Phrase{Kind: grammar.People, Set: post.Set, Named: true}
	if post.Ask == grammar.Whose {
		if a.prop.Gap != "" {
			return false
		}
		earlier.Set, earlier.Named, earlier.Ask = query.All{}, false, grammar.Which
		a.prop.Gap = "earlier"
	}
	fills := slices.Clone(a.prop.Fills)
	for i := range fills {
		switch f := &fills[i]; f.Role {
		case "holder":
			f.Role = "later"
		case "post":
			f.Role, f.Phrase = "earlier", earlier
		}
	}
	if a.prop.Gap == "holder" {
		a.prop.Gap = "later"
	}
	a.prop.Pred, a.prop.Fills = "follow", fills
	return a.asWhat()
}

// sameAs is "who has Ding's job": whoever holds now what he held.
func (a *assignment) sameAs(post *grammar.Phrase) bool {
	if a.prop.Pred != "hold" || a.prop.Tense != grammar.PresentTense || post.Set == nil || !a.world.OfHolders(post.Set) {
		return false
	}
	post.Set = nil
	return true
}

// asWhat takes in which post that was: "as chairman".
func (a *assignment) asWhat() bool {
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind == partPrep && !a.ticked[i] && p.word.Sense == "as" {
			return p.phrase.Role && a.fill("post", "as", i, p.phrase)
		}
	}
	return true
}

// picksOne tells whether the clause asks which of some people was first or served longest.
func (a *assignment) picksOne() bool {
	holder := a.prop.Of("holder")
	return a.prop.Gap == "holder" && holder != nil && holder.Ask == grammar.Which && !holder.Role && grammar.IsGeneric(holder.Set) &&
		(a.prop.Order != 0 || a.prop.Degree.Most || a.prop.Degree.Least || a.prop.Degree.Set)
}
