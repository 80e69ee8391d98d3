package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"officebot/adapters/long"
)

// soak asks many questions of several serves, breaks things all along, and
// counts what became of each question.
type soak struct {
	t      *testing.T
	total  int                              // questions to ask
	askers int                              // people, who each have one question open at a time
	ask    func(asker, number int) question // lets somebody ask their next question

	paused   sync.RWMutex // held for writing while nobody may ask
	begun    atomic.Int64
	asked    atomic.Int64
	answered atomic.Int64
	open     atomic.Int64
	extra    atomic.Int64  // questions asked and answered beside the total
	over     chan struct{} // closed when all is asked and answered, or lost
	breaking sync.WaitGroup

	mutex   sync.Mutex
	lost    []string
	doubled []string
	counts  map[string]int
	spells  []spell
}

// spell is a time in which the replicas had to do without something.
type spell struct {
	what       string
	begun, end time.Time
}

// question is one that was asked.
type question struct {
	name    string
	asked   time.Time
	answers func() int    // counts those that stand
	fate    func() string // tells what the platform knows of it
}

const (
	shortSoak  = 300
	mostAskers = 96
	// joining is how long after each other people begin to ask: what replicas that
	// have just begun are slow at, they are not to be slow at with everybody.
	joining = 50 * time.Millisecond
	// openForever is after which time a question counts as lost: all tries of a
	// platform, and a lease after the last, are over.
	openForever = 4 * time.Minute
	// around is how long before and after a question a spell may have to do with it.
	around = 20 * time.Second
	// watched is how many questions of each asker are looked at for a second answer,
	// the latest.
	watched = 200
)

// newSoak is a soak of OFFICEBOT_SOAK questions, or a short one.
func newSoak(t *testing.T) *soak {
	t.Helper()
	total := shortSoak
	if set := os.Getenv("OFFICEBOT_SOAK"); set == "" {
		long.Skip(t)
	} else if n, err := strconv.Atoi(set); err != nil || n < 1 {
		t.Fatalf("OFFICEBOT_SOAK=%s is no number of questions", set)
	} else {
		total = n
	}
	s := &soak{t: t, total: total, askers: min(mostAskers, max(16, total/20)), over: make(chan struct{}), counts: map[string]int{}}
	if s.isShort() {
		t.Parallel() // it mostly waits
	}
	return s
}

// isShort tells whether the soak is one of moments, which is over before the last
// tries of a platform.
func (s *soak) isShort() bool { return s.total < 5000 }

// each does something to the world each time so many questions more were asked.
func (s *soak) each(questions int, strike func()) {
	s.breaking.Go(func() {
		for next := questions; s.reaches(next); next = max(next, int(s.asked.Load())) + questions {
			strike()
		}
	})
}

// reaches waits until so many questions were asked; false: so many never are.
func (s *soak) reaches(questions int) bool {
	for ; int(s.asked.Load()) < questions; time.Sleep(recheck) {
		select {
		case <-s.over:
			return false
		default:
		}
	}
	return true
}

// run asks all questions, while things break.
func (s *soak) run() {
	begun := time.Now()
	var asking sync.WaitGroup
	for asker := range s.askers {
		asking.Go(func() { s.keepAsking(asker) })
		time.Sleep(joining) // until the next comes
	}
	asking.Wait()
	close(s.over)
	s.breaking.Wait()
	s.counts["seconds"] = int(time.Since(begun).Seconds())
}

// keepAsking is one person asking.
func (s *soak) keepAsking(asker int) {
	var recent []question
	look := func(q question) {
		if n := q.answers(); n > 1 {
			s.note(&s.doubled, fmt.Sprintf("%s has %d answers: %s%s", q.name, n, q.fate(), s.spellsAround(q)))
		}
	}
	defer func() { slices.Values(recent)(func(q question) bool { look(q); return true }) }()
	for number := s.begun.Add(1); number <= int64(s.total); number = s.begun.Add(1) {
		s.paused.RLock()
		q := s.ask(asker, int(number))
		q.asked = time.Now()
		q.name = fmt.Sprintf("question %d, of asker %d", number, asker)
		s.asked.Add(1)
		s.open.Add(1)
		s.paused.RUnlock()
		if s.isAnswered(q.answers) {
			s.answered.Add(1)
		} else {
			s.note(&s.lost, q.name+": "+q.fate()+s.spellsAround(q))
		}
		s.open.Add(-1)
		if recent = append(recent, q); len(recent) > watched {
			look(recent[0])
			recent = recent[1:]
		}
	}
}

// isAnswered waits for an answer, and looks ever less often for one: hundreds
// wait at a time, and to look costs what answering needs.
func (s *soak) isAnswered(answers func() int) bool {
	begun := time.Now()
	for answers() == 0 {
		waited := time.Since(begun)
		if waited > openForever {
			return false
		}
		time.Sleep(min(max(recheck, waited/4), patience/100))
	}
	return true
}

func (s *soak) note(list *[]string, what string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	*list = append(*list, what)
}

// lasting counts something that takes a while, and notes when that was.
func (s *soak) lasting(what string, do func()) {
	begun := time.Now()
	do()
	s.count(what)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.spells = append(s.spells, spell{what, begun, time.Now()})
}

// spellsAround tells what lasted about when a question was asked.
func (s *soak) spellsAround(q question) (told string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, spell := range s.spells {
		if spell.begun.Before(q.asked.Add(around)) && spell.end.After(q.asked.Add(-around)) {
			told += fmt.Sprintf("; %s from %.1f s after it was asked, for %.1f s", spell.what, spell.begun.Sub(q.asked).Seconds(), spell.end.Sub(spell.begun).Seconds())
		}
	}
	return told
}

// count counts something that happened.
func (s *soak) count(what string) { s.add(what, 1) }

func (s *soak) add(what string, n int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.counts[what] += n
}

// report prints the counts and fails the test where a question was lost or
// answered twice. made is how many answers the platform was given in all.
func (s *soak) report(made int) {
	s.t.Helper()
	doubled := max(len(s.doubled), made-int(s.answered.Load()+s.extra.Load()))
	s.t.Logf("asked %d, answered %d, answered twice %d, lost %d", s.asked.Load()+s.extra.Load(), s.answered.Load()+s.extra.Load(), doubled, len(s.lost))
	if late := doubled - len(s.doubled); late > 0 {
		s.t.Logf("%d of the second answers came when the question was not watched any more", late)
	}
	var lines []string
	for what, n := range s.counts {
		lines = append(lines, fmt.Sprintf("%s: %d", what, n))
	}
	slices.Sort(lines)
	s.t.Logf("%s", strings.Join(lines, "; "))
	const shown = 20
	if len(s.lost) > 0 || doubled > 0 {
		s.t.Errorf("lost: %q; answered twice: %q", s.lost[:min(len(s.lost), shown)], s.doubled[:min(len(s.doubled), shown)])
	}
	if int(s.answered.Load()) != s.total {
		s.t.Errorf("%d of %d questions were answered", s.answered.Load(), s.total)
	}
}
