package slack

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/slack-go/slack"
)

// post sends an answer to where its event stands: its thread, its direct messages
// or, for what has no channel, the direct messages of its user. One that may be
// there already is looked for first.
func (a *Adapter) post(ctx context.Context, w *workspace, d *delivery, r reply) (channel, ts string, delivered bool, err error) {
	e := &d.event
	to := e.Channel
	if to == "" {
		to = e.User
	}
	message := r.in(place{Channel: to, Thread: e.replyThread()}, receiptOf(e))
	delivered, err = a.deliver(ctx, w, "chat.postMessage", func(ctx context.Context) error {
		if d.perhapsAnswered() {
			there, err := a.standing(ctx, w, e)
			if err != nil {
				return err
			}
			if len(there) > 0 {
				channel, ts = to, there[0]
				return nil
			}
		}
		answer, err := w.chat(ctx, "chat.postMessage", message)
		channel, ts = answer.Channel, answer.TS
		d.noReceipt = d.noReceipt || unanswered(err)
		return err
	})
	return channel, ts, delivered, err
}

// perhapsAnswered tells whether the answer to an event may stand: one that Slack gave
// no receipt for, or another replica's, where Slack sent the event again or has waited
// so long that it may have.
func (d *delivery) perhapsAnswered() bool {
	return d.again || d.noReceipt || time.Since(d.heard) > ackWithin
}

// takeBackSeconds takes back all answers to an event but the first, and returns that:
// "" where none is seen. Replicas that do not know of each other, for the store is lost
// to one, may look for an answer, find none and post theirs at the same time: Slack
// takes up to seconds over it. Whoever comes last then sees both, once Slack is done with
// what it gave no receipt for.
func (a *Adapter) takeBackSeconds(ctx context.Context, w *workspace, d *delivery) (ts string) {
	e := &d.event
	if d.noReceipt {
		time.Sleep(settles)
	}
	// Also where the time to answer in has just ended.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), callWithin)
	defer cancel()
	var there []string
	a.extra(ctx, w, e.historyMethod(), func(ctx context.Context) (err error) {
		there, err = a.standing(ctx, w, e)
		return err
	})
	if len(there) == 0 {
		return ""
	}
	for _, second := range there[1:] {
		if err := unlessRefused(a.deleteAnswer(ctx, w, e.Channel, second)); err != nil {
			a.log.Warn().Str("error", a.secret.error(err)).Msg("the second answer to a question could not be taken back")
		}
	}
	return there[0]
}

// settles is how long Slack may be at a call that was given up, and still carry it out.
const settles = 4 * time.Second

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

// historyMethod is the method that tells what stands where an event's answer goes.
func (e *event) historyMethod() string {
	if e.replyThread() == "" {
		return "conversations.history"
	}
	return "conversations.replies"
}

// standing finds the answers to an event where the bot may read what stands there, the
// first of them first; none is also that it may not. An error is that of a call that
// failed.
func (a *Adapter) standing(ctx context.Context, w *workspace, e *event) (found []string, err error) {
	var messages []slack.Message
	method, thread := e.historyMethod(), e.replyThread()
	switch {
	case e.Channel == "" || w.without.has(method+e.Channel[:1]):
		return nil, nil
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
	if answer, refused := errors.AsType[slack.SlackErrorResponse](err); refused && !slices.Contains(passing, answer.Err) {
		if answer.Err == "missing_scope" {
			// One that the bot can do without; each kind of channel has its own, and
			// its ids begin with a letter of their own.
			w.without.add(method + e.Channel[:1])
		}
		return nil, nil
	}
	for i := range messages {
		receipt := &messages[i].Metadata
		if receipt.EventType == receiptType && receipt.EventPayload[receiptField] == e.key() {
			found = append(found, messages[i].Timestamp)
		}
	}
	slices.Sort(found)
	return found, err
}
