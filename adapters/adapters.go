// Package adapters has what the adapters share: the desk that they bring
// questions to, and the little that every chat platform needs done alike.
//
// A message's way, on any platform:
//
//	event → Pool    in the order of its conversation           (pool.go)
//	      → Once    by one replica, one time                   (once.go)
//	      → Admit   unless its asker asks too fast             (limit.go)
//	      → Answer  with what the conversation was about       (desk.go, memory.go)
//	      → the adapter renders and sends it                   (a folder each; text.go, sources.go, retry.go)
//	      → Posted  so that an edit or a deletion finds it     (posted.go)
//
// What has to outlive a message, or be shared by replicas, is kept in a Store;
// the folder state has its implementations. The folder conformance has what
// every adapter must do, as tests.
package adapters

import (
	"context"
	"fmt"
	"net/http"

	"officebot/bot"
	"officebot/knowledge"
)

// Office is one edition of the records, ready to be asked. It never changes; a
// new edition is another Office. Who needs a part of one takes that part alone.
type Office interface {
	Answerer
	Guided
	Holders
	People
	Subjects
}

// Answerer answers questions; see bot.Bot.
type Answerer interface {
	Answer(bot.Question) bot.Answer
}

// Guided tells what the office is called and what can be asked, in a language (BCP
// 47).
type Guided interface {
	Guide(lang string) bot.Guide
}

// Holders are those who held the office.
type Holders interface {
	// Roll is all of them, in order of time.
	Roll(lang string, today knowledge.Day) []bot.RollEntry
	// HolderQuestion is the question who it was at a time, which may be written in
	// any way that the bot reads; "" is now.
	HolderQuestion(lang, when string) string
}

// People are those whom the records name.
type People interface {
	// Complete finds people by what was typed so far of a name, at most limit; ""
	// finds the office's holders.
	Complete(typed string, limit int) []*knowledge.Person
	// PersonQuestion is the question who somebody is.
	PersonQuestion(lang, name string) string
}

// Subjects are what is known of the office besides.
type Subjects interface {
	// FindSubjects finds some by the words typed so far, the best first, at most
	// limit; "" finds some to begin with.
	FindSubjects(typed, lang string, limit int) []bot.Subject
	// AnswerSubject tells what is known of one, false where there is none with that
	// id.
	AnswerSubject(id, lang string, today knowledge.Day) (bot.Answer, bool)
}

// Adapter connects a Desk to one platform.
type Adapter interface {
	// Name is the platform's, in lower case, as logs and metrics have it.
	Name() string
	// Run connects and answers until the context ends. Then it takes nothing new,
	// finishes what was begun within the desk's grace, and returns nil, or
	// ErrUnfinished where the grace was too short. A *Fatal is an error that no new
	// try would mend.
	Run(ctx context.Context) error
	// Ready tells why nobody can be answered on the platform now; nil: they can.
	Ready() error
	// Routes mounts what the adapter serves over HTTP, if anything.
	Routes(mux *http.ServeMux)
	// Refresh makes the platform show the desk's present edition: the commands
	// and pages that are named after the office.
	Refresh(ctx context.Context) error
}

// Fatal is an error of a platform that no new try would mend: credentials that
// it refuses, an intent or a scope that was not granted.
type Fatal struct {
	Platform string
	Reason   string // what the platform says, with no secret in it
	Remedy   string // what the operator can do, a clause: "check DISCORD_TOKEN"
}

// Error is one line.
func (f *Fatal) Error() string {
	return fmt.Sprintf("%s: %s; %s", f.Platform, f.Reason, f.Remedy)
}
