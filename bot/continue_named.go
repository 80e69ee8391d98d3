package bot

import (
	"slices"

	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// named is a question with names in the place of its pronouns, and as plainer phrases put it
// where more of it is understood so.
func (b *Bot) named(f *frame, q Question, t *turn, reader grammarOf) (string, bool) {
	if t.message.Other {
		q.Topic.Talk.People = q.Topic.Talk.OtherOne()
	}
	own, named := b.withName(q, f.language)
	if t.message.Plainer {
		plain := q
		plain.Text = t.message.Text
		text, ok := b.withName(plain, f.language)
		if ok && !named || len(reader.Read(text, q.Today).Unread) < len(t.reading.Unread) {
			return text, true // "where did that one go?"
		}
	}
	return own, named
}

// withName writes the names of who and what was talked of in the place of "he", "they"
// and "it", where the text names nobody before: what no query can ask may still stand in
// the records' words.
func (b *Bot) withName(q Question, language string) (string, bool) {
	topic := &q.Topic.Talk
	var names talk.Names
	people := topic.People
	if len(people) == 0 && len(topic.Beside) == 1 {
		people = topic.Beside // "nobody; the first was Agatha Moule"
	}
	for _, p := range b.personsBy(people) {
		names.People = append(names.People, p.In(language))
	}
	for _, p := range b.personsBy(topic.Several) {
		names.Several = append(names.Several, p.In(language))
	}
	if i := slices.IndexFunc(b.records.Organizations, func(o *knowledge.Organization) bool { return o.ID == topic.Body }); i >= 0 {
		names.Body = b.records.Organizations[i].In(language)
	}
	return b.queries().talks.in(language).WithNames(q.Text, names)
}

// maxOfBody is how many words a message may have that asks something else of a body.
const maxOfBody = 8

// withBody puts the name of the body of which the last fact was told before a message that
// names nothing, where a language says whose something is by no more: 什么级别.
func (b *Bot) withBody(q Question, f *frame) (string, bool) {
	content, fact := f.content(), b.factsByID[q.Topic.Fact]
	if fact == nil || len(content.Names)+len(content.Times) > 0 || len(fold.Tokens(q.Text)) > maxOfBody {
		return "", false
	}
	i := slices.IndexFunc(b.records.Organizations, func(o *knowledge.Organization) bool {
		return o.ID == q.Topic.Talk.Body && slices.Contains(fact.About, o.ID)
	})
	if i < 0 {
		return "", false
	}
	return b.queries().talks.in(f.language).OfBody(q.Text, b.records.Organizations[i].In(f.language))
}
