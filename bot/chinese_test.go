package bot_test

import (
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
		"陈世炬当主任是在丁薛祥之前还是之后", "谁接替了王少军", "习近平时期的主任是谁",
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
