package bot

import "officebot/bot/talk"

// ofStrangerTold answers a question with a pronoun for the one whom the fact that was told last
// names and the records do not know: "who founded it?", "when did he do that?". nil of others.
func (b *Bot) ofStrangerTold(f *frame, q Question) *reply {
	words, fact := b.queries().talks.in(f.language), b.toldLast(f, &q.Topic)
	if fact == nil || len(q.Topic.Talk.People) > 0 || !words.PointsAtOne(q.Text) {
		return nil
	}
	told := fact.Text.In(f.language)
	var name string
	for _, s := range b.readerOf(f).Content(told, f.today).Strangers {
		if name != "" {
			return nil // he may be either
		}
		name = told[s.From:s.To]
	}
	names := talk.Names{People: []string{name}}
	if body := b.organizations[q.Topic.Talk.Body]; body != nil {
		names.Body = body.In(f.language)
	}
	text, ok := words.WithNames(q.Text, names)
	if name == "" || !ok {
		return nil
	}
	r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
	if r.Status != Answered || r.fact == nil {
		return nil
	}
	return r
}
