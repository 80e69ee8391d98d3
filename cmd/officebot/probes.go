package main

import (
	"encoding/json"
	"net/http"
	"sync/atomic"

	"officebot/adapters"
)

// probes answer whoever runs the process: is it alive, can it answer?
type probes struct {
	platforms []adapters.Adapter
	pack      func() string // version of the records in use
	store     func() error  // nil: it can be reached
	hide      func(string) string
	leaving   atomic.Bool // the process was told to end
}

// readiness is what /readyz tells.
type readiness struct {
	Ready     bool              `json:"ready"`
	Pack      string            `json:"pack"`
	Platforms map[string]string `json:"platforms"`
	Store     string            `json:"store"`
	Leaving   bool              `json:"leaving,omitempty"`
}

const isReady = "ready"

// look asks every part. A lost store is told but does not make the process
// unready: questions are answered without it.
func (p *probes) look() readiness {
	found := readiness{Ready: true, Pack: p.pack(), Platforms: map[string]string{}, Store: isReady, Leaving: p.leaving.Load()}
	for _, platform := range p.platforms {
		state := isReady
		if err := platform.Ready(); err != nil {
			state = p.hide(err.Error())
			found.Ready = false
		}
		found.Platforms[platform.Name()] = state
	}
	if err := p.store(); err != nil {
		found.Store = p.hide(err.Error())
	}
	if found.Leaving {
		found.Ready = false
	}
	return found
}

// routes mounts /healthz, which says that the process is alive, and /readyz,
// which has status 200 where questions can be answered and 503 where not.
func (p *probes) routes(mux *http.ServeMux) {
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("alive\n")) // who asked has gone if not
	})
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		found := p.look()
		w.Header().Set("Content-Type", "application/json")
		if !found.Ready {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		_ = json.NewEncoder(w).Encode(found) // as above
	})
}
