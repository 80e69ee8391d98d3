package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// comparesOrder tells whether two people are set in an order.
func (f *frame) comparesOrder() bool {
	return f.has(language.Succeed) || f.has(language.Precede) || f.has(language.After) || f.has(language.Before)
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
	if compareTenures(a, b) > 0 {
		a, b = b, a
	}
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
	if len(x) == 0 {
		return f.neverHeld(intent, f.people[0])
	}
	if len(y) == 0 {
		return f.neverHeld(intent, f.people[1])
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

// yesCount: have there been more than three, were there two in 2013.
func (f *frame) yesCount(intent string) *reply {
	if len(f.people) > 0 || f.number == 0 || f.ordinalWord() || !f.namesPost() && !f.has(language.Head) {
		return nil
	}
	s := f.selected()
	if len(s.list) == 0 {
		return nil
	}
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
	people := arg("people", r.names(s.list[:min(len(s.list), maxNames)]))
	if s.timed {
		r.say("yes no.instead", people, arg("time", upperFirst(r.voice.At(s.time, f.reader.today))))
	} else {
		r.say("count.total", people, arg("count", r.voice.Count(n)))
	}
	return r.citeTenures(s.list[:min(len(s.list), maxNames)]...)
}

func (f *frame) ordinalWord() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool { return a.ordinal || a.has(language.First) || a.has(language.Last) })
}
