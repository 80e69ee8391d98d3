package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge/fold"
)

// after returns the phrases that one becomes by what stands behind it.
func (r *reader) after(e edge, out *[]edge) {
	at := e.to
	if r.steps--; r.steps < 0 {
		return
	}
	if at >= r.lattice.Len() || r.lattice.Gap(at) >= fold.Stop {
		return
	}
	comma := 0
	if r.lattice.Gap(at) == fold.Comma {
		comma = costComma
	}
	add := func(to, cost int, p grammar.Phrase, ok bool) {
		if ok {
			*out = append(*out, edge{to, e.cost + cost + comma, p})
		}
	}
	for i := range r.lattice.At(at) {
		leaf := &r.lattice.At(at)[i]
		switch {
		case e.phrase.Kind == grammar.Number && e.phrase.Ask == grammar.Which && e.phrase.Set == nil && (leaf.Mention != nil || leaf.Word != nil && leaf.Word.Class == grammar.Noun):
			r.numberOf(at, e.phrase, add)
		case e.phrase.Role && !e.phrase.Named && leaf.Word != nil && leaf.Word.Class == grammar.Noun && (leaf.Word.Sense == "list" || leaf.Word.Sense == "name" && !e.phrase.Plural):
			p := e.phrase // "the director list", "the director name"
			if leaf.Word.Sense == "list" {
				p.Plural, p.All = true, true
			}
			add(leaf.To, leaf.Cost, p, true)
		case e.phrase.Role && !e.phrase.Named && !e.phrase.Plural && !e.phrase.Picks() && (leaf.Ordinal || leaf.Word != nil && leaf.Word.Sense == "second last"):
			r.fromLast(leaf, e.phrase, add)
		case leaf.Mark:
			r.owned(leaf.To, e.phrase, 0, add)
		case leaf.Time != nil:
			p, ok := within(e.phrase, grammar.SpanOf(leaf.Time))
			ok = ok && !r.hasPreposition(at, "throughout") && !r.lastsThrough(leaf, at, &e.phrase) // how much of the time is the clause's to say
			cost := leaf.Cost
			if e.phrase.Selected || lessDescribed(e.phrase.Set) {
				cost += costPastClause
			}
			add(leaf.To, cost, p, ok)
		case e.phrase.Kind == grammar.Body && e.phrase.Ask == grammar.NoAsk && !e.phrase.Plural && isRole(leaf):
			r.owned(at, e.phrase, costNoMark, add) // "the Rovers coach", "the office boss"
		case leaf.Mention != nil && len(leaf.Mention.Organizations) > 0 && e.phrase.Kind == grammar.People && e.phrase.Role && !e.phrase.Named:
			r.ofBody(at, e.phrase, add) // "vice president United States"
		case leaf.Mention != nil && len(leaf.Mention.Posts) > 0 && e.phrase.Kind == grammar.People && e.phrase.Named:
			r.owned(at, e.phrase, costNoMark, add) // "Lincoln vice presidents"
			r.timeAs(leaf, e.phrase, add)
		case leaf.Mention != nil && len(leaf.Mention.Posts) > 0 && e.phrase.Named && e.phrase.Kind == grammar.People:
			r.timeAs(leaf, e.phrase, add)
		case leaf.Word == nil:
		case leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "number" && e.phrase.Role && !e.phrase.Plural && !e.phrase.Picks():
			for _, n := range r.numbered(leaf.To) {
				add(n.to, leaf.Cost, e.phrase.Picked([]grammar.Pick{grammar.PickNth(n.phrase.Nth())}), true) // "director number two"
			}
		case leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "post" && e.phrase.Role && !e.phrase.Plural:
			if e.phrase.All { // "both director posts"
				set, ok := r.world.Both(e.phrase.Set)
				add(leaf.To, leaf.Cost, grammar.Phrase{Kind: grammar.Title, Set: set, All: true, Plural: true}, ok)
				continue
			}
			add(leaf.To, leaf.Cost, grammar.Phrase{Kind: grammar.Office, Set: e.phrase.Closed().Set, Ask: e.phrase.Ask}, true) // "the manager job"
		case leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "post" && e.phrase.Kind == grammar.Body && e.phrase.ID != "" && e.phrase.Ask == grammar.NoAsk && !leaf.Word.Form.Has(grammar.Plural):
			p, ok := r.postAt(e.phrase.ID) // "the library job"
			add(leaf.To, leaf.Cost+1, p, ok)
		case leaf.Word.Class == grammar.Noun && e.phrase.Kind == grammar.Moment && (leaf.Word.Sense == "unit date" || leaf.Word.Sense == "unit year"), leaf.Word.Class == grammar.Noun && e.phrase.Common && leaf.Word.Sense == "head":
			add(leaf.To, leaf.Cost, e.phrase, true) // "the start date", "the head honcho"
		case leaf.Word.Class == grammar.Noun && (e.phrase.Named || e.phrase.Kind == grammar.Tenure && e.phrase.Set != nil):
			r.owned(at, e.phrase, costNoMark, add)
		case leaf.Word.Class == grammar.Adverb && (leaf.Word.Sense == "ever" || leaf.Word.Sense == "together") && !e.phrase.Named:
			p := e.phrase // "the first in history"
			p.Total = p.Kind == grammar.Counted && leaf.Word.Sense == "together"
			add(leaf.To, leaf.Cost+1, p, true)
		case leaf.Word.Class == grammar.Determiner && leaf.Word.Sense == "and half":
			p := e.phrase // "nine years and a half"
			ok := andHalf(&p, 1)
			add(leaf.To, leaf.Cost, p, ok)
		case leaf.Word.Class == grammar.Conjunction && leaf.Word.Sense == "or" && e.phrase.Kind == grammar.Counted && !e.phrase.Compared:
			r.orMore(leaf.To, e.phrase, add)
		case leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "post" && e.phrase.Kind == grammar.Title && e.phrase.Set == nil && !e.phrase.What && !e.phrase.Ship:
			add(leaf.To, leaf.Cost, e.phrase, true) // "job title"
		case leaf.Word.Class == grammar.Preposition:
			r.prepositional(leaf, e.phrase, add)
		case leaf.Word.Class == grammar.Verb && e.phrase.Kind == grammar.Title && e.phrase.Set == nil && !e.phrase.What && leaf.Word.Form.Has(grammar.Participle):
			r.titled(leaf, e.phrase, add)
		case leaf.Word.Class == grammar.Predicate && leaf.Word.Sense == "hold" && e.phrase.Kind == grammar.People && !e.phrase.Named && !r.opensLength(leaf, at):
			add(leaf.To, leaf.Cost, e.phrase, true)
		}
	}
	r.relative(e, add)
	r.apposition(e, add)
	r.byName(e, add)
	r.moments(e, add)
	r.heldBy(e, add)
	r.narrowVacancy(e, add)
}

