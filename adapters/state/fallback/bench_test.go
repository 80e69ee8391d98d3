//go:build unix

package fallback

import (
	"fmt"
	"officebot/adapters/state"
	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
	"testing"
	"time"
)

func openBenched(b *testing.B, address string) *Store {
	redis, err := state.NewRedis(address, "bench")
	if err != nil {
		b.Fatal(err)
	}
	f := New(redis, 20_000, time.Now, nil)
	b.Cleanup(func() {
		if err := f.Close(); err != nil {
			b.Error(err)
		}
	})
	return f
}

func BenchmarkStore(b *testing.B) { statetest.Benchmark(b, openBenched(b, redistest.Start(b).URL())) }

func BenchmarkStoreLost(b *testing.B) { statetest.Benchmark(b, openBenched(b, "redis://127.0.0.1:1")) }

// BenchmarkRetell tells a Redis that is back of 20,000 claims.
func BenchmarkRetell(b *testing.B) {
	f := openBenched(b, redistest.Start(b).URL())
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
