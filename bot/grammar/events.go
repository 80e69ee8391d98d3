package grammar

import (
	"strings"

	"officebot/bot/query"
)

// eventSense begins the sense of the verbs that tell what happened besides
// tenures: "event found".
const eventSense = "event "

// happened tells whether a clause is about an event.
func (p *Prop) happened() bool { return strings.HasPrefix(p.Pred, eventSense) }

// eventRoles are the roles of events by the names that a lexicon gives them.
var eventRoles = map[string]query.RoleKind{
	"agent": query.RoleAgent, "patient": query.RolePatient, "as": query.RoleAs, "place": query.RolePlace, "cause": query.RoleCause,
}

// Event is what a clause says happened, with the gap where it has one. ok is false
// where a part of the clause has no place in an event.
func (p *Prop) Event() (query.Event, bool) {
	e := query.Event{Verb: strings.ReplaceAll(strings.TrimPrefix(p.Pred, eventSense), " ", "-")}
	if p.Leader != nil || len(p.Steps)+len(p.Except) > 0 || p.Degree != (Degree{}) || len(p.Times) > 1 {
		return e, false
	}
	if p.Pred == eventSense+"list" && p.slot("patient") == Object && p.Of("agent") == nil && p.Gap != "agent" {
		return e, false // "list the directors" tells nothing
	}
	for i := range p.Fills {
		kind, known := eventRoles[p.Fills[i].Role]
		if !known {
			return e, false
		}
		if impersonal[p.Pred] && kind == query.RoleAgent && p.Fills[i].Phrase.impersonal() {
			continue // "what do they call it"
		}
		if kind == query.RoleAgent && p.Gap != p.Fills[i].Role && len(p.Fills)+len(p.Times) > 1 && p.Fills[i].Phrase.anybody() {
			continue // "did anyone found it": not one of the holders alone
		}
		filler := query.Filler(query.Gap{})
		if p.Fills[i].Role == p.Gap {
			if p.Fills[i].Phrase.others() {
				return e, false
			}
		} else {
			var ok bool
			if filler, ok = p.Fills[i].Phrase.filler(); !ok {
				return e, false
			}
			if p.Fills[i].Phrase.Denied && p.Wants != WantsTruth {
				thing, is := filler.(query.Thing)
				if !is {
					return e, false // "which president had no secretary" is not who had one
				}
				thing.Text = "no " + thing.Text
				filler = thing
			}
		}
		e.Roles = append(e.Roles, query.Role{Kind: kind, Filler: filler})
	}
	if p.Gap != "" && p.Of(p.Gap) == nil {
		kind, known := eventRoles[p.Gap]
		if !known {
			return e, false
		}
		e.Roles = append(e.Roles, query.Role{Kind: kind, Filler: query.Gap{}})
	}
	if len(p.Times) == 1 {
		e.Roles = append(e.Roles, query.Role{Kind: query.RoleTime, Filler: query.When{Span: p.byThen(p.Times[0])}})
	}
	sortRoles(e.Roles)
	if len(e.Roles) == 1 && e.Roles[0].Kind == query.RoleAs && e.Roles[0].Filler == query.Filler(query.Gap{}) {
		return e, false // as what, but not who
	}
	return e, len(e.Roles) > 0
}

// byThen is the time of an event of which it is asked whether it had come about by another: "had he already
// died when the post was abolished".
func (p *Prop) byThen(span query.Span) query.Span {
	if _, related := span.(query.Related); related || !p.Done || p.Wants != WantsTruth || p.Gap != "" {
		return span
	}
	return query.Related{How: query.By, Span: span}
}

// others tells whether a phrase asks for anybody but somebody: "who besides Mao". No event
// says who else there was.
func (n *Phrase) others() bool {
	_, less := n.Closed().Set.(query.Less)
	return less && !n.Role
}

// anybody tells whether a phrase stands for whoever it may be: "anyone", "somebody".
func (n *Phrase) anybody() bool {
	return n.Kind == People && IsGeneric(n.Set) && n.Ask == NoAsk && n.N == 0 && !n.Role && !n.All && !n.Denied && !n.Narrowed && !n.Only
}

// impersonal are the events of which nothing is said by naming as agent whoever does
// so: "the article lists", "people call it".
var impersonal = map[string]bool{eventSense + "call": true, eventSense + "list": true}

