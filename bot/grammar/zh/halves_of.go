package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// betweenThem makes of times without a holder that a second part of a sentence asks for alone the time
// between the two of whom the first part tells: 丁薛祥之后是谁，中间隔了几年.
func betweenThem(first, second grammar.Reading) grammar.Reading {
	gaps, ok := second.Asks[0].(query.Gaps)
	who, asked := first.Asks[0].(query.Who)
	if !ok || !asked || gaps.Span != nil || gaps.Longest || gaps.For.N > 0 || !grammar.IsGeneric(gaps.Set) {
		return second
	}
	step, beside := who.Set.(query.Step)
	if !beside {
		return second
	}
	apart := query.Apart{From: query.Edge{Set: step.From, Of: query.End}, To: query.Edge{Set: step, Of: query.Start}}
	if step.By < 0 {
		apart = query.Apart{From: query.Edge{Set: step, Of: query.End}, To: query.Edge{Set: step.From, Of: query.Start}}
	}
	second.Asks = []query.Ask{apart}
	return second
}

// gapsBetween makes of the times without any of those between two people those between these: 张经武与
// 贾廷安之间的空缺.
func gapsBetween(ask query.Ask) query.Ask {
	gaps, ok := ask.(query.Gaps)
	between, both := gaps.Set.(query.Between)
	if !ok || !both || gaps.Span != nil {
		return ask
	}
	gaps.Set = query.All{}
	gaps.Span = query.Range{From: query.Edge{Set: between.From, Of: query.End}, To: query.Edge{Set: between.To, Of: query.Start}}
	return gaps
}

// ofSame lets the second of two questions for events that names nothing be of what the first is:
// 国家主席一职哪年被取消，哪年恢复.
func ofSame(first, second grammar.Reading) grammar.Reading {
	event, ok := query.EventOf(first.Asks[0])
	if !second.It || !ok {
		return second
	}
	var same *query.Role
	for i := range event.Roles {
		if event.Roles[i].Kind == query.RolePatient {
			same = &event.Roles[i]
		}
	}
	if same == nil {
		return second
	}
	if _, asked := same.Filler.(query.Gap); asked {
		return second
	}
	asks := slices.Clone(second.Asks)
	for i, ask := range asks {
		asks[i] = query.Mapping{Events: func(e query.Event) query.Event {
			e.Roles = slices.Clone(e.Roles)
			for k := range e.Roles {
				if e.Roles[k].Kind == query.RolePatient {
					e.Roles[k].Filler = same.Filler
				}
			}
			return e
		}}.Ask(ask)
	}
	second.Asks = asks
	return second
}