// postAt is what a body's holders hold; ok is false of a body that has none.
func (r *reader) postAt(id string) (grammar.Phrase, bool) {
	set, ok := r.world.Within(query.All{}, id)
	return grammar.Phrase{Kind: grammar.Office, Set: set, Definite: true}, ok
}

// isRole tells whether a leaf is what whoever heads a body is called: "director", "boss".
func isRole(leaf *grammar.Leaf) bool {
	if leaf.Mention != nil {
		return len(leaf.Mention.Posts) > 0
	}
	return leaf.Word != nil && leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "head"
}

// numberOf reads the line in which a number is asked for: "which number director".
func (r *reader) numberOf(at int, number grammar.Phrase, add adder) {
	var heads []edge
	r.before(at, spec{any: true}, 0, &heads)
	for _, h := range heads {
		number.Set = h.phrase.Set
		add(h.to, h.cost, number, h.phrase.Kind == grammar.People && h.phrase.Role && !h.phrase.Picks())
	}
}

// fromLast reads a place counted from the end: "the director third from the end", "the
// director last but one".
func (r *reader) fromLast(leaf *grammar.Leaf, p grammar.Phrase, add adder) {
	if leaf.Word != nil {
		add(leaf.To, leaf.Cost, p.Picked([]grammar.Pick{grammar.PickNth(-2)}), true)
		return
	}
	for _, next := range r.lattice.At(leaf.To) {
		if next.Word != nil && next.Word.Class == grammar.Adjective && next.Word.Sense == "from last" {
			add(next.To, leaf.Cost+next.Cost, p.Picked([]grammar.Pick{grammar.PickNth(-leaf.Number)}), true)
		}
	}
}

// titled reads "the title given to whoever heads it", "the post held by Ding".
func (r *reader) titled(verb *grammar.Leaf, title grammar.Phrase, add adder) {
	if verb.Word.Sense != "hold" && verb.Word.Sense != "begin" || verb.Word.Role(grammar.Object) != "post" {
		return
	}
	for _, leaf := range r.lattice.At(verb.To) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Preposition || leaf.Word.Sense != "by" && verb.Word.Role(leaf.Word.Sense) != "holder" {
			continue
		}
		for e := range each(r.phrasesAt(leaf.To)) {
			p, ok := grammar.Own(title, e.phrase)
			add(e.to, verb.Cost+leaf.Cost+e.cost, p, ok)
		}
	}
}

