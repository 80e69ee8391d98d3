package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// defunct tells whether the posts in question belong to bodies that are no more,
// or the records date no end of any tenure in them.
func (f *frame) defunct() bool {
	return !slices.ContainsFunc(f.posts, func(p *knowledge.Post) bool {
		undated := !slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return t.Ongoing || t.End.Precision > knowledge.Bounded })
		return !undated && (p.Organization == nil || p.Organization.Dissolved.IsZero())
	})
}

// allHolders answers with the few who ever held a post that is no more.
func (f *frame) allHolders(intent string, all []*knowledge.Tenure) *reply {
	r := f.reply(intent, Answered)
	r.People = personsOf(all)
	for _, t := range all {
		r.sayTenure(t)
	}
	return r
}

// undated tells whether several tenures are all possible only because the
// records date them too loosely to tell.
func undated(hits []hit) bool {
	return len(hits) > 1 && !slices.ContainsFunc(hits, func(h hit) bool {
		t := h.tenure
		return h.certain == knowledge.Certainly || t.Ongoing || t.Start.Precision > knowledge.Bounded && t.End.Precision > knowledge.Bounded
	})
}

func (f *frame) holdersUndated(intent string, hits []hit) *reply {
	r := f.reply(intent, NotInRecord)
	list := tenures(hits)
	r.say("holder.unknown time")
	return r.say("fact.nearest", arg("text", r.names(list[:min(len(list), maxNames)])+r.voice.Say("talk.stop").Text)).citeTenures(list[:min(len(list), maxNames)]...)
}

// nobody tells that the records show no holder, and whom they name before and
// after, and what else they say of that time.
func (f *frame) nobody(intent string, e when.Expr) *reply {
	r := f.reply(intent, NoHolder)
	r.say("holder.none", arg("role", r.role()), arg("time", r.voice.At(e, f.reader.today)))
	f.sayNeighbours(r, e.Span)
	return r
}

func (f *frame) sayNeighbours(r *reply, span knowledge.Span) {
	before, after := f.lastEnded(span.From), f.firstBegun(span.To)
	f.sayAround(r, before, after)
	f.sayContext(r, span, after)
}

// sayAround names the last holder before an empty time and the first after it.
func (f *frame) sayAround(r *reply, before, after *knowledge.Tenure) {
	if after != nil && after.Start.First > f.reader.today {
		after = nil
	}
	switch {
	case before != nil && after != nil:
		r.say("holder.none between", arg("before", r.names(one(before))), arg("after", r.names(one(after))))
		r.citeTenures(before, after)
	case before != nil:
		r.say("holder.none after", arg("before", r.names(one(before))))
		r.citeTenures(before)
	case after != nil:
		r.say("holder.none before", arg("after", r.names(one(after))))
		r.citeTenures(after)
	}
}

// sayContext adds what the records say of an empty time: facts that a curator
// marked as worth telling then, and the founding where it was later.
func (f *frame) sayContext(r *reply, span knowledge.Span, after *knowledge.Tenure) {
	said := 0
	for _, fact := range f.bot().records.Facts {
		if said == 2 || !slices.ContainsFunc(fact.Context, f.names) || fact.Start.IsZero() {
			continue
		}
		end := fact.End
		if end.IsZero() {
			end = fact.Start
		}
		if knowledge.Overlap(fact.Start, end, span) != knowledge.No {
			if text := fact.Text.In(r.Language); !r.holds(text) {
				r.plain(text).cite(fact.Sources...)
				said++
			}
		}
	}
	if said > 0 || after == nil || f.lastEnded(span.From) != nil {
		return
	}
	if o := after.Post.Organization; o != nil && !o.Founded.IsZero() && len(o.Sources) > 0 {
		r.say("holder.founded", arg("organization", o.In(r.Language)), arg("date", r.voice.Date(o.Founded))).cite(o.Sources...)
	}
}

// future answers what the records cannot know yet.
func (f *frame) future(intent string) *reply {
	e, timed := f.span()
	switch {
	case f.ask == askWhy || f.has(language.YesNo) && !timed:
		return nil
	case timed && e.Span.From > f.reader.today && (f.onTopic() || f.has(language.Serve)):
		return f.afterToday(intent)
	case !timed && f.has(language.Next) && f.ask == askWho && len(f.people) == 0 && f.step == 0 && f.unknown == 0 && f.small():
		return f.afterToday(intent)
	case !timed && f.has(language.Future) && f.onTopic() && f.ask != askYesNo:
		return f.afterToday(intent)
	}
	return nil
}

// onTopic tells whether the question names anything of the office.
func (f *frame) onTopic() bool {
	return f.namesPost() || len(f.people) > 0 || len(f.orgs) > 0 || f.has(language.Head) || f.has(language.Lead) || f.has(language.Office) || f.has(language.PostNoun) || f.has(language.He) || f.stranger
}

func (f *frame) afterToday(intent string) *reply {
	r := f.reply(intent, NotInRecord).say("holder.future")
	if hits := f.incumbents(); len(hits) > 0 && len(hits) <= 3 {
		r.say("holder.future now", arg("people", r.names(tenures(hits)))).citeTenures(tenures(hits)...)
	}
	return r
}

// manyPosts is from how many posts with one short label on a question is asked
// back instead of being answered for all of them.
const manyPosts = 7

func (f *frame) tooMany() bool {
	return len(f.posts) >= manyPosts && len(f.bot().records.Office.Posts) < len(f.posts)
}

// whichPost asks back where many posts fit.
func (f *frame) whichPost(intent string) *reply {
	posts := f.bot().records.Posts
	if f.unknown > 0 && len(f.posts) > 0 || len(posts) == 0 {
		return f.reply(intent, NotInRecord).say("fact.no body")
	}
	if len(f.posts) == 0 {
		r := f.reply(intent, NotUnderstood)
		return r.say("talk.which post", arg("posts", r.labels(posts[:min(6, len(posts))])))
	}
	r := f.reply(intent, Ambiguous)
	for _, p := range f.posts[:6] {
		r.citeTenures(p.Tenures[:min(1, len(p.Tenures))]...)
	}
	return r.say("talk.which post", arg("posts", r.labels(f.posts[:6])))
}
