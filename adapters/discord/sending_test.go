package discord

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
	"officebot/adapters/discord/discordtest"
)

const (
	posting    = "POST /channels/*/messages"
	responding = "POST /interactions/*/*/callback"
)

var sendFaults = map[string]discordtest.Fault{
	"429":                       discordtest.RateLimited(200*time.Millisecond, false),
	"429, global":               discordtest.RateLimited(200*time.Millisecond, true),
	"429 of Cloudflare":         {Status: 429, Header: http.Header{"Retry-After": {"1"}}, Body: "<html>slow down</html>"},
	"429 that says nothing":     {Status: 429},
	"500":                       discordtest.Unavailable(500),
	"502":                       discordtest.Unavailable(502),
	"503":                       discordtest.Unavailable(503),
	"lost, not carried out":     discordtest.Lost(false),
	"lost, carried out":         discordtest.Lost(true),
	"500, carried out":          {Status: 500, Body: "{}", Done: true},
	"limits that are no number": {Status: 503, Header: http.Header{"X-Ratelimit-Reset-After": {"soon"}, "Retry-After": {"later"}}},
}

func TestMessageSurvivesFault(t *testing.T) {
	for name, fault := range sendFaults {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{})
				b.FailNext(posting, fault, 2)
				b.answeredOnce(b.ask(4)...)
				if throttled := b.events.Of(adapters.Throttled); (throttled > 0) != (fault.Status == 429) {
					t.Errorf("%d throttled requests were told", throttled)
				}
			})
		})
	}
}

func TestCommandSurvivesFault(t *testing.T) {
	for name, fault := range sendFaults {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{})
				b.FailNext(responding, fault, 2)
				act := b.SlashCommand(b.General, b.Asker, "ask", discordtest.Values{"question": "who was director in 2010"})
				says(t, b.WaitReply(act), "Chen Shiju")
				b.WaitFor("the end of it", func() bool { return b.adapter.pool.Pending() == 0 })
				if n := len(b.Answers(act)); n != 1 {
					t.Errorf("there are %d answers", n)
				}
				b.nothingFailed()
			})
		})
	}
}

// nothingFailed fails the test if an answer could not be delivered.
func (b *bench) nothingFailed() {
	b.t.Helper()
	if n := b.events.Of(adapters.SendFailed); n != 0 {
		b.t.Errorf("%d answers could not be delivered:\n%s", n, b.log)
	}
}

func TestGlobalLimitHoldsBackEverything(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		const pause = 400 * time.Millisecond
		b.FailNext(posting, discordtest.RateLimited(pause, true), 1)
		before := time.Now()
		other := b.NewChannel(b.Guild, "other")
		b.Mention(b.General, b.Asker, "who was director in 2010")
		b.WaitFor("the 429", func() bool { return b.events.Of(adapters.Throttled) == 1 })
		b.WaitReply(b.Mention(other, b.Asker, "who was director in 2010"))
		if waited := time.Since(before); waited < pause {
			t.Errorf("another channel was written to after %v, in the time that Discord asked to wait", waited)
		}
		if n := b.events.Of(adapters.Throttled); n != 1 {
			t.Errorf("%d requests were refused, want the first alone", n)
		}
	})
}

func TestRateLimitOfAChannelIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.LimitRate(posting, 2, 300*time.Millisecond)
		var questions []*discordtest.Message
		for range 6 {
			questions = append(questions, b.Mention(b.General, b.Asker, "who was director in 2010"))
		}
		for _, q := range questions {
			b.WaitReply(q)
		}
		if n := b.events.Of(adapters.Throttled); n != 0 {
			t.Errorf("%d requests were refused although Discord had said how many there may be", n)
		}
	})
}

func TestExpiredInteraction(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.WaitFor("commands", func() bool { return len(b.Commands()) > 0 })
		b.At(discordtest.Connecting, discordtest.Drop)
		b.DropAll()
		act := b.SlashCommand(b.General, b.Asker, "ask", discordtest.Values{"question": "who was director in 2010"})
		b.Expire(act)
		b.WaitFor("the failure", func() bool { return b.events.Of(adapters.SendFailed) == 1 })
		synctest.Wait() // until it is logged, too
		if !strings.Contains(b.log.String(), "in the time that Discord allows") {
			t.Errorf("the log does not tell of it:\n%s", b.log)
		}
		if strings.Contains(b.log.String(), act.Token) {
			t.Errorf("the log has the interaction's token:\n%s", b.log)
		}
		tries := 0
		for _, r := range b.Requests() {
			if strings.Contains(r.Path, act.ID) {
				tries++
			}
		}
		if tries != 1 {
			t.Errorf("it was tried %d times to answer it", tries)
		}
	})
}

func TestErrorsHoldNoSecret(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.WaitFor("commands", func() bool { return len(b.Commands()) > 0 })
		b.FailNext(responding, discordtest.Fault{Status: 400, Body: `{"code": 50035, "message": "Invalid Form Body"}`}, 1)
		b.FailNext("GET /channels/*", discordtest.Lost(false), 1)
		act := b.SlashCommand(b.General, b.Asker, "ask", discordtest.Values{"question": "who was director in 2010"})
		b.WaitFor("the failure", func() bool { return b.events.Of(adapters.SendFailed) == 1 })
		synctest.Wait() // until it is logged, too
		for _, secret := range []string{b.Token, act.Token, "2010", b.Asker.ID} {
			if strings.Contains(b.log.String(), secret) {
				t.Errorf("the log has %q:\n%s", secret, b.log)
			}
		}
		dead := open(t, setup{config: func(c *Config) { c.APIBase = "http://127.0.0.1:1/" }})
		for _, r := range []request{
			{attempt: "answer an interaction", method: "POST", path: "interactions/1/tok-en/callback"},
			{attempt: "look up the gateway", method: "GET", path: "gateway/bot"},
		} {
			gone, cancel := context.WithCancel(t.Context())
			cancel()
			for _, ctx := range []context.Context{t.Context(), gone} {
				if err := dead.adapter.api.try(ctx, r, nil); err == nil || strings.Contains(fmt.Sprintf("%v %+v", err, err), "tok-en") {
					t.Errorf("the error is %v", err)
				}
			}
		}
	})
}

func TestMayNotWrite(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.Forbid(b.General, true)
		b.Mention(b.General, b.Asker, "who was director in 2010")
		b.WaitFor("the failure", func() bool { return b.events.Of(adapters.SendFailed) == 1 })
		synctest.Wait() // until it is logged, too
		if !strings.Contains(b.log.String(), "let the bot view the channel") {
			t.Errorf("the log does not say what to do:\n%s", b.log)
		}
	})
}

func TestWithoutPermissionsThatItCanDoWithout(t *testing.T) {
	for name, code := range map[string]int{"to embed": emptyMessage, "to read the history": cannotReply} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{})
				b.FailNext(posting, discordtest.Fault{Status: 400, Body: fmt.Sprintf(`{"code": %d, "message": "no"}`, code)}, 1)
				b.Mention(b.General, b.Asker, "who was director in 2010")
				b.WaitFor("answer", func() bool { return len(b.Messages(b.General)) == 2 })
				says(t, b.Messages(b.General)[1], "Chen Shiju")
			})
		})
	}
}
