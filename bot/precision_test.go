package bot_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"officebot/bot"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// TestNoDateIsFinerThanTheRecords reads every month and day out of every answer
// and wants it to stand in the records, or in the question. A tenure "from 2003"
// never began in a month.
func TestNoDateIsFinerThanTheRecords(t *testing.T) {
	turns := allTurns(t)
	known := map[*opened][]knowledge.Date{}
	read := 0
	for i := range turns {
		u := &turns[i]
		if known[u.pack] == nil {
			known[u.pack] = recordedDates(u.pack.records)
		}
		for _, date := range datesIn(u.answer.Text()) {
			read++
			if !slices.Contains(known[u.pack], date) && !asksAbout(&u.answer, date) {
				t.Errorf("%s: %q: the records do not date anything %s\n\t%s", u.where, u.text, date, u.answer.Text())
			}
		}
	}
	if read < 200 {
		t.Errorf("only %d dates were read in %d answers", read, len(turns))
	}
}

// recordedDates are the months and days that the records name.
func recordedDates(records *knowledge.Records) []knowledge.Date {
	var dates []knowledge.Date
	add := func(d knowledge.Date) {
		if d.Precision >= knowledge.ToMonth {
			dates = append(dates, d)
		}
	}
	for _, tenure := range records.Tenures {
		add(tenure.Start)
		add(tenure.End)
	}
	for _, fact := range records.Facts {
		add(fact.Start)
		add(fact.End)
		for _, text := range fact.Text {
			dates = append(dates, datesIn(text)...)
		}
	}
	return dates
}

// asksAbout tells whether a date is an edge of a time that the question asked
// about; "before June" is told by the day after the time.
func asksAbout(a *bot.Answer, date knowledge.Date) bool {
	for _, asked := range when.New().Parse(fold.Tokens(a.Topic.Question), nil, today) {
		for _, day := range []knowledge.Day{asked.Span.From, asked.Span.To, asked.Span.To + 1} {
			if date.First <= day && day <= date.Last {
				return true
			}
		}
	}
	return date.Span().From <= today && today <= date.Span().To
}

var monthNames = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

var (
	englishDate = regexp.MustCompile(`(?:(\d{1,2}) )?(` + strings.Join(monthNames, "|") + `) (\d{4})`)
	chineseDate = regexp.MustCompile(`(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?`)
)

// datesIn are the months and days that an answer names.
func datesIn(text string) []knowledge.Date {
	var dates []knowledge.Date
	for _, m := range englishDate.FindAllStringSubmatch(text, -1) {
		dates = append(dates, dateOf(m[3], strconv.Itoa(slices.Index(monthNames, m[2])+1), m[1]))
	}
	for _, m := range chineseDate.FindAllStringSubmatch(text, -1) {
		dates = append(dates, dateOf(m[1], m[2], m[3]))
	}
	return dates
}

func dateOf(year, month, day string) knowledge.Date {
	y, m, d := number(year), number(month), number(day)
	if d == 0 {
		return knowledge.MonthDate(y, m)
	}
	return knowledge.DayDate(knowledge.DayOf(y, m, d))
}

func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

func TestDatesInText(t *testing.T) {
	got := datesIn("June 2024, 30 July 1955 and 2003; 2003年3月, 2003年3月14日, 2003年")
	want := []knowledge.Date{
		knowledge.MonthDate(2024, 6), knowledge.DayDate(knowledge.DayOf(1955, 7, 30)),
		knowledge.MonthDate(2003, 3), knowledge.DayDate(knowledge.DayOf(2003, 3, 14)),
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
