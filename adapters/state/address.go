package state

import (
	"errors"
	"net/url"
	"strconv"
	"strings"

	"github.com/redis/go-redis/v9"
)

// errAddress has nothing of the address in it: what cannot be read may be a
// password, or a part of one.
var errAddress = errors.New("the address of Redis cannot be read: write " +
	"redis://USER:PASSWORD@HOST:PORT/DATABASE, where all but the host may be left out, " +
	"rediss:// for TLS, or unix://USER:PASSWORD@/PATH/TO/SOCKET?db=DATABASE; " +
	"percent-encode what is not a letter or a digit in the password, and give no other options")

// parseAddress reads the address of a Redis. It is stricter than go-redis: an
// option that made a call wait, or try again what may have been done, would
// break the promises of this package, and a part of a password must not be
// taken for a port, a path or a fragment. Its error is errAddress.
func parseAddress(text string) (*redis.Options, error) {
	text = strings.TrimSpace(text)
	address, err := url.Parse(text)
	if err != nil || strings.Contains(text, "#") || address.Opaque != "" {
		return nil, errAddress
	}
	for option := range address.Query() {
		if option != "db" {
			return nil, errAddress
		}
	}
	switch {
	case address.Scheme == "unix" && (address.Host != "" || address.Path == "" || address.Path == "/"),
		address.Scheme != "unix" && address.Hostname() == "",
		address.Port() != "" && !isNumber(address.Port(), 1, maxPort):
		return nil, errAddress
	}
	options, err := redis.ParseURL(text)
	if err != nil || options.DB < 0 {
		return nil, errAddress
	}
	return options, nil
}

const maxPort = 1<<16 - 1 // RFC 793

func isNumber(text string, least, most int) bool {
	number, err := strconv.Atoi(text)
	return err == nil && number >= least && number <= most
}
