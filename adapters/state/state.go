// Package state has the implementations of adapters.Store:
//
//	Local     in the process: bounded and expiring             (local.go)
//	Redis     shared by replicas: one Redis or Valkey          (redis.go, address.go, connection.go)
//	Sealed    around any of them: values are encrypted         (sealed.go, keyring.go)
//
// The folder fallback has one more, for replicas: a Redis, and a Local for when it
// cannot be had. The folder statetest has what all of them promise, as tests.
//
// A key is for values (Get, Put, Add) or for a count (Count), not for both. All
// of them keep a key for at least a millisecond, and round up to whole ones,
// which is how Redis measures.
//
// The Redis is spoken to with redigo and its pool. Larger libraries read addresses,
// bound their pools and drop stale connections by themselves, but the program, linked
// with what looks methods up by name, keeps every method that they have. In bytes,
// linked as for the image: 30,890,000 with redigo, 31,170,000 with radix v4,
// 38,940,000 with go-redis v9 and 41,090,000 with rueidis, where the image may have
// 32,000,000. radix has no more than redigo that is of use here, and its pool keeps
// all of its connections open all the time.
package state

import "time"

// lifetime is how long a key is kept that is to be kept for a while: whole
// milliseconds, at least one, or 0, which is for ever.
func lifetime(keep time.Duration) time.Duration {
	if keep == 0 {
		return 0
	}
	whole := keep.Truncate(time.Millisecond)
	if whole < keep {
		whole += time.Millisecond
	}
	return max(whole, time.Millisecond)
}
