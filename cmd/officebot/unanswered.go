package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"officebot/bot"
)

// unanswered writes down what the records could not answer: a question a line, as
// "officebot ask" reads them, and nothing of who asked.
type unanswered struct {
	path    string
	limit   int64
	lost    prometheus.Counter
	log     zerolog.Logger
	waiting chan string
	stop    chan struct{}
	done    chan struct{}
	failing bool
}

// The report's limits.
const (
	maxReport   = 1 << 20 // bytes, after which another is begun; one before it is kept
	maxReported = 500     // characters of a question; few that can be taught are longer
	maxWaiting  = 256     // questions that wait for the disk
)

// openUnanswered begins a report in a file, which is made, or added to. Close ends
// it.
func openUnanswered(path string, lost prometheus.Counter, log zerolog.Logger) (*unanswered, error) {
	u := &unanswered{path: path, limit: maxReport, lost: lost, log: log,
		waiting: make(chan string, maxWaiting), stop: make(chan struct{}), done: make(chan struct{})}
	if err := u.write(nil); err != nil {
		return nil, fmt.Errorf("OFFICEBOT_UNANSWERED_FILE: %w; name a file that officebot may write, in a directory where it may create files", err)
	}
	go u.work()
	return u, nil
}

// add is told of a question and returns at once. Where the disk cannot keep up
// the question is lost, which is counted.
func (u *unanswered) add(question string, _ bot.Status) {
	line := asLine(question)
	if line == "" {
		return
	}
	select {
	case u.waiting <- line:
	default:
		u.lost.Inc()
	}
}

// close writes what waits and ends the report. It is to be called once.
func (u *unanswered) close() {
	close(u.stop)
	<-u.done
}

func (u *unanswered) work() {
	defer close(u.done)
	for {
		select {
		case line := <-u.waiting:
			u.keep(line)
		case <-u.stop:
			if len(u.waiting) > 0 {
				u.keep(<-u.waiting)
			}
			return
		}
	}
}

// keep writes a line and all that wait behind it.
func (u *unanswered) keep(line string) {
	lines := bytes.NewBufferString(line + "\n")
	n := 1
	for ; len(u.waiting) > 0; n++ {
		lines.WriteString(<-u.waiting + "\n")
	}
	err := u.write(lines.Bytes())
	if err != nil {
		u.lost.Add(float64(n))
	}
	if failing := err != nil; failing != u.failing {
		u.failing = failing
		if failing {
			u.log.Warn().Err(err).Msg("the unanswered file cannot be written; questions are lost")
		} else {
			u.log.Info().Msg("the unanswered file can be written again")
		}
	}
}

// write adds lines to the file and begins another where it is full. It opens
// the file each time: somebody may have taken the one before away.
func (u *unanswered) write(lines []byte) (err error) {
	info, err := os.Stat(u.path)
	switch {
	case err != nil: // there is none yet, or opening it tells why not
	case !info.Mode().IsRegular():
		return errors.New("it is not a regular file")
	case info.Size() > 0 && info.Size()+int64(len(lines)) > u.limit:
		if err := os.Rename(u.path, u.path+".1"); err != nil {
			return err
		}
	}
	// People's words are for the operator alone.
	file, err := os.OpenFile(u.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if closing := file.Close(); err == nil {
			err = closing
		}
	}()
	_, err = file.Write(lines)
	return err
}

// withoutNamed is a text without whom it names in the ways of Discord and Slack:
// <@123>, <@!123>, <@&123>, <@U123|ann>, <!subteam^S123>. What stands within one
// of them goes with it, so that none is left where it is taken out.
func withoutNamed(text string) string {
	kept := make([]byte, 0, len(text))
	var opened []int // where in kept each < stands that waits for its >
	for i := range len(text) {
		c := text[i]
		if c == '<' {
			opened = append(opened, len(kept))
		}
		kept = append(kept, c)
		if c != '>' || len(opened) == 0 {
			continue
		}
		start := opened[len(opened)-1]
		opened = opened[:len(opened)-1]
		if after := kept[start+1]; after == '@' || after == '!' {
			kept = append(kept[:start], ' ')
		}
	}
	return string(kept)
}

// asLine is a question as one line of at most maxReported characters, without
// whom it names and without what steers a terminal.
func asLine(question string) string {
	text := withoutNamed(strings.ToValidUTF8(question, " "))
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > maxReported {
		text = string(runes[:maxReported-1]) + "…"
	}
	return text
}
