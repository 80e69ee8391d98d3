package en_test

import (
	"fmt"
	"strings"
	"testing"

	"officebot/bot/outline"
)

// TestTold takes sentences of records apart: each clause with its verb and its parts.
func TestTold(t *testing.T) {
	grammar := office(t).grammar
	for _, test := range []struct{ text, want string }{
		{"The town surrendered on Christmas Day, 25 December 1941.",
			"surrender subject(the town) place(on christmas day) time(25 december 1941)"},
		{"The mayor said in October 1989 that a new bridge would be built at Marl.",
			"say subject(the mayor) time(in october 1989); build subject(a new bridge) place(at marl)"},
		{"The keeper told her that the mast should fall.",
			"tell subject(the keeper) object(her); fall subject(the mast)"},
		{"The mill stands on land that John D. Rice Jr. bought in 1906.",
			"stand subject(the mill) other(on land); buy subject(john d rice jr) time(in 1906) object(land)"},
		{"The choir was founded by Dr. Thomas Hale in 1901.",
			"found subject(the choir) agent(by dr thomas hale) time(in 1901)"},
		{"After the fire the mayor built a new hall.",
			"build other(after the fire) subject(the mayor) object(a new hall)"},
		{"After the keeper left the island, the lamp failed.",
			"fail subject(the lamp); leave subject(the keeper) object(the island)"},
		{"Anna Weil, a lawyer from Peru, brokered the truce.",
			"broker subject(anna weil) subject(a lawyer) place(from peru) object(the truce)"},
		{"The clerk left after an auditor, Miss Flora Keane, discovered the debts.",
			"leave subject(the clerk); discover subject(an auditor) subject(miss flora keane) object(the debts)"},
		{"The clerk collapsed in May, died of a stroke, and lies buried in the churchyard.",
			"collapse subject(the clerk) time(in may); die object(of a stroke) subject(the clerk); bury place(in the churchyard) subject(the clerk)"},
		{"The mayor names the clerk and, in the event of a tie, has a casting vote.",
			"name subject(the mayor) object(the clerk); have other(in the event of a tie) object(a casting vote) subject(the mayor)"},
		{"The villa is the house of the mayor, who pays no rent.",
			"be subject(the villa) object(the house of the mayor); pay object(no rent) subject(the mayor)"},
		{"The mayor lost power and the General Office of the Chairman of the People's Republic of China closed in 1966.",
			"lose subject(the mayor) object(power); close subject(the general office of the chairman of the people  republic of china) time(in 1966)"},
	} {
		if got := clauses(grammar.Told(test.text)); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// clauses writes a text that is taken apart: verbs, each with its parts.
func clauses(text outline.Text) string {
	kinds := []string{"subject", "object", "agent", "place", "time", "cause", "other"}
	var out []string
	for _, c := range text.Clauses {
		one := []string{c.Lemma}
		for _, p := range c.Parts {
			var words []string
			for _, i := range p.Words {
				words = append(words, text.Words[i].Text)
			}
			one = append(one, fmt.Sprintf("%s(%s)", kinds[p.Kind], strings.Join(words, " ")))
		}
		out = append(out, strings.Join(one, " "))
	}
	return strings.Join(out, "; ")
}
