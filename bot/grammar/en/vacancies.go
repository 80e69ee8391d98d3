package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// narrowVacancy reads what stands behind a vacancy and tells which one it is: "the gap in
// 2023", "the break that began in 1960", "the vacancy after Ding".
func (r *reader) narrowVacancy(e edge, add adder) {
	p, at := e.phrase, e.to
	if p.Kind != grammar.Vacancy {
		return
	}
	r.vacancyFor(at, 0, p, true, add)
	if len(p.Empty) == 0 {
		return
	}
	narrowed := func(to, cost int, empty []int) {
		n := p
		n.Empty, n.Narrowed = empty, true
		add(to, cost, n, len(empty) > 0)
	}
	for _, leaf := range r.lattice.At(at) {
		switch {
		case leaf.Time != nil && !leaf.Time.Relative:
			narrowed(leaf.To, leaf.Cost, r.world.EmptyIn(p.Empty, leaf.Time.Span, query.Touching))
		case leaf.Word == nil:
		case leaf.Word.Class == grammar.Preposition:
			r.vacancyBeside(leaf.To, leaf.Word.Sense, p, narrowed)
			if leaf.Word.Sense == "of" {
				r.vacancyFor(leaf.To, leaf.Cost, p, false, add)
			}
		case relativeWord[leaf.Word.Sense]:
			r.vacancyThat(leaf.To, p, narrowed, add)
		case leaf.Word.Class == grammar.Verb && leaf.Word.Form.Has(grammar.Gerund):
			r.vacancyThat(at, p, narrowed, add)
		}
	}
}

// vacancyBeside reads the people between whom a vacancy was, behind a preposition.
func (r *reader) vacancyBeside(at int, preposition string, vacancy grammar.Phrase, narrowed func(to, cost int, empty []int)) {
	all := vacancy.Empty
	for e := range each(r.phrasesAt(at)) {
		p := e.closed
		switch {
		case p.Kind == grammar.People && p.Role && !p.Narrowed && !p.Named:
			narrowed(e.to, e.cost, all) // "between two directors", "in the list of directors"
		case p.Kind == grammar.List && (preposition == "in" || preposition == "on"):
			narrowed(e.to, e.cost, all)
		case !vacancy.Definite:
		case preposition == "between" && len(p.And) == 2:
			narrowed(e.to, e.cost, r.world.EmptyBeside(all, p.And[0].Set, p.And[1].Set))
		case p.Kind != grammar.People || !p.Named:
		case preposition == "after":
			narrowed(e.to, e.cost, r.world.EmptyBeside(all, p.Set, nil))
		case preposition == "before":
			narrowed(e.to, e.cost, r.world.EmptyBeside(all, nil, p.Set))
		}
	}
}

// vacancyFor reads how long a vacancy was, "of more than a year", where compared is set
// only as a comparison: "a gap longer than a year".
func (r *reader) vacancyFor(at, cost int, vacancy grammar.Phrase, compared bool, add adder) {
	for e := range each(r.phrasesAt(at)) {
		length := e.phrase
		if length.Kind != grammar.Counted || length.Unit == query.AnyUnit || compared && !length.Compared {
			continue
		}
		v := vacancy
		v.N, v.Unit, v.Compared, v.Cmp = length.N, length.Unit, true, length.Cmp
		if !length.Compared {
			v.Cmp = query.Exactly
		}
		add(e.to, cost+e.cost, v, vacancy.N == 0)
	}
}

// vacancyThat reads when a vacancy began or ended, "(that) began in 1960", or how long it
// lasted.
func (r *reader) vacancyThat(at int, vacancy grammar.Phrase, narrowed func(to, cost int, empty []int), add adder) {
	for _, verb := range r.lattice.At(at) {
		if verb.Word == nil || verb.Word.Class != grammar.Verb {
			continue
		}
		how := query.Beginning
		switch verb.Word.Sense {
		case "aspect begin":
		case "aspect end", "end":
			how = query.Ending
		case "last":
			r.vacancyFor(verb.To, verb.Cost, vacancy, false, add)
			continue
		default:
			continue
		}
		for _, leaf := range r.lattice.At(verb.To) {
			if leaf.Time != nil && !leaf.Time.Relative {
				narrowed(leaf.To, leaf.Cost, r.world.EmptyIn(vacancy.Empty, leaf.Time.Span, how))
			}
		}
	}
}

// aroundVacancy takes a vacancy as what comes before or after somebody, or as a time.
func (a *assignment) aroundVacancy(preposition string, p *grammar.Phrase) bool {
	empty := a.world.EmptyOf(p)
	if p.Kind != grammar.Vacancy || len(empty) == 0 || p.Denied || p.Ask != grammar.NoAsk || !p.Definite && !p.Narrowed && len(empty) > 1 {
		return false
	}
	switch preposition {
	case "after", "since":
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{At: a.world.Beside(empty, 1)})
	case "before", "until":
		a.prop.Steps = append(a.prop.Steps, grammar.Beside{At: a.world.Beside(empty, -1)})
	case "in", "during", "throughout":
		spans := a.world.EmptySpans(empty)
		if len(a.prop.Also) > 0 || a.mode != modeMain && len(spans) > 1 {
			return false
		}
		a.prop.Times, a.prop.Also = append(a.prop.Times, spans[0]), spans[1:]
	default:
		return false
	}
	return true
}

