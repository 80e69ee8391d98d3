package discord

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"sync"
	"time"

	"officebot/adapters"
)

// reply is the way back for one interaction. It is answered with its first
// response; where that takes long, Discord is told that the answer comes later,
// and the answer fills what was promised.
type reply struct {
	adapter *Adapter
	to      *interaction
	arrived time.Time
	// first gives the first response and returns the message that it made, the zero
	// one where that is not told.
	first func(context.Context, response) (sent, error)

	mutex    sync.Mutex
	promise  *response // what is said in place of an answer that takes long; nil: nothing can be
	promised bool
	answered bool
	timer    *time.Timer
	dropped  func() // is told that there will be no answer; nil: nobody is
}

// newReply makes the way back for an interaction over the REST API. The clock
// runs from now.
func (a *Adapter) newReply(i *interaction) *reply {
	r := &reply{adapter: a, to: i, arrived: time.Now(), promise: promiseFor(i)}
	r.first = r.callback
	return r
}

// promiseFor is what can be said where the answer takes long.
func promiseFor(i *interaction) *response {
	switch {
	case i.Type == autocompleteInteraction:
		return nil
	case i.Type == componentInteraction && !asks(i.Data.CustomID):
		return &response{Type: updateLater}
	case i.Type == componentInteraction && i.fromEphemeral(), i.Data != nil && i.wantsPrivate():
		return &response{Type: answerLater, Data: deferral{Flags: ephemeral}}
	}
	return &response{Type: answerLater}
}

// watch makes the promise unless there is an answer in time.
func (r *reply) watch() {
	if r.promise != nil {
		r.mutex.Lock()
		defer r.mutex.Unlock()
		r.timer = time.AfterFunc(r.adapter.pace.think, r.keepWaiting)
	}
}

func (r *reply) keepWaiting() {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.answered || r.promised {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), requestTimeout)
	defer cancel()
	if _, err := r.first(ctx, *r.promise); err != nil {
		r.adapter.sendFailed(err)
		return
	}
	r.promised = true
}

// give answers, and returns the answer as Discord took it, the zero one where it
// does not tell.
func (r *reply) give(ctx context.Context, answer response) (sent, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.timer != nil {
		r.timer.Stop()
	}
	if r.answered {
		return sent{}, errAnswered
	}
	r.answered = true
	if !r.promised {
		return r.first(ctx, answer)
	}
	m, ok := answer.Data.(message)
	if !ok {
		return sent{}, nil // the promise to do something later was kept by doing it
	}
	switch {
	case r.promise.Type == updateLater && answer.Type == answerNow:
		return r.followUp(ctx, m)
	case r.promise.Type == answerLater && r.promise.Data == nil && m.Flags&ephemeral != 0:
		// All were promised what is for the asker alone.
		if err := r.remove(ctx); err != nil {
			return sent{}, err
		}
		return r.followUp(ctx, m)
	}
	return r.fill(ctx, m)
}

var errAnswered = errors.New("the interaction was answered before")

// callback gives the first response over the REST API.
func (r *reply) callback(ctx context.Context, answer response) (sent, error) {
	var made struct {
		Resource struct {
			Message sent `json:"message"`
		} `json:"resource"`
	}
	tries := 0
	err := adapters.Retry(ctx, func() error {
		tries++
		ctx, cancel := context.WithTimeout(ctx, r.patience())
		defer cancel()
		err := r.adapter.api.try(ctx, request{
			attempt: "answer an interaction",
			method:  http.MethodPost,
			path:    "interactions/" + url.PathEscape(r.to.ID) + "/" + url.PathEscape(r.to.Token) + "/callback?with_response=true",
			bucket:  unlimited,
			body:    answer,
		}, &made)
		switch {
		case codeOf(err) == acknowledgedAlready && tries > 1:
			return nil // by the try before, whose answer was lost
		case errors.Is(err, context.DeadlineExceeded):
			return &adapters.Later{Err: err}
		}
		return err
	})
	return made.Resource.Message, err
}

// patience is for one try to answer an interaction: two fit into the three
// seconds that there are.
func (r *reply) patience() time.Duration { return max(r.adapter.pace.think*2/3, time.Second) }

// fill fills in the answer that was promised.
func (r *reply) fill(ctx context.Context, m message) (sent, error) {
	m.Flags = 0 // the promise settled who sees it
	return r.webhook(ctx, http.MethodPatch, "/messages/@original", "fill in an answer", m)
}

// followUp adds a message after the first response.
func (r *reply) followUp(ctx context.Context, m message) (sent, error) {
	return r.webhook(ctx, http.MethodPost, "?wait=true", "add to an answer", m)
}

// remove deletes the message that the pressed button is part of. The press was
// answered with updateLater.
func (r *reply) remove(ctx context.Context) error {
	_, err := r.webhook(ctx, http.MethodDelete, "/messages/@original", "delete an answer", nil)
	return err
}

// original is the answer, for where the first response did not tell.
func (r *reply) original(ctx context.Context) (sent, error) {
	return r.webhook(ctx, http.MethodGet, "/messages/@original", "look up an answer", nil)
}

func (r *reply) webhook(ctx context.Context, method, path, attempt string, body any) (made sent, err error) {
	err = adapters.Retry(ctx, func() error {
		err := r.adapter.api.try(ctx, request{
			attempt: attempt,
			method:  method,
			path:    "webhooks/" + url.PathEscape(r.to.ApplicationID) + "/" + url.PathEscape(r.to.Token) + path,
			bucket:  unlimited,
			body:    body,
		}, &made)
		if codeOf(err) == unknownWebhook && time.Since(r.arrived) < settling {
			return &adapters.Later{Err: err} // Discord has yet to read the first response
		}
		return err
	})
	return made, err
}

// settling is how long after an interaction Discord may not know yet that it was
// answered, where the answer goes over HTTP.
const settling = 5 * time.Second
