package adapters

import (
	"context"
	"time"
)

// Store keeps what has to outlive a message or be shared by replicas. Keys are
// printable ASCII of at most 300 bytes; values are small. It must be safe for
// concurrent use. An error means that the store could not be reached or read.
type Store interface {
	// Get returns the value of a key, nil where there is none (any more).
	Get(ctx context.Context, key string) ([]byte, error)
	// Put gives a key a value and keeps it for a while; keep 0 is for ever.
	Put(ctx context.Context, key string, value []byte, keep time.Duration) error
	// Add is Put where the key has no value, and tells whether it had none.
	Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error)
	// Delete forgets a key; an unknown one is no error.
	Delete(ctx context.Context, key string) error
	// Count adds one to a key's count and returns it. A count starts again once
	// window has passed since its first.
	Count(ctx context.Context, key string, window time.Duration) (int, error)
	// List returns the keys that begin with prefix, at most limit, in any order.
	List(ctx context.Context, prefix string, limit int) ([]string, error)
}

// What the keys begin with, one for each thing that is kept.
const (
	talkKey   = "talk:"   // a conversation's topic
	doneKey   = "done:"   // an event that is being handled, or was
	keptKey   = "kept:"   // an event that was acknowledged before it was handled
	postedKey = "posted:" // which answer belongs to a question
	askerKey  = "asker:"  // how often somebody asked
	untilKey  = "until:"  // until when that is counted
)

// How long things are kept.
const (
	keepTalk   = time.Hour      // since the last word of the conversation
	keepDone   = time.Hour      // the platforms deliver again for minutes at most
	keepKept   = time.Hour      // nobody waits longer for an answer
	keepPosted = 24 * time.Hour // an older question may be edited, its answer stays
)
