package when

import (
	"testing"

	"officebot/knowledge/fold"
)

func TestChineseRelative(t *testing.T) {
	check(t, []reading{
		{"同年谁是主席", "year +0 year"},
		{"从1993到2013这二十年里，都有谁", "between many 1993..2013"},
		{"1993年至2003年这10年间谁是主任", "between many 1993..2003"},
		{"当年", "year +0 year"},
		{"那年", "year +0 year"},
		{"那一年3月", "month +0 year 2026-03"},
		{"当时谁是主席", "many +0 day"},
		{"那时候", "many +0 day"},
		{"从那时起", "from many +0 day"},
		{"那时的六个月前", "month -6 month"},
		{"第二年呢", "year +1 year"},
		{"次年", "year +1 year"},
		{"次年3月", "month +1 year 2026-03"},
		{"前一年", "year -1 year"},
		{"一年后", "year +1 year"},
		{"十年之后呢", "year +10 year"},
		{"六个月后", "month +6 month"},
		{"那之后两年", "year +2 year"},
		{"那之前三年", "year -3 year"},
		{"那两年前", "year -2 year"},
		{"那時的兩年前呢", "year -2 year"},
	})
}

func TestChineseNoTimes(t *testing.T) {
	for _, text := range []string{
		"前任是谁", "上任", "第二任", "三位", "几年", "多少年", "十年", "一年", "当了十年主任", "前一任", "几十年前",
		"十多年前", "好几年前", "数十年前", "七八年前", "任期十年", "三年的任期", "十年间", "10年", "他当了10年主任",
		"上任第二年", "任职三年后", "当了十年后", "干了98年", "谁是主任", "哪一年", "何年何月", "第三任主任",
		"前面三位", "3日", "14号", "十月革命", "一号文件", "3月14日", "多年来", "近几年", "三个人", "前后任", "上一任",
		"后任是谁", "毛泽东去世那年", "他上任的那一年", "上任当年", "二十多年前", "民国时期", "民国38号", "年底", "前三年", "中国", "到底是谁", "到任", "从政", "自己", "在任", "第10年", "每年", "10至15年", "半", "两", "年",
	} {
		if got := parser.Parse(fold.Tokens(text), nil, today); len(got) > 0 {
			t.Errorf("%s: %s", text, showAll(got))
		}
	}
}

func TestMixedLanguages(t *testing.T) {
	check(t, []reading{
		{"who was 主任 in 2010年?", "year 2010"},
		{"who was 主任 from 2010年3月 to 2015年", "between many 2010-03..2015"},
		{"谁是 director in March 2003", "month 2003-03"},
		{"since 2010年 who was 主任", "since many 2010..today"},
		{"在 March 2003 谁是主任", "month 2003-03"},
		{"从1999 to 2014", "between many 1999..2014"},
		{"Ding在2015年, and who in 1998?", "year 2015; year 1998"},
		{"90s的主任", "many 1990..1999"},
		{"who was 主任 十年前", "ago year 2016"},
		{"去年 and last year", "year 2025; year 2025"},
	})
}
