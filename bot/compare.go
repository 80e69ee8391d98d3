package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// stay is how long somebody held the posts in question, all his tenures taken
// together.
type stay struct {
	person  *knowledge.Person
	tenures []*knowledge.Tenure
	length  knowledge.Length
}

func (f *frame) stayOf(p *knowledge.Person) stay {
	s := stay{person: p}
	for _, t := range f.tenuresOf(p) {
		if t.Start.Precision <= knowledge.Bounded || !t.Ongoing && t.End.Precision <= knowledge.Bounded {
			continue
		}
		s.tenures = append(s.tenures, t)
		s.length = s.length.Plus(t.Length(f.reader.today))
	}
	return s
}

// compare answers who of several people served longer, or earlier.
func (f *frame) compare(intent string) *reply {
	if len(f.people) == 1 && f.ask == askWho && f.comparing() && len(f.posts) > 0 {
		return f.longerThan(intent)
	}
	if len(f.people) < 2 || !f.comparing() {
		return nil
	}
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	var stays []stay
	for _, p := range f.people {
		s := f.stayOf(p)
		if len(s.tenures) == 0 {
			return f.neverHeld(intent, p)
		}
		stays = append(stays, s)
	}
	switch {
	case f.has(language.Earlier) || f.has(language.Later):
		return f.whoFirst(intent, stays)
	case f.ask == askYesNo && (f.has(language.YesNo) || !f.has(language.Or)):
		return f.yesLonger(intent, stays)
	}
	return f.whoLonger(intent, stays)
}

func (f *frame) comparing() bool {
	if f.has(language.Longer) || f.has(language.Shorter) || f.has(language.Longest) || f.has(language.Shortest) {
		return true
	}
	if f.has(language.MoreThan) && len(f.people) == 2 && !f.numberOfUnits() {
		return true
	}
	if f.hasWord("compare") || f.hasWord("equally") {
		return true
	}
	return (f.ask == askWho || f.ask == askNothing) && (f.has(language.Earlier) || f.has(language.Later))
}

func (f *frame) whoLonger(intent string, stays []stay) *reply {
	shortest := f.has(language.Shorter) || f.has(language.Shortest)
	winners := extremes(stays, shortest)
	r := f.reply(intent, Answered)
	for _, s := range winners {
		r.People = append(r.People, s.person)
	}
	all := make([]*knowledge.Tenure, 0, len(stays))
	entries := make([]string, 0, len(stays))
	var others []string
	for _, s := range stays {
		all = append(all, s.tenures...)
		entry := r.voice.Say("compare.entry", arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length))).Text
		entries = append(entries, entry)
		if s.person != winners[0].person {
			others = append(others, entry)
		}
	}
	if len(winners) > 1 {
		r.Status = Ambiguous
		slices.SortStableFunc(winners, func(a, b stay) int { return compareTenures(a.tenures[0], b.tenures[0]) })
		r.People = r.People[:0]
		for _, s := range winners {
			r.People = append(r.People, s.person)
		}
		return r.say("compare.undecided", arg("people", r.voice.Join(entries))).citeTenures(all...)
	}
	key := "compare.longer"
	if shortest {
		key = "compare.shorter"
	}
	r.say(key, arg("person", r.name(winners[0].person)), arg("length", r.voice.Length(winners[0].length)), arg("other", r.voice.Join(others)))
	return r.citeTenures(all...)
}

// longerThan answers who of all served longer, or less long, than somebody.
func (f *frame) longerThan(intent string) *reply {
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	mine := f.stayOf(f.people[0])
	if len(mine.tenures) == 0 {
		return f.neverHeld(intent, f.people[0])
	}
	_, all := f.stays(line(f.posts))
	r := f.reply(intent, Answered)
	var entries []string
	list := slices.Clone(mine.tenures)
	for _, s := range all {
		c := s.length.Longer(mine.length)
		if f.has(language.Shorter) || f.has(language.Shortest) {
			c = mine.length.Longer(s.length)
		}
		if s.person == mine.person || c == knowledge.No {
			continue
		}
		if c == knowledge.Possibly {
			r.Status = Ambiguous
		}
		r.People = append(r.People, s.person)
		list = append(list, s.tenures[0])
		entries = append(entries, r.voice.Say("compare.entry", arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length))).Text)
	}
	person, length := arg("person", r.name(mine.person)), arg("length", r.voice.Length(mine.length))
	switch {
	case len(entries) == 0:
		r.Status = NoHolder
		r.say("compare.nobody", person, length)
	case r.Status == Ambiguous:
		r.say("compare.maybe", person, length, arg("people", r.voice.Join(entries[:min(len(entries), maxNames)])))
	default:
		r.say("compare.than", person, length, arg("people", r.voice.Join(entries[:min(len(entries), maxNames)])))
	}
	return r.citeTenures(list[:min(len(list), maxNames)]...)
}

// extremes are those of whom nobody certainly served longer (or less long).
func extremes(stays []stay, shortest bool) []stay {
	var kept []stay
	for i, s := range stays {
		beaten := slices.ContainsFunc(stays, func(o stay) bool {
			if shortest {
				return s.length.Longer(o.length) == knowledge.Certainly
			}
			return o.length.Longer(s.length) == knowledge.Certainly
		})
		if !beaten {
			kept = append(kept, stays[i])
		}
	}
	return kept
}

