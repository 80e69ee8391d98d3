package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// verdict begins an answer to a yes/no question.
func (f *frame) verdict(intent string, c knowledge.Certainty) *reply {
	switch c {
	case knowledge.Certainly:
		return f.reply(intent, Answered).say("yes no.yes")
	case knowledge.No:
		return f.reply(intent, Answered).say("yes no.no")
	}
	return f.reply(intent, Ambiguous).say("yes no.possibly")
}

// yesNo answers yes/no questions about tenures. Those about facts are left to
// the facts.
func (f *frame) yesNo(intent string) *reply {
	if f.ask != askYesNo || f.has(language.Born) {
		return nil
	}
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	if f.unknown > 0 && !f.has(language.Head) && !f.has(language.PostNoun) && !f.has(language.Lead) && !f.namesPost() && !(len(f.people) > 1 && f.comparesOrder()) {
		return nil
	}
	for _, kind := range []func(string) *reply{f.yesExists, f.yesVacant, f.yesDirectly, f.yesOrder, f.yesNumber, f.yesLength, f.yesCount, f.yesHeld, f.yesAnyone} {
		if r := kind(intent); r != nil {
			return r
		}
	}
	return nil
}

// comparesOrder tells whether two people are set in an order.
func (f *frame) comparesOrder() bool {
	return f.has(language.Succeed) || f.has(language.Precede) || f.has(language.After) || f.has(language.Before)
}

// yesExists: did the office exist in 1985.
func (f *frame) yesExists(intent string) *reply {
	if !f.has(language.Exist) || len(f.people) > 0 {
		return nil
	}
	orgs := f.orgs
	if len(orgs) == 0 {
		orgs = f.bot().records.Office.Organizations
	}
	if len(orgs) == 0 || orgs[len(orgs)-1].Founded.IsZero() {
		return nil
	}
	o := orgs[len(orgs)-1]
	e, _ := f.span()
	end := o.Dissolved
	if end.IsZero() {
		end = knowledge.DayDate(max(f.reader.today, o.Founded.First))
	}
	r := f.verdict(intent, knowledge.Overlap(o.Founded, end, f.clip(e.Span)))
	r.say("holder.founded", arg("organization", o.In(r.Language)), arg("date", r.voice.Date(o.Founded)))
	if !o.Dissolved.IsZero() {
		r.say("holder.dissolved", arg("date", r.voice.Date(o.Dissolved)))
	}
	return r.cite(o.Sources...)
}

// yesVacant: was the post vacant, was there ever a gap.
func (f *frame) yesVacant(intent string) *reply {
	if !f.has(language.Vacant) && !f.has(language.NoHolder) || len(f.posts) == 0 {
		return nil
	}
	e, timed := f.span()
	if !timed && !f.has(language.Ever) && !f.has(language.Current) && (f.has(language.Still) || f.reader.tokens[f.view[0].from].Text == "is") {
		timed = true
	}
	if !timed && f.has(language.Current) {
		timed = true
	}
	if timed {
		if e.Span.From > f.reader.today {
			return f.afterToday(intent)
		}
		hits := f.during(f.posts, f.clip(e.Span))
		if len(hits) == 0 {
			r := f.verdict(intent, knowledge.Certainly)
			f.sayNeighbours(r, e.Span)
			return r
		}
		return f.partlyVacant(intent, hits, e)
	}
	gaps := f.gaps()
	c := knowledge.No
	if len(gaps) > 0 {
		c = knowledge.Certainly
	}
	r := f.verdict(intent, c)
	if len(gaps) == 0 {
		return r.say("vacancy.none", arg("role", r.role())).citeTenures(lastOf(line(f.posts)))
	}
	f.sayGaps(r, gaps)
	return r
}

func lastOf(list []*knowledge.Tenure) *knowledge.Tenure {
	if len(list) == 0 {
		return &knowledge.Tenure{}
	}
	return list[len(list)-1]
}

