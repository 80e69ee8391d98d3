package slack

import (
	"context"
	"slices"
	"time"

	"officebot/adapters"
	"officebot/bot"
	"officebot/knowledge"
)

// followUp answers what is said without a mention in a thread where the bot has
// answered within the hour, where it is plainly said to the bot (see meant). People
// talk to each other there too: what somebody else says ends the turn of whoever
// asked last.
func (a *Adapter) followUp(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	if e.User == w.bot {
		return nil
	}
	theirs := a.hasTurn(ctx, e)
	if !theirs {
		a.endTurn(ctx, e)
	}
	if e.Others || !a.meant(readable(e.Text), theirs, *a.before(ctx, e)) {
		return nil
	}
	return a.ask(ctx, d, w)
}

// minds tells whether an event may be for the bot. Most of what is said in the
// channels that it may read is said where it was never asked, and what other bots
// say is for those that are allowed to. What names the bot comes as a mention too,
// which has the same key.
func (a *Adapter) minds(ctx context.Context, e *event) bool {
	switch {
	case e.Author != "":
		return a.config.allows(e.Author)
	case e.Kind != overheard:
		return true
	case a.before(ctx, e).Language == "":
		return false
	}
	w, err := a.workspaceOf(ctx, e)
	return err != nil || w == nil || !mentions(e.Text, w.bot)
}

// meant tells whether a line of a thread is said to the bot: a plain question about the
// office that it answers with certainty, out of context, or one of whoever has the turn.
// Whoever has not speaks to people with "you".
func (a *Adapter) meant(text string, theirs bool, topic bot.Topic) bool {
	l := lineOf(text)
	if l.amongPeople || !l.asks && !(theirs && l.short) {
		return false
	}
	alone := a.consider(text, bot.Topic{})
	if l.plain && (theirs || !l.toYou) && certain(&alone, l) && a.aboutOffice(&alone, l) {
		return true
	}
	if !theirs {
		return false
	}
	here := a.consider(text, topic)
	switch here.Status {
	case bot.Answered, bot.NoHolder, bot.Ambiguous:
		return cites(&here, l)
	case bot.NotInRecord: // of whom the thread is about
		return l.asks && l.refers && alone.Status == bot.NotUnderstood
	}
	return false
}

// certain tells whether an answer leaves nothing open.
func certain(answer *bot.Answer, l line) bool {
	return (answer.Status == bot.Answered || answer.Status == bot.NoHolder) && cites(answer, l)
}

// aboutOffice tells whether a line names what its answer is about: the office, somebody
// of its records, or what prose speaks of. "Who is next?" is asked in any queue.
func (a *Adapter) aboutOffice(answer *bot.Answer, l line) bool {
	guide := a.desk.Office().Guide(answer.Language)
	if answer.Intent == "fact" || l.shares(guide.Role+" "+guide.Roles+" "+guide.Office) {
		return true
	}
	return slices.ContainsFunc(answer.People, func(p *knowledge.Person) bool {
		return slices.ContainsFunc(wordsIn(p.Name+" "+p.In(answer.Language)), func(word string) bool { return slices.Contains(l.words, word) })
	})
}

// cites tells whether an answer rests on what is cited. One from prose has to speak
// of what was asked in its words, too: prose is about much.
func cites(answer *bot.Answer, l line) bool {
	return len(answer.Citations) > 0 && (answer.Intent != "fact" || l.shares(answer.Text()))
}

// consider is what a text would be answered. It does not go through the desk, which
// would count and may report what was not meant for the bot.
func (a *Adapter) consider(text string, topic bot.Topic) (answer bot.Answer) {
	defer func() {
		if r := recover(); r != nil {
			a.desk.Panicked(Name, r)
			answer = bot.Answer{Status: bot.NotUnderstood}
		}
	}()
	return a.desk.Office().Answer(bot.Question{Text: text, Today: a.desk.Today(), Topic: topic})
}

// keepTurn is as long as a thread's topic is kept.
const keepTurn = time.Hour

// giveTurn lets whoever was answered in a thread go on without a mention, until
// somebody else says something there.
func (a *Adapter) giveTurn(ctx context.Context, e *event) {
	if e.Direct || e.Channel == "" {
		return // all that is said there is said to the bot
	}
	err := a.desk.Store().Put(context.WithoutCancel(ctx), turnKey(e), []byte(e.User), keepTurn)
	a.turnLost(err)
}

func (a *Adapter) hasTurn(ctx context.Context, e *event) bool {
	whose, err := a.desk.Store().Get(ctx, turnKey(e))
	a.turnLost(err)
	return err == nil && string(whose) == e.User
}

func (a *Adapter) endTurn(ctx context.Context, e *event) {
	a.turnLost(a.desk.Store().Delete(ctx, turnKey(e)))
}

// turnLost tells that the store does not know whose turn it is: nobody's.
func (a *Adapter) turnLost(err error) {
	if err != nil {
		a.desk.Observer().Happened("store", adapters.StoreFailed)
		a.log.Warn().Str("error", a.secret.error(err)).Msg("whose turn it is in a thread is not known")
	}
}

func turnKey(e *event) string { return keyOf(e.conversation(), "turn") }

// reask answers an edited question again, in the context that it was asked in. One
// that has no answer yet is a question if it mentions the bot.
func (a *Adapter) reask(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	posted, known := a.desk.Posted(ctx, Name, e.question())
	switch {
	case e.User == w.bot:
		return nil
	case !known && mentions(e.Text, w.bot):
		now := *e
		now.Kind = asked
		_, err := a.desk.Once(ctx, Name, now.key(), func(ctx context.Context) error {
			return a.ask(ctx, &delivery{arrival: arrival{event: now}, heard: d.heard}, w)
		})
		return err
	case !known || posted.Asker != e.User:
		return nil
	}
	if admitted, _ := a.desk.Admit(ctx, Name, e.asker()); !admitted {
		return nil
	}
	answer := a.compose(ctx, e, a.asks(w, e), &posted.Before, dress{Asker: e.User, Of: e.TS})
	updated, err := a.deliver(ctx, w, "chat.update", func(ctx context.Context) error {
		_, err := w.chat(ctx, "chat.update", answer.in(place{Channel: posted.Channel, TS: posted.Answer}, nil))
		return err
	})
	if !updated && err == nil {
		a.desk.Unpost(ctx, Name, e.question()) // it stands no more
	}
	if updated {
		a.desk.Remember(ctx, e.conversation(), answer.after)
	}
	return err
}

// unask deletes the answer to a question that was deleted.
func (a *Adapter) unask(ctx context.Context, w *workspace, e *event) error {
	posted, known := a.desk.Posted(ctx, Name, e.question())
	if !known {
		return nil
	}
	if err := a.deleteAnswer(ctx, w, posted.Channel, posted.Answer); err != nil {
		if _, gone := asRefused(err); !gone {
			return err
		}
	}
	a.desk.Unpost(ctx, Name, e.question())
	return nil
}

func (a *Adapter) deleteAnswer(ctx context.Context, w *workspace, channel, ts string) error {
	return a.call(ctx, w, "chat.delete", func(ctx context.Context) error {
		_, err := w.chat(ctx, "chat.delete", encoded(place{Channel: channel, TS: ts}))
		return err
	})
}
