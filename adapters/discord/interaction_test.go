package discord

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
	"officebot/bot"
	"officebot/knowledge"
)

type values = discordtest.Values

func TestCommands(t *testing.T) {
	b := start(t, setup{})
	chinese := b.NewUserIn("wang", "zh-CN")
	traditional := b.NewUserIn("lin", "zh-TW")
	tests := []struct {
		from    *discordtest.User
		command string
		values  values
		says    string
		private bool
	}{
		{b.Asker, "ask", values{"question": "who was director in 2010"}, "Chen Shiju was director", false},
		{b.Asker, "ask", values{"question": "who was director in 2010", "private": true}, "Chen Shiju was director", true},
		{b.Asker, "ask", values{"question": "2010年的主任是谁"}, "陈世炬", false},
		{chinese, "ask", values{"question": "2010?"}, "陈世炬", false},
		{traditional, "ask", values{"question": "2010?"}, "陳世炬", false},
		{b.Asker, "director", values{"when": "March 2005"}, "Chen Shiju", false},
		{b.Asker, "director", nil, "Han Shiming", false},
		{chinese, "director", values{"when": "1998"}, "贾廷安", false},
		{b.Asker, "person", values{"name": "Chen Shiju"}, "Chen Shiju", false},
		{b.Asker, "person", values{"name": "Ding Xuexang"}, "Ding Xuexiang", false},
		{chinese, "person", values{"name": "陈世炬"}, "陈世炬", false},
		{b.Asker, "list", nil, "Zhang Jingwu", false},
		{chinese, "list", values{"private": true}, "张经武", true},
		{b.Asker, "about", values{"topic": "who was director in 2010"}, "Chen Shiju", false},
		{b.Asker, "help", nil, "/director", true},
		{chinese, "help", nil, "/提问", true},
		{b.Asker, "ask", values{"question": "what is the meaning of life"}, "I answer only", true},
		{b.Asker, "person", values{"name": "Nobody"}, "nobody called “Nobody”", false},
		{b.Asker, "person", values{"name": "2010"}, "nobody called “2010”", false},
		{chinese, "person", values{"name": "无名氏"}, "没有名叫“无名氏”的人", false},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.command, test.values, test.from.Locale), func(t *testing.T) {
			m := b.WaitReply(b.SlashCommand(b.General, test.from, test.command, test.values))
			says(t, m, test.says)
			if private := m.Flags&discordtest.Ephemeral != 0; private != test.private {
				t.Errorf("private is %t, want %t", private, test.private)
			}
			for _, button := range m.Buttons() {
				if test.private && strings.HasPrefix(button.CustomID, deletePrefix) {
					t.Error("an answer that its asker alone sees has a delete button")
				}
			}
		})
	}
	b.nothingFailed()
}

func TestCompletion(t *testing.T) {
	b := start(t, setup{})
	chinese := b.NewUserIn("wang", "zh-CN")
	tests := []struct {
		from                   *discordtest.User
		command, option, typed string
		want                   string
	}{
		{b.Asker, "person", "name", "", "Han Shiming"},
		{b.Asker, "person", "name", "shiju", "Chen Shiju"},
		{b.Asker, "person", "name", "陈世", "Chen Shiju"},
		{b.Asker, "person", "name", "Ding Xuexang", "Ding Xuexiang"},
		{chinese, "person", "name", "chen", "陈世炬"},
		{b.Asker, "about", "topic", "", ""},
		{chinese, "about", "topic", "", ""},
	}
	for _, test := range tests {
		t.Run(test.command+" "+test.typed+" "+test.from.Locale, func(t *testing.T) {
			list := b.WaitChoices(b.Autocomplete(b.General, test.from, test.command, test.option, test.typed, nil))
			if len(list) == 0 {
				t.Fatal("there are no choices")
			}
			found := test.want == ""
			for _, c := range list {
				found = found || strings.Contains(c.Name, test.want)
			}
			if !found {
				t.Errorf("%q is not among %v", test.want, list)
			}
			m := b.WaitReply(b.SlashCommand(b.General, test.from, test.command, values{test.option: list[0].Value}))
			if m.Embeds[0].Color != colours[bot.Answered] {
				t.Errorf("the first choice, %v, has no answer:\n%s", list[0], m.Text())
			}
		})
	}
}

