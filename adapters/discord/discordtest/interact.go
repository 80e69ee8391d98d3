package discordtest

import (
	"crypto/rand"
	"slices"
	"strings"
	"time"
)

// The types of an interaction.
const (
	pingAct         = 1
	commandAct      = 2
	componentAct    = 3
	autocompleteAct = 4
	modalAct        = 5
)

// The types of response to an interaction.
const (
	Pong               = 1
	MessageResponse    = 4
	DeferredMessage    = 5
	DeferredUpdate     = 6
	UpdateResponse     = 7
	AutocompleteResult = 8
	ModalResponse      = 9
)

// answerWithin is how long an interaction waits for its response, and tokenLife
// how long its token serves afterwards
// (https://discord.com/developers/docs/interactions/receiving-and-responding).
const (
	answerWithin = 3 * time.Second
	tokenLife    = 15 * time.Minute
)

// Interaction is what somebody did: a command, the press of a button.
type Interaction struct {
	ID      string
	Token   string
	Type    int
	User    *User
	Channel *Channel
	// Source is the message that a pressed component stands in or a message
	// command was used on.
	Source *Message

	data object

	// What follows is under the Server's lock.
	began    time.Time
	expired  bool
	response int // type of the response, 0 while there is none
	original *Message
	choices  []Choice
	modal    *Modal
	failure  string
}

func (i *Interaction) askedID() string { return i.ID }