// impersonal tells whether a phrase means whoever does so: "they", "the fans".
func (n *Phrase) impersonal() bool {
	hole, ok := n.Set.(query.Hole)
	return n.Kind == Thing && n.Ask == NoAsk || ok && hole.Kind == query.They
}

func sortRoles(roles []query.Role) {
	for i := range roles {
		for j := i; j > 0 && roles[j].Kind < roles[j-1].Kind; j-- {
			roles[j], roles[j-1] = roles[j-1], roles[j]
		}
	}
}

// filler is what a phrase fills a role with.
func (n *Phrase) filler() (query.Filler, bool) {
	switch {
	case n.Kind == People && n.N > 0:
		return nil, false // how many, no event says
	case n.Kind == People && n.Set != nil:
		closed := n.Closed()
		if of, ok := closed.Set.(query.Of); ok && len(of.People) == 1 {
			return query.Entity{ID: of.People[0]}, true
		}
		if all, ok := closed.Set.(query.All); ok && n.Role && len(all.Posts) == 1 {
			return query.Entity{ID: all.Posts[0]}, true
		}
		return query.People{Set: closed.Set}, true
	case (n.Kind == Body || n.Kind == Office) && n.ID != "":
		return query.Entity{ID: n.ID}, true
	case n.Kind == Body && n.Main != "":
		return query.Entity{ID: n.Main}, true
	case n.Kind == Thing && n.Text != "":
		return query.Thing{Text: n.Text}, true
	case n.Kind == Moment && n.Span != nil:
		return query.When{Span: n.Span}, true
	}
	return nil, false
}

// leaving are the events with which somebody's time in a post ends, however it was put.
var leaving = map[string]bool{
	"event resign": true, "event dismiss": true, "event overthrow": true, "event vote out": true, "event retire": true,
	"event die": true, "event kill": true, "event murder": true, "event assassinate": true, "event shoot": true, "event execute": true,
}

// Gone is who left by the event that a clause tells of: "after Ding was fired".
func (p *Prop) Gone() (query.Set, bool) {
	if !leaving[p.Pred] || p.Denied {
		return nil, false
	}
	n := p.Of("patient")
	if n == nil {
		n = p.Of("agent")
	}
	if n == nil || n.Kind != People || n.Set == nil {
		return nil, false
	}
	return n.Closed().Set, true
}

// Gone is who left by the event that a noun tells of: "after Ding's death".
func (p *Phrase) Gone() (query.Set, bool) {
	if p.Kind != Deed {
		return nil, false
	}
	pred, gap := p.Noun.Deed()
	if gap != "" {
		return nil, false
	}
	told := Prop{Pred: pred, Fills: p.Fills}
	return told.Gone()
}

// isCalled is a clause that says what the holder of a post is called, by somebody's name, as one that says
// who he is: "the director in 1995 was called Jia", "was the first one named Zhang". nil of others.
func (p *Prop) isCalled() *Prop {
	post, name := p.Of("patient"), p.Of("as")
	if p.Pred != eventSense+"call" && p.Pred != eventSense+"appoint" || p.Wants != WantsTruth || p.Gap != "" || len(p.Fills) != 2 || post == nil || name == nil {
		return nil
	}
	if !post.Role && IsGeneric(post.Set) || post.Named || post.Kind != People || name.Kind != People || !name.Named || len(name.And)+len(name.Or) > 0 {
		return nil
	}
	is := *p
	is.Pred = "hold"
	is.Fills = []Fill{{Role: "holder", Phrase: *name, By: Subject}, {Role: "post", Phrase: *post, By: Object}}
	return &is
}

// inManner is the clause as telling of the event that its verb implies: "was Ding
// elected" asks for an election, not for a beginning.
func (p *Prop) inManner() *Prop {
	event := *p
	event.Pred, event.Manner = eventSense+p.Manner, ""
	roles := map[string]string{"holder": "patient", "appointer": "agent", "post": "as"}
	event.Fills = nil
	for _, f := range p.Fills {
		if role, known := roles[f.Role]; known {
			f.Role = role
		}
		event.Fills = append(event.Fills, f)
	}
	if role, known := roles[p.Gap]; known {
		event.Gap = role
	}
	return &event
}
