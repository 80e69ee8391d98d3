package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// prepositional reads a preposition and its phrase behind a phrase.
func (r *reader) prepositional(leaf *grammar.Leaf, head grammar.Phrase, add adder) {
	if leaf.Word.Sense == "between" {
		r.between(leaf.To, head, add)
		return
	}
	if leaf.Word.Sense == "from" {
		r.fromTo(leaf.To, head, add)
	}
	r.afterAndBefore(leaf, func(to, cost int, two grammar.Phrase) {
		p, ok := amid(head, two)
		add(to, leaf.Cost+cost, p, ok)
	})
	for e := range each(r.phrasesAt(leaf.To)) {
		p, ok := r.attach(head, leaf.Word.Sense, e.phrase)
		add(e.to, leaf.Cost+e.cost, p, ok)
	}
}

// attach gives a phrase what a preposition ties to it.
func (r *reader) attach(head grammar.Phrase, preposition string, p grammar.Phrase) (grammar.Phrase, bool) {
	if p.Ask != grammar.NoAsk && preposition != "of" {
		return head, false
	}
	if (preposition == "in" || preposition == "on" || preposition == "among") && head.Headless() && p.Kind == grammar.People && p.Plural {
		return r.of(head, p) // "number three in the list of directors"
	}
	if p.Kind == grammar.List && p.Set == nil && head.Kind == grammar.People && (preposition == "on" || preposition == "in") {
		return head, true // "the last on the list"
	}
	people := head.Kind == grammar.People && head.Set != nil && !head.Named
	if preposition == "before" && people && !head.Picks() && p.Headless() && p.Nth() == -1 {
		return head.Picked([]grammar.Pick{grammar.PickNth(-2)}), true // "the director before last"
	}
	if (preposition == "with no" || preposition == "except") && head.Kind == grammar.Tenure && head.Set == nil && p.Kind == grammar.People && p.Role {
		head.Kind = grammar.Vacancy // "the longest time without a director"
		return head, true
	}
	if empty := r.world.EmptyOf(&p); p.Kind == grammar.Vacancy && p.Definite && len(empty) > 0 && people && (preposition == "before" || preposition == "after") {
		by := 1
		if preposition == "before" {
			by = -1
		}
		if head.Nth() == by {
			head = head.Unpicked() // "the first director after the gap"
		}
		beside := r.world.Beside(empty, by)
		return head.Narrow(func(set query.Set) query.Set {
			if isAll(set) {
				return beside
			}
			return query.Meet{Sets: []query.Set{set, beside}}
		}), !head.Picks()
	}
	if head.Kind == grammar.Deed {
		return head.Tells(preposition, p.Closed())
	}
	if p.Kind == grammar.SoMany {
		many, role, ok := company(preposition, &p)
		serving := role == "above"
		ok = ok && people && head.Role && r.world.InCompany(head.Set, many.Set, serving)
		return head.Narrow(func(set query.Set) query.Set { return many.With(set, serving) }), ok
	}
	if preposition == "at" && head.Kind == grammar.Title && head.Set == nil && head.Definite && !head.Plural && !head.Ship && !head.Other && !head.What && head.Ask == grammar.NoAsk && p.Kind == grammar.Body && p.ID != "" {
		return r.postAt(p.ID) // "the job at the library"
	}
	switch preposition {
	case "of":
		return r.of(head, p)
	case "to":
		if head.By != 0 && head.Set == nil {
			return r.of(head, p) // "the successor to Jia"
		}
		if people && head.Role && !head.Common && p.Kind == grammar.People && p.Named {
			return underEach(head, p), true // "vice president to Jefferson"
		}
	case "in", "at", "on", "for":
		if p.Kind == grammar.Body {
			return r.of(head, p)
		}
	case "under":
		if people && p.Kind == grammar.People && p.Set != nil && p.N == 0 {
			return underEach(head, p), true
		}
		return head, false
	case "with":
		if people && !head.Picks() && p.Kind == grammar.Tenure && p.Picks() && (p.Set == nil || grammar.IsGeneric(p.Set)) {
			return head.Over(p), true // "the director with the longest tenure"
		}
		return head, false
	case "among":
		if people && head.Picks() && p.IsThose() { // "the first to lead it among those who served under Hu"
			return head.Narrow(func(set query.Set) query.Set { return query.Meet{Sets: []query.Set{set, p.Those(set)}} }), true
		}
		return head, false
	case "as":
		return asPost(head, p)
	case "except":
		if people && p.Set != nil {
			if in, ok := p.Set.(query.In); ok && p.Role && p.Timed && !p.Definite && !head.Timed {
				head = head.Within(in.Span) // "vice president but not president in 1850": both then
			}
			return head.Narrow(func(set query.Set) query.Set { return query.Except(set, p.Those(set)) }), true
		}
		if of, ok := r.world.HoldersOf(p.ID); ok && people && p.Kind == grammar.Body { // "not counting the General Office"
			return head.Narrow(func(set query.Set) query.Set { return query.Except(set, of) }), true
		}
		return head, false
	case "before", "after":
		if p.Headless() && p.Nth() == -1 {
			return head, false // "the director before last" is no place beside the last
		}
		if people && p.Kind == grammar.People && p.Set != nil {
			by := 1
			if preposition == "before" {
				by = -1
			}
			if head.Role && grammar.IsGeneric(head.Set) && r.world.IsOutsider(p.Set) {
				return head.Within(grammar.Around(p.Closed().Set, by)), true // "the director after Mao"
			}
			if all, ok := head.Set.(query.All); ok {
				beside := grammar.Besides(head, all, p.Closed().Set, by)
				_, next := beside.Set.(query.Step)
				beside.Loose = next && !head.Definite && head.Role && head.Ask == grammar.NoAsk && !head.Picks()
				return beside, true
			}
		}
	}
	if preposition == "throughout" || preposition == "until" && head.Role && !head.Definite {
		return head, false // how much of the time, and that it ended then, is the clause's to say
	}
	if span, ok := grammar.PhraseSpan(preposition, &p); ok && people {
		return head.Within(span), true
	}
	return head, false
}

