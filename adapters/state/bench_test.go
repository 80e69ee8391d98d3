//go:build unix

package state

import (
	"fmt"
	"testing"
	"time"

	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
)

func BenchmarkLocal(b *testing.B) { statetest.Benchmark(b, NewLocal(20_000, time.Now)) }

func BenchmarkSealedLocal(b *testing.B) {
	statetest.Benchmark(b, NewSealed(NewLocal(20_000, time.Now), ringOf(b, 1)))
}

func BenchmarkRedis(b *testing.B) { statetest.Benchmark(b, openRedis(b, redistest.Start(b).URL())) }

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
