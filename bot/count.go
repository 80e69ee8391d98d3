package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// selection is the tenures that a count or a list is about, and how they were
// chosen.
type selection struct {
	list   []*knowledge.Tenure
	there  []hit // all whose tenures touch the time, where there is one
	time   when.Expr
	timed  bool
	sure   bool // all of them certainly belong
	former bool
	side   int // all after (+) or before (-) somebody
	of     *knowledge.Person
}

// selected chooses the tenures of the posts in question by time, by "former",
// by "after X".
func (f *frame) selected() selection {
	s := selection{sure: true}
	if f.while != nil {
		w := f.whileFrame()
		if e, _ := f.whileTime(w); e.Span != (knowledge.Span{}) && e.Span != knowledge.Always {
			f.times = append(f.times, e)
		}
	}
	s.time, s.timed = f.span()
	switch {
	case s.timed:
		s.time.Span = f.clip(s.time.Span)
		s.there = f.during(f.posts, s.time.Span)
		for _, h := range f.moves().moving(s.there, s.time.Span) {
			s.list = append(s.list, h.tenure)
			s.sure = s.sure && h.certain == knowledge.Certainly
		}
	case f.step != 0 && len(f.people) == 1:
		s.of = f.people[0]
		s.side = f.step
		held := f.tenuresOf(s.of)
		if len(held) == 0 {
			return s
		}
		for _, t := range line(f.posts) {
			after := compareTenures(t, held[len(held)-1]) > 0
			before := compareTenures(t, held[0]) < 0
			if t.Person != s.of && (after && f.step > 0 || before && f.step < 0) {
				s.list = append(s.list, t)
			}
		}
	default:
		s.list = begunBy(line(f.posts), f.reader.today)
	}
	if n := min(f.many, len(s.list)); n > 0 {
		if f.manyFromEnd {
			s.list = s.list[len(s.list)-n:]
		} else {
			s.list = s.list[:n]
		}
	}
	if f.has(language.Former) && !f.namesOldPost() {
		s.former = true
		s.list = slices.DeleteFunc(s.list, func(t *knowledge.Tenure) bool { return t.Ongoing })
	}
	if f.has(language.Other) && len(f.people) > 0 && s.of == nil {
		s.list = slices.DeleteFunc(s.list, func(t *knowledge.Tenure) bool { return slices.Contains(f.people, t.Person) })
	}
	return s
}

// namesOldPost keeps "the old General Office" from meaning former holders.
func (f *frame) namesOldPost() bool {
	for i := range f.view {
		if f.view[i].has(language.Former) {
			for k := i + 1; k < len(f.view); k++ {
				if len(f.view[k].organizations()) > 0 {
					return true
				}
				if !f.view[k].filler() {
					break
				}
			}
		}
	}
	return false
}

// count answers how many there were.
func (f *frame) count(intent string) *reply {
	if f.ask != askHowMany || f.has(language.Vacant) || !f.namesPost() && !f.has(language.Head) && !f.has(language.Lead) && !f.has(language.PostNoun) && !f.has(language.Successor) && !f.has(language.Predecessor) && !(f.has(language.Serve) && f.has(language.Person)) {
		return nil
	}
	if f.unknown > 0 || len(f.posts) == 0 || f.asksFact() && !f.has(language.Lead) && !f.namesPost() {
		return nil
	}
	if r := f.listUnder(intent); r != nil {
		return r
	}
	s := f.selected()
	if len(s.list) == 0 && len(s.there) > 0 {
		return f.nobodyMoved(intent, s.there, s.time)
	}
	if len(s.list) == 0 && (s.timed || s.of == nil && !s.former) {
		return f.nobody(intent, s.time)
	}
	r := f.reply(intent, Answered)
	if !s.sure {
		r.Status = Ambiguous
	}
	people := personsOf(s.list)
	r.People = people
	shown := s.list[:min(len(s.list), maxNames)]
	count, names := arg("count", r.voice.Count(len(people))), arg("people", r.names(shown))
	switch {
	case s.of != nil && s.side > 0:
		r.say("count.after", count, names, arg("person", r.name(s.of)))
	case s.of != nil:
		r.say("count.before", count, names, arg("person", r.name(s.of)))
	case s.former:
		r.say("count.former", count, names)
	case s.timed && len(people) == 1:
		r.say("count.span one", names, arg("time", r.voice.At(s.time, f.reader.today)))
	case s.timed:
		r.say("count.span", count, names, arg("time", r.voice.At(s.time, f.reader.today)))
	case len(people) == 1:
		r.say("count.total one", names)
	case len(s.list) > maxNames:
		r.say("count.too many", count, names)
	default:
		r.say("count.total", count, names)
	}
	if len(s.list) > len(people) {
		r.say("count.terms", arg("count", r.voice.Count(len(s.list))))
	}
	return r.citeTenures(shown...)
}

