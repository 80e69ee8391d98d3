package when

import "testing"

func TestEnglishPieces(t *testing.T) {
	check(t, []reading{
		{"in the last 5 days of May 2005", "part 2005-05-27..2005-05"},
		{"the first week of June 2024", "part 2024-06..2024-06-07"},
		{"the second week of June 2024", "part 2024-06-08..2024-06-14"},
		{"the last week of 2003", "part 2003-12-25..2003"},
		{"the last two years of the 1990s", "many 1998..1999"},
		{"the first three months of 2003", "part 2003..2003-03"},
		{"the first month of 1993", "month 1993-01"},
		{"on the first day of 2003", "day 2003-01-01"},
		{"on the last day of 2003", "day 2003-12-31"},
		{"in the last year of the 20th century", "year 2000"},
		{"the first year of the 1990s", "year 1990"},
		{"last Friday", "day 2026-11-20"},
		{"next Monday", "day 2026-11-30"},
		{"this Tuesday", "day 2026-11-24"},
		{"last Friday in October 2003", "day 2003-10-31"},
		{"who has been it since Friday?", "since many 2026-11-20..today"},
		{"who will it be until Friday?", "until many ..2026-11-27"},
		{"is it open on Friday?", ""},
		{"since Monday", "since many 2026-11-16..today"},
		{"Monday was nice", ""},
		{"in the sun", ""},
		{"the third Monday of May 2005", "day 2005-05-16"},
		{"a quarter of a century ago", "ago year 2001"},
		{"the last quarter of a century", "many 2001-11-23..today"},
		{"in oh seven", "year 2007"},
		{"halfway through 2007", "part 2007-05..2007-08"},
		{"May Day 2005", "day 2005-05-01"},
		{"on National Day 2010", "day 2010-10-01"},
		{"in fiscal year 2010", "year 2010"}, // "fiscal" is left to whoever reads the rest
	})
}

// TestPiecesThatAreNone reads no piece where what is counted is no time.
func TestPiecesThatAreNone(t *testing.T) {
	check(t, []reading{
		{"the first two directors of 2003", "year 2003"},
		{"the last director in 2003", "year 2003"},
		{"the fifth week of February 2003", "month 2003-02"},
		{"oh seven directors", ""},
	})
}

func TestDaysThatAreNone(t *testing.T) {
	check(t, []reading{
		{"on 31 February 2010", "month 2010-02, no such day"},
		{"February 30th, 2010", "month 2010-02, no such day"},
		{"on the 31st of April 2005", "month 2005-04, no such day"},
		{"on 29 February 2011", "month 2011-02, no such day"},
		{"on 29 February 2012", "day 2012-02-29"},
		{"on 31/04/2005", "month 2005-04, no such day"},
		{"2010-02-30", "month 2010-02, no such day"},
		{"on 30 February", "month +0 year 2026-02, no such day"},
		{"2010年2月30日", "month 2010-02, no such day"},
	})
}
