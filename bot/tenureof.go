package bot

import (
	"officebot/bot/language"
	"officebot/knowledge"
)

// tenureOf answers when somebody held a post, from when, until when, how long.
func (f *frame) tenureOf(intent string) *reply {
	if !f.wantsTenure() || len(f.people) == 0 && f.unknown > 0 {
		return nil
	}
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	base := f.base()
	if f.step != 0 && len(f.people) < 2 {
		base = f.stepped(base)
	}
	if len(base) == 0 {
		switch {
		case len(f.people) > 0:
			return f.neverHeld(intent, f.people[0])
		case f.number > 0 && f.onTopic():
			return f.tooFew(intent)
		case f.has(language.Current):
			return f.holderNow(intent)
		}
		return nil
	}
	if pair := f.takeover(); pair != nil {
		base = pair
	}
	r := f.reply(intent, Answered)
	r.People = personsOf(base)
	if len(f.people) == 1 && len(f.times) == 1 && len(base) > 1 {
		base = f.touching(base)
	}
	switch {
	case f.ask == askHowLong:
		f.sayLengths(r, base)
	case f.wantsEnd():
		f.sayEnds(r, base)
	case f.wantsStart():
		f.sayStarts(r, base)
	default:
		for _, t := range base {
			key := "tenure.both"
			if t.Ongoing {
				key = "tenure.both now"
			}
			r.say(key, arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
		}
	}
	return r.citeTenures(base...)
}

// takeover is the tenure of the later of two people of whom one followed the
// other: "when did Chen take over from Jia". nil for any other question.
func (f *frame) takeover() []*knowledge.Tenure {
	if len(f.people) != 2 || f.ask != askWhen || !f.has(language.Succeed) && !f.has(language.Precede) {
		return nil
	}
	for i, p := range f.people {
		if a, b := f.nearest(p, f.people[1-i]); a != nil && f.neighbour(a, 1) == b {
			return one(b)
		}
	}
	return nil
}

// touching keeps the tenures that touch the time asked about, all where none does.
func (f *frame) touching(list []*knowledge.Tenure) []*knowledge.Tenure {
	var kept []*knowledge.Tenure
	for _, t := range list {
		if t.Touches(f.times[0].Span, f.reader.today) != knowledge.No {
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		return list
	}
	return kept
}

func (f *frame) stepped(base []*knowledge.Tenure) []*knowledge.Tenure {
	var moved []*knowledge.Tenure
	for _, t := range base {
		if other := f.neighbour(t, f.step); other != nil {
			moved = appendNew(moved, one(other))
		}
	}
	return moved
}

// wantsTenure tells whether the times of somebody's tenure are wanted.
func (f *frame) wantsTenure() bool {
	someone := len(f.people) > 0 || f.number > 0 || f.has(language.Current) || f.has(language.Previous) || f.has(language.Only) ||
		len(f.times) > 0 && (f.has(language.Who) || f.has(language.One))
	verb := f.has(language.Start) || f.has(language.End) || f.has(language.Serve) || f.has(language.Lead) || f.has(language.Head) ||
		f.has(language.PostNoun) || f.has(language.Appoint) || f.has(language.Succeed) || f.has(language.Precede) || f.namesPost()
	switch f.ask {
	case askWhen, askHowLong:
		return someone && (verb || f.unknown == 0 && !f.asksFact())
	case askWhat, askHow:
		return len(f.people) > 0 && f.has(language.Serve) && !f.has(language.PostNoun) && f.unknown == 0
	case askNothing:
		return len(f.people) > 0 && f.unknown == 0 && (f.has(language.Serve) || f.has(language.Start) || f.has(language.End) || f.namesPost() && len(f.people) == 1)
	}
	return false
}

func (f *frame) wantsEnd() bool {
	return (f.has(language.End) || f.asksUntil()) && !f.has(language.Start)
}

func (f *frame) wantsStart() bool {
	return (f.has(language.Start) || f.has(language.Appoint) || f.has(language.Succeed) || f.hasWord("since")) && !f.has(language.End)
}

func (f *frame) asksUntil() bool { return f.hasWord("until") || f.hasWord("till") }

func (f *frame) sayStarts(r *reply, base []*knowledge.Tenure) {
	for _, t := range base {
		f.sayDate(r, t, t.Start, "tenure.start", "tenure.start unknown")
	}
}

func (f *frame) sayEnds(r *reply, base []*knowledge.Tenure) {
	for _, t := range base {
		if t.Ongoing {
			r.say("tenure.still", arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
			continue
		}
		f.sayDate(r, t, t.End, "tenure.end", "tenure.end unknown")
	}
}

// sayDate tells one end of a tenure, and that there is no finer date where one
// was asked for.
func (f *frame) sayDate(r *reply, t *knowledge.Tenure, d knowledge.Date, known, unknown string) {
	person, post := arg("person", r.name(t.Person)), arg("post", r.label(t.Post))
	if d.Precision <= knowledge.Bounded {
		r.Status, r.People = NotInRecord, nil
		r.say(unknown, person, post)
		return
	}
	key := "tenure.in"
	if d.Precision == knowledge.ToDay {
		key = "tenure.on"
	}
	date := r.voice.Date(d)
	r.say(known, person, post, arg("date", r.voice.Say(key, arg("date", date)).Text))
	if f.has(language.ExactDay) && d.Precision < knowledge.ToDay || f.has(language.ExactMonth) && d.Precision < knowledge.ToMonth {
		r.Status, r.People = NotInRecord, nil
		r.say("tenure.year only", arg("date", date))
	}
}

func (f *frame) sayLengths(r *reply, base []*knowledge.Tenure) {
	total := map[*knowledge.Person]knowledge.Length{}
	for _, t := range base {
		length := t.Length(f.reader.today)
		total[t.Person] = total[t.Person].Plus(length)
		key := "length.past"
		if t.Ongoing {
			key = "length.so far"
		}
		person, post, span := arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))
		if t.Start.Precision <= knowledge.Bounded || !t.Ongoing && t.End.Precision <= knowledge.Bounded {
			r.say("length.unknown", person, post, span)
			if len(base) == 1 {
				r.Status, r.People = NotInRecord, nil
			}
			continue
		}
		r.say(key, person, post, span, arg("length", r.voice.Length(length)))
	}
	if len(base) > 1 && len(total) == 1 && samePost(base) {
		r.say("length.total", arg("length", r.voice.Length(total[base[0].Person])))
	}
}

func samePost(list []*knowledge.Tenure) bool {
	for _, t := range list {
		if t.Post != list[0].Post {
			return false
		}
	}
	return true
}
