package conformance

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

func testPanic(t *testing.T, s *stage) {
	_, client := s.open(t, Staged{s.office, map[string]func() bot.Answer{"panic": func() bot.Answer { panic("of the suite") }}})
	expect(t, client.Ask(t, hall, "ann", "panic"), adapters.Spoken.In("en").Broken)
	expect(t, client.Ask(t, hall, "ann", "who was director in 2010"), "Chen Shiju")
}

func testSwap(t *testing.T, s *stage) {
	scene := func(text string) adapters.Office {
		return Staged{s.office, map[string]func() bot.Answer{"edition": func() bot.Answer { return said(text) }}}
	}
	desk, client := s.open(t, scene("the first edition"))
	expect(t, client.Ask(t, hall, "ann", "edition"), "the first edition")
	desk.Swap(scene("the second edition"))
	expect(t, client.Ask(t, hall, "ann", "edition"), "the second edition")
}

func testStoreLost(t *testing.T, s *stage) {
	_, client := s.open(t, s.office, func(o *adapters.Options) { o.Store = lostStore{} })
	expect(t, client.Ask(t, hall, "ann", "who was director in 2010"), "Chen Shiju")
	expect(t, client.Ask(t, hall, "ann", "who was director in 1998"), "Jia Ting'an")
}

func testStop(t *testing.T, s *stage) {
	begun, release := make(chan struct{}), make(chan struct{})
	_, client := s.open(t, Staged{s.office, map[string]func() bot.Answer{"slow": func() bot.Answer {
		close(begun)
		<-release
		return said("worth waiting for")
	}}})
	question := client.Send(t, hall, "ann", "slow")
	<-begun
	stopped := make(chan error, 1)
	go func() { stopped <- client.Stop(t) }()
	select {
	case err := <-stopped:
		t.Fatalf("the adapter ended with a question unanswered: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(release)
	expect(t, client.Reply(t, question), "worth waiting for")
	if err := <-stopped; err != nil {
		t.Errorf("stopping failed: %v", err)
	}
}

func testLog(t *testing.T, s *stage) {
	scenes := map[string]func() bot.Answer{"panic zanzibar": func() bot.Answer { panic("zanzibar") }}
	_, client := s.open(t, Staged{s.office, scenes})
	for _, question := range []string{"who was director in zanzibar", "panic zanzibar", "zanzibar?"} {
		client.Ask(t, hall, "ann-of-zanzibar", question)
	}
	if err := client.Stop(t); err != nil {
		t.Error(err)
	}
	log := s.log.String()
	if strings.Contains(log, "zanzibar") {
		t.Errorf("the log tells who asked or what:\n%s", log)
	}
	for _, secret := range s.platform.Secrets {
		if strings.Contains(log, secret) {
			t.Errorf("the log has the secret %q", secret)
		}
	}
}

func testRedelivered(t *testing.T, s *stage) {
	client, again, ok := able[Redeliverer](t, s, "this platform delivers nothing twice")
	if !ok {
		return
	}
	shown := client.Ask(t, hall, "ann", "who was director in 2010")
	for range 3 {
		again.Redeliver(t, shown.Question)
	}
	client.Ask(t, hall, "ann", "who was director in 1998")
	if replies := again.Replies(t, shown.Question); len(replies) != 1 {
		t.Errorf("a question that was delivered four times has %d replies", len(replies))
	}
}

// lostStore is a store that cannot be reached.
type lostStore struct{}

var errLost = errors.New("the store is gone")

func (lostStore) Get(context.Context, string) ([]byte, error) { return nil, errLost }

func (lostStore) Put(context.Context, string, []byte, time.Duration) error { return errLost }

func (lostStore) Add(context.Context, string, []byte, time.Duration) (bool, error) {
	return false, errLost
}

func (lostStore) Delete(context.Context, string) error { return errLost }

func (lostStore) Count(context.Context, string, time.Duration) (int, error) { return 0, errLost }

func (lostStore) List(context.Context, string, int) ([]string, error) { return nil, errLost }
