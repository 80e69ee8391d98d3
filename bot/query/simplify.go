package query

import "slices"

// Equal tells whether two asks ask the same, as far as Simplify can tell.
func Equal(a, b Ask) bool {
	return argument(Simplify(a)) == argument(Simplify(b))
}

// equal tells whether two terms are written the same.
func equal[T any](a, b T) bool { return argument(a) == argument(b) }

// Simplify writes an ask without what adds nothing to its meaning: a denial
// denied, a term said twice, several where there is one, a person looked for among
// those whom an event is about. What comes back is its own simplification.
func Simplify(ask Ask) Ask {
	return Mapping{
		Asks:   simplerAsk,
		Sets:   simplerSet,
		Spans:  simplerSpan,
		Claims: simplerClaim,
		Events: simplerEvent,
	}.Ask(ask)
}

// straight is the next holder, of whatever time, with those who were acting: the next in full
// is none of them.
func straight(set Set) Set {
	switch s := set.(type) {
	case Step:
		s.Straight = s.Straight || s.By == 1
		return s
	case In:
		s.Set = straight(s.Set)
		return s
	}
	return set
}

func simplerSet(set Set) Set {
	switch s := set.(type) {
	case All:
		return All{once(s.Posts, nil)}
	case Of:
		return Of{once(s.People, nil), s.Every}
	case In:
		if inner, ok := s.Set.(In); ok && inner.How == s.How && equal(inner.Span, s.Span) {
			return inner
		}
		if step, ok := s.Set.(Step); ok && s.How == Touching {
			if line, whole := step.From.(All); whole {
				step.From = In{Set: line, Span: s.Span} // "the director's predecessor in 2015": of the director then
				return step
			}
		}
	case Acting:
		if inner, ok := s.Set.(Acting); ok && inner.Full == s.Full {
			return inner
		}
		if !s.Full {
			s.Set = straight(s.Set)
		}
		return s
	case Most:
		if s.Rank == 1 {
			s.Rank = 0
		}
		return s
	case Less:
		if inner, ok := s.Set.(Less); ok && inner.Tenures == s.Tenures {
			return Less{inner.Set, joined([]Set{inner.Without, s.Without}), s.Tenures}
		}
	case Under:
		if inner, ok := s.Set.(Under); ok && equal(inner.Leaders, s.Leaders) {
			return inner // "who did Hu have as his director"
		}
	case Join:
		return joined(s.Sets)
	case Meet:
		return met(s.Sets)
	}
	return set
}

func joined(sets []Set) Set {
	sets = once(sets, func(s Set) []Set {
		if inner, ok := s.(Join); ok {
			return inner.Sets
		}
		return nil
	})
	if len(sets) == 1 {
		return sets[0]
	}
	return Join{sets}
}

// met keeps the first set first: its tenures are the ones that are met.
func met(sets []Set) Set {
	sets = once(sets, func(s Set) []Set {
		if inner, ok := s.(Meet); ok {
			return inner.Sets
		}
		return nil
	})
	sets = slices.DeleteFunc(slices.Clone(sets), func(s Set) bool {
		return slices.ContainsFunc(sets, func(other Set) bool { return within(other, s) })
	})
	if len(sets) == 1 {
		return sets[0]
	}
	return Meet{sets}
}

// within tells whether a set is no more than another in some stretch of time, so that whoever
// is in it is in the other: "the director who is also the present director".
func within(set, whole Set) bool {
	in, ok := set.(In)
	return ok && (equal(in.Set, whole) || within(in.Set, whole))
}

func simplerSpan(span Span) Span {
	either, ok := span.(Either)
	if !ok {
		return span
	}
	times := once(either.Times, nil)
	if len(times) == 1 {
		return times[0]
	}
	return Either{times}
}

func simplerClaim(claim Claim) Claim {
	switch c := claim.(type) {
	case Some:
		return happened(c)
	case Not:
		if inner, ok := c.Claim.(Not); ok {
			return inner.Claim
		}
	case And:
		claims := once(c.Claims, func(c Claim) []Claim {
			if inner, ok := c.(And); ok {
				return inner.Claims
			}
			return nil
		})
		if len(claims) == 1 {
			return claims[0]
		}
		return And{claims}
	case Or:
		claims := once(c.Claims, func(c Claim) []Claim {
			if inner, ok := c.(Or); ok {
				return inner.Claims
			}
			return nil
		})
		if len(claims) == 1 {
			return claims[0]
		}
		return Or{claims}
	}
	return claim
}

// happened is the claim that somebody is among those in an event as the claim that
// the event happened to him: some(doing(of(a), appoint(agent=b, patient=?))) is
// holds(appoint(agent=b, patient=a)). Of somebody in one post he was appointed as that.
func happened(c Some) Claim {
	set, role := c.Set, Role{}
	if in, ok := set.(In); ok && in.How == Beginning {
		set, role = in.Set, Role{RoleTime, When{in.Span}}
	}
	doing, ok := set.(Doing)
	if !ok || role.Filler != nil && doing.Event.Verb != "appoint" {
		return c
	}
	who, post := inPost(doing.Set)
	if len(who.People) != 1 || post != nil && doing.Event.Verb != "appoint" {
		return c
	}
	event := Event{Verb: doing.Event.Verb}
	for _, r := range doing.Event.Roles {
		if _, gap := r.Filler.(Gap); gap {
			r.Filler = Entity{who.People[0]}
		}
		if role.Filler != nil && r.Kind == RoleTime || post != nil && r.Kind == RoleAs {
			return c
		}
		event.Roles = append(event.Roles, r)
	}
	if role.Filler != nil {
		event.Roles = append(event.Roles, role)
	}
	if post != nil {
		event.Roles = append(event.Roles, Role{RoleAs, People{post}})
	}
	return Holds{simplerEvent(event)}
}

// inPost is somebody by name whom a set is about, and in which posts where it says so; nobody of
// other sets.
func inPost(set Set) (who Of, post Set) {
	meet, ok := set.(Meet)
	if !ok {
		who, _ = set.(Of)
		return who, nil
	}
	for _, s := range meet.Sets {
		switch s := s.(type) {
		case Of:
			who = s
		case All:
			post = s
		default:
			return Of{}, nil
		}
	}
	if len(meet.Sets) != 2 || post == nil {
		return Of{}, nil
	}
	return who, post
}

// simplerEvent puts an event's roles into the order of their kinds.
func simplerEvent(event Event) Event {
	event.Roles = slices.Clone(event.Roles)
	slices.SortStableFunc(event.Roles, func(a, b Role) int { return int(a.Kind) - int(b.Kind) })
	return event
}

// once is terms in their order, each once, with the parts of one in its place
// where it is of the same kind as the whole: join(a, join(b, a)) has a, b.
func once[T any](terms []T, parts func(T) []T) []T {
	var kept []T
	add := func(term T) {
		if !slices.ContainsFunc(kept, func(other T) bool { return equal(term, other) }) {
			kept = append(kept, term)
		}
	}
	for _, term := range terms {
		if parts != nil {
			if inner := parts(term); inner != nil {
				for _, part := range inner {
					add(part)
				}
				continue
			}
		}
		add(term)
	}
	return kept
}
