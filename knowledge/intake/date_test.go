package intake

import "testing"

func tell(m moment) string {
	switch {
	case m.ongoing:
		return "ongoing"
	case m.IsZero():
		return "untold"
	}
	return m.String()
}

func TestReadMoment(t *testing.T) {
	for _, test := range []struct {
		text  string
		order Order
		want  string // "no" for no date
	}{
		{"2003", "", "2003"},
		{"2003-05", "", "2003-05"},
		{"2003-05-01", "", "2003-05-01"},
		{"2003-05-01T00:00:00Z", "", "2003-05-01"},
		{"+2003-05-00T00:00:00Z", "", "2003-05"},
		{"2003-00-00", "", "2003"},
		{"20030501", "", "2003-05-01"},
		{"2003/5/1", "", "2003-05-01"},
		{"1.5.2003", "", "2003-05-01"},
		{"01.05.2003", "mdy", "2003-05-01"},
		{"13/05/2003", "", "2003-05-13"},
		{"05/13/2003", "", "2003-05-13"},
		{"05/06/2003", "dmy", "2003-06-05"},
		{"05/06/2003", "mdy", "2003-05-06"},
		{"05/06/2003", "", "[2003-05-06..2003-06-05]"},
		{"05/05/2003", "", "2003-05-05"},
		{"31/04/2003", "", "no"},
		{"05/2003", "", "2003-05"},
		{"1 May 1997", "", "1997-05-01"},
		{"May 1, 1997", "", "1997-05-01"},
		{"1st of May, 1997", "", "1997-05-01"},
		{"May 1997", "", "1997-05"},
		{"1. Mai 1997", "", "1997-05-01"},
		{"3. März 1997", "", "1997-03-03"},
		{"1er août 1997", "", "1997-08-01"},
		{"1 de mayo de 1997", "", "1997-05-01"},
		{"1º de março de 1997", "", "1997-03-01"},
		{"1 maggio 1997", "", "1997-05-01"},
		{"1 mei 1997", "", "1997-05-01"},
		{"1 maja 1997", "", "1997-05-01"},
		{"1 мая 1997 г.", "", "1997-05-01"},
		{"май 1997", "", "1997-05"},
		{"1997年5月1日", "", "1997-05-01"},
		{"1997年", "", "1997"},
		{"1997년 5월 1일", "", "1997-05-01"},
		{"1-May-1997", "", "1997-05-01"},
		{"c. 1850", "", "[1845-01-01..1855-12-31]"},
		{"1850/51", "", "[1850-01-01..1851-12-31]"},
		{"1850 or 1852", "", "[1850-01-01..1852-12-31]"},
		{"1990s", "", "[1990-01-01..1999-12-31]"},
		{"before 1850", "", "[..1849-12-31]"},
		{"spring 1990", "", "1990"},
		{"early May 1990", "", "1990-05"},
		{"present", "", "ongoing"},
		{"Amtierend", "", "ongoing"},
		{"至今", "", "ongoing"},
		{"", "", "untold"},
		{"–", "", "untold"},
		{"unknown", "", "[..]"},
		{"30 February 1997", "", "no"},
		{"May", "", "no"},
		{"1 1997", "", "no"},
		{"37742", "", "no"},
		{"Ann Archer", "", "no"},
		{"May May 1997", "", "no"},
		{"1 2 May 1997", "", "no"},
	} {
		got := "no"
		if m, err := readMoment(test.text, test.order); err == nil {
			got = tell(m)
		}
		if got != test.want {
			t.Errorf("%q (%s): %s, want %s", test.text, test.order, got, test.want)
		}
	}
}

