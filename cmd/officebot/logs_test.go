package main

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func TestLogFormats(t *testing.T) {
	tests := []struct {
		format, level string
		json          bool
		lines         int
	}{
		{"auto", "info", true, 2}, // it is not written to a terminal here
		{"json", "debug", true, 3},
		{"text", "info", false, 2},
		{"json", "error", true, 1},
	}
	for _, test := range tests {
		t.Run(test.format+" "+test.level, func(t *testing.T) {
			var out strings.Builder
			std := streams{err: &out, getenv: func(string) string { return "" }}
			log := (&settings{LogFormat: test.format, LogLevel: test.level}).newLog(std, &out)
			log.Debug().Msg("the first")
			log.Info().Msg("the second")
			log.Error().Msg("the third")
			lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			if len(lines) != test.lines {
				t.Errorf("%d lines, want %d: %q", len(lines), test.lines, lines)
			}
			for _, line := range lines {
				if json.Valid([]byte(line)) != test.json {
					t.Errorf("JSON: want %v, got %q", test.json, line)
				}
			}
			if strings.Contains(out.String(), "\x1b") {
				t.Errorf("colours where there is no terminal: %q", out.String())
			}
		})
	}
}

func TestServeLogsAsTextAtATerminal(t *testing.T) {
	s := open(t, []string{"SLACK_BOT_TOKEN=" + fakeBotToken, "SLACK_APP_TOKEN=" + fakeAppToken, "SLACK_API_URL=http://127.0.0.1:1/"}, "serve")
	s.run()
	shown := s.await("serving")
	if strings.Contains(shown, `"level"`) || !strings.Contains(shown, "INF") {
		t.Errorf("shown is %q", shown)
	}
	s.press(ctrlC)
	s.await("told to stop")
	s.end(exitDone)
}

func TestSecretsAreMasked(t *testing.T) {
	const odd = `a"secret\with<signs>`
	var out strings.Builder
	m := newMasked(&out, []string{fakeDiscordToken, odd, "short", ""})
	std := streams{err: &out, getenv: func(string) string { return "" }}
	for _, format := range []string{"json", "text"} {
		log := (&settings{LogFormat: format, LogLevel: "info"}).newLog(std, m)
		log.Error().Err(errors.New("refused: "+fakeDiscordToken)).Str("odd", odd).Msg("a short word stays, " + fakeDiscordToken)
		log.Info().Msgf("%s", []string{odd})
	}
	for _, hidden := range []string{fakeDiscordToken, odd, `a\"secret\\with`} {
		if strings.Contains(out.String(), hidden) {
			t.Errorf("%q is in the log:\n%s", hidden, out.String())
		}
	}
	if strings.Count(out.String(), "a short word stays") != 2 {
		t.Errorf("the log is\n%s", out.String())
	}
}

func TestAPasswordInAnAddressIsMasked(t *testing.T) {
	s := secret{value: "redis://ann:p%40ss-word-for-tests@host:6379/0"}
	hide := newMasked(nil, s.parts()).hide
	for _, text := range []string{s.value, "p%40ss-word-for-tests", "p@ss-word-for-tests"} {
		if got := hide("<" + text + ">"); got != "<•••>" {
			t.Errorf("%q is shown as %q", text, got)
		}
	}
}

func TestWhereHealthAsks(t *testing.T) {
	tests := []struct{ listens, want string }{
		{":8080", "localhost:8080"},
		{"0.0.0.0:8080", "localhost:8080"},
		{"[::]:8080", "localhost:8080"},
		{"127.0.0.1:8080", "127.0.0.1:8080"},
		{"[::1]:8080", "[::1]:8080"},
		{"office.example:80", "office.example:80"},
	}
	for _, test := range tests {
		if got, err := reachable(test.listens); err != nil || got != test.want {
			t.Errorf("%s is asked at %q (%v), want %q", test.listens, got, err, test.want)
		}
	}
}
