package discord

import (
	"cmp"
	"context"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// obey carries out a slash command.
func (a *Adapter) obey(ctx context.Context, i *interaction, r *reply) error {
	office, lang, known := a.desk.Office(), bot.Language(i.Locale), i.names()
	switch i.Data.Name {
	case askCommand:
		typed := i.text(questionOption)
		return a.ask(ctx, i, r, query{text: wordsOf(typed, known), title: titleOf(typed, known)})
	case personCommand:
		return a.askPerson(ctx, i, r, wordsOf(i.text(nameOption), known))
	case aboutCommand:
		return a.tellAbout(ctx, i, r)
	case listCommand:
		return a.list(ctx, i, r)
	case helpCommand:
		return a.help(ctx, i, r)
	case office.Guide("en").Command:
		question := office.HolderQuestion(lang, wordsOf(i.text(whenOption), known))
		return a.ask(ctx, i, r, query{text: question, title: question, made: true})
	}
	return a.outdated(ctx, i, r)
}

// askMessage answers what a message says to which somebody pointed.
func (a *Adapter) askMessage(ctx context.Context, i *interaction, r *reply) error {
	var text, title string
	if i.Data.Resolved != nil {
		if m := i.Data.Resolved.Messages[i.Data.TargetID]; m != nil {
			content, known := m.written()
			text, title = wordsOf(content, known), titleOf(content, known)
		}
	}
	if text == "" {
		return r.say(ctx, spoken.In(i.Locale).NoText)
	}
	return a.ask(ctx, i, r, query{text: text, title: title})
}

// query is a question of an interaction.
type query struct {
	text  string // "": nothing is asked
	title string
	made  bool // from what was typed, and so no title where it may be no question
	// instead, where it is given, is asked for another answer and its title; nil:
	// there is none, "": it has the same.
	instead func(*bot.Answer) (other *bot.Answer, title string)
}

// ask answers a question where it was asked.
func (a *Adapter) ask(ctx context.Context, i *interaction, r *reply, q query) error {
	if admitted, err := a.admit(ctx, i, r, q.text); !admitted {
		return err
	}
	if q.text == "" {
		return a.help(ctx, i, r)
	}
	conversation, before := a.contextOf(ctx, i)
	said, _, err := a.desk.Answer(ctx, adapters.Message{
		Platform:     name,
		Text:         q.text,
		Locale:       i.Locale,
		Conversation: conversation,
		Before:       before,
	})
	if err == nil && q.instead != nil {
		if other, title := q.instead(&said); other != nil {
			said, q.title = *other, cmp.Or(title, q.title)
			a.keepTopic(ctx, conversation, said.Topic)
		}
	}
	if q.made && (said.Status == bot.NotUnderstood || said.Status == bot.NotInRecord) {
		q.title = ""
	}
	return a.show(ctx, i, r, &said, q.title, err)
}

// contextOf names the conversation that an answer becomes part of, and tells what
// it was about, where that is not what is remembered of it. What somebody asks
// alone goes on from what they asked alone in the channel before, or from what all
// talk of there; and all do not hear of it.
func (a *Adapter) contextOf(ctx context.Context, i *interaction) (conversation string, before *bot.Topic) {
	if i.Message != nil {
		before = a.topicOf(ctx, i.Message.ID)
	}
	private := i.privately()
	if private == "" {
		return i.conversation(), before
	}
	if before == nil && i.Data.Type != messageCommand {
		before = a.topicIn(ctx, private)
	}
	if before == nil && i.conversation() != "" {
		before = a.topicIn(ctx, i.conversation())
	}
	if before == nil {
		before = &bot.Topic{}
	}
	return private, before
}

// keepTopic keeps what a conversation is about now, where there is one.
func (a *Adapter) keepTopic(ctx context.Context, conversation string, topic bot.Topic) {
	if conversation != "" && topic.Language != "" {
		a.desk.Remember(ctx, conversation, topic)
	}
}

// askPerson answers who somebody is; one whom the records do not name is said to
// be nobody of theirs.
func (a *Adapter) askPerson(ctx context.Context, i *interaction, r *reply, name string) error {
	office, lang := a.desk.Office(), bot.Language(i.Locale)
	question := ""
	if name != "" {
		question = office.PersonQuestion(lang, name)
	}
	return a.ask(ctx, i, r, query{text: question, title: question, made: true, instead: func(said *bot.Answer) (*bot.Answer, string) {
		return nobodyNamed(office, office.Guide(lang), name, said), ""
	}})
}

// admit tells whether somebody may ask now; who may not is told so, alone, in the
// language of what they ask.
func (a *Adapter) admit(ctx context.Context, i *interaction, r *reply, text string) (bool, error) {
	admitted, _ := a.desk.Admit(ctx, name, i.asker())
	if admitted {
		return true, nil
	}
	lang := i.Locale
	if text != "" {
		lang = a.desk.Language(name, text, i.Locale)
	}
	// An interaction without an answer would look like a failure.
	return false, r.say(ctx, a.tooFast(ctx, i.asker(), lang))
}

// show answers with what the desk said, unless that failed. What was not
// understood of a command is for the asker alone.
func (a *Adapter) show(ctx context.Context, i *interaction, r *reply, said *bot.Answer, title string, failed error) error {
	if failed != nil {
		return r.say(ctx, adapters.Spoken.In(i.Locale).Broken)
	}
	v := view{asker: i.asker(), title: title, key: i.ID}
	v.private = i.wantsPrivate() || i.Type == commandInteraction && said.Status == bot.NotUnderstood
	id, err := r.present(ctx, a.drawing(ctx, said, v))
	if err != nil {
		return err
	}
	a.desk.Observer().Sent(name, time.Since(r.arrived))
	a.remember(ctx, id, said)
	return nil
}
