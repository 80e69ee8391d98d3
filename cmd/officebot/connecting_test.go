package main

import (
	"errors"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestWhatDoesNotConnectIsTold(t *testing.T) {
	t.Parallel()
	up, down := newFakePlatform("discord"), newFakePlatform("slack")
	trouble := errors.New("slack: nobody is there")
	down.trouble.Store(&trouble)
	began := time.Now()
	s := startServing(t, nil, up, down)
	await(t, "the warning", func() bool { return strings.Contains(s.log.String(), "not connected yet") })
	if took := time.Since(began); took < connectedWithin {
		t.Errorf("it was told after %s", took)
	}
	s.signals <- syscall.SIGTERM
	if err := <-s.result; err != nil {
		t.Error(err)
	}
	log := s.log.String()
	for line, want := range map[string]int{
		`"platform":"slack","reason":"slack: nobody is there"`: 1,
		`"platform":"discord","reason"`:                        0,
	} {
		if got := strings.Count(log, line); got != want {
			t.Errorf("%s is told %d times, want %d, in\n%s", line, got, want, log)
		}
	}
	for platform, want := range map[string]string{"discord": "everything was answered", "slack": "stopped before it was ever connected"} {
		if !has(log, `"platform":"`+platform+`"`, want) {
			t.Errorf("of %s the log does not say %q:\n%s", platform, want, log)
		}
	}
}

// has tells whether a log has a line with all of some texts.
func has(log string, texts ...string) bool {
	for line := range strings.Lines(log) {
		all := true
		for _, text := range texts {
			all = all && strings.Contains(line, text)
		}
		if all {
			return true
		}
	}
	return false
}

// TestTheFirstFailedConnectionIsTold serves where nobody listens.
func TestTheFirstFailedConnectionIsTold(t *testing.T) {
	t.Parallel()
	nowhere := "http://" + freeAddress(t) + "/"
	l := &live{t: t, address: freeAddress(t)}
	l.startUnheard("DISCORD_TOKEN="+fakeDiscordToken, "DISCORD_API_BASE="+nowhere,
		"SLACK_BOT_TOKEN="+fakeBotToken, "SLACK_APP_TOKEN="+fakeAppToken, "SLACK_API_URL="+nowhere)
	for _, platform := range []string{"discord", "slack"} {
		await(t, platform+"'s first failure", func() bool {
			return has(l.said.String(), `"platform":"`+platform+`"`, "connection refused", "trying again")
		})
	}
	l.Process.Signal(terminated)
	l.ends(exitDone)
	if strings.Contains(l.said.String(), "everything was answered") {
		t.Errorf("nothing was connected, and the log says\n%s", l.said)
	}
}
