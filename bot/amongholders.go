package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/knowledge"
)

// amongHolders finds the sentence that tells which holder of a post it was, where it names
// him alone: "which director was in Tibet" is who of the directors was there, and "when did the
// director move to Tibet" when that one did who moved there.
func (b *Bot) amongHolders(f *frame, content *grammar.Content) prose.Found {
	post := slices.IndexFunc(content.Names, func(ids []string) bool { return b.posts[ids[0]] != nil })
	identity := content.Identity && content.Wants == grammar.WantsPeople // "who was the first female director"
	if post < 0 || post >= len(content.Roles) || content.Holder == grammar.AnyRole && content.Roles[post] == grammar.AnyRole && !identity {
		return prose.Found{}
	}
	who := *content
	who.Names, who.Roles = slices.Delete(slices.Clone(who.Names), post, post+1), slices.Delete(slices.Clone(who.Roles), post, post+1)
	if content.Holder == grammar.AnyRole && !identity {
		return b.ofSomeHolder(f, content, &who, post)
	}
	who.Wants, who.Agent, who.Patient = grammar.WantsPeople, content.Holder == grammar.Agent, content.Holder == grammar.Undergoer
	who.Identity = !who.Agent && !who.Patient
	found := b.found(f, &who)
	if found.Fact == nil || len(found.People) != 1 || !b.held(found.People[0], content.Names[post]) {
		return prose.Found{}
	}
	return found
}

// leastOfHolder is how many words have to tell what somebody did, of whom a question names the
// post alone.
const leastOfHolder = 2

// ofSomeHolder finds the sentence that answers what is asked of whoever held a post, given
// without that, where it is about one who did and says it of him.
func (b *Bot) ofSomeHolder(f *frame, content, who *grammar.Content, post int) prose.Found {
	strong := 0
	for _, w := range content.Words {
		if !w.Weak && !w.Optional {
			strong++
		}
	}
	if strong < leastOfHolder || content.Habit || content.Wants == grammar.WantsPeople || content.Wants == grammar.WantsTruth {
		return prose.Found{}
	}
	found := b.found(f, who)
	if found.Fact == nil || len(found.Fact.People) != 1 || !b.held(found.Fact.People[0].ID, content.Names[post]) {
		return prose.Found{}
	}
	asked := b.askedOf(content, f.language)
	asked.Names[post].IDs = []string{found.Fact.People[0].ID}
	return b.queries().prose.FindIn(asked, found.Fact)
}

// held tells whether a person held one of some posts.
func (b *Bot) held(person string, posts []string) bool {
	p := b.people[person]
	return p != nil && slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(posts, t.Post.ID) })
}
