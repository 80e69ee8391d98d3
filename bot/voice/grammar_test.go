package voice_test

import (
	"testing"

	"officebot/bot/voice"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// today is the day on which everything is said.
var today = knowledge.DayOf(2026, 11, 23)

var (
	english voice.Grammar = voice.English{}
	chinese voice.Grammar = voice.Chinese{}
)

// date reads a date as a pack writes it; "" is one that is not given.
func date(t *testing.T, text string) knowledge.Date {
	t.Helper()
	if text == "" {
		return knowledge.Date{}
	}
	d, err := knowledge.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDate(t *testing.T) {
	for _, row := range []struct{ date, en, zh string }{
		{"2003", "2003", "2003年"},
		{"2024-06", "June 2024", "2024年6月"},
		{"1955-07-30", "30 July 1955", "1955年7月30日"},
		{"2000-02-29", "29 February 2000", "2000年2月29日"},
		{"0987-01-01", "1 January 987", "987年1月1日"},
		{"[1959..1975]", "some time from 1959 to 1975", "1959年至1975年间"},
		{"[1959-02..1959-11]", "1959", "1959年"},
		{"[..1971]", "1971 or earlier", "1971年或更早"},
		{"[1993..]", "1993 or later", "1993年或更晚"},
		{"[..]", "an unknown date", "日期不详"},
		{"", "", ""},
	} {
		d := date(t, row.date)
		if en, zh := english.Date(d), chinese.Date(d); en != row.en || zh != row.zh {
			t.Errorf("%s: %q %q, want %q %q", row.date, en, zh, row.en, row.zh)
		}
	}
}

func TestTenure(t *testing.T) {
	const ongoing = "now"
	for _, row := range []struct{ start, end, en, zh string }{
		{"2003", "2013", "2003–2013", "2003年—2013年"},
		{"1955-07-30", "1960-07", "30 July 1955–July 1960", "1955年7月30日—1960年7月"},
		{"2024-06", ongoing, "since June 2024", "2024年6月至今"},
		{"[..2020]", ongoing, "now in office", "现任"},
		{"", ongoing, "now in office", "现任"},
		{"1959", "[1959..1975]", "from 1959", "1959年起"},
		{"[..1955]", "1959", "until 1959", "至1959年"},
		{"", "1959", "until 1959", "至1959年"},
		{"[1982..1993]", "[1982..1993]", "dates not given", "起止日期不详"},
		{"", "", "dates not given", "起止日期不详"},
		{"2003", "2003", "2003–2003", "2003年—2003年"},
	} {
		end := row.end
		if end == ongoing {
			end = ""
		}
		from, to := date(t, row.start), date(t, end)
		en, zh := english.Tenure(from, to, row.end == ongoing), chinese.Tenure(from, to, row.end == ongoing)
		if en != row.en || zh != row.zh {
			t.Errorf("%s to %s: %q %q, want %q %q", row.start, row.end, en, zh, row.en, row.zh)
		}
	}
}

// TestAt puts the times of questions, as they are read, into a sentence.
func TestAt(t *testing.T) {
	parser := when.New()
	for _, row := range []struct{ question, en, zh string }{
		{"in 2010", "in 2010", "2010年"},
		{"in March 2003", "in March 2003", "2003年3月"},
		{"on 14 March 2013", "on 14 March 2013", "2013年3月14日"},
		{"in the 1990s", "in the 1990s", "1990年代"},
		{"between 2000 and 2015", "from 2000 to 2015", "2000年至2015年期间"},
		{"from March 2003 to 4 May 2005", "from March 2003 to 4 May 2005", "2003年3月至2005年5月4日期间"},
		{"in the first week of June 2024", "from 1 June 2024 to 7 June 2024", "2024年6月1日至2024年6月7日期间"},
		{"in the last 5 days of May 2005", "from 27 May 2005 to 31 May 2005", "2005年5月27日至2005年5月31日期间"},
		{"since 2010", "since 2010", "2010年以来"},
		{"since March 2010", "since March 2010", "2010年3月以来"},
		{"before 1960", "before 1960", "1960年以前"},
		{"before 30 July 1955", "before 30 July 1955", "1955年7月30日以前"},
		{"until 1960", "up to 1960", "截至1960年"},
		{"now", "today", "目前"},
		{"last year", "in 2025", "2025年"},
		{"ten years ago", "in 2016", "2016年"},
		{"in 2003 and", "in 2003", "2003年"},
	} {
		times := parser.Parse(fold.Tokens(row.question), nil, today)
		if len(times) != 1 {
			t.Errorf("%q has %d times", row.question, len(times))
			continue
		}
		if en, zh := english.At(times[0], today), chinese.At(times[0], today); en != row.en || zh != row.zh {
			t.Errorf("%q: %q %q, want %q %q", row.question, en, zh, row.en, row.zh)
		}
	}
}

func TestLength(t *testing.T) {
	for _, row := range []struct{ start, end, en, zh string }{
		{"2003", "2013", "about 10 years", "约10年"},
		{"2003", "2004-10", "about 1 year", "约1年"},
		{"2003", "2005-02", "about 2 years", "约2年"},
		{"2012", "2013", "about 1 year", "约1年"},
		{"1955-07-30", "1960-07", "about 5 years", "约5年"},
		{"2001-03", "2003-08", "about 2 years and 5 months", "约2年零5个月"},
		{"2003-03", "2003-08", "about 5 months", "约5个月"},
		{"2003-03", "2003-03", "about 1 month", "约1个月"},
		{"1970-05-01", "1978-04-30", "8 years", "8年"},
		{"1978-05-01", "1982-04-30", "4 years", "4年"},
		{"2003-07-01", "2009-05-31", "5 years and 11 months", "5年零11个月"},
		{"2003-07-01", "2004-07-31", "1 year and 1 month", "1年零1个月"},
		{"2003-07-01", "2003-12-31", "6 months", "6个月"},
		{"2003-07-01", "2003-07-31", "30 days", "30天"},
		{"2003-07-01", "2003-07-02", "1 day", "1天"},
	} {
		length := knowledge.Between(date(t, row.start), date(t, row.end))
		if en, zh := english.Length(length), chinese.Length(length); en != row.en || zh != row.zh {
			t.Errorf("%s to %s: %q %q, want %q %q", row.start, row.end, en, zh, row.en, row.zh)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, row := range []struct {
		items  []string
		en, zh string
	}{
		{nil, "", ""},
		{[]string{"A"}, "A", "A"},
		{[]string{"A", "B"}, "A and B", "A和B"},
		{[]string{"A", "B", "C"}, "A, B and C", "A、B和C"},
	} {
		if en, zh := english.Join(row.items), chinese.Join(row.items); en != row.en || zh != row.zh {
			t.Errorf("%v: %q %q, want %q %q", row.items, en, zh, row.en, row.zh)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int][2]string{
		1: {"first", "首任"}, 2: {"second", "第2任"}, 3: {"third", "第3任"}, 10: {"tenth", "第10任"},
		11: {"11th", "第11任"}, 12: {"12th", "第12任"}, 13: {"13th", "第13任"}, 20: {"20th", "第20任"},
		21: {"21st", "第21任"}, 22: {"22nd", "第22任"}, 23: {"23rd", "第23任"}, 94: {"94th", "第94任"},
		101: {"101st", "第101任"}, 111: {"111th", "第111任"}, 112: {"112th", "第112任"}, 113: {"113th", "第113任"},
	} {
		if got := [2]string{english.Ordinal(n), chinese.Ordinal(n)}; got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for _, n := range []int{0, 1, 12, 94} {
		if english.Count(n) == "" || chinese.Count(n) == "" {
			t.Errorf("%d is not counted", n)
		}
	}
}

func TestPlural(t *testing.T) {
	for noun, want := range map[string]string{
		"director": "directors", "mayor": "mayors", "Home Secretary": "Home Secretaries", "chairman": "chairmen",
		"head coach": "head coaches", "boss": "bosses", "director of the office": "directors of the office",
		"holder of the post": "holders of the post", "secretary of state for health": "secretaries of state for health",
		"attorney": "attorneys", "minister in charge": "ministers in charge", "ambassador to France": "ambassadors to France",
		"bishop": "bishops", "duchess": "duchesses", "prefix": "prefixes",
		"Secretary-General": "Secretaries-General", "Attorney General of the state": "Attorneys General of the state",
	} {
		if got := english.Plural(noun); got != want {
			t.Errorf("%s: %s, want %s", noun, got, want)
		}
	}
	if got := chinese.Plural("主任"); got != "主任" {
		t.Errorf("主任: %s", got)
	}
}
