package discordtest

import "slices"

// Held are requests that wait for a test to let them go.
type Held struct {
	server       *Server
	method, path string
	gate         chan struct{}
	waiting      int
}

// Hold makes requests that match a pattern (as in FailNext) wait until Release,
// or until the bot gives them up, which does not undo them: they are carried out
// in either case.
func (s *Server) Hold(pattern string) *Held {
	s.mu.Lock()
	defer s.mu.Unlock()
	method, path := s.parsePattern(pattern)
	h := &Held{server: s, method: method, path: path, gate: make(chan struct{})}
	s.faults.held = append(s.faults.held, h)
	return h
}

// Waiting is how many requests wait now.
func (h *Held) Waiting() int {
	h.server.mu.Lock()
	defer h.server.mu.Unlock()
	return h.waiting
}

// Release lets all of them go, and those that are still to come. It is called
// once.
func (h *Held) Release() {
	s := h.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.held = slices.DeleteFunc(s.faults.held, func(other *Held) bool { return other == h })
	close(h.gate)
}

// wait holds a request back for as long as it has to be.
func (s *Server) wait(c *call) {
	s.mu.Lock()
	var holding *Held
	for _, h := range s.faults.held {
		if matches(h.method, h.path, c) {
			holding = h
		}
	}
	if holding == nil {
		s.mu.Unlock()
		return
	}
	holding.waiting++
	s.notify()
	s.mu.Unlock()
	select {
	case <-holding.gate:
	case <-c.Context().Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	holding.waiting--
	s.notify()
}
