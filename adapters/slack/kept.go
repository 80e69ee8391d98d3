package slack

import (
	"context"
	"encoding/json"
	"time"
)

// takeUp handles the events that were acknowledged and never handled, until the
// context ends. It looks for those that another replica kept and then died over
// twice in a lease, after which they are free to take.
func (a *Adapter) takeUp(ctx context.Context) {
	ticker := time.NewTicker(a.desk.Lease() / 2)
	defer ticker.Stop()
	for {
		a.desk.Kept(ctx, Name, a.takeKept)
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
	}
}

func (a *Adapter) takeKept(key string, kept []byte) {
	var e event
	if json.Unmarshal(kept, &e) != nil || e.key() != key {
		// Another version of the program wrote it: what it asks cannot be told.
		a.desk.Release(context.Background(), Name, key)
		return
	}
	free := a.desk.LongAlone() && time.Since(time.UnixMilli(e.Kept)) > a.desk.Lease()
	if !free && a.desk.Unsure() || !a.taken.add(key) {
		return
	}
	d := newDelivery(arrival{event: e, again: true, free: free})
	d.open, d.kept = false, true
	taken := a.pool.Do(e.conversation(), func(ctx context.Context) {
		defer a.taken.remove(key)
		a.handleOnce(ctx, d)
	})
	if !taken {
		a.taken.remove(key)
	}
}
