package discord

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
)

func TestConformance(t *testing.T) {
	conformance.Test(t, conformance.Platform{Start: startClient, Secrets: []string{secret}})
}

// secret is the token of all bots of the suite.
const secret = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"

// client is the people of one server; a place is a thread there.
type client struct {
	*bench
	mutex    sync.Mutex
	places   map[string]*discordtest.Channel
	people   map[string]*discordtest.User
	asked    map[string]*discordtest.Message
	directs  map[string]int // how many direct messages somebody had when a question was asked
	babbling []*discordtest.Message
	pointed  map[string]*discordtest.Message // what was shown to who pointed at a message
}

func startClient(t testing.TB, desk *adapters.Desk) conformance.Client {
	b := &bench{Server: discordtest.New(t, discordtest.Options{}), t: t, desk: desk, log: new(conformance.Buffer)}
	b.Token = secret
	adapter, err := New(Config{Token: b.Token, APIBase: b.BaseURL(), ShardID: -1}, desk)
	if err != nil {
		t.Fatal(err)
	}
	adapter.pace = quick
	b.adapter = adapter
	b.run()
	b.WaitFor("connection", func() bool { return b.adapter.Ready() == nil })
	return &client{
		bench:   b,
		places:  map[string]*discordtest.Channel{},
		people:  map[string]*discordtest.User{},
		asked:   map[string]*discordtest.Message{},
		directs: map[string]int{},
		pointed: map[string]*discordtest.Message{},
	}
}

func (c *client) channel(place conformance.Place) *discordtest.Channel {
	if c.places[place.Name] == nil {
		c.places[place.Name] = c.NewThread(c.General, place.Name)
	}
	return c.places[place.Name]
}

func (c *client) person(name string) *discordtest.User {
	if c.people[name] == nil {
		c.people[name] = c.NewUser(name)
	}
	return c.people[name]
}

func (c *client) Ask(t testing.TB, place conformance.Place, asker, text string) conformance.Shown {
	t.Helper()
	return c.Reply(t, c.Send(t, place, asker, text))
}

func (c *client) Send(_ testing.TB, place conformance.Place, asker, text string) string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	from := c.person(asker)
	direct := len(c.Messages(c.DirectChannel(from)))
	m := c.Mention(c.channel(place), from, text)
	c.asked[m.ID], c.directs[m.ID] = m, direct
	return m.ID
}

// Reply waits for a reply, or for a direct message in its place.
func (c *client) Reply(t testing.TB, question string) conformance.Shown {
	t.Helper()
	c.mutex.Lock()
	m, direct := c.asked[question], c.directs[question]
	c.mutex.Unlock()
	var reply *discordtest.Message
	c.WaitFor("reply to "+m.Content, func() bool {
		if answers := c.Answers(m); len(answers) > 0 {
			reply = answers[0]
		} else if private := c.Messages(c.DirectChannel(m.Author)); len(private) > direct {
			reply = private[len(private)-1]
		}
		return reply != nil
	})
	s := shown(question, reply)
	s.Links = append(s.Links, c.moreSources(reply)...)
	return s
}

// moreSources are the links that one press on an answer shows.
func (c *client) moreSources(m *discordtest.Message) (links []string) {
	for _, b := range m.Buttons() {
		if strings.HasPrefix(b.CustomID, sourcesPrefix) && c.adapter.Ready() == nil {
			before := shown("", m).Links
			for _, link := range shown("", c.WaitReply(c.Press(m, b.CustomID, c.Asker))).Links {
				if !slices.Contains(before, link) {
					links = append(links, link)
				}
			}
		}
	}
	return links
}

func (c *client) Stop(testing.TB) error { return c.stop() }

func (c *client) Limited() {}

func (c *client) Marked() map[string]string { return additions(c.bench) }

func (c *client) Mentioned() (person, bot string) {
	return "<@" + c.person("zelda").ID + ">", "<@" + c.Bot.ID + ">"
}

func (c *client) ByCommand(t testing.TB, asker, text string) conformance.Shown {
	t.Helper()
	act := c.SlashCommand(c.General, c.person(asker), "ask", discordtest.Values{"question": text})
	return shown(act.ID, c.WaitReply(act))
}

