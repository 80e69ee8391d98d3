// Package conformance states what every adapter must do, as tests: an adapter
// passes them all or it is not done. It drives an adapter from the far end, as
// the people on its platform do, through a Client that the adapter's own tests
// supply, over a server that speaks the platform's protocol.
//
//	suite.go     what is asserted, one function each, and the order they run in
//	office.go    an office that misbehaves on request
//	tools.go     what the tests of adapters and of the program share
package conformance

import (
	"testing"

	"officebot/adapters"
)

// Platform starts an adapter and the far end of it.
type Platform struct {
	// Start connects an adapter to the desk, until the test ends or Stop is
	// called.
	Start func(t testing.TB, desk *adapters.Desk) Client
	// Secrets are the tokens and keys that the adapter is given; none may show up
	// in a log.
	Secrets []string
}

// Place is where people talk on a platform: each is a conversation of its own.
type Place struct {
	Name string // tells places apart, and stays the same for the same place
}

// Client is what the people on a platform see and do. Its methods fail the test
// where the platform does not do its part.
type Client interface {
	// Ask lets somebody ask the bot something in a place and returns the reply,
	// once it is there.
	Ask(t testing.TB, place Place, asker, text string) Shown
	// Send is Ask without waiting; Reply waits for the reply to what was sent.
	Send(t testing.TB, place Place, asker, text string) (question string)
	Reply(t testing.TB, question string) Shown
	// Stop tells the adapter to end and returns what its Run returned.
	Stop(t testing.TB) error
}

// Shown is a reply as a person sees it.
type Shown struct {
	Question string   // what it is the reply to, as the platform names it
	Text     string   // all that can be read, what marks and escapes it removed
	Links    []string // all that can be followed
	Offers   []string // the questions that it offers to ask next, cut or whole
}

// What only some platforms have; a Client that has it implements it.
type (
	// Redeliverer's platform may deliver a message more than once.
	Redeliverer interface {
		// Redeliver delivers a question again and returns once the adapter has had
		// it.
		Redeliver(t testing.TB, question string)
		// Replies are all replies that stand to a question.
		Replies(t testing.TB, question string) []Shown
	}
	// Editor's platform lets people change and delete what they said.
	Editor interface {
		// Edit changes a question and returns the reply once it is another.
		Edit(t testing.TB, question, text string) Shown
		// Delete deletes a question and returns once its reply is gone.
		Delete(t testing.TB, question string)
	}
	// Crowd's platform has others beside people, and things said to others.
	Crowd interface {
		// Babble lets bots, the bot itself and people who do not address it say a
		// text in a place, in every way that must not be answered.
		Babble(t testing.TB, place Place, text string)
		// Silent fails the test if anything said by Babble was answered. It is
		// called after a later question was answered.
		Silent(t testing.TB, place Place)
	}
	// Marker's platform adds something of its own to what people type.
	Marker interface {
		// Marked are texts that all ask "who was director in 2010", as the platform
		// passes them on: each with something that it adds beside the words, by its
		// name: all of Additions, and what else the platform has. Where that says
		// something it speaks of 1998.
		Marked() map[string]string
		// Mentioned is how the platform passes on a mention of some person, and of the bot.
		Mentioned() (person, bot string)
		// ByCommand is Ask by a command that takes a question.
		ByCommand(t testing.TB, asker, text string) Shown
	}
	// Caller's platform lets people call the bot and ask nothing.
	Caller interface {
		// Call calls the bot in every way that has no words, and returns the replies
		// by the way's name.
		Call(t testing.TB, place Place, asker string) map[string]Shown
	}
	// Pointer's platform lets people have the bot answer what somebody else said.
	Pointer interface {
		// Point lets somebody point the bot at what another says in a place, and
		// returns what they are shown of it. It fails the test where others see it.
		Point(t testing.TB, place Place, asker, said string) Shown
		// Share lets them show it to all, and returns what all see.
		Share(t testing.TB, shown Shown, asker string) Shown
	}
	// Presser's platform has offers to press.
	Presser interface {
		// PressOffer lets somebody press an offer of a reply, the first being 0, and
		// returns what they are shown of it, for all to see or alone.
		PressOffer(t testing.TB, reply Shown, offer int, asker string) Shown
	}
	// Limiter's platform carries out the desk's limit on askers.
	Limiter interface {
		// Limited tells that this client's askers are limited.
		Limited()
	}
)