// orMore reads the rest of "nine years or more".
func (r *reader) orMore(at int, p grammar.Phrase, add adder) {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Adverb {
			continue
		}
		p.Compared = true
		switch leaf.Word.Sense {
		case "more", "longer":
			p.Cmp = query.AtLeast
		case "less", "shorter":
			p.Cmp = query.AtMost
		default:
			continue
		}
		add(leaf.To, 0, p, true)
	}
}

type adder func(to, cost int, p grammar.Phrase, ok bool)

// owned reads what somebody owns: "Ding's immediate predecessor".
func (r *reader) owned(at int, owner grammar.Phrase, cost int, add adder) {
	if r.isA(at, grammar.Determiner, "the") {
		return // "Chen's the director"
	}
	var heads []edge
	r.before(at, spec{any: true}, 0, &heads)
	for _, h := range heads {
		if cost > 0 && h.phrase.Kind == grammar.People && h.phrase.By == 0 && owner.Kind != grammar.Body && !h.phrase.Plural && !r.world.Below(h.phrase.Set, owner.Set) {
			continue // "Asquith Home Secretary" is nobody of Asquith's, "Obama vice president" somebody of Obama's
		}
		p, ok := grammar.Own(h.phrase, owner)
		if owner.Kind == grammar.Body && h.phrase.Kind == grammar.List && (owner.ID == "" || len(r.world.Bodies()) == 1) {
			p, ok = h.phrase, true // "the office's list of directors"
		} else if owner.Kind == grammar.Body {
			p, ok = r.of(h.phrase, owner) // "the office's director"
		}
		add(h.to, cost+h.cost, p, ok)
		if id := r.world.BodyOf(owner.Set); id != "" && h.phrase.Kind == grammar.Body && h.phrase.ID == "" && owner.Kind == grammar.People {
			add(h.to, cost+h.cost+costWhoseBody, grammar.Phrase{Kind: grammar.Body, ID: id, Main: r.world.Main()}, true) // "Han's office"
		}
	}
}

// costWhoseBody is what it costs to take somebody's office for the body that he headed, and not for his post.
const costWhoseBody = 2

// ofBody reads the body that a role is of, without the preposition.
func (r *reader) ofBody(at int, role grammar.Phrase, add adder) {
	for _, e := range r.phrasesAt(at) {
		if e.phrase.Kind == grammar.Body && e.phrase.ID != "" && e.phrase.Ask == grammar.NoAsk {
			p, ok := r.of(role, e.phrase)
			add(e.to, e.cost+costNoMark, p, ok)
		}
	}
}

// lastsThrough tells whether a time is from one to another, which the clause says of who was "director
// from 2003 to 2013".
func (r *reader) lastsThrough(leaf *grammar.Leaf, at int, p *grammar.Phrase) bool {
	return leaf.Time.Op == when.Between && !r.hasPreposition(at, "between") && p.Role && !p.Plural && !p.Definite && p.Ask == grammar.NoAsk
}

// within is a phrase narrowed to a time.
func within(p grammar.Phrase, span query.Span) (grammar.Phrase, bool) {
	if p.Set == nil || p.Named || p.Ship || p.Kind != grammar.People || len(p.And)+len(p.Or) > 0 {
		return p, false // what was so of "the presidency in 1982" was so then
	}
	if related, ok := span.(query.Related); ok && (related.How == query.By || p.Role && !p.Plural && !p.Definite && p.Ask == grammar.NoAsk && (related.How == query.Until || related.How == query.Since)) {
		return p, false // what that means is the clause's to say
	}
	if timedApart(&p, span) {
		return p, false // "director in 2002 2015" is no director at both times at once
	}
	return p.Within(span), true
}

// lessDescribed tells whether a set is without those whom a clause describes: of "the directors except
// the ones who left before 2000" the time is the leaving's.
func lessDescribed(set query.Set) bool {
	less, ok := set.(query.Less)
	_, named := less.Without.(query.Of)
	return ok && !named
}

// timedApart tells whether a phrase is of a time that has no day in common with another.
func timedApart(p *grammar.Phrase, span query.Span) bool {
	in, ok := p.Set.(query.In)
	return ok && in.How == query.Touching && apart(in.Span, span)
}

// apart tells whether two written times of one kind have no day in common.
func apart(a, b query.Span) bool {
	one, ok := a.(query.Time)
	other, both := b.(query.Time)
	return ok && both && one.Grain == other.Grain && one.Days.Intersect(other.Days).Empty()
}

// costPastClause is what it costs to read a time behind a relative clause as not the
// clause's own.
const costPastClause = 3
