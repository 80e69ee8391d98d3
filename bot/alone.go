package bot

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// standsAlone tells whether a message needs nothing that was said before: it names somebody or
// something, and each pronoun of it means one of those. reading and m are those of the message.
func (b *Bot) standsAlone(f *frame, reading grammar.Reading, m *talk.Message) bool {
	if m.GoesOn() || m.Plainer && len(m.Asks) > 0 && !wordsAlone(m.Asks) {
		return false // "who had the chair between the two?"
	}
	words, tokens := b.queries().talks.in(f.language), fold.Tokens(f.text)
	people, bodies, things := b.namedIn(f, tokens)
	own := func() bool { return words.MeansOwn(tokens, people, slices.Concat(bodies, things)) }
	if len(reading.Unread) == 0 && len(reading.Asks) > 0 {
		switch {
		case reading.Fragment:
			return false
		case len(m.Alone) == 0: // "I heard of a Captain Finch; when did he leave?"
			return len(f.content().Strangers) > 0 && own()
		}
		timed := m.Posted && !m.Joins && (!m.It || b.namesBody(tokens)) && slices.ContainsFunc(m.Alone, asksOfTime)
		return timed || slices.ContainsFunc(m.Alone, b.asksOfPerson) || len(things) > 0 && own()
	}
	if f.content().Impersonal && len(things) > 0 && !m.Several {
		people = append(people, -1) // "they christened the Kittiwake with what?"
	}
	return len(people)+len(bodies)+len(things) > 0 && words.AsksWhole(fold.Tokens(m.Text)) && own()
}

// namesBody tells whether a message names a body of the records, of which its "it" may be.
func (b *Bot) namesBody(tokens []fold.Token) bool {
	return slices.ContainsFunc(b.search.Spot(nil, tokens), func(m knowledge.Mention) bool { return len(m.Organizations) > 0 })
}

// asksOfTime tells whether a question is about a time of the calendar.
func asksOfTime(ask query.Ask) bool {
	return slices.ContainsFunc(query.Spans(ask), func(s query.Span) bool { _, ok := s.(query.Time); return ok })
}

// asksOfPerson tells whether a question names somebody of the records.
func (b *Bot) asksOfPerson(ask query.Ask) bool {
	return slices.ContainsFunc(talk.PeopleIn(ask), func(id string) bool { return b.people[id] != nil })
}

// namedIn is where in the tokens of a message people are named, posts and bodies of the
// records, and other things, so that a pronoun behind may mean them.
func (b *Bot) namedIn(f *frame, tokens []fold.Token) (people, bodies, things []int) {
	behind := 0 // the last name
	mentions, strangers := b.search.Spot(nil, tokens), f.content().Strangers
	times := b.when.Parse(tokens, nil, f.today) // "March" is no thing
	for i, t := range tokens {
		for _, m := range mentions {
			switch {
			case m.From != i:
				continue
			case len(m.People) > 0:
				people = append(people, i)
			case len(m.Organizations)+len(m.Posts) > 0:
				bodies = append(bodies, i)
			}
			behind = max(behind, m.To)
		}
		switch {
		case slices.ContainsFunc(strangers, func(s grammar.Stranger) bool { return s.From == t.Start }):
			people = append(people, i)
		case i >= behind && i > 0 && t.Upper && t.End > t.Start+1 && t.Before < fold.Stop && !slices.ContainsFunc(times, func(e when.Expr) bool { return e.From <= i && i < e.To }):
			things = append(things, i)
		}
	}
	if reader, ok := b.readerOf(f).(speakingReader); ok && len(people) > 0 {
		for _, thing := range reader.SpokenOf(f.text, f.today) {
			at := strings.Index(f.text, thing)
			things = append(things, slices.IndexFunc(tokens, func(t fold.Token) bool { return t.Start >= at }))
		}
	}
	return people, bodies, things
}
