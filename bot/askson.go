package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
)

// asksOn answers a message that only asks another thing of what the last answer was
// about, where that was told in a sentence of the records: "what was she fined for?",
// "how much?". It looks for the words of that question with what is asked now. nil where
// the message is no such one.
func (b *Bot) asksOn(f *frame, topic *Topic, m *talk.Message) *reply {
	if fact := b.factAgain(topic, m); fact != nil {
		return b.sayFact(f, fact)
	}
	if topic.Question == "" || baseOf(topic.Language) != baseOf(f.language) {
		return nil
	}
	own := f.content()
	if !m.AsksOn() && (m.Part.Ask != nil || len(m.Asks)+len(m.Dropped) > 0 || !bareQuestion(own)) {
		return nil
	}
	last := b.readerOf(f).Content(topic.Question, f.today)
	asked := b.asksOnly(&last, own, f.language)
	found := b.queries().prose.Find(asked)
	fact := b.factsByID[topic.Fact]
	if fact == nil && len(found.Near) > 0 {
		fact = found.Near[0].Fact
	}
	if found.Fact == nil && fact != nil {
		found = b.inFact(asked, fact, f)
	}
	r := f.reply("unrecorded", NotInRecord)
	switch {
	case found.Fact != nil:
		return b.sayFound(f, found.Fact, found.People...)
	case fact == nil:
		f.holds = &last
		f.sayUnsaid(r)
		f.sayNearest(r)
		return r
	}
	return r.say("unread.silent").plain(fact.Text.In(r.Language)).cite(fact.Sources...)
}

// asksOfIt answers a question about what the fact that was told last tells of: "what did
// the constitution do?", "who passed it?". nil of others.
func (b *Bot) asksOfIt(f *frame, topic *Topic, m *talk.Message) *reply {
	if !m.It || len(f.content().Words) == 0 {
		return nil
	}
	fact := b.factsByID[topic.Fact]
	if _, event := query.EventOf(topic.Talk.Asked.Ask); fact == nil && event {
		if told := b.queries().eval.Evaluate(topic.Talk.Asked.Ask, f.today); len(told.Facts) > 0 {
			fact = told.Facts[0]
		}
	}
	if fact == nil {
		return nil
	}
	if found := b.queries().prose.FindIn(b.askedOf(f.content(), f.language), fact); found.Fact != nil {
		return b.sayFound(f, fact, found.People...)
	}
	if ofWholeLine(m.Asks) {
		return f.reply("unrecorded", NotInRecord).say("unread.silent").plain(fact.Text.In(f.language)).cite(fact.Sources...)
	}
	return nil
}

// inFact looks for what is asked in a fact by its own first verb, whatever word the
// question had for it: "why did he leave?", "who did it?" of one who was dismissed.
func (b *Bot) inFact(asked prose.Asked, fact *knowledge.Fact, f *frame) prose.Found {
	content := b.readerOf(f).Content(fact.Text.In(f.language), f.today)
	at := slices.IndexFunc(content.Words, func(w grammar.ContentWord) bool { return len(w.Events) > 0 })
	if at < 0 {
		return prose.Found{}
	}
	verb := content.Words[at]
	asked.Words = []prose.Word{{Text: verb.Text, Events: verb.Events}}
	return b.queries().prose.FindIn(asked, fact)
}

// ofWholeLine tells whether a question is read as one for all holders, which it is not
// where "it" is something else that was told of.
func ofWholeLine(asks []query.Ask) bool {
	return slices.ContainsFunc(asks, func(ask query.Ask) bool {
		who, ok := ask.(query.Who)
		if !ok {
			return false
		}
		all, ok := who.Set.(query.All)
		return ok && len(all.Posts) == 0
	})
}

// bareQuestion tells whether a question is a question word with nothing that it asks of.
func bareQuestion(c *grammar.Content) bool {
	return !c.Told && len(c.Words) == 0 && len(c.Names) == 0 && len(c.Times) == 0 && c.Wants != grammar.WantsThing && c.Wants != grammar.WantsTruth
}

// asksOnly is what the last question was about, with what is asked now.
func (b *Bot) asksOnly(last, now *grammar.Content, language string) prose.Asked {
	asked, own := b.askedOf(last, language), b.askedOf(now, language)
	asked.Wants, asked.Counted, asked.Units = own.Wants, own.Counted, own.Units
	return asked
}
