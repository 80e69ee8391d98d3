package statetest

import (
	"fmt"
	"officebot/adapters"
	"testing"
	"time"
)

// Benchmark times the calls of a store that is full: 20,000 keys are there
// or were.
func Benchmark(b *testing.B, s adapters.Store) {
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
