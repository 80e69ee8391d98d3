package console

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"officebot/adapters"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/knowledge"
)

// clerk knows two people, whom the beginning of their names finds, and the roll.
type clerk struct{ adapters.Office }

var clerks = []*knowledge.Person{
	{ID: "chen", Name: "Chen Shiju", Names: []knowledge.Name{{Text: "陈世炬", Lang: "zh-Hans"}}},
	{ID: "chu", Name: "Chu \x1b[31mDe"},
}

func (clerk) Complete(typed string, limit int) (found []*knowledge.Person) {
	for _, p := range clerks {
		if strings.HasPrefix(strings.ToLower(p.Name), strings.ToLower(typed)) || strings.HasPrefix(p.In("zh-Hans"), typed) {
			found = append(found, p)
		}
	}
	return found[:min(limit, len(found))]
}

func (clerk) Roll(string, knowledge.Day) []bot.RollEntry {
	return []bot.RollEntry{
		{Line: bot.Line{Text: "Chen Shiju: 2003–2013", Strong: []bot.Range{{From: 0, To: 10}}, Item: true}},
		{Line: bot.Line{Text: "Chu De: since 2013", Item: true}},
	}
}

func TestComplete(t *testing.T) {
	c := &Console{Desk: adapters.NewDesk(clerk{}, adapters.Options{Store: state.NewLocal(1, time.Now), Today: func() knowledge.Day { return knowledge.DayOf(2026, 11, 23) }})}
	tests := []struct {
		line string // with | at the cursor
		want []string
	}{
		{"|", nil},
		{"chen|", []string{"Chen Shiju|"}},
		{"who was chen s|", []string{"who was Chen Shiju|"}},
		{"did Ch| hold it?", []string{"did Chen Shiju| hold it?", "did Chu [31mDe| hold it?"}},
		{"who was |", nil},
		{"who was director in 2010|", nil},
		{"谁是陈|", []string{"谁是陈世炬|"}},
		{"谁接替了陈世|", []string{"谁接替了陈世炬|"}},
		{"/|", []string{"/list|", "/sources|", "/new|", "/help|", "/quit|", "/exit|"}},
		{"/SO|", []string{"/sources|"}},
		{"/nothing|", nil},
	}
	for _, test := range tests {
		typed, behind, _ := strings.Cut(test.line, "|")
		before, become, behind := c.Complete(typed+behind, len([]rune(typed)))
		var got []string
		for _, completed := range become {
			got = append(got, before+completed+"|"+behind)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.line, diff)
		}
	}
}

func TestChatLists(t *testing.T) {
	var out bytes.Buffer
	c := newConsole(&out)
	c.Desk = adapters.NewDesk(clerk{}, adapters.Options{Store: state.NewLocal(1, time.Now), Today: func() knowledge.Day { return knowledge.DayOf(2026, 11, 23) }})
	if err := c.Chat(t.Context(), NewLines(strings.NewReader("/list\nexit\nunheard\n"))); err != nil {
		t.Fatal(err)
	}
	if want := "- Chen Shiju: 2003–2013\n- Chu De: since 2013\n\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}
