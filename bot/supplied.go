package bot

import "officebot/bot/talk"

// supplied answers the question that was last put about somebody when nobody had been talked of, by the one whom
// the message then names: "who came after him?", "I mean Jia Ting'an". nil of other messages.
func (b *Bot) supplied(f *frame, q Question) *reply {
	if q.Topic.Open == "" {
		return nil
	}
	words, reader := b.queries().talks.in(f.language), b.readerOf(f)
	m := words.Read(reader, q.Text, q.Today, reader.Read(q.Text, q.Today), b.namesPost)
	if !m.Part.Named || len(m.Part.Namesakes) != 1 || m.Part.Span != nil || m.Without || m.Beside || m.Not.Named {
		return nil
	}
	var names talk.Names
	for _, p := range b.personsBy(m.Part.Namesakes[0].People) {
		names.People = append(names.People, p.In(f.language))
	}
	text, ok := words.WithNames(q.Topic.Open, names)
	if !ok {
		return nil
	}
	q.Text, q.Topic = text, Topic{Language: q.Topic.Language}
	return b.respond(q)
}

// leftOpen is the text of a question that was not understood, as it points at one person where nobody was talked
// of, "" of others.
func (f *frame) leftOpen(r *reply, before *Topic) string {
	if r.Status == NotUnderstood && len(before.Talk.People) == 0 && f.bot.queries().talks.in(f.language).PointsAtOne(f.text) {
		return kept(f.text)
	}
	return ""
}
