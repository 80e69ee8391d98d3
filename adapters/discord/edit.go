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
		return a.answerAgain(ctx, m, posted, arrived)
	})
	a.sendFailed(err)
}

func (a *Adapter) answerAgain(ctx context.Context, m *heard, posted adapters.Posted, arrived time.Time) error {
	if admitted, _ := a.desk.Admit(ctx, name, m.Author.ID); !admitted {
		return nil
	}
	said, _, err := a.answerTo(ctx, m, &posted.Before)
	if err != nil {
		return a.edit(ctx, posted, notice(adapters.Spoken.In(a.desk.Language(name, m.words(), "")).Broken))
	}
	err = a.redraw(ctx, posted, a.drawing(ctx, said, view{asker: posted.Asker, key: m.ID}))
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