// vacancies makes of a clause about vacancies what it asks: when one was, how long it
// lasted, who came after it or before.
func (a *assignment) vacancies(before, after []int) bool {
	whole := *a
	if a.ofVacancy(before, after) {
		return true
	}
	*a = whole
	return false
}

func (a *assignment) ofVacancy(before, after []int) bool {
	which := func(all []int) (at int, empty []int) {
		for _, i := range all {
			if p := a.parts[i].phrase; p.Kind == grammar.Vacancy && !p.Denied && p.Ask != grammar.HowMany {
				if empty = a.world.EmptyOf(p); len(empty) > 0 {
					return i, empty
				}
			}
		}
		return -1, nil
	}
	if a.vacantFor(before, after) {
		return true
	}
	if i, empty := which(before); i >= 0 {
		// "how long did the gap last", "when did the vacancy after Ding end"
		ok := a.question >= 0 || a.parts[i].phrase.Ask == grammar.Which || a.asksUnit(before, after, i)
		a.tick(i)
		a.inverted = a.fronted >= 0 && a.fronted < i
		switch a.prop.Pred {
		case "begin", "end", "last", "aspect begin", "aspect end", "event end", "elapse", "event break out", "event found", "follow", "exist":
			a.prop.Empty = a.world.AskEmpty(empty)
			return ok
		}
		return false
	}
	i, empty := which(after)
	if i < 0 || len(before) != 1 || len(after) != 1 || a.passive {
		return false
	}
	if last := &a.parts[i-1]; last.kind == partAdverb && isSuperlative(last.word.Sense) {
		return false // "ended the longest vacancy": it was the longest, nobody ended it so
	}
	who, by := a.parts[before[0]].phrase, 1
	switch {
	case a.prop.Pred == "follow" && a.word.Role(grammar.Subject) == "earlier":
		by = -1
	case a.prop.Pred == "follow", a.prop.Pred == "hold" && a.word.Lemma == "fill", a.prop.Pred == "end", a.prop.Pred == "event end", a.prop.Pred == "event abolish":
	default:
		return false
	}
	a.prop.Pred = "hold"
	a.tick(i)
	a.prop.Steps = append(a.prop.Steps, grammar.Beside{At: a.world.Beside(empty, by)})
	return a.fill("holder", grammar.Subject, before[0], who)
}

// vacantFor is "did a vacancy ever last more than a year".
func (a *assignment) vacantFor(before, after []int) bool {
	if len(before) != 1 || len(after) != 1 || a.prop.Pred != "last" || a.question >= 0 {
		return false
	}
	vacancy, length := a.parts[before[0]].phrase, a.parts[after[0]].phrase
	if vacancy.Kind != grammar.Vacancy || vacancy.Ask != grammar.NoAsk || vacancy.Narrowed || vacancy.Picks() || length.Kind != grammar.Counted || length.Unit == query.AnyUnit {
		return false
	}
	a.tick(before[0])
	a.tick(after[0])
	a.length(length)
	a.inverted = a.fronted >= 0 && a.fronted < before[0]
	a.prop.Pred, a.prop.Denied = "vacant", a.prop.Denied != vacancy.Denied
	return true
}

// asksUnit ticks a phrase that asks how long or when, beside a vacancy.
func (a *assignment) asksUnit(before, after []int, vacancy int) bool {
	found := false
	for _, all := range [][]int{before, after} {
		for _, i := range all {
			if p := a.parts[i].phrase; i != vacancy && p.Kind == grammar.Unit && asks(p) {
				a.tick(i)
				found = true
			}
		}
	}
	return found
}

// whenVacant reads a clause of time that tells of a vacancy: "after the post had stood
// empty", "while there was no director".
func (c *clauseReader) whenVacant(conjunction string, sub *read, at, cost int) {
	p := &sub.prop
	if p.Denied || len(p.Steps)+len(p.Except) > 0 || p.Leader != nil || len(p.Times) > 1 {
		return
	}
	var all []int
	for i := range c.world.EmptyTimes() {
		all = append(all, i)
	}
	if len(p.Times) == 1 {
		time, ok := p.Times[0].(query.Time)
		if !ok {
			return
		}
		all = c.world.EmptyIn(all, time.Days, query.Touching)
	}
	if len(all) == 0 {
		return
	}
	one := part{kind: partTime, from: at}
	switch spans := c.world.EmptySpans(all); conjunction {
	case "after", "once":
		one.beside = &grammar.Beside{At: c.world.Beside(all, 1)}
	case "before":
		one.beside = &grammar.Beside{At: c.world.Beside(all, -1)}
	case "when", "while":
		one.span, one.spans = spans[0], spans[1:]
	default:
		return
	}
	if len(p.Times) == 0 {
		cost++ // a time behind it is its own: "before it stood empty in 2023"
	}
	c.push(sub.to, cost+sub.cost, one)
}
