package slack

import (
	"cmp"
	"context"
	"encoding/json"
	"time"

	"officebot/bot"
)

// askPrivately answers a command, or the shortcut on a message, with the
// acknowledgement or, where that is too late, at its response_url.
func (a *Adapter) askPrivately(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	question := a.questionOf(w, e)
	if admitted, _ := a.desk.Admit(ctx, Name, e.asker()); !admitted {
		// Whoever types a command is waiting for a word, each time.
		return a.giveBack(ctx, d, say(a.tooFast(ctx, e, question)))
	}
	return a.answerPrivately(ctx, d, question)
}

// answerPrivately answers a question for its asker alone.
func (a *Adapter) answerPrivately(ctx context.Context, d *delivery, question string) error {
	e := &d.event
	answer := a.compose(ctx, e, question, a.before(ctx, e), dress{Asker: e.User, Question: question, Private: true})
	if err := a.giveBack(ctx, d, answer.reply); err != nil {
		return err
	}
	a.desk.Observer().Sent(Name, time.Since(d.heard))
	a.desk.Remember(ctx, e.conversation(), answer.after)
	return nil
}

// giveBack shows a reply to the asker alone.
func (a *Adapter) giveBack(ctx context.Context, d *delivery, r reply) error {
	body := r.response(onlyAsker)
	if d.offer(body) {
		return nil
	}
	return unlessRefused(a.respond(ctx, d.event.ResponseURL, body))
}

// questionOf is what a command asks: /director 2010 asks for the holder, every
// other one what is typed. Of a message it is what the message asks.
func (a *Adapter) questionOf(w *workspace, e *event) string {
	text := wordsAsked(addressed(e.Text, w.bot))
	if e.Kind == shortcut {
		return cmp.Or(text, readable(e.Shared))
	}
	if guide := a.desk.Office().Guide("en"); e.Command == roleCommand(guide) && e.Command != askCommand {
		return a.desk.Office().HolderQuestion(languageOf(text), text)
	}
	return text
}

// keepShared is how long a private answer can be shared: as long as its
// response_url is good.
const keepShared = 30 * time.Minute

// keepForSharing keeps what a conversation was about before a private answer, so
// that “and after him?” means the same when it is shared. It returns what finds it
// again, "" where the store does not take it.
func (a *Adapter) keepForSharing(ctx context.Context, e *event, before *bot.Topic) string {
	id := idOf(e)
	topic, err := json.Marshal(before)
	if err == nil {
		err = a.desk.Store().Put(ctx, sharedKey(e, id), topic, keepShared)
	}
	if err != nil {
		return ""
	}
	return id
}

func (a *Adapter) shared(ctx context.Context, e *event, id string) *bot.Topic {
	topic := new(bot.Topic)
	if id == "" {
		return topic
	}
	kept, err := a.desk.Store().Get(ctx, sharedKey(e, id))
	if err != nil || kept == nil || json.Unmarshal(kept, topic) != nil {
		return new(bot.Topic)
	}
	return topic
}

func sharedKey(e *event, id string) string { return keyOf(Name, "shared", e.Team, e.User, id) }
