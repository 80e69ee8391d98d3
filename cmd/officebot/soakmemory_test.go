package main

import (
	"net"
	"time"
)

func dial(address string) (net.Conn, error) {
	connection, err := net.DialTimeout("tcp", address, time.Second)
	if err == nil {
		err = connection.SetDeadline(time.Now().Add(time.Second))
	}
	return connection, err
}

// What a replica may have more at the end of a soak than when it was warm.
const (
	moreMemory = 16 << 10 // kB, and a quarter of what it had: garbage not yet collected
	// longSoak is from which number of questions on memory can be judged: by then
	// what is kept in memory is at its bound.
	longSoak = 50_000
	// idleConnections are those to the platform that stay open for a minute and a
	// half, with two goroutines each; a soak that is not short waits for their end.
	idleConnections = 64
	moreGoroutines  = 16
)

// steady is what a replica that is never killed takes.
type steady struct {
	replica    *served
	goroutines int // when idle
	resident   int // when warm, in kB
}

// steady begins to look at what a replica takes, which is idle now.
func (w *world) steady(r *served) *steady {
	w.t.Helper()
	s := &steady{replica: r, goroutines: int(r.metrics()["go_goroutines"])}
	if s.goroutines == 0 {
		w.t.Fatal("the replica does not tell how many goroutines it has")
	}
	w.breaking.Go(func() {
		if w.reaches(w.total * 2 / 3) {
			s.resident = r.resident()
		}
	})
	return s
}

// check fails the test where the replica, idle again, has kept more than it
// should.
func (s *steady) check(w *world) {
	w.t.Helper()
	most := s.goroutines + moreGoroutines
	if w.isShort() {
		most += 2 * idleConnections
	}
	now := 0
	w.isSoon("the goroutines to be gone", func() bool {
		now = int(s.replica.metrics()["go_goroutines"])
		return now > 0 && now <= most
	})
	end := s.replica.resident()
	w.t.Logf("the replica that was not killed: %d goroutines before, %d after; %d kB resident when warm, %d at the end", s.goroutines, now, s.resident, end)
	if w.total >= longSoak && !raceDetector() && end > s.resident+s.resident/4+moreMemory {
		w.t.Errorf("the memory of a replica grew from %d kB to %d", s.resident, end)
	}
}