// underEach is a phrase of those who served somebody, or each of several.
func underEach(head, leaders grammar.Phrase) grammar.Phrase {
	return head.Narrow(func(set query.Set) query.Set {
		for _, leader := range leaders.EachLeader() {
			set = query.Under{Set: set, Leaders: leader}
		}
		return set
	})
}

// asPost reads in which posts somebody's time was, or in which line he was a
// predecessor: "Hale's predecessor as mayor".
func asPost(head, p grammar.Phrase) (grammar.Phrase, bool) {
	if whose := head.Set; (head.Kind == grammar.Tenure || head.Kind == grammar.Moment) && whose != nil && p.Kind == grammar.People && p.Role && !p.Picks() {
		if head.Set = p.Set; !grammar.IsGeneric(whose) { // "whose time as director" is that of any
			head.Set = query.Meet{Sets: []query.Set{p.Set, whose}}
		}
		if head.Kind == grammar.Moment {
			head.Span = query.Edge{Set: head.Set, Of: head.Of}
		}
		return head, true // "Zhang's time as director"
	}
	step, ok := head.Set.(query.Step)
	if !ok || step.Line != nil || p.Kind != grammar.People || !p.Role || p.Plural || p.Narrowed {
		return head, false
	}
	step.Line = p.Set
	head.Set = step
	return head, true
}

