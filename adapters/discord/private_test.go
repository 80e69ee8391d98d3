package discord

import (
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
	"officebot/bot"
)

const pointed = "Ask about this message"

// private fails the test unless a message is its asker's alone.
func private(t testing.TB, m *discordtest.Message) *discordtest.Message {
	t.Helper()
	if m.Flags&discordtest.Ephemeral == 0 {
		t.Errorf("all see the answer:\n%s", m.Text())
	}
	return m
}

func TestMessageCommandIsPrivate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		other := b.NewUser("other")
		m := b.Say(b.General, b.Asker, "who was director in 2010?")
		says(t, private(t, b.WaitReply(b.MessageCommand(m, other, pointed))), "Chen Shiju was director")
		says(t, private(t, b.WaitReply(b.MessageCommand(b.Say(b.General, b.Asker, "my cat is asleep"), other, pointed))), "I answer only")
		b.nothingFailed()
	})
}

func TestMessageCommandReadsForwardsAndEmbeds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		asked := b.Say(b.General, b.Asker, "who was director in ~~2009~~ 2010?")
		card := b.EmbedMessage(b.General, discordtest.Embed{Title: "Question of the day", Description: "Who was **director** in 2010?"})
		titled := b.EmbedMessage(b.General, discordtest.Embed{Title: "Who was director in 2010?"})
		for what, m := range map[string]*discordtest.Message{
			"a forward":             b.Forward(asked, b.General, b.NewUser("other")),
			"an embed":              card,
			"an embed's title":      titled,
			"a forward of an embed": b.Forward(card, b.General, b.Asker),
		} {
			if answer := private(t, b.WaitReply(b.MessageCommand(m, b.Asker, pointed))); !strings.Contains(unescaped(answer.Text()), "Chen Shiju was director") {
				t.Errorf("%s is answered by:\n%s", what, answer.Text())
			}
		}
		says(t, b.WaitReply(b.Forward(asked, b.DirectChannel(b.Asker), b.Asker)), "Chen Shiju was director")
		b.nothingFailed()
	})
}

func TestShare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		other := b.NewUser("other")
		m := b.Say(b.General, b.Asker, "who was director in 1998?")
		answer := b.WaitReply(b.MessageCommand(m, other, pointed))
		share := labelled(t, answer, "Share")
		shared := b.WaitReply(b.Press(answer, share, other))
		if shared.ID == answer.ID || shared.Flags&discordtest.Ephemeral != 0 || shared.Text() != answer.Text() {
			t.Errorf("what was shared is:\n%s", shared.Text())
		}
		b.WaitFor("the end of it", func() bool { return b.adapter.pool.Pending() == 0 })
		for _, button := range append(shared.Buttons(), b.Message(answer.ID).Buttons()...) {
			if button.CustomID == share {
				t.Error("the Share button of a shared answer could not be removed")
			}
		}
		again := b.PressAnyway(answer, 2, share, other)
		says(t, b.WaitReply(b.Reply(shared, b.Asker, "and after him?")), "Chen Shiju")
		if n := len(b.Answers(again)); n != 0 {
			t.Errorf("a second press shared %d more", n)
		}
		says(t, b.WaitReply(b.Press(shared, offersOf(shared)[0], b.Asker)), "Jia Ting'an")
		b.Press(shared, labelled(t, shared, "Delete"), other)
		b.WaitDeleted(shared)
		b.nothingFailed()
	})
}

func TestShareOverHTTP(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, _ := serve(t, setup{}, true)
		answer := private(t, b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": "who was director in 1998", "private": true})))
		shared := b.WaitReply(b.Press(answer, labelled(t, answer, "Share"), b.Asker))
		if shared.Flags&discordtest.Ephemeral != 0 {
			t.Error("nobody sees what was shared")
		}
		says(t, shared, "Jia Ting'an")
		b.nothingFailed()
	})
}

