package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// ownPosts makes of somebody beside whom a time lies, where posts are asked for and nobody
// else holds them, the one who held them in that time.
func (a *assignment) ownPosts(set query.Set, span query.Span) bool {
	he := onlyPerson(set)
	post := a.prop.Of("post")
	if he == nil || a.prop.Gap != "post" || post == nil || a.prop.Of("holder") != nil || post.Kind != grammar.Title {
		return false
	}
	holder := grammar.Phrase{Kind: grammar.People, Set: he, Named: true}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "holder", Phrase: holder, By: grammar.Subject})
	if edge, own := span.(query.Edge); !own || edge.Of != query.Course {
		a.prop.Times = append(a.prop.Times, span) // while he was director he was whatever else he was
	}
	return true
}

// postsOf asks for the posts of whose they are said to be: 贾廷安的职务, at any time.
func (a *assignment) postsOf(i int) bool {
	a.prop.Pred, a.prop.Wants, a.prop.Tense = "hold", grammar.WantsPost, grammar.NoTense
	return a.fill("holder", grammar.Subject, i, &grammar.Phrase{Kind: grammar.People, Set: a.parts[i].phrase.Set, Named: true})
}

// inPlace takes a place in which somebody is said to have served for the posts whose labels name it:
// 张经武在西藏任过职吗.
func (a *assignment) inPlace(p *grammar.Phrase) bool {
	holder := a.prop.Of("holder")
	if p.Kind != grammar.Thing || p.Noun != nil || a.prop.Pred != "hold" || a.prop.Gap != "" || a.prop.Of("post") != nil || holder == nil || !holder.Named {
		return false
	}
	set, ok := a.world.Naming(p.Text)
	if ok {
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "post", Phrase: grammar.Phrase{Kind: grammar.People, Set: set, Role: true}, By: grammar.Object})
	}
	return ok
}

// onlyPerson is the one person whom a set names, be it as one who held some posts; nil where it
// names none.
func onlyPerson(set query.Set) query.Set {
	switch s := set.(type) {
	case query.Hole:
		return s
	case query.Of:
		if len(s.People) == 1 {
			return s
		}
	case query.Meet:
		for _, one := range s.Sets {
			if he := onlyPerson(one); he != nil {
				return he
			}
		}
	}
	return nil
}

// ownTimes lets a clause of time without a subject be of the one whose posts are asked for:
// 林郑月娥当特首之前做什么.
func (a *assignment) ownTimes() {
	holder := a.prop.Of("holder")
	if a.prop.Gap != "post" || holder == nil || !holder.Named {
		return
	}
	his := query.Mapping{Sets: func(set query.Set) query.Set {
		if _, all := set.(query.All); all {
			return query.Meet{Sets: []query.Set{set, holder.Closed().Set}}
		}
		return set
	}}
	for i := range a.prop.Steps {
		if b := &a.prop.Steps[i]; b.Edge != nil {
			b.From, b.Edge = his.Set(b.From), his.Span(b.Edge)
		}
	}
}

// inWhichElse makes of in which body somebody had a post as well which other post he had: 同时还在哪个办公室
// 当主任 is of none of the office's own.
func (a *assignment) inWhichElse() {
	post := a.prop.Of("post")
	if !a.also && !a.jointly || a.prop.Gap != "body" || post == nil || post.Named || post.Narrowed {
		return
	}
	a.prop.Fills = slices.DeleteFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Role == "body" })
	*a.prop.Of("post") = grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which, Other: true}
	a.prop.Gap = "post"
}

// withBody takes a body of the office that is said to count, too: 连同办公厅在内. All of the
// office's posts count where none is named.
func (a *assignment) withBody(body *grammar.Phrase) bool {
	return body.Kind == grammar.Body && (body.Main != "" || slices.Contains(a.world.Bodies(), body.ID)) && body.Set == nil
}

// underWhom is 陈世炬在谁手下任职.
func (a *assignment) underWhom(p *grammar.Phrase) bool {
	if a.prop.Gap != "" || a.prop.Leader != nil || a.prop.Of("leader") != nil {
		return false
	}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "leader", Phrase: *p, By: "under"})
	a.prop.Gap = "leader"
	return true
}

// yearsAsked tells whether a number of years or months is asked for.
func (a *assignment) yearsAsked() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool {
		return p.kind == partPhrase && p.phrase.Kind == grammar.Unit && p.phrase.Ask == grammar.HowMany && p.phrase.Unit != query.AnyUnit
	})
}

// inSeat makes of a post who holds it: 2010年主任的位子上是谁.
func (a *assignment) inSeat(i int) {
	p := *a.parts[i].phrase
	if p.Kind != grammar.Office || p.Ask != grammar.NoAsk || p.Set == nil {
		return
	}
	p.Kind, p.Role, p.ID = grammar.People, true, ""
	a.parts = slices.Clone(a.parts)
	a.parts[i].phrase = &p
}
