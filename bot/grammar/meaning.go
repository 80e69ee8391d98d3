package grammar

import (
	"slices"

	"officebot/bot/query"
)

// Set is the tenures that a clause about holding is about: those of its post, in
// its time, of its holder where it has one. ok is false where it is about no
// tenures, or says something of them that no query can.
func (p *Prop) Set() (set query.Set, ok bool) {
	if p.happened() {
		return p.base()
	}
	if p.AtOnceOfAny() {
		return p.atOnceOfAny()
	}
	if p.Pred == "overlap" {
		return p.overlapping()
	}
	if p.Gap == "appointer" {
		return p.appointing()
	}
	if set, ok := p.elsewhere(); ok {
		return set, true
	}
	set, ok = p.base()
	if !ok || !p.spent() {
		return nil, false
	}
	who := p.whoStands()
	if who == nil {
		who = p.whoStood(set)
	}
	if who != nil {
		set = wide(query.Line(who))
	}
	if p.Acting || p.Full {
		set = query.Acting{Set: set, Full: p.Full}
	}
	for _, b := range p.Steps {
		if set, ok = p.stepped(set, b); !ok {
			return nil, false
		}
	}
	for _, leader := range p.Leaders() {
		if p.Below {
			set = query.Less{Set: set, Without: leader}
		}
		set = query.Under{Set: set, Leaders: leader}
	}
	if set, ok = p.companions(set); !ok {
		return nil, false
	}
	if by := p.Of("appointer"); by != nil && p.Gap != "appointer" {
		if set, ok = p.appointed(set, by); !ok {
			return nil, false
		}
	}
	if p.Became != nil {
		set = query.Career{Set: set, Other: p.Became, Sooner: true}
	}
	for _, t := range p.times() {
		set = p.during(set, t)
	}
	if p.now() {
		set = query.In{Set: set, Span: query.Now{}}
	}
	if who != nil {
		set = query.Meet{Sets: []query.Set{set, who}}
	}
	if p.Order != 0 {
		set = query.Nth{Set: set, N: p.Order}
	}
	for _, e := range p.Except {
		set = query.Except(set, e)
	}
	return p.compared(set)
}

// elsewhere is what those who were talked of held besides the office's posts, where a
// clause asks who of them held another post.
func (p *Prop) elsewhere() (query.Set, bool) {
	post, holder := p.Of("post"), p.Of("holder")
	if p.Pred != "hold" || p.Gap != "holder" || post == nil || !post.Other || holder == nil || len(p.Steps)+len(p.Except)+len(p.Fills) > 2 {
		return nil, false
	}
	set := holder.Closed().Set
	if _, hole := set.(query.Hole); !hole {
		return nil, false
	}
	for _, t := range p.times() {
		set = p.during(set, t)
	}
	return query.Less{Set: set, Without: query.All{}, Tenures: true}, true
}

