package state

import (
	"container/heap"
	"time"
)

func (l *Local) drop(e *entry) {
	l.release(e)
	delete(l.entries, e.key)
}

// release takes an entry out of the ring and the heap, if it is in them.
func (l *Local) release(e *entry) {
	if e.ends == 0 {
		return
	}
	l.passing--
	heap.Remove(&l.ending, e.place)
	l.unlink(e)
}

// touch makes an entry the last that was set.
func (l *Local) touch(e *entry) {
	if e.ends != 0 {
		l.unlink(e)
		l.link(e)
	}
}

// link puts an entry at the end of the ring, before the ring's own: from there
// newer leads to the one that was set longest ago.
func (l *Local) link(e *entry) {
	e.older, e.newer = l.set.older, &l.set
	e.older.newer, e.newer.older = e, e
}

func (l *Local) unlink(e *entry) {
	e.older.newer, e.newer.older = e.newer, e.older
	e.older, e.newer = nil, nil
}

// ending is a heap.Interface: the entry that ends first is at the top.
type ending []end

// end has the time at hand, so that comparing two looks at no entry.
type end struct {
	at time.Duration
	of *entry
}

func (h ending) Len() int { return len(h) }

func (h ending) Less(i, j int) bool { return h[i].at < h[j].at }

func (h ending) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].of.place, h[j].of.place = i, j
}

func (h *ending) Push(of any) {
	e := of.(*entry)
	e.place = len(*h)
	*h = append(*h, end{e.ends, e})
}

func (h *ending) Pop() any {
	last := len(*h) - 1
	e := (*h)[last].of
	(*h)[last] = end{}
	*h = (*h)[:last]
	return e
}
