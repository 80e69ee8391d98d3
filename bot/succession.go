package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// base is the tenures from which the question steps along the line of holders:
// those of whom it names, or those it describes.
func (f *frame) base() []*knowledge.Tenure {
	if len(f.people) > 0 {
		var list []*knowledge.Tenure
		for _, p := range f.people {
			list = append(list, f.tenuresOf(p)...)
		}
		if len(list) == 0 && len(f.people) == 1 && f.postOfSomebody() {
			hits, _ := f.under(&frame{reader: f.reader, people: f.people}, f.people[0])
			return tenures(hits)
		}
		return list
	}
	return f.described()
}

// succession answers who came before or after somebody.
func (f *frame) succession(intent string) *reply {
	if f.step == 0 || f.ask != askWho && f.ask != askNothing && !(f.ask == askWhat && (f.has(language.Successor) || f.has(language.Predecessor))) || len(f.people) > 1 {
		return nil
	}
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	base := f.base()
	if len(base) == 0 || f.has(language.Vacant) && len(f.times) > 0 && len(f.people) == 0 {
		return f.successionOfNobody(intent)
	}
	if shared := sharedPosts(base); shared != nil {
		return f.reply(intent, NotInRecord).say("succession.shared", arg("post", shared.In(f.language)))
	}
	r := f.reply(intent, Answered)
	var found []*knowledge.Tenure
	for _, t := range base {
		if other := f.neighbour(t, f.step); other != nil && (other.Post == t.Post || f.step < -1 || f.step > 1) && !slices.Contains(found, other) {
			found = append(found, other)
		}
	}
	if len(found) == 0 {
		return f.endOfLine(r, base)
	}
	slices.SortStableFunc(found, compareTenures)
	r.People = personsOf(found)
	if len(found) > 1 && len(r.People) > 1 && len(f.people) > 0 {
		r.Status = Ambiguous
	}
	for _, t := range base {
		other := f.neighbour(t, f.step)
		if other == nil || !slices.Contains(found, other) {
			continue
		}
		with := []voice.Arg{arg("other", r.name(other.Person)), arg("tenure", r.tenure(other)), arg("person", r.name(t.Person)), arg("post", r.label(other.Post))}
		key := "succession.next"
		switch {
		case f.step > 1:
			key, with = "succession.nth next", append(with, arg("ordinal", r.voice.Ordinal(f.step)))
		case f.step == -1:
			key = "succession.previous"
		case f.step < -1:
			key, with = "succession.nth previous", append(with, arg("ordinal", r.voice.Ordinal(-f.step)))
		}
		r.say(key, with...)
		r.citeTenures(t, other)
		f.sayGap(r, t, other)
		if len(r.Lines[0].Text) > 1500 {
			break
		}
	}
	return r
}

func sharedPosts(list []*knowledge.Tenure) *knowledge.Post {
	for _, t := range list {
		if !t.Post.Shared {
			return nil
		}
	}
	return list[0].Post
}

// sayGap tells of an empty time between two neighbours.
func (f *frame) sayGap(r *reply, a, b *knowledge.Tenure) {
	if a.Start.First > b.Start.First {
		a, b = b, a
	}
	if gaps := knowledge.GapsIn([]*knowledge.Tenure{a, b}); len(gaps) == 1 && a.Post == b.Post && gaps[0].Length().Max > 31 && (f.step == 1 || f.step == -1) {
		r.say("succession.gap", arg("from", r.voice.Date(a.End)), arg("to", r.voice.Date(b.Start)))
	}
}

// oneTenure answers with a single tenure.
func (f *frame) oneTenure(intent string, t *knowledge.Tenure) *reply {
	r := f.reply(intent, Answered)
	r.People = []*knowledge.Person{t.Person}
	return r.sayTenure(t)
}

