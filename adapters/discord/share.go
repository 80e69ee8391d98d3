package discord

import (
	"context"
	"encoding/json"
	"strings"
)

// sharePrefix begins the custom_id of the button that shows all what its asker
// alone sees; the answer's language follows.
const sharePrefix = "share:"

func shareButton(lang string) button {
	return button{Type: typeButton, Style: secondary, Label: spoken.In(lang).Share, CustomID: sharePrefix + lang}
}

// sharePressed shows all an answer that its asker alone sees, once. Where it
// cannot, that answer stays as it is.
func (a *Adapter) sharePressed(ctx context.Context, i *interaction, r *reply, lang string) error {
	shown, ok := i.shown()
	if !ok || !i.fromEphemeral() {
		return a.outdated(ctx, i, r)
	}
	if _, err := r.give(ctx, response{Type: updateLater}); err != nil {
		return err
	}
	_, err := a.desk.Once(ctx, name, "share:"+i.Message.ID, func(ctx context.Context) error {
		made, err := r.followUp(ctx, shown.with(deleteButton(i.asker(), lang)))
		if err != nil {
			m := notice(spoken.In(lang).NotShared)
			m.Flags = ephemeral
			_, told := r.followUp(ctx, m)
			a.sendFailed(told)
			return err
		}
		if topic := a.topicOf(ctx, i.Message.ID); topic != nil {
			a.desk.Remember(ctx, replyKey(made.ID), *topic)
		}
		if _, err := r.fill(ctx, shown.with()); err != nil {
			a.log.Debug().Err(err).Msg("the Share button of a shared answer could not be removed")
		}
		return nil
	})
	return err
}

// shown is the message of a pressed button, as it can be sent again; ok is false
// where there is none.
func (i *interaction) shown() (m message, ok bool) {
	m = newMessage()
	if i.Message == nil {
		return m, false
	}
	m.Content = i.Message.Content
	if len(i.Message.Embeds) > 0 && json.Unmarshal(i.Message.Embeds, &m.Embeds) != nil {
		return m, false
	}
	if len(i.Message.Components) > 0 && json.Unmarshal(i.Message.Components, &m.Components) != nil {
		return m, false
	}
	return m, m.Content != "" || len(m.Embeds) > 0
}

// with is a message with other buttons in place of the one that shares it.
func (m message) with(others ...button) message {
	rows := []row{}
	for _, old := range m.Components {
		line := row{Type: typeRow}
		for _, b := range old.Buttons {
			if strings.HasPrefix(b.CustomID, sharePrefix) {
				line.Buttons = append(line.Buttons, others...)
			} else {
				line.Buttons = append(line.Buttons, b)
			}
		}
		if len(line.Buttons) > 0 {
			rows = append(rows, line)
		}
	}
	m.Components = rows
	return m
}
