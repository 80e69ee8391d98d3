package console

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/state"
	"officebot/bot"
)

func TestConformance(t *testing.T) {
	conformance.Test(t, conformance.Platform{
		Start: func(_ testing.TB, desk *adapters.Desk) conformance.Client {
			return &room{desk: desk, seats: map[conformance.Place]*seat{}, replies: map[string]<-chan conformance.Shown{}}
		},
	})
}

// room has a terminal for each place. They share an edition of the records and
// nothing else, as processes do.
type room struct {
	desk    *adapters.Desk
	mutex   sync.Mutex
	seats   map[conformance.Place]*seat
	replies map[string]<-chan conformance.Shown
	ended   sync.WaitGroup
	failed  error
}

// seat is a terminal in whose chat a question is asked once the one before was
// answered.
type seat struct {
	in     *io.PipeWriter
	asked  chan asked
	screen *screen
}

type asked struct {
	question, text string
	reply          chan<- conformance.Shown
}

// screen shows one page for each answer.
type screen struct{ pages chan string }

func (s *screen) Write(page []byte) (int, error) {
	s.pages <- string(page)
	return len(page), nil
}

func (r *room) sit(place conformance.Place) *seat {
	if s := r.seats[place]; s != nil {
		return s
	}
	in, keyboard := io.Pipe()
	s := &seat{in: keyboard, asked: make(chan asked, 100), screen: &screen{make(chan string, 1)}}
	r.seats[place] = s
	c := Console{Desk: r.deskFor(), Out: s.screen, Locale: "en"}
	r.ended.Go(func() {
		// A broken answer is told when the chat ends; the suite has seen it.
		if err := c.Chat(context.Background(), NewLines(in)); err != nil && err != adapters.ErrBroken {
			r.failed = err
		}
	})
	r.ended.Go(func() {
		for a := range s.asked {
			fmt.Fprintln(s.in, a.text)
			a.reply <- read(a.question, <-s.screen.pages)
		}
		s.in.Close()
	})
	return s
}

// deskFor is a desk of the room's edition with a memory of its own.
func (r *room) deskFor() *adapters.Desk {
	return adapters.NewDesk(follower{desk: r.desk}, adapters.Options{
		Store: state.NewLocal(1, time.Now), Today: r.desk.Today, Log: r.desk.Log(platform),
	})
}

// follower is whatever edition a desk has.
type follower struct {
	adapters.Office
	desk *adapters.Desk
}

func (f follower) Answer(q bot.Question) bot.Answer { return f.desk.Office().Answer(q) }

// Ask implements conformance.Client.
func (r *room) Ask(t testing.TB, place conformance.Place, asker, text string) conformance.Shown {
	t.Helper()
	return r.Reply(t, r.Send(t, place, asker, text))
}

// Send implements conformance.Client.
func (r *room) Send(_ testing.TB, place conformance.Place, _, text string) string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	question, reply := fmt.Sprint(len(r.replies)), make(chan conformance.Shown, 1)
	r.replies[question] = reply
	r.sit(place).asked <- asked{question, text, reply}
	return question
}

// Reply implements conformance.Client.
func (r *room) Reply(t testing.TB, question string) conformance.Shown {
	t.Helper()
	r.mutex.Lock()
	reply := r.replies[question]
	r.mutex.Unlock()
	select {
	case shown := <-reply:
		return shown
	case <-time.After(time.Minute):
		t.Fatalf("question %s was not answered", question)
		return conformance.Shown{}
	}
}

// Stop implements conformance.Client: the input of every terminal ends.
func (r *room) Stop(testing.TB) error {
	r.mutex.Lock()
	for _, s := range r.seats {
		close(s.asked)
	}
	r.mutex.Unlock()
	r.ended.Wait()
	return r.failed
}

// read tells answer, links and offers apart on a page of text.
func read(question, page string) conformance.Shown {
	shown := conformance.Shown{Question: question}
	part := "answer"
	for _, line := range strings.Split(page, "\n") {
		for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
			words := adapters.Spoken.In(lang)
			switch line {
			case words.Sources:
				part = "sources"
			case words.AskNext:
				part = "offers"
			}
		}
		shown.Text += line + "\n"
		switch {
		case part == "sources" && strings.HasPrefix(line, "  "):
			shown.Links = append(shown.Links, strings.TrimSpace(line))
		case part == "offers" && strings.HasPrefix(line, "- "):
			shown.Offers = append(shown.Offers, line[2:])
		}
	}
	return shown
}
