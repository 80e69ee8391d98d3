package bot

import (
	"officebot/bot/talk"
)

// turnedTo answers a message that first turns to somebody, and then asks as if the talk were
// of that one: "back to Ding, who came next?". nil of others.
func (b *Bot) turnedTo(f *frame, q Question) *reply {
	id, rest := b.queries().talks.in(f.language).Turned(b.readerOf(f), q.Text, q.Today, b.namesPost)
	switch {
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
