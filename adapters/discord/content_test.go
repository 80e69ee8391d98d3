package discord

import (
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters/discord/discordtest"
)

func TestWordsOf(t *testing.T) {
	known := names{"@1": "Ann", "&2": "Historians", "#3": "general"}
	for _, test := range []struct{ content, want, title string }{
		{"", "", ""},
		{"who was director in 2010", "who was director in 2010", "who was director in 2010"},
		{"<@9> who was director <t:1262304000:D>?", "who was director 2010-01-01 ?", "who was director 2010-01-01 ?"},
		{"<t:1262304000>的主任是谁", "2010-01-01 的主任是谁", "2010-01-01 的主任是谁"},
		{"<t:-1:R> <t:99999999999999:R> <t:9999999999999> x", "1969-12-31 <t:99999999999999:R> x", "1969-12-31 <t:99999999999999:R> x"},
		{"who was director in ~~2009~~ 2010", "who was director in 2010", "who was director in 2010"},
		{"~~who was director~~", "", ""},
		{"~2009~ 2010 ~~", "~2009~ 2010 ~~", "~2009~ 2010 ~~"},
		{"```go\nfunc main() {}\n``` who was director in 2010", "who was director in 2010", "who was director in 2010"},
		{"```\nwho was director in 2010\n```", "who was director in 2010", "who was director in 2010"},
		{"`who was director` in ``2010``", "who was director in 2010", "who was director in 2010"},
		{"> it was 1998\n> surely\nwho was director in 2010", "who was director in 2010", "who was director in 2010"},
		{"who was director in 2010\n>>> it was 1998\nsurely", "who was director in 2010", "who was director in 2010"},
		{"<@9>\n> who was director in 2010\n> ```x```", "who was director in 2010", "who was director in 2010"},
		{"is 3 > 2", "is 3 > 2", "is 3 > 2"},
		{"<@!1> <@&2> <#3> <id:customize> who was director in 2010 @everyone @here", "who was director in 2010", "@Ann @Historians #general who was director in 2010"},
		{"hey <@1>, who was director in 2010", "hey , who was director in 2010", "hey @Ann , who was director in 2010"},
		{"Was <@1> director in 2010?", "Was Ann director in 2010?", "Was @Ann director in 2010?"},
		{"2010年<@1>是主任吗", "2010年 Ann 是主任吗", "2010年 @Ann 是主任吗"},
		{"who succeeded <@1>, cc <@1> and /cc: <@7>?", "who succeeded Ann , and /cc: ?", "who succeeded @Ann , cc @Ann and /cc: ?"},
		{"Was <@7> director in 2010?", "Was @user director in 2010?", "Was @user director in 2010?"},
		{"ann@here.org @everyonesays @heredity", "ann@here.org @everyonesays @heredity", "ann@here.org @everyonesays @heredity"},
		{"<:smile:12> <a:wave:34> who </ask:56> </ask it:56> was", "who was", "who was"},
		{"**who** __was__ *director* _in_ ||2010|| snake_case", "who was director in 2010 snake_case", "who was director in 2010 snake_case"},
		{"# who was\n- director\n-# in 2010", "who was\ndirector\nin 2010", "who was\ndirector\nin 2010"},
		{"[who](https://x.example/a_(b) \"t\") was [director](<https://x.example>) in <https://x.example/2010> [a](b)", "who was director in https://x.example/2010 [a](b)", "who was director in https://x.example/2010 [a](b)"},
		{`\~~2010\~~ \<@1>`, "~~2010~~ <@1>", "~~2010~~ <@1>"},
		{"who\u200b was\u2060 dir\u00adector\ufe0f", "who was director", "who was director"},
		{"<@9> ?! 👋 …", "", ""},
		{"<@1", "<@1", "<@1"},
	} {
		if got := wordsOf(test.content, known); got != test.want {
			t.Errorf("%q is read as %q, want %q", test.content, got, test.want)
		}
		if got := titleOf(test.content, known); got != test.title {
			t.Errorf("%q has the title %q, want %q", test.content, got, test.title)
		}
	}
}

func FuzzWordsOf(f *testing.F) {
	f.Add("> a\n>>> ```b``` ~~c~~ <@1> <t:1> [d](https://e) `f` \\* __g__ ||h|| @everyone")
	f.Fuzz(func(t *testing.T, content string) {
		if len(content) > 10_000 {
			return // longer than Discord's messages are
		}
		words := wordsOf(content, names{"@1": "Ann"})
		if strings.TrimSpace(words) != words || len(words) > 10*len(content)+10 {
			t.Errorf("%q is read as %q", content, words)
		}
	})
}

