package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
)

// sayUnsaid says that the sources do not tell what a question asks.
func (f *frame) sayUnsaid(r *reply) {
	people := f.people()
	switch {
	case f.content().Wants == grammar.WantsReason:
		r.say("fact.unsaid why")
	case len(people) > 0:
		r.say("fact.unsaid person", arg("person", r.name(people[0])))
	default:
		r.say("fact.unsaid")
	}
}

// sayNearest offers what the records do say of whom the question is about: the first
// tenure of the first whom it names, or else, where it names the office's post, who
// holds that now.
func (f *frame) sayNearest(r *reply) {
	if people := f.people(); len(people) > 0 {
		if held := people[0].Tenures; len(held) > 0 {
			r.sayOfTenure(held[0])
		}
		return
	}
	if !f.namesOfficePost() {
		return
	}
	var now []*knowledge.Tenure
	for _, p := range f.bot.officePosts() {
		for t := range p.During(knowledge.Span{From: f.today, To: f.today}, f.today) {
			now = append(now, t)
		}
	}
	if len(now) == 1 || len(now) == 2 {
		r.sayOfTenure(now[0])
	}
}

// namesOfficePost tells whether the question names a post of the office's own.
func (f *frame) namesOfficePost() bool {
	posts := f.bot.officePosts()
	return f.content().OfHolder || slices.ContainsFunc(f.content().Names, func(ids []string) bool {
		return slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return slices.Contains(ids, p.ID) })
	})
}

func (r *reply) sayOfTenure(t *knowledge.Tenure) {
	key, with := r.tenureSaid(t)
	r.say("fact.nearest", arg("text", r.voice.Say(key, with...).Text)).citeTenures(t)
}
