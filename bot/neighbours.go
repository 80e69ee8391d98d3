package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// successionAmong answers who of some was next to somebody: "was it Chen or Ding who
// came after Jia".
func (f *frame) successionAmong(intent string) *reply {
	if len(f.people) != 3 || f.step == 0 || !f.offersChoice() {
		return nil
	}
	or := slices.IndexFunc(f.view, func(a atom) bool { return a.has(language.Or) && !a.has(language.And) })
	var offered, others []*knowledge.Person
	for i := or - 1; i >= 0 && len(offered) == 0; i-- {
		offered = f.view[i].people()
	}
	for i := or + 1; i < len(f.view) && len(offered) < 2; i++ {
		offered = append(offered[:len(offered):len(offered)], f.view[i].people()...)
	}
	for _, p := range f.people {
		if !slices.Contains(offered, p) {
			others = append(others, p)
		}
	}
	if len(others) != 1 {
		return nil
	}
	g := *f
	g.setPeople(others)
	g.ask = askWho
	return g.succession(intent)
}

// endOfLine answers for the first and the last of a line, and names the
// neighbour in the office's other post where there is one.
func (f *frame) endOfLine(r *reply, base []*knowledge.Tenure) *reply {
	t := base[len(base)-1]
	if f.step < 0 {
		t = base[0]
	}
	r.Status = NoHolder
	other := f.neighbour(t, f.step)
	switch {
	case f.step > 1 || f.step < -1:
		r.say("succession.beyond")
	case f.step > 0 && t.Ongoing:
		r.say("succession.none next", arg("person", r.name(t.Person)))
	case f.step > 0:
		r.say("succession.none next ended", arg("person", r.name(t.Person)), arg("post", r.label(t.Post)))
	default:
		r.say("succession.none previous", arg("person", r.name(t.Person)), arg("post", r.label(t.Post)))
	}
	r.citeTenures(t)
	if other != nil {
		key := "succession.other next"
		if f.step < 0 {
			key = "succession.other previous"
		}
		r.say(key, arg("person", r.name(other.Person)), arg("post", r.label(other.Post)), arg("tenure", r.tenure(other))).citeTenures(other)
	}
	return r
}

// successionOfNobody answers a step from an empty time ("who came after the
// vacancy of 2023"), from today, or from somebody who never held the post.
func (f *frame) successionOfNobody(intent string) *reply {
	switch {
	case len(f.people) > 0:
		return f.neverHeld(intent, f.people[0])
	case f.stranger || f.unknown > 0 && len(f.times) == 0:
		return nil
	case len(f.times) > 0:
		e, _ := f.span()
		t := f.firstBegun(e.Span.To)
		if f.step < 0 {
			t = f.lastEnded(e.Span.From)
		}
		if t == nil {
			return nil
		}
		return f.oneTenure(intent, t)
	case f.number > 0:
		return f.tooFew(intent)
	case f.has(language.Vacant) && len(f.gaps()) > 0:
		g := f.gaps()[len(f.gaps())-1]
		if f.step < 0 {
			return f.oneTenure(intent, g.After)
		}
		return f.oneTenure(intent, g.Before)
	case f.step < 0 && f.namesPost():
		if t := f.lastBeforeNow(); t != nil {
			return f.oneTenure(intent, t)
		}
	case f.namesPost():
		return f.afterToday(intent)
	}
	return nil
}
