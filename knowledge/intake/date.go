package intake

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"officebot/knowledge"
)

// Order is the order of day and month in dates such as 05/06/2003.
type Order string

// The orders of all-number dates. Where neither is known such a date is taken for
// some day between its two readings.
const (
	EitherOrder Order = ""
	DayFirst    Order = "dmy"
	MonthFirst  Order = "mdy"
)

// moment is a start or an end as a source tells it.
type moment struct {
	knowledge.Date      // zero where it is not told
	ongoing        bool // instead of an end: still in office
	guess          string
}

func (m moment) told() bool { return m.ongoing || !m.IsZero() }

var errNoDate = errors.New("is not a date that can be read")

// aboutYears is how far from its year one with "about" may be.
const aboutYears = 5

// readMoment reads a date, a word for none, or a word for "still in office".
func readMoment(text string, order Order) (moment, error) {
	text = plain(strings.Trim(text, " \t\n\u00a0.,;:*†‡"))
	if text == "" || says("none", text) {
		return moment{}, nil
	}
	if says("unknown", text) {
		return moment{Date: someDay}, nil
	}
	if says("ongoing", text) {
		return moment{ongoing: true}, nil
	}
	if date, guess, err := readDate(text, order); err == nil {
		return moment{Date: date, guess: guess}, nil
	} else if !errors.Is(err, errNoDate) {
		return moment{}, err
	}
	if rest, ok := afterWord("about", text); ok {
		if d, _, err := readDate(rest, order); err == nil {
			year, around := d.First.Year(), aboutYears
			if d.Precision > knowledge.ToYear {
				around = 1
			}
			first, last := max(1, year-around), year+around
			return moment{
				Date:  between(knowledge.YearDate(first), knowledge.YearDate(last)),
				guess: fmt.Sprintf("“%s” is taken for some day of the years %d to %d", text, first, last),
			}, nil
		}
	}
	if rest, ok := afterWord("before", text); ok {
		if d, _, err := readDate(rest, order); err == nil && d.First > knowledge.FirstDay {
			return moment{Date: knowledge.Date{First: knowledge.FirstDay, Last: d.First - 1, Precision: knowledge.Bounded}}, nil
		}
	}
	if rest, ok := afterWord("after", text); ok {
		if d, _, err := readDate(rest, order); err == nil && d.Last < knowledge.LastDay {
			return moment{Date: knowledge.Date{First: d.Last + 1, Last: knowledge.LastDay, Precision: knowledge.Bounded}}, nil
		}
	}
	return moment{}, fmt.Errorf("“%s” %w", text, errNoDate)
}

// someDay is a date of which no more is known than that there is one.
var someDay = knowledge.Date{First: knowledge.FirstDay, Last: knowledge.LastDay, Precision: knowledge.Bounded}

// between is some day from a date to another.
func between(from, to knowledge.Date) knowledge.Date {
	return knowledge.Date{First: min(from.First, to.First), Last: max(from.Last, to.Last), Precision: knowledge.Bounded}
}

var (
	isoDate     = pattern(`^\+?(\d{4})-(\d{2})(?:-(\d{2}))?(?:[t ][0-9:.z+-]*)?$`)
	plainDigits = pattern(`^(\d{4})(\d{2})(\d{2})$`)
	yearFirst   = pattern(`^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$`)
	yearLast    = pattern(`^(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4})$`)
	monthYear   = pattern(`^(\d{1,2})[./](\d{4})$`)
	eastAsian   = pattern(`^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号號일])?)?$`)
	twoYears    = pattern(`^(\d{4}) ?(?:/|or) ?(\d{2}|\d{4})$`)
	decade      = pattern(`^(?:the )?(\d{3}0)'?s$`)
	bareYear    = pattern(`^\d{3,4}$`)
)

// readDate reads a date of plain letters. The guess says what was not certain
// about its reading.
func readDate(text string, order Order) (date knowledge.Date, guess string, err error) {
	switch {
	case bareYear().MatchString(text):
		date, err = civil(text, "", "")
	case decade().MatchString(text):
		date, err = knowledge.ParseDate(decade().FindStringSubmatch(text)[1] + "s")
	default:
		if m := twoYears().FindStringSubmatch(text); m != nil && m[2] > "12" {
			date, err = eitherYear(m[1], m[2])
		} else if m := firstMatch(text, isoDate, plainDigits, yearFirst, eastAsian); m != nil {
			date, err = civil(m[1], m[2], m[3])
		} else if m := monthYear().FindStringSubmatch(text); m != nil {
			date, err = civil(m[2], m[1], "")
		} else if m := yearLast().FindStringSubmatch(text); m != nil {
			return inOrder(text, m, order)
		} else {
			return namedMonth(text)
		}
	}
	return date, "", err
}

