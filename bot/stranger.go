package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// stranger answers a question that names somebody whom the records do not know: it says
// so, and tells who it was, where that is what was asked of him. nil where no one
// stranger is named, or the question would not be understood of anybody.
func (b *Bot) stranger(f *frame, q Question, content *grammar.Content) *reply {
	if len(content.Strangers) != 1 {
		return nil
	}
	who := content.Strangers[0]
	line := line(b.officePosts())
	if len(line) == 0 {
		return nil
	}
	// A holder stands in for him, to see what is asked.
	standIn := line[0].Person
	reading := b.readerOf(f).Read(q.Text[:who.From]+standIn.In(f.language)+q.Text[who.To:], q.Today)
	if _, whole := b.results(reading, q.Today); !whole {
		return nil
	}
	name := tidy(q.Text[who.From:who.To])
	ask := query.Simplify(reading.Asks[0])
	set, ok := others(ask, standIn.ID)
	if _, who := ask.(query.Profile); !ok && !who && !content.Strangers[0].Full {
		return nil // one word may as well name a place
	}
	r := f.reply("unknown_name", NotInRecord)
	r.say("unread.stranger", arg("name", name))
	if !ok {
		return r
	}
	result := b.queries().eval.Evaluate(query.Who{Set: set}, q.Today)
	if result.Status != eval.NotInRecord {
		b.addLines(r, &result, q.Today)
		r.People, r.Posts = nil, nil
	}
	return r
}

// others is whom a yes/no about one person is about besides him: "was he director in
// 2010" is about the directors in 2010.
func others(ask query.Ask, person string) (query.Set, bool) {
	whether, ok := ask.(query.Whether)
	if !ok {
		return nil, false
	}
	some, ok := whether.Claim.(query.Some)
	if !ok {
		return nil, false
	}
	meet, ok := some.Set.(query.Meet)
	if !ok {
		return nil, false
	}
	rest := slices.DeleteFunc(slices.Clone(meet.Sets), func(s query.Set) bool {
		of, ok := s.(query.Of)
		return ok && slices.Equal(of.People, []string{person})
	})
	if len(rest) != 1 || len(rest) == len(meet.Sets) {
		return nil, false
	}
	return rest[0], true
}
