package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// servedUnder answers under whom somebody held the post.
func (f *frame) servedUnder(intent string) *reply {
	if len(f.people) != 1 || !f.has(language.Under) && !f.servesHolder() {
		return nil
	}
	switch f.ask {
	case askWho, askWhat, askPost, askHowMany:
	default:
		return nil
	}
	r := f.reply(intent, Answered)
	for _, t := range f.people[0].Tenures {
		if len(t.Under) == 0 {
			continue
		}
		r.People = appendNew(r.People, t.Under)
		names := make([]string, len(t.Under))
		for i, p := range t.Under {
			names[i] = r.name(p)
		}
		r.say("holder.served under", arg("leader", r.voice.Join(names)), arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).citeTenures(t)
	}
	if len(r.People) == 0 {
		return f.servedDuring(intent)
	}
	return r
}

// servesHolder tells whether somebody is said to have served the holder of a post
// that he never held: "which president did Jia serve".
func (f *frame) servesHolder() bool {
	named := f.namedPosts()
	return f.has(language.Serve) && f.has(language.Aux) && len(named) > 0 && !slices.ContainsFunc(f.people[0].Tenures, func(t *knowledge.Tenure) bool {
		return slices.Contains(named, t.Post)
	}) && len(intersect(named, f.bot().records.Office.Posts)) == 0
}

// servedDuring answers under whom somebody held a post by the holders of the
// other post that the question names.
func (f *frame) servedDuring(intent string) *reply {
	named := f.namedPosts()
	p := f.people[0]
	asked := slices.DeleteFunc(named, func(post *knowledge.Post) bool {
		return slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return t.Post == post })
	})
	if len(asked) == 0 {
		return nil
	}
	g := *f
	g.posts = asked
	w := &frame{reader: f.reader, language: f.language, people: f.people, posts: otherPosts(f.people, asked)}
	hits, _ := g.under(w, p)
	if len(hits) == 0 {
		return nil
	}
	r := g.reply(intent, Answered)
	list := tenures(hits)
	r.People = personsOf(list)
	return r.say("holder.under", arg("leader", r.name(p)), arg("people", r.namesAndPosts(list[:min(maxNames, len(list))]))).citeTenures(list[:min(maxNames, len(list))]...)
}
