package slack

import (
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// scrubber takes out of a text what must not be logged.
type scrubber struct{ known []string }

// newScrubber knows the secrets of the settings; tokens that come later are told
// by their look.
func newScrubber(secrets ...string) *scrubber {
	return &scrubber{known: slices.DeleteFunc(secrets, func(s string) bool { return s == "" })}
}

var (
	tokenLook = regexp.MustCompile(`\b(xox[a-z]|xapp|xoxe\.xox[a-z])-[\w.-]+`)
	// Of an address only scheme and host may be told: a response_url, a socket's
	// ticket and an OAuth code are secrets.
	addressLook = regexp.MustCompile(`\b(https?|wss?)://([^/\s"'?#]+)[^\s"']*`)
)

func (s *scrubber) clean(text string) string {
	for _, secret := range s.known {
		text = strings.ReplaceAll(text, secret, "[secret]")
	}
	text = tokenLook.ReplaceAllString(text, "[secret]")
	return addressLook.ReplaceAllString(text, "$1://$2/…")
}

// error is an error's text without secrets.
func (s *scrubber) error(err error) string {
	if failed, ok := errors.AsType[*url.Error](err); ok {
		err = failed.Err // without the address
	}
	return s.clean(err.Error())
}

// pace lets something happen once in a while.
type pace struct {
	every time.Duration
	mutex sync.Mutex
	last  time.Time
}

func (p *pace) due() bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if !p.last.IsZero() && time.Since(p.last) < p.every {
		return false
	}
	p.last = time.Now()
	return true
}

// keySet is a set that goroutines share.
type keySet struct{ keys sync.Map }

// add tells whether the key was not yet in the set.
func (k *keySet) add(key string) bool {
	_, before := k.keys.LoadOrStore(key, true)
	return !before
}

func (k *keySet) has(key string) bool {
	_, there := k.keys.Load(key)
	return there
}

func (k *keySet) remove(key string) { k.keys.Delete(key) }
