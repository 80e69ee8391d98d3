package console

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// maxHistory is how many lines are kept to be recalled. The file may have twice as
// many: it is shortened when it is opened.
const maxHistory = 1000

// history keeps what was typed in a file, a line each, which only its owner may
// read. A nil one keeps nothing.
type history struct{ file *os.File }

// openHistory opens the file, or makes it and its directory, and returns the lines
// that it has.
func openHistory(path string) (*history, []string, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, nil, err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o600)
	if err != nil {
		return nil, nil, err
	}
	lines, err := recalled(file)
	if err == nil && len(lines) > 2*maxHistory {
		lines = lines[len(lines)-maxHistory:]
		err = rewrite(file, lines)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return &history{file}, lines[max(0, len(lines)-maxHistory):], nil
}

// recalled are the lines of a file; what no line of a chat can be is left out.
func recalled(file io.Reader) (lines []string, err error) {
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, MaxLine+1)
	for scanner.Scan() {
		if line := strings.TrimSpace(clean(scanner.Text())); line != "" {
			lines = append(lines, line)
		}
	}
	return lines, scanner.Err()
}

func rewrite(file *os.File, lines []string) error {
	if err := file.Truncate(0); err != nil {
		return err
	}
	_, err := io.WriteString(file, strings.Join(lines, "\n")+"\n")
	return err
}

// add keeps a line at once, for the process may be ended. One that cannot be
// written is only missing the next time.
func (h *history) add(line string) {
	if h != nil {
		fmt.Fprintln(h.file, line)
	}
}

func (h *history) close() error {
	if h == nil {
		return nil
	}
	return h.file.Close()
}
