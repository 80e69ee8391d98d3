package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// relative reads the clauses that describe a phrase: "the man who followed Jia",
// "the director Mao appointed", "whoever served under Hu", "the one replaced by
// Ding".
func (r *reader) relative(e edge, add adder) {
	p := e.phrase
	if p.Kind != grammar.People || p.Set == nil || p.Named || p.Hole || p.Ask == grammar.HowMany {
		return
	}
	for i := range r.lattice.At(e.to) {
		leaf := &r.lattice.At(e.to)[i]
		if leaf.Word == nil {
			continue
		}
		switch w := leaf.Word; {
		case w.Sense == "whose" && w.Class == grammar.Determiner && p.Ask != grammar.Whose:
			r.described(p, e.to, modeRelative, leaf.Cost, add)
		case relativeWord[w.Sense] && (w.Class == grammar.Pronoun || w.Class == grammar.Question || w.Class == grammar.Conjunction || w.Class == grammar.Determiner):
			r.described(p, leaf.To, modeRelative, leaf.Cost, add)
		case w.Class == grammar.Preposition && w.Sense == "to" && p.Ask == grammar.NoAsk:
			r.described(p, leaf.To, modeInfinitive, 2, add)
		case w.Class == grammar.Verb && w.Form.Has(grammar.Participle|grammar.Gerund) && p.Ask == grammar.NoAsk:
			r.described(p, e.to, modeReduced, 2, add)
		}
	}
	if r.startsSubject(e.to) {
		r.described(p, e.to, modeRelative, costContact, add)
	}
}

var relativeWord = map[string]bool{"who": true, "whom": true, "that": true, "which": true}

// startsRelative tells whether a relative pronoun stands at a token.
func (r *reader) startsRelative(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.To == at+1 && (leaf.Word.Sense == "who" || leaf.Word.Sense == "that") {
			return true
		}
	}
	return false
}

// startsSubject tells whether a name or a pronoun stands at a token, with which a
// clause without a relative pronoun starts.
func (r *reader) startsSubject(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Determiner && leaf.Word.Sense == "the" && r.startsBody(leaf.To) {
			return true
		}
		if leaf.Mention != nil && len(leaf.Mention.People)+len(leaf.Mention.Organizations) > 0 || leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && (leaf.Word.Sense == "he" || leaf.Word.Sense == "they") {
			return true
		}
	}
	return false
}

// startsBody tells whether a body stands at a token: "the director the office ever had".
func (r *reader) startsBody(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Mention != nil && len(leaf.Mention.Organizations) > 0 || leaf.Word != nil && r.isBody(leaf.Word) {
			return true
		}
	}
	return false
}

// costIdle is what a clause costs that tells nobody from the others: "who took over".
const costIdle = 6

func isAll(set query.Set) bool {
	all, ok := set.(query.All)
	return ok && len(all.Posts) == 0
}

// described reads a clause that describes a phrase, and those that are joined to it: "the presidents
// who served twice and had been vice president".
func (r *reader) described(p grammar.Phrase, at int, m mode, cost int, add adder) {
	for c := range each(r.clausesAt(at, m)) {
		told, idle, ok := toldBy(p, c.prop, m)
		if !ok {
			continue
		}
		so := cost + c.cost + idle
		add(c.to, so, toldOf(p, told), true)
		if m != modeRelative {
			continue
		}
		for _, join := range r.lattice.At(c.to) {
			if join.Word == nil || join.Word.Class != grammar.Conjunction || !r.startsPredicate(join.To) {
				continue
			}
			for second := range each(r.clausesAt(join.To, modeRelative)) {
				also, idle, ok := toldBy(p, second.prop, modeRelative)
				if !ok {
					continue
				}
				switch join.Word.Sense {
				case "and", "but":
					add(second.to, so+second.cost+idle+costJoin, toldOf(p, query.Meet{Sets: []query.Set{told, also}}), true)
				case "or":
					add(second.to, so+second.cost+idle+costJoin, toldOf(p, query.Join{Sets: []query.Set{told, also}}), true)
				}
			}
		}
	}
}

