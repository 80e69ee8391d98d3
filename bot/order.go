package bot

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
)

// ordinalHolder answers who was the first, the third, the last, the only one.
// Where the office had one post after another, "the third" can be counted in
// more than one way, and every way is told.
func (f *frame) ordinalHolder(intent string) *reply {
	if f.ask != askWho && f.ask != askNothing && f.ask != askWhat || len(f.people) > 0 || f.step != 0 {
		return nil
	}
	if f.has(language.Only) && f.number == 0 {
		return f.onlyHolder(intent)
	}
	if f.has(language.Previous) && f.number == 0 && f.namesPost() && len(f.times) == 0 {
		if t := f.lastBeforeNow(); t != nil {
			return f.oneTenure(intent, t)
		}
	}
	if f.number == 0 || !f.wantsHolderNoun() || len(f.times) > 0 && !f.fromEnd {
		return nil
	}
	if f.has(language.First) && f.has(language.Last) && f.has(language.And) {
		return f.firstAndLast(intent)
	}
	readings := f.readings()
	if len(readings) == 0 && len(f.posts) == 0 {
		return f.whichPost(intent)
	}
	if len(readings) == 0 {
		return f.tooFew(intent)
	}
	r := f.reply(intent, Answered)
	r.People = personsOf(readings)
	if len(r.People) == 1 {
		t := readings[0]
		key := f.orderKey(t)
		if !f.fromEnd && len(f.posts) > 1 && t.Number+1 != f.number {
			key = "order.counted all"
		}
		r.say(key, arg("person", r.name(t.Person)), arg("ordinal", r.voice.Ordinal(f.number)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
		return r.citeTenures(t)
	}
	r.Status = Ambiguous
	r.say("order.readings")
	all := f.nth(line(f.posts))
	for _, t := range readings {
		key := "order.counted post"
		if len(all) == 1 && all[0] == t {
			key = "order.counted all"
		}
		r.say(key, arg("person", r.name(t.Person)), arg("ordinal", r.voice.Ordinal(f.number)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
	}
	slices.SortStableFunc(readings, compareTenures)
	r.People = personsOf(readings)
	return r.citeTenures(readings...)
}

// firstAndLast answers for both ends of a line at once.
func (f *frame) firstAndLast(intent string) *reply {
	all := line(f.posts)
	if len(all) == 0 {
		return nil
	}
	ends := appendNew(all[:1:1], all[len(all)-1:])
	r := f.reply(intent, Answered)
	r.People = personsOf(ends)
	for i, t := range ends {
		f.number, f.fromEnd = 1, i > 0
		r.say(f.orderKey(t), arg("person", r.name(t.Person)), arg("ordinal", r.voice.Ordinal(1)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
	}
	return r.citeTenures(ends...)
}

func (f *frame) wantsHolderNoun() bool {
	return f.namesPost() || f.explicit || f.has(language.Head) || f.has(language.Lead) || f.has(language.PostNoun) || f.has(language.Office) || f.has(language.Serve) || f.countsTerms() || f.bareOrdinal()
}

// bareOrdinal tells whether the question holds nothing but an ordinal: "who was
// the first?", "the third one".
func (f *frame) bareOrdinal() bool {
	counts := func(a atom) bool { return a.ordinal || a.has(language.First) || a.has(language.Last) }
	if f.ask == askNothing && len(f.view) > 0 {
		last := f.view[len(f.view)-1]
		if !counts(last) && !last.has(language.One) {
			return false // "may I ask a second question"
		}
	}
	return slices.ContainsFunc(f.view, counts) && f.step == 0 && f.bare(language.SetOf(language.Who, language.About, language.First, language.Last, language.One, language.Start))
}

// countsTerms tells that a word counts terms of office, as 第一任 and 末任 do: it
// needs no noun.
func (f *frame) countsTerms() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool {
		return (a.has(language.First) || a.has(language.Last)) && strings.HasSuffix(f.hanText(&a), "任")
	})
}

// readings are the tenures that the ordinal can mean: counted over all posts in
// question, and in each of them. From the end only the whole line counts.
func (f *frame) readings() []*knowledge.Tenure {
	readings := slices.Clone(f.nth(line(f.posts)))
	if f.fromEnd || f.hasWord("overall") || f.has(language.Other) {
		return readings
	}
	if len(f.posts) > 1 {
		for _, p := range f.posts {
			readings = appendNew(readings, f.nth(p.Tenures))
		}
	}
	return readings
}

func (f *frame) orderKey(t *knowledge.Tenure) string {
	switch {
	case !f.fromEnd && t.Ongoing:
		return "order.nth now"
	case !f.fromEnd:
		return "order.nth"
	case f.number == 1 && t.Ongoing:
		return "order.last now"
	case f.number == 1:
		return "order.last"
	}
	return "order.last nth"
}

func (f *frame) onlyHolder(intent string) *reply {
	if !f.wantsHolderNoun() {
		return nil
	}
	for _, p := range f.posts {
		if people := personsOf(p.Tenures); len(people) == 1 && (len(f.posts) == 1 || f.explicit) {
			r := f.reply(intent, Answered)
			r.People = people
			t := p.Tenures[0]
			return r.say("order.only", arg("person", r.name(t.Person)), arg("post", r.label(p)), arg("tenure", r.tenure(t))).citeTenures(t)
		}
	}
	return nil
}

// tooFew answers that the line is shorter than the ordinal.
func (f *frame) tooFew(intent string) *reply {
	all := line(f.posts)
	r := f.reply(intent, NotInRecord)
	if len(all) == 0 {
		return r.say("fact.unsaid")
	}
	label := r.role()
	if len(f.posts) == 1 {
		label = r.label(f.posts[0])
	}
	r.say("order.too few", arg("count", r.voice.Count(len(all))), arg("ordinal", r.voice.Ordinal(f.number)), arg("post", label))
	return r.citeTenures(all[len(all)-1])
}

// numberInOrder answers which number in the order somebody was.
func (f *frame) numberInOrder(intent string) *reply {
	if f.ask != askNumber {
		return nil
	}
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	base := f.base()
	if len(base) == 0 && len(f.people) == 0 {
		base = tenures(f.incumbents())
	}
	if len(base) == 0 {
		if len(f.people) > 0 {
			return f.neverHeld(intent, f.people[0])
		}
		return nil
	}
	r := f.reply(intent, Answered)
	r.People = personsOf(base)
	for _, t := range base {
		n := t.Number + 1
		r.say("order.number", arg("person", r.name(t.Person)), arg("number", r.voice.Count(n)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
		if len(f.posts) > 1 && slices.Contains(f.posts, t.Post) {
			all := line(f.posts)
			if k := slices.Index(all, t) + 1; k != n {
				r.say("order.number all", arg("person", r.name(t.Person)), arg("count", r.voice.Count(len(all))), arg("number", r.voice.Count(k)))
			}
		}
	}
	return r.citeTenures(base...)
}
