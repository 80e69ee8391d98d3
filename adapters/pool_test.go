package adapters_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
)

func neverPanics(t *testing.T) func(any) {
	return func(r any) { t.Errorf("a job panicked: %v", r) }
}

func TestPoolKeepsTheOrderOfAConversation(t *testing.T) {
	pool := adapters.NewPool(8, 10_000, neverPanics(t))
	var mutex sync.Mutex
	heard := map[string][]int{}
	for i := range 100 {
		for c := range 20 {
			conversation := fmt.Sprint(c)
			if !pool.Do(conversation, func(context.Context) {
				mutex.Lock()
				defer mutex.Unlock()
				heard[conversation] = append(heard[conversation], i)
			}) {
				t.Fatal("a job was refused by a pool with room")
			}
		}
	}
	if err := pool.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	for conversation, order := range heard {
		if len(order) != 100 || !slices.IsSorted(order) {
			t.Errorf("the jobs of conversation %s were done as %v", conversation, order)
		}
	}
	if len(heard) != 20 {
		t.Errorf("%d conversations were heard, want 20", len(heard))
	}
}

func TestPoolHoldsToItsWorkersAndCapacity(t *testing.T) {
	pool := adapters.NewPool(2, 5, neverPanics(t))
	release := make(chan struct{})
	var atWork, most atomic.Int32
	job := func(context.Context) {
		if n := atWork.Add(1); n > most.Load() {
			most.Store(n)
		}
		<-release
		atWork.Add(-1)
	}
	for i := range 5 {
		if !pool.Do(fmt.Sprint(i), job) {
			t.Fatalf("job %d was refused", i)
		}
	}
	if pool.Do("one more", job) {
		t.Error("a full pool took a job")
	}
	close(release)
	if err := pool.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if most.Load() > 2 {
		t.Errorf("%d jobs were at work at once, want 2 at most", most.Load())
	}
	if pool.Do("late", job) {
		t.Error("a drained pool took a job")
	}
}

func TestPoolSurvivesAPanic(t *testing.T) {
	var recovered atomic.Value
	pool := adapters.NewPool(1, 10, func(r any) { recovered.Store(r) })
	pool.Do("a", func(context.Context) { panic("of a job") })
	done := false
	pool.Do("a", func(context.Context) { done = true })
	if err := pool.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if recovered.Load() != "of a job" || !done {
		t.Errorf("recovered %v, the next job was done: %v", recovered.Load(), done)
	}
}

func TestPoolGivesUpWaiting(t *testing.T) {
	pool := adapters.NewPool(1, 10, neverPanics(t))
	ended := make(chan error, 1)
	pool.Do("slow", func(ctx context.Context) {
		<-ctx.Done()
		ended <- ctx.Err()
	})
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if err := pool.Drain(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("draining ended with %v", err)
	}
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the job's context ended with %v", err)
	}
}

// resting is how many goroutines of all pools there are.
func resting() int {
	stacks := make([]byte, 1<<20)
	return strings.Count(string(stacks[:runtime.Stack(stacks, true)]), "(*Pool).attend(")
}

func TestNoneOfAPoolRestsForLong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		before := resting()
		pool := adapters.NewPool(64, 1000, neverPanics(t))
		ask := func() {
			for i := range 64 {
				pool.Do(fmt.Sprint(i), func(context.Context) { time.Sleep(time.Second) })
			}
			time.Sleep(2 * time.Second)
		}
		ask()
		if n := resting() - before; n < 1 || n > 32 {
			t.Errorf("%d goroutines rest, want some", n)
		}
		time.Sleep(50 * time.Second)
		ask() // and are woken
		time.Sleep(50 * time.Second)
		if n := resting() - before; n < 1 || n > 32 {
			t.Errorf("%d goroutines rest after they were woken, want some", n)
		}
		time.Sleep(2 * time.Minute)
		if n := resting() - before; n > 0 { // fewer where one of an earlier test has ended since
			t.Errorf("%d goroutines rest for ever", n)
		}
		ask() // beds are free again
		if n := resting() - before; n < 1 || n > 32 {
			t.Errorf("%d goroutines rest at last, want some", n)
		}
		if err := pool.Drain(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

func TestFewOfAPoolRestAndNoneOnceItIsDrained(t *testing.T) {
	before := resting()
	pool := adapters.NewPool(64, 1000, neverPanics(t))
	release := make(chan struct{})
	for i := range 64 {
		pool.Do(fmt.Sprint(i), func(context.Context) { <-release })
	}
	close(release)
	until := func(what string, is func(int) bool) {
		t.Helper()
		for deadline := time.Now().Add(10 * time.Second); !is(resting() - before); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%s: %d goroutines are left", what, resting()-before)
			}
		}
	}
	until("at rest", func(n int) bool { return pool.Pending() == 0 && n > 0 && n <= 32 })
	if err := pool.Drain(t.Context()); err != nil {
		t.Error(err)
	}
	until("drained", func(n int) bool { return n == 0 })
}

func BenchmarkPool(b *testing.B) {
	pool := adapters.NewPool(4, b.N+1, func(any) {})
	b.ReportAllocs()
	for b.Loop() {
		for !pool.Do("conversation", func(context.Context) {}) {
		}
	}
	if err := pool.Drain(b.Context()); err != nil {
		b.Fatal(err)
	}
}