// of reads "the predecessor of Ding", "the head of the General Office", "the end of
// his term", "which of the directors".
func (r *reader) of(head, p grammar.Phrase) (grammar.Phrase, bool) {
	switch {
	case head.Kind == grammar.Deed, head.Members:
		return grammar.Own(head, p)
	case head.Kind == grammar.Unit && p.Kind == grammar.Deed && head.Ask == grammar.NoAsk:
		p.Grain = head.Grain // "year of establishment"
		_, ok := p.Happened()
		return p, ok
	case head.Kind == grammar.People && head.Ship && p.Kind == grammar.People && p.Named:
		return grammar.Own(head, p) // "the presidency of Lincoln"
	case head.Kind == grammar.People && head.Role && !head.Common && p.Kind == grammar.People && p.Named && r.world.Below(head.Set, p.Set):
		return underEach(head, p), true // "vice president of Lincoln"
	case (p.Kind == grammar.Body || p.Kind == grammar.Title) && p.All && p.Plural && head.Kind == grammar.People && head.Role:
		set, ok := r.world.Both(head.Set)
		if !head.Plural { // "director of both offices"; "the directors of both" are all of them
			head.Set, head.Narrowed = set, true
		}
		return head, ok
	case (p.Kind == grammar.Body || p.Kind == grammar.Title) && (p.All || p.Plural):
		return head, false
	case p.Kind == grammar.Body && head.Kind == grammar.People && head.Role:
		if p.ID == "" {
			return head, true
		}
		set, ok := r.world.Within(head.Set, p.ID)
		head.Set = set
		return head, ok
	case p.Kind == grammar.Body && p.ID != "" && head.Kind == grammar.Office && head.Set != nil:
		set, ok := r.world.Within(head.Set, p.ID) // "the director's job at the General Office"
		head.Set = set
		return head, ok
	case p.Kind == grammar.Title && head.Kind == grammar.People && head.Role:
		if p.Other {
			return grammar.Phrase{Kind: grammar.Title, Other: true}, head.Ask == grammar.NoAsk // "director of another office"
		}
		return head, true
	case head.Kind == grammar.Title && head.Plural && p.Kind == grammar.People && len(p.And) > 1 && head.Ask == grammar.NoAsk:
		return p, true // "the posts of president and vice president"
	case head.Kind == grammar.Title && p.Kind == grammar.People && p.Role:
		// "the post of chairman" is a post, nobody who holds it.
		office := grammar.Phrase{Kind: grammar.Office, Set: p.Closed().Set, Ask: head.Ask}
		if all, ok := office.Set.(query.All); ok && len(all.Posts) == 1 {
			office.ID = all.Posts[0]
		}
		return office, true
	case p.Kind == grammar.People && p.Role && head.Kind == grammar.People && head.Common:
		head.Set, head.Narrowed = p.Closed().Set, head.Narrowed || p.Narrowed
		return head, true
	case (p.Kind == grammar.Tenure || p.Kind == grammar.People) && (head.By != 0 || head.Kind == grammar.Title && p.Selected || head.Kind == grammar.Tenure || head.Kind == grammar.Moment || head.Kind == grammar.Length || head.Kind == grammar.Number || head.Kind == grammar.List):
		return grammar.Own(head, p)
	case p.Kind == grammar.People && p.Set != nil && p.Plural && head.Kind == grammar.People && grammar.IsGeneric(head.Set) && !head.Role:
		picked := p.Closed()
		picked.Ask, picked.N = max(picked.Ask, head.Ask), head.N // "which of the five": so many there are to choose from
		if head.Picks() {
			picked.And, picked.Named, picked.Narrowed = nil, false, true // "the first of Jia and Chen": one of them
		}
		return picked.Over(head), true
	}
	return head, false
}

// fromTo reads "from Jia to Ding": both, and who came between them.
func (r *reader) fromTo(at int, head grammar.Phrase, add adder) {
	if head.Set == nil || head.Kind != grammar.People || head.Named || !head.Plural {
		return
	}
	for a := range each(r.phrasesAt(at)) {
		to := max(a.to, r.pastA(a.to, grammar.Adverb, "down"))
		to = max(r.pastA(to, grammar.Preposition, "to"), r.pastA(to, grammar.Preposition, "through"), r.pastA(to, grammar.Preposition, "until"))
		if to == 0 || !a.phrase.Named {
			continue
		}
		for b := range each(r.phrasesAt(to)) {
			if !b.phrase.Named || b.phrase.Set == nil {
				continue
			}
			p, from, last := head, a.phrase.Closed().Set, b.phrase.Closed().Set
			p.Set = query.Join{Sets: []query.Set{from, query.Between{From: from, To: last}, last}}
			p.Role, p.Narrowed = false, true
			add(b.to, a.cost+b.cost, p, true)
		}
	}
}

// between reads "between Jia and Ding".
func (r *reader) between(at int, head grammar.Phrase, add adder) {
	for e := range each(r.phrasesAt(at)) {
		p, ok := amid(head, e.phrase)
		add(e.to, e.cost, p, ok)
	}
}

// amid is a phrase of those between two, in the line of its post.
func amid(head, two grammar.Phrase) (grammar.Phrase, bool) {
	if len(two.And) != 2 || head.Set == nil || head.Kind != grammar.People {
		return head, false
	}
	among := query.Between{From: two.And[0].Set, To: two.And[1].Set}
	if all, ok := head.Set.(query.All); ok && len(all.Posts) > 0 {
		among.Line = all
	}
	head.Set, head.Role, head.Narrowed = among, false, true
	return head, true
}
