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

// sameAs is "who has Ding's job" and "who had Ding's job in 2005": whoever holds, or held at a time that
// is told, what he held.
func (a *assignment) sameAs(post *grammar.Phrase) bool {
	held := a.world.PostsOf(post.Set)
	if a.prop.Pred != "hold" || a.prop.Tense != grammar.PresentTense && !a.timed() || held == nil {
		return false
	}
	post.Kind, post.Set = grammar.Office, held
	return true
}

// inPostOf takes "in Ding's job" as in what he held, where the clause names no post.
func (a *assignment) inPostOf(title *grammar.Phrase, preposition string) bool {
	held := a.world.PostsOf(title.Set)
	if held == nil || a.prop.Of("post") != nil || a.prop.Of("body") != nil {
		return false
	}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "post", Phrase: grammar.Phrase{Kind: grammar.Office, Set: held}, By: preposition})
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

// turnover takes the time of somebody's going or coming for a place beside him: "who took over
// when Ding left", "when Ding left, who took his place", "who was director until Chen came".
func (a *assignment) turnover(span query.Span) bool {
	by := 1
	edge, ok := span.(query.Edge)
	if until, is := span.(query.Related); is && until.How == query.Until {
		by = -1
		edge, ok = until.Span.(query.Edge)
	}
	if !ok || (edge.Of == query.End) != (by > 0) || edge.Of == query.Course || a.prop.Gap == "" || a.world.IsOutsider(edge.Set) {
		return false
	}
	if earlier := a.prop.Of("earlier"); earlier != nil {
		return by > 0 && a.prop.Pred == "follow" && earlier.Set != nil && (isHole(earlier.Set) || earlier.Set.String() == edge.Set.String())
	}
	if post := a.prop.Of("post"); by < 0 && post != nil && post.Plural {
		return false
	}
	if (a.prop.Gap != "holder" && a.prop.Gap != "later") || by > 0 && !a.comes() || by < 0 && a.prop.Pred != "hold" {
		return false
	}
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: by, From: edge.Set, Edge: span})
	return true
}

// aboutToday tells whether a predicate is said of whoever holds a post now: "is the director
// in" is asked at a door, for nobody who is out of office is the director.
func (a *assignment) aboutToday(predicate string) bool {
	holder := a.prop.Of("holder")
	return holder != nil && IsInSet("at the door", predicate) && a.isPresent(holder)
}

// isPresent tells whether a phrase is whoever holds a post, by the post alone, and the
// sentence is of the present.
func (a *assignment) isPresent(p *grammar.Phrase) bool {
	return a.prop.Tense == grammar.PresentTense && p.Kind == grammar.People && p.Role && !p.Named && !p.Plural && p.Ask == grammar.NoAsk && !p.Picks()
}
