package state

import (
	"errors"
	"net/url"
	"strings"
	"testing"
)

func TestParseAddress(t *testing.T) {
	type address struct {
		network, addr, user, password string
		db                            int
		tls                           bool
	}
	tests := []struct {
		text string
		want address
	}{
		{"redis://localhost", address{"tcp", "localhost:6379", "", "", 0, false}},
		{"redis://localhost:7000/", address{"tcp", "localhost:7000", "", "", 0, false}},
		{" redis://redis.example:7000/3\n", address{"tcp", "redis.example:7000", "", "", 3, false}},
		{"redis://[::1]:7000?db=4", address{"tcp", "[::1]:7000", "", "", 4, false}},
		{"redis://:p%40s%2Fs%3A%23@host", address{"tcp", "host:6379", "", "p@s/s:#", 0, false}},
		{"redis://me:secret@host/0", address{"tcp", "host:6379", "me", "secret", 0, false}},
		{"rediss://me:secret@host:6380/1", address{"tcp", "host:6380", "me", "secret", 1, true}},
		{"unix:///run/redis.sock", address{"unix", "/run/redis.sock", "", "", 0, false}},
		{"unix://me:secret@/run/redis.sock?db=2", address{"unix", "/run/redis.sock", "me", "secret", 2, false}},
	}
	for _, test := range tests {
		s, err := parseAddress(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		got := address{s.network, s.address, s.user, s.password, s.database, s.tls != nil}
		if got != test.want {
			t.Errorf("%s: %+v, want %+v", test.text, got, test.want)
		}
		if test.want.tls && (s.tls.InsecureSkipVerify || s.tls.ServerName != "host") {
			t.Errorf("%s: the certificate would not be checked against the host", test.text)
		}
	}
}

// badAddresses cannot be read, each of which has "secret" where a password may
// have been meant.
var badAddresses = []string{
	"", "secret", "//secret", "secret://host", "http://:secret@host", "redis:secret", "redis:///secret",
	"redis://", "redis:///1", "redis://:secret", "redis://:secret@", "redis://:sec/ret@host", "redis://:secret/@host",
	"redis://:1#secret@host", "redis://:1?secret@host", "redis://:1/secret@host", "redis://:%secret@host",
	"redis://:secret@host:port", "redis://:secret@host:0", "redis://:secret@host:65536", "redis://:sec ret@host",
	"redis://:secret@host/-1", "redis://:secret@host/secret", "redis://:secret@host/1/2", "redis://:secret@host?db=x",
	"redis://:secret@host?read_timeout=0", "redis://:secret@host?max_retries=9", "rediss://:secret@host?skip_verify=true",
	"redis://:secret@host:6379;secret", "redis://:sec\x00ret@host", "redis://[secret@host", "redis://[::1%25secret]:x",
	"unix://", "unix:///", "unix://run/secret.sock", "unix:secret", "unix://:secret@host/run/redis.sock", "unix:///run/redis.sock#secret",
}

func TestAddressesThatCannotBeRead(t *testing.T) {
	for _, text := range badAddresses {
		s, err := parseAddress(text)
		if !errors.Is(err, errAddress) {
			t.Errorf("%q: %v, error %v", text, s, err)
		}
		if _, err := NewRedis(text, ""); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: the error is %v", text, err)
		}
	}
}

// Whatever is given as an address, it is either refused in the same words or
// names one server, and nothing of the user's name and password is shown.
func FuzzParseAddress(f *testing.F) {
	for _, text := range badAddresses {
		f.Add(text)
	}
	f.Add("redis://me:secret@host:6379/1")
	f.Add("unix://me:secret@/run/redis.sock?db=2")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseAddress(text)
		if err != nil {
			if err != errAddress {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if s.address == "" || s.database < 0 || strings.HasPrefix(s.address, ":") {
			t.Errorf("%q: server %q, database %d", text, s.address, s.database)
		}
		address, err := url.Parse(strings.TrimSpace(text))
		if err != nil || address.Fragment != "" {
			t.Errorf("%q was read: %v", text, err)
		}
	})
}
