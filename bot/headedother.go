package bot

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// headedOther answers who headed something by a verb by whose doer no post is called, "who chaired
// the committee?" of a zoo with directors, where a sentence has that verb and what was headed: it
// would be all holders otherwise. nil of others.
func (b *Bot) headedOther(f *frame, ask query.Ask) *reply {
	who, isWho := ask.(query.Who)
	_, all := who.Set.(query.All)
	_, body := who.Set.(query.Body)
	if !isWho || !all && !body || f.turn.message.Posted && f.turn.followed {
		return nil
	}
	own := b.frameOf(Question{Text: f.turn.typed, Today: f.today, Locale: f.language})
	content := own.content()
	if content.Wants != grammar.WantsPeople || len(content.Words) == 0 || slices.ContainsFunc(content.Words, func(w grammar.ContentWord) bool { return b.callsPost(w.Text) }) {
		return nil
	}
	found := b.found(own, content)
	if found.Fact == nil || found.Kin > 0 {
		return nil
	}
	tokens := fold.Tokens(own.text)
	switch last := tokens[len(tokens)-1].Text; {
	case f.turn.followed: // "it" is anything that was told of, or nothing
		return own.reply("unrecorded", NotInRecord).near(found.Fact)
	case b.queries().talks.in(f.language).SaysIt(last), tellsOf(found.Fact, last, f.language):
		return b.sayFound(own, found.Fact, found.People...)
	}
	return nil
}

// callsPost tells whether a post is called by the doer of a verb: "chair" of a chairman.
func (b *Bot) callsPost(verb string) bool {
	for _, p := range b.posts {
		for _, t := range fold.Tokens(p.Label) {
			if strings.HasPrefix(t.Text, verb) {
				return true
			}
		}
	}
	return false
}
