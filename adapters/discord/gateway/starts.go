package gateway

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
)

// starts lets sessions be started as often as Discord allows: so many at a time
// every five seconds, and so many a day.
type starts struct {
	limits func(context.Context) (Limits, error)
	every  time.Duration
	log    zerolog.Logger

	mutex       sync.Mutex
	concurrency int               // how many buckets of shards there are
	next        map[int]time.Time // when a bucket may start its next session
}

// turn waits until a shard may start a session.
func (s *starts) turn(ctx context.Context, shard int) (Limits, error) {
	for {
		limits, err := s.ask(ctx)
		if err != nil {
			return limits, err
		}
		if limits.Starts.Remaining > 0 {
			return limits, s.wait(ctx, shard, max(1, limits.Starts.MaxConcurrency))
		}
		pause := max(time.Duration(limits.Starts.ResetAfter)*time.Millisecond, s.every)
		s.log.Error().Int64("wait_ms", pause.Milliseconds()).Msg("Discord allows no more sessions today, because this token has started too many; waiting. Another program that keeps restarting may be using it")
		if err := rest(ctx, pause); err != nil {
			return limits, err
		}
	}
}

// wait waits for a shard's bucket to be free, and takes it.
func (s *starts) wait(ctx context.Context, shard, concurrency int) error {
	for {
		pause := s.take(shard, concurrency)
		if pause <= 0 {
			return nil
		}
		if err := rest(ctx, pause); err != nil {
			return err
		}
	}
}

// take takes a shard's bucket, or tells when it may be free.
func (s *starts) take(shard, concurrency int) time.Duration {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.next == nil {
		s.next = map[int]time.Time{}
	}
	s.concurrency = concurrency
	bucket := shard % concurrency
	if pause := time.Until(s.next[bucket]); pause > 0 {
		return pause
	}
	s.next[bucket] = time.Now().Add(s.every)
	return 0
}

// began tells that a shard has just asked for its session. Discord counts from
// there, not from when the shard began to dial.
func (s *starts) began(shard int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.next[shard%s.concurrency] = time.Now().Add(s.every)
}

// The waits before Discord is asked again for its limits.
const (
	firstAsk = time.Second
	longAsk  = time.Minute
)

// ask asks for the limits until there is an answer.
func (s *starts) ask(ctx context.Context) (Limits, error) {
	waits := adapters.Waits{First: firstAsk, Longest: longAsk}
	for {
		limits, err := s.limits(ctx)
		var fatal *adapters.Fatal
		if err == nil || errors.As(err, &fatal) || ctx.Err() != nil {
			return limits, err
		}
		wait := waits.Next()
		var later *adapters.Later
		if errors.As(err, &later) {
			wait = max(wait, later.After)
		}
		s.log.Warn().Err(err).Int64("wait_ms", wait.Milliseconds()).Msg("Discord does not say where its gateway is; trying again")
		if err := rest(ctx, wait); err != nil {
			return limits, err
		}
	}
}

// rest waits; the error is that of the context.
func rest(ctx context.Context, pause time.Duration) error {
	if adapters.Sleep(ctx, pause) {
		return nil
	}
	return ctx.Err()
}
