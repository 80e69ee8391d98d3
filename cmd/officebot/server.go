package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
)

// The limits of the HTTP server. The platforms send some kilobytes and wait 3 s
// for an answer; a peer that is slower than this is none of theirs.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 15 * time.Second
	writeTimeout  = 30 * time.Second
	idleTimeout   = 2 * time.Minute
	maxHeader     = 16 << 10
	maxBody       = 1 << 20
)

// listen opens the address that the server serves, so that one that cannot be
// had is told at the start.
func listen(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	if err == nil {
		return listener, nil
	}
	err = fmt.Errorf("OFFICEBOT_LISTEN: %w; give an address of this machine and a port that is free", err)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, err // it may be free in a moment, when whoever had it has ended
	}
	return nil, misuse{err}
}

// newServer makes the server of what the routes are.
func newServer(routes http.Handler, desk *adapters.Desk, log zerolog.Logger) *http.Server {
	return &http.Server{
		Handler:           http.MaxBytesHandler(recovering(routes, desk), maxBody),
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          standardLog(log.With().Str("part", "http").Logger()),
	}
}

// recovering answers 500 where a handler panics, and tells of it.
func recovering(next http.Handler, desk *adapters.Desk) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if failure := recover(); failure != nil {
				desk.Panicked("http", failure)
				w.WriteHeader(http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}
