package bot

import (
	"strings"

	"officebot/knowledge/fold"
)

// strays tells whether a reply left a question open, so that what the next one points at may be
// what was not understood. What asks nothing leaves nothing open.
func (f *frame) strays(r *reply) bool {
	switch {
	case r.Intent == "unread":
		return true
	case r.Status == NotInRecord:
		return r.fact == nil && r.beside == nil && len(r.frame.people()) == 0
	}
	asks := strings.ContainsAny(f.text, "?？") || f.bot.queries().talks.in(f.language).AsksWhole(fold.Tokens(f.text))
	return r.Status == NotUnderstood && r.Intent == "not_understood" && asks
}

// ofLost takes back an answer by a sentence of the records to a question that points, naming
// nothing, behind one that was not understood: "was it ever on fire?", "what caused it?" asks
// for the cause of a fire, and of no other thing. nil of other answers.
func (b *Bot) ofLost(f *frame, q Question, said *reply) *reply {
	if !q.Topic.Strayed || f.alone || said.fact == nil || said.Status != Answered {
		return nil
	}
	words, own := b.queries().talks.in(f.language), f.content()
	people := words.Points(q.Text) && len(q.Topic.Talk.People) == 0 && (!own.Impersonal || words.OfThem(q.Text))
	if len(own.Names) > 0 || !people && !words.SaysIt(q.Text) {
		return nil
	}
	return f.reply("not_understood", NotUnderstood).say("talk.missing").sayExamples()
}
