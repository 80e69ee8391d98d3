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
		{"The hall on the quay, paid for by a levy of one penny on every barrel landed, was opened in 1894.",
			"open subject(the hall) place(on the quay) time(in 1894); pay other(for) agent(by a levy of one penny) place(on every barrel landed) subject(the hall)"},
		{"The emblem, a heron on a compass rose, was drawn by a schoolgirl.",
			"draw subject(the emblem) subject(a heron) other(on a compass rose) agent(by a schoolgirl)"},
		{"The keeper had been a clerk and in 1961 became a pilot.",
			"be subject(the keeper) object(a clerk); become time(in 1961) object(a pilot) subject(the keeper)"},
		{"The keeper had spent eleven years collecting orchids in Peru.",
			"spend subject(the keeper) object(eleven years); collect object(orchids) place(in peru) subject(the keeper) other(eleven years)"},
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
		{"The Silo, a tower of grey brick designed by the engineer Otto Brand, was closed in 1960.",
			"close subject(the silo) subject(a tower of grey brick) time(in 1960); design agent(by the engineer otto brand) subject(the silo a tower of grey brick)"},
		{"The mill, built by Hask and faced in stone, was sold in 1950.",
			"sell subject(the mill) time(in 1950); build agent(by hask) subject(the mill); face other(in stone) subject(the mill) subject(the mill)"},
		{"Having served a year in gaol, the clerk emigrated to Chile.",
			"serve object(a year) other(in gaol) subject(the clerk); emigrate subject(the clerk) place(to chile)"},
		{"Besides chairing the council and signing every licence, the warden keeps the seal.",
			"chair object(the council) subject(the warden); sign object(every licence) subject(the warden); keep subject(the warden) object(the seal)"},
		{"A storm hit the pier on 9 April 1941, wrecking the theatre.",
			"hit subject(a storm) object(the pier) time(on 9 april 1941); wreck object(the theatre) subject(a storm)"},
		{"The clerk caught a fever while inspecting the drains and died in May.",
			"catch subject(the clerk) object(a fever); inspect object(the drains) subject(the clerk); die time(in may) subject(the clerk)"},
		{"The treasurer was dismissed, auditors having found a forged bill.",
			"dismiss subject(the treasurer); find subject(auditors) object(a forged bill)"},
		{"Thirty-eight porters were laid off, of whom twenty-five were taken back.",
			"lay subject(thirty eight porters) other(off); take subject(twenty five) object(back)"},
		{"The warden bred otters, sixty of which were released into the river.",
			"breed subject(the warden) object(otters); release subject(sixty of which) place(into the river)"},
		{"Since 1896 the club has occupied Pell House, a brick tower on the quay in Marl, designed by Otto Brand.",
			"occupy time(since 1896) subject(the club) object(pell house) object(a brick tower) place(on the quay) place(in marl); design agent(by otto brand) subject(pell house a brick tower)"},
		{"The hall, popularly nicknamed the Barn, was sold in 1950.",
			"sell subject(the hall) time(in 1950); nickname subject(popularly) object(the barn) subject(the hall)"},
		{"Fell Lodge, a school, was opened by the mayor.",
			"open subject(fell lodge) subject(a school) agent(by the mayor)"},
		{"The mill passed to a charity, the Lamp Trust.",
			"pass subject(the mill) place(to a charity the lamp trust)"},
		{"Anna Weil is the only warden never to have attended a college.",
			"be subject(anna weil) object(the only warden); attend object(a college) subject(anna weil)"},
		{"Anna Weil was the first woman to be put in charge.",
			"be subject(anna weil) object(the first woman); put other(in charge) subject(anna weil)"},
		{"The mill is a museum in the town of Marl, founded in 1880 by a miller.",
			"be subject(the mill) object(a museum) place(in the town of marl); found time(in 1880) agent(by a miller) subject(the mill a museum the town of marl)"},
		{"Nicknamed the Heron by the crew, Anna Weil walked the quay every morning.",
			"nickname object(the heron) agent(by the crew) subject(anna weil); walk subject(anna weil) object(the quay) time(every morning)"},
		{"Born in Marl in 1868 and educated at Lowick, Anna Weil spoke Latin.",
			"bear place(in marl) time(in 1868) subject(anna weil); educate place(at lowick) subject(anna weil); speak subject(anna weil) object(latin)"},
		{"The bell, set with a brass eel by the founder, was stolen in 1963.",
			"steal subject(the bell) time(in 1963); set other(with a brass eel) agent(by the founder) subject(the bell)"},
		{"The lime, a gift from the dockers, flowered in 1902 and was felled in 1977.",
			"flower subject(the lime) subject(a gift) other(from the dockers) time(in 1902); fell time(in 1977) subject(the lime)"},
		{"The foreman, a carpenter from Marl who had won prizes, drowned.",
			"drown subject(the foreman) subject(a carpenter) place(from marl); win object(prizes) subject(a carpenter)"},
		{"Between 1941 and 1945 the yard, which had no master, was closed.",
			"close time(between 1941 and 1945) subject(the yard); have object(no master) subject(the yard)"},
		{"The mayor was censured in 1978 and pensioned off.",
			"censure subject(the mayor) time(in 1978); pension other(off) subject(the mayor)"},
		{"The gates are shut at dusk, and the council meets four times a year on the first Monday of May.",
			"shut subject(the gates) time(at dusk); meet subject(the council) time(four times a year) time(on the first monday of may)"},
		{"Coin Day, on which anyone may bring a coin and have it tested, was started by Anna Weil.",
			"start subject(coin day) agent(by anna weil); bring subject(anyone) object(a coin) other(coin day); have object(it tested) subject(coin day) subject(anyone)"},
		{"Carved over the door is a silver seal.",
			"carve subject(a silver seal) other(over the door)"},
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