// neverHeld answers that the records do not have somebody in the post.
func (f *frame) neverHeld(intent string, p *knowledge.Person) *reply {
	r := f.reply(intent, NotInRecord)
	r.say("yes no.never", arg("person", r.name(p)), arg("role", r.postOrRole()))
	if len(p.Tenures) > 0 {
		t := p.Tenures[0]
		r.say("about.tenure", arg("person", r.name(p)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).citeTenures(t)
	}
	return r
}

// neighbours answers who came before and who after.
func (f *frame) neighbours(intent string) *reply {
	if !f.both || f.ask == askYesNo || f.ask == askHowLong {
		return nil
	}
	base := f.base()
	if len(base) == 0 {
		base = tenures(f.incumbents())
	}
	if len(base) == 0 {
		return nil
	}
	r := f.reply(intent, Answered)
	for _, t := range base {
		before, after := f.neighbour(t, -1), f.neighbour(t, 1)
		if before != nil && before.Post != t.Post {
			before = nil
		}
		if after != nil && after.Post != t.Post {
			after = nil
		}
		post, person := arg("post", r.label(t.Post)), arg("person", r.name(t.Person))
		switch {
		case before != nil && after != nil:
			r.say("succession.both", arg("before", r.names(one(before))), arg("after", r.names(one(after))), person, post)
			r.citeTenures(before, after)
		case before != nil:
			r.say("succession.previous", arg("other", r.name(before.Person)), arg("tenure", r.tenure(before)), person, post)
			r.say(endKey(t), person, post).citeTenures(before, t)
		case after != nil:
			r.say("succession.next", arg("other", r.name(after.Person)), arg("tenure", r.tenure(after)), person, post)
			r.say("succession.none previous", person, post).citeTenures(after, t)
		default:
			r.say("order.alone", person, post).citeTenures(t)
		}
		r.People = appendNew(r.People, personsOf(slices.Concat(one(before), one(after))))
	}
	if len(r.People) == 0 {
		r.Status = NoHolder
	}
	return r
}

func endKey(t *knowledge.Tenure) string {
	if t.Ongoing {
		return "succession.none next"
	}
	return "succession.none next ended"
}

// betweenPeople answers who held the posts between two people.
func (f *frame) betweenPeople(intent string) *reply {
	if len(f.people) != 2 || !f.has(language.Between) && !(f.has(language.Before) && f.has(language.After)) || f.ask == askYesNo || f.ask == askHowLong || f.ask == askWhen || f.has(language.Vacant) {
		return nil
	}
	a, b := f.tenuresOf(f.people[0]), f.tenuresOf(f.people[1])
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	first, last := a[0], b[0]
	if compareTenures(first, last) > 0 {
		first, last = last, first
	}
	posts := f.posts
	if !slices.Contains(posts, first.Post) {
		posts = []*knowledge.Post{first.Post}
	}
	var list []*knowledge.Tenure
	for _, t := range line(posts) {
		if compareTenures(first, t) < 0 && compareTenures(t, last) < 0 && t.Person != first.Person && t.Person != last.Person {
			list = append(list, t)
		}
	}

	r := f.reply(intent, Answered)
	if len(list) == 0 {
		r.Status = NoHolder
		r.say("succession.between none", arg("first", r.name(first.Person)), arg("before", r.tenure(first)), arg("second", r.name(last.Person)), arg("after", r.tenure(last)))
		r.citeTenures(first, last)
		if gaps := knowledge.GapsIn([]*knowledge.Tenure{first, last}); len(gaps) == 1 {
			f.sayContext(r, knowledge.Span{From: first.End.Last + 1, To: last.Start.First - 1}, last)
		}
		return r
	}
	r.People = personsOf(list)
	return r.say("succession.between", arg("first", r.name(first.Person)), arg("second", r.name(last.Person)), arg("people", r.names(list))).citeTenures(list...)
}

// whichPerson asks back where a name fits several people equally well and the
// post in question does not tell them apart.
func (f *frame) whichPerson(intent string) *reply {
	for i, choices := range f.choices {
		if len(choices) < 2 {
			continue
		}
		var fit []*knowledge.Person
		for _, p := range choices {
			if slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(f.posts, t.Post) }) {
				fit = append(fit, p)
			}
		}
		switch {
		case len(fit) == 1:
			f.people[i] = fit[0]
			f.choices[i] = fit
			continue
		case len(fit) == 0:
			fit = choices
		}
		r := f.reply(intent, Ambiguous)
		var list []*knowledge.Tenure
		for _, p := range fit[:min(len(fit), maxNames)] {
			r.People = append(r.People, p)
			if len(p.Tenures) > 0 {
				list = append(list, p.Tenures[0])
			}
		}
		names := make([]string, len(r.People))
		for k, p := range r.People {
			names[k] = r.name(p)
		}
		return r.say("talk.which person", arg("people", r.voice.Join(names))).citeTenures(list...)
	}
	return nil
}
