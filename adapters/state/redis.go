package state

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/logging"
	"github.com/redis/go-redis/v9/maintnotifications"
)

// How long things may take. Somebody waits for an answer meanwhile.
const (
	dialTimeout = 2 * time.Second        // to connect, with TLS and across a region
	ioTimeout   = 500 * time.Millisecond // to write a command or to read a reply
	callTimeout = time.Second            // a call as a whole; a dial that takes longer serves the next
)

// bufferSize is that of a connection, once to read and once to write. Values are
// small; go-redis takes 32 KiB.
const bufferSize = 4 << 10

// Redis is a Store that replicas share: a Redis of version 6 or later, or a
// Valkey. A cluster is not supported. Its calls end within a second or so, and
// nothing is ever tried a second time by itself: an Add whose reply was lost
// would find its own value and tell that somebody else had been first. Errors
// have neither the password nor a key in them.
type Redis struct {
	options *redis.Options
	prefix  string

	mutex  sync.RWMutex
	client *redis.Client
	closed bool
}

// go-redis writes to standard error by itself, in a format of its own, what its
// calls return as errors anyway.
func init() { logging.Disable() }

// NewRedis makes a store of the Redis at an address (redis://, rediss:// or
// unix://, see parseAddress). Its keys begin with "officebot:" and, where app is
// not empty, "APP:", so that several bots can share a Redis. A certificate is
// checked against the system's authorities, or those in the file that
// SSL_CERT_FILE names. It connects with the first call, not now; the error is
// that of the address.
func NewRedis(address, app string) (*Redis, error) {
	options, err := parseAddress(address)
	if err != nil {
		return nil, err
	}
	options.DialTimeout = dialTimeout
	options.ReadTimeout = ioTimeout
	options.WriteTimeout = ioTimeout
	options.PoolTimeout = ioTimeout
	options.ContextTimeoutEnabled = true
	options.MaxRetries = -1 // none
	options.DialerRetries = 1
	options.ConnMaxIdleTime = 5 * time.Minute
	options.ReadBufferSize = bufferSize
	options.WriteBufferSize = bufferSize
	options.PipelinePoolSize = -1 // none of their own
	options.Protocol = 2          // nothing is pushed to us
	options.DisableIdentity = true
	options.MaintNotificationsConfig = &maintnotifications.Config{Mode: maintnotifications.ModeDisabled}
	prefix := "officebot:"
	if app != "" {
		prefix += app + ":"
	}
	return &Redis{options: options, prefix: prefix, client: redis.NewClient(options)}, nil
}

// String tells where the Redis is, without user and password.
func (r *Redis) String() string { return "Redis at " + r.options.Addr }

// Close ends the connections. Calls fail from then on.
func (r *Redis) Close() error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.closed {
		return nil
	}
	r.closed = true
	return r.client.Close()
}

// reconnect drops all connections, for those that were broken while nobody used
// them would each cost a call to find out.
func (r *Redis) reconnect() {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.closed {
		return
	}
	// What was broken before has nothing to tell about how it closed.
	_ = r.client.Close()
	r.client = redis.NewClient(r.options)
}

func (r *Redis) connected() *redis.Client {
	r.mutex.RLock()
	defer r.mutex.RUnlock()
	return r.client
}

// Ping tells whether the Redis takes what is written. One that only replicates
// another, or is full, answers a PING all the same, so a count is made instead,
// which is forgotten at once.
func (r *Redis) Ping(ctx context.Context) error {
	_, err := r.Count(ctx, "ping", time.Millisecond)
	return err
}

// Get implements adapters.Store.
func (r *Redis) Get(ctx context.Context, key string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	value, err := r.connected().Get(ctx, r.prefix+key).Result()
	if errors.Is(err, redis.Nil) {
		return nil, nil
	}
	if err != nil {
		return nil, r.failed("get a value", err)
	}
	return []byte(value), nil
}

// kept is Get that tells also for how long the value will be kept, 0 for ever.
func (r *Redis) kept(ctx context.Context, key string) ([]byte, time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	pipeline := r.connected().Pipeline()
	value := pipeline.Get(ctx, r.prefix+key)
	keep := pipeline.PTTL(ctx, r.prefix+key)
	_, err := pipeline.Exec(ctx)
	if errors.Is(err, redis.Nil) {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, r.failed("get a value", err)
	}
	switch left := keep.Val(); left {
	case -1: // PTTL: it does not expire
		return []byte(value.Val()), 0, nil
	default: // -2, that it has expired since, is as good as the shortest time
		return []byte(value.Val()), max(left, time.Millisecond), nil
	}
}

// Put implements adapters.Store.
func (r *Redis) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	return r.failed("put a value", r.connected().Set(ctx, r.prefix+key, value, lifetime(keep)).Err())
}

// Add implements adapters.Store: one SET with NX and PX, which no other call
// comes between.
func (r *Redis) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	added, err := r.connected().SetNX(ctx, r.prefix+key, value, lifetime(keep)).Result()
	return added, r.failed("add a value", err)
}

// Delete implements adapters.Store.
func (r *Redis) Delete(ctx context.Context, key string) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	return r.failed("delete a key", r.connected().Del(ctx, r.prefix+key).Err())
}

// count is a script because nothing comes between its two commands, neither the
// end of the window nor that of the connection, and so no counter is left
// without its end. SET NX and INCR in a pipeline can leave one: where the
// counter ends after the SET that found it, INCR begins another without an end.
var count = redis.NewScript(`
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return n`)

// Count implements adapters.Store in one round trip, and in a second one where
// the Redis was started since and does not know the script.
func (r *Redis) Count(ctx context.Context, key string, window time.Duration) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	window = lifetime(max(window, time.Millisecond))
	n, err := count.Run(ctx, r.connected(), []string{r.prefix + key}, window.Milliseconds()).Int()
	return n, r.failed("count", err)
}

// write is one change of write: a value that is put, or added, or with no value a
// deletion.
type write struct {
	key   string
	value []byte
	keep  time.Duration
	add   bool
}

// write carries out changes in one round trip.
func (r *Redis) write(ctx context.Context, changes []write) error {
	if len(changes) == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	pipeline := r.connected().Pipeline()
	for _, c := range changes {
		switch key := r.prefix + c.key; {
		case c.value == nil:
			pipeline.Del(ctx, key)
		case c.add:
			pipeline.SetNX(ctx, key, c.value, lifetime(c.keep))
		default:
			pipeline.Set(ctx, key, c.value, lifetime(c.keep))
		}
	}
	_, err := pipeline.Exec(ctx)
	return r.failed("write", err)
}

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
	var cursor uint64
	for range scanTrips {
		keys, next, err := r.scan(ctx, cursor, pattern)
		if err != nil {
			return nil, r.failed("list keys", err)
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
		if cursor = next; cursor == 0 {
			return found, nil
		}
	}
	return nil, r.failed("list keys", errTooManyKeys)
}

func (r *Redis) scan(ctx context.Context, cursor uint64, pattern string) ([]string, uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	return r.connected().Scan(ctx, cursor, pattern, scanKeys).Result()
}

// escapeGlob escapes what has a meaning in a pattern of Redis.
var escapeGlob = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`, `]`, `\]`)

// failed tells which Redis failed at what.
func (r *Redis) failed(attempt string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s failed to %s: it did not answer in time: %w", r, attempt, err)
	}
	return fmt.Errorf("%s failed to %s: %w", r, attempt, err)
}
