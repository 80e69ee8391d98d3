package adapters

import (
	"context"
	"sync"
	"time"
)

// Pool handles what is heard: so many jobs at a time, and those of one
// conversation one after the other, in the order in which they came.
type Pool struct {
	slots     chan struct{} // one for each job that may be at work
	capacity  int
	recovered func(any)
	context   context.Context // of every job
	cancel    context.CancelFunc
	beds      chan struct{} // one for each goroutine that may rest
	wake      chan task     // what a goroutine that rests takes up

	mutex   sync.Mutex
	lines   map[string][]Job // of each conversation: those that wait for the one at work
	pending int
	closed  bool
	idle    chan struct{} // closed once the pool is closed and nothing is pending
}

// Job is something to do. Its context ends when the pool cannot wait for it any
// longer.
type Job func(context.Context)

// task is a conversation's first job, behind which more may line up.
type task struct {
	conversation string
	job          Job
}

// resting is how many goroutines wait for further work at most, and restFor how
// long: one anew would have to grow its stack each time to what an answer takes.
const (
	resting = 32
	restFor = time.Minute
)

// NewPool makes a pool of so many workers that lets at most capacity jobs wait
// or be at work. A panic of a job is recovered from and given to recovered, on
// the stack of the panic.
func NewPool(workers, capacity int, recovered func(any)) *Pool {
	p := &Pool{
		slots:     make(chan struct{}, workers),
		capacity:  capacity,
		recovered: recovered,
		lines:     map[string][]Job{},
		idle:      make(chan struct{}),
		beds:      make(chan struct{}, resting),
		wake:      make(chan task),
	}
	p.context, p.cancel = context.WithCancel(context.Background())
	return p
}

// Do lets a job be done behind those of the same conversation. It is refused
// where the pool is full or closed.
func (p *Pool) Do(conversation string, job Job) bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.closed || p.pending >= p.capacity {
		return false
	}
	p.pending++
	line, busy := p.lines[conversation]
	if busy {
		p.lines[conversation] = append(line, job)
		return true
	}
	p.lines[conversation] = nil
	select {
	case p.wake <- task{conversation, job}:
	default: // nobody rests
		go p.attend(task{conversation, job})
	}
	return true
}

// attend does what there is to do, and then rests until there is more, for a while;
// where enough are resting it ends.
func (p *Pool) attend(first task) {
	p.work(first)
	select {
	case p.beds <- struct{}{}:
	default:
		return
	}
	defer func() { <-p.beds }()
	rest := time.NewTimer(restFor)
	defer rest.Stop()
	for {
		select {
		case more := <-p.wake:
			p.work(more)
			rest.Reset(restFor)
		case <-rest.C:
			return
		case <-p.context.Done():
			return
		}
	}
}

// work does a conversation's jobs until none is left.
func (p *Pool) work(first task) {
	job := first.job
	for ok := true; ok; job, ok = p.next(first.conversation) {
		p.slots <- struct{}{}
		p.do(job)
		<-p.slots
	}
}

func (p *Pool) do(job Job) {
	defer func() {
		if r := recover(); r != nil {
			p.recovered(r)
		}
	}()
	job(p.context)
}

func (p *Pool) next(conversation string) (Job, bool) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.pending--
	if p.closed && p.pending == 0 {
		close(p.idle)
	}
	line := p.lines[conversation]
	if len(line) == 0 {
		delete(p.lines, conversation)
		return nil, false
	}
	p.lines[conversation] = line[1:]
	return line[0], true
}

// Pending is how many jobs wait or are at work.
func (p *Pool) Pending() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.pending
}

// Drain refuses new jobs and waits until all are done, or until the context
// ends: then the context of those that are left ends too, and the error is that
// of the context. It is to be called once.
func (p *Pool) Drain(ctx context.Context) error {
	defer p.cancel()
	p.mutex.Lock()
	p.closed = true
	if p.pending == 0 {
		close(p.idle)
	}
	p.mutex.Unlock()
	select {
	case <-p.idle:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
