package bot

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/talk"
)

// ofItsBody answers a question with the body that the last one was about in the place of "it" or
// "they", where a sentence about that body says it: "who founded the club?", "what colours do
// they wear?". nil of others.
func (b *Bot) ofItsBody(f *frame, q Question) *reply {
	words, body := b.queries().talks.in(f.language), b.organizations[q.Topic.Talk.Body]
	if body == nil || !b.ofBody(f, &q.Topic) || words.PointsAtOne(q.Text) || words.Later(q.Text) {
		return nil
	}
	name := body.In(f.language)
	text, ok := words.WithNames(q.Text, talk.Names{People: []string{name}, Body: name})
	if !ok {
		return nil
	}
	r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
	if r.Status != Answered || r.fact != nil && !slices.Contains(r.fact.About, body.ID) || r.fact == nil && !r.ofEvent() {
		return nil
	}
	return r
}

// orOfItsBody is an answer to a question with "it", or where that says it by other words alone, the
// one that tells it of the body: "what did the war do to the office?", "when was it abolished?".
func (b *Bot) orOfItsBody(f *frame, q Question, said *reply) *reply {
	if said.kin == 0 {
		return said
	}
	if its := b.ofItsBody(f, q); its != nil && its.kin == 0 {
		return its
	}
	return said
}

// ofAllEvents tells whether an answer is all that happened to somebody or something: "what happened to
// it?".
func (r *reply) ofAllEvents() bool {
	if !r.ofEvent() {
		return false
	}
	_, all := r.frame.turn.results[0].Ask.(query.Events)
	return all
}

// ofEvent tells whether an answer is what a query for an event came to.
func (r *reply) ofEvent() bool {
	t := r.frame.turn
	return t != nil && len(t.results) > 0 && ofEvents(t.results[0])
}
