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
	for _, kind := range []func() *frame{w.again, w.chosen, w.whoThen, w.compared, w.pronoun, w.corrected, w.otherTime, w.under, w.otherPerson, w.stepFrom, w.sameSelection, w.aboutFact, w.ellipsis} {
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
	subject := f.has(language.Vacant) || f.ask == askWhat && f.has(language.Office) || len(f.people) > 0 || f.explicit || f.namesPost() || len(f.orgs) > 0 || f.has(language.Head)
	switch {
	case f.foreign || f.stranger:
		return false
	case f.has(language.He) && len(f.people) == 0 && len(f.reader.mentionsPeople()) == 0 && !(subject && len(f.times) > 0):
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
	g.ask, g.step, g.number = ask(a.Ask), a.Step, a.Number
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

// itsBody puts the organization that the conversation was about in the place of
// "it".
func (w *follower) itsBody() {
	if !w.has(language.It) || len(w.orgs) > 0 || len(w.topic.Bodies) == 0 || w.namesPost() {
		return
	}
	for _, o := range w.bot().records.Organizations {
		if slices.Contains(w.topic.Bodies, o.ID) {
			w.orgs = append(w.orgs, o)
		}
	}
	w.findPosts()
}

// compared sets whom the conversation was about beside somebody named now:
// "longer than Chen?".
func (w *follower) compared() *frame {
	if len(w.people) != 1 || len(w.last) != 1 || w.last[0] == w.people[0] || !w.has(language.Longer) && !w.has(language.Shorter) || w.ask != askNothing && w.ask != askYesNo {
		return nil
	}
	w.setPeople([]*knowledge.Person{w.last[0], w.people[0]})
	w.ask = askYesNo
	return w.frame
}

// whoThen asks who it was, after a "no" to whether it was somebody.
func (w *follower) whoThen() *frame {
	if w.topic.Asked.Ask != uint8(askYesNo) || w.ask != askWho || len(w.people) > 0 || len(w.times) > 0 || w.step != 0 || w.number > 0 || !w.bare(language.SetOf(language.Who, language.Serve, language.About, language.Right)) {
		return nil
	}
	g := w.previous()
	g.ask = askWho
	g.setPeople(nil)
	g.cues = g.cues.Or(language.SetOf(language.Head))
	return g
}

// again repeats the last answer where its source or its truth is asked for.
func (w *follower) again() *frame {
	if (w.has(language.Source) || w.has(language.Sure)) && len(w.people) == 0 && len(w.times) == 0 && w.unknown == 0 && !w.namesPost() && w.small() {
		return w.previous()
	}
	if w.ask == askWhy && w.topic.Empty && w.small() && len(w.people) == 0 && w.unknown == 0 {
		return w.previous()
	}
	return nil
}

// chosen picks one of the people that the last answer left open: "the first
// one", "the other one", 第二个.
func (w *follower) chosen() *frame {
	choices := w.bot().personsBy(w.topic.Choices)
	if len(choices) < 2 || len(w.people) > 0 || len(w.times) > 0 || w.namesPost() || w.ask != askNothing && !w.has(language.One) && !w.has(language.They) {
		return nil
	}
	var pick *knowledge.Person
	switch {
	case w.step != 0 || w.unknown > 0:
		return nil
	case w.has(language.Other) && (w.has(language.One) || w.small()) && !w.has(language.Who):
		for _, p := range choices {
			if !slices.Contains(w.last, p) || len(w.last) > 1 {
				pick = p
			}
		}
	case w.number > 0 && w.number <= len(choices) && !w.fromEnd:
		pick = choices[w.number-1]
	case w.number > 0 && w.fromEnd && w.number <= len(choices):
		pick = choices[len(choices)-w.number]
	}
	if pick == nil {
		return nil
	}
	g := w.previous()
	g.setPeople([]*knowledge.Person{pick})
	if g.ask == askWho || g.ask == askNothing || g.ask == askHowMany {
		return w.aboutOnly(pick)
	}
	g.times = nil
	return g
}

// aboutOnly is the question who somebody is.
func (w *follower) aboutOnly(p *knowledge.Person) *frame {
	g := &frame{reader: w.reader, language: w.language, ask: askNothing, posts: w.bot().records.Office.Posts}
	g.setPeople([]*knowledge.Person{p})
	return g
}

// pronoun puts whom the conversation was about in the place of "he" or "they".
func (w *follower) pronoun() *frame {
	if len(w.people) > 0 && !(w.has(language.He) && w.comparing()) || !w.has(language.He) && !w.has(language.They) || len(w.last) == 0 {
		return nil
	}
	if w.ask == askHowMany || w.has(language.List) && w.has(language.They) || w.has(language.They) && w.number > 0 {
		return nil
	}
	people := w.last
	if w.step != 0 && len(people) > 1 {
		if w.step > 0 {
			people = people[len(people)-1:]
		} else {
			people = people[:1]
		}
	}
	if w.ask == askNothing && w.step == 0 && w.topic.Asked.Step != 0 && w.bare(language.SetOf(language.He)) {
		g := w.previous()
		g.setPeople(people)
		return g
	}
	w.setPeople(append(slices.Clone(people), w.people...))
	if w.ask == askNothing && w.step != 0 {
		w.ask = askWho
	}
	w.keepPosts()
	w.unclear = len(people) > 1 && !w.has(language.They)
	return w.frame
}

// keepPosts keeps to the posts that the conversation named, where the question
// names none.
func (w *follower) keepPosts() {
	if !w.explicit && !w.namesPost() && len(w.topic.Asked.Posts) > 0 {
		w.posts, w.explicit = w.bot().postsBy(w.topic.Asked.Posts), true
	}
}

// corrected turns the last question round: "I meant before".
func (w *follower) corrected() *frame {
	if !w.has(language.Meant) || len(w.people) > 0 || len(w.times) > 0 || w.step == 0 || w.topic.Asked.Step == 0 {
		return nil
	}
	g := w.previous()
	g.step = w.step
	return g
}

// otherTime asks the last question about another time: "what about 1998?".
func (w *follower) otherTime() *frame {
	if w.ask == askHowMany && len(w.people) == 0 && w.unknown == 0 && len(w.times) > 0 && !w.namesPost() {
		w.cues = w.cues.Or(language.SetOf(language.Head))
		w.keepPosts()
		return w.frame
	}
	if len(w.times) == 0 || len(w.people) > 0 || w.while != nil || !w.bare(language.SetOf(language.Who, language.Serve, language.One, language.Still, language.Current, language.When, language.While, language.Lead, language.Already, language.Before, language.After, language.He, language.Only, language.They, language.Whole, language.Which, language.List)) {
		return nil
	}
	g := w.previous()
	g.times = w.times
	g.while = nil
	switch {
	case w.has(language.Who), g.ask == askWhen, g.ask == askHowLong, g.ask == askNumber, g.step != 0, g.number > 0, g.ask == askWhere, g.ask == askWhat, w.topic.Fact != "":
		g = w.holderQuestion(w.times)
	case g.ask == askWho && len(g.people) > 0 && g.step == 0:
		g = w.holderQuestion(w.times)
	}
	return g
}

// holderQuestion is the question who held the posts spoken of at some time.
func (w *follower) holderQuestion(times []when.Expr) *frame {
	g := &frame{reader: w.reader, language: w.language, ask: askWho, times: times, cues: language.SetOf(language.Head, language.Who)}
	g.posts = w.bot().records.Office.Posts
	if len(w.topic.Asked.Posts) > 0 {
		g.posts, g.explicit = w.bot().postsBy(w.topic.Asked.Posts), true
	}
	return g
}

// under asks the last question about the time of somebody else: "and under
// Jiang Zemin?".
func (w *follower) under() *frame {
	if len(w.people) != 1 || !w.has(language.Under) && !w.has(language.While) || w.ask != askNothing || w.namesPost() {
		return nil
	}
	g := w.holderQuestion(nil)
	g.while, g.link = w.view, language.Under
	return g
}

// otherPerson asks the last question about somebody else: "and Ding?".
func (w *follower) otherPerson() *frame {
	if len(w.people) == 0 && w.ask == askNothing && w.has(language.One) && (w.has(language.Current) || w.has(language.Previous)) {
		w.setPeople(personsOf(w.described()))
		w.keepPosts()
		if g := w.previous(); len(w.people) > 0 && (g.ask == askWhen || g.ask == askHowLong) {
			g.setPeople(w.people)
			return g
		}
		return w.aboutPeople()
	}
	if len(w.people) == 0 || w.ask != askNothing || w.step != 0 || len(w.times) > 0 || !w.bare(language.SetOf(language.He, language.Serve, language.Other)) {
		return nil
	}
	g := w.previous()
	switch {
	case g.ask == askWhen, g.ask == askHowLong, g.ask == askNumber, g.ask == askYesNo && len(g.people) == 1, g.ask == askPost, g.step != 0, g.ask == askWhat && len(g.people) == 1:
		g.setPeople(w.people)
		g.choices = w.choices
		return g
	}
	return w.frame
}

func (w *follower) aboutPeople() *frame {
	if len(w.people) == 0 {
		return nil
	}
	return w.aboutOnly(w.people[0])
}

// stepFrom goes on along the line from whom the conversation was about: "and
// the one before?", "next?", 下一任呢.
func (w *follower) stepFrom() *frame {
	if len(w.people) > 0 || w.unknown > 0 || w.has(language.Future) {
		return nil
	}
	step := w.step
	if step == 0 && w.ask != askWhen && w.ask != askHowLong && w.ask != askHowMany {
		switch {
		case w.has(language.Next):
			step = 1
		case w.has(language.Previous):
			step = -1
		}
	}
	if step == 0 && w.ask == askNothing && (w.hasWord("then") || w.hasWord("然")) && w.bare(language.Cues{}) {
		step = 1
	}
	if step == 0 || w.explicitBase() {
		return nil
	}
	w.step = step
	if w.ask == askNothing || w.ask == askWhat || w.ask == askPost {
		w.ask = askWho
	}
	w.number = max(0, w.number)
	w.keepPosts()
	if len(w.last) > 0 && !w.topic.Empty {
		people := w.last
		if step > 0 {
			people = people[len(people)-1:]
		} else {
			people = people[:1]
		}
		if w.keepsAsk() {
			g := w.previous()
			g.setPeople(people)
			g.step = step
			return g
		}
		w.setPeople(people)
		return w.frame
	}
	if span, ok := w.lastTime(); ok {
		w.times = []when.Expr{{Span: span, Unit: when.Year}}
		return w.frame
	}
	return nil
}

// keepsAsk tells whether the step is only a change of whom the last question
// was about: "how long did Ding serve?", "and his predecessor?".
func (w *follower) keepsAsk() bool {
	return (w.topic.Asked.Ask == uint8(askHowLong) || w.topic.Asked.Ask == uint8(askWhen)) && !w.has(language.Who) && (w.has(language.Predecessor) || w.has(language.Successor))
}

// explicitBase tells whether the question itself says from where to step.
func (w *follower) explicitBase() bool {
	return len(w.times) > 0 || w.has(language.Current) || w.number > 0 && w.namesPost() || len(w.orgs) > 0
}

// sameSelection counts or lists what the last answer was about: "how many is
// that?", "who else?", "the first of them".
func (w *follower) sameSelection() *frame {
	if len(w.people) > 0 || len(w.times) > 0 || w.unknown > 0 || w.namesPost() && !w.has(language.They) && !(w.has(language.Other) && w.has(language.That)) {
		return nil
	}
	refers := w.has(language.They) || w.has(language.That) || w.has(language.It)
	switch {
	case w.has(language.Other) && (w.ask == askWho || w.has(language.List)) && len(w.last) > 0:
		w.keepPosts()
		w.setPeople(w.last)
		w.cues = w.cues.Or(language.SetOf(language.List, language.Head))
		w.ask = askWho
		return w.frame
	case w.ask == askHowMany && (refers || w.small() && !w.has(language.Office)), w.has(language.List) && refers:
		g := w.previous()
		w.posts, w.explicit, w.times = g.posts, g.explicit, g.times
		w.cues = w.cues.Or(language.SetOf(language.Head))
		if w.ask != askHowMany {
			w.ask = askWho
		}
		return w.frame
	case w.number > 0 && (refers || w.small()) && w.ask != askWhen:
		w.keepPosts()
		w.cues = w.cues.Or(language.SetOf(language.Head))
		if w.ask == askNothing || w.ask == askWhat {
			w.ask = askWho
		}
		return w.frame
	}
	return nil
}

// aboutFact asks more of the fact that the last answer told: "when was that?".
func (w *follower) aboutFact() *frame {
	fact := w.bot().factsByID[w.topic.Fact]
	if fact == nil || len(w.people) > 0 || w.unknown > 0 || w.namesPost() || w.has(language.Lead) || len(w.times) > 0 || !w.small() || w.ask == askNothing || w.ask == askYesNo || w.ask == askWhat {
		return nil
	}
	if w.asksFact() {
		return nil
	}
	w.fact = fact
	return w.frame
}

// ellipsis gives a question without a subject the one of the last answer:
// "since when?", "how long?", "why?".
func (w *follower) ellipsis() *frame {
	if len(w.people) > 0 || len(w.times) > 0 && w.times[0].Op != when.Now || w.namesPost() || len(w.orgs) > 0 || w.has(language.Head) || w.has(language.Office) && !w.has(language.It) && w.ask != askWhy || len(w.last) == 0 || w.number > 0 {
		return nil
	}
	if w.has(language.Serve) && w.ask == askWho && w.has(language.That) {
		if len(w.topic.Asked.Times) > 0 {
			return w.holderQuestion(exprsOf(w.topic.Asked.Times))
		}
	}
	if w.ask == askWhen && w.topic.Asked.Ask == uint8(askWhen) && !w.has(language.Start) && !w.has(language.End) && w.small() {
		g := w.previous()
		g.cues = g.cues.Or(w.cues)
		return g
	}
	switch {
	case w.has(language.Under) && (w.ask == askWho || w.ask == askWhat):
	case w.ask == askWhen, w.ask == askHowLong, w.ask == askPost, w.ask == askNumber, w.ask == askWhy, w.ask == askYesNo && !w.asksFact():
	case w.ask == askNothing && (w.has(language.Serve) || w.has(language.Start) || w.has(language.End)):
	case w.has(language.Born), w.has(language.Appoint):
	default:
		return nil
	}
	if w.asksFact() && len(w.last) != 1 {
		return nil
	}
	w.setPeople(w.last)
	w.keepPosts()
	if w.ask == askPost && len(w.topic.Asked.Times) > 0 {
		w.times = exprsOf(w.topic.Asked.Times)
	}
	w.unclear = len(w.last) > 1 && !w.has(language.They)
	return w.frame
}

// bodies are the organizations that an answer was about.
func (f *frame) bodies(r *reply) []string {
	var ids []string
	for _, o := range f.orgs {
		ids = append(ids, o.ID)
	}
	if r.fact != nil && len(ids) == 0 {
		for _, o := range f.bot().records.Organizations {
			if slices.Contains(r.fact.About, o.ID) {
				ids = append(ids, o.ID)
			}
		}
	}
	return ids
}

// topicAfter is what the conversation is about after an answer.
func (f *frame) topicAfter(r *reply, before Topic, text string) Topic {
	if r.Status == NotUnderstood {
		return before
	}
	t := Topic{Question: f.reader.text(text, before), Choices: before.Choices, Empty: r.Status == NoHolder}
	t.Asked = Asked{Ask: uint8(f.ask), Step: f.step, Number: f.number, People: idsOf(f.people), Times: timesOf(f.times)}
	if f.explicit {
		for _, p := range f.posts[:min(len(f.posts), maxNames)] {
			t.Asked.Posts = append(t.Asked.Posts, p.ID)
		}
	}
	if r.fact != nil {
		t.Fact = r.fact.ID
	}
	t.Bodies = f.bodies(r)
	if len(t.Bodies) == 0 {
		t.Bodies = before.Bodies
	}
	t.People = idsOf(r.People)
	if len(t.People) == 0 && r.Status != NoHolder {
		t.People = idsOf(f.people)
		if len(t.People) == 0 {
			t.People = before.People
		}
	}
	if len(r.People) > 1 {
		t.Choices = t.People
	}
	if r.Status == NotInRecord && len(t.People) == 0 {
		t.People = before.People
	}
	return t
}