func TestOfferIsAnsweredWhereItStands(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		other := b.NewUser("other")
		answer := b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 2010"))
		offer := offersOf(answer)[0]
		pressed := b.WaitReply(b.Press(answer, offer, other))
		if pressed.ID == answer.ID || pressed.Flags&discordtest.Ephemeral != 0 {
			t.Errorf("the offer of a public answer was answered by %+v", pressed)
		}
		says(t, pressed, strings.TrimPrefix(offer, askPrefix))
		b.Press(pressed, deletePrefix+other.ID, other)
		b.WaitDeleted(pressed)
	})
}

func TestOfferOfAPrivateAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		answer := b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": "who was director in 2010", "private": true}))
		pressed := b.WaitReply(b.Press(answer, offersOf(answer)[0], b.Asker))
		if pressed.Flags&discordtest.Ephemeral == 0 {
			t.Error("the offer of a private answer was answered for all to see")
		}
	})
}

func offersOf(m *discordtest.Message) []string {
	var list []string
	for _, button := range m.Buttons() {
		if strings.HasPrefix(button.CustomID, askPrefix) {
			list = append(list, button.CustomID)
		}
	}
	return list
}

func TestDeleteButton(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		other := b.NewUser("other")
		for name, answer := range map[string]*discordtest.Message{
			"mention": b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 2010")),
			"command": b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": "who was director in 2010"})),
		} {
			refusal := b.WaitReply(b.Press(answer, deletePrefix+b.Asker.ID, other))
			if refusal.Flags&discordtest.Ephemeral == 0 || b.Message(answer.ID).Deleted {
				t.Errorf("%s: somebody else could delete the answer, or was refused aloud", name)
			}
			says(t, refusal, adapters.Spoken.In("en").NotYours)
			b.Press(answer, deletePrefix+b.Asker.ID, b.Asker)
			b.WaitDeleted(answer)
		}
		b.nothingFailed()
	})
}

func TestMessageCommand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		m := b.Say(b.General, b.Asker, "who was director in 2010?")
		says(t, b.WaitReply(b.MessageCommand(m, b.NewUser("other"), "Ask about this message")), "Chen Shiju")
		empty := b.Say(b.General, b.Asker, "<:smile:123>")
		says(t, b.WaitReply(b.MessageCommand(empty, b.Asker, "Ask about this message")), spoken.In("en").NoText)
	})
}

func TestWhereInstalledForAUser(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		group := b.NewGroup(b.Asker, b.NewUser("friend"))
		foreign := b.NewChannel(b.NewForeignGuild("elsewhere"), "general")
		for _, in := range []*discordtest.Channel{group, foreign, b.DirectChannel(b.Asker)} {
			answer := b.WaitReply(b.SlashCommand(in, b.Asker, "ask", values{"question": "who was director in 2010"}))
			says(t, answer, "Chen Shiju")
			says(t, b.WaitReply(b.Press(answer, offersOf(answer)[0], b.Asker)), "Chen Shiju")
			b.Press(answer, deletePrefix+b.Asker.ID, b.Asker)
			b.WaitDeleted(answer)
		}
		b.nothingFailed()
	})
}

func TestFollowUps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		thread := b.NewThread(b.General, "thread")
		first := b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 1998"))
		command := b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": "who was director in 1998"}))
		b.WaitReply(b.DirectMessage(b.Asker, "who was director in 1998"))
		b.WaitReply(b.Mention(thread, b.Asker, "who was director in 1998"))
		b.WaitFor("the end of it", func() bool { return b.adapter.pool.Pending() == 0 })
		const question = "and after him?"
		for where, m := range map[string]*discordtest.Message{
			"reply":                 b.Reply(first, b.NewUser("other"), question),
			"reply to a command":    b.Reply(command, b.Asker, question),
			"direct message":        b.DirectMessage(b.Asker, question),
			"thread":                b.Mention(thread, b.NewUser("third"), question),
			"reply, a second time":  b.Reply(first, b.Asker, question),
			"elsewhere, no context": b.Mention(b.General, b.Asker, question),
		} {
			if answer := b.WaitReply(m); strings.Contains(unescaped(answer.Text()), "Chen Shiju") == strings.HasPrefix(where, "elsewhere") {
				t.Errorf("%s: %s", where, answer.Text())
			}
		}
	})
}

