package bot

import (
	"slices"

	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// bodies are the organizations that an answer was about.
func (r *reply) bodies() []string {
	ids := r.frame.bodies()
	if t := r.frame.turn; t != nil && len(t.results) > 0 {
		if body := talk.BodyAsked(&t.results[0]); body != "" {
			return []string{body}
		}
	}
	if len(ids) == 0 && r.frame.bot.queries().talks.in(r.frame.language).SaysIt(r.frame.text) {
		return nil // it is still the one that was talked of
	}
	if r.fact != nil && len(ids) == 0 {
		for _, o := range r.frame.bot.records.Organizations {
			if slices.Contains(r.fact.About, o.ID) {
				ids = append(ids, o.ID)
			}
		}
	}
	return ids
}

// postsTold are the ids of the post that an answer by a sentence was about, where it is one:
// "when was the post of deputy created?", "who was the first?".
func (r *reply) postsTold() []string {
	posts := r.frame.postsNamed()
	if r.fact != nil && len(posts) == 0 {
		for _, id := range r.fact.About {
			if r.frame.bot.organizations[id] != nil {
				return nil // it is about a body besides
			}
			if r.frame.bot.posts[id] != nil {
				posts = append(posts, id)
			}
		}
	}
	if len(posts) != 1 {
		return nil
	}
	return posts
}

// stillOf are the people whom a question names, or those among them of whom the talk was: "did
// he get on with Liu?" is still about him.
func stillOf(before *talk.Topic, people []*knowledge.Person) []*knowledge.Person {
	var still []*knowledge.Person
	for _, p := range people {
		if slices.Contains(before.People, p.ID) {
			still = append(still, p)
		}
	}
	if len(still) == 0 {
		return people
	}
	return still
}

// onlyNamed is the one person whom a sentence names, who may be "he" behind it.
func (b *Bot) onlyNamed(fact *knowledge.Fact, language string) []*knowledge.Person {
	var ids []string
	for _, m := range b.search.Spot(nil, fold.Tokens(fact.Text.In(language))) {
		for _, p := range m.People {
			if !slices.Contains(ids, p.ID) {
				ids = append(ids, p.ID)
			}
		}
	}
	if len(ids) != 1 {
		return nil
	}
	return b.personsBy(ids)
}

// talkAfter is what the talk is about after a reply.
func (b *Bot) talkAfter(r *reply, before *talk.Topic) talk.Topic {
	t := r.frame.turn
	asked := t != nil && len(t.results) > 0
	if !asked || r.fact != nil && !ofEvents(t.results[0]) {
		people := r.People
		if len(people) == 0 {
			people = stillOf(before, r.frame.people())
		}
		if len(people) == 0 && r.fact != nil {
			people = b.onlyNamed(r.fact, r.Language)
		}
		when := b.timeTold(r.fact, r.frame)
		if times := r.frame.content().Times; when == nil && len(times) == 1 {
			when = times[0]
		}
		after := talk.Told(before, people, r.bodies(), when, r.Status == NoHolder)
		after.Posts = r.postsTold()
		if r.onward && when == nil {
			after.When = before.When // "who opened it?", "on what day?"
		}
		if r.Status == NotInRecord {
			if when == nil {
				after.When = before.When // silence does not turn the talk to another time
			}
			after.StillNobody(before)
		}
		return after
	}
	after := b.queries().talks.talk.After(before, &t.message, t.results)
	if r.fact != nil {
		after.Tell(idsOf(r.People), r.bodies(), b.timeTold(r.fact, r.frame))
	}
	return after
}
