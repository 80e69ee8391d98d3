package adapters

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"

	"officebot/bot"
	"officebot/knowledge"
)

// Desk is where adapters bring what they are asked. It answers from the present
// edition of the records and remembers conversations. Any number of goroutines
// may use it.
type Desk struct {
	edition    atomic.Pointer[Office]
	store      Store
	waiting    Store // the same for what was not yet handled, which is not forgotten
	today      func() knowledge.Day
	log        zerolog.Logger
	observer   Observer
	unanswered func(question string, status bot.Status)
	sharing    func() (lost bool, since time.Time)
	limit      Limit
	lease      time.Duration
	grace      time.Duration
}

// Options is how a desk is set up. Store and Today must be given; the zero
// value of the rest means what stands behind it.
type Options struct {
	Store Store
	// Today is the day as of which a question is answered, read at each one.
	Today    func() knowledge.Day
	Log      zerolog.Logger // zero: writes nothing
	Observer Observer       // nil: nobody is told
	// Unanswered is told each question that the records could not answer.
	Unanswered func(question string, status bot.Status)
	// Sharing tells whether what replicas share is lost now, and since when that is
	// so; nil: nothing is shared.
	Sharing func() (lost bool, since time.Time)
	Limit   Limit         // zero: DefaultLimit
	Lease   time.Duration // for which an event is one replica's to handle; zero: DefaultLease
	Grace   time.Duration // for what was begun when the process is told to end; zero: DefaultGrace
	// Forget is the longest time for which anything is kept that is not for ever and
	// was handled; zero: as long as each is by itself.
	Forget time.Duration
}

// DefaultLease is shorter than the minute after which Slack delivers an event
// again that a replica took and died over.
const DefaultLease = 45 * time.Second

// DefaultGrace is the time to finish in; container platforms kill after 30 s.
const DefaultGrace = 10 * time.Second

// NewDesk opens a desk for an edition of the records.
func NewDesk(office Office, o Options) *Desk {
	d := &Desk{
		store:      o.Store,
		waiting:    o.Store,
		today:      o.Today,
		log:        o.Log,
		observer:   o.Observer,
		unanswered: o.Unanswered,
		sharing:    o.Sharing,
		limit:      o.Limit,
		lease:      o.Lease,
		grace:      o.Grace,
	}
	if o.Forget != 0 {
		d.store = brief{o.Store, o.Forget}
	}
	if d.observer == nil {
		d.observer = nobody{}
	}
	if d.limit == (Limit{}) {
		d.limit = DefaultLimit
	}
	if d.lease == 0 {
		d.lease = DefaultLease
	}
	if d.grace == 0 {
		d.grace = DefaultGrace
	}
	d.Swap(office)
	return d
}

// Swap makes another edition the present one. Answers that were begun finish on
// the one before.
func (d *Desk) Swap(office Office) { d.edition.Store(&office) }

// Office is the present edition.
func (d *Desk) Office() Office { return *d.edition.Load() }

// Store is where the desk keeps things; adapters keep theirs there too.
func (d *Desk) Store() Store { return d.store }

// Today is the day as of which questions are answered.
func (d *Desk) Today() knowledge.Day { return d.today() }

// Log is the desk's log, for a platform.
func (d *Desk) Log(platform string) zerolog.Logger {
	return d.log.With().Str("platform", platform).Logger()
}

// Observer is told what happens.
func (d *Desk) Observer() Observer { return d.observer }

// ErrUnfinished is that of questions that were begun and not answered within the
// grace.
var ErrUnfinished = errors.New("questions were left unanswered")

// Finish waits until a pool's jobs are done, but no longer than the grace: then the
// error is ErrUnfinished, with how many are left. It is called once.
func (d *Desk) Finish(pool *Pool) error {
	ctx, cancel := context.WithTimeout(context.Background(), d.grace)
	defer cancel()
	if pool.Drain(ctx) != nil {
		return fmt.Errorf("%w when the time to finish was over: %d", ErrUnfinished, pool.Pending())
	}
	return nil
}

// Lease is for how long an event is one replica's to handle.
func (d *Desk) Lease() time.Duration { return d.lease }