func TestRefusedShare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		answer := b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": "who was director in 1998", "private": true}))
		share := labelled(t, answer, "Share")
		b.FailNext("POST /webhooks/*/*", discordtest.Fault{Status: 403, Body: `{"code": 50013, "message": "Missing Permissions"}`}, 1)
		says(t, private(t, b.WaitReply(b.Press(answer, share, b.Asker))), spoken.In("en").NotShared)
		if now := b.Message(answer.ID); now.Deleted || now.Text() != answer.Text() {
			t.Error("the private answer is gone or changed")
		}
		says(t, b.WaitReply(b.Press(answer, share, b.Asker)), "Jia Ting'an")
	})
}

func TestNotUnderstoodCommandIsPrivate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		const nonsense = "what is the meaning of life"
		labelled(t, private(t, b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": nonsense}))), "Share")
		for what, m := range map[string]*discordtest.Message{
			"mention":            b.WaitReply(b.Mention(b.General, b.Asker, nonsense)),
			"silence of sources": b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": "what is the budget of the office"})),
			"nobody":             b.WaitReply(b.SlashCommand(b.General, b.Asker, "director", values{"when": "2023"})),
		} {
			if m.Flags&discordtest.Ephemeral != 0 {
				t.Errorf("%s: the answer became private", what)
			}
		}
	})
	for name, overHTTP := range map[string]bool{"gateway": false, "HTTP": true} {
		t.Run("late, over "+name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				release := make(chan struct{})
				s := setup{office: slowNonsense(conformance.Embedded(t), release), adapter: hasty}
				var b *bench
				if overHTTP {
					b, _ = serve(t, s, true)
				} else {
					b = start(t, s)
				}
				act := b.SlashCommand(b.General, b.Asker, "ask", values{"question": "slow"})
				b.WaitResponse(act)
				close(release)
				b.WaitFor("answer", func() bool { return len(b.Answers(act)) > 0 })
				says(t, private(t, b.Answers(act)[0]), "no idea")
				if list := b.Messages(b.General); len(list) != 1 {
					t.Errorf("%d messages stand there, want the answer alone", len(list))
				}
				b.nothingFailed()
			})
		})
	}
}

func TestPrivateFollowUps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		other := b.NewUser("other")
		elsewhere, thread := b.NewChannel(b.Guild, "elsewhere"), b.NewThread(b.General, "thread")
		ask := func(c *discordtest.Channel, who *discordtest.User, question string, private bool) string {
			return unescaped(b.WaitReply(b.SlashCommand(c, who, "ask", values{"question": question, "private": private})).Text())
		}
		const first, more = "who was director in 1998", "and after him?"
		ask(b.General, b.Asker, first, true)
		for what, follow := range map[string]struct {
			c       *discordtest.Channel
			who     *discordtest.User
			private bool
			goesOn  bool
		}{
			"there":          {b.General, b.Asker, true, true},
			"somebody else":  {b.General, other, true, false},
			"elsewhere":      {elsewhere, b.Asker, true, false},
			"for all to see": {b.General, b.Asker, false, false},
		} {
			if text := ask(follow.c, follow.who, more, follow.private); strings.Contains(text, "Chen Shiju") != follow.goesOn {
				t.Errorf("%s: %s", what, text)
			}
		}
		// What somebody asks alone goes on from what all talk of in a thread, who do
		// not hear of it.
		b.WaitReply(b.Mention(thread, other, first))
		if text := ask(thread, b.Asker, more, true); !strings.Contains(text, "Chen Shiju") {
			t.Errorf("in a thread: %s", text)
		}
		says(t, b.WaitReply(b.Mention(thread, other, more)), "after Jia Ting'an")
		pointedAt := b.WaitReply(b.MessageCommand(b.Say(elsewhere, b.Asker, first), other, pointed))
		says(t, pointedAt, "Jia Ting'an")
		if text := ask(elsewhere, other, more, true); !strings.Contains(text, "Chen Shiju") {
			t.Errorf("after a message command: %s", text)
		}
	})
}

// slowNonsense is an office that understands nothing, after a while.
func slowNonsense(office adapters.Office, release <-chan struct{}) adapters.Office {
	return conformance.Staged{Office: office, Scenes: map[string]func() bot.Answer{"slow": func() bot.Answer {
		<-release
		return bot.Answer{Language: "en", Status: bot.NotUnderstood, Lines: []bot.Line{{Text: "no idea"}}}
	}}}
}
