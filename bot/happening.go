package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
)

// happeningReader takes a question apart into one of tenures and something of whose time
// it asks that.
type happeningReader interface {
	Happenings(text string, today knowledge.Day) []grammar.Happening
	// TimeAs is a time as a question has it: "in 1987", "since 1987".
	TimeAs(how string, start, end knowledge.Date) string
}

// atHappening answers a question about tenures at the time of something that a sentence
// of the records tells: "who was keeper when the mast fell". nil where there is none, or
// the rest of the question is about anything else.
func (b *Bot) atHappening(f *frame, q Question) *reply {
	reader, ok := b.readerOf(f).(happeningReader)
	if !ok || len(b.records.Facts) == 0 {
		return nil
	}
	for _, h := range reader.Happenings(q.Text, q.Today) {
		fact, time := b.timeOf(f, reader, &h, q.Today)
		if fact == nil {
			continue
		}
		reading := b.readerOf(f).Read(h.At(time), q.Today)
		results, whole := b.results(reading, q.Today)
		if whole && nobodyBegan(results) && fact.Start.Precision == knowledge.ToDay {
			// what took place at midnight is the next day's
			reading = b.readerOf(f).Read(h.At(reader.TimeAs("on", dayAfter(fact.Start), knowledge.Date{})), q.Today)
			results, whole = b.results(reading, q.Today)
		}
		if !whole || !recorded(results) || !ofTenures(reading.Asks) {
			continue
		}
		if found := b.found(f, f.content()); found.Fact == fact && found.Kin == 0 {
			return b.sayFound(f, fact, found.People...) // the sentence that tells the moment tells who it was
		}
		f.turn.reading, f.turn.results = reading, results
		return b.sayResults(f, reading, results, q).plain(fact.Text.In(f.language)).cite(fact.Sources...)
	}
	return nil
}

// timeOf is the fact that tells of something that happened, and its time as a question
// has it behind what came before; nil where no fact dates it.
func (b *Bot) timeOf(f *frame, reader happeningReader, h *grammar.Happening, today knowledge.Day) (*knowledge.Fact, string) {
	prose := b.queries().prose
	if h.Name != "" {
		if fact := prose.Called(f.language, h.Name); fact != nil && fact.Start.Precision > knowledge.Bounded {
			return fact, reader.TimeAs(h.How, fact.Start, fact.End)
		}
	}
	if h.ByName {
		return nil, ""
	}
	content := b.readerOf(f).Content(h.Event, today)
	if len(content.Words) == 0 || len(content.Words) == 1 && len(content.Strangers) > 0 {
		return nil, "" // a person's tenures are the grammar's, and nothing is known of a stranger's
	}
	fact, start, end := prose.Moment(b.askedOf(&content, f.language))
	if fact == nil || start.IsZero() || start.Precision == knowledge.Bounded && (!end.IsZero() || start.Last-start.First > maxBounded) {
		return nil, ""
	}
	return fact, reader.TimeAs(h.How, start, end)
}

// maxBounded is how many days may lie between the bounds of a time that is no year, month
// or day: those of a season.
const maxBounded = 100

// ofTenures tells whether questions are about tenures and nothing else.
func ofTenures(asks []query.Ask) bool {
	return !slices.ContainsFunc(asks, func(ask query.Ask) bool {
		found := false
		query.Mapping{Events: func(e query.Event) query.Event { found = true; return e }}.Ask(ask)
		switch ask.(type) {
		case query.Filling, query.Events, query.Profile, query.Moment, query.Several:
			return true
		}
		return found
	})
}

// atAnyEdge tells whether a question is of the time at which any holder at all came or went, which
// is none: "they" of "who was manager when they moved?" is somebody or something else.
func atAnyEdge(asks []query.Ask) bool {
	return slices.ContainsFunc(asks, func(ask query.Ask) bool {
		return slices.ContainsFunc(query.Spans(ask), func(s query.Span) bool {
			edge, ok := s.(query.Edge)
			all, whole := edge.Set.(query.All)
			_, body := edge.Set.(query.Body)
			return ok && (body || whole && len(all.Posts) == 0)
		})
	})
}

// nobodyBegan tells whether results are that nobody came into office at a time.
func nobodyBegan(results []eval.Result) bool {
	if len(results) != 1 || results[0].Status != eval.NoHolder {
		return false
	}
	who, _ := results[0].Ask.(query.Who)
	in, ok := who.Set.(query.In)
	return ok && in.How == query.Beginning
}

// dayAfter is the day after a date.
func dayAfter(date knowledge.Date) knowledge.Date { return knowledge.DayDate(date.First + 1) }
