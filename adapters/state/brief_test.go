package state

import (
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/state/statetest"
)

func TestBriefIsAStore(t *testing.T) {
	statetest.Test(t, func(*testing.T) adapters.Store { return NewBrief(NewLocal(10_000, time.Now), 2*time.Hour) })
}

func TestBriefForgetsEarlier(t *testing.T) {
	clock := statetest.NewClock()
	s := statetest.Try(t, NewBrief(NewLocal(10, clock.Now), time.Minute))
	s.Put("put", "1", time.Hour)
	s.Add("added", "1", time.Hour)
	s.Put("moment", "1", time.Second)
	s.Put("ever", "1", 0)
	s.Count("n", time.Hour)
	clock.Pass(2 * time.Second)
	s.HasNone("moment")
	clock.Pass(time.Minute - 2*time.Second - 1)
	s.Has("put", "1")
	s.Has("added", "1")
	clock.Pass(1)
	s.HasNone("put")
	s.HasNone("added")
	s.Has("ever", "1")
	if n := s.Count("n", time.Hour); n != 2 {
		t.Errorf("a count of an hour is %d after a minute, want 2", n)
	}
}