// partlyVacant answers for a time that somebody's tenure touches: it may have
// been empty for a part of it.
func (f *frame) partlyVacant(intent string, hits []hit, e when.Expr) *reply {
	c := knowledge.No
	for _, g := range f.gaps() {
		switch {
		case g.After.End.Last < e.Span.To && g.Before.Start.First > e.Span.From:
			r := f.verdict(intent, knowledge.Certainly)
			f.sayGaps(r, []knowledge.Gap{g})
			return r
		case g.After.End.First < e.Span.To && g.Before.Start.Last > e.Span.From:
			c = knowledge.Possibly
		}
	}
	if hits[0].certain != knowledge.Certainly {
		c = knowledge.Possibly
	}
	r := f.verdict(intent, c)
	r.People = personsOf(tenures(hits))
	if e.Op == when.Now {
		return r.say("yes no.today", arg("people", r.names(tenures(hits)))).citeTenures(tenures(hits)...)
	}
	return r.say("yes no.instead", arg("time", upperFirst(r.voice.At(e, f.reader.today))), arg("people", r.names(tenures(hits)))).citeTenures(tenures(hits)...)
}

// yesDirectly: did X take over (right) after Y.
func (f *frame) yesDirectly(intent string) *reply {
	if len(f.people) != 2 || !f.directVerb() && !f.has(language.Right) && !f.has(language.Successor) && !f.has(language.Predecessor) && !f.has(language.Start) {
		return nil
	}
	later, earlier := f.people[0], f.people[1]
	if !f.firstIsLater() {
		later, earlier = earlier, later
	}
	a, b := f.nearest(earlier, later)
	if a == nil || b == nil {
		return f.neverHeld(intent, f.people[0])
	}
	next := f.neighbour(a, 1)
	gaps := knowledge.GapsIn([]*knowledge.Tenure{a, b})
	c := knowledge.No
	if next != nil && next.Person == b.Person && (len(gaps) == 0 || !f.has(language.Right)) {
		c = knowledge.Certainly
	}
	if c != knowledge.No && len(f.times) > 0 {
		c = min(c, knowledge.Overlap(b.Start, b.Start, f.times[0].Span))
	}
	r := f.verdict(intent, c)
	r.People = []*knowledge.Person{f.people[0]}
	r.say("yes no.order", arg("first", r.name(a.Person)), arg("before", r.tenure(a)), arg("second", r.name(b.Person)), arg("after", r.tenure(b)))
	if len(gaps) == 1 && next != nil && next.Person == b.Person {
		r.say("succession.gap", arg("from", r.voice.Date(a.End)), arg("to", r.voice.Date(b.Start)))
	} else if next != nil && next.Person != b.Person && compareTenures(next, b) < 0 {
		r.say("yes no.not direct others", arg("people", r.names(one(next))))
	}
	return r.citeTenures(a, b)
}

// directVerb tells whether a verb says that somebody followed directly; "come
// after" only orders.
func (f *frame) directVerb() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool {
		if !a.has(language.Succeed) && !a.has(language.Precede) {
			return false
		}
		last := f.reader.tokens[a.to-1].Text
		return last != "after" && last != "before"
	})
}

// firstIsLater tells whether the question says that the first person whom it
// names came after the second.
func (f *frame) firstIsLater() bool {
	for i := range f.view {
		a := &f.view[i]
		switch {
		case a.has(language.Succeed):
			return !f.passive(i)
		case a.has(language.Precede):
			return f.passive(i)
		case a.has(language.After), a.has(language.Successor):
			return true
		case a.has(language.Before), a.has(language.Predecessor):
			return false
		}
	}
	return true
}

// nearest picks of two people's tenures the pair that follows most closely.
func (f *frame) nearest(earlier, later *knowledge.Person) (a, b *knowledge.Tenure) {
	for _, t := range f.tenuresOf(earlier) {
		if n := f.neighbour(t, 1); n != nil && n.Person == later {
			return t, n
		}
	}
	x, y := f.tenuresOf(earlier), f.tenuresOf(later)
	if len(x) == 0 || len(y) == 0 {
		return nil, nil
	}
	return x[0], y[0]
}