func (c *client) Call(t testing.TB, place conformance.Place, asker string) map[string]conformance.Shown {
	t.Helper()
	in, from := c.channel(place), c.person(asker)
	calls := map[string]discordtest.Asked{
		"a command without words": c.SlashCommand(in, from, "ask", discordtest.Values{"question": "<:wave:123>"}),
		"a file":                  c.DirectFile(from),
	}
	for way, text := range map[string]string{"a mention": "", "a mention with an emoji": "<:wave:123>", "a mention, struck out": "~~who was director~~"} {
		calls[way] = c.Mention(in, from, text)
	}
	list := map[string]conformance.Shown{}
	for way, asked := range calls {
		list[way] = shown(way, c.WaitReply(asked))
	}
	return list
}

func (c *client) Point(t testing.TB, place conformance.Place, asker, said string) conformance.Shown {
	t.Helper()
	m := c.Say(c.channel(place), c.person("other"), said)
	act := c.MessageCommand(m, c.person(asker), pointed)
	answer := private(t, c.WaitReply(act))
	c.pointed[act.ID] = answer
	return shown(act.ID, answer)
}

func (c *client) Share(t testing.TB, s conformance.Shown, asker string) conformance.Shown {
	t.Helper()
	answer := c.pointed[s.Question]
	all := c.WaitReply(c.Press(answer, labelled(t, answer, "Share"), c.person(asker)))
	if all.Flags&discordtest.Ephemeral != 0 {
		t.Error("nobody sees what is shown to all")
	}
	return shown(s.Question, all)
}

func (c *client) PressOffer(t testing.TB, reply conformance.Shown, offer int, asker string) conformance.Shown {
	t.Helper()
	answer := c.WaitReply(c.asked[reply.Question])
	act := c.Press(answer, offersOf(answer)[offer], c.person(asker))
	return shown(act.ID, c.WaitReply(act))
}

func (c *client) Redeliver(_ testing.TB, question string) { c.Again(c.asked[question]) }

func (c *client) Replies(_ testing.TB, question string) []conformance.Shown {
	var list []conformance.Shown
	for _, m := range c.Answers(c.asked[question]) {
		list = append(list, shown(question, m))
	}
	return list
}

func (c *client) Edit(t testing.TB, question, text string) conformance.Shown {
	t.Helper()
	m := c.asked[question]
	before := c.WaitReply(m)
	c.EditMessage(m, "<@"+c.Bot.ID+"> "+text)
	return shown(question, c.WaitEdit(before))
}

func (c *client) Delete(t testing.TB, question string) {
	t.Helper()
	m := c.asked[question]
	reply := c.WaitReply(m)
	c.DeleteMessage(m)
	c.WaitDeleted(reply)
}

func (c *client) Babble(_ testing.TB, place conformance.Place, text string) {
	in := c.channel(place)
	c.babbling = append(c.babbling,
		c.Say(in, c.Asker, text),
		c.Say(in, c.Asker, "@everyone "+text),
		c.BotMessage(in, "<@"+c.Bot.ID+"> "+text),
		c.WebhookMessage(in, "<@"+c.Bot.ID+"> "+text),
		c.Say(in, c.Bot, "<@"+c.Bot.ID+"> "+text),
		c.Mention(in, c.Bot, text),
		c.ReplyWithoutPing(c.Say(in, c.Asker, text), c.Asker, text),
	)
}

func (c *client) Silent(t testing.TB, _ conformance.Place) {
	t.Helper()
	for _, m := range c.babbling {
		if answers := c.Answers(m); len(answers) > 0 {
			t.Errorf("%q of %s was answered", m.Content, m.Author.Username)
		}
	}
}

// masked finds the links of a text.
var masked = regexp.MustCompile(`\]\((https?://[^()\s]+)\)`)

// shown is a message as Discord's client shows it.
func shown(question string, m *discordtest.Message) conformance.Shown {
	s := conformance.Shown{Question: question, Text: read(m.Text())}
	for _, found := range masked.FindAllStringSubmatch(m.Text(), -1) {
		s.Links = append(s.Links, found[1])
	}
	for _, b := range m.Buttons() {
		switch {
		case b.URL != "" && !slices.Contains(s.Links, b.URL):
			s.Links = append(s.Links, b.URL)
		case strings.HasPrefix(b.CustomID, askPrefix):
			s.Offers = append(s.Offers, b.Label)
		}
	}
	return s
}

// read takes away what Discord's client does not show.
func read(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && i+1 < len(text) && strings.IndexByte("\\*_~`|[]()<>#@:-+.", text[i+1]) >= 0:
			i++
			out.WriteByte(text[i])
		case strings.HasPrefix(text[i:], "**"):
			i++
		default:
			out.WriteByte(text[i])
		}
	}
	return out.String()
}
