package console

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// MaxLine is how many bytes of a line are read, far more than a question has;
// what is beyond them is thrown away, so that an endless line costs no memory.
const MaxLine = 64 << 10

// ErrInterrupted is returned where the asker pressed Ctrl-C in place of a line.
var ErrInterrupted = errors.New("interrupted")

// Input gives the asker's lines one by one, without their line ends.
type Input interface {
	// Next returns the next line as valid UTF-8. The error is io.EOF after the
	// last line and ErrInterrupted on Ctrl-C.
	Next() (string, error)
}

// Lines reads lines from a pipe or a file.
type Lines struct {
	in      *bufio.Reader
	started bool
	inside  bool // the rest of an overlong line is still to be thrown away
}

// NewLines reads lines that end in LF or CR LF, the last one with or without.
func NewLines(in io.Reader) *Lines {
	return &Lines{in: bufio.NewReaderSize(in, MaxLine)}
}

// Next implements Input. Of an overlong line it returns the first MaxLine
// bytes as soon as they are there. Bytes that are no UTF-8 become U+FFFD.
func (l *Lines) Next() (string, error) {
	if err := l.leaveLine(); err != nil {
		return "", err
	}
	line, err := l.in.ReadSlice('\n')
	switch {
	case err == bufio.ErrBufferFull:
		l.inside = true
		line = wholeRunes(line)
	case err == io.EOF && len(line) > 0:
	case err != nil:
		return "", err
	}
	text := strings.TrimSuffix(strings.TrimSuffix(string(line), "\n"), "\r")
	if !l.started {
		l.started = true
		text = strings.TrimPrefix(text, "\ufeff")
	}
	return strings.ToValidUTF8(text, "\ufffd"), nil
}

// leaveLine throws away what is left of an overlong line.
func (l *Lines) leaveLine() error {
	for l.inside {
		_, err := l.in.ReadSlice('\n')
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil {
			return err
		}
		l.inside = false
	}
	return nil
}

// wholeRunes drops the beginning of a character that a cut left at the end.
func wholeRunes(line []byte) []byte {
	for cut := 1; cut < utf8.UTFMax && cut <= len(line); cut++ {
		tail := line[len(line)-cut:]
		if utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return line[:len(line)-cut]
			}
			return line
		}
	}
	return line
}

// cut shortens a line to MaxLine bytes.
func cut(line string) string {
	if len(line) <= MaxLine {
		return line
	}
	return string(wholeRunes([]byte(line[:MaxLine])))
}
