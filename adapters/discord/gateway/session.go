package gateway

import (
	"net/url"
	"runtime"

	"github.com/bwmarrin/discordgo"
)

// session is what a connection leaves to the next, so that nothing is lost. It
// is over where it has no id.
type session struct {
	id       string
	address  string // where it is to be resumed, "" where Discord did not say
	sequence int64
}

// introduce resumes the session, or starts one.
func (s *shard) introduce(c *connection) error {
	if s.session.id != "" {
		return c.write(opResume, map[string]any{
			"token": "Bot " + s.gateway.options.Token, "session_id": s.session.id, "seq": s.session.sequence,
		})
	}
	identity := map[string]any{
		"token":      "Bot " + s.gateway.options.Token,
		"intents":    s.gateway.options.Intents,
		"shard":      [2]int{s.id, s.count},
		"properties": discordgo.IdentifyProperties{OS: runtime.GOOS, Browser: "officebot", Device: "officebot"},
	}
	if presence := s.gateway.shown(); presence != nil {
		identity["presence"] = presence
	}
	defer s.gateway.starts.began(s.id)
	return c.write(opIdentify, identity)
}

// safe is an address at which the token is as safe on its way as at the main
// one, else "".
func (s *shard) safe(address string) string {
	a, err := url.Parse(address)
	if err != nil || a.Host == "" {
		return ""
	}
	b, err := url.Parse(s.main)
	if err != nil || a.Scheme != b.Scheme {
		return ""
	}
	return address
}
