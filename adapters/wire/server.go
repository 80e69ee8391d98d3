package wire

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
)

// NewServer is an HTTP server in the network that is not started yet. A nil
// Network is loopback.
func (n *Network) NewServer(handler http.Handler) *httptest.Server {
	if n == nil {
		return httptest.NewUnstartedServer(handler)
	}
	return &httptest.Server{Listener: n.Listen(), Config: &http.Server{Handler: handler}}
}

// Client makes requests in the network, each over a connection of its own, which
// leaves nothing behind.
func (n *Network) Client() *http.Client {
	return &http.Client{Transport: &http.Transport{DialContext: n.Dial(), DisableKeepAlives: true}}
}

// Dial is what an http.Transport and a websocket.Dialer take to connect in the
// network; nil, with which they connect by themselves, of a nil Network.
func (n *Network) Dial() func(ctx context.Context, network, address string) (net.Conn, error) {
	if n == nil {
		return nil
	}
	return n.DialContext
}
