package bot

import (
	"slices"

	"officebot/bot/prose"
)

// ofOthersThanTold is an answer to a question who else it was, or silence where it tells no more than was told
// before: "who appointed Zhang?", "who else did he appoint?".
func (b *Bot) ofOthersThanTold(f *frame, q Question, said *reply) *reply {
	turn := said.frame.turn
	happened := said.fact != nil || turn != nil && slices.ContainsFunc(turn.results, ofEvents)
	if said.Status != Answered || !happened || !b.queries().talks.in(f.language).AsksWhoElse(q.Text) {
		return said
	}
	told := slices.Concat(q.Topic.People, q.Topic.Talk.People, q.Topic.Talk.Named)
	again := said.fact != nil && said.fact.ID == q.Topic.Fact
	if !again && (len(told) == 0 || slices.ContainsFunc(idsOf(said.People), func(id string) bool { return !slices.Contains(told, id) })) {
		return said
	}
	return b.silent(f, f.content(), prose.Found{Close: true})
}
