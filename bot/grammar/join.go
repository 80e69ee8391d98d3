package grammar

import "officebot/bot/query"

// Join is a coordination of two phrases, of which the second may be one itself.
func Join(a, b Phrase, sense string) (Phrase, bool) {
	a, whole := a.Closed(), b.Closed()
	if step, ok := whole.Set.(query.Step); ok && a.Set == nil && a.By != 0 {
		// "the predecessor and the successor of Chen"
		a.Set, a.By, a.Narrowed = query.Step{From: step.From, By: a.By}, 0, true
	}
	if step, ok := a.Set.(query.Step); ok && whole.Set == nil && whole.By != 0 && !whole.Definite {
		// "Chen's predecessor and successor"
		whole.Set, whole.By, whole.Narrowed = query.Step{From: step.From, By: whole.By, Line: step.Line}, 0, true
	}
	switch {
	case a.Kind == Unit && whole.Kind == Unit && sense == "and" && a.Ask != NoAsk:
		a.Grain = max(a.Grain, whole.Grain) // "in what year and month"
		return a, true
	case a.Kind == Moment && whole.Kind == Moment && sense == "and" && a.Of != whole.Of && a.Of != query.Course && whole.Of != query.Course && (a.Set == nil) != (whole.Set == nil):
		// "the start and end of Chen's tenure", "Chen's start and end"
		if a.Set == nil {
			a.Set = whole.Set
		}
		return Phrase{Kind: Tenure, Set: a.Set, Ask: a.Ask, Definite: true}, true
	case sense == "and" && a.took() && whole.took():
		return Phrase{Kind: Deeds, And: []Phrase{a, whole}, Plural: true}, true // "its founding and its abolition"
	}
	if a.Kind != whole.Kind || a.Set == nil || whole.Set == nil || a.Kind != People && a.Kind != Tenure || a.Denied {
		return Phrase{}, false
	}
	step, beside := a.Set.(query.Step)
	switch back, _ := whole.Set.(query.Step); {
	case beside && back.By == -step.By:
		whole.Set = whoseIs(whole.Set, step.From) // "Chen's successor or his predecessor": Chen's
	case sense == "and" && !a.Plural && (a.Named || a.Narrowed):
		whole.Set = whoseIs(whole.Set, a.Set)
	}
	if sense == "or" && a.Role && !a.Named && sameHolders(a.Set, whole.Set) {
		whole.Plural = true // "the director or directors in 2003": however many there were
		return whole, true
	}
	if in, ok := whole.Set.(query.In); ok && whole.Timed && a.Role && !a.Named && !a.Narrowed {
		a = a.Within(in.Span) // "the president and the vice president in 1950"
	}
	if sense == "or" && a.Role && !a.Named && whole.Named {
		return Phrase{}, false // somebody is no other post
	}
	parts := []Phrase{a}
	switch {
	case sense == "and" && len(whole.And) > 0:
		parts = append(parts, whole.And...)
	case sense == "or" && len(whole.Or) > 0:
		parts = append(parts, whole.Or...)
	case JoinedBy(&whole) != "":
		return Phrase{}, false
	default:
		parts = append(parts, whole)
	}
	sets := make([]query.Set, len(parts))
	for i := range parts {
		sets[i] = parts[i].Set
	}
	p := Phrase{Kind: a.Kind, Set: query.Join{Sets: sets}, Named: a.Named && whole.Named, Plural: true, Narrowed: true, Ask: a.Ask}
	if sense == "and" {
		p.And = parts
	} else {
		p.Or = parts
	}
	return p, true
}

// whoseIs is a set in which "he" is whoever stands before it: "the director in 2002 and his
// successor".
func whoseIs(set, he query.Set) query.Set {
	who, ok := query.Fill(query.Who{Set: set}, func(h query.Hole) query.Set {
		if h.Kind == query.He {
			return he
		}
		return h
	}, func() query.Span { return query.Then{} }).(query.Who)
	if !ok {
		return set
	}
	return who.Set
}

// sameHolders tells whether a set is all the holders of the posts of another, at whatever
// time that is.
func sameHolders(a, b query.Set) bool {
	if in, ok := b.(query.In); ok {
		b = in.Set
	}
	_, all := a.(query.All)
	return all && a.String() == b.String()
}

// EitherThing is a choice of two things by their words: "ministerial or vice-ministerial".
func EitherThing(a, b Phrase) (Phrase, bool) {
	if a.Kind != Thing || b.Kind != Thing || a.Text == "" || b.Text == "" {
		return Phrase{}, false
	}
	return Phrase{Kind: Thing, Plural: true, Or: []Phrase{a, b}}, true
}

// Offers tells whether a phrase offers people of whom one is meant, each by name or as somebody in
// particular: "Jia or Chen", "the first director or Chen".
func (n *Phrase) Offers() bool {
	if len(n.Or) == 0 || n.Kind != People {
		return false
	}
	for i := range n.Or {
		if one := &n.Or[i]; !one.Named && (one.Plural || one.Role || !one.Narrowed) {
			return false
		}
	}
	return true
}

func JoinedBy(p *Phrase) string {
	switch {
	case len(p.And) > 0:
		return "and"
	case len(p.Or) > 0:
		return "or"
	}
	return ""
}
