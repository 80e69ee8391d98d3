package talk

import "officebot/bot/query"

// nextAgain asks who came next to whoever came next: "who followed Jia?", "and him?". nil of other
// messages.
func nextAgain(topic *Topic, m *Message) query.Ask {
	last, _ := topic.Asked.Ask.(query.Who)
	step, ok := last.Set.(query.Step)
	if !ok || !m.Fragment || !m.Opened || len(m.Asks) != 1 || m.Asks[0] != query.Ask(query.Who{Set: query.Hole{}}) {
		return nil
	}
	step.From = query.Hole{}
	return query.Who{Set: step}
}
