package discord

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
	"officebot/adapters/discord/discordtest"
)

func TestApplicationIsFurnished(t *testing.T) {
	for _, test := range []struct {
		name        string
		before      discordtest.Application
		description string
		tags        []string
		install     map[string]*discordtest.Install
		writes      int
	}{
		{
			"as it is made", discordtest.Application{Install: map[string]*discordtest.Install{"0": nil, "1": nil}},
			"I answer questions about the Office", []string{"questions", "reference", "history", "director"},
			map[string]*discordtest.Install{"0": {Scopes: []string{"applications.commands", "bot"}, Permissions: 274877991936}, "1": {Scopes: []string{"applications.commands"}, Permissions: 0}}, 3,
		},
		{
			"settled by hand",
			discordtest.Application{Description: "Ours", Tags: []string{"own"}, Install: map[string]*discordtest.Install{"0": {Scopes: []string{"bot"}, Permissions: 2048}}},
			"Ours", []string{"own"}, map[string]*discordtest.Install{"0": {Scopes: []string{"bot"}, Permissions: 2048}}, 0,
		},
		{
			"settled in part",
			discordtest.Application{Description: "Ours", Tags: []string{"own"}, Install: map[string]*discordtest.Install{"0": {Scopes: []string{"bot"}, Permissions: 2048}, "1": nil}},
			"Ours", []string{"own"}, map[string]*discordtest.Install{"0": {Scopes: []string{"bot"}, Permissions: 2048}, "1": {Scopes: []string{"applications.commands"}, Permissions: 0}}, 1,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{before: func(s *discordtest.Server) { s.SetApplication(test.before) }})
				synctest.Wait()
				now := b.Application()
				if !strings.HasPrefix(now.Description, test.description) || now.Writes != test.writes {
					t.Errorf("after %d writes the description is %q", now.Writes, now.Description)
				}
				if diff := cmp.Diff(test.tags, now.Tags); diff != "" {
					t.Error(diff)
				}
				if diff := cmp.Diff(test.install, now.Install); diff != "" {
					t.Error(diff)
				}
				if test.writes == 3 && !strings.Contains(now.Localizations["zh-CN"], "中华人民共和国主席办公室") {
					t.Errorf("in Chinese the description is %q", now.Localizations["zh-CN"])
				}
			})
		})
	}
}

func TestApplicationThatCannotBeFurnished(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{before: func(s *discordtest.Server) {
			s.FailNext("PATCH /applications/@me", discordtest.Fault{Status: 400, Body: `{"code": 50035, "message": "Invalid Form Body"}`}, 1)
		}})
		b.answeredOnce(b.ask(1)...)
		synctest.Wait()
		if now := b.Application(); now.Description != "" || len(now.Tags) == 0 || now.Install["0"] == nil {
			t.Errorf("what Discord did not refuse is %+v", now)
		}
		if !strings.Contains(b.log.String(), "the application's description could not be set") {
			t.Errorf("the log does not tell:\n%s", b.log)
		}
	})
}

func TestInvitationIsLogged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		synctest.Wait()
		want := fmt.Sprintf("https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=274877991936", b.ApplicationID)
		if !strings.Contains(b.log.String(), want) {
			t.Errorf("the log has no %s:\n%s", want, b.log)
		}
	})
}

func TestHelpCanBeClicked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		ids := map[string]string{}
		b.WaitFor("commands", func() bool { return len(b.Commands()) > 0 })
		synctest.Wait()
		for _, c := range b.Commands() {
			ids[c.Name] = c.ID
		}
		help := b.WaitReply(b.SlashCommand(b.General, b.Asker, "help", nil))
		for _, command := range []string{"ask", "director", "person", "list", "about"} {
			if want := "</" + command + ":" + ids[command] + ">"; !strings.Contains(help.Text(), want) {
				t.Errorf("help has no %s:\n%s", want, help.Text())
			}
		}
		chinese := b.WaitReply(b.SlashCommand(b.General, b.NewUserIn("wang", "zh-CN"), "help", nil))
		for shown, command := range map[string]string{"提问": "ask", "主任": "director", "人物": "person"} {
			if want := "</" + shown + ":" + ids[command] + ">"; !strings.Contains(chinese.Text(), want) {
				t.Errorf("help in Chinese has no %s:\n%s", want, chinese.Text())
			}
		}
		synctest.Wait()
		if m := b.WaitReply(b.Mention(b.General, b.Asker, "")); !strings.Contains(m.Text(), "</ask:"+ids["ask"]+">") {
			t.Errorf("a bare mention gets:\n%s", m.Text())
		}
	})
}

func TestWaitIsCountedDown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{desk: func(o *adapters.Options) { o.Limit = adapters.Limit{Questions: 1, Per: 90 * time.Second} }})
		again := fmt.Sprintf("<t:%d:R>", time.Now().Add(90*time.Second).Unix())
		answer := b.WaitReply(b.Mention(b.General, b.Asker, "2010年的主任是谁"))
		time.Sleep(10 * time.Second)
		for what, m := range map[string]*discordtest.Message{
			"button":  b.WaitReply(b.Press(answer, offersOf(answer)[0], b.Asker)),
			"command": b.WaitReply(b.SlashCommand(b.General, b.Asker, "list", nil)),
		} {
			if !strings.Contains(private(t, m).Content, again) {
				t.Errorf("%s: the notice does not tell %s: %s", what, again, m.Content)
			}
		}
	})
}
