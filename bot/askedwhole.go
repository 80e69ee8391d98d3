package bot

import "officebot/bot/grammar"

// askedWhole answers a follow-up of which a query came to nothing as whoever asks it whole does,
// with names in the place of its pronouns: "who is principal?", "what did she study?"; and the
// question before once more, where it only doubts the answer. nil where
// no sentence of the records tells that either.
func (b *Bot) askedWhole(f *frame, q Question, said *reply) *reply {
	if said.Status != NotInRecord || f.alone || q.Topic.Talk.IsZero() {
		return nil
	}
	if fact := b.toldLast(f, &q.Topic); fact != nil && said.beside == fact && b.queries().talks.in(f.language).SaysIt(q.Text) && len(b.thingsOf(f, &q.Topic)) > 0 {
		return nil // "it" is what was told of, and not the body
	}
	text, ok := b.withName(q, f.language)
	doubts := said.frame.turn != nil && said.frame.turn.message.Doubt
	if doubts {
		text, ok = q.Topic.Question, q.Topic.Question != "" // "what did they have instead?": that is told once more
	}
	if !ok {
		return nil
	}
	r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
	if r.Status != Answered || r.fact == nil || !doubts && f.content().Wants == grammar.WantsTruth && !r.judged {
		return nil
	}
	return r
}