// Message is something that somebody asks on a platform.
type Message struct {
	Platform string
	Text     string
	// Locale is the language of the asker's client as a BCP 47 tag, "" where the
	// platform does not tell.
	Locale string
	// Conversation is what the message continues, as the platform's adapter names
	// it: a thread, a direct message, the answer that it replies to. "" begins a
	// conversation.
	Conversation string
	// Before, where it is given, is what the conversation was about before the
	// message, in place of what is remembered: an edited question is answered in
	// the context that it was asked in.
	Before *bot.Topic
}

// ErrBroken is that of an answer that could not be worked out because the
// program is wrong. It was logged, and the answer that comes with it says so.
var ErrBroken = errors.New("answering failed")

// Answer answers a message and remembers what was talked about. The topic is
// what the conversation was about before. A store that cannot be reached costs
// the answer its context, no more; the error is ErrBroken.
func (d *Desk) Answer(ctx context.Context, m Message) (answer bot.Answer, before bot.Topic, err error) {
	switch {
	case m.Before != nil:
		before = *m.Before
	case m.Conversation != "":
		before = d.topic(ctx, m.Conversation)
	}
	if strings.Contains(m.Text, UnnamedUser) {
		return unnamed(d.Language(m.Platform, m.Text, m.Locale), before), before, nil
	}
	answer, err = d.work(m.Platform, m.Text, m.Locale, func(office Office) bot.Answer {
		return office.Answer(bot.Question{Text: m.Text, Today: d.today(), Locale: m.Locale, Topic: before})
	})
	if err == nil && m.Conversation != "" {
		d.Remember(ctx, m.Conversation, answer.Topic)
	}
	return answer, before, err
}

// AnswerSubject answers with what is known of a subject of Office.FindSubjects;
// the boolean is false where the present edition has none with that id.
func (d *Desk) AnswerSubject(platform, id, lang string) (answer bot.Answer, known bool, err error) {
	answer, err = d.work(platform, "", lang, func(office Office) bot.Answer {
		var found bot.Answer
		found, known = office.AnswerSubject(id, lang, d.today())
		return found
	})
	return answer, known, err
}

// Language is that of a text (BCP 47), and of one that has none the locale's: the
// language to tell its writer something in.
func (d *Desk) Language(platform, text, locale string) (lang string) {
	defer func() {
		if r := recover(); r != nil {
			d.Panicked(platform, r)
			lang = bot.Language(locale)
		}
	}()
	return d.Office().Answer(bot.Question{Text: text, Today: d.today(), Locale: locale}).Language
}

// work lets the present edition answer, and tells how that went.
func (d *Desk) work(platform, text, lang string, answer func(Office) bot.Answer) (a bot.Answer, err error) {
	defer func() {
		if r := recover(); r != nil {
			d.Panicked(platform, r)
			a, err = apology(lang), ErrBroken
		}
	}()
	start := time.Now()
	a = answer(d.Office())
	d.observer.Answered(platform, a.Status, a.Intent, time.Since(start))
	if d.unanswered != nil && text != "" && (a.Status == bot.NotUnderstood || a.Status == bot.NotInRecord) {
		d.unanswered(text, a.Status)
	}
	return a, nil
}

// unnamed is the answer to a question about somebody whose name the platform does not
// tell. The conversation goes on from where it was.
func unnamed(lang string, topic bot.Topic) bot.Answer {
	return bot.Answer{
		Language: bot.Language(lang),
		Intent:   "unnamed",
		Status:   bot.NotUnderstood,
		Lines:    []bot.Line{{Text: Spoken.In(lang).Unnamed}},
		Topic:    topic,
	}
}

// apology is the answer where there is none.
func apology(lang string) bot.Answer {
	return bot.Answer{
		Language: bot.Language(lang),
		Intent:   "broken",
		Status:   bot.NotUnderstood,
		Lines:    []bot.Line{{Text: Spoken.In(lang).Broken}},
	}
}

// Panicked logs and counts a panic that was recovered from; to be called where
// the stack is still that of the panic. What was being handled is not told: it
// may be a person's words.
func (d *Desk) Panicked(platform string, recovered any) {
	d.observer.Happened(platform, Panic)
	log := d.Log(platform)
	reason := fmt.Sprintf("a value of type %T", recovered)
	if failure, ok := recovered.(runtime.Error); ok {
		reason = failure.Error()
	}
	log.Error().Str("panic", reason).Bytes("stack", debug.Stack()).Msg("a handler panicked; the event is lost, the program goes on")
}
