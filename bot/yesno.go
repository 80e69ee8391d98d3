package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// verdict begins an answer to a yes/no question.
func (f *frame) verdict(intent string, c knowledge.Certainty) *reply {
	r := f.reply(intent, Answered)
	r.verdict, r.judged = c, true
	switch c {
	case knowledge.Certainly:
		return r.say("yes no.yes")
	case knowledge.No:
		return r.say("yes no.no")
	}
	r.Status = Ambiguous
	return r.say("yes no.possibly")
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
	if len(f.people) == 0 && f.has(language.Current) && f.numberOfUnits() {
		f.setPeople(personsOf(tenures(f.incumbents())))
	}
	if f.unknown > 0 && !f.has(language.Head) && !f.has(language.PostNoun) && !f.has(language.Lead) && !f.namesPost() && !(len(f.people) > 1 && f.comparesOrder()) {
		return nil
	}
	for _, kind := range []func(string) *reply{f.yesExists, f.yesUnder, f.yesVacant, f.yesDirectly, f.yesOrder, f.yesNumber, f.yesLength, f.yesCount, f.yesHeld, f.yesAnyone} {
		if r := kind(intent); r != nil {
			return r
		}
	}
	return nil
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

// yesUnder: did X serve under Y.
func (f *frame) yesUnder(intent string) *reply {
	if f.while == nil || f.link != language.Under || len(f.people) != 1 {
		return nil
	}
	w := f.whileFrame()
	if len(w.people) == 0 {
		return nil
	}
	leader := w.people[0]
	hits, dated := f.under(w, leader)
	if len(hits) == 0 && !dated {
		return nil
	}
	held := f.tenuresOf(f.people[0])
	c := knowledge.No
	for _, h := range hits {
		if slices.Contains(held, h.tenure) {
			c = max(c, h.certain)
		}
	}
	r := f.verdict(intent, c)
	r.People = f.people[:1:1]
	for _, t := range held {
		f.sayHeld(r, t)
	}
	r.citeTenures(held...)
	if list := tenures(hits); c == knowledge.No && len(list) > 0 {
		list = list[:min(len(list), maxNames)]
		r.say("holder.under", arg("leader", r.name(leader)), arg("people", r.names(list))).citeTenures(list...)
	}
	return r
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
			r.say("holder.none", arg("role", r.role()), arg("time", r.voice.At(e, f.reader.today)))
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
