package index

import (
	"strings"
	"sync"
)

// lookup is a search for the words of a field that are up to so many slips from a text.
type lookup struct {
	field, text string
	slips       int
}

// lookups keeps what searches found. One question is read a few times over, by itself
// and as a part of a conversation, and Bleve builds a machine of a megabyte for every
// misspelt word each time. The words to find in must not change any more.
type lookups struct {
	mutex sync.Mutex
	found map[lookup][]string
}

// maxKept is how many searches are kept, before all are forgotten.
const maxKept = 1024

// near is what a search finds; nobody may change it.
func (k *lookups) near(l lookup, look func(lookup) []string) []string {
	k.mutex.Lock()
	found, known := k.found[l]
	k.mutex.Unlock()
	if known {
		return found
	}
	found = look(l)
	l.text = strings.Clone(l.text) // which would keep the whole question
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.found == nil || len(k.found) >= maxKept {
		k.found = map[lookup][]string{}
	}
	k.found[l] = found
	return found
}
