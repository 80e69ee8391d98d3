package state

import (
	"context"
	"fmt"
	"strings"

	"github.com/gomodule/redigo/redis"
)

// The work of one List: a SCAN looks at all keys, those of other programs
// too.
const (
	scanKeys  = 1000 // looked at in a round trip, for less than a millisecond
	scanTrips = 1000
)

// errTooManyKeys is that of a List that was given up.
var errTooManyKeys = fmt.Errorf("it holds more than %d keys, too many to look through; "+
	"give officebot a database of its own, /1 at the end of the address, say", scanKeys*scanTrips)

// List implements adapters.Store. It looks through a million keys at most.
func (r *Redis) List(ctx context.Context, prefix string, limit int) ([]string, error) {
	pattern := escapeGlob.Replace(r.prefix+prefix) + "*"
	seen := make(map[string]bool) // a SCAN may tell a key twice
	var found []string
	cursor := "0"
	for range scanTrips {
		keys, next, err := r.scan(ctx, cursor, pattern)
		if err != nil {
			return nil, err
		}
		for _, key := range keys {
			if len(found) == limit {
				return found, nil
			}
			if !seen[key] {
				seen[key] = true
				found = append(found, strings.TrimPrefix(key, r.prefix))
			}
		}
		if cursor = next; cursor == "0" {
			return found, nil
		}
	}
	return nil, r.failed("list keys", errTooManyKeys)
}

func (r *Redis) scan(ctx context.Context, cursor, pattern string) (keys []string, next string, err error) {
	reply, err := redis.Values(r.command(ctx, "list keys", "SCAN", cursor, "MATCH", pattern, "COUNT", scanKeys))
	if err == nil {
		_, err = redis.Scan(reply, &next, &keys)
	}
	return keys, next, err
}

// escapeGlob escapes what has a meaning in a pattern of Redis.
var escapeGlob = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`, `]`, `\]`)
