package discord

import (
	"strings"
	"testing"
	"testing/synctest"
)

func TestAbout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		office := b.desk.Office()
		subject := office.FindSubjects("", "en", 1)[0]
		picked := b.WaitReply(b.SlashCommand(b.General, b.Asker, "about", values{"topic": subject.ID}))
		if got := unescaped(picked.Embeds[0].Title); got != subject.Label {
			t.Errorf("the title is %q, want %q", got, subject.Label)
		}
		for typed, like := range map[string]string{"abolitoin": "abolition", "Cultral Revolution": "Cultural Revolution", "headquaters": "headquarters"} {
			want := office.FindSubjects(like, "en", 1)
			if len(want) == 0 {
				t.Fatalf("the records have nothing about %q", like)
			}
			m := b.WaitReply(b.SlashCommand(b.General, b.Asker, "about", values{"topic": typed}))
			if got := unescaped(m.Embeds[0].Title); got != want[0].Label {
				t.Errorf("/about %s has the title %q, want %q:\n%s", typed, got, want[0].Label, m.Text())
			}
			list := b.WaitChoices(b.Autocomplete(b.General, b.Asker, "about", "topic", typed, nil))
			if len(list) == 0 || list[0].Value != want[0].ID {
				t.Errorf("%q is completed to %v, want %v first", typed, list, want[0])
			}
		}
		for _, typed := range []string{"pizza", "the meaning of life", "zzzzzzzzzz"} {
			says(t, private(t, b.WaitReply(b.SlashCommand(b.General, b.Asker, "about", values{"topic": typed}))), "I answer only")
		}
		b.nothingFailed()
	})
}

func TestAboutIsFollowedUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		office := b.desk.Office()
		thread := b.NewThread(b.General, "thread")
		for _, subject := range office.FindSubjects("Cultural Revolution", "en", 1) {
			b.WaitReply(b.SlashCommand(thread, b.Asker, "about", values{"topic": subject.ID}))
		}
		if m := b.WaitReply(b.Mention(thread, b.Asker, "when was that?")); strings.Contains(m.Text(), "I cannot tell") {
			t.Errorf("the thread does not know what it is about:\n%s", m.Text())
		}
	})
}

func TestTitles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		title := func(command string, v values) string {
			return unescaped(b.WaitReply(b.SlashCommand(b.General, b.Asker, command, v)).Embeds[0].Title)
		}
		for _, test := range []struct {
			command string
			values  values
			want    string
		}{
			{"director", values{"when": "2010"}, "Who was director in 2010?"},
			{"director", nil, "Who is the director now?"},
			{"ask", values{"question": "who was director in 2010 <@1>"}, "who was director in 2010"},
		} {
			if got := title(test.command, test.values); got != test.want {
				t.Errorf("/%s %v has the title %q, want %q", test.command, test.values, got, test.want)
			}
		}
		named := b.WaitReply(b.RawInteraction(b.General, b.Asker, commandInteraction, map[string]any{
			"id": "1", "name": "ask", "type": 1,
			"options":  []map[string]any{{"name": "question", "type": 3, "value": "who was director in ~~2009~~ 2010 <@" + b.Asker.ID + "> <@&2> <#3>"}},
			"resolved": map[string]any{"users": map[string]any{b.Asker.ID: b.Asker}, "roles": map[string]any{"2": map[string]any{"name": "Team"}}, "channels": map[string]any{"3": map[string]any{"name": "general"}}},
		}))
		if got := unescaped(named.Embeds[0].Title); got != "who was director in 2010 @ann @Team #general" {
			t.Errorf("the title with mentions is %q", got)
		}
		if got := title("director", values{"when": "pizza"}); strings.Contains(got, "pizza") {
			t.Errorf("the title is %q, which nobody asked", got)
		}
	})
}
