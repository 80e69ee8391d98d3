package discord

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// hearInteraction takes an interaction that came over the gateway.
func (a *Adapter) hearInteraction(data []byte) error {
	var i interaction
	if err := json.Unmarshal(data, &i); err != nil {
		return err
	}
	if !i.readable() {
		return errIncomplete
	}
	a.take(&i, a.newReply(&i))
	return nil
}

// take lets an interaction be answered, and tells whether there is room for it.
func (a *Adapter) take(i *interaction, r *reply) bool {
	r.watch()
	taken := a.pool.Do(lineOf(i), func(ctx context.Context) { a.answerInteraction(ctx, i, r) })
	if !taken {
		a.refuse()
		r.drop()
	}
	return taken
}

// lineOf is the line in which an interaction waits: that of its conversation,
// where it is part of one.
func lineOf(i *interaction) string {
	if i.Type != autocompleteInteraction && i.conversation() != "" {
		return "discord:" + i.ChannelID
	}
	return "discord:interaction:" + i.ID
}

// conversation names what an interaction is part of, "" where it begins one.
func (i *interaction) conversation() string {
	switch {
	case i.ChannelID == "":
	case i.Context != nil && *i.Context == inBotDM:
		return directKey(i.ChannelID)
	case i.Channel != nil && i.Channel.isThread():
		return threadKey(i.ChannelID)
	}
	return ""
}

// answerInteraction answers an interaction, once.
func (a *Adapter) answerInteraction(ctx context.Context, i *interaction, r *reply) {
	outcome, err := a.desk.Once(ctx, name, "interaction:"+i.ID, func(ctx context.Context) (err error) {
		defer func() {
			if p := recover(); p != nil {
				a.desk.Panicked(name, p)
				_, err = r.say(ctx, adapters.Spoken.In(i.Locale).Broken)
			}
		}()
		return a.handle(ctx, i, r)
	})
	if outcome == adapters.Repeated || outcome == adapters.Busy {
		r.drop()
	}
	a.sendFailed(err)
}

// drop gives a reply up without an answer.
func (r *reply) drop() {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.timer != nil {
		r.timer.Stop()
	}
	r.answered = true
	if r.dropped != nil {
		r.dropped()
	}
}

// say answers with a text that the asker alone sees.
func (r *reply) say(ctx context.Context, text string) (string, error) {
	m := notice(text)
	m.Flags = ephemeral
	return r.give(ctx, response{Type: answerNow, Data: m})
}

func (a *Adapter) handle(ctx context.Context, i *interaction, r *reply) error {
	switch {
	case i.Type == autocompleteInteraction:
		return a.complete(ctx, i, r)
	case i.Type == commandInteraction && i.Data.Type == messageCommand:
		return a.askMessage(ctx, i, r)
	case i.Type == commandInteraction:
		return a.obey(ctx, i, r)
	case i.Type == componentInteraction:
		return a.pressed(ctx, i, r)
	}
	return a.outdated(ctx, i, r)
}

// outdated answers what this version of the bot does not know.
func (a *Adapter) outdated(ctx context.Context, i *interaction, r *reply) error {
	a.desk.Observer().Happened(name, adapters.Malformed)
	_, err := r.say(ctx, spoken.In(i.Locale).Outdated)
	return err
}

// obey carries out a slash command.
func (a *Adapter) obey(ctx context.Context, i *interaction, r *reply) error {
	office, lang := a.desk.Office(), bot.Language(i.Locale)
	switch i.Data.Name {
	case askCommand:
		return a.ask(ctx, i, r, wordsOf(i.text(questionOption), i.names()))
	case personCommand:
		return a.ask(ctx, i, r, office.PersonQuestion(lang, wordsOf(i.text(nameOption), i.names())))
	case aboutCommand:
		return a.tellAbout(ctx, i, r)
	case listCommand:
		return a.list(ctx, i, r)
	case helpCommand:
		return a.help(ctx, i, r)
	case office.Guide("en").Command:
		return a.ask(ctx, i, r, office.HolderQuestion(lang, wordsOf(i.text(whenOption), i.names())))
	}
	return a.outdated(ctx, i, r)
}

// askMessage answers what a message says to which somebody pointed.
func (a *Adapter) askMessage(ctx context.Context, i *interaction, r *reply) error {
	text := ""
	if i.Data.Resolved != nil {
		if m := i.Data.Resolved.Messages[i.Data.TargetID]; m != nil {
			text = m.words()
		}
	}
	if text == "" {
		_, err := r.say(ctx, spoken.In(i.Locale).NoText)
		return err
	}
	return a.ask(ctx, i, r, text)
}

