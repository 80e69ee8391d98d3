package main

import (
	"bytes"
	"io"
	"log"
	"strings"
	"sync"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters/console"
)

// masked writes what is written to it, with dots in place of secrets. Nothing
// here logs one; a library's error may quote what it was given.
type masked struct {
	out     io.Writer
	secrets [][]byte

	mutex sync.Mutex // for one event a Write, whoever logs it
}

// shortestSecret is the length from which on a secret is masked; a shorter one
// may be a word that stands in any line.
const shortestSecret = 8

// inJSON writes what a secret may have as zerolog does; a secret has no control
// characters.
var inJSON = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

func newMasked(out io.Writer, secrets []string) *masked {
	m := &masked{out: out}
	for _, text := range secrets {
		if len(text) < shortestSecret {
			continue
		}
		m.secrets = append(m.secrets, []byte(text))
		// In JSON it may have characters that are written otherwise.
		if quoted := inJSON.Replace(text); quoted != text {
			m.secrets = append(m.secrets, []byte(quoted))
		}
	}
	return m
}

// Write writes one event.
func (m *masked) Write(event []byte) (int, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	_, err := m.out.Write(m.mask(event))
	return len(event), err
}

func (m *masked) mask(text []byte) []byte {
	for _, hidden := range m.secrets {
		text = bytes.ReplaceAll(text, hidden, []byte("•••"))
	}
	return text
}

// hide is a text without secrets.
func (m *masked) hide(text string) string { return string(m.mask([]byte(text))) }

// preciseTimes has logs tell the time to the nanosecond; zerolog knows one format
// for all of them.
var preciseTimes = sync.OnceFunc(func() { zerolog.TimeFieldFormat = time.RFC3339Nano })

// newLog is the log of the settings, written to out: text at a terminal, where
// nothing else is asked for, and JSON, an event a line, elsewhere.
func (s *settings) newLog(std streams, out io.Writer) zerolog.Logger {
	level, err := zerolog.ParseLevel(s.LogLevel)
	if err != nil {
		level = zerolog.InfoLevel // cannot be: the flag knows the levels
	}
	preciseTimes()
	if s.LogFormat == "text" || s.LogFormat == "auto" && console.IsTerminal(std.err) {
		out = zerolog.ConsoleWriter{Out: out, TimeFormat: time.TimeOnly, NoColor: !console.IsRich(std.err, std.getenv)}
	}
	return zerolog.New(out).Level(level).With().Timestamp().Logger()
}

// standardLog is a log for what only knows the standard library's.
func standardLog(to zerolog.Logger) *log.Logger {
	return log.New(leveled{to}, "", 0)
}

// leveled takes what a standard log writes as warnings.
type leveled struct{ to zerolog.Logger }

// Write logs one line.
func (l leveled) Write(line []byte) (int, error) {
	l.to.Warn().Msg(string(bytes.TrimSpace(line)))
	return len(line), nil
}
