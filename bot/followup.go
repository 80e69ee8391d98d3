package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// follower completes one question from what the conversation was about. Each of
// its cases returns the completed frame, or nil where it does not apply.
type follower struct {
	*frame
	topic Topic
	last  []*knowledge.Person
}

// inContext completes a frame from what the conversation was about. A question
// that is complete in itself comes back as it is; one that lacks something that
// the conversation cannot give gets an answer that says so.
func (f *frame) inContext(t Topic) (*frame, *reply) {
	known := t.Question != ""
	w := &follower{f, t, f.bot().personsBy(t.People)}
	if !known {
		if f.dangling() {
			r := f.reply("not_understood", NotUnderstood).say("talk.missing")
			return f, r.sayExamples()
		}
		w.dropRelative()
		return f, nil
	}
	f.inTalk = true
	w.resolveRelative()
	w.itsBody()
	if f.foreign || f.isTalk() {
		return f, nil
	}
	for _, kind := range []func() *frame{w.again, w.chosen, w.whoThen, w.compared, w.remaining, w.pronoun, w.corrected, w.otherTime, w.otherBody, w.under, w.otherPerson, w.stepFrom, w.sameSelection, w.reasked, w.aboutFact, w.ellipsis} {
		if g := kind(); g != nil {
			return g, nil
		}
	}
	return f, nil
}

// isTalk tells whether the question is thanks or a greeting.
func (f *frame) isTalk() bool { return f.talk("") != nil }

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

// resolveRelative turns "the year after" into a time, counted from the last
// time spoken of.
func (w *follower) resolveRelative() {
	if !slices.ContainsFunc(w.times, func(e when.Expr) bool { return e.Relative }) {
		return
	}
	from, ok := w.lastTime()
	for i := range w.times {
		if e := &w.times[i]; e.Relative && ok {
			w.times[i] = e.Resolve(from, w.reader.today)
		}
	}
	w.dropRelative()
}

// lastTime is the span that the conversation last spoke of.
func (w *follower) lastTime() (knowledge.Span, bool) {
	if n := len(w.topic.Asked.Times); n > 0 {
		t := w.topic.Asked.Times[n-1]
		return knowledge.Span{From: knowledge.Day(t.From), To: knowledge.Day(t.To)}, true
	}
	if fact := w.bot().factsByID[w.topic.Fact]; fact != nil && !fact.Start.IsZero() {
		return fact.Start.Span(), true
	}
	if len(w.last) == 1 {
		if held := w.tenuresOf(w.last[0]); len(held) > 0 {
			if w.topic.Asked.Ask == uint8(askWhen) && !held[0].Ongoing {
				return held[0].End.Span(), true
			}
			return held[0].Start.Span(), held[0].Start.Precision > knowledge.Bounded
		}
	}
	return knowledge.Span{}, false
}

// previous rebuilds the last question's frame, to be asked again with a part
// of it changed.
func (w *follower) previous() *frame {
	g := w.bot().read(w.topic.Question, w.reader.today).frameOf(w.language)
	a := &w.topic.Asked
	g.dropRelative()
	w.fillBody(g)
	g.ask, g.step, g.number = ask(a.Ask), a.Step, a.Number
	if a.Holder {
		g.cues = g.cues.Or(language.SetOf(language.Head, language.Who))
	}
	if len(a.People) > 0 {
		g.setPeople(w.bot().personsBy(a.People))
	}
	if len(a.Posts) > 0 {
		g.posts, g.explicit = w.bot().postsBy(a.Posts), true
	}
	if len(a.Times) > 0 {
		g.times = exprsOf(a.Times)
	}
	return g
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
