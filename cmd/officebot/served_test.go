package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// served is serve as a process of its own that may be killed and restarted.
type served struct {
	t        *testing.T
	settings []string // NAME=VALUE
	address  string   // that it listens at, the same in each of its lives
	said     tail

	mutex   sync.Mutex
	command *exec.Cmd
	ended   chan struct{} // closed when the present process has
}

// newServed starts a serve with settings, and does not wait for anything.
func newServed(t *testing.T, settings ...string) *served {
	t.Helper()
	drivesProcesses(t)
	s := &served{t: t, address: freeAddress(t), settings: settings}
	s.start()
	t.Cleanup(func() {
		s.kill()
		if t.Failed() {
			t.Logf("serve at %s said at last:\n%s", s.address, &s.said)
		}
	})
	return s
}

func (s *served) start() {
	s.t.Helper()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	c := exec.Command("officebot", "serve")
	c.Env = append(append(os.Environ(), "OFFICEBOT_LISTEN="+s.address), s.settings...)
	c.Stdout, c.Stderr = &s.said, &s.said
	if err := c.Start(); err != nil {
		s.t.Error(err)
		return
	}
	ended := make(chan struct{})
	go func() {
		c.Wait() // how it ended its state tells
		close(ended)
	}()
	s.command, s.ended = c, ended
}

// terminated is the signal by which a process is told to end.
const terminated = syscall.SIGTERM

// signal sends the process a signal and returns what is closed when it has ended.
func (s *served) signal(signal syscall.Signal) (ended chan struct{}) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.command.Process.Signal(signal) // an error is that it has ended
	return s.ended
}

// kill ends the process at once.
func (s *served) kill() { <-s.signal(syscall.SIGKILL) }

// terminate tells the process to end and waits until it has, which must be well.
func (s *served) terminate() {
	s.t.Helper()
	<-s.signal(terminated)
	if status := s.command.ProcessState.ExitCode(); status != exitDone {
		s.t.Errorf("serve at %s ended with status %d", s.address, status)
	}
}

// page asks for a page; status 0 is that of a server that is not there.
func (s *served) page(path string) (status int, page string) {
	response, err := http.Get("http://" + s.address + path)
	if err != nil {
		return 0, ""
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, ""
	}
	return response.StatusCode, string(content)
}

// ready tells whether it is connected and can answer.
func (s *served) ready() bool {
	status, _ := s.page("/readyz")
	return status == http.StatusOK
}

// sharing tells whether it has its Redis.
func (s *served) sharing() bool {
	_, page := s.page("/readyz")
	return strings.Contains(page, `"store":"ready"`)
}

// metrics are its series; none where it is not there.
func (s *served) metrics() map[string]float64 {
	s.t.Helper()
	status, page := s.page("/metrics")
	if status != http.StatusOK {
		return nil
	}
	return seriesOf(s.t, page)
}

// resident is how much memory it takes, in kB.
func (s *served) resident() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return residentMemory(s.command.Process.Pid)
}

// residentMemory is how much memory a process takes, in kB, as Linux tells; 0 is
// elsewhere.
func residentMemory(pid int) (kB int) {
	status, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	defer status.Close()
	for lines := bufio.NewScanner(status); lines.Scan(); {
		if _, err := fmt.Sscanf(lines.Text(), "VmRSS: %d kB", &kB); err == nil {
			break
		}
	}
	return kB
}

// tail keeps the end of what is written to it.
type tail struct {
	mutex sync.Mutex
	text  []byte
}

const maxTail = 32 << 10

func (b *tail) Write(text []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.text = append(b.text, text...)
	if len(b.text) > 2*maxTail {
		b.text = append([]byte(nil), b.text[len(b.text)-maxTail:]...)
	}
	return len(text), nil
}

func (b *tail) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return string(b.text)
}
