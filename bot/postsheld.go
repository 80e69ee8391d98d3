package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// postsHeld answers which posts somebody held: at a time, before or after
// another post, besides it.
func (f *frame) postsHeld(intent string) *reply {
	counts := f.ask == askHowMany && f.has(language.PostNoun) && !f.namesPost()
	if len(f.people) != 1 || !counts && f.ask != askPost && f.ask != askWhat && f.ask != askNothing && !(f.ask == askWho && (f.has(language.What) || f.has(language.List)) && f.has(language.PostNoun)) {
		return nil
	}
	if !f.wantsPosts() {
		return nil
	}
	if r := f.whichOf(intent); r != nil {
		return r
	}
	p := f.people[0]
	if r := f.postBeside(intent, p); r != nil {
		return r
	}
	if f.has(language.Other) {
		return f.otherPosts(intent, p)
	}
	list := slices.Clone(p.Tenures)
	e, timed := f.span()
	if timed || f.has(language.Current) {
		return f.postsAt(intent, p, e)
	}
	if len(list) == 0 {
		return f.reply(intent, NotInRecord).say("posts.none", arg("person", p.In(f.language)))
	}
	r := f.reply(intent, Answered)
	r.People = []*knowledge.Person{p}
	f.sayPosts(r, p, list)
	return r
}

// wantsPosts tells whether a post is asked for, and not a fact of the person.
func (f *frame) wantsPosts() bool {
	if f.ask == askPost || f.has(language.PostNoun) {
		return f.unknown == 0 || f.namesPost() || len(f.orgs) > 0
	}
	if f.ask == askWhat {
		return f.unknown == 0 && (f.step != 0 && f.namesPost() || f.has(language.Other) && !f.asksFact() || len(f.times) > 0 && !f.asksFact())
	}
	return false
}

// whichOf asks back where the name fits several people: no post tells them
// apart here.
func (f *frame) whichOf(intent string) *reply {
	posts := f.posts
	f.posts = nil
	defer func() { f.posts = posts }()
	if f.namesPost() {
		f.posts = posts
	}
	return f.whichPerson(intent)
}

