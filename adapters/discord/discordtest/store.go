package discordtest

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
)

// store holds the messages, and what answers what.
type store struct {
	messages map[string]*Message
	order    []string            // of their ids, the oldest first
	answers  map[string][]string // ids of the answers to a message or an interaction
	asked    map[string]string   // by direct channel, the person's latest message
	nonces   map[string]string   // by channel and nonce, the message made with it
}

func newStore() store {
	return store{
		messages: map[string]*Message{},
		answers:  map[string][]string{},
		asked:    map[string]string{},
		nonces:   map[string]string{},
	}
}

// addMessage completes a message and keeps it.
func (s *Server) addMessage(m *Message) *Message {
	m.ID, m.Timestamp, m.ChannelID = s.newID(), s.now().UTC(), m.Channel.ID
	m.settle()
	for _, u := range s.mentionsIn(m.Content) {
		if !m.mentions(u) {
			m.Mentions = append(m.Mentions, u)
		}
	}
	s.store.messages[m.ID] = m
	s.store.order = append(s.store.order, m.ID)
	if keep := s.options.Keep; keep > 0 {
		for len(s.store.order) > keep {
			s.forgetMessage(s.store.order[0])
			s.store.order = s.store.order[1:]
		}
	}
	s.notify()
	return m
}

// settle writes [] where Discord writes it, and numbers the components.
func (m *Message) settle() {
	if m.Mentions == nil {
		m.Mentions = []*User{}
	}
	if m.MentionRoles == nil {
		m.MentionRoles = []string{}
	}
	if m.Attachments == nil {
		m.Attachments = noAttachments
	}
	if m.Embeds == nil {
		m.Embeds = []Embed{}
	}
	if m.Components == nil {
		m.Components = []Component{}
	}
	for i := range m.Embeds {
		if m.Embeds[i].Type == "" { // once: snapshots share it afterwards
			m.Embeds[i].Type = "rich"
		}
	}
	numberComponents(m.Components)
}

func (s *Server) forgetMessage(id string) {
	m := s.store.messages[id]
	delete(s.store.messages, id)
	delete(s.store.answers, id)
	if m != nil && m.Nonce != nil {
		delete(s.store.nonces, nonceKey(m.ChannelID, m.Nonce))
	}
}

func nonceKey(channelID string, nonce []byte) string { return channelID + " " + string(nonce) }

// live is the message, or nil where there is none or it was deleted.
func (s *Server) live(channelID, id string) *Message {
	m := s.store.messages[id]
	if m == nil || m.Deleted || m.ChannelID != channelID {
		return nil
	}
	return m
}

// answered notes that a message answers a question or an interaction.
func (s *Server) answered(asked string, m *Message) {
	if asked == "" || slices.Contains(s.store.answers[asked], m.ID) {
		return
	}
	s.store.answers[asked] = append(s.store.answers[asked], m.ID)
}

var userMention = regexp.MustCompile(`<@!?(\d+)>`)

// mentionsIn are the people whom a text mentions.
func (s *Server) mentionsIn(text string) []*User {
	var list []*User
	for _, match := range userMention.FindAllStringSubmatch(text, -1) {
		if u := s.users[match[1]]; u != nil && !slices.Contains(list, u) {
			list = append(list, u)
		}
	}
	return list
}

// sortByID puts things into the order in which they were made.
func sortByID[T any](list []T, id func(T) string) {
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(number(id(a)), number(id(b))) })
}

// number reads an id; what is none is 0.
func number(id string) uint64 {
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
