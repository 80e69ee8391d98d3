package bot

import (
	"slices"

	"officebot/bot/query"
)

// ofNamesakes adds to a question at the time when somebody came or left the same of all others who
// bear the name that it has for him, "who was president when Johnson left?"; where one of them was
// talked of, it is of that one.
func (b *Bot) ofNamesakes(t *turn, topic *Topic, f *frame) {
	if len(t.reading.Asks) != 1 {
		return
	}
	ask := t.reading.Asks[0]
	id := atWhoseTime(ask)
	if id == "" {
		return
	}
	typed := b.frameOf(Question{Text: t.typed, Today: f.today, Locale: f.language}).content()
	i := slices.IndexFunc(typed.Names, func(ids []string) bool { return len(ids) > 1 && slices.Contains(ids, id) })
	if i < 0 {
		return
	}
	var bearers, talkedOf []string
	for _, one := range typed.Names[i] {
		if b.people[one] == nil {
			continue
		}
		bearers = append(bearers, one)
		if slices.Contains(topic.Talk.People, one) || slices.Contains(topic.Talk.Spoken, one) {
			talkedOf = append(talkedOf, one)
		}
	}
	if len(talkedOf) == 1 {
		bearers = talkedOf
	}
	t.reading.Asks = nil
	for _, one := range bearers {
		t.reading.Asks = append(t.reading.Asks, query.Mapping{Sets: func(s query.Set) query.Set {
			if isAlone(s, id) {
				return query.Of{People: []string{one}}
			}
			return s
		}}.Ask(ask))
	}
}

// atWhoseTime is the person whose coming or going is the time of a question, "" where there is none.
func atWhoseTime(ask query.Ask) string {
	for _, s := range query.Spans(ask) {
		edge, ok := s.(query.Edge)
		if of, one := edge.Set.(query.Of); ok && one && len(of.People) == 1 {
			return of.People[0]
		}
	}
	return ""
}

// isAlone tells whether a set is the tenures of one person.
func isAlone(s query.Set, id string) bool {
	of, ok := s.(query.Of)
	return ok && len(of.People) == 1 && of.People[0] == id
}