// listUnder answers for the time of somebody else: "the vice presidents under
// Lincoln".
func (f *frame) listUnder(intent string) *reply {
	if f.while == nil {
		return nil
	}
	if w := f.whileFrame(); len(w.people) > 0 && !w.tellsDay() {
		return f.holderUnder(intent, w)
	}
	return nil
}

// list answers with everyone, in order of time.
func (f *frame) list(intent string) *reply {
	if !f.wantsList() || len(f.posts) == 0 {
		return nil
	}
	if r := f.listUnder(intent); r != nil {
		return r
	}
	s := f.selected()
	if s.timed && s.time.Span.From > f.reader.today {
		return f.afterToday(intent)
	}
	r := f.reply(intent, Answered)
	if len(s.list) == 0 {
		switch {
		case s.of != nil && s.side > 0:
			r.say("list head.none after", arg("person", r.name(s.of))).citeTenures(f.tenuresOf(s.of)...)
		case s.of != nil:
			r.say("list head.none before", arg("person", r.name(s.of))).citeTenures(f.tenuresOf(s.of)...)
		case len(s.there) > 0:
			return f.nobodyMoved(intent, s.there, s.time)
		case s.timed:
			return f.nobody(intent, s.time)
		default:
			return nil
		}
		r.Status = NoHolder
		return r
	}
	if !s.sure {
		r.Status = Ambiguous
	}
	r.People = personsOf(s.list)
	f.sayListHead(r, s)
	shown := s.list[:min(len(s.list), maxListed)]
	r.items(shown, severalPosts(s.list))
	if len(s.list) > len(shown) {
		r.item("list.more", arg("count", r.voice.Count(len(s.list)-len(shown))))
	}
	return r.citeTenures(shown[:min(len(shown), maxNames)]...)
}

// maxListed is how many lines a list has at the most, so that the longest
// answer stays within a chat message.
const maxListed = 40

func (f *frame) sayListHead(r *reply, s selection) {
	switch {
	case s.of != nil && s.side > 0:
		r.say("list head.after", arg("person", r.name(s.of)))
	case s.of != nil:
		r.say("list head.before", arg("person", r.name(s.of)))
	case s.former:
		r.say("list head.former")
	case s.timed:
		r.say("list head.span", arg("time", upperFirst(r.voice.At(s.time, f.reader.today))))
	default:
		r.say("list head.all", arg("count", r.voice.Count(len(r.People))))
	}
}

// wantsList tells whether everyone is wanted: by a word like "list" or
// "former", or by the plural without a question word that asks for one time.
func (f *frame) wantsList() bool {
	if f.ask == askWhen && f.plural && len(f.people) == 0 && len(f.times) == 0 && f.namesPost() && !f.has(language.Vacant) {
		return true // "the governors with their dates"
	}
	if f.ask == askHowLong && (f.plural || f.has(language.List) || f.hasWord("each")) && len(f.people) == 0 && f.namesPost() && !f.has(language.Vacant) {
		return true // "how long did each director serve"
	}
	if f.ask != askWho && f.ask != askNothing && f.ask != askWhat || f.has(language.Longest) || f.has(language.Shortest) || f.both {
		return false
	}
	if f.many > 0 && f.ask != askHowMany && (f.namesPost() || f.has(language.Head)) {
		return len(f.people) == 0
	}
	if f.unknown > 0 && f.has(language.YesNo) {
		return false
	}
	if len(f.people) > 1 || f.number > 0 || f.step > 1 || f.step < -1 {
		return false
	}
	anchored := f.namesPost() || f.explicit || f.has(language.Head) || f.has(language.Lead) || f.has(language.PostNoun) || f.has(language.Serve) || f.has(language.Predecessor) || f.has(language.Successor)
	if !anchored {
		return false
	}
	if len(f.people) == 1 {
		return f.step != 0 && (f.plural || f.has(language.List)) && f.number == 0 || f.has(language.Other) && (f.has(language.Who) || f.has(language.List))
	}
	if f.step != 0 {
		return false
	}
	if len(f.times) > 0 {
		return (f.has(language.List) || f.plural) && f.times[0].Op != when.Now
	}
	if f.has(language.Still) && f.ask != askNothing {
		return false // "which of the directors is still in office"
	}
	if f.has(language.Current) && !f.plural && !f.has(language.Former) && !f.has(language.Ever) {
		return false
	}
	return f.has(language.List) || f.plural || f.has(language.Ever) && f.ask == askWho && !f.has(language.Only) || f.has(language.Former) && !f.has(language.Previous)
}
