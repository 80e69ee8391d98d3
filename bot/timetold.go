package bot

import (
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// timeTold is the time of which an answer by a sentence turns the talk: when that happened, or
// began, or the one time that it names. nil where it tells none, or several.
func (b *Bot) timeTold(fact *knowledge.Fact, f *frame) query.Span {
	if fact == nil {
		return nil
	}
	if fact.Start.IsZero() {
		return b.timeNamed(fact.Text.In(f.language), f)
	}
	return query.Time{Days: fact.Start.Span(), Grain: grainsOf[fact.Start.Precision]}
}

// timeNamed is the one time that a sentence names, or that with which it begins: "in January
// 1967 a fire destroyed a harpsichord made in 1720".
func (b *Bot) timeNamed(text string, f *frame) query.Span {
	times := b.readerOf(f).Content(text, f.today).Times
	if len(times) == 0 {
		return nil
	}
	if len(times) > 1 {
		if named := b.when.Parse(fold.Tokens(text), nil, f.today); len(named) == 0 || named[0].From > maxBeforeTime {
			return nil
		}
	}
	if at, ok := times[0].(query.Time); ok {
		return at
	}
	return nil
}

// maxBeforeTime is how many words may stand before the time with which a sentence begins.
const maxBeforeTime = 2

// grainsOf are how fine a time is that a date of the records tells.
var grainsOf = map[knowledge.Precision]query.Grain{knowledge.ToDay: query.Day, knowledge.ToMonth: query.Month, knowledge.ToYear: query.Year}
