package discord

import (
	"context"
	"encoding/json"

	"officebot/adapters"
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
	switch {
	case i.Type == autocompleteInteraction:
	case i.conversation() != "":
		return "discord:" + i.ChannelID
	case i.privately() != "":
		return i.privately()
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

// privately names the conversation that somebody has with the bot alone, in a
// channel where others are; "" where the interaction is no part of one.
func (i *interaction) privately() string {
	if i.ChannelID == "" || !i.wantsPrivate() || i.Context != nil && *i.Context == inBotDM {
		return ""
	}
	return privateKey(i.ChannelID, i.asker())
}

// wantsPrivate tells whether the answer is for the asker alone, whatever it is.
func (i *interaction) wantsPrivate() bool {
	command := i.Type == commandInteraction
	return i.flag(privateOption) || command && (i.Data.Type == messageCommand || i.Data.Name == helpCommand) || i.fromEphemeral()
}

// answerInteraction answers an interaction, once.
func (a *Adapter) answerInteraction(ctx context.Context, i *interaction, r *reply) {
	outcome, err := a.desk.Once(ctx, name, "interaction:"+i.ID, func(ctx context.Context) (err error) {
		defer func() {
			if p := recover(); p != nil {
				a.desk.Panicked(name, p)
				err = r.say(ctx, adapters.Spoken.In(i.Locale).Broken)
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
func (r *reply) say(ctx context.Context, text string) error {
	m := notice(text)
	m.Flags = ephemeral
	_, err := r.give(ctx, response{Type: answerNow, Data: m})
	return err
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
	return r.say(ctx, spoken.In(i.Locale).Outdated)
}
