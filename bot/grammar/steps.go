package grammar

import "officebot/bot/query"

// followed is who came next to somebody.
func (p *Prop) followed() (query.Set, bool) {
	later, earlier := p.Of("later"), p.Of("earlier")
	line, named, ok := p.line()
	if !ok {
		return nil, false
	}
	if !named {
		line = p.lineAsked()
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
	case p.Gap == "earlier" && earlier != nil && p.onlyFollowed():
		return wereFollowed(earlier.Closed().Set, wide(line)), true
	case later != nil:
		return p.held(later)
	}
	return p.held(earlier)
}

// lineAsked is the line of the post whose holder is asked for, nil where none is named: "which
// chief secretary did she succeed?"
func (p *Prop) lineAsked() query.Set {
	asked := p.Of(p.Gap)
	if asked == nil || !asked.Role || asked.Picks() || asked.Narrowed {
		return nil
	}
	if all, ok := asked.Set.(query.All); ok && len(all.Posts) > 0 {
		return all
	}
	return nil
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
	return asked != nil && (asked.Ask == HowMany || asked.Plural && (by == "after" || by == "before"))
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
	if b.At != nil {
		if all, isAll := set.(query.All); isAll && len(all.Posts) == 0 {
			return b.At, true
		}
		return query.Meet{Sets: []query.Set{set, b.At}}, true
	}
	all, isAll := set.(query.All)
	line := query.Set(all)
	if body, is := set.(query.Body); is {
		line, isAll = body, true
	}
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
		return query.Between{From: b.From, To: b.To, Line: narrow(line)}, true
	}
	if asked := p.Of(p.Gap); p.Direct && p.howManyPeople() > 1 || !p.Direct && (p.Degree.Most || p.Degree.Least) && (b.By == 1 || b.By == -1) || !p.Direct && asked != nil && (asked.Plural || asked.Ask == HowMany) && (b.By == 1 || b.By == -1) {
		return query.Beyond{From: b.From, Before: b.By < 0, Line: line}, true
	}
	return query.Step{From: b.From, By: b.By, Line: narrow(line), Straight: p.Direct}, true
}

// narrow is a line, nil where it is that of all posts.
func narrow(line query.Set) query.Set {
	if all, ok := line.(query.All); ok && len(all.Posts) == 0 {
		return nil
	}
	return line
}