// spent tells whether every role that the clause fills has a part in the set.
func (p *Prop) spent() bool {
	if p.Direct && p.Pred != "follow" && len(p.Steps) == 0 {
		return false
	}
	if p.Pred == "follow" && len(p.Times)+len(p.Steps) == 0 && (p.Gap == "earlier" && p.Of("later") == nil && !p.onlyFollowed() || p.Gap == "later" && p.Of("earlier") == nil) {
		return false // "which of them was followed directly": not by whom
	}
	for i := range p.Fills {
		if p.Fills[i].Phrase.Neither {
			return false // none of several is no set of theirs
		}
		if p.Fills[i].Phrase.OneMan {
			return false // as whom, only two times tell
		}
		if p.Fills[i].Phrase.Other && p.Gap != p.Fills[i].Role {
			return false // "in another office": which one is not this
		}
		if p.Fills[i].Phrase.N > 0 && p.Fills[i].Phrase.Kind == People && (p.Wants != WantsTruth || p.Fills[i].Role == "leader") && !p.isNumbered(&p.Fills[i]) {
			return false // a number that nothing counts
		}
		switch n := &p.Fills[i].Phrase; p.Fills[i].Role {
		case "body", "post":
			if p.Pred == "exist" && (n.Kind == Body || n.Kind == Title) {
				return false // that a body existed is no matter of tenures
			}
			if post := p.Of("post"); p.Fills[i].Role == "body" && n.Kind == People && post != nil && post.Kind == People {
				return false // "mayor of the mayors who left": the post is that of nobody else's
			}
		case "holder", "later", "earlier", "above", "below":
		case "leader", "appointer":
			if n.Kind != People || n.Set == nil {
				return false
			}
		case "length", "tenure":
			if p.Gap != p.Fills[i].Role && n.Kind != Counted && (n.Kind != Tenure || n.Set != nil && p.Of("holder") != nil) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// Leaders are the people under whom the clause says that somebody served.
func (p *Prop) Leaders() []query.Set {
	all := slices.Clip(p.Leader)
	if n := p.Of("leader"); n != nil && p.Gap != "leader" {
		all = append(all, n.EachLeader()...)
	}
	return all
}

// appointed is the tenures of a set whose holders somebody appointed.
func (p *Prop) appointed(set query.Set, by *Phrase) (query.Set, bool) {
	roles := []query.Role{{Kind: query.RolePatient, Filler: query.Gap{}}}
	if by.anybody() { // "did anyone appoint him": not one of the holders alone
		return query.Doing{Set: set, Event: query.Event{Verb: "appoint", Roles: roles}}, true
	}
	agent, ok := by.filler()
	roles = append([]query.Role{{Kind: query.RoleAgent, Filler: agent}}, roles...)
	return query.Doing{Set: set, Event: query.Event{Verb: "appoint", Roles: roles}}, ok
}

// base is the tenures before times and other restrictions.
func (p *Prop) base() (query.Set, bool) {
	switch p.Pred {
	case "hold", "begin", "end", "last", "exist":
		if whose := p.Of("tenure"); whose != nil && whose.Set != nil && p.Of("holder") == nil {
			return p.held(whose)
		}
		return p.held(p.Of("holder"))
	case "follow":
		return p.followed()
	}
	if p.happened() && (p.Gap == "patient" || p.Gap == "agent") {
		e, ok := p.Event()
		return query.Doing{Set: query.All{}, Event: e}, ok
	}
	return nil, false
}

// line is the post that a clause names, and whether it names one.
func (p *Prop) line() (set query.Set, named, ok bool) {
	post, body := p.Of("post"), p.Of("body")
	switch {
	case post != nil && post.Kind == Title && post.All && post.Plural && post.Set != nil:
		return post.Set, true, true // "both posts"
	case post != nil && post.Kind == Title && (post.All || post.Only || post.Set != nil && !IsGeneric(post.Set) && !p.hisOwn(post)):
		return nil, false, false
	case post != nil && (post.Ask == Which || post.Ask == HowMany) && (post.Kind == Title || post.Kind == Body):
		return query.All{}, false, true
	case post != nil && post.Kind == People && post.Set != nil:
		if p.AtAnotherTime() {
			return nil, false, false
		}
		if set, is := p.allOf(post); is {
			return set, true, set != nil
		}
		return post.Closed().Set, true, true
	case post != nil && post.Kind == Office && post.Set != nil:
		return post.Set, true, true
	case p.Line != nil && post == nil && body != nil && body.Kind == Body && (body.ID == "" || body.ID == body.Main || body.ID == p.LineOf):
		return p.Line, true, true // "who chaired the club"
	case post != nil && post.Kind == Body && post.ID != "" && p.Pred == "begin" && p.slot("post") == Object:
		return nil, false, false // whoever assumes "the office of president" is president
	case post != nil && post.Kind == Body && p.Line != nil && (post.ID == "" && p.TellsVacancy() || p.AtTop && post.ID == p.LineOf):
		return p.Line, p.AtTop, true // "how long was the office empty after Ding", "who was in charge of it"
	case post != nil && post.Kind == Body:
		return p.bodyLine(post), true, true
	case body != nil && body.Kind == Body:
		return p.bodyLine(body), true, true
	case body != nil && body.Kind == People && body.Set != nil:
		return body.Closed().Set, true, true
	case p.Line != nil:
		return p.Line, p.AtTop, true
	case post != nil && post.Kind != Title && post.Kind != Tenure || body != nil && body.Kind != Body:
		return nil, false, false
	}
	return query.All{}, false, true
}

// hisOwn tells whether a post is said to be that of whoever holds it: "does Han still hold his post".
func (p *Prop) hisOwn(post *Phrase) bool {
	_, hole := post.Set.(query.Hole)
	holder := p.Of("holder")
	return hole && holder != nil && holder.Named
}

// AtAnotherTime tells whether the clause names a post at some time and says something else
// of it than that it was held then: nobody "became [director in 2013]".
func (p *Prop) AtAnotherTime() bool {
	post := p.Of("post")
	return post != nil && post.Timed && post.Kind == People && p.Pred != "hold"
}

func (p *Prop) bodyLine(body *Phrase) query.Set {
	if body.ID == "" {
		return query.All{}
	}
	return query.Body{Organization: body.ID}
}

// held is the tenures of a holder in the clause's post.
func (p *Prop) held(holder *Phrase) (query.Set, bool) {
	line, named, ok := p.line()
	switch {
	case !ok:
		return nil, false
	case holder == nil || holder.Set == nil && holder.Kind == People:
		return line, true
	case holder.Kind != People && holder.Kind != Tenure:
		return nil, false
	}
	closed := holder.Closed().Set
	if !named {
		return closed, true
	}
	if generic(holder) {
		return line, true
	}
	if less, ok := closed.(query.Less); ok && IsGeneric(less.Set) && !holder.Role {
		return query.Less{Set: line, Without: less.Without}, true // "who apart from Ding was director"
	}
	if nth, ok := closed.(query.Nth); ok && holder.Named && holder.Kind == People {
		nth.Set = query.Meet{Sets: []query.Set{line, nth.Set}} // Whitlock第二次当主教练
		return nth, true
	}
	if p.Later != 0 && !holder.Named && !holder.Hole {
		return query.Career{Set: line, Other: closed, Sooner: p.Later < 0}, true
	}
	return query.Meet{Sets: []query.Set{line, closed}}, true
}

// generic tells whether a phrase says no more than that somebody held the post:
// "which person", "anybody".
func generic(n *Phrase) bool {
	_, all := n.Set.(query.All)
	return all && !n.Role && !n.Narrowed && len(n.pick) == 0
}
