package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// predicate assigns the phrases of a clause that says how long, how early, or that a
// post was empty: 谁任期最长, 陈世炬比丁薛祥早, 主任一职空缺了多久.
func (a *assignment) predicate() bool {
	sense := a.parts[a.pred].words[0].Sense
	phrases := a.phrases(0, len(a.parts))
	if a.have >= 0 || a.be > a.pred {
		return false
	}
	switch sense {
	case "alive":
		return false
	case "happened":
		return a.whatHappened(phrases)
	}
	a.prop.Pred = "hold"
	return a.holders(phrases) && a.degree()
}

// whatHappened is 张经武后来怎么样了.
func (a *assignment) whatHappened(phrases []int) bool {
	if len(phrases) == 0 && a.mode == modeMain && a.timeAlone() {
		a.prop.Pred = "event happen" // 1975年怎么了
		return a.fate()
	}
	if len(phrases) != 1 || a.mode != modeMain {
		return false
	}
	a.next = 0
	p := a.parts[phrases[0]].phrase
	if p.Kind == grammar.Deed && p.Noun.Sense == fateSense {
		_, ok := a.deed(phrases[0])
		return ok && a.fate() // 张经武的结局如何
	}
	a.prop.Pred = "event happen"
	described := p.Kind == grammar.People && p.Set != nil && !p.Hole && !p.Plural && !asks(p) && (p.Narrowed && !p.Picks() || (p.Picks() || p.Only) && !grammar.IsGeneric(p.Set)) // of two posts each has its first
	if !(p.Named || described || p.Kind == grammar.Body && p.ID != "") || !a.fill("patient", grammar.Subject, phrases[0], p) {
		return false
	}
	return a.fate()
}

// timeAlone tells whether a time stands in the clause, and it is of nobody.
func (a *assignment) timeAlone() bool {
	return slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partTime && isPlain(p.span) })
}

// fate asks what happened to somebody.
func (a *assignment) fate() bool {
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "thing", Phrase: whatever})
	a.prop.Gap = "thing"
	return true
}

// fateSense is the sense of the nouns of what became of somebody.
const fateSense = "filler happen thing"

// holders takes those whose time is measured: 谁任期, 陈世炬的任期, 贾廷安和陈世炬谁.
func (a *assignment) holders(phrases []int) bool {
	generic := false // 任期 of nobody in particular
	for _, i := range phrases {
		p := a.parts[i].phrase
		switch {
		case p.Kind == grammar.Tenure && p.Set == nil && p.Ask == grammar.NoAsk || p.Kind == grammar.Length && p.Set == nil:
			generic = true
			a.tick(i)
		case p.Kind == grammar.Tenure && (p.Ask == grammar.Whose && grammar.IsGeneric(p.Set) || p.Ask == grammar.Which && p.Set == nil) && a.oneOf():
			a.tick(i) // 离任的主任里谁的任期
		case p.Kind == grammar.Tenure || p.Kind == grammar.Length:
			if !a.tenure(i) {
				return false
			}
		case p.Kind == grammar.People && p.Set != nil && a.prop.Of("holder") == nil:
			if !a.fill("holder", grammar.Subject, i, p) {
				return false
			}
		case p.Kind == grammar.People && asks(p) && grammar.IsGeneric(p.Set) && !p.Role:
			// 陈世炬和丁薛祥谁任期长
			f := &a.prop.Fills[0]
			if len(f.Phrase.And)+len(f.Phrase.Or) == 0 && !f.Phrase.Plural && !f.Phrase.Role {
				return false
			}
			a.choose(f, &f.Phrase)
			a.tick(i)
		}
	}
	if a.mode == modeRelative {
		a.prop.Gap = "holder"
		return generic && len(a.prop.Fills) == 0 || len(phrases) == 0
	}
	return len(a.prop.Fills) > 0
}

// oneOf makes of the holders whose time is measured those of whom one is asked for.
func (a *assignment) oneOf() bool {
	if len(a.prop.Fills) != 1 || a.prop.Fills[0].Role != "holder" || a.prop.Gap != "" {
		return false
	}
	n := &a.prop.Fills[0].Phrase
	if len(n.And)+len(n.Or) > 1 {
		a.choose(&a.prop.Fills[0], n) // 陈世炬和丁薛祥谁的任期长
		return true
	}
	n.Ask, a.prop.Gap = grammar.Which, "holder"
	return !n.Named && n.Plural
}

// choose makes who is asked for one of some people.
func (a *assignment) choose(f *grammar.Fill, among *grammar.Phrase) {
	all := among.And
	if len(all) == 0 {
		all = among.Or
	}
	f.Phrase = grammar.Phrase{Kind: grammar.People, Set: among.Set, Narrowed: true, Or: all, Ask: grammar.Which}
	a.prop.Gap = f.Role
}

// degree takes what a predicate says of a length, or of an order.
func (a *assignment) degree() bool {
	d := &a.prop.Degree
	begun := a.prop.Pred == "begin" || a.prop.Pred == "end"
	sense := a.parts[a.pred].words[0].Sense
	if rank := a.parts[a.pred].rank; rank > 0 {
		d.Rank = rank
		sense = map[string]string{"long": "longest", "short": "shortest"}[sense]
	}
	switch sense {
	case "longest":
		d.Most = true
	case "shortest":
		d.Least = true
	case "long", "longer":
		d.Set, d.Cmp = true, query.Greater
	case "short", "shorter":
		d.Set, d.Cmp = true, query.Fewer
	case "equal":
		d.Set, d.Cmp = true, query.Exactly
		return a.pair()
	case "early":
		return a.earlier(1)
	case "late":
		return a.earlier(-1)
	default:
		return false
	}
	return !begun && a.alternatives()
}

// alternatives are whom one of is longer: 陈世炬还是丁薛祥任期长.
func (a *assignment) alternatives() bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role == "holder" && len(f.Phrase.Or) > 0 && f.Phrase.Ask == grammar.NoAsk {
			a.choose(f, &f.Phrase)
		}
	}
	return true
}

// pair compares the two of 陈世炬和丁薛祥任期一样长吗.
func (a *assignment) pair() bool {
	holder := a.prop.Of("holder")
	if holder != nil && len(holder.And) == 2 {
		a.prop.Degree.Than = holder.And[1].Set
		*holder = holder.And[0]
		return true
	}
	return false
}

// earlier is 陈世炬比丁薛祥早 (上任), and 谁最早.
func (a *assignment) earlier(order int) bool {
	holder := a.prop.Of("holder")
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind != partWith || p.word.Sense != "than" {
			continue
		}
		if a.mode == modeRelative && holder == nil && p.phrase.Set != nil {
			a.tick(i)
			a.prop.Gap = "holder" // 比贾廷安早的主任
			a.prop.Steps = append(a.prop.Steps, grammar.Beside{By: -order, From: p.phrase.Closed().Set})
			return true
		}
		if holder == nil || holder.Set == nil || p.phrase.Set == nil || a.prop.Of("post") != nil && !a.ofOffice() {
			return false
		}
		a.tick(i)
		first, second := *holder, p.phrase.Closed()
		if order < 0 {
			first, second = second, first
		}
		a.prop.Pred, a.prop.Gap = "follow", ""
		a.prop.Fills = []grammar.Fill{{Role: "earlier", Phrase: first, By: grammar.Subject}, {Role: "later", Phrase: second, By: "before"}}
		return !asks(holder)
	}
	a.prop.Order = order
	return a.alternatives()
}
