package slack

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// maxAge is how far a request's timestamp may be from now;
// https://docs.slack.dev/authentication/verifying-requests-from-slack
const maxAge = 5 * time.Minute

type signature [sha256.Size]byte

// signed tells whether a request is Slack's, and fresh, and by which signature.
// (slack-go's SecretsVerifier does the same with several times the allocations.)
func signed(header http.Header, body []byte, secret string, now time.Time) (signature, bool) {
	var given signature
	stamp := header.Get("X-Slack-Request-Timestamp")
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	if err != nil || now.Sub(time.Unix(seconds, 0)).Abs() > maxAge {
		return given, false
	}
	text, ok := strings.CutPrefix(header.Get("X-Slack-Signature"), "v0=")
	if !ok || len(text) != hex.EncodedLen(len(given)) {
		return given, false
	}
	if _, err := hex.Decode(given[:], []byte(text)); err != nil {
		return given, false
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte("v0:" + stamp + ":"))
	mac.Write(body)
	return given, hmac.Equal(mac.Sum(nil), given[:])
}

// replays knows the signatures of the requests that were answered well. Slack
// signs each try again, so one that comes again was recorded by somebody else. What
// is asked again in another replica, or pushed out here, is told by its message.
type replays struct {
	mutex   sync.Mutex
	now     func() time.Time
	turned  time.Time
	current map[signature]struct{}
	before  map[signature]struct{}
}

// maxReplays bounds each of the two generations of signatures, some 6 MB.
const maxReplays = 100_000

func newReplays() *replays {
	return &replays{now: time.Now, turned: time.Now(), current: map[signature]struct{}{}}
}

func (r *replays) has(s signature) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	_, now := r.current[s]
	_, then := r.before[s]
	return now || then
}

// add remembers a signature for at least as long as its timestamp is fresh, which
// may lie ahead by as much as it may lie back.
func (r *replays) add(s signature) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.now().Sub(r.turned) > 2*maxAge || len(r.current) >= maxReplays {
		r.before, r.current, r.turned = r.current, map[signature]struct{}{}, r.now()
	}
	r.current[s] = struct{}{}
}
