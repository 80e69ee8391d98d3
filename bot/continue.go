package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// conversations makes whole questions of what goes on from others.
type conversations struct{ talk *talk.Talk }

func newConversations(records *knowledge.Records) conversations {
	return conversations{talk.New(records)}
}

// in is how conversations go on in a language.
func (c *conversations) in(language string) *talk.Language {
	return tongueOf(language).talk()
}

// turn is a question as its conversation completes it.
type turn struct {
	typed    string   // the message itself
	question Question // whole: its text names what it is about
	reading  grammar.Reading
	message  talk.Message
	followed bool // it went on from the topic
	why      bool // it asks why nobody held the post, as the reading says
	results  []eval.Result
}

// turn reads a question in its conversation. It is nil where the reply says all there
// is to say: the last fact again, or that the question refers to nothing.
func (b *Bot) turn(f *frame, q Question, reader grammarOf) (*turn, *frame, *reply) {
	if said := b.underWhich(f, q); said != nil {
		return nil, f, said
	}
	queries := b.queries()
	reading := reader.Read(q.Text, q.Today)
	t := &turn{typed: q.Text, question: q, reading: reading}
	t.message = queries.talks.in(f.language).Read(reader, q.Text, q.Today, reading, b.namesPost)
	if talked := q.Topic.Question != "" || !q.Topic.Talk.IsZero(); talked && b.standsAlone(f, reading, &t.message) {
		q.Topic = Topic{Language: q.Topic.Language}
		t.question, f.alone = q, true
	}
	if q.Topic.Strayed && t.message.Plainer {
		t.message.Alone = nil // "the later one" is of whomever was not understood
	}
	if q.Topic.Lost && (t.message.AsksOn() || t.message.There && t.message.Part.None()) || q.Topic.Strayed && t.message.AsksWho() {
		// "when?" and "who?" ask of what was not understood, and "was he there?" of a place in it
		return nil, f, f.missing()
	}
	if q.Topic.Strayed && t.message.Several && (q.Topic.Talk.IsZero() || t.message.AsksWhether()) {
		return nil, f, f.missing() // "them" is whoever was not understood
	}
	if t.message.More {
		if said := b.more(f, q, t); said != nil {
			return nil, f, said
		}
		return t, b.frameOf(t.question), nil
	}
	if said := b.underTold(f, q, &t.message); said != nil {
		return nil, f, said
	}
	if said := b.asksOfIt(f, q, &t.message); said != nil {
		return nil, f, said
	}
	toldSo := q.Topic.Talk.Asked.Ask != nil && q.Topic.Fact != "" && t.message.AsksOn()
	lasts := q.Topic.Talk.LastsAsDeed(&t.message)
	if q.Topic.Talk.Asked.Ask == nil || q.Topic.Near != "" || toldSo || lasts || asksRoleOf(&q.Topic, &t.message) {
		if said := b.asksOn(f, &q.Topic, &t.message); said != nil && (!toldSo || lasts || said.Status == Answered) {
			said.onward = true
			return nil, f, said
		}
	}
	if said := b.asksOfOther(f, q, &t.message); said != nil {
		return nil, f, said
	}
	next := queries.talks.talk.Follow(&q.Topic.Talk, &t.message)
	if said := b.narrowedToThem(f, q, &t.message, &next); said != nil {
		return nil, f, said
	}
	switch next.Kind {
	case talk.Courtesy:
		return nil, f, f.reply("talk", NotUnderstood).say("talk.thanks").sayExamples()
	case talk.Unrecorded:
		r := f.reply("unrecorded", NotInRecord)
		f.sayUnsaid(r)
		r.aside = true
		return nil, f, r
	case talk.Missing:
		if r := b.ofStrangerTold(f, q); r != nil {
			return nil, f, r
		}
		if q.Topic.Talk.IsZero() && len(reading.Unread) > 0 && wordsAlone(reading.Asks) {
			break // "which director was in Tibet" refers to nothing
		}
		if text, ok := b.withBody(q, f); ok {
			t.followed, t.question.Text, t.reading = true, text, reader.Read(text, q.Today)
			break
		}
		if fact := b.factsByID[q.Topic.Fact]; fact != nil && q.Topic.Talk.Asked.Ask == nil {
			return nil, f, f.reply("unrecorded", NotInRecord).near(fact)
		}
		return nil, f, f.missing()
	case talk.Followed:
		t.followed, t.why = true, next.Why
		t.reading = grammar.Reading{Asks: next.Asks, Taken: reading.Taken}
		if !next.Why {
			t.question.Text = queries.say.Question(next.Asks[0], f.language, q.Today)
		}
	case talk.Whole:
		t.reading = grammar.Reading{Asks: next.Asks, Taken: reading.Taken, Rule: reading.Rule}
		return t, f, nil
	default:
		if t.message.Deputy && !q.Topic.Talk.IsZero() {
			return nil, f, b.deputy(f, q, &t.message)
		}
		if said := b.amongThem(f, q); said != nil {
			return nil, f, said
		}
		if text, ok := queries.talks.in(f.language).Unjoined(q.Text); ok {
			q.Text, t.question.Text = text, text
			alone := f.alone
			f = b.frameOf(t.question)
			f.alone = alone
		}
		if text, ok := b.named(f, q, t, reader); ok {
			t.followed = true
			t.question.Text = text
			t.reading = reader.Read(text, q.Today)
		} else if text, ok := b.withBody(q, f); ok {
			t.followed, t.question.Text, t.reading = true, text, reader.Read(text, q.Today)
		} else if !q.Topic.Talk.IsZero() && queries.talks.in(f.language).PointsAtOne(q.Text) {
			// one of several may be "he": no sentence is told of nobody
			return nil, f, b.whoOfThem(f, q)
		}
	}
	if t.followed {
		t.question.Topic = Topic{Language: f.language} // 他的生日 says nothing of its script
		f = b.frameOf(t.question)
		f.unclear = next.Unsure
	}
	f.atTimeTold(&q.Topic.Talk)
	return t, f, nil
}

// wordsAlone tells whether a message has readings that need nothing said before.
func wordsAlone(asks []query.Ask) bool {
	return len(asks) > 0 && !slices.ContainsFunc(asks, func(ask query.Ask) bool {
		holes, then := query.Holes(ask)
		return len(holes) > 0 || then
	})
}

// factAgain is the fact that was told last, where a message only doubts it, or asks for
// the time that it tells.
func (b *Bot) factAgain(f *frame, topic *Topic, m *talk.Message) *knowledge.Fact {
	fact := b.factsByID[topic.Fact]
	when, doubt := m.Again()
	if fact == nil || !doubt && (!when || b.timeTold(fact, f) == nil) {
		return nil
	}
	return fact
}

// namesPost tells whether a text names a post or an organization.
func (b *Bot) namesPost(text string) bool {
	return slices.ContainsFunc(b.search.Spot(nil, fold.Tokens(text)), func(m knowledge.Mention) bool {
		return len(m.Posts)+len(m.Organizations) > 0
	})
}
