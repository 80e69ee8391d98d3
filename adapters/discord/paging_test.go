package discord

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"

	"officebot/adapters"
	"officebot/adapters/conformance"
	"officebot/adapters/discord/discordtest"
)

// crowded is an office that many people with long names held.
func crowded(t testing.TB, holders int) adapters.Office {
	t.Helper()
	return heldBy(t, holders, strings.Repeat("Maximiliana ", 4)+" the %d of *Castle* [x](https://evil.example) @everyone")
}

// heldBy is an office that many people held, who are named alike but for a number.
func heldBy(t testing.TB, holders int, named string) adapters.Office {
	t.Helper()
	var people, tenures strings.Builder
	for i := range holders {
		name := fmt.Sprintf(named, i)
		fmt.Fprintf(&people, "  - {id: p%d, name: %q}\n", i, name)
		fmt.Fprintf(&tenures, "  - {id: m%d, person_id: p%d, post_id: warden, start_date: %q, end_date: %q, sources: [{source: roll, section: Wardens, passage: %q}]}\n",
			i, i, fmt.Sprint(1700+i), fmt.Sprint(1701+i), fmt.Sprintf("Warden %d of the Lodge (with a note)", i))
	}
	pack := "sources: [{id: roll, title: Roll of Wardens, url: \"https://lodge.example/roll_(old)\"}]\n" +
		"organizations: [{id: lodge, name: Lodge of the River}]\n" +
		"posts: [{id: warden, label: Warden of the Lodge, role: Warden, organization_id: lodge}]\n" +
		"office: {organizations: [lodge], posts: [warden]}\n" +
		"persons:\n" + people.String() + "memberships:\n" + tenures.String()
	path := filepath.Join(t.TempDir(), "pack.yaml")
	if err := os.WriteFile(path, []byte(pack), 0o600); err != nil {
		t.Fatal(err)
	}
	return conformance.Load(t, path)
}

func TestListTurnsItsPages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{office: crowded(t, 25)})
		answer := b.WaitReply(b.SlashCommand(b.General, b.Asker, "list", nil))
		first := answer.Text()
		turn := func(label string) *discordtest.Message {
			return b.WaitReply(b.Press(answer, labelled(t, b.Message(answer.ID), label), b.Asker))
		}
		second := turn("Next")
		if second.ID != answer.ID || second.Text() == first {
			t.Error("the second page is not in place of the first")
		}
		says(t, second, "the 10 of")
		says(t, turn("Last"), "the 24 of")
		says(t, turn("Previous"), "the 10 of")
		if back := turn("First"); back.Text() != first {
			t.Errorf("turning back shows another page:\n%s", back.Text())
		}
		for _, question := range []string{"list all wardens", "who was the last warden?", "who was warden between 1700 and 1730"} {
			b.WaitReply(b.Mention(b.General, b.Asker, question))
		}
		b.nothingFailed()
	})
}

// labelled is the custom_id of a message's button.
func labelled(t testing.TB, m *discordtest.Message, label string) string {
	t.Helper()
	for _, button := range m.Buttons() {
		if button.Label == label {
			return button.CustomID
		}
	}
	t.Fatalf("there is no button %q under:\n%s", label, m.Text())
	return ""
}

func TestOthersTurnNobodysPages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{office: crowded(t, 25)})
		other := b.NewUser("other")
		answer := b.WaitReply(b.SlashCommand(b.General, b.Asker, "list", nil))
		own := b.WaitReply(b.Press(answer, labelled(t, answer, "Next"), other))
		if own.ID == answer.ID || own.Flags&discordtest.Ephemeral == 0 || b.Message(answer.ID).Text() != answer.Text() {
			t.Error("somebody else turned the pages of a list that all see")
		}
		says(t, own, "the 10 of")
		if turned := b.WaitReply(b.Press(own, labelled(t, own, "Last"), other)); turned.ID != own.ID {
			t.Error("nobody can turn the pages of what they see alone")
		}
		private := b.WaitReply(b.SlashCommand(b.General, b.Asker, "list", values{"private": true}))
		says(t, b.WaitReply(b.Press(private, labelled(t, private, "Next"), b.Asker)), "the 10 of")
		b.nothingFailed()
	})
}

func TestListLeadsToTheRest(t *testing.T) {
	// A list is cut where a message has no more room, or by the bot itself.
	for what, named := range map[string]string{"long names": strings.Repeat("Maximiliana ", 4) + "the %d of Castle", "many names": "Ann the %d of Castle"} {
		t.Run(what, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := start(t, setup{office: heldBy(t, 60, named)})
				answer := b.WaitReply(b.Mention(b.General, b.Asker, "list all wardens"))
				if strings.Contains(answer.Text(), "the 59 of") {
					t.Fatal("the answer has all of the list")
				}
				b.Press(answer, labelled(t, answer, spoken.In("en").Whole), b.Asker)
				says(t, b.WaitEdit(answer), "the 0 of")
				b.Press(answer, labelled(t, b.Message(answer.ID), "Last"), b.Asker)
				b.WaitFor("the last page", func() bool { return strings.Contains(b.Message(answer.ID).Text(), "the 59 of") })
				b.nothingFailed()
			})
		})
	}
	synctest.Test(t, func(t *testing.T) {
		b := start(t, setup{})
		for _, button := range b.WaitReply(b.Mention(b.General, b.Asker, "list all directors")).Buttons() {
			if button.Label == spoken.In("en").Whole {
				t.Error("a list that is whole leads to the rest of it")
			}
		}
	})
}

func TestPagesKeepLimits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := open(t, setup{office: crowded(t, 200)})
		for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
			for number := -1; number <= 20; number++ {
				draw := b.adapter.drawPage(page{number, lang, "12345678901234567890"}, false)
				withinLimits(t, draw(false))
				withinLimits(t, draw(true))
			}
		}
	})
}