// startsPredicate tells whether a verb stands at a token, or what may stand before one: "never served".
func (r *reader) startsPredicate(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil {
			continue
		}
		switch leaf.Word.Class {
		case grammar.Verb, grammar.Auxiliary:
			return true
		case grammar.Adverb, grammar.Negation:
			if r.startsPredicate(leaf.To) {
				return true
			}
		}
	}
	return false
}

// toldOf is a phrase of those of whom a clause tells.
func toldOf(p grammar.Phrase, told query.Set) grammar.Phrase {
	p.Narrowed, p.Selected, p.Pointed = true, true, false
	p.Set = told
	return p.Ranked() // "the two who served longest"
}

// toldBy are those of a phrase of whom a clause tells something, and what it costs that it tells
// nobody from the others.
func toldBy(p grammar.Phrase, prop grammar.Prop, m mode) (set query.Set, idle int, ok bool) {
	if p.Role && p.Plural && prop.Order == 1 && prop.Pred == "hold" {
		prop.Order = 0 // "presidents who were vice president first"
	}
	if m == modeInfinitive {
		prop.Tense = grammar.PastTense // "the first to be director" is nobody of now
	}
	if p.Role && prop.Gap == "post" && prop.Pred == "hold" && !servedUnder(&prop) {
		return nil, 0, false
	}
	if set, ok = prop.Set(); !ok {
		return nil, 0, false
	}
	if isAll(set) {
		idle = costIdle
	}
	several := p.Plural || p.All || p.Only || p.Role && p.Picks() || p.Role && p.Ask == grammar.Which && len(prop.Steps) > 0
	if step, isStep := set.(query.Step); isStep && several && (step.By == 1 || step.By == -1) && (!step.Straight || p.N > 1) {
		set = query.Beyond{From: step.From, Before: step.By < 0, Line: step.Line} // "everyone who came after Chen"
	}
	if all, is := query.Line(set).(query.All); is && len(all.Posts) > 0 && isAll(p.Set) && p.Role {
		set = query.Meet{Sets: []query.Set{p.Set, set}} // "the mayors who had been treasurer", where the office's head is the mayor
	}
	set = ofThose(set, p.Set)
	if prop.Denied {
		set = prop.Others(p.Set, set)
	}
	return set, idle, true
}

// servedUnder makes of holders whom somebody had those who served under him: "the vice presidents that
// Lincoln had".
func servedUnder(p *grammar.Prop) bool {
	had := p.Of("holder")
	if had == nil || !had.Named || p.Leader != nil {
		return false
	}
	p.Leader, p.Gap, p.Fills = []query.Set{had.Leaders()}, "holder", nil
	return true
}

// ofThose are those of some of whom a clause tells something: who is measured is measured by
// what is counted of these, "the vice presidents who served under 100 days" as such.
func ofThose(told, some query.Set) query.Set {
	if isAll(some) {
		return told
	}
	if _, all := some.(query.All); all {
		switch s := told.(type) {
		case query.Lasting:
			if isAll(s.Set) {
				s.Set = some
				return s
			}
		case query.Repeated:
			if isAll(s.Set) {
				s.Set = some
				return s
			}
		case query.Most:
			s.Set = query.OfLine(s.Set, some) // "the chairman who served longest": of the chairmen
			return s
		case query.In:
			if isAll(s.Set) {
				s.Set = some // "the chairman who left in 1988" left that post
				return s
			}
		case query.Under:
			if isAll(s.Set) {
				s.Set = some
				return s
			}
		case query.Company:
			if isAll(s.Set) || s.Set.String() == some.String() {
				s.Set = some
				return s
			}
		case query.Beyond:
			if s.Line == nil {
				s.Line = some // "the presidents who came after him" came so in their own line
				return s
			}
		case query.Between:
			if s.Line == nil {
				s.Line = some
				return s
			}
		case query.Step:
			if s.Line == nil {
				s.Line = some
				return s
			}
		}
	}
	return query.Meet{Sets: []query.Set{some, told}}
}
