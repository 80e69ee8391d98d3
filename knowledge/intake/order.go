package intake

import (
	"slices"
	"strings"
	"unicode"
)

// turned tells whether most names of a column are written "Archer, Ann".
func turned(t *table, name int) bool {
	if name < 0 {
		return false
	}
	names, with := 0, 0
	for _, row := range t.rows[:min(sampled, len(t.rows))] {
		if name >= len(row.cells) || row.cells[name].text == "" {
			continue
		}
		names++
		if _, ok := turnName(row.cells[name].text); ok {
			with++
		}
	}
	return names > 0 && 3*with > 2*names
}

// turnName is "Ann Archer" for "Archer, Ann". A title behind the comma ("2nd Earl of
// Here", "Jr.") is none.
func turnName(name string) (string, bool) {
	family, given, found := strings.Cut(name, ",")
	given, generation := strings.TrimSpace(given), ""
	if before, last, several := cutLast(given, ","); several && slices.Contains([]string{"jr", "sr", "ii", "iii", "iv"}, strings.ToLower(strings.Trim(last, " ."))) {
		given, generation = before, " "+strings.TrimSpace(last)
	}
	first := firstRune(given)
	if !found || !unicode.IsUpper(first) || strings.ContainsAny(given, ",0123456789") || len(strings.Fields(given)) > 3 ||
		slices.Contains([]string{"jr", "sr", "ii", "iii", "iv", "baron", "lord", "lady", "sir", "earl", "duke", "count", "mp"}, strings.Trim(strings.ToLower(strings.Fields(given)[0]), ".")) {
		return name, false
	}
	return given + " " + strings.TrimSpace(family) + generation, true
}

// dayOrder is the order of day and month that a column's all-number dates show.
func dayOrder(t *table) Order {
	day, month := false, false
	for _, row := range t.rows {
		for _, c := range row.cells {
			m := yearLast().FindStringSubmatch(plain(c.text))
			if m == nil || m[2] == "." {
				continue
			}
			_, errDay := civil(m[4], m[3], m[1])
			_, errMonth := civil(m[4], m[1], m[3])
			day = day || errMonth != nil && errDay == nil
			month = month || errDay != nil && errMonth == nil
		}
	}
	switch {
	case day && !month:
		return DayFirst
	case month && !day:
		return MonthFirst
	}
	return EitherOrder
}
