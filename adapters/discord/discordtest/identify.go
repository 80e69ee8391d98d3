package discordtest

import (
	"encoding/json"
	"strings"
	"time"
)

// hear takes in one payload of the client.
func (c *connection) hear(op int, data json.RawMessage) {
	s := c.server
	switch op {
	case opHeartbeat:
		c.beat(data)
	case opIdentify:
		if c.currentSession() != nil {
			c.refuse(CloseIdentifiedAlready, "IDENTIFY came twice over one socket")
			return
		}
		s.count(func(n *Counts) { n.Identifies++ })
		if c.reach(Identified) {
			c.identify(data)
		}
	case opResume:
		s.count(func(n *Counts) { n.Resumes++ })
		c.resume(data)
	case opPresence, opGuildMembers:
		if c.currentSession() == nil {
			c.refuse(CloseNotAuthenticated, "op %d came before IDENTIFY", op)
			return
		}
		if op == opPresence {
			c.show(data)
		}
	default:
		c.refuse(CloseUnknownOperation, "the gateway was sent the unknown op %d", op)
	}
}

// beat acknowledges a heartbeat; its number is that of the last event received.
func (c *connection) beat(data json.RawMessage) {
	var last *int64
	if json.Unmarshal(data, &last) != nil {
		c.refuse(CloseUndecodable, "a heartbeat carries %s: the last sequence number or null is wanted", data)
		return
	}
	if n := c.currentSession(); n != nil && last != nil {
		n.acknowledge(*last)
	}
	c.server.count(func(n *Counts) { n.Heartbeats++ })
	c.send(opAcknowledge, nil)
}

// show keeps the presence that the bot shows. Without a list of activities
// Discord closes the connection, whatever its documentation says.
func (c *connection) show(data json.RawMessage) {
	var presence struct {
		Activities []json.RawMessage `json:"activities"`
		Status     string            `json:"status"`
	}
	if json.Unmarshal(data, &presence) != nil || presence.Activities == nil || presence.Status == "" {
		c.refuse(CloseUndecodable, "the presence %s lacks activities or status", data)
		return
	}
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.presence = data
	s.notify()
}

// identification is the body of IDENTIFY and, in part, of RESUME.
type identification struct {
	Token      string            `json:"token"`
	Properties map[string]string `json:"properties"`
	Compress   bool              `json:"compress"`
	Shard      *[2]int           `json:"shard"`
	Intents    *int              `json:"intents"`
	Presence   *struct {
		Activities []json.RawMessage `json:"activities"`
	} `json:"presence"`

	SessionID string `json:"session_id"`
	Sequence  int64  `json:"seq"`
}

// authentic tells whether a token is the bot's; the gateway, unlike the REST API,
// takes it with or without “Bot ”.
func (s *Server) authentic(token string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.TrimPrefix(token, "Bot ") == s.Token && !s.gateway.revoked
}

func (c *connection) identify(data json.RawMessage) {
	s := c.server
	var who identification
	shard := [2]int{0, 1}
	if json.Unmarshal(data, &who) == nil && who.Shard != nil {
		shard = *who.Shard
	}
	switch {
	case len(who.Properties) == 0:
		c.refuse(CloseUndecodable, "IDENTIFY lacks properties: %s", redact(data, who.Token))
	case !s.authentic(who.Token):
		c.close(CloseBadToken)
	case shard[1] < 1 || shard[0] < 0 || shard[0] >= shard[1]:
		c.refuse(CloseBadShard, "IDENTIFY names the shard %v", shard)
	case who.Intents == nil || *who.Intents&^allIntents != 0:
		c.refuse(CloseBadIntents, "IDENTIFY has no valid intents: %s", redact(data, who.Token))
	case *who.Intents&privilegedIntents&^s.options.Privileged != 0:
		c.refuse(CloseForbiddenIntents, "IDENTIFY asks for intents %b, of which the portal granted no privileged but %b", *who.Intents, s.options.Privileged)
	case !s.mayIdentify(shard[0]):
		c.send(opInvalidSession, false)
	default:
		c.begin(shard, who, data)
	}
}

func redact(data json.RawMessage, token string) string {
	if token == "" {
		return string(data)
	}
	return strings.ReplaceAll(string(data), token, "…")
}

// mayIdentify keeps the pace of Options.IdentifyEvery: one shard of each
// max_concurrency bucket at a time.
func (s *Server) mayIdentify(shard int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	bucket, now := shard%s.options.MaxConcurrency, time.Now()
	if now.Sub(s.gateway.identified[bucket]) < s.options.IdentifyEvery {
		s.failLocked("shard %d identified within %v of another", shard, s.options.IdentifyEvery)
		return false
	}
	s.gateway.identified[bucket] = now
	return true
}

// begin starts a session with READY and the guilds of its shard.
func (c *connection) begin(shard [2]int, who identification, data json.RawMessage) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.starts++
	n := newSession("session-"+s.newID(), shard, *who.Intents, who.Compress, s.options.Keep)
	if who.Presence != nil && who.Presence.Activities != nil {
		var whole struct{ Presence json.RawMessage }
		if json.Unmarshal(data, &whole) == nil {
			s.gateway.presence = whole.Presence
		}
	}
	s.gateway.sessions = append(s.gateway.sessions, n)
	c.setSession(n, 0)
	n.take(c, 0)
	var mine, absent []object
	for _, g := range s.guilds {
		if !g.BotAbsent && shardOf(number(g.ID), shard[1]) == shard[0] {
			mine = append(mine, s.guildJSON(g))
			absent = append(absent, object{"id": g.ID, "unavailable": true})
		}
	}
	n.add("READY", s.encode(object{
		"v": 9, "user": s.Bot, "session_id": n.id, "resume_gateway_url": s.gatewayURL(), "shard": shard,
		"guilds": append([]object{}, absent...), "application": object{"id": s.ApplicationID, "flags": 0},
		"session_type": "normal", "private_channels": []object{}, "relationships": []object{}, "presences": []object{},
		"user_settings": object{}, "_trace": []string{"discordtest"},
	}))
	if n.intents&intentGuilds != 0 {
		for _, g := range mine {
			n.add("GUILD_CREATE", s.encode(g))
		}
	}
	go c.stream(n, 0, 1)
}

// resume takes a session up again: first the events that were missed, then
// RESUMED. One that is gone is answered with op 9.
func (c *connection) resume(data json.RawMessage) {
	s := c.server
	var who identification
	if json.Unmarshal(data, &who) != nil || who.SessionID == "" {
		c.refuse(CloseUndecodable, "RESUME names no session")
		return
	}
	if !s.authentic(who.Token) {
		c.close(CloseBadToken)
		return
	}
	if !c.takeUp(who.SessionID, who.Sequence) {
		c.send(opInvalidSession, false)
	}
}

func (c *connection) takeUp(id string, after int64) bool {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.findSession(id)
	if n == nil {
		return false
	}
	missed, resumable := n.take(c, after)
	if !resumable {
		s.endSession(n)
		return false
	}
	c.setSession(n, after+missed/2+1)
	n.add("RESUMED", s.encode(object{"_trace": []string{"discordtest"}}))
	go c.stream(n, after, after+missed+1)
	return true
}

func (s *Server) findSession(id string) *session {
	for _, n := range s.gateway.sessions {
		if n.id == id {
			return n
		}
	}
	return nil
}
