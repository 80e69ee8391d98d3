package slack

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/slack/slacktest"
)

func TestConformance(t *testing.T) {
	eachWay(t, func(t *testing.T, http bool) {
		t.Parallel() // it waits for real sockets
		options := slacktest.Options{Scopes: append(slices.Clone(slacktest.DefaultScopes), "channels:history"), Patience: 8 * time.Second}
		known := slacktest.New(t, options) // the same seed gives the same secrets
		conformance.Test(t, conformance.Platform{
			Start: func(t testing.TB, desk *adapters.Desk) conformance.Client {
				return newPatron(t, desk, slacktest.New(t, options), http)
			},
			Secrets: []string{known.BotToken, known.AppToken, known.SigningSecret, known.ClientSecret},
		})
	})
}

// patron is a workspace full of people, for the suite.
type patron struct {
	*slacktest.Server
	adapter *Adapter
	cancel  context.CancelFunc
	ended   chan error

	mutex   sync.Mutex
	threads map[string]string           // of a place, the message that begins it
	events  map[string]*slacktest.Event // by the question's ts
}

func newPatron(t testing.TB, desk *adapters.Desk, server *slacktest.Server, overHTTP bool) *patron {
	t.Helper()
	config := Config{BotToken: server.BotToken, AppToken: server.AppToken, APIURL: server.APIURL()}
	if overHTTP {
		config.AppToken, config.SigningSecret = "", server.SigningSecret
	}
	adapter, err := New(config, desk)
	if err != nil {
		t.Fatal(err)
	}
	if overHTTP {
		mux := http.NewServeMux()
		adapter.Routes(mux)
		web := httptest.NewServer(mux)
		t.Cleanup(web.Close)
		server.DeliverTo(web.URL + eventsPath)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p := &patron{
		Server: server, adapter: adapter, cancel: cancel, ended: make(chan error, 1),
		threads: map[string]string{}, events: map[string]*slacktest.Event{},
	}
	go func() { p.ended <- adapter.Run(ctx) }()
	t.Cleanup(func() { p.Stop(t) })
	server.WaitFor("the adapter to be ready", func() bool { return adapter.Ready() == nil })
	return p
}

func (p *patron) Stop(t testing.TB) error {
	p.cancel()
	select {
	case err := <-p.ended:
		p.ended <- err
		return err
	case <-time.After(30 * time.Second):
		t.Error("the adapter does not end")
		return nil
	}
}

func channelOf(place conformance.Place) string {
	return "C" + strings.ToUpper(strings.ReplaceAll(place.Name, " ", ""))
}

func (p *patron) Send(t testing.TB, place conformance.Place, asker, text string) string {
	p.mutex.Lock()
	thread := p.threads[place.Name]
	p.mutex.Unlock()
	asked := p.MentionIn(channelOf(place), thread, "U"+asker, text)
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if thread == "" {
		p.threads[place.Name] = asked.TS
	}
	p.events[asked.TS] = asked
	return asked.TS
}

func (p *patron) Ask(t testing.TB, place conformance.Place, asker, text string) conformance.Shown {
	t.Helper()
	return p.Reply(t, p.Send(t, place, asker, text))
}

func (p *patron) Reply(t testing.TB, question string) conformance.Shown {
	t.Helper()
	p.mutex.Lock()
	asked := p.events[question]
	p.mutex.Unlock()
	var seen slacktest.Message
	p.WaitFor("the reply to "+question, func() bool {
		for _, m := range append(p.Server.Replies(question), p.toldAlone(asked)...) {
			if m.TS > question {
				seen = m
				return true
			}
		}
		return false
	})
	return shownBy(question, seen)
}

// toldAlone is what an asker was told that nobody else sees.
func (p *patron) toldAlone(asked *slacktest.Event) []slacktest.Message {
	var told []slacktest.Message
	for _, e := range p.Ephemerals(asked.User) {
		if e.Channel == asked.Channel {
			told = append(told, e.Message)
		}
	}
	return told
}

func (p *patron) Redeliver(t testing.TB, question string) {
	p.mutex.Lock()
	asked := p.events[question]
	p.mutex.Unlock()
	before := len(asked.Acks())
	p.Server.Redeliver(asked)
	p.WaitFor("another acknowledgement", func() bool { return len(asked.Acks()) > before })
}

func (p *patron) Replies(t testing.TB, question string) []conformance.Shown {
	var list []conformance.Shown
	for _, m := range p.Server.Replies(question) {
		if strings.Contains(string(m.Metadata), question) {
			list = append(list, shownBy(question, m))
		}
	}
	return list
}

func (p *patron) Edit(t testing.TB, question, text string) conformance.Shown {
	t.Helper()
	answer := p.WaitReply(question)
	p.EditMessage(question, text)
	p.WaitFor("another answer", func() bool {
		now, _ := p.Message(answer.TS)
		answer = now
		return answer.Edits > 0
	})
	return shownBy(question, answer)
}

func (p *patron) Delete(t testing.TB, question string) {
	t.Helper()
	p.WaitReply(question)
	p.DeleteMessage(question)
	p.WaitFor("the answer to be gone", func() bool { return len(p.Server.Replies(question)) == 0 })
}

func (p *patron) Babble(t testing.TB, place conformance.Place, text string) {
	channel := channelOf(place)
	for _, e := range []*slacktest.Event{
		p.BotMessage(channel, "", "<@"+p.BotUserID+"> "+text),
		p.LegacyBotMessage(channel, "", "<@"+p.BotUserID+"> "+text),
		p.ThreadMessage(channel, "", "Uann", text),
		p.ThreadMessage(channel, "", "Uann", "<@Ubob> "+text),
		p.ThreadMessage(channel, "", p.BotUserID, text),
		p.MentionIn(channel, "", p.BotUserID, text),
		p.Join(channel, "Uann"),
	} {
		p.WaitAck(e)
	}
}

func (p *patron) Silent(t testing.TB, place conformance.Place) {
	t.Helper()
	var said int
	for _, m := range p.Messages(channelOf(place)) {
		if m.BotID == p.BotID && strings.Contains(m.Text, "Chen Shiju") {
			said++
			t.Errorf("the bot answered what was not said to it: %s", m.Text)
		}
	}
}

func (p *patron) Limited() {}

func (p *patron) Marked() map[string]string {
	const plain = "who was director in 2010"
	return map[string]string{
		"a link":                          plain + "? <https://a.example/b?c=1&amp;d=1998>",
		"a link to itself":                plain + " <http://a.example|a.example>",
		"a link with words":               "who was <https://a.example|director> in 2010",
		"mail":                            plain + " <mailto:a@b.example|a@b.example>",
		"the bot's source":                "<https://en.wikipedia.org/wiki/Office_of_the_President_of_China#:~:text=Ding%20Xuexiang%20(2013%E2%80%932022)> " + plain,
		"a passage":                       "<https://en.wikipedia.org/wiki/X#:~:text=Jia|Directors: “Jia Ting'an (1993–2003)”> " + plain,
		"a copy":                          plain + " cc <@UANN>",
		"what is struck out":              "who was director in ~1998~ 2010",
		"what is struck out and stressed": "who was director in _~1998~_ *~1998~* 2010",
		"a quotation":                     plain + "\n> who was director in 1998?",
		"code":                            "```1998``` " + plain,
		"a person":                        plain + " <@UANN>?",
		"a channel":                       "<#C0GENERAL|general> " + plain,
		"a group":                         "<!subteam^S0GROUP|@historians> " + plain,
		"everybody":                       "<!channel> " + plain,
		"those who are here":              "<!here> " + plain,
		"stress":                          "who was *director* in _2010_",
		"an emoji":                        ":wave: " + plain + " :party-parrot::skin-tone-2:",
		"emoji of any script":             ":飞机: " + plain + ":eyes:",
		"a quotation alone":               "> " + plain,
		"code alone":                      "```\n" + plain + "\n```",
	}
}

func (p *patron) Mentioned() (person, bot string) { return "<@UZELDA>", "<@" + p.BotUserID + ">" }

func (p *patron) ByCommand(t testing.TB, asker, text string) conformance.Shown {
	return p.alone("U"+asker, func() { p.SlashCommand("U"+asker, "CMARKED", askCommand, text) })
}

// alone is what somebody is told that nobody else sees, after they did something.
func (p *patron) alone(user string, do func()) conformance.Shown {
	before := len(p.Ephemerals(user))
	do()
	told := p.WaitEphemerals(user, before+1)[before]
	return shownBy(told.TS, told.Message)
}

func (p *patron) Call(t testing.TB, place conformance.Place, asker string) map[string]conformance.Shown {
	user := "U" + asker
	return map[string]conformance.Shown{
		"a mention":    p.Ask(t, place, asker, ""),
		"a command":    p.alone(user, func() { p.SlashCommand(user, "CCALLED", askCommand, "") }),
		"a file alone": shownBy("", p.WaitReply(p.ShareFile(p.DMChannel(user), "", user, "").TS)),
		"an emoji":     p.Ask(t, place, asker, ":wave:"),
		"a sign":       p.Ask(t, place, asker, "?!"),
		"nobody sees":  p.Ask(t, place, asker, "\u200b"),
	}
}

func (p *patron) Point(t testing.TB, place conformance.Place, asker, said string) conformance.Shown {
	channel := channelOf(place)
	m, _ := p.Message(p.ThreadMessage(channel, "", "Uother", said).TS)
	posted := p.Counts().Posted
	shown := p.alone("U"+asker, func() { p.Shortcut("U"+asker, m, askShortcut) })
	if now := p.Counts().Posted; now != posted {
		t.Errorf("what %s asks about a message all see", asker)
	}
	return shown
}

func (p *patron) Share(t testing.TB, shown conformance.Shown, asker string) conformance.Shown {
	t.Helper()
	var private slacktest.Ephemeral
	for _, e := range p.Ephemerals("U" + asker) {
		if e.TS == shown.Question {
			private = e
		}
	}
	p.PressEphemeral(private, private.Button("Share").ActionID)
	public := p.WaitMessage(private.Channel, func(m slacktest.Message) bool { return m.TS > private.TS })
	return shownBy(shown.Question, public)
}

func (p *patron) PressOffer(t testing.TB, reply conformance.Shown, offer int, asker string) conformance.Shown {
	answer := p.WaitReply(reply.Question)
	return p.alone("U"+asker, func() { p.Press(answer, fmt.Sprintf("%s:%d", actAsk, offer), "U"+asker) })
}

var linkLook = regexp.MustCompile(`<(https?://[^|>]+)\|?([^>]*)>`)

// shownBy is a message as a person sees it.
func shownBy(question string, m slacktest.Message) conformance.Shown {
	shown := conformance.Shown{Question: question}
	text := m.Visible()
	for _, found := range linkLook.FindAllStringSubmatch(text, -1) {
		shown.Links = append(shown.Links, strings.ReplaceAll(found[1], "&amp;", "&"))
	}
	shown.Text = readMarkup(linkLook.ReplaceAllString(text, "$2"))
	for _, button := range m.Buttons() {
		if strings.HasPrefix(button.ActionID, actAsk+":") {
			shown.Offers = append(shown.Offers, button.Text)
		}
	}
	return shown
}

// readMarkup takes Slack's markup from a text and leaves the signs that are kept
// from being any.
func readMarkup(text string) string {
	const kept = "\x00"
	text = strings.ReplaceAll(text, zeroWidth+"*"+zeroWidth, kept)
	text = strings.NewReplacer("*", "", zeroWidth, "").Replace(text)
	return unescape.Replace(strings.ReplaceAll(text, kept, "*"))
}
