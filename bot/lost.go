package bot

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/talk"
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
	if said.Status != Answered || said.fact == nil && said.Intent != "fact" {
		return nil
	}
	if behind := q.Topic.Strayed && !f.alone && (said.fact != nil || said.ofAllEvents()); !behind && !b.straysInFront(f, said) {
		return nil
	}
	words, own := b.queries().talks.in(f.language), f.content()
	people := words.Points(q.Text) && len(q.Topic.Talk.People) == 0 && (!own.Impersonal || words.OfThem(q.Text))
	if len(own.Names) > 0 || !people && !words.SaysIt(q.Text) {
		return nil
	}
	return f.missing()
}

// ofSomebodyLost tells whether a question points at somebody, or picks of some, behind one that found nobody
// and asked who it was: "who locked the drunks up?", "what was his trade?" is of no holder who was told before.
func (b *Bot) ofSomebodyLost(f *frame, q Question) bool {
	words := b.queries().talks.in(f.language)
	one := q.Topic.Lost && words.PointsAtOne(q.Text) && !words.PointsAtOne(q.Topic.Question)
	if q.Topic.Question == "" || !one && !(q.Topic.Strayed && words.OfThem(q.Text)) {
		return false
	}
	last := b.askedBefore(f, &q.Topic).content()
	return last.Wants == grammar.WantsPeople && !b.namesPerson(last) && !b.namesPerson(f.content())
}

// ofAnotherGender tells whether a question calls somebody "he" and names nobody, where the one of whom the talk is
// was "she", or the other way round: "who was her husband?", "how did he die?" is not of her.
func (b *Bot) ofAnotherGender(f *frame, q Question) bool {
	gender := b.queries().talks.in(f.language).GenderOf(q.Text)
	return gender != talk.Unsaid && q.Topic.Gender != talk.Unsaid && gender != q.Topic.Gender && !b.namesPerson(f.content())
}

// straysInFront tells whether the sentence before the one that asks tells of something that the
// records do not name, nor what answers: "My parcel is late. Where is it?"
func (b *Bot) straysInFront(f *frame, said *reply) bool {
	tokens := fold.Tokens(f.text)
	before, last := 0, 0 // where the two begin
	for i := range tokens {
		if i > 0 && tokens[i].Before == fold.Stop {
			before, last = last, tokens[i].Start
		}
	}
	if last == 0 || !b.queries().talks.in(f.language).SaysIt(f.text[last:]) {
		return false
	}
	front := b.readerOf(f).Content(f.text[before:last], f.today)
	front.Words = slices.DeleteFunc(front.Words, func(w grammar.ContentWord) bool { return w.Weak || w.Optional || w.Vague })
	told := func(w grammar.ContentWord) bool {
		if said.fact != nil {
			return tellsOf(said.fact, w.Text, f.language)
		}
		return slices.ContainsFunc(fold.Tokens(said.Text()), func(t fold.Token) bool { return t.Text == w.Text })
	}
	return len(front.Words) > 0 && !slices.ContainsFunc(front.Words, told)
}
