package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/slack/slacktest"
	"officebot/adapters/state/redistest"
)

// live is serve as a process of its own, with a Discord and a Slack on loopback.
type live struct {
	*exec.Cmd
	t       *testing.T
	discord *discordtest.Server
	slack   *slacktest.Server
	address string // that it listens at
	said    *safeBuffer
	hidden  []string
	known   bool // it has ended
}

// startLive serves both platforms, with more settings NAME=VALUE.
func startLive(t *testing.T, given ...string) *live {
	t.Helper()
	l := &live{t: t, discord: discordtest.New(t, discordtest.Options{}), slack: slacktest.New(t, slacktest.Options{}), address: freeAddress(t)}
	l.start(given...)
	l.discord.WaitConnected(1)
	await(t, "readiness", func() bool { status, _ := l.get("/readyz"); return status == http.StatusOK })
	return l
}

// start starts the process without waiting for anything.
func (l *live) start(given ...string) { l.startAs(command(l.t, "serve"), nil, given...) }

// startAs starts a process that was made ready by prepare.
func (l *live) startAs(c *exec.Cmd, prepare func(*exec.Cmd), given ...string) {
	l.t.Helper()
	l.hidden = []string{l.discord.Token, l.slack.BotToken, l.slack.AppToken, l.slack.SigningSecret, "password-for-tests", fakeSecretKey}
	l.launch(c, prepare, append([]string{
		"DISCORD_TOKEN=" + l.discord.Token, "DISCORD_API_BASE=" + l.discord.BaseURL(),
		"SLACK_BOT_TOKEN=" + l.slack.BotToken, "SLACK_APP_TOKEN=" + l.slack.AppToken, "SLACK_API_URL=" + l.slack.APIURL(),
		"OFFICEBOT_LISTEN=" + l.address, "OFFICEBOT_LOG_LEVEL=debug",
	}, given...))
}

// startUnheard starts the process where there is no Discord and no Slack.
func (l *live) startUnheard(settings ...string) {
	l.t.Helper()
	l.hidden = []string{fakeDiscordToken, fakeBotToken, fakeAppToken}
	l.launch(command(l.t, "serve"), nil, settings)
}

func (l *live) launch(c *exec.Cmd, prepare func(*exec.Cmd), settings []string) {
	l.t.Helper()
	l.Cmd = c
	l.Env = os.Environ()
	if prepare != nil {
		prepare(c)
	}
	l.Env = append(l.Env, settings...)
	l.said = &safeBuffer{}
	l.Stdout, l.Stderr = l.said, l.said
	if err := l.Start(); err != nil {
		l.t.Fatal(err)
	}
	l.t.Cleanup(func() {
		if !l.known {
			l.Process.Kill()
			l.Wait() // it was killed
		}
		for _, hidden := range l.hidden {
			if strings.Contains(l.said.String(), hidden) {
				l.t.Errorf("a secret is told:\n%s", l.said)
			}
		}
		if l.t.Failed() {
			l.t.Logf("serve said:\n%s", l.said)
		}
	})
}

// nextPort counts the ports that tests have tried, so that no two get the same.
var nextPort atomic.Int32

// freeAddress is one of this machine that nobody listens at. Its port is below those that
// the system gives to whoever connects, so that none of these takes it in between.
func freeAddress(t *testing.T) string {
	t.Helper()
	const lowest, ports = 20_000, 12_000
	for range ports {
		port := lowest + (os.Getpid()*37+int(nextPort.Add(1)))%ports
		listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			defer listener.Close()
			return listener.Addr().String()
		}
	}
	t.Fatal("no port is free")
	return ""
}

// get asks for a page; status 0 is that of a server that is not there.
func (l *live) get(path string) (status int, page string) {
	response, err := http.Get("http://" + l.address + path)
	if err != nil {
		return 0, ""
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, ""
	}
	for _, hidden := range l.hidden {
		if strings.Contains(string(content), hidden) {
			l.t.Errorf("%s tells a secret", path)
		}
	}
	return response.StatusCode, string(content)
}

func (l *live) metric(series string) float64 {
	l.t.Helper()
	_, page := l.get("/metrics")
	return seriesOf(l.t, page)[series]
}

// ends waits for the end of the process, whose status must be the given one.
func (l *live) ends(status int) {
	l.t.Helper()
	l.Wait() // an error only where the status is not 0
	l.known = true
	if got := l.ProcessState.ExitCode(); got != status {
		l.t.Errorf("exit status %d, want %d", got, status)
	}
}

// asks asks on both platforms and returns what was answered.
func (l *live) asks(question string) (onDiscord, onSlack string) {
	l.t.Helper()
	reply := l.discord.WaitReply(l.discord.Mention(l.discord.General, l.discord.Asker, question))
	shown, err := json.Marshal(reply)
	if err != nil {
		l.t.Fatal(err)
	}
	return string(shown), l.slack.WaitReply(l.slack.Mention("C1", "U1", question).TS).Visible()
}

