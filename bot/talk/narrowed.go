package talk

import "officebot/bot/query"

// narrowedTold asks for those among whom were told who a message describes: "who was director between 1990 and
// 2015?", "only those who left before 2005", "just the ones before 2000". nil of other messages, and where no
// several were told.
func (t *Talk) narrowedTold(topic *Topic, m *Message) query.Ask {
	group := topic.group()
	if !m.Narrows || group == nil || len(topic.People) < 2 {
		return nil
	}
	if m.Part.Span != nil {
		return query.Who{Set: query.In{Set: group, Span: m.Part.Span}}
	}
	if len(m.Asks) != 1 {
		return nil
	}
	who, ok := m.Asks[0].(query.Who)
	if !ok {
		return nil
	}
	found := false
	all := (query.All{}).String()
	ask := query.Mapping{Sets: func(s query.Set) query.Set {
		if s.String() == all && !found {
			found = true
			return group
		}
		return s
	}}.Ask(who)
	if !found {
		return nil
	}
	return ask
}
