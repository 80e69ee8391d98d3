package query

// simplerAsk writes an ask without what adds nothing to it.
func simplerAsk(ask Ask) Ask {
	switch a := ask.(type) {
	case Filling:
		return deeds(a)
	case HowLong:
		a.Set = heldNext(a.Set)
		return a
	case Date:
		a.Set = heldNext(a.Set)
		return a
	}
	several, ok := ask.(Several)
	if !ok {
		return ask
	}
	asks := once(several.Asks, func(a Ask) []Ask {
		if inner, ok := a.(Several); ok {
			return inner.Asks
		}
		return nil
	})
	if len(asks) == 1 {
		return asks[0]
	}
	return Several{asks}
}

// heldNext is whoever came next or before, in office, as no more than that: "how long was his successor in office" is
// of the time that came next, whatever else the successor held.
func heldNext(set Set) Set {
	meet, ok := set.(Meet)
	if !ok || len(meet.Sets) != 2 || !equal[Set](meet.Sets[0], All{}) {
		return set
	}
	if step, ok := meet.Sets[1].(Step); ok {
		return step
	}
	return set
}

// deeds is what somebody or something did or changed as all that is told of it, with
// whatever verb: role(do(agent=a, as=?)) is events(any(agent=a)).
func deeds(ask Filling) Ask {
	if ask.Event.Verb != "do" && ask.Event.Verb != "change" {
		return ask
	}
	event := Event{Verb: "any"}
	for _, r := range ask.Event.Roles {
		_, gap := r.Filler.(Gap)
		switch {
		case gap && (r.Kind == RolePatient || r.Kind == RoleAs):
		case r.Kind == RoleAgent && !gap, r.Kind == RoleTime && !gap:
			event.Roles = append(event.Roles, r)
		default:
			return ask
		}
	}
	if len(event.Roles) == 0 {
		return ask
	}
	return Events{event}
}
