package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// yesHeld: was X director, in 2010, still, already, ever.
func (f *frame) yesHeld(intent string) *reply {
	if len(f.people) != 1 {
		return nil
	}
	p := f.people[0]
	if !f.namesPost() && !f.has(language.Head) && !f.has(language.Lead) && !f.has(language.PostNoun) && !f.has(language.Serve) && !f.has(language.Start) && !f.has(language.End) && !f.has(language.Appoint) && !f.has(language.Succeed) && !f.has(language.Still) && !f.has(language.Office) || f.unknown > 0 && !f.namesPost() {
		return nil
	}
	held := f.tenuresOf(p)
	held = slices.DeleteFunc(slices.Clone(held), func(t *knowledge.Tenure) bool { return !slices.Contains(f.posts, t.Post) })
	if len(held) == 0 {
		return f.noNever(intent, p)
	}
	e, timed := f.span()
	left := !timed && f.has(language.End) && !f.has(language.Serve) && !f.has(language.Still)
	present := !timed && !left && (f.has(language.Still) || f.has(language.Current) || f.presentTense())
	if !timed && !present {
		c := knowledge.Certainly
		if left && held[len(held)-1].Ongoing {
			c = knowledge.No
		}
		r := f.verdict(intent, c)
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
	if f.noLonger() {
		c = knowledge.Certainly - c
	}
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
		case len(f.times) > 0 && (f.has(language.Start) || f.has(language.Appoint) || f.has(language.Succeed)) && !f.has(language.Already) && !f.has(language.Still):
			c = knowledge.Overlap(t.Start, t.Start, e.Span)
		case e.Op == when.Between && e.Unit == when.Many:
			c = fromTo(t.Start, end, e.Span)
		case f.has(language.Whole):
			c = throughout(t.Start, end, e.Span)
		default:
			c = t.Touches(e.Span, f.reader.today)
		}
		best = max(best, c)
	}
	return best
}

// noLonger tells whether the question is whether somebody no longer holds the
// post.
func (f *frame) noLonger() bool {
	for i := range f.view {
		a := &f.view[i]
		word := f.reader.tokens[a.from].Text
		if word == "不" && a.to > a.from+1 && f.reader.tokens[a.from+1].Text == "再" {
			return true
		}
		if word == "longer" && a.from > 0 && f.reader.tokens[a.from-1].Text == "no" {
			return true
		}
	}
	return false
}

// fromTo tells whether a tenure is the one, or covers the one, that "from A to
// B" gives: known to the year, it may start on any day of A's year.
func fromTo(start, end knowledge.Date, span knowledge.Span) knowledge.Certainty {
	switch {
	case start.First > span.From || end.Last < span.To:
		return knowledge.No
	case start.Last <= span.From && end.First >= span.To, start.First == span.From || end.Last == span.To:
		return knowledge.Certainly
	}
	return knowledge.Possibly
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
	key := "yes no.instead"
	if e.Op == when.Now {
		key = "yes no.instead now"
	}
	r.say(key, time, arg("people", r.names(list[:min(len(list), maxNames)]))).citeTenures(list[:min(len(list), maxNames)]...)
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
