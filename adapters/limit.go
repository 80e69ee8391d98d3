package adapters

import (
	"context"
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
	if err != nil || asked <= d.limit.Questions {
		return true, false
	}
	d.observer.Happened(platform, Limited)
	return false, asked == d.limit.Questions+1
}

// Limit is how often one person may ask.
func (d *Desk) Limit() Limit { return d.limit }
