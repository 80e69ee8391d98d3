package when

import (
	"testing"

	"officebot/knowledge/fold"
)

func TestEnglishToday(t *testing.T) {
	check(t, []reading{
		{"who is director now", "now day 2026-11-23"},
		{"right now", "now day 2026-11-23"},
		{"currently", "now day 2026-11-23"},
		{"as of today", "now day 2026-11-23"},
		{"who's the boss these days", "now day 2026-11-23"},
		{"at the moment", "now day 2026-11-23"},
		{"at present", "now day 2026-11-23"},
		{"nowadays", "now day 2026-11-23"},
		{"as we speak", "now day 2026-11-23"},
		{"now tell me who it was in 2010", "year 2010"},
		{"yesterday", "day 2026-11-22"},
		{"tomorrow", "day 2026-11-24"},
		{"the day before yesterday", "day 2026-11-21"},
		{"last year", "year 2025"},
		{"this time last year", "day 2025-11-23"},
		{"this time ten years ago", "day 2016-11-23"},
		{"this time next week", "day 2026-11-30"},
		{"2010 AD", "year 2010"},
		{"in the year of our Lord 2005", "year 2005"},
		{"on 14 March 2010 A.D.", "day 2010-03-14"},
		{"this year", "year 2026"},
		{"next year", "year 2027"},
		{"the year before last", "year 2024"},
		{"last month", "month 2026-10"},
		{"this month", "month 2026-11"},
		{"next month", "month 2026-12"},
		{"last week", "part 2026-11-16..2026-11-22"},
		{"last quarter", "part 2026-07..2026-09"},
		{"last November", "month 2025-11"},
		{"this month and next month", "month 2026-11; month 2026-12"},
		{"the next year and a half", "year +1 year"},
		{"two and a half weeks ago", "ago day 2026-11-06"},
		{"less than ten years ago", "since many 2016-11-23..today"},
		{"two quarters ago", "ago month 2026-05"},
		{"this week", "part 2026-11-23..2026-11-29"},
		{"since last year", "since many 2025..today"},
		{"over the last ten years", "many 2016-11-23..today"},
		{"in the past 3 years", "many 2023-11-23..today"},
		{"stayed past ten years", ""},
		{"the last six months", "many 2026-05-23..today"},
		{"in the last year", "many 2025-11-23..today"},
		{"in the next ten years", "many 2026-11-24..2036-11-23"},
		{"ten years ago", "ago year 2016"},
		{"10 years ago", "ago year 2016"},
		{"3 yrs ago", "ago year 2023"},
		{"fifty years ago", "ago year 1976"},
		{"a decade ago", "ago year 2016"},
		{"two decades ago", "ago year 2006"},
		{"half a century ago", "ago year 1976"},
		{"a couple of years ago", "ago year 2024"},
		{"three and a half years ago", "ago month 2023-05"},
		{"a year and a half ago", "ago month 2025-05"},
		{"half a year ago", "ago month 2026-05"},
		{"six months ago", "ago month 2026-05"},
		{"two weeks ago", "ago part 2026-11-09..2026-11-15"},
		{"ten days ago", "ago day 2026-11-13"},
		{"10 years back", "ago year 2016"},
		{"about ten years ago", "around year 2016"},
		{"since ten years ago", "since many 2016..today"},
		{"more than ten years ago", "before many ..2016-11-22"},
		{"twenty-five years ago", "ago year 2001"},
		{"a hundred years ago", "ago year 1926"},
		{"five years from now", "ago year 2031"},
		{"in a year's time", "ago year 2027"},
		{"who took over ten years ago", "ago year 2016"},
		{"who took over last year", "year 2025"},
		{"in ten years' time", "ago year 2036"},
		{"who will be director in ten years?", "ago year 2036"},
	})
}

func TestEnglishRelative(t *testing.T) {
	check(t, []reading{
		{"and the year after?", "year +1 year"},
		{"the year before", "year -1 year"},
		{"the year after that", "year +1 year"},
		{"who was it a year later?", "year +1 year"},
		{"the following year", "year +1 year"},
		{"in the previous year", "year -1 year"},
		{"two years before that", "year -2 year"},
		{"two years later", "year +2 year"},
		{"ten years earlier", "year -10 year"},
		{"six months later", "month +6 month"},
		{"10 days later", "day +10 day"},
		{"two years after 2003", "year 2005"},
		{"the year after 2003", "year 2004"},
		{"10 days after 14 March 2013", "day 2013-03-24"},
		{"30 June?", "day +0 year 2026-06-30"},
		{"and on the 30th of June", "day +0 year 2026-06-30"},
		{"June 1st", "day +0 year 2026-06-01"},
		{"on March 05", "day +0 year 2026-03-05"},
		{"between 3 May and 5 June 2003", "between many 2003-05-03..2003-06-05"},
		{"ten years before March 2003", "month 1993-03"},
		{"that year", "year +0 year"},
		{"in the same year", "year +0 year"},
		{"who was chairman then?", "many +0 day"},
		{"and since then?", "since many +0 day"},
		{"who was chairman at the time", "many +0 day"},
		{"at that time", "many +0 day"},
		{"that day", "day +0 day"},
	})
}

func TestEnglishNoTimes(t *testing.T) {
	for _, text := range []string{
		"may I ask who is the director", "second director", "4th director of the Office", "number 4",
		"did may resign", "who came after May", "who was succeeded by May", "everyone since May", "who was Ding", "for 10 years", "five years", "more than ten years",
		"at least 10 years", "3 directors", "first of them", "the last director", "last", "for the last time",
		"one", "17 times 23", "in 3 words", "in 100 words", "since he left", "after Ding", "before the current one",
		"how many years", "what year did he start", "in what year", "which month", "the second to last director",
		"who replaced him and then?", "and then who", "at the same time", "two years after Ding left",
		"the year after he left", "article 1982", "2,010 people", "in 2000 words", "in his forties", "march on",
		"who may be next", "on 29 February", "the post", "room 2010", "at the end of his term", "in ten years",
		"director 12?", "the first half", "a few years ago", "who said that", "the director of it", "his first year",
		"the last year of his term", "up to him", "between them", "from Jia to Chen", "by whom", "twenty people",
		"nineteen directors", "two thousand people", "spring", "fall", "match 2", "of the order of 12",
		"at the time Zhang was director", "the same year Zhang left", "v2003", "the millennium",
		"who was director the year Hu Jintao came in", "the end of the year",
	} {
		if got := parser.Parse(fold.Tokens(text), nil, today); len(got) > 0 {
			t.Errorf("%s: %s", text, showAll(got))
		}
	}
}
