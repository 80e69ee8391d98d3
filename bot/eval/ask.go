package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// ask works a question out.
func (r *run) ask(a query.Ask) Result {
	result := Result{Ask: a, Status: NotInRecord, Span: knowledge.Always}
	if !r.enter() {
		return result
	}
	defer r.leave()
	switch a := a.(type) {
	case query.Who:
		r.who(&result, a.Set)
	case query.List:
		r.list(&result, a)
	case query.Date:
		r.date(&result, a)
	case query.Moment:
		r.moment(&result, a)
	case query.HowLong:
		r.howLong(&result, a)
	case query.HowMany:
		r.howMany(&result, a)
	case query.Number:
		r.number(&result, a)
	case query.Posts:
		r.postsOf(&result, a)
	case query.Gaps:
		r.gaps(&result, a)
	case query.Apart:
		r.apart(&result, a)
	case query.Average:
		r.average(&result, a)
	case query.Whether:
		r.whether(&result, a.Claim)
	case query.Choice:
		r.choice(&result, a)
	case query.Filling:
		r.filling(&result, a)
	case query.Events:
		r.eventsAsked(&result, a)
	case query.Profile:
		r.profile(&result, a)
	case query.Several:
		r.several(&result, a)
	}
	return result.settled()
}

// settled is a result that answers nothing where nothing of the records stands
// behind it: that 1999 lies before 2007 is no matter of the records.
func (r Result) settled() Result {
	if r.backed() {
		return r
	}
	return Result{Ask: r.Ask, Status: NotInRecord, Span: r.Span, Grain: r.Grain, Notes: r.Notes, Parts: r.Parts}
}

// backed tells whether anything of the records stands behind a result.
func (r *Result) backed() bool {
	if len(r.Held)+len(r.Facts)+len(r.Sources)+len(r.Gaps)+len(r.Lengths) > 0 || r.Before != nil || r.After != nil {
		return true
	}
	return slices.ContainsFunc(r.Parts, func(p Result) bool { return p.backed() })
}

// wanted works out the set of a question. It tells whether there is anybody; where
// there is nobody it has given the result its status.
func (r *run) wanted(result *Result, s query.Set) (roll, bool) {
	if s == nil {
		return failed(missing), false
	}
	set := r.leaderAsked(s, r.set(s))
	result.Notes = append(result.Notes, set.notes...)
	result.Facts = addFacts(result.Facts, set.facts...)
	r.timed(result, set.asked)
	if set.open && !set.fails() {
		r.ofThoseKnown(result, s)
	}
	if len(set.held) > 0 && !set.fails() {
		result.Held = set.held
		result.Status = Answered
		if doubtful(set.held) {
			result.Status = Ambiguous
		}
		return set, true
	}
	r.nobody(result, s, &set)
	return set, false
}

// timed puts the time that was asked about into a result.
func (r *run) timed(result *Result, p *period) {
	if p != nil {
		result.Span, result.Grain = p.days(), p.grain
	}
}

// ofThoseKnown notes that a first, a last or a number is of those recorded.
func (r *run) ofThoseKnown(result *Result, s query.Set) {
	switch s.(type) {
	case query.Nth, query.Take, query.Most, query.All, query.Body:
		result.Notes = append(result.Notes, Note{Kind: OfThoseKnown})
	}
}

// addFacts adds facts that are not there yet.
func addFacts(to []*knowledge.Fact, facts ...*knowledge.Fact) []*knowledge.Fact {
	for _, f := range facts {
		if f != nil && !slices.Contains(to, f) {
			to = append(to[:len(to):len(to)], f)
		}
	}
	return to
}

// profile tells what there is of a person, an organization or a post.
func (r *run) profile(result *Result, a query.Profile) {
	for _, f := range r.records.Facts {
		if slices.Contains(f.About, a.ID) {
			result.Facts = append(result.Facts, f)
		}
	}
	if p := r.people[a.ID]; p != nil {
		result.People = []*knowledge.Person{p}
		result.Held = certainly(p.Tenures)
	}
	if p := r.posts[a.ID]; p != nil {
		result.Posts = []*knowledge.Post{p}
		result.Held = r.begun(r.lines[p])
	}
	if len(result.Facts)+len(result.Held) > 0 {
		result.Status = Answered
	} else {
		result.People, result.Posts = nil, nil
	}
}

// several works each question out on its own.
func (r *run) several(result *Result, a query.Several) {
	for i, each := range a.Asks {
		part := r.ask(each)
		result.Parts = append(result.Parts, part)
		result.People = addPeople(result.People, part.People...)
		if i == 0 || rankOf(part.Status) > rankOf(result.Status) {
			result.Status = part.Status
		}
	}
	result.People = inOrder(result.People)
}

// rankOf orders statuses by what several answers are together: one that is
// answered makes them answered, but for one that is ambiguous.
func rankOf(s Status) int {
	return slices.Index([]Status{NotInRecord, NoHolder, Answered, Ambiguous}, s)
}

func addPeople(to []*knowledge.Person, people ...*knowledge.Person) []*knowledge.Person {
	if len(people) == 0 {
		return to
	}
	seen := make(map[*knowledge.Person]bool, len(to)+len(people))
	out := make([]*knowledge.Person, 0, len(to)+len(people))
	for _, list := range [2][]*knowledge.Person{to, people} {
		for _, p := range list {
			if !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	return out
}

// inOrder orders people by their first tenure.
func inOrder(people []*knowledge.Person) []*knowledge.Person {
	out := slices.Clone(people)
	slices.SortStableFunc(out, func(a, b *knowledge.Person) int {
		switch {
		case len(a.Tenures) == 0 || len(b.Tenures) == 0:
			return len(b.Tenures) - len(a.Tenures)
		}
		return knowledge.CompareTenures(a.Tenures[0], b.Tenures[0])
	})
	return out
}
