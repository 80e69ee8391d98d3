package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// holder answers who held the posts at a time, or holds them now.
func (f *frame) holder(intent string) *reply {
	if r := f.holderOf(intent); r != nil {
		return r
	}
	if !f.wantsHolder() {
		return nil
	}
	if f.while != nil {
		return f.holderWhile(intent)
	}
	e, timed := f.span()
	if !timed {
		return f.holderNow(intent)
	}
	return f.holderAt(intent, e)
}

// holderOf answers "Lincoln's vice president", 林肯的副总统: who held a post
// under somebody who held another.
func (f *frame) holderOf(intent string) *reply {
	if len(f.people) != 1 || f.ask != askWho && f.ask != askNothing || f.step != 0 || len(f.times) > 0 {
		return nil
	}
	if !f.postOfSomebody() {
		return nil
	}
	return f.holderUnder(intent, &frame{reader: f.reader, language: f.language, people: f.people, choices: f.choices})
}

// postOfSomebody tells whether a post is said to be a person's: "Lincoln's vice
// president", 林肯的副总统.
func (f *frame) postOfSomebody() bool {
	for i := range f.view {
		if len(f.view[i].people()) == 0 || i+2 >= len(f.view) || len(f.view[i+2].posts()) == 0 {
			continue
		}
		if f.owns(i + 1) {
			return true
		}
	}
	return false
}

// wantsHolder tells whether somebody's name is wanted and enough is said to
// know that it is about the office.
func (f *frame) wantsHolder() bool {
	if f.ask != askWho && f.ask != askNothing || f.step != 0 || f.has(language.YesNo) && f.unknown > 0 || f.asksBeside() {
		return false
	}
	anchored := f.explicit || f.has(language.Head) || f.has(language.Lead) || f.namesPost()
	if f.ask == askNothing {
		return len(f.people) == 0 && (f.unknown == 0 || len(f.times) > 0) && (f.namesPost() || f.has(language.Head) || f.bareTime() || len(f.times) > 0 && anchored)
	}
	if len(f.times) > 0 && f.bare(language.SetOf(language.Who, language.About)) {
		return true // "1998 who"
	}
	anchored = anchored || len(f.people) > 1 && f.has(language.Or) || f.has(language.Serve) || f.has(language.PostNoun) || f.has(language.Office) && !f.actsOtherwise() || f.has(language.Start) || f.has(language.End) || f.has(language.Appoint) && len(f.times) > 0 || f.link == language.Under
	return anchored && (len(f.people) == 0 || f.has(language.While) || len(f.people) > 1 && len(f.times) > 0)
}

// actsOtherwise tells whether whoever is asked for does something that is no
// holding of a post: "who pays for the office".
func (f *frame) actsOtherwise() bool {
	who := slices.IndexFunc(f.view, func(a atom) bool { return a.has(language.Who) })
	return who >= 0 && who+1 < len(f.view) && f.view[who+1].unknown
}

func (f *frame) namesPost() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool { return len(a.posts()) > 0 })
}

// bareTime is a question that is nothing but a time.
func (f *frame) bareTime() bool {
	return len(f.times) > 0 && !slices.ContainsFunc(f.view, func(a atom) bool { return a.time == nil && !a.filler() })
}

func (f *frame) holderNow(intent string) *reply {
	if len(f.posts) == 0 || f.tooMany() {
		return f.whichPost(intent)
	}
	hits := f.incumbents()
	if len(hits) == 0 && f.explicit && !f.has(language.Current) && !f.presentTense() {
		if all := line(f.posts); len(all) > 0 && len(personsOf(all)) <= 3 && f.defunct() {
			return f.allHolders(intent, all)
		}
	}
	if len(hits) == 0 {
		return f.nobody(intent, when.Expr{Span: f.clip(knowledge.Span{From: f.reader.today, To: f.reader.today}), Op: when.Now})
	}
	if undated(hits) {
		return f.holdersUndated(intent, hits)
	}
	return f.holders(intent, hits, when.Expr{Span: knowledge.Span{From: f.reader.today, To: f.reader.today}, Unit: when.Day, Op: when.Now})
}

