package state

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/gomodule/redigo/redis"
	"golang.org/x/sync/semaphore"
)

// Redis is a Store that replicas share: a Redis of version 6 or later, or a
// Valkey. A cluster is not supported. Its calls end within a second or so, and
// nothing is ever tried a second time by itself: an Add whose reply was lost
// would find its own value and tell that somebody else had been first. Errors
// have neither the password nor a key in them.
type Redis struct {
	server *server
	prefix string
	places *semaphore.Weighted // one is taken while a connection is used, or made

	mutex  sync.RWMutex
	pool   *redis.Pool
	closed bool
}

// NewRedis makes a store of the Redis at an address (redis://, rediss:// or
// unix://, see parseAddress). Its keys begin with "officebot:" and, where app is
// not empty, "APP:", so that several bots can share a Redis. A certificate is
// checked against the system's authorities, or those in the file that
// SSL_CERT_FILE names. It connects with the first call, not now; the error is
// that of the address.
func NewRedis(address, app string) (*Redis, error) {
	server, err := parseAddress(address)
	if err != nil {
		return nil, err
	}
	prefix := "officebot:"
	if app != "" {
		prefix += app + ":"
	}
	return &Redis{
		server: server,
		prefix: prefix,
		places: semaphore.NewWeighted(int64(maxConnections())),
		pool:   server.pool(),
	}, nil
}

// String tells where the Redis is, without user and password.
func (r *Redis) String() string { return "Redis at " + r.server.address }

// Close ends the connections. Calls fail from then on.
func (r *Redis) Close() error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.closed = true
	return r.pool.Close()
}

// Reconnect drops all connections, for those that were broken while nobody used
// them would each cost a call to find out.
func (r *Redis) Reconnect() {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.closed {
		return
	}
	_ = r.pool.Close() // it has no error to tell
	r.pool = r.server.pool()
}

func (r *Redis) connected() *redis.Pool {
	r.mutex.RLock()
	defer r.mutex.RUnlock()
	return r.pool
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
	value, err := redis.Bytes(r.command(ctx, "get a value", "GET", r.prefix+key))
	if errors.Is(err, redis.ErrNil) {
		return nil, nil
	}
	return value, err
}

// Kept is Get that tells also for how long the value will be kept, 0 for ever.
func (r *Redis) Kept(ctx context.Context, key string) ([]byte, time.Duration, error) {
	replies, err := redis.Values(r.do(ctx, "get a value", func(ctx context.Context, c redis.Conn) (any, error) {
		return pipeline(ctx, c, []command{{"GET", []any{r.prefix + key}}, {"PTTL", []any{r.prefix + key}}})
	}))
	if err != nil {
		return nil, 0, err
	}
	var value []byte
	var left int64
	if _, err := redis.Scan(replies, &value, &left); err != nil || value == nil {
		return nil, 0, err
	}
	if left == -1 { // PTTL: it does not expire
		return value, 0, nil
	}
	// -2, that it has expired since, is as good as the shortest time.
	return value, time.Duration(max(left, 1)) * time.Millisecond, nil
}

// Put implements adapters.Store.
func (r *Redis) Put(ctx context.Context, key string, value []byte, keep time.Duration) error {
	set := r.set(key, value, keep)
	_, err := r.command(ctx, "put a value", set.name, set.arguments...)
	return err
}

// Add implements adapters.Store: one SET with NX and PX, which no other call
// comes between.
func (r *Redis) Add(ctx context.Context, key string, value []byte, keep time.Duration) (bool, error) {
	set := r.set(key, value, keep, "NX")
	reply, err := r.command(ctx, "add a value", set.name, set.arguments...)
	return reply != nil, err
}

// set is the command that keeps a value.
func (r *Redis) set(key string, value []byte, keep time.Duration, options ...any) command {
	arguments := append([]any{r.prefix + key, value}, options...)
	if keep = lifetime(keep); keep != 0 {
		arguments = append(arguments, "PX", keep.Milliseconds())
	}
	return command{"SET", arguments}
}

// Delete implements adapters.Store.
func (r *Redis) Delete(ctx context.Context, key string) error {
	_, err := r.command(ctx, "delete a key", "DEL", r.prefix+key)
	return err
}

// count is a script because nothing comes between its two commands, neither the
// end of the window nor that of the connection, and so no counter is left
// without its end. SET NX and INCR in a pipeline can leave one: where the
// counter ends after the SET that found it, INCR begins another without an end.
var count = redis.NewScript(1, `
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return n`)

// Count implements adapters.Store in one round trip, and in a second one where
// the Redis was started since and does not know the script.
func (r *Redis) Count(ctx context.Context, key string, window time.Duration) (int, error) {
	window = lifetime(max(window, time.Millisecond))
	return redis.Int(r.do(ctx, "count", func(ctx context.Context, c redis.Conn) (any, error) {
		return count.DoContext(ctx, c, r.prefix+key, window.Milliseconds())
	}))
}

// Change is one of Write: a value that is put, or added, or with no value (nil) a
// deletion.
type Change struct {
	Key   string
	Value []byte
	Keep  time.Duration
	Add   bool
}

// Write carries out changes in one round trip.
func (r *Redis) Write(ctx context.Context, changes []Change) error {
	if len(changes) == 0 {
		return nil
	}
	commands := make([]command, len(changes))
	for i, c := range changes {
		switch {
		case c.Value == nil:
			commands[i] = command{"DEL", []any{r.prefix + c.Key}}
		case c.Add:
			commands[i] = r.set(c.Key, c.Value, c.Keep, "NX")
		default:
			commands[i] = r.set(c.Key, c.Value, c.Keep)
		}
	}
	_, err := r.do(ctx, "write", func(ctx context.Context, c redis.Conn) (any, error) { return pipeline(ctx, c, commands) })
	return err
}

// IsLoss tells whether an error of a Redis is one of it as a whole rather than of
// one call.
func IsLoss(err error) bool {
	var reply redis.Error
	switch {
	case err == nil, errors.Is(err, errTooManyKeys):
		return false
	case errors.As(err, &reply):
		// Something else is kept under the key, by mistake.
		return !strings.HasPrefix(reply.Error(), "WRONGTYPE") && !strings.Contains(reply.Error(), "not an integer")
	}
	return true
}

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
