package bot

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// maxWhichWords is how many words a message has at most that only asks which of a sort was meant:
// "and to which salt mine?".
const maxWhichWords = 5

// whichOne answers a message that only asks which of a sort of thing it was, "which prison?", "what
// machine?", by the fact that was told last, or by one about whom the last question named. nil of
// others.
func (b *Bot) whichOne(f *frame, q Question, fact *knowledge.Fact) *reply {
	if sort := b.queries().talks.in(f.language).WhichOf(q.Text, q.Topic.Question); sort != "" && fact != nil && q.Topic.Near == "" {
		f = b.frameOf(Question{Text: sort, Today: q.Today, Locale: f.language}) // "was he in prison?", "which one?"
	}
	if q.Topic.Question == "" || baseOf(q.Topic.Language) != baseOf(f.language) || !asksWhichOne(f) {
		return nil
	}
	own := f.content()
	asked, found := b.askedOf(own, f.language), prose.Found{}
	if fact != nil {
		found = b.queries().prose.FindIn(asked, fact)
	}
	if last := b.askedBefore(f, &q.Topic).content(); found.Fact == nil && b.namesPerson(last) {
		asked.Names = b.askedOf(last, f.language).Names
		found = b.queries().prose.Find(asked)
	}
	switch {
	case found.Fact == nil && fact != nil:
		return f.reply("unrecorded", NotInRecord).near(fact)
	case found.Fact == nil:
		return nil
	}
	r := b.sayFound(f, found.Fact, found.People...)
	r.onward = true
	return r
}

// asksWhichOne tells whether a message asks for nothing but which of a sort it was: "which
// honour was she given?" asks more. Its words are counted before they are read, for most
// messages have too many.
func asksWhichOne(f *frame) bool {
	tokens := fold.Tokens(f.text)
	if len(tokens) == 0 || len(tokens) > maxWhichWords {
		return false
	}
	c := f.content()
	return !c.Told && c.Wants == grammar.WantsThing && len(c.Names)+len(c.Times) == 0 &&
		len(c.Words) == 1 && c.Words[0].Sort && strings.HasPrefix(tokens[len(tokens)-1].Text, c.Words[0].Text)
}
