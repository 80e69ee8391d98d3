package slack

import (
	"context"
	"errors"
	"time"

	"github.com/slack-go/slack"
)

// post sends an answer to where its event stands: its thread, its direct messages
// or, for what has no channel, the direct messages of its user. An answer that may
// be there already is looked for first: one that Slack gave no receipt for, or
// another replica's, where the event waited so long that Slack sent it again.
func (a *Adapter) post(ctx context.Context, w *workspace, d *delivery, r reply) (channel, ts string, delivered bool, err error) {
	e := &d.event
	to := e.Channel
	if to == "" {
		to = e.User
	}
	message := r.in(place{Channel: to, Thread: e.replyThread()}, receiptOf(e))
	perhapsThere := d.again
	delivered, err = a.deliver(ctx, w, "chat.postMessage", func(ctx context.Context) error {
		if perhapsThere || time.Since(d.heard) > ackWithin {
			there, err := a.standing(ctx, w, e)
			if err != nil || there != "" {
				channel, ts = to, there
				return err
			}
		}
		answer, err := w.chat(ctx, "chat.postMessage", message)
		channel, ts = answer.Channel, answer.TS
		perhapsThere = perhapsThere || unanswered(err)
		return err
	})
	return channel, ts, delivered, err
}

// unanswered tells whether a call failed in a way that leaves open what became of
// it.
func unanswered(err error) bool {
	_, limited := errors.AsType[*slack.RateLimitedError](err)
	_, refused := errors.AsType[slack.SlackErrorResponse](err)
	return err != nil && !limited && !refused
}

// receipt is what an answer carries to be told again by; people do not see it.
type receipt struct {
	Type    string `json:"event_type"`
	Payload struct {
		To string `json:"to"` // the key of the event that it answers
	} `json:"event_payload"`
}

const (
	receiptType  = "officebot_answer"
	receiptField = "to"
)

func receiptOf(e *event) *receipt {
	by := &receipt{Type: receiptType}
	by.Payload.To = e.key()
	return by
}

// lookedThrough is how many messages after a question may hide its answer.
const lookedThrough = 500

// standing finds the answer to an event where the bot may read what stands there;
// "" is none, or that it may not. An error is that of a call that failed.
func (a *Adapter) standing(ctx context.Context, w *workspace, e *event) (ts string, err error) {
	var messages []slack.Message
	method := "conversations.replies"
	thread := e.replyThread()
	if thread == "" {
		method = "conversations.history"
	}
	switch {
	case e.Channel == "" || w.without.has(method+e.Channel[:1]):
		return "", nil
	case thread != "":
		messages, _, _, err = w.client.GetConversationRepliesContext(ctx, &slack.GetConversationRepliesParameters{
			ChannelID: e.Channel, Timestamp: thread, Oldest: e.TS, Limit: lookedThrough, IncludeAllMetadata: true})
	default:
		var history *slack.GetConversationHistoryResponse
		history, err = w.client.GetConversationHistoryContext(ctx, &slack.GetConversationHistoryParameters{
			ChannelID: e.Channel, Oldest: e.TS, Limit: lookedThrough, IncludeAllMetadata: true})
		if err == nil {
			messages = history.Messages
		}
	}
	if answer, refused := errors.AsType[slack.SlackErrorResponse](err); refused {
		if answer.Err == "missing_scope" {
			// One that the bot can do without; each kind of channel has its own, and
			// its ids begin with a letter of their own.
			w.without.add(method + e.Channel[:1])
		}
		return "", nil
	}
	for i := range messages {
		receipt := &messages[i].Metadata
		if receipt.EventType == receiptType && receipt.EventPayload[receiptField] == e.key() {
			return messages[i].Timestamp, nil
		}
	}
	return "", err
}
