package bot

import (
	"officebot/bot/language"
	"officebot/knowledge"
)

// units is where the number stands that counts years, months or days, -1 where
// none does.
func (f *frame) units() int {
	for i := range f.view {
		if f.view[i].number > 0 && i+1 < len(f.view) && f.view[i+1].has(language.Unit) && !f.view[i].ordinal {
			return i
		}
	}
	return -1
}

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
	n := number.number
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
