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
		t.reading.Asks = atTalkedOf(t.reading.Asks, topic)
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
	var bearers, known []string
	for _, one := range typed.Names[i] {
		if b.people[one] == nil {
			continue
		}
		bearers = append(bearers, one)
		if talkedOf(topic, one) {
			known = append(known, one)
		}
	}
	if len(known) == 1 {
		bearers = known
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

// atTalkedOf is the one of several readings that is at the time of whoever was talked of; all
// where none of them is, or several are.
func atTalkedOf(asks []query.Ask, topic *Topic) []query.Ask {
	known := slices.DeleteFunc(slices.Clone(asks), func(ask query.Ask) bool {
		id := atWhoseTime(ask)
		return id == "" || !talkedOf(topic, id)
	})
	if len(known) == 1 {
		return known
	}
	return asks
}

// talkedOf tells whether somebody was talked of, or named by whoever asks.
func talkedOf(topic *Topic, id string) bool {
	return slices.Contains(topic.Talk.People, id) || slices.Contains(topic.Talk.Spoken, id)
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
