//go:build unix

package fallback

import (
	"fmt"
	"net"
	"officebot/adapters/state/redistest"
	"officebot/adapters/state/statetest"
	"strings"
	"sync"
	"testing"
	"time"
)

// Connections over TLS that were broken while nobody used them look whole. One
// call finds out, not one for each.
func TestDropsBrokenConnectionsOverTLS(t *testing.T) {
	trusted := redistest.NewAuthority(t)
	t.Setenv("SSL_CERT_FILE", trusted.File) // Go reads it once: no other test here needs any
	server, url := redistest.StartTLS(t, trusted, net.IPv4(127, 0, 0, 1))
	r := openReplicas(t, 1, url)[0]
	together := func() {
		var all sync.WaitGroup
		for i := range 10 {
			all.Go(func() { r.Put(fmt.Sprint(i), "1", time.Hour) })
		}
		all.Wait()
	}
	connections := func() int { return strings.Count(string(server.Ask("CLIENT", "LIST").([]byte)), "\n") }
	statetest.Until(t, "several connections", func() bool { together(); return connections() > 4 })
	server.Restart()
	lose(r)
	find(r)
	for range 10 {
		together()
	}
	statetest.Until(t, "that it told", func() bool { return strings.HasSuffix(r.changes(), "found") })
	if got := r.changes(); got != "lost found" {
		t.Errorf("it told: %s", got)
	}
}
