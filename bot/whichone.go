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
	own := f.content()
	if own.Told || own.Wants != grammar.WantsThing || len(own.Words) != 1 || !own.Words[0].Sort || len(own.Names)+len(own.Times) > 0 || len(fold.Tokens(q.Text)) > maxWhichWords {
		return nil
	}
	if tokens := fold.Tokens(q.Text); !strings.HasPrefix(tokens[len(tokens)-1].Text, own.Words[0].Text) {
		return nil // "which honour was she given?" asks more
	}
	if q.Topic.Question == "" || baseOf(q.Topic.Language) != baseOf(f.language) {
		return nil
	}
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
