//go:build unix

package state

import (
	"net"
	"strings"
	"testing"

	"officebot/adapters/state/redistest"
)

// The authorities that sign are those of the system, or those that SSL_CERT_FILE
// names, which Go reads once: no other test here needs any.
func TestRedisIsReachedOverTLS(t *testing.T) {
	trusted, untrusted := redistest.NewAuthority(t), redistest.NewAuthority(t)
	t.Setenv("SSL_CERT_FILE", trusted.File)
	tests := []struct {
		name string
		by   redistest.Authority
		host net.IP
		want string // in the error; "" is none
	}{
		{"good", trusted, net.IPv4(127, 0, 0, 1), ""},
		{"of another host", trusted, net.IPv4(127, 0, 0, 2), "certificate is valid for 127.0.0.2, not 127.0.0.1"},
		{"by somebody", untrusted, net.IPv4(127, 0, 0, 1), "certificate signed by unknown authority"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, url := redistest.StartTLS(t, test.by, test.host)
			err := openRedis(t, url).Ping(t.Context())
			if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q", err, test.want)
			}
		})
	}
}
