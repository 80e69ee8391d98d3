package discord

import (
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters/discord/discordtest"
)

// places where the bot may not do all that an answer needs.
var restricted = map[string]func(*discordtest.Server, *discordtest.Channel){
	"to embed":            func(s *discordtest.Server, c *discordtest.Channel) { s.Deny(c, discordtest.EmbedLinks) },
	"to read the history": func(s *discordtest.Server, c *discordtest.Channel) { s.Deny(c, discordtest.ReadHistory) },
	"either": func(s *discordtest.Server, c *discordtest.Channel) {
		s.Deny(c, discordtest.EmbedLinks|discordtest.ReadHistory)
	},
	"to embed, unsaid": func(s *discordtest.Server, c *discordtest.Channel) { s.Strip(c, true) },
	"either, one unsaid": func(s *discordtest.Server, c *discordtest.Channel) {
		s.Deny(c, discordtest.ReadHistory)
		s.Strip(c, true)
	},
	"nothing is forbidden": func(*discordtest.Server, *discordtest.Channel) {},
}

func TestMessagesWithoutPermissions(t *testing.T) {
	for name, restrict := range restricted {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{})
				restrict(b.Server, b.General)
				question := b.Mention(b.General, b.Asker, "who was director in 2010")
				b.WaitFor("answer", func() bool {
					list := b.Messages(b.General)
					return len(list) == 2 && list[1].Text() != "" && b.adapter.pool.Pending() == 0
				})
				answer := b.Messages(b.General)[1]
				says(t, answer, "Chen Shiju was director")
				says(t, answer, "Directors: “Chen Shiju (2003–2013)”](https://")
				if embeds := strings.Contains(name, "history") || strings.Contains(name, "nothing"); embeds != (len(answer.Embeds) == 1) || embeds == (answer.Content != "") {
					t.Errorf("the answer has the embeds %v and the content %q", answer.Embeds, answer.Content)
				}
				if replies := !strings.Contains(name, "history") && !strings.Contains(name, "either"); replies != (answer.Reference != nil) {
					t.Errorf("the answer is a reply to %v", answer.Reference)
				}
				b.EditMessage(question, "<@"+b.Bot.ID+"> who was director in 1998")
				b.WaitFor("edit", func() bool {
					return strings.Contains(unescaped(b.Message(answer.ID).Text()), "Jia Ting'an was director")
				})
				b.DeleteMessage(question)
				b.WaitDeleted(answer)
				b.nothingFailed()
			})
		})
	}
}

func TestInteractionsWithoutPermissions(t *testing.T) {
	for name, restrict := range restricted {
		for _, overHTTP := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					s := setup{office: crowded(t, 25)}
					var b *bench
					if overHTTP {
						b, _ = serve(t, s, true)
					} else {
						b = start(t, s)
					}
					restrict(b.Server, b.General)
					read := func(what string, m *discordtest.Message, text string) {
						t.Helper()
						b.WaitFor(what, func() bool { return strings.Contains(unescaped(b.Message(m.ID).Text()), text) })
					}
					command := func(name string, v values) *discordtest.Message {
						return b.WaitReply(b.SlashCommand(b.General, b.Asker, name, v))
					}
					answer := command("ask", values{"question": "who was warden in 1705"})
					read("answer", answer, "the 5 of")
					read("private answer", command("ask", values{"question": "who was warden in 1705", "private": true}), "the 5 of")
					read("help", command("help", nil), "/warden")
					list := command("list", nil)
					read("list", list, "the 0 of")
					b.Press(list, labelled(t, b.Message(list.ID), "Next"), b.Asker)
					read("the second page", list, "the 10 of")
					read("sources", b.WaitReply(b.Press(list, labelled(t, b.Message(list.ID), "All 10 sources"), b.NewUser("other"))), "Warden 19 of")
					b.nothingFailed()
				})
			})
		}
	}
}
