package zh

import (
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
