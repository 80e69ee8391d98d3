package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
)

// speakingReader finds what a question speaks of besides people, posts and bodies.
type speakingReader interface {
	SpokenOf(text string, today knowledge.Day) []string
}

// namesOrganization tells whether a question names a body.
func (f *frame) namesOrganization() bool {
	return slices.ContainsFunc(f.content().Names, func(ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return f.bot.organizations[id] != nil })
	})
}

// speaksOf notes what may be "it" after a question where that is not what it speaks of: where
// it says "it" itself, or goes on from the same fact and names nothing, it is what the one
// before spoke of.
func (f *frame) speaksOf(now, before *Topic) {
	it := f.bot.queries().talks.in(f.language).SaysIt(now.Question)
	now.OfBody = it && f.bot.ofBody(f, before)
	if now.told() == "" || now.told() != before.told() {
		return
	}
	if it || len(f.bot.thingsOf(f, now)) == 0 {
		now.Things = f.bot.thingsOf(f, before) // "did it ever have an accident?"
	}
}

// thingsOf are what a topic's question spoke of besides people, posts and bodies. Like
// ofBody it is read when somebody asks.
func (b *Bot) thingsOf(f *frame, topic *Topic) []string {
	if len(topic.Things) > 0 || topic.Question == "" {
		return topic.Things
	}
	asked := b.askedBefore(f, topic)
	reader, ok := b.readerOf(asked).(speakingReader)
	if !ok {
		return nil
	}
	things := reader.SpokenOf(topic.Question, f.today)
	return things[:min(len(things), maxThings)]
}

// askedBefore is the frame of a topic's question.
func (b *Bot) askedBefore(f *frame, topic *Topic) *frame {
	return &frame{bot: b, text: topic.Question, today: f.today, language: b.languageOf(topic.Question, topic.Language)}
}

// namesBody tells whether a question names a body or a post, which "it" may be.
func (f *frame) namesBody() bool {
	return slices.ContainsFunc(f.content().Names, func(ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return f.bot.organizations[id] != nil || f.bot.posts[id] != nil })
	})
}

// ofBody tells whether a topic's question was about a body or a post: it names one, or says
// "it" of one. That is read when somebody asks, for most topics are never asked about.
func (b *Bot) ofBody(f *frame, topic *Topic) bool {
	if topic.OfBody || topic.Question == "" {
		return topic.OfBody
	}
	return b.askedBefore(f, topic).namesBody()
}

// maxThings is how many things a topic keeps.
const maxThings = 3

// told is the id of the fact that was told last, as the answer or beside a refusal.
func (t *Topic) told() string {
	if t.Fact != "" {
		return t.Fact
	}
	return t.Near
}

// toldLast is the fact that was told last, nil where none was.
func (b *Bot) toldLast(f *frame, topic *Topic) *knowledge.Fact {
	asked := topic.Talk.Asked.Ask
	if moment, ok := namedHappening(asked); ok {
		asked = moment // "who was keeper at the time of the collision?", "how many died?"
	}
	fact := b.factsByID[topic.told()]
	if _, event := query.EventOf(asked); fact == nil && event {
		if told := b.queries().eval.Evaluate(asked, f.today); len(told.Facts) > 0 {
			fact = told.Facts[0]
		}
	}
	return fact
}

// namedHappening asks when it was that something with a name happened of which time a question
// is; ok is false of others.
func namedHappening(ask query.Ask) (moment query.Moment, ok bool) {
	for _, s := range query.Spans(ask) {
		if at, is := s.(query.Happening); is && at.Event.Verb == "happen" {
			return query.Moment{Span: at}, true
		}
	}
	return query.Moment{}, false
}

// asksOfIt answers a question about what the fact that was told last tells of, which it
// calls "it" or leaves out: "what did the constitution do?", "who passed it?", "how many
// died?". nil of others.
func (b *Bot) asksOfIt(f *frame, q Question, m *talk.Message) *reply {
	fact := b.toldLast(f, &q.Topic)
	if fact != nil {
		if r := b.countsThem(f, q, m, fact); r != nil {
			return r
		}
	}
	if r := b.whichOne(f, q, fact); r != nil {
		return r
	}
	nobody := fact != nil && len(fact.People)+len(q.Topic.Talk.People) == 0 && b.queries().talks.in(f.language).Points(q.Text)
	if f.content().Asker {
		return nil // "could you draw me a hoopoe too?"
	}
	if m.AsksNow() && len(q.Topic.Talk.People) > 0 || m.AsksOn() && q.Topic.Talk.Asked.Ask == nil {
		return nil // of the post of whoever was told of; another thing of what the last question asked
	}
	if leans := m.Part.None() && !m.Posted && len(f.content().Names) == 0 && b.queries().talks.in(f.language).Leans(q.Text); leans && fact == nil && len(m.Asks) == 0 && f.content().Wants == grammar.WantsThing {
		return f.missing() // "on which channel?"
	} else if fact != nil && leans {
		if r := b.fromFact(f, fact); r != nil {
			return r
		}
		return f.reply("unrecorded", NotInRecord).near(fact) // no other sentence goes on from it
	}
	there := m.There && m.Part.None() && fact != nil && b.ofOther(f, &q.Topic, fact)
	if m.It = m.It || nobody || there; fact == nil || m.Posted || !m.It && !b.bare(f, m) {
		return nil
	}
	now := f.content().Wants == grammar.WantsTruth && b.queries().talks.in(f.language).Later(q.Text)
	switch r := b.fromFact(f, fact); {
	case now && len(m.Asks) > 0:
		return nil // "is it still open?" is no longer told by what happened once
	case r != nil:
		return b.orOfItsBody(f, q, r)
	case !m.It && ofAllHolders(m.Asks):
		return f.reply("unrecorded", NotInRecord).near(fact) // "who won?" asks of what was told
	case !m.It:
		return nil
	}
	if r := b.ofThings(f, q, fact); r != nil {
		return b.orOfItsBody(f, q, r)
	}
	if nobody && b.queries().talks.in(f.language).Points(q.Topic.Question) {
		if r := b.impersonal(f, f.reply("not_understood", NotUnderstood)); r != nil {
			return r // "why are they called the Tanners?", "what colours do they wear?"
		}
	}
	if r := b.ofItsBody(f, q); r != nil {
		return r
	}
	if len(b.thingsOf(f, &q.Topic)) > 0 || ofWholeLine(m.Asks) && !underHim(m.Asks) && !b.ofBody(f, &q.Topic) || m.Part.None() && b.ofOther(f, &q.Topic, fact) {
		return f.reply("unrecorded", NotInRecord).near(fact)
	}
	return nil
}

