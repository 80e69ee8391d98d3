package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/knowledge"
)

// amongHolders finds the sentence that tells which holder of a post it was, where it names
// him alone: "which director was in Tibet" is who of the directors was there.
func (b *Bot) amongHolders(f *frame, content *grammar.Content) prose.Found {
	post := slices.IndexFunc(content.Names, func(ids []string) bool { return b.posts[ids[0]] != nil })
	if content.Holder == grammar.AnyRole || post < 0 {
		return prose.Found{}
	}
	who := *content
	who.Wants, who.Agent, who.Patient = grammar.WantsPeople, content.Holder == grammar.Agent, content.Holder == grammar.Undergoer
	who.Identity = !who.Agent && !who.Patient
	who.Names, who.Roles = slices.Delete(slices.Clone(who.Names), post, post+1), slices.Delete(slices.Clone(who.Roles), post, post+1)
	found := b.found(f, &who)
	if found.Fact == nil || len(found.People) != 1 || !b.held(found.People[0], content.Names[post]) {
		return prose.Found{}
	}
	return found
}

// held tells whether a person held one of some posts.
func (b *Bot) held(person string, posts []string) bool {
	p := b.people[person]
	return p != nil && slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(posts, t.Post.ID) })
}
