package knowledge

import "fmt"

// Day counts days of the proleptic Gregorian calendar; day 1 is 0001-01-01.
// The zero Day means "none".
type Day int32

// The first and last day that a date can name.
const (
	FirstDay Day = 1
	LastDay  Day = 3652059 // 9999-12-31
)

// DayOf returns the day of a calendar date. The arguments are not checked; see
// DaysIn for the length of a month.
func DayOf(year, month, day int) Day {
	// Years start in March here, so that the leap day is the last of its year.
	if month <= 2 {
		year--
		month += 12
	}
	return Day(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 306)
}

// Civil splits a day into its calendar date.
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 305
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	year = yoe + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// Year returns the calendar year of the day.
func (d Day) Year() int {
	year, _, _ := d.Civil()
	return year
}

// AddMonths moves a day by calendar months, keeping the day of the month where
// the target month has it and taking that month's last day where it does not.
func (d Day) AddMonths(n int) Day {
	year, month, day := d.Civil()
	month += n - 1
	year += month / 12
	month %= 12
	if month < 0 {
		month += 12
		year--
	}
	month++
	return DayOf(year, month, min(day, DaysIn(year, month)))
}

// String renders the day as YYYY-MM-DD.
func (d Day) String() string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// DaysIn returns the number of days of a month.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