// ofOther tells whether what was told last is of no body, or was told to who asked for a thing
// or a place without naming one: that is "it" and "there" then, and not the office.
func (b *Bot) ofOther(f *frame, topic *Topic, fact *knowledge.Fact) bool {
	if topic.Question == "" || b.ofBody(f, topic) {
		return false
	}
	last := b.readerOf(f).Content(topic.Question, f.today)
	asks := last.Wants == grammar.WantsThing || last.Wants == grammar.WantsPlace
	ofBody := slices.ContainsFunc(fact.About, func(id string) bool { return b.organizations[id] != nil || b.posts[id] != nil })
	return asks && len(last.Words) > 0 || !ofBody
}

// asksOfThem answers a question that a pronoun for people leaves open, where it was refused
// of those talked of: "she" may be a ship, and "they" animals. nil of others.
func (b *Bot) asksOfThem(f *frame, q Question, said *reply) *reply {
	fact := b.toldLast(f, &q.Topic)
	if fact != nil && (b.ofNothingNamed(f, q, said, fact) || b.ofOtherThings(f, q, said, fact)) {
		return f.reply("unrecorded", NotInRecord).near(fact)
	}
	if said.Status != NotInRecord && said.Status != NotUnderstood || said.Intent == "talk" {
		return nil
	}
	if r := b.amongThem(f, q); r != nil {
		return r
	}
	if fact == nil || !b.queries().talks.in(f.language).Points(q.Text) {
		return nil
	}
	own := b.frameOf(q)
	if r := b.fromFact(own, fact); r != nil {
		return r
	}
	if r := b.ofThings(own, q, fact); r != nil {
		return r
	}
	if said.beside == nil && len(b.thingsOf(f, &q.Topic)) > 0 {
		return own.reply("unrecorded", NotInRecord).near(fact)
	}
	return nil
}

// ofNothingNamed tells whether a question with "it", after one that named no body and no
// thing, was answered by a sentence about something else.
func (b *Bot) ofNothingNamed(f *frame, q Question, said *reply, fact *knowledge.Fact) bool {
	named := b.ofBody(f, &q.Topic) || len(b.thingsOf(f, &q.Topic)) > 0 || len(f.content().Names) > 0
	return !named && said.frame.turn != nil && said.fact != nil && said.fact != fact && b.queries().talks.in(f.language).SaysIt(q.Text)
}

// ofOtherThings tells whether a question with "they" and one word beside, after one that named no
// body and was answered of nobody, was answered by another sentence: "how many were lock-keepers?",
// "what do they get paid?".
func (b *Bot) ofOtherThings(f *frame, q Question, said *reply, fact *knowledge.Fact) bool {
	words, content := b.queries().talks.in(f.language), f.content()
	if said.frame.turn == nil || said.fact == nil || said.fact == fact || said.judged {
		return false
	}
	they := words.Points(q.Text) && !words.PointsAtOne(q.Text) && len(content.Names) == 0
	return they && strongWords(content) < leastOfHolder && len(q.Topic.Talk.People) == 0 && !b.ofBody(f, &q.Topic)
}

// bare tells whether a message asks by words alone, with no name, post, time or pronoun
// beside them.
func (b *Bot) bare(f *frame, m *talk.Message) bool {
	c := f.content()
	return m.Part.None() && !m.Posted && len(c.Words) > 0 && len(c.Names) == 0 && len(c.Times) == 0 && !c.Told && !b.queries().talks.in(f.language).Points(f.text)
}

// ofAllHolders tells whether a question is read as one for all holders and no more.
func ofAllHolders(asks []query.Ask) bool {
	return slices.ContainsFunc(asks, func(ask query.Ask) bool {
		switch a := ask.(type) {
		case query.Who:
			return a.Set.String() == query.All{}.String()
		case query.HowMany:
			return ofWholeLine([]query.Ask{a}) // "how many are gone so far?"
		}
		return false
	})
}

// underHim tells whether a question is read as one for those under whoever was talked of: "who founded
// a new one?", "who ran it for him?".
func underHim(asks []query.Ask) bool {
	return slices.ContainsFunc(asks, func(ask query.Ask) bool {
		return slices.ContainsFunc(query.Sets(ask), func(set query.Set) bool {
			under, ok := set.(query.Under)
			return ok && under.Leaders == query.Set(query.Hole{})
		})
	})
}

// ofWholeLine tells whether a question is read as one for all holders, which it is not
// where "it" is something else that was told of.
func ofWholeLine(asks []query.Ask) bool {
	return slices.ContainsFunc(asks, func(ask query.Ask) bool {
		return slices.ContainsFunc(query.Sets(ask), func(set query.Set) bool {
			all, ok := set.(query.All)
			return ok && len(all.Posts) == 0
		})
	})
}
