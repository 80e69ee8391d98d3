package adapters

import (
	"context"
	"encoding/json"

	"officebot/bot"
)

// Posted is an answer that stands on a platform, so that an edit or a deletion
// of its question finds it.
type Posted struct {
	Channel string    `json:"channel"`
	Answer  string    `json:"answer"` // id of the message
	Asker   string    `json:"asker"`
	Before  bot.Topic `json:"before,omitzero"` // what the conversation was about before
}

// Post keeps for a day which answer belongs to a question, which the key names
// on its platform: also where the time to answer in has just ended, for the
// answer stands.
func (d *Desk) Post(ctx context.Context, platform, question string, p Posted) {
	kept, err := json.Marshal(p)
	if err == nil {
		err = d.store.Put(context.WithoutCancel(ctx), postedKey+platform+":"+question, kept, keepPosted)
	}
	d.storeFailed("keep which answer belongs to a question", err)
}

// Posted finds the answer to a question, false where none is known.
func (d *Desk) Posted(ctx context.Context, platform, question string) (Posted, bool) {
	kept, err := d.store.Get(ctx, postedKey+platform+":"+question)
	d.storeFailed("find an answer", err)
	var p Posted
	if kept == nil || json.Unmarshal(kept, &p) != nil {
		return Posted{}, false
	}
	return p, true
}

// Unpost forgets which answer belongs to a question.
func (d *Desk) Unpost(ctx context.Context, platform, question string) {
	d.storeFailed("forget an answer", d.store.Delete(ctx, postedKey+platform+":"+question))
}
