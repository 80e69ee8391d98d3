package bot_test

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot"
)

// TestChineseIsNotGuessed holds that in Chinese what is not read whole gets no verdict and
// no names, and that silence is neither.
func TestChineseIsNotGuessed(t *testing.T) {
	pack := openPack(t, office)
	for _, question := range []string{
		"丁薛祥退休了吗", "丁薛祥被开除了吗", "丁薛祥坐过牢吗", "贾廷安是江泽民任命的吗", "主任由谁任命",
		"2010年的主任是男的吗", "有胡子的主任是谁", "会弹钢琴的主任是谁", "女主任是谁", "2003年同时有两位主任吗",
		"谁接替了王少军", "习近平时期的主任是谁",
	} {
		answer := pack.ask(question)
		if answer.Status != bot.NotInRecord && answer.Status != bot.NotUnderstood || len(answer.People) > 0 {
			t.Errorf("%q\n\tgot %s %v\n\t%s", question, answer.Status, names(answer.People), answer.Text())
		}
		for _, verdict := range []string{"是。", "不是。", "可能。", "有。", "没有。"} {
			if strings.HasPrefix(answer.Text(), verdict) {
				t.Errorf("%q is judged: %s", question, answer.Text())
			}
		}
	}
}

// TestChineseNamesWhomEnglishDoes asks the same of every holder in both languages: the
// answers are of one status and name the same people.
func TestChineseNamesWhomEnglishDoes(t *testing.T) {
	pack := linedPack{openPack(t, office), map[string]string{"office-director": "主任"}}
	for _, h := range pack.holders() {
		for _, twin := range []struct{ english, chinese string }{
			{"who was director in {year}?", "{year}年谁当主任？"},
			{"who came after {x}?", "{x}走了以后谁接的班？"},
			{"who came after {x}?", "{x}卸任后接班的是谁？"},
			{"who came after {x}?", "{x}之后轮到谁了？"},
			{"who came before {x}?", "{x}前面那位是谁？"},
			{"who came before {x}?", "{x}接的是谁的班？"},
			{"how long did {x} serve?", "{x}一共干了几年？"},
			{"when did {x} leave?", "{x}哪年卸任的？"},
			{"was {x} director before or after Jia?", "{x}是在贾廷安之前还是之后当的主任？"},
			{"was {x} director in {year}?", "{x}{year}年在任上吗？"},
			{"was {x} director in {year}?", "听人说{x}{year}年是主任，对吧？"},
			{"did anybody start as director in {year}?", "{year}年主任换人了吗？"},
			{"which posts did {x} hold?", "{x}担任过哪些职务？"},
		} {
			en := pack.ask(h.fill(twin.english, h.person.In("en")))
			zh := pack.ask(h.fill(twin.chinese, h.person.In("zh-Hans")))
			if en.Status != zh.Status || !slices.Equal(names(en.People), names(zh.People)) {
				t.Errorf("%s [%s] %v\n\t%s [%s] %v", h.fill(twin.english, h.person.In("en")), en.Status, names(en.People), h.fill(twin.chinese, h.person.In("zh-Hans")), zh.Status, names(zh.People))
			}
		}
	}
}
