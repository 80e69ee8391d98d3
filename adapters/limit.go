package adapters

import (
	"context"
	"strconv"
	"time"
)

// Limit is how often one person may ask.
type Limit struct {
	Questions int
	Per       time.Duration
}

// DefaultLimit is beyond what a person types and short of what a script sends.
var DefaultLimit = Limit{Questions: 20, Per: time.Minute}

// Admit counts a question of somebody and tells whether it may be answered. The
// first that may not is where to say so (tell); the rest are best met with
// silence, or the reply to a flood is a flood.
func (d *Desk) Admit(ctx context.Context, platform, asker string) (admitted, tell bool) {
	asked, err := d.store.Count(ctx, askerKey+platform+":"+asker, d.limit.Per)
	d.storeFailed("count questions", err)
	if err != nil {
		return true, false
	}
	if asked == 1 {
		until := strconv.FormatInt(time.Now().Add(d.limit.Per).UnixMilli(), 10)
		d.storeFailed("keep until when questions are counted", d.store.Put(ctx, untilKey+platform+":"+asker, []byte(until), d.limit.Per))
	}
	if asked <= d.limit.Questions {
		return true, false
	}
	d.observer.Happened(platform, Limited)
	return false, asked == d.limit.Questions+1
}

// Wait is how long somebody who was not admitted has to wait before they may ask
// again; where the store does not tell, as long as it can be.
func (d *Desk) Wait(ctx context.Context, platform, asker string) time.Duration {
	kept, err := d.store.Get(ctx, untilKey+platform+":"+asker)
	d.storeFailed("find out until when questions are counted", err)
	until, err := strconv.ParseInt(string(kept), 10, 64)
	if err != nil {
		return d.limit.Per
	}
	return max(0, min(d.limit.Per, time.Until(time.UnixMilli(until))))
}

// TooFast tells somebody who was not admitted, in a language (BCP 47), when they
// may ask again.
func (d *Desk) TooFast(ctx context.Context, platform, asker, lang string) string {
	return Spoken.In(lang).TooFast(d.Wait(ctx, platform, asker))
}

// Limit is how often one person may ask.
func (d *Desk) Limit() Limit { return d.limit }
