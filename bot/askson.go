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
	if fact := b.factAgain(f, topic, m); fact != nil {
		return b.sayAgain(f, fact, m)
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
	fact := b.toldLast(f, topic)
	found := prose.Found{}
	if fact != nil {
		found = b.queries().prose.FindIn(asked, fact)
	}
	if found.Fact == nil && (fact == nil || len(asked.Names) > 0) {
		found = b.queries().prose.Find(asked)
	}
	if fact == nil && len(found.Near) > 0 {
		fact = found.Near[0].Fact
	}
	if found.Fact == nil && fact != nil && (topic.Fact != "" || asked.Wants == prose.Why) {
		found = b.inFact(asked, fact, f)
	}
	r := f.reply("unrecorded", NotInRecord)
	switch {
	case found.Fact != nil && !(asked.Wants == prose.Who && namedIn(&last, found.People)):
		return b.sayFound(f, found.Fact, found.People...)
	case fact == nil:
		f.holds = &last
		f.sayUnsaid(r)
		f.sayNearest(r)
		return r
	}
	return r.near(fact)
}

// sayAgain tells a fact again, with its date where that is asked for and its text has none.
func (b *Bot) sayAgain(f *frame, fact *knowledge.Fact, m *talk.Message) *reply {
	r := b.sayFact(f, fact)
	text := fact.Text.In(r.Language)
	if when, _ := m.Again(); !when || fact.Start.IsZero() || len(b.readerOf(f).Content(text, f.today).Times) > 0 {
		return r
	}
	r.Lines = nil
	return r.say("fact.dated", arg("date", r.voice.Date(fact.Start)), arg("text", text))
}

// namedIn tells whether a question names all of some people.
func namedIn(c *grammar.Content, people []string) bool {
	return len(people) > 0 && !slices.ContainsFunc(people, func(id string) bool {
		return !slices.ContainsFunc(c.Names, func(ids []string) bool { return slices.Contains(ids, id) })
	})
}

// asksRoleOf tells whether a message asks who did what was told to have happened, or the
// like: "what happened to Zhang?", "who did that?".
func asksRoleOf(topic *Topic, m *talk.Message) bool {
	_, told := topic.Talk.Asked.Ask.(query.Events)
	_, role := m.Part.Ask.(query.Filling)
	return told && role
}

// inFact looks for what is asked in a fact by its own first verb, whatever word the
// question had for it: "why did he leave?", "who did it?" of one who was dismissed. A reason
// is told whatever it is the reason of: "did the insurers pay?", "why not?".
func (b *Bot) inFact(asked prose.Asked, fact *knowledge.Fact, f *frame) prose.Found {
	for _, word := range b.readerOf(f).Content(fact.Text.In(f.language), f.today).Words {
		if len(word.Events) == 0 && asked.Wants != prose.Why {
			continue
		}
		asked.Words = []prose.Word{{Text: word.Text, Events: word.Events}}
		if found := b.queries().prose.FindIn(asked, fact); found.Fact != nil || asked.Wants != prose.Why {
			return found
		}
	}
	return prose.Found{}
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
