package talk

import (
	"slices"

	"officebot/bot/query"
)

// unlike lets "him" be another than "he" who did it to him, where somebody else was an answer
// before: "Zhang", "who was chairman then?", "did he appoint him?".
func (f *filling) unlike(ask query.Ask) query.Ask {
	ask = f.besideNamed(ask)
	i := slices.IndexFunc(f.topic.Spoken, func(id string) bool { return slices.Contains(f.topic.People, id) })
	if i < 1 || len(f.topic.People) != 1 {
		return ask
	}
	he := query.Filler(query.People{Set: query.Hole{}})
	return query.Mapping{Sets: func(s query.Set) query.Set {
		doing, ok := s.(query.Doing)
		if ok && doing.Set == query.Set(query.Hole{}) && slices.Contains(doing.Event.Roles, query.Role{Kind: query.RoleAgent, Filler: he}) {
			doing.Set = somebody(f.topic.Spoken[i-1 : i])
			return doing
		}
		return s
	}}.Ask(ask)
}

// besideNamed lets "him" before or after whom somebody came be another than that one, though the
// talk was last of him: "was it Jia who came after Zhang?", "did Jia replace him?".
func (f *filling) besideNamed(ask query.Ask) query.Ask {
	named := PeopleIn(ask)
	if len(named) != 1 || !slices.Equal(named, f.topic.People) {
		return ask
	}
	another := func(set query.Set) query.Set {
		if set != query.Set(query.Hole{}) {
			return set
		}
		for _, list := range [...][]string{f.topic.Named, f.topic.Several, f.topic.Spoken} {
			if rest := without(list, named); len(rest) > 0 {
				return somebody(rest[len(rest)-1:])
			}
		}
		f.missing = true
		return set
	}
	return query.Mapping{Claims: func(c query.Claim) query.Claim {
		if precedes, ok := c.(query.Precedes); ok {
			precedes.A, precedes.B = another(precedes.A), another(precedes.B)
			return precedes
		}
		return c
	}}.Ask(ask)
}
