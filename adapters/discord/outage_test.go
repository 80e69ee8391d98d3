package discord

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
	"officebot/adapters/discord/discordtest"
)

// answeredOnce fails the test unless each question has one answer and no more.
func (b *bench) answeredOnce(questions ...*discordtest.Message) {
	b.t.Helper()
	for _, q := range questions {
		says(b.t, b.WaitReply(q), "Chen Shiju")
	}
	// What would be a second answer comes before the answer to this.
	b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 2010"))
	for _, q := range questions {
		if n := len(b.Answers(q)); n != 1 {
			b.t.Errorf("%q has %d answers", q.Content, n)
		}
	}
}

func (b *bench) ask(n int) []*discordtest.Message {
	var questions []*discordtest.Message
	for i := range n {
		in := b.General
		if i%2 == 1 {
			in = b.DirectChannel(b.Asker)
		}
		questions = append(questions, b.Mention(in, b.Asker, "who was director in 2010"))
	}
	return questions
}

// misbehaviours are what a connection may do at any stage and be resumed.
var misbehaviours = map[string]discordtest.Misbehaviour{
	"drop":                   discordtest.Drop,
	"op 7":                   discordtest.AskToReconnect,
	"op 9, resumable":        discordtest.Invalidate(true),
	"op 9":                   discordtest.Invalidate(false),
	"silence":                discordtest.FallSilent,
	"close":                  discordtest.CloseCode(4000),
	"close, session is over": discordtest.CloseCode(discordtest.CloseTimedOut),
}

var stages = map[string]discordtest.Stage{
	"before HELLO":        discordtest.Connecting,
	"after HELLO":         discordtest.Greeted,
	"in place of READY":   discordtest.Identified,
	"after READY":         discordtest.Ready,
	"in place of RESUMED": discordtest.Resuming,
}

// impatient gives up on a silent gateway after half a second.
func impatient(a *Adapter) {
	a.pace.gateway.Handshake = 500 * time.Millisecond
	a.pace.gateway.Slack = 300 * time.Millisecond
}

func TestConnectionBreaksAtEveryStage(t *testing.T) {
	for stageName, stage := range stages {
		for what, misbehaviour := range misbehaviours {
			t.Run(what+" "+stageName, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					b := open(t, setup{server: discordtest.Options{Heartbeat: 200 * time.Millisecond}, adapter: impatient})
					if stage != discordtest.Resuming {
						b.At(stage, misbehaviour)
					}
					b.run()
					b.WaitFor("connection", func() bool { return b.adapter.Ready() == nil })
					if stage == discordtest.Resuming {
						b.answeredOnce(b.ask(2)...)
						b.At(stage, misbehaviour)
						b.DropAll()
					}
					// Where the session is lost, so is what is said until the next: that is
					// Discord's rule. Else nothing is.
					stood := stage == discordtest.Ready || stage == discordtest.Resuming
					if stood && (what == "op 9" || what == "close, session is over") {
						b.WaitFor("new session", func() bool {
							return b.Counts().Identifies == 2 && b.Connected() == 1 && b.adapter.Ready() == nil
						})
					}
					b.answeredOnce(b.ask(4)...)
				})
			})
		}
	}
}

func TestQuestionsAskedWhileAwayAreAnswered(t *testing.T) {
	for name, leave := range map[string]func(*discordtest.Server){
		"dropped":         (*discordtest.Server).DropAll,
		"op 7":            (*discordtest.Server).Reconnect,
		"op 9, resumable": func(s *discordtest.Server) { s.InvalidSession(true) },
		"silent":          (*discordtest.Server).Silence,
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{server: discordtest.Options{Heartbeat: 200 * time.Millisecond}, adapter: impatient})
				questions := b.ask(3)
				leave(b.Server)
				questions = append(questions, b.ask(5)...)
				b.At(discordtest.Resuming, discordtest.Drop) // half of them come twice
				b.answeredOnce(questions...)
				if n := b.Counts(); n.Identifies != 1 || n.Resumes < 1 {
					t.Errorf("%d sessions were started and resumed %d times, want 1 and at least 1", n.Identifies, n.Resumes)
				}
				if b.events.Of(adapters.Connected) < 2 || b.events.Of(adapters.Lost) < 1 {
					t.Error("the reconnect was not told")
				}
			})
		})
	}
}

func TestLostSessionIsReplaced(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.InvalidSession(false)
		b.WaitFor("new session", func() bool { return b.Counts().Identifies == 2 && b.adapter.Ready() == nil })
		b.answeredOnce(b.ask(2)...)
	})
}

func TestSessionThatEndedWhileAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		b.At(discordtest.Connecting, discordtest.Drop)
		b.DropAll()
		synctest.Wait() // nothing is left but to wait for the next try
		b.EndSessions()
		b.WaitFor("new session", func() bool { return b.Counts().Identifies == 2 && b.adapter.Ready() == nil })
		b.answeredOnce(b.ask(2)...)
	})
}

func TestRequestedHeartbeat(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		beats := b.Counts().Heartbeats
		b.RequestHeartbeat()
		b.WaitFor("heartbeat", func() bool { return b.Counts().Heartbeats > beats })
		b.answeredOnce(b.ask(1)...)
	})
}

func TestFatalEnds(t *testing.T) {
	tests := []struct {
		name   string
		setup  setup
		do     func(*bench)
		remedy string
	}{
		{"wrong token", setup{config: func(c *Config) { c.Token += "x" }}, nil, "DISCORD_TOKEN"},
		{"wrong token, application known", setup{config: func(c *Config) { c.Token += "x"; c.ApplicationID = "1" }}, nil, "DISCORD_TOKEN"},
		{"token revoked", setup{}, func(b *bench) {
			b.WaitConnected(1)
			b.Revoke()
			b.CloseWith(discordtest.CloseBadToken)
		}, "DISCORD_TOKEN"},
		{"intents not granted", setup{before: func(s *discordtest.Server) {
			s.At(discordtest.Identified, discordtest.CloseCode(discordtest.CloseForbiddenIntents))
		}}, nil, "Developer Portal"},
		{"sharding required", setup{before: func(s *discordtest.Server) {
			s.At(discordtest.Identified, discordtest.CloseCode(4011))
		}}, nil, "DISCORD_SHARD_COUNT"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := open(t, test.setup)
				ended := make(chan error, 1)
				go func() { ended <- b.adapter.Run(t.Context()) }()
				if test.do != nil {
					test.do(b)
				}
				select {
				case err := <-ended:
					var fatal *adapters.Fatal
					if !errors.As(err, &fatal) || !strings.Contains(err.Error(), test.remedy) {
						t.Errorf("Run ended with %v, want a Fatal that names %s", err, test.remedy)
					}
					if strings.Contains(fmt.Sprint(err), b.Token) {
						t.Errorf("the error has the token: %v", err)
					}
				case <-time.After(20 * time.Second):
					t.Error("Run did not end")
				}
				b.checkSecrets()
			})
		})
	}
}

func TestShards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{server: discordtest.Options{Shards: 3, MaxConcurrency: 1, IdentifyEvery: 50 * time.Millisecond}, adapter: func(a *Adapter) {
			a.pace.gateway.Identify = 60 * time.Millisecond
		}})
		b.WaitConnected(3)
		for shard := range 3 {
			in := b.NewChannel(b.NewGuildInShard("guild", shard, 3), "general")
			says(t, b.WaitReply(b.Mention(in, b.Asker, "who was director in 2010")), "Chen Shiju")
		}
		if err := b.adapter.Ready(); err != nil {
			t.Error(err)
		}
	})
}

func TestOneShardOfSeveral(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{config: func(c *Config) { c.ShardCount, c.ShardID = 4, 2 }})
		b.WaitConnected(1)
		if got := fmt.Sprint(b.Shards()); got != "[[2 4]]" {
			t.Errorf("the shards %s are connected, want [[2 4]]", got)
		}
	})
}

func TestNoSessionStartsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := open(t, setup{server: discordtest.Options{SessionStarts: 1}})
		b.run()
		b.WaitFor("connection", func() bool { return b.adapter.Ready() == nil })
		b.InvalidSession(false)
		b.WaitFor("word of the limit", func() bool { return strings.Contains(b.log.String(), "no more sessions") })
		if err := b.adapter.Ready(); err == nil {
			t.Error("it is ready without a session")
		}
		if n := b.Counts().Identifies; n != 1 {
			t.Errorf("%d sessions were started", n)
		}
	})
}

func TestWhatIsLeftUnansweredIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := open(t, setup{desk: func(o *adapters.Options) { o.Grace = time.Second }})
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() { ended <- b.adapter.Run(ctx) }()
		b.WaitFor("connection", func() bool { return b.adapter.Ready() == nil })
		held := b.Hold("POST /channels/*/messages")
		defer held.Release()
		b.Mention(b.General, b.Asker, "who was director in 2010")
		b.WaitFor("the answer on its way", func() bool { return held.Waiting() == 1 })
		cancel()
		if err := <-ended; !errors.Is(err, adapters.ErrUnfinished) {
			t.Errorf("ended with %v", err)
		}
	})
}
