package bot

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge/fold"
)

// underTold answers under whom something was by whoever stands so in the sentence that told of it: "when
// did they play again?", "under whom?". nil of other messages, and where none or several stand there.
func (b *Bot) underTold(f *frame, q Question, m *talk.Message) *reply {
	fact := b.factsByID[q.Topic.Fact]
	who, _ := m.Part.Ask.(query.Who)
	led, ok := who.Set.(query.Leaders)
	if !ok || led.Set != query.Set(query.Hole{}) || fact == nil || q.Topic.Talk.Asked.Ask != nil {
		return nil
	}
	words := b.queries().talks.in(f.language)
	tokens := fold.Tokens(fact.Text.In(f.language))
	var people []string
	for _, mention := range b.search.Spot(nil, tokens) {
		if mention.From > 0 && len(mention.People) == 1 && words.StandsUnder(tokens, mention.From) && !slices.Contains(people, mention.People[0].ID) {
			people = append(people, mention.People[0].ID)
		}
	}
	if len(people) != 1 {
		return nil
	}
	return b.sayFound(f, fact, people...)
}
