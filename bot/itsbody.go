package bot

import (
	"slices"

	"officebot/bot/talk"
	"officebot/knowledge"
)

// ofItsBody answers a question with the body that the talk is of in the place of "it" or "they",
// where a sentence about that body says it: "who founded the club?", "what colours do they
// wear?". last is the fact that was told last. nil of others, and where something else was
// spoken of besides.
func (b *Bot) ofItsBody(f *frame, q Question, last *knowledge.Fact) *reply {
	words, body := b.queries().talks.in(f.language), b.organizations[b.bodyOf(f, q, last)]
	if body == nil || words.PointsAtOne(q.Text) || words.Later(q.Text) {
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

// ofEvent tells whether an answer is what a query for an event came to.
func (r *reply) ofEvent() bool {
	t := r.frame.turn
	return t != nil && len(t.results) > 0 && ofEvents(t.results[0])
}

// bodyOf is the id of the body that "it" may be: the one of which the last question was, or of
// which alone the last fact tells. "" where there is none.
func (b *Bot) bodyOf(f *frame, q Question, last *knowledge.Fact) string {
	if b.ofBody(f, &q.Topic) {
		return q.Topic.Talk.Body
	}
	if len(last.About) == 1 && len(b.thingsOf(f, &q.Topic)) == 0 && b.organizations[last.About[0]] != nil {
		return last.About[0]
	}
	return ""
}
