package main

import (
	"os"
	"os/exec"
	"syscall"
	"testing"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/slack/slacktest"
)

// What a crash tells goes to the log, which the end of the test looks through for
// secrets; an image of the memory would have them all.
func TestACrashLeavesNoSecrets(t *testing.T) {
	where := t.TempDir()
	l := &live{t: t, discord: discordtest.New(t, discordtest.Options{}), slack: slacktest.New(t, slacktest.Options{}), address: freeAddress(t)}
	l.startAs(command(t, "serve"), func(c *exec.Cmd) {
		c.Args = append([]string{"sh", "-c", `ulimit -c "$(ulimit -H -c)" && exec "$0" "$@"`, c.Path}, c.Args[1:]...)
		c.Path, c.Dir = "/bin/sh", where
	}, "GOTRACEBACK=crash")
	l.discord.WaitConnected(1)
	l.asks("who was director in 2010?")
	must(t, l.Process.Signal(syscall.SIGABRT))
	l.ends(-1)
	left, err := os.ReadDir(where)
	must(t, err)
	for _, file := range left {
		t.Errorf("the crash left %s", file.Name())
	}
}