// Choice is one that autocompletion offers.
type Choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// Modal is a form that the bot opened.
type Modal struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`
}

// interactions holds what was done, under the Server's lock.
type interactions struct {
	byID    map[string]*Interaction
	byToken map[string]*Interaction
	order   []*Interaction
	url     string // where they are posted, "" for the gateway
}

func newInteractions() interactions {
	return interactions{byID: map[string]*Interaction{}, byToken: map[string]*Interaction{}}
}

// Values are the options of a command, by name: text, numbers and bools.
type Values map[string]any

// SlashCommand has somebody use a command in a channel. The name of one with
// subcommands goes on with theirs, after spaces. It waits until the bot has
// registered the command, which must have all the options and may be used there.
func (s *Server) SlashCommand(c *Channel, from *User, name string, values Values) *Interaction {
	s.t.Helper()
	command := s.registered(c, name, slashCommand)
	if command == nil {
		return &Interaction{Channel: c, User: from}
	}
	data := command.data(c)
	data["options"] = s.optionsFor(command.Options, strings.Fields(name)[1:], values, "")
	return s.begin(&Interaction{Type: commandAct, Channel: c, User: from, data: data})
}

// Autocomplete has somebody type into an option of a command; values are the
// options filled so far.
func (s *Server) Autocomplete(c *Channel, from *User, name, option, typed string, values Values) *Interaction {
	s.t.Helper()
	command := s.registered(c, name, slashCommand)
	if command == nil {
		return &Interaction{Channel: c, User: from}
	}
	all := Values{option: typed}
	for name, value := range values {
		all[name] = value
	}
	data := command.data(c)
	data["options"] = s.optionsFor(command.Options, strings.Fields(name)[1:], all, option)
	return s.begin(&Interaction{Type: autocompleteAct, Channel: c, User: from, data: data})
}

// MessageCommand has somebody use a message command on a message. The bot gets
// all of its text.
func (s *Server) MessageCommand(target *Message, from *User, name string) *Interaction {
	s.t.Helper()
	command := s.registered(target.Channel, name, messageCommand)
	if command == nil {
		return &Interaction{Channel: target.Channel, User: from}
	}
	data := command.data(target.Channel)
	data["target_id"] = target.ID
	s.mu.Lock()
	data["resolved"] = object{"messages": object{target.ID: s.messageJSON(target, false, true)}}
	s.mu.Unlock()
	return s.begin(&Interaction{Type: commandAct, Channel: target.Channel, User: from, Source: target, data: data})
}

// Press has somebody press a button of a message. It must stand there and be
// enabled, and nobody else can press one of an ephemeral message than who sees it.
func (s *Server) Press(m *Message, customID string, from *User) *Interaction {
	s.t.Helper()
	now := s.Message(m.ID)
	button := findComponent(now.Components, customID)
	switch {
	case now.Deleted:
		s.fail("message %s is gone: nothing of it can be pressed", m.ID)
	case button == nil || button.Disabled:
		s.fail("message %s has no button %q that can be pressed", m.ID, customID)
	case now.Flags&Ephemeral != 0 && now.seenBy != from:
		s.fail("message %s is ephemeral: %s does not see it", m.ID, from.Username)
	}
	return s.PressAnyway(now, buttonComponent, customID, from)
}

// PressAnyway is Press of something that need not be there, as of a button that
// an earlier version of the bot made, of any type of component and with any
// values.
func (s *Server) PressAnyway(m *Message, componentType int, customID string, from *User, values ...string) *Interaction {
	data := object{"custom_id": customID, "component_type": componentType, "id": 1}
	if values != nil {
		data["values"] = values
	}
	return s.begin(&Interaction{Type: componentAct, Channel: m.Channel, User: from, Source: m, data: data})
}

// Select has somebody choose values of a menu.
func (s *Server) Select(m *Message, customID string, from *User, values ...string) *Interaction {
	s.t.Helper()
	menu := findComponent(s.Message(m.ID).Components, customID)
	if menu == nil || menu.Type != stringSelect {
		s.fail("message %s has no menu %q", m.ID, customID)
	}
	return s.PressAnyway(m, stringSelect, customID, from, values...)
}

// SubmitModal has somebody fill the form that an interaction opened, by the
// custom_id of its inputs.
func (s *Server) SubmitModal(opened *Interaction, values map[string]string) *Interaction {
	s.t.Helper()
	form := s.WaitModal(opened)
	rows := []object{}
	walkComponents(form.Components, func(c *Component) {
		if c.Type == textInput {
			input := object{"type": textInput, "id": c.ID, "custom_id": c.CustomID, "value": values[c.CustomID]}
			rows = append(rows, object{"type": actionRow, "components": []object{input}})
		}
	})
	data := object{"custom_id": form.CustomID, "components": rows}
	return s.begin(&Interaction{Type: modalAct, Channel: opened.Channel, User: opened.User, Source: opened.Source, data: data})
}

// RawInteraction dispatches an interaction with any type and data, such as those
// of a future version of Discord.
func (s *Server) RawInteraction(c *Channel, from *User, kind int, data map[string]any) *Interaction {
	return s.begin(&Interaction{Type: kind, Channel: c, User: from, data: data})
}

// begin gives an interaction its id and token and delivers it.
func (s *Server) begin(i *Interaction) *Interaction {
	s.mu.Lock()
	s.register(i)
	url := s.acts.url
	if url == "" {
		s.dispatchInteraction(i)
	}
	s.mu.Unlock()
	if url != "" {
		go s.postInteraction(url, i)
	}
	return i
}

// dispatchInteraction tells the shard of the interaction's guild, or shard 0
// where the bot is not in it.
func (s *Server) dispatchInteraction(i *Interaction) {
	guild := i.Channel.Guild
	if guild != nil && guild.BotAbsent {
		guild = nil
	}
	s.dispatchTo(guild, 0, "INTERACTION_CREATE", s.interactionJSON(i))
}

func (s *Server) register(i *Interaction) {
	i.ID, i.began = s.newID(), s.now()
	i.Token = "aW50ZXJhY3Rpb246" + i.ID + ":" + rand.Text() + rand.Text()
	s.acts.byID[i.ID], s.acts.byToken[i.Token] = i, i
	s.acts.order = append(s.acts.order, i)
	if keep := s.options.Keep; keep > 0 && len(s.acts.order) > 2*keep {
		for _, old := range s.acts.order[:len(s.acts.order)-keep] {
			delete(s.acts.byID, old.ID)
			delete(s.acts.byToken, old.Token)
			delete(s.store.answers, old.ID)
		}
		s.acts.order = slices.Clone(s.acts.order[len(s.acts.order)-keep:])
	}
}

// Expire ends an interaction's time: it can no longer be answered, and its token
// serves no more.
func (s *Server) Expire(i *Interaction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i.expired = true
}
