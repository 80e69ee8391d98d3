package bot

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// timeTold is the time of which an answer by a sentence turns the talk: when that happened, or
// began, or the one time that it names, or of several the one of what was asked about. nil
// where it tells none.
func (b *Bot) timeTold(fact *knowledge.Fact, f *frame) query.Span {
	if fact == nil {
		return nil
	}
	if fact.Start.IsZero() {
		if named := b.timeNamed(fact.Text.In(f.language), f); named != nil {
			return named
		}
		return timeOn(b.queries().prose.DateIn(b.askedOf(f.content(), f.language), fact))
	}
	return timeOn(fact.Start)
}

// timeOn is a date as a time that may be spoken of, nil where it is none.
func timeOn(date knowledge.Date) query.Span {
	if query.GrainOf(date) == query.Stretch {
		return nil
	}
	return query.TimeOf(date)
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

// atTimeTold lets "then" be the time that was spoken of: a sentence of another time does not
// answer "who governed the town then?".
func (f *frame) atTimeTold(topic *talk.Topic) {
	moment, ok := topic.When.Ask.(query.Moment)
	at, told := moment.Span.(query.Time)
	if !ok || !told {
		return
	}
	i := slices.Index(f.content().Times, query.Span(query.Then{}))
	if i < 0 {
		return
	}
	own := *f.content()
	own.Times = slices.Clone(own.Times)
	own.Times[i] = at
	f.holds = &own
}
