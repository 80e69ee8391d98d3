package grammar

import "officebot/bot/query"

// Set is the tenures that a clause about holding is about: those of its post, in
// its time, of its holder where it has one. ok is false where it is about no
// tenures, or says something of them that no query can.
func (p *Prop) Set() (set query.Set, ok bool) {
	if p.happened() {
		return p.base()
	}
	set, ok = p.base()
	if !ok || !p.spent() {
		return nil, false
	}
	for _, b := range p.Steps {
		if set, ok = p.stepped(set, b); !ok {
			return nil, false
		}
	}
	for _, leader := range p.leaders() {
		set = query.Under{Set: set, Leaders: leader}
	}
	if by := p.Of("appointer"); by != nil && p.Gap != "appointer" {
		if set, ok = p.appointed(set, by); !ok {
			return nil, false
		}
	}
	for _, t := range p.times() {
		set = p.during(set, t)
	}
	if p.now() {
		set = query.In{Set: set, Span: query.Now{}}
	}
	if p.Order != 0 {
		set = query.Nth{Set: set, N: p.Order}
	}
	for _, e := range p.Except {
		set = query.Less{Set: set, Without: e}
	}
	return p.compared(set)
}

// during is a set restricted to a time. Of somebody, "since 2010", "until 2012" and
// "from 2010 to 2012" say that it was so all along, and that it ended with "until".
func (p *Prop) during(set query.Set, span query.Span) query.Set {
	if p.Whole {
		return query.In{Set: set, Span: span, How: query.Whole}
	}
	holder := p.Of("holder")
	lasting := (p.Pred == "hold" || p.Pred == "last") && (p.Wants == WantsTruth && p.Main && holder != nil && (holder.Named || holder.Definite) || p.Pred == "last")
	if related, ok := span.(query.Related); ok && lasting {
		switch related.How {
		case query.Until:
			return query.In{Set: set, Span: related.Span, How: query.Ending}
		case query.Since:
			begun := query.In{Set: set, Span: query.Related{How: query.Until, Span: related.Span}, How: query.Beginning}
			return query.In{Set: begun, Span: query.Now{}}
		}
	}
	if related, ok := span.(query.Related); ok && related.How == query.By && p.Pred == "hold" && p.Wants != WantsCount && p.Tense != PerfectTense {
		return query.In{Set: set, Span: related.Span} // who held it "by the end of 2012" held it then
	}
	if both, ok := span.(query.Range); ok && lasting && p.Wants == WantsTruth {
		begun := query.In{Set: set, Span: query.Related{How: query.Until, Span: both.From}, How: query.Beginning}
		return query.In{Set: begun, Span: both.To}
	}
	return query.In{Set: set, Span: span, How: p.part()}
}

// times are those of the clause, with what its tense says: what will be lies ahead,
// and who has left did so before today.
func (p *Prop) times() []query.Span {
	switch {
	case len(p.Times) > 0 || len(p.Steps) > 0:
		return p.Times
	case !p.Main && p.Pred == "end" && p.Gap == "holder" && (p.Tense == PastTense || p.Tense == PerfectTense):
		return []query.Span{query.Related{How: query.Until, Span: query.Now{}}} // "who have left"
	case !p.Main:
		return nil
	case p.Tense == FutureTense:
		return []query.Span{query.Related{How: query.After, Span: query.Now{}}}
	case p.Wants == WantsTruth && p.Pred == "end":
		return []query.Span{query.Related{How: query.Until, Span: query.Now{}}}
	}
	return nil
}

