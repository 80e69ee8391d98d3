package adapters

import (
	"context"
	"strings"
	"time"
)

// Outcome is what became of an event that was to be handled once.
type Outcome uint8

// The outcomes.
const (
	Handled  Outcome = iota // now, by this call
	Repeated                // it was handled before, here or by another replica
	Busy                    // it is being handled: by whom may still die over it, so it is not done
	Failed                  // handling it failed; it may be delivered again
)

// done is the value of an event that was handled; one that is being handled has
// another.
const done = "done"

// settling is the part of a lease that is left for cut-off calls to settle in: a
// tenth.
const settling = 10

// Once handles an event unless it was handled within the last hour, by any
// replica. The key names it: the message rather than its delivery, for one
// message may come as several events. While it is being handled it is leased:
// should the replica die, another takes the event once that is over. An error of
// handle gives it back at once, unless its context has ended, which it does
// shortly before the lease: a call that is cut off may still take effect, and
// whoever is next is to see that.
// Where the store cannot be reached the event is handled.
func (d *Desk) Once(ctx context.Context, platform, key string, handle func(context.Context) error) (Outcome, error) {
	return d.once(ctx, platform, key, false, handle)
}

// OnceAgain is Once for an event that was delivered before. Where another replica
// may be at it, unseen (see Unsure), it is Busy. A claim over which the store was
// lost is left to end by itself, for giving it back would give back that of the
// other as well.
func (d *Desk) OnceAgain(ctx context.Context, platform, key string, handle func(context.Context) error) (Outcome, error) {
	if d.Unsure() {
		return Busy, nil
	}
	return d.once(ctx, platform, key, true, handle)
}

func (d *Desk) once(ctx context.Context, platform, key string, again bool, handle func(context.Context) error) (Outcome, error) {
	key = doneKey + platform + ":" + key
	ours, err := d.store.Add(ctx, key, []byte("busy"), d.lease)
	d.storeFailed("claim an event", err)
	if err == nil && !ours {
		d.observer.Happened(platform, Duplicate)
		state, err := d.store.Get(ctx, key)
		d.storeFailed("look at a claim", err)
		if string(state) == done {
			return Repeated, nil
		}
		return Busy, nil
	}
	if again && d.Unsure() { // the store was lost over the claim
		return Busy, nil
	}
	leased, cancel := context.WithTimeout(ctx, d.lease-d.lease/settling)
	defer cancel()
	handed := false
	defer func() { // a panic, too, gives the event back
		if !handed && leased.Err() == nil {
			d.storeFailed("give back an event", d.store.Delete(context.WithoutCancel(ctx), key))
		}
	}()
	if err := handle(leased); err != nil {
		return Failed, err
	}
	handed = true
	d.storeFailed("mark an event as handled", d.store.Put(context.WithoutCancel(ctx), key, []byte(done), keepDone))
	return Handled, nil
}

// Alone tells that replicas do not share what they know now.
func (d *Desk) Alone() bool {
	lost, _ := d.shares()
	return lost
}

// reunion is how long after a loss all replicas have what they share again and
// have told of it what they claimed meanwhile; fallback.Store asks every 3 s.
const reunion = 5 * time.Second

// Unsure tells that it cannot be known now what other replicas are handling. An
// event that is delivered again may then be in the hands of one.
func (d *Desk) Unsure() bool {
	lost, since := d.shares()
	return lost || time.Since(since) < reunion
}

// LongAlone is Alone for longer than a lease: what another replica was handling
// before is handled, or free.
func (d *Desk) LongAlone() bool {
	lost, since := d.shares()
	return lost && time.Since(since) > d.lease
}

// shares is Options.Sharing. What nobody shares was never lost.
func (d *Desk) shares() (lost bool, since time.Time) {
	if d.sharing == nil {
		return false, time.Time{}
	}
	return d.sharing()
}

// Keep keeps an event that has to be acknowledged before it is handled, so that
// another replica finds it with Kept should this one die over it; Release
// forgets it. The error is that of the store: the event is then safe nowhere
// but here.
func (d *Desk) Keep(ctx context.Context, platform, key string, event []byte) error {
	err := d.waiting.Put(ctx, keptKey+platform+":"+key, event, keepKept)
	d.storeFailed("keep an event", err)
	return err
}

// Release forgets an event that was kept: it was handled.
func (d *Desk) Release(ctx context.Context, platform, key string) {
	d.storeFailed("forget an event", d.store.Delete(ctx, keptKey+platform+":"+key))
}

// maxKept is how many kept events one look finds.
const maxKept = 1000

// Kept calls yield with the events of a platform that were kept and not yet
// released, in any order. Some are being handled: Once tells.
func (d *Desk) Kept(ctx context.Context, platform string, yield func(key string, event []byte)) {
	prefix := keptKey + platform + ":"
	keys, err := d.store.List(ctx, prefix, maxKept)
	d.storeFailed("list kept events", err)
	for _, key := range keys {
		event, err := d.store.Get(ctx, key)
		d.storeFailed("read a kept event", err)
		if event != nil {
			yield(strings.TrimPrefix(key, prefix), event)
		}
	}
}
