package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// units is where the number stands that counts years, months or days, -1 where
// none does. It may be the article: "less than a year".
func (f *frame) units() int {
	for i := range max(len(f.view)-1, 0) {
		a := &f.view[i]
		one := singles[f.reader.tokens[a.from].Text] && (f.side() != 0 || i > 0 && f.view[i-1].has(language.LessThan))
		if (a.number > 0 && !a.ordinal || one) && f.view[i+1].has(language.Unit) {
			return i
		}
	}
	return -1
}

// singles are the words that count one.
var singles = map[string]bool{"a": true, "an": true, "one": true}

// numberOfUnits tells whether the number counts years, months or days.
func (f *frame) numberOfUnits() bool { return f.units() >= 0 }

// yesLength: did X serve more than five years.
func (f *frame) yesLength(intent string) *reply {
	if len(f.people) != 1 || !f.numberOfUnits() {
		return nil
	}
	s := f.stayOf(f.people[0])
	if len(s.tenures) == 0 {
		return f.neverHeld(intent, f.people[0])
	}
	limit, _ := f.lengthAsked()
	c := s.length.Longer(limit)
	if f.has(language.LessThan) && !f.has(language.MoreThan) {
		c = limit.Longer(s.length)
	}
	r := f.verdict(intent, c)
	r.People = f.people[:1:1]
	return r.say("yes no.length", arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length)), arg("tenure", r.tenure(s.tenures[0]))).citeTenures(s.tenures...)
}

// lengthAsked is the length that the question compares with, in days, and how it
// is written there. It is for questions with a number of units.
func (f *frame) lengthAsked() (length knowledge.Length, written string) {
	i := f.units()
	number, unit := &f.view[i], &f.view[i+1]
	written = f.reader.source[f.reader.tokens[number.from].Start:f.reader.tokens[unit.to-1].End]
	n := max(number.number, 1)
	switch f.bot().unitDays[f.reader.tokens[unit.from].Text] {
	case 1:
		return knowledge.Length{Min: n, Max: n}, written
	case 7:
		return knowledge.Length{Min: 7 * n, Max: 7 * n}, written
	case 30:
		return knowledge.Length{Min: n * 30, Max: n * 31}, written
	case 3652:
		return knowledge.Length{Min: n * 3652, Max: n * 3653}, written
	}
	return knowledge.Length{Min: n*365 + n/4, Max: n*365 + n/4 + 1}, written
}

// servedFor answers who, or how many, or whether anybody, held the posts for
// more than a length of time, for less, or for about as long. All tenures of a
// person count together.
func (f *frame) servedFor(intent string) *reply {
	switch f.ask {
	case askWho, askNothing, askWhat, askHowMany, askYesNo:
	default:
		return nil
	}
	if !f.numberOfUnits() || len(f.people) > 0 || len(f.times) > 0 || f.step != 0 || f.unknown > 0 || f.has(language.Vacant) || f.has(language.Current) || !f.namesPost() && !f.cues.Any(holdingCues) {
		return nil
	}
	if len(f.posts) == 0 {
		return f.whichPost(intent)
	}
	limit, written := f.lengthAsked()
	_, all := f.stays(f.selected().list)
	var sure, maybe []stay
	for _, s := range all {
		switch f.meets(s.length, limit) {
		case knowledge.Certainly:
			sure = append(sure, s)
		case knowledge.Possibly:
			maybe = append(maybe, s)
		}
	}
	var r *reply
	switch {
	case f.ask == askYesNo:
		c := knowledge.No
		if len(sure) > 0 {
			c = knowledge.Certainly
		} else if len(maybe) > 0 {
			c = knowledge.Possibly
		}
		r = f.verdict(intent, c)
	case len(maybe) > 0:
		r = f.reply(intent, Ambiguous)
	case len(sure) == 0:
		r = f.reply(intent, NoHolder)
	default:
		r = f.reply(intent, Answered)
	}
	f.sayServedFor(r, sure, maybe, written)
	return r
}

// holdingCues tell that a question is about holding a post, without naming one.
var holdingCues = language.SetOf(language.Head, language.Lead, language.Serve, language.PostNoun, language.Longer, language.Shorter, language.Under)

// side is where the question wants a length to lie: 1 beyond the limit, -1 short
// of it, 0 at it.
func (f *frame) side() int {
	switch {
	case f.has(language.MoreThan), f.has(language.Longer):
		return 1
	case f.has(language.LessThan), f.has(language.Shorter):
		return -1
	}
	return 0
}

// meets tells whether a stay's length is on the side of the limit that the
// question asks for; without a side it must lie within half a unit of it.
func (f *frame) meets(length, limit knowledge.Length) knowledge.Certainty {
	switch f.side() {
	case 1:
		return length.Longer(limit)
	case -1:
		return limit.Longer(length)
	}
	half := limit.Min / max(f.view[f.units()].number, 1) / 2
	near := knowledge.Length{Min: limit.Min - half, Max: limit.Max + half}
	switch {
	case length.Max < near.Min, length.Min > near.Max:
		return knowledge.No
	case length.Min >= near.Min && length.Max <= near.Max:
		return knowledge.Certainly
	}
	return knowledge.Possibly
}

func (f *frame) sayServedFor(r *reply, sure, maybe []stay, written string) {
	key := "compare.about"
	switch f.side() {
	case 1:
		key = "compare.or longer"
	case -1:
		key = "compare.less than"
	}
	length := arg("length", written)
	list := make([]*knowledge.Tenure, 0, len(sure)+len(maybe))
	entries := func(stays []stay) string {
		names := make([]string, 0, len(stays))
		for _, s := range stays[:min(len(stays), maxNames)] {
			list = append(list, s.tenures[0])
			names = append(names, r.voice.Say("compare.entry", arg("person", r.name(s.person)), arg("length", r.voice.Length(s.length))).Text)
		}
		return r.voice.Join(names)
	}
	switch {
	case len(sure) > 0:
		r.say(key, length, arg("people", entries(sure)))
		if len(maybe) > 0 {
			r.say("compare.maybe too", arg("people", entries(maybe)))
		}
	case len(maybe) > 0:
		r.say("compare.maybe only", arg("people", entries(maybe)))
	default:
		list = append(list, line(f.posts)...)
		r.say("compare.none")
	}
	for _, s := range slices.Concat(sure, maybe) {
		r.People = append(r.People, s.person)
	}
	slices.SortStableFunc(r.People, compareFirst)
	slices.SortStableFunc(list, compareTenures)
	r.citeTenures(list[:min(len(list), maxNames)]...)
}