func TestServeOnBothPlatforms(t *testing.T) {
	t.Parallel()
	pack := t.TempDir() + "/pack.yaml"
	write(t, pack, lodge("one"))
	unanswered := t.TempDir() + "/unanswered.txt"
	l := startLive(t, "OFFICEBOT_KNOWLEDGE="+pack, "OFFICEBOT_UNANSWERED_FILE="+unanswered)
	onDiscord, onSlack := l.asks("who is warden?")
	for _, answer := range []string{onDiscord, onSlack} {
		if !strings.Contains(answer, "Ann Archer") {
			t.Errorf("got %s", answer)
		}
	}
	l.asks("who swept the yard?")
	await(t, "both questions to be written down", func() bool {
		return strings.Join(linesOf(t, unanswered), "|") == "who swept the yard?|who swept the yard?"
	})
	health := command(t, "health", "--listen", l.address, "--ready")
	if out, err := health.CombinedOutput(); err != nil || !strings.Contains(string(out), `"ready":true`) {
		t.Errorf("health: %v, %s", err, out)
	}
	for _, platform := range []string{"discord", "slack"} {
		series := fmt.Sprintf(`officebot_delivery_duration_seconds_count{platform=%q}`, platform)
		await(t, series, func() bool { return l.metric(series) == 2 })
	}

	write(t, pack, strings.ReplaceAll(lodge("one"), "Warden", "Keeper"))
	await(t, "the command of the new records", func() bool {
		for _, command := range l.discord.Commands() {
			if command.Name == "keeper" {
				return true
			}
		}
		return false
	})
	if onDiscord, _ = l.asks("who is keeper?"); !strings.Contains(onDiscord, "Ann Archer") {
		t.Errorf("got %s", onDiscord)
	}

	if err := l.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	l.ends(exitDone)
	said := l.said.String()
	for line := range strings.Lines(said) {
		if !json.Valid([]byte(line)) {
			t.Errorf("%q is no JSON", line)
		}
	}
	for _, word := range []string{"who is warden", "swept", l.discord.Asker.ID, `"U1"`} {
		for line := range strings.Lines(said) {
			if strings.Contains(line, word) && !strings.Contains(line, `"level":"debug"`) {
				t.Errorf("%q is in the log: %s", word, line)
			}
		}
	}
	gone := command(t, "health", "--listen", l.address)
	if out, err := gone.CombinedOutput(); err == nil || !strings.Contains(string(out), "does not answer") {
		t.Errorf("health of what has ended: %v, %s", err, out)
	}
}

func TestServeEndsWhereAPlatformRefusesIt(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, setting, want string }{
		{"Discord", "DISCORD_TOKEN=" + fakeDiscordToken, "DISCORD_TOKEN"},
		{"Slack", "SLACK_BOT_TOKEN=" + fakeBotToken, "SLACK_BOT_TOKEN"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := &live{t: t, discord: discordtest.New(t, discordtest.Options{}), slack: slacktest.New(t, slacktest.Options{}), address: freeAddress(t)}
			l.start(test.setting)
			l.ends(exitRefused)
			lines := strings.Split(strings.TrimSpace(l.said.String()), "\n")
			if last := lines[len(lines)-1]; !strings.HasPrefix(last, "officebot: ") || !strings.Contains(last, test.want) {
				t.Errorf("the last line is %q", last)
			}
			hasNoSecret(t, l.said.String())
		})
	}
}

func TestServeWithALostRedis(t *testing.T) {
	t.Parallel()
	redis := redistest.StartWithPassword(t, "password-for-tests")
	l := startLive(t, "OFFICEBOT_REDIS_URL="+redis.URL(), "OFFICEBOT_SECRET_KEY="+fakeSecretKey)
	l.asks("who was director in 2010?")
	if up := l.metric("officebot_store_up"); up != 1 {
		t.Errorf("officebot_store_up is %v", up)
	}
	redis.Kill()
	if onDiscord, onSlack := l.asks("who was director in 1998?"); !strings.Contains(onDiscord, "Jia") || !strings.Contains(onSlack, "Jia") {
		t.Errorf("got %s and %s", onDiscord, onSlack)
	}
	await(t, "the loss to be told", func() bool {
		status, page := l.get("/readyz")
		return status == http.StatusOK && strings.Contains(page, "kept in this process only") && l.metric("officebot_store_up") == 0
	})
	redis.Restart()
	await(t, "the recovery to be told", func() bool {
		_, page := l.get("/readyz")
		return strings.Contains(page, `"store":"ready"`) && l.metric("officebot_store_up") == 1
	})
	for _, told := range []string{"the store is lost", "the store is back"} {
		if !strings.Contains(l.said.String(), told) {
			t.Errorf("the log does not tell that %s", told)
		}
	}
	l.Process.Signal(syscall.SIGTERM)
	l.ends(exitDone)
}

// resident is how much memory the process takes, in bytes.
func (l *live) resident() int {
	l.t.Helper()
	kilobytes := residentMemory(l.Process.Pid)
	if kilobytes == 0 {
		l.t.Skip("there is no /proc, which tells how much memory a process takes: run the test on Linux")
	}
	return kilobytes << 10
}
