package adapters

import (
	"context"
	"encoding/json"

	"officebot/bot"
)

// Memory is what conversations were last about, kept in a Store for an hour
// since their last word.
type Memory struct{ Store Store }

// Load returns the topic that was last saved for a conversation. One that is
// unknown, forgotten or expired has the zero Topic, which is no error.
func (m Memory) Load(ctx context.Context, conversation string) (bot.Topic, error) {
	var topic bot.Topic
	kept, err := m.Store.Get(ctx, talkKey+conversation)
	if err != nil || kept == nil {
		return topic, err
	}
	// What another version of the program wrote may have another shape: a
	// conversation that cannot be read begins again.
	if json.Unmarshal(kept, &topic) != nil {
		return bot.Topic{}, nil
	}
	return topic, nil
}

// Save replaces a conversation's topic.
func (m Memory) Save(ctx context.Context, conversation string, topic bot.Topic) error {
	kept, err := json.Marshal(topic)
	if err != nil {
		return err
	}
	return m.Store.Put(ctx, talkKey+conversation, kept, keepTalk)
}

// Forget makes a conversation start again. Forgetting an unknown one is no error.
func (m Memory) Forget(ctx context.Context, conversation string) error {
	return m.Store.Delete(ctx, talkKey+conversation)
}

// topic is what a conversation was last about, the zero Topic where the store
// does not tell.
func (d *Desk) topic(ctx context.Context, conversation string) bot.Topic {
	topic, err := Memory{d.store}.Load(ctx, conversation)
	d.storeFailed("read a conversation", err)
	return topic
}

// Remember keeps what a conversation is about now. Answer does it for the
// conversation that a message names; an adapter does it for the one that its
// answer opens, also where the time to answer in has just ended.
func (d *Desk) Remember(ctx context.Context, conversation string, topic bot.Topic) {
	d.storeFailed("keep a conversation", Memory{d.store}.Save(context.WithoutCancel(ctx), conversation, topic))
}

// storeFailed tells of an error of the store, where there is one. Nothing that
// the store is for is worth leaving a question unanswered.
func (d *Desk) storeFailed(attempt string, err error) {
	if err != nil {
		d.observer.Happened("store", StoreFailed)
		d.log.Warn().Err(err).Msg("the store failed to " + attempt)
	}
}
