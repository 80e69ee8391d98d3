package state

import (
	"cmp"
	"crypto/tls"
	"errors"
	"math"
	"net"
	"net/url"
	"strconv"
	"strings"
)

// errAddress has nothing of the address in it: what cannot be read may be a
// password, or a part of one.
var errAddress = errors.New("the address of Redis cannot be read: write " +
	"redis://USER:PASSWORD@HOST:PORT/DATABASE, where all but the host may be left out, " +
	"rediss:// for TLS, or unix://USER:PASSWORD@/PATH/TO/SOCKET?db=DATABASE; " +
	"percent-encode what is not a letter or a digit in the password, and give no other options")

// server is where a Redis is, and as whom to speak to it.
type server struct {
	network, address string // for net.Dial
	user, password   string
	database         int
	tls              *tls.Config // nil is none
}

const (
	defaultPort = "6379"    // that of Redis
	maxPort     = 1<<16 - 1 // RFC 793
)

// parseAddress reads the address of a Redis. It takes no option but the
// database, and a part of a password for neither a port, a path nor a fragment.
// Its error is errAddress.
func parseAddress(text string) (*server, error) {
	text = strings.TrimSpace(text)
	address, err := url.Parse(text)
	if err != nil || strings.Contains(text, "#") || address.Opaque != "" {
		return nil, errAddress
	}
	s := &server{user: address.User.Username()}
	s.password, _ = address.User.Password()
	var inPath string
	switch address.Scheme {
	case "unix":
		if address.Host != "" || strings.Trim(address.Path, "/ ") == "" {
			return nil, errAddress
		}
		s.network, s.address = "unix", address.Path
	case "redis", "rediss":
		host, port := address.Hostname(), cmp.Or(address.Port(), defaultPort)
		if host == "" || !isNumber(port, 1, maxPort) {
			return nil, errAddress
		}
		s.network, s.address = "tcp", net.JoinHostPort(host, port)
		if address.Scheme == "rediss" {
			s.tls = &tls.Config{ServerName: host}
		}
		inPath = strings.Trim(address.Path, "/")
	default:
		return nil, errAddress
	}
	s.database, err = database(inPath, address.Query())
	return s, err
}

// database is the one that the options name, or else the path. Its error is
// errAddress.
func database(text string, options url.Values) (int, error) {
	for option, values := range options {
		if option != "db" {
			return 0, errAddress
		}
		text = cmp.Or(values[len(values)-1], text)
	}
	if text == "" {
		return 0, nil
	}
	if !isNumber(text, 0, math.MaxInt) {
		return 0, errAddress
	}
	return strconv.Atoi(text)
}

func isNumber(text string, least, most int) bool {
	number, err := strconv.Atoi(text)
	return err == nil && number >= least && number <= most
}
