package discordtest

// stream sends a session's events over its connection, in order, from the one
// after a number on. own is the READY or RESUMED of this very connection: those
// of earlier ones are left out.
func (c *connection) stream(n *session, after, own int64) {
	for {
		events := n.following(c, after)
		if events == nil {
			return
		}
		for _, e := range events {
			after = e.number
			if c.isHalfway(e.number) && !c.reach(Resuming) {
				return
			}
			if e.passing() && e.number != own {
				continue
			}
			if !c.sendEvent(e, n.compress) {
				return
			}
			if e.name == "READY" && !c.reach(Ready) {
				return
			}
			if e.number == own {
				c.up()
			}
		}
	}
}

// up notes that the client is connected.
func (c *connection) up() {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	c.ready.Store(!c.closed.Load())
	s.notify()
}

func (c *connection) currentSession() *session {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.session
}

func (c *connection) setSession(n *session, halfway int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.session, c.halfway = n, halfway
}

func (c *connection) isHalfway(number int64) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.halfway != 0 && c.halfway == number
}

// leaveSession ends the connection's hold on its session, which it returns.
func (c *connection) leaveSession() *session {
	c.ready.Store(false)
	c.mu.Lock()
	n := c.session
	c.session = nil
	c.mu.Unlock()
	if n != nil {
		n.leave(c)
	}
	return n
}