// postBeside answers which post somebody held before or after another one.
func (f *frame) postBeside(intent string, p *knowledge.Person) *reply {
	if f.step == 0 || !f.namesPost() && len(f.orgs) == 0 {
		return nil
	}
	var at []int
	for i, t := range p.Tenures {
		if f.namesPost() && slices.Contains(f.posts, t.Post) || slices.Contains(f.namedPosts(), t.Post) || t.Post.Organization != nil && slices.Contains(f.orgs, t.Post.Organization) {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return nil
	}
	r := f.reply(intent, Answered)
	pivot := p.Tenures[at[0]]
	if f.step > 0 {
		pivot = p.Tenures[at[len(at)-1]]
	}
	beside := postsBeside(p.Tenures, pivot, f.step > 0)
	post := arg("post", r.label(pivot.Post))
	if len(beside) == 0 {
		r.Status = NotInRecord
		key := "posts.none before"
		if f.step > 0 {
			key = "posts.none after"
		}
		return r.say(key, arg("person", r.name(p)), post).citeTenures(pivot)
	}
	r.People = []*knowledge.Person{p}
	key := "posts.before"
	if f.step > 0 {
		key = "posts.after"
	}
	for _, t := range beside {
		r.Posts = appendNew(r.Posts, []*knowledge.Post{t.Post})
		r.say(key, arg("person", r.name(p)), post, arg("other", r.label(t.Post)), arg("tenure", r.tenure(t)))
	}
	return r.citeTenures(append(beside, pivot)...)
}

// postsBeside are the tenures next to a pivot in a career: those that began
// last before it, or first after it, in another post.
func postsBeside(career []*knowledge.Tenure, pivot *knowledge.Tenure, after bool) []*knowledge.Tenure {
	var beside []*knowledge.Tenure
	for _, t := range career {
		order := compareTenures(t, pivot)
		if t.Post == pivot.Post || after && order <= 0 || !after && order >= 0 {
			continue
		}
		if len(beside) > 0 {
			switch c := compareTenures(t, beside[0]); {
			case c == 0:
			case c < 0 == after:
				beside = beside[:0]
			default:
				continue
			}
		}
		beside = append(beside, t)
	}
	return beside
}

// otherPosts answers which posts somebody held besides the office's.
func (f *frame) otherPosts(intent string, p *knowledge.Person) *reply {
	main := f.posts
	if !f.namesPost() {
		main = f.bot().records.Office.Posts
	}
	var other []*knowledge.Tenure
	for _, t := range p.Tenures {
		if !slices.Contains(main, t.Post) {
			other = append(other, t)
		}
	}
	r := f.reply(intent, Answered)
	if len(other) == 0 {
		r.Status = NotInRecord
		if len(p.Tenures) == 0 {
			return r.say("posts.none", arg("person", r.name(p)))
		}
		t := p.Tenures[0]
		return r.say("posts.no other", arg("person", r.name(p)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).citeTenures(t)
	}
	r.People = []*knowledge.Person{p}
	if len(other) > 3 {
		f.sayPosts(r, p, other)
		return r
	}
	for _, t := range other {
		r.Posts = appendNew(r.Posts, []*knowledge.Post{t.Post})
	}
	return r.say("posts.other", arg("person", r.name(p)), arg("posts", r.labels(r.Posts))).citeTenures(other...)
}

// postsAt answers which posts somebody held at a time.
func (f *frame) postsAt(intent string, p *knowledge.Person, e when.Expr) *reply {
	if e.Span.From > f.reader.today {
		return f.afterToday(intent)
	}
	e.Span = f.clip(e.Span)
	var sure, maybe []*knowledge.Tenure
	for _, t := range p.Tenures {
		switch t.Touches(e.Span, f.reader.today) {
		case knowledge.Certainly:
			sure = append(sure, t)
		case knowledge.Possibly:
			if t.Start.Precision > knowledge.Bounded || t.Ongoing || t.End.Precision > knowledge.Bounded {
				maybe = append(maybe, t)
			}
		}
	}
	r := f.reply(intent, Answered)
	time := arg("time", r.voice.At(e, f.reader.today))
	if len(sure)+len(maybe) == 0 {
		r.Status = NotInRecord
		r.say("posts.none at", arg("person", r.name(p)), time)
		if len(p.Tenures) > 0 {
			t := p.Tenures[0]
			r.say("fact.nearest", arg("text", r.aboutTenure(t))).citeTenures(t)
		}
		return r
	}
	r.People = []*knowledge.Person{p}
	for _, t := range sure {
		r.Posts = appendNew(r.Posts, []*knowledge.Post{t.Post})
		r.say("posts.one", arg("person", r.name(p)), arg("post", r.label(t.Post)), time, arg("tenure", r.tenure(t)))
	}
	if len(maybe) > 0 {
		if len(sure) == 0 || e.Unit < when.Year {
			r.Status = Ambiguous
		}
		var posts []*knowledge.Post
		for _, t := range maybe {
			posts = appendNew(posts, []*knowledge.Post{t.Post})
		}
		r.Posts = appendNew(r.Posts, posts)
		r.say("posts.maybe", arg("person", r.name(p)), arg("posts", r.labels(posts)), time)
	}
	return r.citeTenures(append(sure, maybe...)...)
}

// sayPosts lists the posts of a career.
func (f *frame) sayPosts(r *reply, p *knowledge.Person, list []*knowledge.Tenure) {
	if len(list) == 1 && f.ask != askHowMany {
		r.sayTenure(list[0])
		r.Posts = []*knowledge.Post{list[0].Post}
		return
	}
	if f.ask == askHowMany {
		r.say("posts.count", arg("person", r.name(p)), arg("count", r.voice.Count(len(list))))
	} else {
		r.say("posts.list", arg("person", r.name(p)))
	}
	for _, t := range list[:min(len(list), maxListed)] {
		r.Posts = appendNew(r.Posts, []*knowledge.Post{t.Post})
		r.item("posts.item", arg("post", r.label(t.Post)), arg("tenure", r.tenure(t)))
	}
	r.citeTenures(list[:min(len(list), maxNames)]...)
}