// yesOrder: did X serve before Y.
func (f *frame) yesOrder(intent string) *reply {
	if len(f.people) != 2 || !f.comparesOrder() && !f.has(language.Earlier) && !f.has(language.Later) {
		return nil
	}
	x, y := f.tenuresOf(f.people[0]), f.tenuresOf(f.people[1])
	if len(x) == 0 || len(y) == 0 {
		return f.neverHeld(intent, f.people[0])
	}
	c := knowledge.No
	if order := compareTenures(x[0], y[0]); order > 0 == f.firstIsLater() && order != 0 {
		c = knowledge.Certainly
	}
	r := f.verdict(intent, c)
	r.People = []*knowledge.Person{f.people[0]}
	a, b := x[0], y[0]
	if compareTenures(a, b) > 0 {
		a, b = b, a
	}
	return r.say("yes no.order", arg("first", r.name(a.Person)), arg("before", r.tenure(a)), arg("second", r.name(b.Person)), arg("after", r.tenure(b))).citeTenures(a, b)
}

// yesNumber: was X the first, the third, the last, the only one.
func (f *frame) yesNumber(intent string) *reply {
	if len(f.people) != 1 || f.number == 0 && !f.has(language.Only) || f.numberOfUnits() {
		return nil
	}
	held := f.tenuresOf(f.people[0])
	if len(held) == 0 {
		return f.neverHeld(intent, f.people[0])
	}
	c := knowledge.No
	var right []*knowledge.Tenure
	if f.has(language.Only) && f.number <= 1 {
		if len(personsOf(line(f.posts))) == 1 || len(personsOf(held[0].Post.Tenures)) == 1 && f.explicit {
			c = knowledge.Certainly
		}
		right = held
	} else {
		right = f.readings()
		for _, t := range right {
			if t.Person == f.people[0] {
				c = knowledge.Certainly
			}
		}
	}
	r := f.verdict(intent, c)
	r.People = f.people[:1:1]
	if f.has(language.Only) && f.number <= 1 {
		all := line(f.posts)
		r.say("yes no.holder", arg("person", r.name(held[0].Person)), arg("post", r.label(held[0].Post)), arg("tenure", r.tenure(held[0])))
		if c == knowledge.No {
			r.say("count.total", arg("count", r.voice.Count(len(personsOf(all)))), arg("people", r.names(all[:min(len(all), maxNames)])))
		}
		return r.citeTenures(held...)
	}
	for _, t := range right {
		r.say(f.orderKey(t), arg("person", r.name(t.Person)), arg("ordinal", r.voice.Ordinal(f.number)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
	}
	return r.citeTenures(append(slices.Clone(right), held...)...)
}

// numberOfUnits tells whether the number counts years, months or days.
func (f *frame) numberOfUnits() bool {
	for i := range f.view {
		if f.view[i].number > 0 && i+1 < len(f.view) && f.view[i+1].has(language.Unit) && !f.view[i].ordinal {
			return true
		}
	}
	return false
}

// yesLength: did X serve more than five years.
func (f *frame) yesLength(intent string) *reply {
	if len(f.people) != 1 || !f.numberOfUnits() {
		return nil
	}
	s := f.stayOf(f.people[0])
	if len(s.tenures) == 0 {
		return f.neverHeld(intent, f.people[0])
	}
	limit := f.lengthAsked()
	c := s.length.Longer(limit)
	if f.has(language.LessThan) && !f.has(language.MoreThan) {
		c = limit.Longer(s.length)
	}
	r := f.verdict(intent, c)
	r.People = f.people[:1:1]
	return r.say("yes no.length", arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length)), arg("tenure", r.tenure(s.tenures[0]))).citeTenures(s.tenures...)
}

