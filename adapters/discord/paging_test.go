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
	var people, tenures strings.Builder
	for i := range holders {
		name := fmt.Sprintf("%s the %d of *Castle* [x](https://evil.example) @everyone", strings.Repeat("Maximiliana ", 4), i)
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
		turn := func(to int) *discordtest.Message {
			return b.WaitReply(b.Press(answer, pageID(to, "en", b.Asker.ID), b.NewUser("other")))
		}
		second := turn(1)
		if second.ID != answer.ID || second.Text() == first {
			t.Error("the second page is not in place of the first")
		}
		says(t, second, "the 10 of")
		if back := turn(0); back.Text() != first {
			t.Errorf("turning back shows another page:\n%s", back.Text())
		}
		for _, question := range []string{"list all wardens", "who was the last warden?", "who was warden between 1700 and 1730"} {
			b.WaitReply(b.Mention(b.General, b.Asker, question))
		}
		b.nothingFailed()
	})
}

func TestPagesKeepLimits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := open(t, setup{office: crowded(t, 200)})
		for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
			for page := -1; page <= 20; page++ {
				withinLimits(t, b.adapter.rollPage(page, lang, view{asker: "12345678901234567890"}))
			}
		}
	})
}
