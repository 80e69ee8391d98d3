package zh

import (
	"slices"

	"officebot/bot/grammar"
)

// costAmong is what it costs to put those of whom some are asked for into the phrase that asks.
const costAmong = 1

// ofThose are the parts of a clause with those of whom some are asked for, or may be, in the place of the phrase
// that asks: 当过副校长的校长里有几位任期超过五年, 校长当中，哪些是1980年以后上任的. ok is false of other clauses.
func ofThose(parts []part) (merged []part, ok bool) {
	from := slices.IndexFunc(parts, func(p part) bool {
		return p.among && p.kind == partPhrase && p.phrase.Kind == grammar.People && !p.phrase.Named && !p.phrase.Hole && len(p.phrase.And)+len(p.phrase.Or) == 0
	})
	if from < 0 {
		return nil, false
	}
	behind := slices.IndexFunc(parts[from+1:], func(p part) bool {
		return p.kind == partPhrase && p.phrase.Kind == grammar.People && grammar.IsGeneric(p.phrase.Set) && !p.phrase.Role && !p.phrase.Narrowed && !p.phrase.Picks() && !p.phrase.OneMan
	})
	if behind < 0 {
		return nil, false
	}
	merged = slices.Clone(parts)
	at := from + 1 + behind
	those, asked := *merged[from].phrase, merged[at].phrase
	those.Ask, those.Denied, those.N, those.Compared, those.Cmp = asked.Ask, asked.Denied, asked.N, asked.Compared, asked.Cmp
	those.Plural = asked.Plural || asked.Ask == grammar.NoAsk
	merged[at].phrase, merged[at].among = &those, false
	return slices.Delete(merged, from, from+1), true
}