func TestUnknownThings(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		answer := b.WaitReply(b.Mention(b.General, b.Asker, "who was director in 2010"))
		for _, raw := range []string{"null", "{}", "[]", "7", `"x"`, `{"id": 5}`, `{"id": "5", "channel_id": null, "author": null}`,
			`{"id": "5", "channel_id": "6", "author": {"id": "7"}, "mentions": [null], "components": [{"type": 99}], "content": "who"}`,
			`{"id": "5", "channel_id": "6", "author": {"id": "7"}, "mentions": {"a": 1}}`,
			`{"id": "5", "token": "t", "application_id": "1", "type": 2, "user": {"id": "3"}}`,
			`{"id": "5", "token": "t", "application_id": "1", "type": 2, "user": {"id": "3"}, "data": {"options": [null, {"name": "question", "value": {}}]}, "channel": 5}`,
			`{"guilds": [null], "channels": [null, {}], "threads": [null, {"id": "1"}], "roles": [null, {"tags": null}]}`,
		} {
			for _, event := range []string{"MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "INTERACTION_CREATE",
				"GUILD_CREATE", "GUILD_UPDATE", "THREAD_CREATE", "THREAD_LIST_SYNC", "VOICE_STATE_UPDATE", "READY_SUPPLEMENTAL", "SOMETHING_NEW", ""} {
				b.Raw(event, raw)
			}
		}
		for _, act := range []*discordtest.Interaction{
			b.PressAnyway(answer, 2, "vote:7", b.Asker),
			b.PressAnyway(answer, 99, "page:x:en:1", b.Asker),
			b.PressAnyway(answer, 3, "page:", b.Asker, "a", "b"),
			b.RawInteraction(b.General, b.Asker, 2, map[string]any{"id": "1", "name": "mayor", "type": 1}),
		} {
			says(t, b.WaitReply(act), spoken.In("en").Outdated)
		}
		b.answeredOnce(b.ask(2)...)
		if b.events.Of(adapters.Malformed) == 0 {
			t.Error("nothing malformed was told")
		}
		if n := b.events.Of(adapters.Panic); n != 0 {
			t.Errorf("there were %d panics:\n%s", n, b.log)
		}
	})
}

// broken is an office that panics at whatever it is asked.
type broken struct{ adapters.Office }

func (broken) Answer(bot.Question) bot.Answer                 { panic("answer") }
func (broken) Complete(string, int) []*knowledge.Person       { panic("complete") }
func (broken) PersonQuestion(string, string) string           { panic("person") }
func (broken) HolderQuestion(string, string) string           { panic("holder") }
func (broken) FindSubjects(string, string, int) []bot.Subject { panic("subjects") }

func TestPanicsCostOneAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{office: broken{conformance.Embedded(t)}})
		for command, v := range map[string]values{"ask": {"question": "who"}, "person": {"name": "x"}, "director": nil} {
			m := b.WaitReply(b.SlashCommand(b.General, b.Asker, command, v))
			says(t, m, adapters.Spoken.In("en").Broken)
			if m.Flags&discordtest.Ephemeral == 0 {
				t.Errorf("/%s failed aloud", command)
			}
		}
		says(t, b.WaitReply(b.Mention(b.General, b.Asker, "who")), adapters.Spoken.In("en").Broken)
		b.Autocomplete(b.General, b.Asker, "person", "name", "x", nil)
		b.desk.Swap(conformance.Embedded(t))
		b.answeredOnce(b.ask(1)...)
	})
}
