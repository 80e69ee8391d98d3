package adapters

import (
	"time"

	"officebot/bot"
)

// Observer is told what happens, to count it. It must be safe for concurrent
// use and return at once.
type Observer interface {
	// Answered is told of each answer: what it was, and how long working it out
	// took, sending left out.
	Answered(platform string, status bot.Status, intent string, took time.Duration)
	// Sent is told how long a question waited for its answer, from the event that
	// brought it until the platform had the answer.
	Sent(platform string, took time.Duration)
	// Happened is told of anything else that is worth a count.
	Happened(platform string, event Event)
}

// Event is something that happens beside answers.
type Event string

// The events, as metrics name them.
const (
	Connected    Event = "connected"     // a connection to the platform came up
	Lost         Event = "disconnected"  // a connection was lost
	Duplicate    Event = "duplicate"     // an event was delivered again, and ignored
	Throttled    Event = "throttled"     // the platform asked to wait (429)
	Limited      Event = "limited"       // somebody asks too fast and was told so
	SendFailed   Event = "send_failed"   // an answer could not be delivered
	Malformed    Event = "malformed"     // an event could not be read
	Forged       Event = "forged"        // a request's signature was refused
	Panic        Event = "panic"         // a handler panicked
	Helpful      Event = "helpful"       // somebody found an answer helpful
	NotHelpful   Event = "not_helpful"   // somebody did not
	StoreFailed  Event = "store_failed"  // the store could not be reached or read
	NotInstalled Event = "not_installed" // an event came from where the app has no install, and cannot be answered
)

// nobody is the Observer that is not there.
type nobody struct{}

func (nobody) Answered(string, bot.Status, string, time.Duration) {}
func (nobody) Sent(string, time.Duration)                         {}
func (nobody) Happened(string, Event)                             {}
