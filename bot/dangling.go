package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// dangling tells whether the question needs somebody or something that only a
// conversation could have named.
func (f *frame) dangling() bool {
	subject := f.has(language.Vacant) || f.number > 0 && f.step != 0 || f.has(language.Current) && !f.has(language.He) || f.ask == askWhat && f.has(language.Office) || len(f.people) > 0 || f.explicit || f.namesPost() || len(f.orgs) > 0 || f.has(language.Head)
	switch {
	case f.foreign || f.stranger:
		return false
	case f.has(language.He) && len(f.people) == 0 && len(f.reader.mentionsPeople()) == 0 && !(subject && (len(f.times) > 0 || f.has(language.List) || f.plural)):
		return true
	case f.ask == askWho && f.has(language.It) && f.bare(language.SetOf(language.Who, language.About)):
		return true
	case subject || len(f.times) > 0 && !f.relativeOnly() || f.unknown > 0:
		return false
	case f.relativeOnly():
		return true
	case f.step != 0 && f.has(language.Lead):
		return false
	}
	return f.step != 0 || (f.has(language.Source) || f.has(language.Sure)) && f.small() ||
		(f.ask == askWhen || f.ask == askHowLong || f.ask == askWhy) && f.small() && !f.has(language.Office) && !f.asksFact()
}

func (r *reader) mentionsPeople() []*knowledge.Person {
	for i := range r.atoms {
		if p := r.atoms[i].people(); len(p) > 0 {
			return p
		}
	}
	return nil
}

// small tells whether the question is a fragment of a few words.
func (f *frame) small() bool {
	n := 0
	for i := range f.view {
		if !f.view[i].filler() {
			n++
		}
	}
	return n <= 4
}

func (f *frame) relativeOnly() bool {
	if len(f.times) == 0 {
		return false
	}
	for _, e := range f.times {
		if !e.Relative {
			return false
		}
	}
	return true
}

func (f *frame) dropRelative() {
	f.times = slices.DeleteFunc(f.times, func(e when.Expr) bool { return e.Relative })
}

func (f *frame) setPeople(people []*knowledge.Person) {
	f.people = people
	f.choices = make([][]*knowledge.Person, len(people))
	for i := range people {
		f.choices[i] = people[i : i+1]
	}
}

// bare tells whether the question has nothing beyond the given cues, filler,
// people and times.
func (f *frame) bare(allowed language.Cues) bool {
	allowed = allowed.Or(connectives)
	for i := range f.view {
		a := &f.view[i]
		if a.unknown || len(a.posts()) > 0 || len(a.organizations()) > 0 {
			return false
		}
		if a.mention == nil && a.time == nil && !a.filler() && !a.cues.Any(allowed) && a.number == 0 {
			return false
		}
	}
	return true
}

var connectives = language.SetOf(language.And, language.WhatAbout, language.Meant, language.Preamble, language.Filler, language.Or, language.That, language.Thanks, language.Aux, language.It)