// spent tells whether every role that the clause fills has a part in the set.
func (p *Prop) spent() bool {
	if p.Direct && p.Pred != "follow" && len(p.Steps) == 0 {
		return false
	}
	for i := range p.Fills {
		if p.Fills[i].Phrase.OneMan {
			return false // as whom, only two times tell
		}
		if p.Fills[i].Phrase.Other && p.Gap != p.Fills[i].Role {
			return false // "in another office": which one is not this
		}
		if p.Fills[i].Phrase.N > 0 && p.Fills[i].Phrase.Kind == People && (p.Wants != WantsTruth || p.Fills[i].Role == "leader") {
			return false // a number that nothing counts
		}
		switch n := &p.Fills[i].Phrase; p.Fills[i].Role {
		case "body", "post":
			if p.Pred == "exist" && (n.Kind == Body || n.Kind == Title) {
				return false // that a body existed is no matter of tenures
			}
		case "holder", "later", "earlier":
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

// leaders are the people under whom the clause says that somebody served.
func (p *Prop) leaders() []query.Set {
	var all []query.Set
	if p.Leader != nil {
		all = append(all, p.Leader)
	}
	if n := p.Of("leader"); n != nil && p.Gap != "leader" {
		all = append(all, n.Leaders())
	}
	return all
}

// appointed is the tenures of a set whose holders somebody appointed.
func (p *Prop) appointed(set query.Set, by *Phrase) (query.Set, bool) {
	agent, ok := by.filler()
	return query.Doing{Set: set, Event: query.Event{Verb: "appoint", Roles: []query.Role{
		{Kind: query.RoleAgent, Filler: agent}, {Kind: query.RolePatient, Filler: query.Gap{}},
	}}}, ok
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
	case post != nil && post.Kind == Title && (post.All || post.Only):
		return nil, false, false
	case post != nil && (post.Ask == Which || post.Ask == HowMany) && (post.Kind == Title || post.Kind == Body):
		return query.All{}, false, true
	case post != nil && post.Kind == People && post.Set != nil:
		if post.Timed && p.Pred != "hold" {
			return nil, false, false
		}
		return post.Closed().Set, true, true
	case post != nil && post.Kind == Office && post.Set != nil:
		return post.Set, true, true
	case p.Line != nil && post == nil && body != nil && body.Kind == Body && (body.ID == "" || body.ID == body.Main || body.ID == p.LineOf):
		return p.Line, true, true // "who chaired the club"
	case post != nil && post.Kind == Body:
		return p.bodyLine(post), true, true
	case body != nil && body.Kind == Body:
		return p.bodyLine(body), true, true
	case body != nil && body.Kind == People && body.Set != nil:
		return body.Closed().Set, true, true
	case p.Line != nil:
		return p.Line, false, true
	case post != nil && post.Kind != Title && post.Kind != Tenure || body != nil && body.Kind != Body:
		return nil, false, false
	}
	return query.All{}, false, true
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
	return query.Meet{Sets: []query.Set{line, closed}}, true
}

// generic tells whether a phrase says no more than that somebody held the post:
// "which person", "anybody".
func generic(n *Phrase) bool {
	_, all := n.Set.(query.All)
	return all && !n.Role && !n.Narrowed && len(n.pick) == 0
}

// followed is who came next to somebody.
func (p *Prop) followed() (query.Set, bool) {
	later, earlier := p.Of("later"), p.Of("earlier")
	line, named, ok := p.line()
	if !ok {
		return nil, false
	}
	if !named {
		line = nil
	}
	switch {
	case p.Gap == "later" && earlier != nil:
		if p.many("later", "earlier") {
			return query.Beyond{From: earlier.Closed().Set, Line: wide(line)}, earlier.Set != nil
		}
		return p.stepFrom(earlier, 1, line)
	case p.Gap == "earlier" && later != nil:
		if p.many("earlier", "later") {
			return query.Beyond{From: later.Closed().Set, Before: true, Line: wide(line)}, later.Set != nil
		}
		return p.stepFrom(later, -1, line)
	case later != nil && earlier != nil && generic(later):
		return p.stepFrom(earlier, 1, line) // "did nobody succeed Ding"
	case later != nil && earlier != nil && generic(earlier):
		return p.stepFrom(later, -1, line)
	case p.Gap == "later" && len(p.Times) == 0:
		// "and who took over?"
		return query.Step{From: query.Hole{Kind: query.He}, By: 1, Line: line, Straight: p.Direct}, true
	case later != nil && earlier != nil && later.Set != nil && earlier.Set != nil && !generic(earlier):
		// "when did Chen take over from Jia": if he did
		next, ok := p.stepFrom(earlier, 1, line)
		return query.Meet{Sets: []query.Set{next, later.Closed().Set}}, ok
	case later != nil:
		return p.held(later)
	}
	return p.held(earlier)
}

// wide is a line of all of the office's holders where the clause names none.
func wide(line query.Set) query.Set {
	if line == nil {
		return query.All{}
	}
	return line
}

// many tells whether all are asked for who came before or after somebody, rather than
// the next: "how many directors came after Jia".
func (p *Prop) many(gap, beside string) bool {
	asked, by := p.Of(gap), p.slot(beside)
	return asked != nil && (asked.Plural || asked.Ask == HowMany) && (by == "after" || by == "before")
}

func (p *Prop) stepFrom(n *Phrase, by int, line query.Set) (query.Set, bool) {
	if n.Set == nil || n.Kind != People && n.Kind != Tenure {
		return nil, false
	}
	from := n.Closed().Set
	if n.Role && n.Definite && !n.Plural && !n.Narrowed && !n.Picks() {
		from = query.In{Set: from, Span: query.Now{}} // "the director" is the present one
	}
	if all, isAll := line.(query.All); isAll && len(all.Posts) == 0 && n.Named {
		// Whoever stepped aside as director, whatever else they were.
		from, line = query.Meet{Sets: []query.Set{line, from}}, nil
	} else if isAll && len(all.Posts) == 0 {
		line = nil
	}
	return query.Step{From: from, By: by * max(1, p.Places), Line: line, Straight: p.Direct}, true
}

// stepped is a set that was put by its place in the line: "the director before
// Ding". A place is a place only among everybody; of somebody named it is a time.
func (p *Prop) stepped(set query.Set, b Beside) (query.Set, bool) {
	all, isAll := set.(query.All)
	if !isAll || p.Pred == "end" {
		if b.Edge == nil {
			return nil, false
		}
		return query.In{Set: set, Span: b.Edge, How: p.part()}, true
	}
	if b.Both {
		return query.Join{Sets: []query.Set{query.Step{From: b.From, By: -1}, query.Step{From: b.From, By: 1}}}, true
	}
	if b.To != nil {
		between := query.Between{From: b.From, To: b.To}
		if len(all.Posts) > 0 {
			between.Line = all
		}
		return between, true
	}
	if asked := p.Of(p.Gap); asked != nil && (asked.Plural || asked.Ask == HowMany) && (b.By == 1 || b.By == -1) {
		return query.Beyond{From: b.From, Before: b.By < 0, Line: all}, true
	}
	step := query.Step{From: b.From, By: b.By, Straight: p.Direct}
	if len(all.Posts) > 0 {
		step.Line = all
	}
	return step, true
}

// part is what of a tenure has to lie in the times of the clause.
func (p *Prop) part() query.Part {
	switch {
	case p.leaves():
		return query.Ending
	case p.Pred == "begin" || p.Pred == "follow":
		return query.Beginning
	}
	return query.Touching
}

// leaves tells whether the clause is about somebody's going: "left", "handed over".
func (p *Prop) leaves() bool {
	return p.Pred == "end" || p.Pred == "follow" && p.Of("later") == nil && p.Gap != "later"
}

// now tells whether the clause speaks of the present holder: in the present, of a
// post that nothing else narrows.
func (p *Prop) now() bool {
	if p.Wants != WantsPeople && p.Wants != WantsTruth && p.Wants != WantsCount && p.Wants != WantsPost {
		return false
	}
	if p.Tense != PresentTense || len(p.Times) > 0 || len(p.Steps) > 0 || p.Pred != "hold" && p.Pred != "exist" || p.Degree.Most || p.Degree.Least || p.Degree.Set {
		return false
	}
	post := p.Of("post")
	if tenure := p.Of("tenure"); tenure != nil && tenure.Picks() {
		return false
	}
	if holder := p.Of("holder"); post == nil && holder != nil && (holder.Narrowed || holder.Picks()) {
		return false
	}
	return post == nil || !post.Narrowed && len(post.pick) == 0 && !post.Plural || post.Kind != People
}

// compared is a set of which the clause says how long.
func (p *Prop) compared(set query.Set) (query.Set, bool) {
	if p.Degree.N > 0 {
		set = query.Repeated{Set: set, Cmp: p.Degree.Repeated, N: p.Degree.N}
	}
	if n := p.Of("tenure"); n != nil && n.Picks() {
		most, least := n.Extreme()
		if most == least {
			return nil, false
		}
		set = query.Most{Set: set, Measure: query.ByLength, Least: least}
	}
	if n := p.Of("tenure"); n != nil && n.N > 0 {
		cmp := query.Exactly
		if n.Compared {
			cmp = n.Cmp
		}
		set = query.Repeated{Set: set, Cmp: cmp, N: n.N, Terms: true}
	}
	switch d := p.Degree; {
	case (d.Most || d.Least) && p.Wants == WantsTruth && p.Of("holder") != nil && p.Of("holder").Named && len(p.Of("holder").Or) == 0:
		line, _, ok := p.line()
		most := query.Most{Set: line, Measure: query.ByLength, Least: d.Least}
		return query.Meet{Sets: []query.Set{most, p.Of("holder").Closed().Set}}, ok
	case d.Most || d.Least:
		return query.Most{Set: set, Measure: query.ByLength, Least: d.Least, Rank: d.Rank}, true
	case d.Set && d.Than == nil && d.Length.N == 0:
		if d.Cmp != query.Greater && d.Cmp != query.Fewer || p.Wants != WantsPeople {
			return nil, false
		}
		return query.Most{Set: set, Measure: query.ByLength, Least: d.Cmp == query.Fewer}, true
	case d.Set && (p.Wants != WantsTruth || !p.Main):
		return query.Lasting{Set: set, Cmp: d.Cmp, Length: d.Length, Than: d.Than}, true
	}
	return set, true
}

// Span is the time of a clause: when what it says began, ended or went on.
func (p *Prop) Span() (query.Span, bool) {
	if p.happened() {
		e, ok := p.Event()
		if p.Pred == eventSense+"break out" {
			e = begun(e)
		}
		return query.Happening{Event: e}, ok
	}
	set, ok := p.Set()
	if !ok {
		return nil, false
	}
	return query.Edge{Set: set, Of: p.point()}, true
}

// begun is the event that begins when it breaks out: "when the war broke out".
func begun(e query.Event) query.Event {
	for _, r := range e.Roles {
		if thing, ok := r.Filler.(query.Thing); ok && len(e.Roles) == 1 {
			return query.Event{Verb: "happen", Roles: []query.Role{{Kind: query.RoleAgent, Filler: thing}}}
		}
	}
	return e
}

// point is the end of a tenure that the verb is about.
func (p *Prop) point() query.Point {
	switch {
	case p.Which != query.Course:
		return p.Which
	case p.leaves():
		return query.End
	case p.Pred == "begin" || p.Pred == "follow":
		return query.Start
	}
	return query.Course
}
