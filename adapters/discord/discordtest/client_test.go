package discordtest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"officebot/adapters/discord/discordtest"
)

var sprintf = fmt.Sprintf

const intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// manyAtOnce is how many parallel tests run at a time: each waits for discordgo to
// take its seconds. A bubble's clock stands still while it does, for it sleeps with
// a mutex locked.
const manyAtOnce = "16"

func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", manyAtOnce); err != nil {
		panic(err)
	}
	pointAt("http://wire-1.test:80/api/v9/")
	m.Run()
}

// pointAt sets discordgo's addresses, which are variables of its package: they are
// those of the first server in any network inside the process.
func pointAt(base string) {
	discordgo.EndpointAPI = base
	discordgo.EndpointGuilds = base + "guilds/"
	discordgo.EndpointChannels = base + "channels/"
	discordgo.EndpointUsers = base + "users/"
	discordgo.EndpointGateway = base + "gateway"
	discordgo.EndpointGatewayBot = base + "gateway/bot"
	discordgo.EndpointWebhooks = base + "webhooks/"
	discordgo.EndpointApplications = base + "applications"
}

// heard is what a client was told, by event and id.
type heard struct {
	mutex sync.Mutex
	texts []string
}

func (h *heard) add(text string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.texts = append(h.texts, text)
}

func (h *heard) all() []string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return append([]string(nil), h.texts...)
}

func (h *heard) count(text string) int {
	n := 0
	for _, t := range h.all() {
		if t == text {
			n++
		}
	}
	return n
}

var noPings = &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}

// echo is a bot that repeats what it is told, and does nothing more, on a server
// in a network of its own.
func echo(t *testing.T, s *discordtest.Server) (*discordgo.Session, *heard) {
	t.Helper()
	client, err := discordgo.New("Bot " + s.Token)
	if err != nil {
		t.Fatal(err)
	}
	client.Identify.Intents = intents
	client.LogLevel = -1
	client.Client, client.Dialer = s.Network().Client(), &websocket.Dialer{NetDialContext: s.Network().Dial()}
	h := &heard{}
	client.AddHandler(func(c *discordgo.Session, m *discordgo.MessageCreate) {
		h.add(m.Content)
		if m.Author.Bot || m.Content == "" {
			return
		}
		_, err := c.ChannelMessageSendComplex(m.ChannelID, &discordgo.MessageSend{
			Content: "echo: " + m.Content, Reference: m.Reference(), AllowedMentions: noPings,
		})
		if err != nil {
			t.Errorf("the answer to %q: %v", m.Content, err)
		}
	})
	return client, h
}

// open connects a client and waits until it has settled: where its socket goes
// before its first heartbeat, the heartbeat that fails makes discordgo close the
// next socket too, for good.
func open(t *testing.T, s *discordtest.Server, client *discordgo.Session) {
	t.Helper()
	if err := client.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := client.Close(); err != nil {
			t.Error(err)
		}
	})
	s.WaitConnected(1)
	s.WaitFor("first heartbeat", func() bool { return s.Counts().Heartbeats > 0 })
}

// recorder is a test that is allowed to fail.
type recorder struct {
	testing.TB
	mutex  sync.Mutex
	failed []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.failed = append(r.failed, sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	runtime.Goexit()
}

// take returns what failed so far, and forgets it.
func (r *recorder) take() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	all := strings.Join(r.failed, "\n")
	r.failed = nil
	return all
}

func needsSpecification(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(filepath.Join("../../..", "../shared/contracts/discord-openapi.json")); err != nil {
		t.Skip("../shared/contracts/discord-openapi.json is missing: put the project's folder shared beside the clone")
	}
}