func TestReadPeriods(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"1993–2003", "1993/2003"},
		{"1993-2003", "1993/2003"},
		{"1993 - 2003", "1993/2003"},
		{"1993–97", "1993/1997"},
		{"1993-97", "1993/1997"},
		{"1998–03", "1998/2003"},
		{"1988–03", "1988/2003"},
		{"1998–87", "no"}, // which is a slip
		{"June 2024–", "2024-06/ongoing"},
		{"June 2024 – present", "2024-06/ongoing"},
		{"since 2004", "2004/ongoing"},
		{"seit 1. Mai 2004", "2004-05-01/ongoing"},
		{"until 1990", "untold/1990"},
		{"–1990", "untold/1990"},
		{"from 1993 to 2003", "1993/2003"},
		{"1 May 1997 to 27 June 2007", "1997-05-01/2007-06-27"},
		{"vom 1. Mai 1997 bis 27. Juni 2007", "1997-05-01/2007-06-27"},
		{"March–June 2003", "2003-03/2003-06"},
		{"1–5 May 2003", "2003-05-01/2003-05-05"},
		{"May 1–5, 2003", "2003-05-01/2003-05-05"},
		{"May 1 – June 5, 2003", "2003-05-01/2003-06-05"},
		{"1 May – 5 June 2003", "2003-05-01/2003-06-05"},
		{"May 1, 1997 – June 27, 2007", "1997-05-01/2007-06-27"},
		{"1997-05-01 – 2007-06-27", "1997-05-01/2007-06-27"},
		{"1997-05-01/2007-06-27", "1997-05-01/2007-06-27"},
		{"1997-05-01-2007-06-27", "1997-05-01/2007-06-27"},
		{"01/05/1997-27/06/2007", "[1997-01-05..1997-05-01]/2007-06-27"},
		{"1997年5月1日至2007年6月27日", "1997-05-01/2007-06-27"},
		{"2013年—2018年", "2013/2018"},
		{"1990–1995, 1999–2003", "1990/1995 1999/2003"},
		{"1990–1995\n1999–", "1990/1995 1999/ongoing"},
		{"1990–1995; 1999–2003", "1990/1995 1999/2003"},
		{"1990–1995 and 1999–2003", "1990/1995 1999/2003"},
		{"1997", "1997/1997"},
		{"1 May 1997", "1997-05-01/untold"},
		{"c. 1850 – 1862", "[1845-01-01..1855-12-31]/1862"},
		{"1850–unknown", "1850/[..]"},
		{"present", "no"},
		{"10 years, 57 days", "no"},
		{"Ann Archer", "no"},
		{"", "no"},
	} {
		got := ""
		for i, p := range readPeriods(test.text, EitherOrder) {
			if i > 0 {
				got += " "
			}
			got += tell(p.start) + "/" + tell(p.end)
		}
		if got == "" {
			got = "no"
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.text, got, test.want)
		}
	}
}

// TestYearsOrMonth tells "2003-08" among periods, which is two years, from dates.
func TestYearsOrMonth(t *testing.T) {
	for text, want := range map[string]string{
		"2003-08":           "2003–08",
		"from 1993-03":      "from 1993–03",
		"2003-08, resigned": "2003–08, resigned",
		"2003-08-01":        "2003-08-01",
		"2003-08 – 2004-01": "2003-08 – 2004-01",
		"1998-2003":         "1998-2003",
	} {
		if got := asYears(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestWithoutHonours takes letters from behind a name, and no part of one.
func TestWithoutHonours(t *testing.T) {
	for name, want := range map[string]string{
		"Nathan Phillips, QC, MP":   "Nathan Phillips",
		"Dora Dyer, Ph.D.":          "Dora Dyer",
		"Eve Ellis, O.B.E.":         "Eve Ellis",
		"George Grant, III":         "George Grant, III",
		"William Petty, 2nd Earl":   "William Petty, 2nd Earl",
		"Robert F. Wagner, Jr.":     "Robert F. Wagner, Jr.",
		"GREEN, TOM":                "GREEN, TOM",
		"Leung, CY":                 "Leung, CY",
		"Murray MacLehose, GBE, KT": "Murray MacLehose",
	} {
		if got := withoutHonours(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