// asks tells whether a button asks a question.
func asks(customID string) bool { return strings.HasPrefix(customID, askPrefix) }

// pressed does what a button is for.
func (a *Adapter) pressed(ctx context.Context, i *interaction, r *reply) error {
	id := i.Data.CustomID
	if question, ok := strings.CutPrefix(id, askPrefix); ok {
		return a.ask(ctx, i, r, question)
	}
	if asker, ok := strings.CutPrefix(id, deletePrefix); ok {
		return a.deletePressed(ctx, i, r, asker)
	}
	if page, lang, ok := pageOf(id); ok {
		m := a.rollPage(page, lang, view{private: i.fromEphemeral(), asker: askerOfPage(id)})
		m.Flags = 0
		_, err := r.give(ctx, response{Type: updateNow, Data: m})
		return err
	}
	return a.outdated(ctx, i, r)
}

// deletePressed deletes an answer for its asker.
func (a *Adapter) deletePressed(ctx context.Context, i *interaction, r *reply, asker string) error {
	if asker != i.asker() {
		_, err := r.say(ctx, adapters.Spoken.In(i.Locale).NotYours)
		return err
	}
	if _, err := r.give(ctx, response{Type: updateLater}); err != nil {
		return err
	}
	if err := r.remove(ctx); err != nil && codeOf(err) != unknownMessage {
		return err
	}
	if i.Message != nil && i.Message.Reference != nil {
		a.desk.Unpost(ctx, name, i.Message.Reference.MessageID)
	}
	return nil
}

// wantsPrivate tells whether the answer is for the asker alone.
func (i *interaction) wantsPrivate() bool {
	return i.flag(privateOption) || i.Type == commandInteraction && i.Data.Name == helpCommand || i.fromEphemeral()
}

// ask answers a question where it was asked.
func (a *Adapter) ask(ctx context.Context, i *interaction, r *reply, question string) error {
	if admitted, err := a.admit(ctx, i, r); !admitted {
		return err
	}
	if question == "" {
		return a.help(ctx, i, r)
	}
	var before *bot.Topic
	if i.Message != nil {
		before = a.topicOf(ctx, i.Message.ID)
	}
	said, _, err := a.desk.Answer(ctx, adapters.Message{
		Platform:     name,
		Text:         question,
		Locale:       i.Locale,
		Conversation: i.conversation(),
		Before:       before,
	})
	return a.show(ctx, i, r, &said, question, err)
}

// tellAbout answers with what is known of a subject; what was typed and not
// picked is asked as a question.
func (a *Adapter) tellAbout(ctx context.Context, i *interaction, r *reply) error {
	topic := i.text(topicOption)
	said, known, err := a.desk.AnswerSubject(name, topic, bot.Language(i.Locale))
	if err == nil && !known {
		return a.ask(ctx, i, r, wordsOf(topic, i.names()))
	}
	if admitted, err := a.admit(ctx, i, r); !admitted {
		return err
	}
	return a.show(ctx, i, r, &said, "", err)
}

// admit tells whether somebody may ask now; who may not is told so, alone.
func (a *Adapter) admit(ctx context.Context, i *interaction, r *reply) (bool, error) {
	admitted, _ := a.desk.Admit(ctx, name, i.asker())
	if admitted {
		return true, nil
	}
	// An interaction without an answer would look like a failure.
	_, err := r.say(ctx, a.desk.TooFast(ctx, name, i.asker(), i.Locale))
	return false, err
}

// show answers with what the desk said, unless that failed.
func (a *Adapter) show(ctx context.Context, i *interaction, r *reply, said *bot.Answer, question string, failed error) error {
	if failed != nil {
		_, err := r.say(ctx, adapters.Spoken.In(i.Locale).Broken)
		return err
	}
	v := view{asker: i.asker(), title: question, private: i.wantsPrivate()}
	id, err := r.give(ctx, response{Type: answerNow, Data: render(said, v)})
	if err != nil {
		return err
	}
	a.desk.Observer().Sent(name, time.Since(r.arrived))
	if v.private || i.Context != nil && *i.Context == inPrivateChannel {
		return nil // nobody can reply to it so that the bot hears
	}
	if id == "" {
		if id, err = r.original(ctx); err != nil {
			a.log.Debug().Err(err).Msg("replies to an answer will have no context")
			return nil
		}
	}
	a.remember(ctx, id, said)
	return nil
}