// yesLonger answers whether the first served longer than the second.
func (f *frame) yesLonger(intent string, stays []stay) *reply {
	a, b := stays[0], stays[1]
	if f.has(language.Shorter) {
		a, b = b, a
	}
	verdict := a.length.Longer(b.length)
	r := f.verdict(intent, verdict)
	r.People = []*knowledge.Person{stays[0].person}
	for _, s := range stays[:2] {
		key := "yes no.length"
		r.say(key, arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length)), arg("tenure", r.tenure(s.tenures[0])))
	}
	return r.citeTenures(append(slices.Clone(a.tenures), b.tenures...)...)
}

func (f *frame) whoFirst(intent string, stays []stay) *reply {
	slices.SortStableFunc(stays, func(a, b stay) int { return compareTenures(a.tenures[0], b.tenures[0]) })
	first, last := stays[0], stays[len(stays)-1]
	r := f.reply(intent, Answered)
	if f.has(language.Later) && !f.has(language.Earlier) {
		r.People = []*knowledge.Person{last.person}
		r.say("compare.later", arg("person", r.name(last.person)), arg("tenure", r.tenure(last.tenures[0])), arg("other", r.name(first.person)), arg("second", r.tenure(first.tenures[0])))
	} else {
		r.People = []*knowledge.Person{first.person}
		r.say("compare.earlier", arg("person", r.name(first.person)), arg("tenure", r.tenure(first.tenures[0])), arg("other", r.name(last.person)), arg("second", r.tenure(last.tenures[0])))
	}
	return r.citeTenures(first.tenures[0], last.tenures[0])
}

// superlative answers who of all held the posts longest or shortest. Where
// somebody still in office is the shortest so far, and where one stretch and
// all stretches together have different winners, both readings are told.
func (f *frame) superlative(intent string) *reply {
	if !f.has(language.Longest) && !f.has(language.Shortest) || f.ask == askYesNo || f.has(language.Vacant) || len(f.posts) == 0 {
		return nil
	}
	shortest := f.has(language.Shortest)
	s := f.selected()
	single, total := f.stays(s.list)
	if len(single) == 0 {
		return nil
	}
	best := extremes(single, shortest)
	if len(best) == 1 {
		switch t := best[0].tenures[0]; {
		case shortest && t.Ongoing && !s.former:
			if r := f.shortestRunning(intent, single, best[0]); r != nil {
				return r
			}
		case len(extremes(total, shortest)) == 1 && extremes(total, shortest)[0].person != t.Person && !shortest:
			return f.singleOrTotal(intent, best[0], extremes(total, shortest)[0], shortest)
		}
		r := f.reply(intent, Answered)
		r.People = []*knowledge.Person{best[0].person}
		key := "compare.longest"
		if shortest {
			key = "compare.shortest"
		}
		t := best[0].tenures[0]
		return r.say(key, arg("person", r.name(t.Person)), arg("role", r.role()), arg("length", r.voice.Length(best[0].length)), arg("tenure", r.tenure(t))).citeTenures(t)
	}
	r := f.reply(intent, Ambiguous)
	var list []*knowledge.Tenure
	var entries []string
	for _, s := range best[:min(len(best), maxNames)] {
		list = append(list, s.tenures[0])
		entries = append(entries, r.voice.Say("compare.entry", arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length))).Text)
	}
	r.People = personsOf(list)
	key := "compare.longest several"
	if shortest {
		key = "compare.shortest several"
	}
	return r.say(key, arg("people", r.voice.Join(entries))).citeTenures(list...)
}

// stays gives one stay for each tenure, and one for each person.
func (f *frame) stays(list []*knowledge.Tenure) (single, total []stay) {
	place := map[*knowledge.Person]int{}
	for _, t := range list {
		if t.Start.Precision <= knowledge.Bounded || !t.Ongoing && t.End.Precision <= knowledge.Bounded {
			continue
		}
		length := t.Length(f.reader.today)
		single = append(single, stay{t.Person, []*knowledge.Tenure{t}, length})
		i, known := place[t.Person]
		if !known {
			i = len(total)
			place[t.Person] = i
			total = append(total, stay{person: t.Person})
		}
		total[i].tenures = append(total[i].tenures, t)
		total[i].length = total[i].length.Plus(length)
	}
	return single, total
}

func (f *frame) shortestRunning(intent string, single []stay, running stay) *reply {
	ended := slices.DeleteFunc(slices.Clone(single), func(s stay) bool { return s.tenures[0].Ongoing })
	best := extremes(ended, true)
	if len(best) != 1 {
		return nil
	}
	r := f.reply(intent, Ambiguous)
	a, b := best[0].tenures[0], running.tenures[0]
	r.say("compare.shortest running", arg("person", r.name(b.Person)), arg("length", r.voice.Length(running.length)), arg("other", r.name(a.Person)), arg("second", r.voice.Length(best[0].length)))
	if compareTenures(a, b) > 0 {
		a, b = b, a
	}
	r.People = []*knowledge.Person{a.Person, b.Person}
	return r.citeTenures(a, b)
}

func (f *frame) singleOrTotal(intent string, single, total stay, shortest bool) *reply {
	r := f.reply(intent, Ambiguous)
	key := "compare.longest total"
	if shortest {
		key = "compare.shortest total"
	}
	r.say(key, arg("person", r.name(single.person)), arg("length", r.voice.Length(single.length)), arg("other", r.name(total.person)), arg("second", r.voice.Length(total.length)))
	list := []*knowledge.Tenure{single.tenures[0], total.tenures[0]}
	slices.SortStableFunc(list, compareTenures)
	r.People = personsOf(list)
	return r.citeTenures(append(slices.Clone(single.tenures), total.tenures...)...)
}
