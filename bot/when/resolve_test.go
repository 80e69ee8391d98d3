package when

import (
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func TestResolve(t *testing.T) {
	in2003 := knowledge.YearDate(2003).Span()
	tenure := knowledge.Span{From: knowledge.DayOf(2003, 3, 1), To: knowledge.DayOf(2013, 6, 30)}
	for _, row := range []struct {
		text  string
		about knowledge.Span
		want  string
	}{
		{"and the year after?", in2003, "year 2004"},
		{"the year before", in2003, "year 2002"},
		{"ten years later", in2003, "year 2013"},
		{"the year after", tenure, "year 2014"},
		{"the year before", tenure, "year 2002"},
		{"since then", in2003, "since many 2003..today"},
		{"before then", in2003, "before many ..2002"},
		{"who was chairman then", in2003, "many 2003"},
		{"that year", in2003, "year 2003"},
		{"in March", in2003, "month 2003-03"},
		{"in February", knowledge.YearDate(2004).Span(), "month 2004-02"},
		{"14 March the following year", in2003, "day 2004-03-14"},
		{"early that year", in2003, "part 2003..2003-04"},
		{"six months later", in2003, "month 2004-06"},
		{"ten days later", in2003, "day 2004-01-10"},
		{"that month", tenure, "many 2003-03..2013-06"},
		{"that year", tenure, "many 2003-03..2013-06"},
		{"in March", tenure, "month +0 year 2026-03"},
		{"that day", in2003, "many 2003"},
		{"that month", knowledge.MonthDate(2003, 3).Span(), "month 2003-03"},
		{"次年3月", in2003, "month 2004-03"},
		{"从那时起", in2003, "from many 2003..today"},
		{"in 1998", in2003, "year 1998"},
		{"ten years later", knowledge.Span{From: knowledge.FirstDay, To: knowledge.LastDay}, "year +10 year"},
	} {
		times := parser.Parse(fold.Tokens(row.text), nil, today)
		if len(times) != 1 {
			t.Errorf("%s: %s", row.text, showAll(times))
			continue
		}
		if got := show(times[0].Resolve(row.about, today)); got != row.want {
			t.Errorf("%s: got %s, want %s", row.text, got, row.want)
		}
	}
}
