package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge/fold"
)

// asksOfOther answers a message that has only a name, a time or "who did?" in the place of
// its own kind in the last question, where that was answered by a sentence of the records,
// or refused: "did Tarrant ban smoking?", "and Wren?". nil of others.
func (b *Bot) asksOfOther(f *frame, q Question, m *talk.Message) *reply {
	if r := b.asksOfStranger(f, q, m); r != nil {
		return r
	}
	if r := b.asksOfMeant(f, q, m); r != nil {
		return r
	}
	_, event := query.EventOf(q.Topic.Talk.Asked.Ask)
	atTime := event && m.Part.Span != nil && m.Part.Set == nil && !m.Meant
	if q.Topic.Talk.Asked.Ask != nil && !atTime || q.Topic.Question == "" || q.Topic.Language != f.language || m.Whole || m.Thought {
		return nil
	}
	if m.AsksNow() {
		if fact := b.factsByID[q.Topic.Fact]; fact != nil && len(q.Topic.Talk.People) == 0 {
			return f.reply("unrecorded", NotInRecord).near(fact) // what happened once is not told of today
		}
		return nil
	}
	if whoDid(m) {
		return b.doneByOther(f, q)
	}
	text := b.withOther(q, m)
	if text == "" {
		return nil
	}
	r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
	switch fact := b.factsByID[q.Topic.Fact]; {
	case r.Status != NotUnderstood && r.Intent != "unread":
		return r
	case fact != nil:
		return f.reply("unrecorded", NotInRecord).near(fact)
	}
	return nil
}

// asksOfMeant asks the last question of the one who was meant by a name in it that nobody has:
// "who came after Jai?", "*Jia". nil of other messages.
func (b *Bot) asksOfMeant(f *frame, q Question, m *talk.Message) *reply {
	p := &m.Part
	if !m.Meant || !p.Named || len(p.Namesakes) != 1 || len(p.Namesakes[0].People) != 1 || q.Topic.Question == "" || q.Topic.Language != f.language {
		return nil
	}
	last := b.readerOf(f).Content(q.Topic.Question, f.today)
	var unknown []string
	for _, w := range last.Words {
		if w.Proper {
			unknown = append(unknown, w.Text)
		}
	}
	if len(unknown) != 1 || b.namesPerson(&last) {
		return nil
	}
	for _, t := range fold.Tokens(q.Topic.Question) {
		if t.Text == unknown[0] {
			text := q.Topic.Question[:t.Start] + b.people[p.Namesakes[0].People[0]].In(f.language) + q.Topic.Question[t.End:]
			return b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
		}
	}
	return nil
}

// personsAt is where tokens name people.
func (b *Bot) personsAt(tokens []fold.Token) [][2]int {
	var places [][2]int
	for _, mention := range b.search.Spot(nil, tokens) {
		inside := len(places) > 0 && mention.From < places[len(places)-1][1]
		if len(mention.People) > 0 && !inside {
			places = append(places, [2]int{mention.From, mention.To})
		}
	}
	return places
}

// withOther is the last question with the name or the time of a message in the place of its
// own, or with the time behind it; "" where a message has none, or there is no one place.
func (b *Bot) withOther(q Question, m *talk.Message) string {
	last := fold.Tokens(q.Topic.Question)
	var places [][2]int // tokens
	put := m.Text
	switch p := &m.Part; {
	case p.Named && p.Span == nil && len(p.Namesakes) == 1 && len(p.Namesakes[0].People) == 1:
		put = b.people[p.Namesakes[0].People[0]].In(q.Topic.Language)
		if places = b.personsAt(last); len(places) != 1 {
			return ""
		}
	case p.Span != nil && p.Set == nil:
		own := fold.Tokens(m.Text)
		times, olds := b.when.Parse(own, nil, q.Today), b.when.Parse(last, nil, q.Today)
		if len(times) != 1 || len(olds) > 1 {
			return ""
		}
		for _, old := range olds {
			places = append(places, [2]int{old.From, old.To})
			put = m.Text[own[times[0].From].Start:own[times[0].To-1].End]
		}
	default:
		return ""
	}
	if len(places) == 0 {
		return tidy(q.Topic.Question) + " " + put
	}
	return q.Topic.Question[:last[places[0][0]].Start] + put + q.Topic.Question[last[places[0][1]-1].End:]
}

// whoDid tells whether a message asks who did what the last one asked of another.
func whoDid(m *talk.Message) bool {
	who, ok := m.Part.Ask.(query.Who)
	if !ok {
		return false
	}
	in, ok := who.Set.(query.In)
	return ok && in.Span == query.Span(query.Then{})
}

// doneByOther answers who did it where a yes/no question asked whether somebody had: "did
// Tarrant ban smoking?", "who did?".
func (b *Bot) doneByOther(f *frame, q Question) *reply {
	last := b.readerOf(f).Content(q.Topic.Question, f.today)
	ofPost := slices.ContainsFunc(last.Names, func(ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return b.posts[id] != nil })
	})
	if last.Wants != grammar.WantsTruth || len(last.Words) == 0 || ofPost || len(last.Strangers) > 0 {
		return nil
	}
	last.Wants, last.Agent, last.Identity, last.Patient = grammar.WantsPeople, true, false, false
	var names [][]string
	var roles []grammar.NameRole
	for i, ids := range last.Names {
		if !slices.ContainsFunc(ids, func(id string) bool { return b.people[id] != nil }) {
			names, roles = append(names, ids), append(roles, last.Roles[i])
		}
	}
	last.Names, last.Roles = names, roles
	if found := b.queries().prose.Find(b.askedOf(&last, f.language)); found.Fact != nil {
		return b.sayFound(f, found.Fact, found.People...)
	}
	return f.reply("unrecorded", NotInRecord).say("fact.unsaid")
}

// inLanguage tells what was told last in another language: "in Chinese, please". nil where a
// message does not ask for that.
func (b *Bot) inLanguage(f *frame, q Question) *reply {
	tag := b.queries().talks.in(f.language).Speaks(q.Text)
	if tag == "" {
		return nil
	}
	said := b.plainFrame(tag, q.Today)
	fact, asked := b.factsByID[q.Topic.Fact], q.Topic.Talk.Asked.Ask
	var r *reply
	switch {
	case fact != nil:
		r = b.sayFact(said, fact)
	case asked != nil:
		r = b.sayResults(said, grammar.Reading{}, []eval.Result{b.queries().eval.Evaluate(asked, q.Today)}, q)
	default:
		return f.missing()
	}
	r.aside = true // the talk is about the same
	return r
}
