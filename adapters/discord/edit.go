package discord

import (
	"context"
	"net/http"
	"time"

	"officebot/adapters"
)

// isNews is how old an edit may be that is told of: Discord repeats the time of
// the last edit when it adds a preview, or when a message is pinned years later.
const isNews = time.Hour

// isEdit tells whether an update of a message is a person's edit.
func (a *Adapter) isEdit(m *heard) bool {
	return m.Edited != nil && time.Since(*m.Edited) < isNews && fromPerson(m) && m.Author.ID != a.self()
}

// answerEdit answers an edited message again: the answer that stands is changed.
// One that was not for the bot before is answered like a new one.
func (a *Adapter) answerEdit(ctx context.Context, m *heard, arrived time.Time) {
	posted, known := a.desk.Posted(ctx, name, m.ID)
	if !known {
		if a.addressed(m) {
			a.answerMessage(ctx, m, arrived)
		}
		return
	}
	if posted.Asker != m.Author.ID || m.GuildID != "" && m.Content == "" {
		return // without the mention Discord does not tell what it says
	}
	_, err := a.desk.Once(ctx, name, "edit:"+m.ID+":"+m.Edited.UTC().Format(time.RFC3339Nano), func(ctx context.Context) error {
		return a.change(ctx, m, posted, arrived)
	})
	a.sendFailed(err)
}

func (a *Adapter) change(ctx context.Context, m *heard, posted adapters.Posted, arrived time.Time) error {
	if admitted, _ := a.desk.Admit(ctx, name, m.Author.ID); !admitted {
		return nil
	}
	said, _, err := a.answerTo(ctx, m, &posted.Before)
	if err != nil {
		return a.edit(ctx, posted, notice(adapters.Spoken.In(languageOf(m.Content)).Broken))
	}
	err = a.edit(ctx, posted, render(said, view{asker: posted.Asker}))
	if codeOf(err) == emptyMessage {
		err = a.edit(ctx, posted, plain(said, view{asker: posted.Asker}))
	}
	if codeOf(err) == unknownMessage {
		a.desk.Unpost(ctx, name, m.ID)
		return nil // whoever deleted the answer does not want it back
	}
	if err == nil {
		a.desk.Observer().Sent(name, time.Since(arrived))
		a.remember(ctx, posted.Answer, said)
	}
	return err
}

// edit changes an answer that stands.
func (a *Adapter) edit(ctx context.Context, posted adapters.Posted, m message) error {
	return a.api.do(ctx, request{
		attempt: "edit a message",
		method:  http.MethodPatch,
		path:    messagePath(posted.Channel, posted.Answer),
		bucket:  "edit " + posted.Channel,
		body:    m,
	}, nil)
}

// deleteAnswers deletes the answers to questions that were deleted.
func (a *Adapter) deleteAnswers(ctx context.Context, questions []string) {
	for _, question := range questions {
		posted, known := a.desk.Posted(ctx, name, question)
		if !known {
			continue
		}
		err := a.api.do(ctx, request{
			attempt: "delete a message",
			method:  http.MethodDelete,
			path:    messagePath(posted.Channel, posted.Answer),
			bucket:  "delete " + posted.Channel,
		}, nil)
		if err != nil && codeOf(err) != unknownMessage {
			a.sendFailed(err)
			continue
		}
		a.desk.Unpost(ctx, name, question)
	}
}
