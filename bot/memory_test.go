package bot

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// clock is a time that a test moves by hand.
type clock struct{ time time.Time }

func (c *clock) now() time.Time              { return c.time }
func (c *clock) pass(duration time.Duration) { c.time = c.time.Add(duration) }

func newClock() *clock {
	return &clock{time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}
}

func topicOf(person string) Topic { return Topic{Question: "who was it", People: []string{person}} }

func recall(t *testing.T, m Memory, conversation string) Topic {
	t.Helper()
	topic, err := m.Load(t.Context(), conversation)
	if err != nil {
		t.Fatal(err)
	}
	return topic
}

func save(t *testing.T, m Memory, conversation string, topic Topic) {
	t.Helper()
	if err := m.Save(t.Context(), conversation, topic); err != nil {
		t.Fatal(err)
	}
}

func wantTopic(t *testing.T, m Memory, conversation string, want Topic) {
	t.Helper()
	if diff := cmp.Diff(want, recall(t, m, conversation)); diff != "" {
		t.Errorf("conversation %s (-want +got):\n%s", conversation, diff)
	}
}

func TestMemoryKeepsConversationsApart(t *testing.T) {
	m := NewLocalMemory(10, time.Hour, newClock().now)
	wantTopic(t, m, "a", Topic{})
	save(t, m, "a", topicOf("chen"))
	save(t, m, "b", topicOf("jia"))
	save(t, m, "a", topicOf("ding"))
	wantTopic(t, m, "a", topicOf("ding"))
	wantTopic(t, m, "b", topicOf("jia"))

	if err := m.Forget(t.Context(), "a"); err != nil {
		t.Fatal(err)
	}
	if err := m.Forget(t.Context(), "never seen"); err != nil {
		t.Fatal(err)
	}
	wantTopic(t, m, "a", Topic{})
	wantTopic(t, m, "b", topicOf("jia"))
}

func TestMemoryIsBounded(t *testing.T) {
	m := NewLocalMemory(3, time.Hour, newClock().now)
	for i := range 3 {
		save(t, m, fmt.Sprint(i), topicOf(fmt.Sprint(i)))
	}
	save(t, m, "0", topicOf("again"))
	save(t, m, "3", topicOf("3"))
	if got := m.Len(); got != 3 {
		t.Errorf("%d conversations remembered, want 3", got)
	}
	wantTopic(t, m, "1", Topic{})
	wantTopic(t, m, "0", topicOf("again"))
	wantTopic(t, m, "2", topicOf("2"))
	wantTopic(t, m, "3", topicOf("3"))
}

func TestMemoryOfNoneStillHoldsOne(t *testing.T) {
	m := NewLocalMemory(0, time.Hour, newClock().now)
	save(t, m, "a", topicOf("chen"))
	wantTopic(t, m, "a", topicOf("chen"))
}

func TestMemoryExpires(t *testing.T) {
	clock := newClock()
	m := NewLocalMemory(10, 30*time.Minute, clock.now)
	save(t, m, "quiet", topicOf("chen"))
	save(t, m, "lively", topicOf("chen"))
	clock.pass(20 * time.Minute)
	save(t, m, "lively", topicOf("ding"))
	clock.pass(10*time.Minute - 1)
	wantTopic(t, m, "quiet", topicOf("chen"))
	clock.pass(1)
	wantTopic(t, m, "quiet", Topic{})
	wantTopic(t, m, "lively", topicOf("ding"))
	clock.pass(20 * time.Minute)
	if got := m.Len(); got != 0 {
		t.Errorf("%d conversations remembered after all expired", got)
	}
}

func TestMemoryInParallel(t *testing.T) {
	m := NewLocalMemory(8, time.Hour, time.Now)
	var all sync.WaitGroup
	for worker := range 8 {
		all.Go(func() {
			conversation := fmt.Sprint(worker)
			for i := range 200 {
				want := topicOf(fmt.Sprint(worker, "/", i))
				if err := m.Save(t.Context(), conversation, want); err != nil {
					t.Error(err)
				}
				got, err := m.Load(t.Context(), conversation)
				if err != nil || !cmp.Equal(want, got) {
					t.Errorf("conversation %s: got %v, %v, want %v", conversation, got, err, want)
				}
			}
		})
	}
	all.Wait()
}