func firstMatch(text string, patterns ...func() *regexp.Regexp) []string {
	for _, one := range patterns {
		if m := one().FindStringSubmatch(text); m != nil {
			return m
		}
	}
	return nil
}

// civil is the date of a year and, where they are given and not 00, its month and
// day.
func civil(year, month, day string) (knowledge.Date, error) {
	text := fmt.Sprintf("%04s", year)
	for _, part := range []string{month, day} {
		n, err := strconv.Atoi(part)
		if err != nil || n == 0 {
			break
		}
		text += fmt.Sprintf("-%02d", n)
	}
	return knowledge.ParseDate(text)
}

// eitherYear is one of two years: 1850/51, "1850 or 1852".
func eitherYear(first, second string) (knowledge.Date, error) {
	if len(second) == 2 {
		second = first[:2] + second
	}
	from, err := civil(first, "", "")
	if err != nil {
		return knowledge.Date{}, err
	}
	to, err := civil(second, "", "")
	if err != nil {
		return knowledge.Date{}, err
	}
	return between(from, to), nil
}

// inOrder reads a date of numbers that ends with its year. With dots the day
// comes first, wherever such dates are written.
func inOrder(text string, m []string, order Order) (knowledge.Date, string, error) {
	dayFirst, errDay := civil(m[4], m[3], m[1])
	monthFirst, errMonth := civil(m[4], m[1], m[3])
	switch {
	case errDay != nil && errMonth != nil:
		return knowledge.Date{}, "", errDay
	case errDay == nil && (errMonth != nil || order == DayFirst || m[2] == "." || dayFirst == monthFirst):
		return dayFirst, "", nil
	case errMonth == nil && (errDay != nil || order == MonthFirst):
		return monthFirst, "", nil
	}
	return between(dayFirst, monthFirst), fmt.Sprintf("“%s” may be %s or %s and is taken for some day from one to the other (--dates dmy or mdy would say which)", text, dayFirst, monthFirst), nil
}

// ofDates are words that stand in dates and say nothing.
var ofDates = map[string]bool{
	"of": true, "the": true, "de": true, "del": true, "d": true, "di": true, "do": true, "den": true, "der": true, "am": true,
	"on": true, "in": true, "im": true, "en": true, "le": true, "el": true, "il": true, "г": true, "года": true, "r": true, "roku": true,
}

// namedMonth reads a date in words: 1 May 1997, May 1, 1997, 1er mai 1997, 1 de
// mayo de 1997, May 1997; or a part of a year, which is read as that year.
func namedMonth(text string) (knowledge.Date, string, error) {
	fail := fmt.Errorf("“%s” %w", text, errNoDate)
	whole := text
	if rest, ok := afterWord("part", text); ok {
		text = rest
	}
	year, month, day := "", 0, ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,./'’-", r) }) {
		number := strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyzºª°")
		switch {
		case monthNumber()[word] > 0 && month == 0:
			month = monthNumber()[word]
		case number != "" && len(number) < len(word) && isOrdinal(word[len(number):]) && day == "" && isNumber(number, 1, 2):
			day = number
		case isNumber(word, 1, 2) && day == "":
			day = word
		case isNumber(word, 3, 4) && year == "":
			year = word
		case ofDates[word]:
		default:
			return knowledge.Date{}, "", fail
		}
	}
	if year == "" || month == 0 && (day != "" || text == whole) {
		return knowledge.Date{}, "", fail
	}
	monthText := ""
	if month > 0 {
		monthText = strconv.Itoa(month)
	}
	date, err := civil(year, monthText, day)
	return date, "", err
}

func isOrdinal(suffix string) bool {
	switch suffix {
	case "st", "nd", "rd", "th", "er", "re", "e", "o", "a", "º", "ª", "°":
		return true
	}
	return false
}

func isNumber(word string, shortest, longest int) bool {
	if len(word) < shortest || len(word) > longest {
		return false
	}
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return true
}
