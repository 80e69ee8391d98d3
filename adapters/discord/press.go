package discord

import (
	"context"
	"strings"

	"officebot/adapters"
)

// asks tells whether a button asks a question.
func asks(customID string) bool { return strings.HasPrefix(customID, askPrefix) }

// pressed does what a button is for.
func (a *Adapter) pressed(ctx context.Context, i *interaction, r *reply) error {
	id := i.Data.CustomID
	if question, ok := strings.CutPrefix(id, askPrefix); ok {
		return a.ask(ctx, i, r, query{text: question, title: question})
	}
	if asker, ok := strings.CutPrefix(id, deletePrefix); ok {
		return a.deletePressed(ctx, i, r, asker)
	}
	if key, ok := strings.CutPrefix(id, sourcesPrefix); ok {
		return a.sourcesPressed(ctx, i, r, key)
	}
	if lang, ok := strings.CutPrefix(id, sharePrefix); ok {
		return a.sharePressed(ctx, i, r, lang)
	}
	if p, ok := pageOf(id); ok {
		return a.turn(ctx, i, r, p)
	}
	return a.outdated(ctx, i, r)
}

// deletePressed deletes an answer for its asker.
func (a *Adapter) deletePressed(ctx context.Context, i *interaction, r *reply, asker string) error {
	if asker != i.asker() {
		return r.say(ctx, adapters.Spoken.In(i.Locale).NotYours)
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