// lengthAsked is the length that the question compares with, in days.
func (f *frame) lengthAsked() knowledge.Length {
	for i := range f.view {
		if f.view[i].number == 0 || i+1 == len(f.view) || !f.view[i+1].has(language.Unit) {
			continue
		}
		n := f.view[i].number
		switch f.bot().unitDays[f.reader.tokens[f.view[i+1].from].Text] {
		case 1:
			return knowledge.Length{Min: n, Max: n}
		case 7:
			return knowledge.Length{Min: 7 * n, Max: 7 * n}
		case 30:
			return knowledge.Length{Min: n * 30, Max: n * 31}
		case 3652:
			return knowledge.Length{Min: n * 3652, Max: n * 3653}
		}
		return knowledge.Length{Min: n*365 + n/4, Max: n*365 + n/4 + 1}
	}
	return knowledge.Length{}
}

// yesCount: have there been more than three, were there two in 2013.
func (f *frame) yesCount(intent string) *reply {
	if len(f.people) > 0 || f.number == 0 || f.ordinalWord() || !f.namesPost() && !f.has(language.Head) {
		return nil
	}
	s := f.selected()
	n := len(personsOf(s.list))
	c := knowledge.No
	switch {
	case f.has(language.MoreThan):
		if n > f.number || f.hasWord("least") && n == f.number {
			c = knowledge.Certainly
		}
	case f.has(language.LessThan):
		if n < f.number {
			c = knowledge.Certainly
		}
	case n == f.number:
		c = knowledge.Certainly
	}
	r := f.verdict(intent, c)
	r.People = personsOf(s.list)
	if len(s.list) > 0 {
		r.say("count.total", arg("count", r.voice.Count(n)), arg("people", r.names(s.list[:min(len(s.list), maxNames)])))
	}
	return r.citeTenures(s.list[:min(len(s.list), maxNames)]...)
}

func (f *frame) ordinalWord() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool { return a.ordinal || a.has(language.First) || a.has(language.Last) })
}

// yesHeld: was X director, in 2010, still, already, ever.
func (f *frame) yesHeld(intent string) *reply {
	if len(f.people) != 1 {
		return nil
	}
	p := f.people[0]
	if !f.namesPost() && !f.has(language.Head) && !f.has(language.Lead) && !f.has(language.PostNoun) && !f.has(language.Serve) && !f.has(language.Start) && !f.has(language.End) && !f.has(language.Appoint) && !f.has(language.Still) && !f.has(language.Office) || f.unknown > 0 && !f.namesPost() {
		return nil
	}
	held := f.tenuresOf(p)
	held = slices.DeleteFunc(slices.Clone(held), func(t *knowledge.Tenure) bool { return !slices.Contains(f.posts, t.Post) })
	if len(held) == 0 {
		return f.noNever(intent, p)
	}
	e, timed := f.span()
	present := !timed && (f.has(language.Still) || f.has(language.Current) || f.presentTense())
	if !timed && !present {
		r := f.verdict(intent, knowledge.Certainly)
		r.People = []*knowledge.Person{p}
		for _, t := range held {
			f.sayHeld(r, t)
		}
		return r.citeTenures(held...)
	}
	if timed && e.Span.From > f.reader.today {
		return f.afterToday(intent)
	}
	e.Span = f.clip(e.Span)
	c := f.certainty(held, e)
	r := f.verdict(intent, c)
	r.People = []*knowledge.Person{p}
	for _, t := range held {
		f.sayHeld(r, t)
	}
	r.citeTenures(held...)
	if c == knowledge.Possibly {
		return r.say("yes no.undecided", arg("tenure", r.tenure(held[0])))
	}
	if c == knowledge.No && !f.has(language.Start) && !f.has(language.End) {
		f.sayInstead(r, e)
	}
	return r
}