// additions are questions with what Discord adds to their words; all ask for 2010.
func additions(b *bench) map[string]string {
	other := b.NewUser("other")
	const plain = "who was director in 2010"
	return map[string]string{
		"what is struck out":              "who was director in ~~1998~~ 2010",
		"a copy":                          plain + " cc <@" + other.ID + ">",
		"a passage":                       "[Directors: “Jia Ting'an (1993–2003)”](https://en.wikipedia.org/wiki/X#:~:text=Jia) " + plain,
		"what is struck out and stressed": "who was director in **~~1998~~** ~~*1998*~~ 2010",
		"a person":                        plain + " <@" + other.ID + ">",
		"a group":                         "<@&" + b.Guild.ID + "> " + plain,
		"a channel":                       "who was director in <#" + b.General.ID + "> 2010",
		"everybody":                       "@everyone " + plain,
		"those who are here":              plain + " @here",
		"an emoji":                        plain + " <:smile:123> <a:wave:124> 👋",
		"code":                            "```\n1998\n```" + plain,
		"a quotation":                     "> who was director in 1998\n" + plain,
		"stress":                          "who was **director** in __2010__",
		"a link":                          "<https://example.org/1998> " + plain + " https://example.org/?year=1998",
		"a masked link":                   "[who was director](https://example.org/1998) in ||2010||",
		"the bot's source":                "https://en.wikipedia.org/wiki/Office_of_the_President_of_China#:~:text=Ding%20Xuexiang%20(2013%E2%80%932022) " + plain,
	}
}

func TestAdditionsAreNoWords(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		const time = "who was director <t:1262304000:R>"
		says(t, b.WaitReply(b.Mention(b.General, b.Asker, time)), "Chen Shiju was director")
		says(t, b.WaitReply(b.Mention(b.General, b.Asker, "主任是谁 <t:1262304000>")), "陈世炬")
		says(t, b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": time})), "Chen Shiju was director")
		for name, text := range additions(b) {
			m := b.WaitReply(b.MessageCommand(b.Say(b.General, b.Asker, text), b.Asker, "Ask about this message"))
			if text := unescaped(m.Text()); !strings.Contains(text, "Chen Shiju was director") || strings.Contains(text, "Jia") {
				t.Errorf("with %s the answer is:\n%s", name, text)
			}
		}
		for command, v := range map[string]values{
			"director": {"when": "~~1998~~ <t:1262304000:D>"},
			"person":   {"name": "~~Jia~~ **Chen Shiju** <:wave:12>"},
			"about":    {"topic": "who was director in ~~1998~~ 2010"},
		} {
			says(t, b.WaitReply(b.SlashCommand(b.General, b.Asker, command, v)), "Chen Shiju")
		}
		b.nothingFailed()
	})
}

func TestAskedOfSomebodyMentioned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		text := "Was <@" + b.NewUser("zelda").ID + "> director in 2010?"
		for where, m := range map[string]*discordtest.Message{
			"mention": b.WaitReply(b.Mention(b.General, b.Asker, text)),
			"command": b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": text})),
		} {
			if strings.Contains(m.Text(), "Yes") {
				t.Errorf("%s: somebody whom the records do not name was director:\n%s", where, m.Text())
			}
		}
	})
}

func TestNothingAskedGetsHelp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		for _, text := range []string{"", "<:smile:123>", "~~who was director~~", "@here", "?", "👋", "\u200b"} {
			says(t, b.WaitReply(b.Mention(b.General, b.Asker, text)), "/director")
			m := b.WaitReply(b.SlashCommand(b.General, b.Asker, "ask", values{"question": text + " "}))
			says(t, m, "/director")
			if m.Flags&discordtest.Ephemeral == 0 {
				t.Errorf("help for %q is for all to see", text)
			}
		}
		says(t, b.WaitReply(b.DirectFile(b.Asker)), "/director")
		question := b.Mention(b.General, b.Asker, "who was director in 2010")
		answer := b.WaitReply(question)
		b.EditMessage(question, "<@"+b.Bot.ID+">")
		says(t, b.WaitEdit(answer), "/director")
		b.nothingFailed()
	})
}
