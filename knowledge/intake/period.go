package intake

import (
	"strconv"
	"strings"
)

// period is the time of a tenure as a source tells it.
type period struct {
	start, end moment
	interim    bool // an acting holder's
}

// readPeriods reads one period or several: "1993–2003", "June 2024–", "since
// 2004", "1990–1995, 1999–2003". It is nil where the text is none.
func readPeriods(text string, order Order) []period {
	if !hasDigit(text) {
		return nil // whoever has no number has no time
	}
	if p, ok := periodOf(text, order); ok {
		return []period{p}
	}
	for _, mark := range []string{"\n", ";", ",", " and ", " & ", " und ", " et ", "、"} {
		if parts := strings.Split(text, mark); len(parts) > 1 {
			if list := eachPeriod(parts, order); list != nil {
				return list
			}
		}
	}
	return nil
}

func eachPeriod(parts []string, order Order) []period {
	var list []period
	for _, part := range parts {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		p, ok := periodOf(part, order)
		if !ok {
			return nil
		}
		list = append(list, p)
	}
	return list
}

// periodOf reads one period, of an acting holder too: "acting 1952–1953".
func periodOf(text string, order Order) (period, bool) {
	if p, ok := readPeriod(text, order); ok {
		return p, true
	}
	text = plain(text)
	rest, found := afterWord("acting", text)
	for at := range text {
		if !found && (at == 0 || !joins(text[:at], text[at:])) && says("acting", text[at:]) {
			rest, found = text[:at], true
		}
	}
	if !found {
		return period{}, false
	}
	p, ok := readPeriod(strings.Trim(rest, " ,:;"), order)
	p.interim = true
	return p, ok
}

// dashes are the marks between a start and an end, the least likely part of a
// date first.
var dashes = []string{"–", "—", "―", "−", "～", "~", " - ", " -- ", "/", "-", "‐", "‑"}

// readPeriod reads one period. A date alone is a start and no end, a year or a
// month alone both.
func readPeriod(text string, order Order) (period, bool) {
	text = plain(strings.Trim(text, " \t\n\u00a0,;:()[]"))
	if text == "" || says("none", text) || says("ongoing", text) {
		return period{}, false
	}
	if m, err := readMoment(text, order); err == nil && m.told() && m.Date != someDay {
		if m.First == m.Last {
			return period{start: m}, true
		}
		return period{start: m, end: m}, true
	}
	if m := andYear().FindStringSubmatch(text); m != nil {
		return fromTo(m[1], m[2], order)
	}
	for _, dash := range dashes {
		for from := 0; ; {
			i := strings.Index(text[from:], dash)
			if i < 0 {
				break
			}
			at := from + i
			if p, ok := fromTo(text[:at], text[at+len(dash):], order); ok {
				return p, true
			}
			from = at + len(dash)
		}
	}
	return periodInWords(text, order)
}

// periodInWords reads "from 1993 to 2003", "since 2004", "until 1990".
func periodInWords(text string, order Order) (period, bool) {
	bare := text
	for _, intro := range []string{"from ", "between ", "von ", "vom ", "de ", "du ", "dal ", "van ", "自", "从", "從"} {
		bare = strings.TrimPrefix(bare, intro)
	}
	for at := range bare {
		if at == 0 || bare[at-1] != ' ' && bare[at] < 0x80 {
			continue
		}
		if rest, ok := afterWord("to", bare[at:]); ok && rest != "" {
			if p, ok := fromTo(bare[:at], rest, order); ok && p.start.told() {
				return p, true
			}
		}
	}
	if rest, ok := afterWord("since", text); ok {
		if m, err := readMoment(rest, order); err == nil && !m.IsZero() {
			return period{start: m, end: moment{ongoing: true}}, true
		}
	}
	if rest, ok := afterWord("until", text); ok {
		if m, err := readMoment(rest, order); err == nil && !m.IsZero() {
			return period{end: m}, true
		}
	}
	return period{}, false
}

// fromTo reads a start and an end. What the start leaves out stands with the end
// ("March–June 2003"), and the other way about ("1993–97"); an end that is not
// there is still to come.
func fromTo(from, to string, order Order) (period, bool) {
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	if from == "" && to == "" {
		return period{}, false
	}
	end, err := readMoment(to, order)
	if err != nil {
		if end, err = shortEnd(from, to, order); err != nil {
			return period{}, false
		}
	}
	if to == "" {
		end.ongoing = true
	}
	start, err := readMoment(from, order)
	if err != nil {
		start, err = shortStart(from, to, order)
	}
	if err != nil || start.ongoing || vague(start) && vague(end) {
		return period{}, false
	}
	return period{start: start, end: end}, true
}

// vague tells whether a moment says nothing of when.
func vague(m moment) bool { return !m.told() || m.Date == someDay }

var (
	yearAtEnd      = pattern(`(?:^|[^0-9])(\d{4})$`)
	monthAndYear   = pattern(`^\d{1,2}\S* ((?:de )?\pL+\.?,? (?:de )?\d{4})$`)
	commaAndYear   = pattern(`^\pL+\.? \d{1,2}(,? \d{4})$`)
	monthAtStart   = pattern(`^(\pL+\.?) \d{1,2}`)
	dayAlone       = pattern(`^\d{1,2}\.?$`)
	andYear        = pattern(`^(\d{4}) ?(?:&|and) ?(\d{2})$`)
	lastTwoOfAYear = pattern(`^['’]?(\d{2})$`)
	yearOrMonth    = pattern(`^(\D*\d{4})-(\d{2}\D*)$`)
)

// shortStart reads a start whose year, or month and year, stand with the end.
func shortStart(from, to string, order Order) (moment, error) {
	if m := monthAndYear().FindStringSubmatch(to); m != nil && dayAlone().MatchString(from) {
		return readMoment(from+" "+m[1], order)
	}
	if m := commaAndYear().FindStringSubmatch(to); m != nil {
		return readMoment(from+m[1], order)
	}
	if m := yearAtEnd().FindStringSubmatch(to); m != nil && !yearAtEnd().MatchString(from) {
		return readMoment(from+" "+m[1], order)
	}
	return moment{}, errNoDate
}

// asYears makes two years of 2003-08 where that stands among periods, and is hardly
// August.
func asYears(text string) string { return yearOrMonth().ReplaceAllString(text, "$1–$2") }

// mostYears is how many years lie in "1993–03".
const mostYears = 40

// shortEnd reads an end of which the start has the century, or the month.
func shortEnd(from, to string, order Order) (moment, error) {
	if m := lastTwoOfAYear().FindStringSubmatch(to); m != nil {
		year := yearAtEnd().FindStringSubmatch(from)
		if year == nil {
			return moment{}, errNoDate
		}
		first, _ := strconv.Atoi(year[1])
		last, _ := strconv.Atoi(m[1])
		if last += first / 100 * 100; last < first {
			last += 100
		}
		if last > first+mostYears && year[1][2:] > m[1] {
			return moment{}, errNoDate
		}
		return readMoment(strconv.Itoa(last), order)
	}
	// "May 1–5, 2003": the end has the day and the year.
	if m := monthAtStart().FindStringSubmatch(from); m != nil && !yearAtEnd().MatchString(from) && yearAtEnd().MatchString(to) {
		return readMoment(m[1]+" "+to, order)
	}
	return moment{}, errNoDate
}
