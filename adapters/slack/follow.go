package slack

import (
	"context"

	"officebot/bot"
)

// followUp answers what is said without a mention in a thread where the bot has
// answered within the hour. People talk to each other there too: what is no
// question that the bot understands is left alone.
func (a *Adapter) followUp(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	if e.User == w.bot || !a.understands(readable(e.Text, w.bot), *a.before(ctx, e)) {
		return nil
	}
	return a.ask(ctx, d, w)
}

// minds tells whether an event may be for the bot. Most of what is said in the
// channels that it may read is said where it was never asked.
func (a *Adapter) minds(ctx context.Context, e *event) bool {
	return e.Kind != overheard || a.before(ctx, e).Language != ""
}

// understands tells whether a text is a question for the bot. It does not go
// through the desk, which would count and may report what was not meant for it.
func (a *Adapter) understands(text string, topic bot.Topic) (understood bool) {
	defer func() {
		if r := recover(); r != nil {
			a.desk.Panicked(Name, r)
		}
	}()
	answer := a.desk.Office().Answer(bot.Question{Text: text, Today: a.desk.Today(), Topic: topic})
	return answer.Status != bot.NotUnderstood
}

// reask answers an edited question anew, in the context that it was asked in. One
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
	answer := a.compose(ctx, e, readable(e.Text, w.bot), &posted.Before, dress{Asker: e.User})
	updated, err := a.deliver(ctx, w, "chat.update", func(ctx context.Context) error {
		_, err := w.chat(ctx, "chat.update", answer.in(place{Channel: posted.Channel, TS: posted.Answer}, nil))
		return err
	})
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
