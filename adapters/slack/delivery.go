package slack

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"officebot/adapters"
)

// ackWithin is when an event is acknowledged at the latest, handled or not. Slack
// waits for 3 seconds: https://docs.slack.dev/apis/events-api/#responding
const ackWithin = 2 * time.Second

// arrival is an event as it came in.
type arrival struct {
	event event
	room  int  // bytes that its acknowledgement may bring back; 0: it brings nothing
	again bool // it was delivered before: its answer may be there
	// free tells that whoever was at it when it came again has settled it or died,
	// though that cannot be looked up.
	free bool
}

// delivery is an event that arrived, and how it was acknowledged. Slack is told
// that it was handled once it was; where that takes too long, the event is kept
// and acknowledged, and handled after that. What Slack sent again is kept as it
// comes in, and what comes when the process is to end: it may be the last try, and
// whoever has it may die or acknowledge it too late.
type delivery struct {
	arrival
	heard     time.Time
	noReceipt bool // its answer was sent, and Slack did not say what became of it

	mutex   sync.Mutex
	open    bool   // nobody has acknowledged it yet
	reply   []byte // what the acknowledgement brings: JSON
	kept    bool   // so it is found again should this process die
	settled bool   // what became of it is known
	done    bool   // it needs no further try
	verdict chan bool
}

func newDelivery(arrived arrival) *delivery {
	return &delivery{arrival: arrived, heard: time.Now(), open: true, verdict: make(chan bool, 1)}
}

// take lets an event be handled, behind those of its conversation that were taken
// before; false: it is not taken, so that Slack delivers it again.
func (a *Adapter) take(arrived arrival) (*delivery, bool) {
	d := newDelivery(arrived)
	taken := !a.closing.Load() && a.pool.Do(d.event.conversation(), func(ctx context.Context) { a.handleOnce(ctx, d) })
	if d.again || a.closing.Load() {
		go a.store(d) // an error was told
	}
	return d, taken
}

// outcome waits until an event that was taken is to be acknowledged, and returns
// what the acknowledgement is to bring; false: it is not to be, so that Slack
// delivers it again.
func (a *Adapter) outcome(d *delivery) (reply []byte, ok bool) {
	timer := time.NewTimer(ackWithin)
	defer timer.Stop()
	select {
	case ok = <-d.verdict:
	case <-timer.C:
		ok = a.keep(d)
	}
	return d.reply, ok
}

// offer gives a reply to be brought by the acknowledgement, false where it is too
// late for that or the reply too long.
func (d *delivery) offer(reply []byte) bool {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if !d.open || len(reply) > d.room {
		return false
	}
	d.reply = reply
	return true
}

// keep makes an event safe that is about to be acknowledged unhandled. It is
// acknowledged even where the store cannot be reached: then it is safe for as
// long as this process lives.
func (a *Adapter) keep(d *delivery) bool {
	d.mutex.Lock()
	if d.settled {
		defer d.mutex.Unlock()
		return d.done
	}
	d.open = false
	d.mutex.Unlock()
	stored := make(chan struct{})
	go func() {
		defer close(stored)
		a.store(d) // an error was told
	}()
	// A store takes longer than it was given while it finds out that it is lost.
	timer := time.NewTimer(storeWithin)
	defer timer.Stop()
	select {
	case <-stored:
	case <-timer.C:
	}
	return true
}

// store keeps an event, unless it was settled meanwhile.
func (a *Adapter) store(d *delivery) error {
	ctx, cancel := context.WithTimeout(context.Background(), storeWithin)
	defer cancel()
	stamped := d.event
	stamped.Kept = time.Now().UnixMilli()
	kept, err := json.Marshal(&stamped)
	if err == nil {
		err = a.desk.Keep(ctx, Name, d.event.key(), kept)
	}
	d.mutex.Lock()
	d.kept = err == nil
	release := d.kept && d.done
	d.mutex.Unlock()
	if release {
		a.desk.Release(ctx, Name, d.event.key())
	}
	return err
}

// storeWithin leaves the rest of the 3 seconds to the network.
const storeWithin = 400 * time.Millisecond

// handleOnce handles an event unless somebody else does or did.
func (a *Adapter) handleOnce(ctx context.Context, d *delivery) {
	outcome := adapters.Handled // also of a panic, which another try would repeat
	defer func() { a.settle(ctx, d, outcome) }()
	if !a.minds(ctx, &d.event) {
		return
	}
	once := a.desk.Once
	if d.again && !d.free {
		once = a.desk.OnceAgain
	}
	became, err := once(ctx, Name, d.event.key(), func(ctx context.Context) error { return a.handle(ctx, d) })
	if outcome = became; outcome == adapters.Failed {
		a.log.Warn().Str("event", string(d.event.Kind)).Str("error", a.secret.error(err)).Msg("an event could not be handled and will be tried again")
	}
}

// settle tells who waits to acknowledge what became of the event.
func (a *Adapter) settle(ctx context.Context, d *delivery, outcome adapters.Outcome) {
	done := outcome == adapters.Handled || outcome == adapters.Repeated
	ack := done || a.keepUnsettled(d, outcome)
	d.mutex.Lock()
	d.settled, d.done, d.open = true, done, false
	release := done && d.kept
	d.mutex.Unlock()
	if release {
		a.desk.Release(context.WithoutCancel(ctx), Name, d.event.key())
	}
	d.verdict <- ack
}

// keepUnsettled keeps an event that somebody else is at, who may die over it, or that
// failed: it is looked at again, for Slack's next try may come when all tries are used
// up. It tells whether the event may be acknowledged: what failed may not, nor what
// nobody else can find.
func (a *Adapter) keepUnsettled(d *delivery, outcome adapters.Outcome) (ack bool) {
	d.mutex.Lock()
	kept := d.kept
	d.mutex.Unlock()
	if outcome == adapters.Busy {
		return a.store(d) == nil && !a.desk.Alone()
	}
	if !kept { // again, it would be kept for longer
		_ = a.store(d) // an error was told
	}
	return false
}

// handle does what an event asks for. An error is one that another try may mend.
func (a *Adapter) handle(ctx context.Context, d *delivery) error {
	w, err := a.workspaceOf(ctx, &d.event)
	if err != nil {
		return err
	}
	if w == nil {
		a.strange(&d.event)
		return nil
	}
	switch e := &d.event; e.Kind {
	case asked:
		return a.ask(ctx, d, w)
	case overheard:
		return a.followUp(ctx, d, w)
	case edited:
		return a.reask(ctx, d, w)
	case deleted:
		return a.unask(ctx, w, e)
	case command, shortcut:
		return a.askPrivately(ctx, d, w)
	case pressed:
		return a.press(ctx, d, w)
	case homeOpened:
		return a.openHome(ctx, w, e)
	case chatOpened:
		return a.suggest(ctx, w, e)
	case uninstalled:
		return a.forget(ctx, e)
	}
	return nil
}
