package bot

import (
	"officebot/bot/talk"
)

// turnedTo answers a message that first turns to somebody or to one of the office's bodies, and then
// asks as if the talk were of that: "back to Ding, who came next?". nil of others.
func (b *Bot) turnedTo(f *frame, q Question) *reply {
	words := b.queries().talks.in(f.language)
	if rest := words.TurnedToOther(q.Text, b.namesPost); rest != "" {
		if other, ok := b.queries().talks.talk.OfOtherPost(&q.Topic.Talk); ok {
			q.Text, q.Topic = rest, Topic{Language: q.Topic.Language, Talk: other}
			return b.respond(q)
		}
	}
	if called, rest := words.TurnedToBody(q.Text); rest != "" {
		if other, ok := b.queries().talks.talk.OfBodyCalled(&q.Topic.Talk, called); ok {
			q.Text, q.Topic = rest, Topic{Language: q.Topic.Language, Talk: other}
			return b.respond(q)
		}
	}
	id, rest := words.Turned(b.readerOf(f), q.Text, q.Today, b.namesPost)
	switch {
	case rest == "" && id == "":
		return b.fronted(f, q)
	case rest == "" || id == "" && q.Topic.Talk.IsZero():
		return nil
	case id == "":
		q.Text = rest
		return b.respond(q)
	case b.people[id] == nil:
		return nil
	}
	q.Topic = Topic{Language: q.Topic.Language, People: []string{id}, Talk: talk.Told(&q.Topic.Talk, b.personsBy([]string{id}), nil, nil, false)}
	q.Text = rest
	return b.respond(q)
}

// fronted answers a question before which stands what its pronoun means: somebody whom that
// describes is turned to, anything else takes the pronoun's place. nil of others.
func (b *Bot) fronted(f *frame, q Question) *reply {
	front, ok := b.queries().talks.in(f.language).Fronted(b.readerOf(f), q.Text, q.Today)
	if !ok {
		return nil
	}
	if front.Person {
		who := q
		who.Text = front.Phrase
		if r := b.respond(who); r.Status == Answered && len(r.People) == 1 {
			q.Text, q.Topic = front.Rest, r.Topic
			return b.respond(q)
		}
	}
	q.Text = front.Whole
	if r := b.respond(q); r.Status != NotUnderstood {
		return r
	}
	return nil
}
