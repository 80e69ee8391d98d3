//go:build unix

package state

import (
	"fmt"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/state/redistest"
)

// benchmarkStore times the calls of a store that is full: 20,000 keys are there
// or were.
func benchmarkStore(b *testing.B, s adapters.Store) {
	const known = 20_000
	value := make([]byte, 100)
	keys := make([]string, known)
	for i := range keys {
		keys[i] = fmt.Sprintf("talk:C0123456789:%d", i)
		if err := s.Put(b.Context(), keys[i], value, time.Hour); err != nil {
			b.Fatal(err)
		}
	}
	fresh := 0
	for _, call := range []struct {
		name string
		call func(i int) error
	}{
		{"Get", func(i int) error { _, err := s.Get(b.Context(), keys[i%known]); return err }},
		{"Put", func(i int) error { return s.Put(b.Context(), keys[i%known], value, time.Hour) }},
		{"AddNew", func(int) error {
			fresh++
			_, err := s.Add(b.Context(), fmt.Sprintf("done:C0123456789:%d", fresh), value, time.Hour)
			return err
		}},
		{"AddKnown", func(i int) error { _, err := s.Add(b.Context(), keys[i%known], value, time.Hour); return err }},
		{"Count", func(i int) error { _, err := s.Count(b.Context(), fmt.Sprint("asker:", i%100), time.Hour); return err }},
		{"List", func(int) error { _, err := s.List(b.Context(), "kept:", 100); return err }},
	} {
		b.Run(call.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if err := call.call(i); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLocal(b *testing.B) { benchmarkStore(b, NewLocal(20_000, time.Now)) }

func BenchmarkSealedLocal(b *testing.B) {
	benchmarkStore(b, NewSealed(NewLocal(20_000, time.Now), ringOf(b, 1)))
}

func BenchmarkRedis(b *testing.B) { benchmarkStore(b, openRedis(b, redistest.Start(b).URL())) }

func openFallback(b *testing.B, address string) *Fallback {
	f := NewFallback(openRedis(b, address), 20_000, time.Now, nil)
	b.Cleanup(func() {
		if err := f.Close(); err != nil {
			b.Error(err)
		}
	})
	return f
}

func BenchmarkFallback(b *testing.B) { benchmarkStore(b, openFallback(b, redistest.Start(b).URL())) }

func BenchmarkFallbackLost(b *testing.B) { benchmarkStore(b, openFallback(b, "redis://127.0.0.1:1")) }

func BenchmarkLocalParallel(b *testing.B) {
	l := NewLocal(20_000, time.Now)
	b.ReportAllocs()
	b.RunParallel(func(p *testing.PB) {
		for i := 0; p.Next(); i++ {
			key := fmt.Sprint(i % 1000)
			_ = l.Put(b.Context(), key, nil, time.Hour)
			_, _ = l.Get(b.Context(), key)
		}
	})
}

// BenchmarkRetell tells a Redis that is back of 20,000 claims.
func BenchmarkRetell(b *testing.B) {
	f := openFallback(b, redistest.Start(b).URL())
	for i := range 20_000 {
		if _, err := f.Add(b.Context(), fmt.Sprint("done:", i), []byte("done"), time.Hour); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if err := f.retell(); err != nil {
			b.Fatal(err)
		}
	}
}
