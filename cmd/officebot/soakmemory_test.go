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

// What a replica may have more at the end of a soak than before.
const (
	// longSoak is from which number of questions on memory can be judged: a quarter
	// of it takes longer than anything is kept.
	longSoak = 100_000
	// idleConnections are those to the platform that stay open for a minute and a
	// half, with two goroutines each; a soak that is not short waits for their end,
	// and for that of the goroutines that rest.
	idleConnections = 64
	restGoroutines  = 8
	moreGoroutines  = 2 // a request that is just being answered
)

// steady is what a replica that is never killed takes.
type steady struct {
	replica    *served
	goroutines int // when idle
	resident   int // after a quarter of the questions, in kB
}

// steady begins to look at what a replica takes, which is idle now.
func (w *world) steady(r *served) *steady {
	w.t.Helper()
	s := &steady{replica: r, goroutines: int(r.metrics()["go_goroutines"])}
	if s.goroutines == 0 {
		w.t.Fatal("the replica does not tell how many goroutines it has")
	}
	begun := time.Now()
	w.breaking.Go(func() {
		for quarter := 1; quarter < 4 && w.reaches(w.total*quarter/4); quarter++ {
			resident := r.resident()
			if quarter == 1 {
				s.resident = resident
			}
			w.t.Logf("%d questions in %v: %.0f goroutines, %d kB resident", w.asked.Load(), time.Since(begun).Round(time.Second), r.metrics()["go_goroutines"], resident)
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
		most += 2*idleConnections + restGoroutines
	}
	now := 0
	w.isSoon("the goroutines to be gone", func() bool {
		now = int(s.replica.metrics()["go_goroutines"])
		return now > 0 && now <= most
	})
	end := s.replica.resident()
	w.t.Logf("the replica that was not killed: %d goroutines before, %d after; %d kB resident after a quarter, %d at the end", s.goroutines, now, s.resident, end)
	if w.total >= longSoak && !raceDetector() && end > s.resident {
		w.t.Errorf("the memory of a replica grew from %d kB to %d", s.resident, end)
	}
}
