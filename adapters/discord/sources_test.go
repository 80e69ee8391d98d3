package discord

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
	"officebot/bot"
	"officebot/knowledge"
)

// citing is an office whose answer to "cite n" has n sources.
func citing(office adapters.Office) adapters.Office {
	scenes := map[string]func() bot.Answer{}
	for n := range 9 {
		scenes[fmt.Sprint("cite ", n)] = func() bot.Answer {
			a := bot.Answer{Language: "en", Status: bot.Answered, Lines: []bot.Line{{Text: "It is so."}}}
			for i := range n {
				a.Citations = append(a.Citations, knowledge.Citation{
					Source: &knowledge.Source{Title: "Roll"}, Section: fmt.Sprint("Part ", i), URL: fmt.Sprint("https://roll.example/", i),
				})
			}
			return a
		}
	}
	return conformance.Staged{Office: office, Scenes: scenes}
}

func TestFewSourcesAreShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{office: citing(conformance.Embedded(t))})
		thread := b.NewThread(b.General, "thread")
		other := b.NewUser("other")
		for n := range 9 {
			question := fmt.Sprint("cite ", n)
			mention := b.Mention(thread, b.Asker, question)
			for way, m := range map[string]*discordtest.Message{
				"mention":         b.WaitReply(mention),
				"edit":            edited(b, mention, question),
				"command":         b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": question})),
				"private command": b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": question, "private": true})),
			} {
				if len(m.Embeds) != 1 {
					t.Errorf("%s: the answer has %d embeds", way, len(m.Embeds))
				}
				if shown := strings.Count(m.Text(), "-# [Roll"); shown != min(n, 3) {
					t.Errorf("%s: %d of %d sources are shown", way, shown, n)
				}
				if n <= 3 {
					continue
				}
				who := other
				if m.Flags&discordtest.Ephemeral != 0 {
					who = b.Asker
				}
				all := private(t, b.WaitReply(b.Press(m, labelled(t, m, fmt.Sprintf("All %d sources", n)), who)))
				if shown := strings.Count(all.Text(), "-# [Roll"); shown != n {
					t.Errorf("%s: a press shows %d of %d sources", way, shown, n)
				}
			}
		}
		b.nothingFailed()
	})
}

// edited has a question's author change it to the same and returns the answer.
func edited(b *bench, question *discordtest.Message, text string) *discordtest.Message {
	answer := b.WaitReply(question)
	b.EditMessage(question, "<@"+b.Bot.ID+"> **"+text+"**")
	return b.WaitEdit(answer)
}

func TestForgottenSources(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{office: citing(conformance.Embedded(t))})
		answer := b.WaitReply(b.Mention(b.General, b.Asker, "cite 5"))
		time.Sleep(keptFor + time.Minute)
		press := b.Press(answer, labelled(t, answer, "All 5 sources"), b.Asker)
		says(t, private(t, b.WaitReply(press)), spoken.In("en").Forgotten)
	})
}

func TestSourcesOfLists(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{office: crowded(t, 25)})
		list := b.WaitReply(b.SlashCommand(b.General, b.Asker, "list", nil))
		b.Press(list, labelled(t, list, "Last"), b.Asker)
		b.WaitFor("the last page", func() bool { return strings.Contains(b.Message(list.ID).Text(), "the 24 of") })
		time.Sleep(keptFor + time.Minute) // a page tells its sources however old it is
		press := b.Press(list, labelled(t, b.Message(list.ID), "All 5 sources"), b.NewUser("other"))
		says(t, private(t, b.WaitReply(press)), "Warden 24 of")
		b.nothingFailed()
	})
}