func (f *frame) holderAt(intent string, e when.Expr) *reply {
	if len(f.posts) == 0 || f.tooMany() {
		return f.whichPost(intent)
	}
	if e.Span.From > f.reader.today {
		return f.afterToday(intent)
	}
	e.Span = f.clip(e.Span)
	there := f.during(f.posts, e.Span)
	hits := f.moves().moving(there, e.Span)
	switch {
	case len(there) == 0:
		return f.nobody(intent, e)
	case len(hits) == 0:
		return f.nobodyMoved(intent, there, e)
	}
	if undated(hits) {
		return f.holdersUndated(intent, hits)
	}
	return f.holders(intent, hits, e)
}

func (f *frame) hasWord(word string) bool {
	return slices.ContainsFunc(f.view, func(a atom) bool { return f.reader.tokens[a.from].Text == word })
}

// holders tells who they were, as certainly as the dates allow.
func (f *frame) holders(intent string, hits []hit, e when.Expr) *reply {
	list := tenures(hits)
	certain := 0
	for _, h := range hits {
		if h.certain == knowledge.Certainly {
			certain++
		}
	}
	status := Answered
	if certain < len(hits) || f.manyOfOneName(list) {
		status = Ambiguous
	}
	r := f.reply(intent, status)
	r.People = personsOf(list)
	time := r.voice.At(e, f.reader.today)
	switch {
	case len(list) > maxNames:
		r.say("holder.shared", arg("count", r.voice.Count(len(r.People))), arg("time", time), arg("people", r.names(list[:maxNames])))
		list = list[:maxNames]
	case len(list) == 1 && certain == 1:
		f.sayOne(r, list[0], e, time)
	case len(list) == 1:
		r.say("holder.maybe one", arg("person", r.name(list[0].Person)), arg("time", time), arg("tenure", r.tenure(list[0])))
	case certain == len(hits) && e.Op == when.Now:
		r.say("holder.several now", arg("people", r.namesAndPosts(list)))
	case certain == len(hits):
		r.say("holder.several", arg("time", upperFirst(time)), arg("people", r.namesAndPosts(list)))
		f.sayHandover(r, list, e)
	case certain == 0:
		r.say("holder.maybe several", arg("time", time), arg("people", r.names(list)))
	default:
		r.say("holder.maybe mixed", arg("time", upperFirst(time)), arg("people", r.names(list)))
	}
	r.citeTenures(list...)
	return r
}

// manyOfOneName tells whether the tenures are in several posts of one label
// that are not the office's: "head coach" of which club?
func (f *frame) manyOfOneName(list []*knowledge.Tenure) bool {
	first := list[0].Post
	return !slices.Contains(f.bot().records.Office.Posts, first) && slices.ContainsFunc(list, func(t *knowledge.Tenure) bool {
		return t.Post != first && t.Post.Label == first.Label
	})
}

// maxNames is how many names a sentence holds; a list says how many more.
const maxNames = 12

func (f *frame) sayOne(r *reply, t *knowledge.Tenure, e when.Expr, time string) {
	key := "holder.at"
	switch m := f.moves(); {
	case m == came && e.Op != when.Now && t.Start.Precision > knowledge.Bounded:
		f.sayDate(r, t, t.Start, "tenure.start", "tenure.start unknown")
		return
	case m == went && e.Op != when.Now && t.End.Precision > knowledge.Bounded:
		f.sayDate(r, t, t.End, "tenure.end", "tenure.end unknown")
		return
	case e.Op == when.Now:
		key = "holder.now"
	case t.Ongoing && e.Span.To >= f.reader.today:
		key = "holder.now"
	}
	r.say(key, arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("time", time), arg("tenure", r.tenure(t)))
}

// sayHandover tells that the sources leave the day of a handover open.
func (f *frame) sayHandover(r *reply, list []*knowledge.Tenure, e when.Expr) {
	if len(list) == 2 && e.Unit == when.Year && list[1].Start.Precision == knowledge.ToYear && list[0].End == list[1].Start {
		r.say("holder.handover", arg("year", r.voice.Date(list[1].Start)))
	}
}

// namesAndPosts names holders, with their posts where these differ.
func (r *reply) namesAndPosts(list []*knowledge.Tenure) string {
	if !slices.ContainsFunc(list, func(t *knowledge.Tenure) bool { return t.Post != list[0].Post }) || len(list) > 6 {
		return r.names(list)
	}
	names := make([]string, len(list))
	for i, t := range list {
		names[i] = r.voice.Say("list.inline post", arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).Text
	}
	return r.voice.Join(names)
}

func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