func (f *frame) sayHeld(r *reply, t *knowledge.Tenure) {
	key := "yes no.holder"
	if t.Ongoing {
		key = "yes no.holder now"
	}
	r.say(key, arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
}

// certainty is how certainly the tenures bear out the question: that somebody
// held the post at the time, throughout it, began or ended in it.
func (f *frame) certainty(held []*knowledge.Tenure, e when.Expr) knowledge.Certainty {
	best := knowledge.No
	for _, t := range held {
		var c knowledge.Certainty
		end := t.EndBy(f.reader.today)
		switch {
		case f.has(language.End) && !f.has(language.Serve) && !f.has(language.Still):
			if t.Ongoing {
				continue
			}
			c = knowledge.Overlap(end, end, e.Span)
		case (f.has(language.Start) || f.has(language.Appoint)) && !f.has(language.Already) && !f.has(language.Still):
			c = knowledge.Overlap(t.Start, t.Start, e.Span)
		case f.has(language.Whole):
			c = throughout(t.Start, end, e.Span)
		default:
			c = t.Touches(e.Span, f.reader.today)
		}
		best = max(best, c)
	}
	return best
}

// throughout tells whether a tenure covers a span.
func throughout(start, end knowledge.Date, span knowledge.Span) knowledge.Certainty {
	switch {
	case start.Last <= span.From && end.First >= span.To:
		return knowledge.Certainly
	case start.First > span.From || end.Last < span.To:
		return knowledge.No
	}
	return knowledge.Possibly
}

func (f *frame) presentTense() bool {
	t := f.reader.tokens[f.view[0].from].Text
	return t == "is" || t == "are" || t == "isnt"
}

// sayInstead tells who held the post then.
func (f *frame) sayInstead(r *reply, e when.Expr) {
	hits := f.during(f.posts, e.Span)
	time := arg("time", upperFirst(r.voice.At(e, f.reader.today)))
	if len(hits) == 0 {
		r.say("yes no.instead none", arg("time", r.voice.At(e, f.reader.today)))
		f.sayContext(r, e.Span, nil)
		return
	}
	list := tenures(hits)
	r.say("yes no.instead", time, arg("people", r.names(list[:min(len(list), maxNames)]))).citeTenures(list[:min(len(list), maxNames)]...)
}

// noNever answers for somebody who never held the post in question.
func (f *frame) noNever(intent string, p *knowledge.Person) *reply {
	r := f.verdict(intent, knowledge.No)
	r.People = []*knowledge.Person{p}
	r.say("yes no.never", arg("person", r.name(p)), arg("role", r.postOrRole()))
	for _, t := range p.Tenures[:min(2, len(p.Tenures))] {
		f.sayHeld(r, t)
		r.citeTenures(t)
	}
	if len(r.Citations) == 0 {
		r.cite(p.Sources...)
		r.citeTenures(lastOf(line(f.posts)))
	}
	return r
}

// yesAnyone: was there a director in 2023.
func (f *frame) yesAnyone(intent string) *reply {
	if len(f.people) > 0 || f.unknown > 0 || f.stranger || !f.namesPost() && !f.has(language.Head) && !f.has(language.Lead) || f.has(language.Deputy) && !f.deputyKnown() {
		return nil
	}
	e, timed := f.span()
	if !timed {
		return nil
	}
	if e.Span.From > f.reader.today {
		return f.afterToday(intent)
	}
	hits := f.during(f.posts, f.clip(e.Span))
	if len(hits) == 0 {
		r := f.verdict(intent, knowledge.No)
		f.sayNeighbours(r, e.Span)
		return r
	}
	c := knowledge.Possibly
	for _, h := range hits {
		c = max(c, h.certain)
	}
	r := f.verdict(intent, c)
	list := tenures(hits)
	r.People = personsOf(list)
	return r.say("yes no.instead", arg("time", upperFirst(r.voice.At(e, f.reader.today))), arg("people", r.names(list[:min(len(list), maxNames)]))).citeTenures(list[:min(len(list), maxNames)]...)
}
