package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"

	"officebot/adapters"
	"officebot/bot"
)

// drawing makes a message in one of two forms: with an embed, or in plain text
// for where the bot may not embed.
type drawing func(plain bool) message

// drawing draws an answer, and keeps what a press asks of it later.
func (a *Adapter) drawing(ctx context.Context, said *bot.Answer, v view) drawing {
	if said.Intent == helpIntent {
		v.commands = a.commandMentions(said.Language)
	}
	v.part = a.isPart(said)
	a.keepSources(ctx, said, v.key)
	return func(plain bool) message {
		v.plain = plain
		return render(said, v)
	}
}

// sent is a message of the bot's as Discord took it.
type sent struct {
	ID     string             `json:"id"`
	Embeds *[]json.RawMessage `json:"embeds"` // nil: Discord did not tell
}

// stripped tells whether Discord took the embed away from a message: the bot may
// not embed where it is.
func (s sent) stripped(m message) bool {
	return len(m.Embeds) > 0 && s.Embeds != nil && len(*s.Embeds) == 0
}

// forbidsEmbeds tells whether Discord refused a message for its embed, as far as
// that can be known: without the permission to write its code is the same.
func forbidsEmbeds(err error) bool {
	code := codeOf(err)
	return code == emptyMessage || code == missingPermissions
}

// deliver sends the answer to a message: in plain text where the bot may not
// embed, by itself where it may not read the history, and so not reply.
func (a *Adapter) deliver(ctx context.Context, m *heard, draw drawing) (sent, error) {
	plain, alone := false, false
	for {
		reply := answering(draw(plain), m.ID)
		if alone {
			reply.Reference = nil
		}
		made, err := a.send(ctx, m.ChannelID, reply)
		switch {
		case !plain && forbidsEmbeds(err):
			plain = true
		case !alone && codeOf(err) == cannotReply:
			alone = true
		case err == nil && made.stripped(reply):
			return made, a.edit(ctx, adapters.Posted{Channel: m.ChannelID, Answer: made.ID}, draw(true))
		default:
			return made, err
		}
	}
}

// redraw changes an answer that stands, in the form that the bot may use there.
func (a *Adapter) redraw(ctx context.Context, posted adapters.Posted, draw drawing) error {
	var made sent
	m := draw(false)
	err := a.change(ctx, posted, m, &made)
	if forbidsEmbeds(err) || err == nil && made.stripped(m) {
		return a.edit(ctx, posted, draw(true))
	}
	return err
}

// edit changes a message of the bot's.
func (a *Adapter) edit(ctx context.Context, posted adapters.Posted, m message) error {
	return a.change(ctx, posted, m, nil)
}

func (a *Adapter) change(ctx context.Context, posted adapters.Posted, m message, into *sent) error {
	r := request{
		attempt: "edit a message",
		method:  http.MethodPatch,
		path:    messagePath(posted.Channel, posted.Answer),
		bucket:  "edit " + posted.Channel,
		body:    m,
	}
	if into == nil {
		return a.api.do(ctx, r, nil)
	}
	return a.api.do(ctx, r, into)
}

// send sends a message.
func (a *Adapter) send(ctx context.Context, channel string, m message) (made sent, err error) {
	err = a.api.do(ctx, request{
		attempt: "send a message",
		method:  http.MethodPost,
		path:    channelPath(channel) + "/messages",
		bucket:  "send " + channel,
		body:    m,
	}, &made)
	return made, err
}

// The permissions with which a message may have an embed
// (https://discord.com/developers/docs/topics/permissions).
const (
	administrator = 1 << 3
	embedLinks    = 1 << 14
)

// mayEmbed tells whether an answer to an interaction may have an embed, as far as
// Discord tells.
func (i *interaction) mayEmbed() bool {
	permissions, err := strconv.ParseUint(i.Permissions, 10, 64)
	return err != nil || permissions&(administrator|embedLinks) != 0
}

// present answers an interaction in the form that the bot may use there, and
// returns the id of the answer, "" where Discord does not tell.
func (r *reply) present(ctx context.Context, draw drawing) (string, error) {
	m := draw(!r.to.mayEmbed())
	made, err := r.give(ctx, response{Type: answerNow, Data: m})
	if err != nil {
		return "", err
	}
	if made.ID == "" { // as over HTTP
		if made, err = r.original(ctx); err != nil {
			r.adapter.log.Debug().Err(err).Msg("it is not known how an answer was shown, so replies to it will have no context")
			return "", nil
		}
	}
	if made.stripped(m) {
		_, err = r.fill(ctx, draw(true))
	}
	return made.ID, err
}
