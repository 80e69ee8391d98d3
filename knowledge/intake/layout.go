package intake

import (
	"fmt"
	"strings"
)

// layout says which column of a table is which; -1 where there is none.
type layout struct {
	name, given, family, start, end, period    int
	post, organization, acting, remarks        int
	startPrecision, endPrecision               int
	source, personID, postID, otherNames, died int
	reason                                     int            // why it ended
	ranges                                     bool           // times are written "1993–2003"
	namesIn                                    map[int]string // other columns of names, by column: their language
	turned                                     bool           // names are written "Archer, Ann"
}

// lay guesses which column is which. The second result says what was guessed; it
// is not of office-holders where ok is false, and why tells what is missing.
func lay(t *table, order Order, page bool) (l layout, told []string, why string) {
	cols := columnsOf(t, order)
	l = layout{name: -1, given: -1, family: -1, start: -1, end: -1, period: -1, post: -1, organization: -1, acting: -1, remarks: -1,
		startPrecision: -1, endPrecision: -1, source: -1, personID: -1, postID: -1, otherNames: -1, died: -1, reason: -1, namesIn: map[int]string{}}
	l.byHeads(cols)
	if page {
		l.organization = -1 // on a page of one post these are of other things: whose state, whose ministry
	}
	l.layTimes(cols, page)
	l.layNames(cols, t)
	switch {
	case l.start < 0 && l.period < 0 && l.end < 0:
		return l, nil, "no column with dates"
	case l.name < 0 && l.given < 0 && l.family < 0:
		return l, nil, "no column with names"
	}
	l.turned = turned(t, l.name)
	return l, l.describe(cols), ""
}

// byHeads lays what a head tells and no value can.
func (l *layout) byHeads(cols []column) {
	first := func(at *int, i int) {
		if *at < 0 {
			*at = i
		}
	}
	for i := range cols {
		c := &cols[i]
		c.belowItsLabel(cols)
		switch below := c.below; {
		case below == "name" && c.filled > 0 && c.mostly(c.addresses), below == "person id":
			first(&l.personID, i)
		case below == "post" && c.filled > 0 && c.mostly(c.addresses):
			first(&l.postID, i)
		case below == "post" && !c.mostly(c.dates):
			first(&l.post, i)
		case below == "organization" && !c.mostly(c.addresses):
			first(&l.organization, i)
		case below == "acting":
			first(&l.acting, i)
		case below == "remarks":
			first(&l.remarks, i)
		case below == "start precision":
			first(&l.startPrecision, i)
		case below == "end precision":
			first(&l.endPrecision, i)
		case below == "source" && c.filled > 0 && c.mostly(c.addresses):
			first(&l.source, i)
		case below == "other names":
			first(&l.otherNames, i)
		case below == "name in":
			l.namesIn[i] = c.lang
		case below == "end reason":
			first(&l.reason, i)
		case below == "died" && c.mostly(c.dates):
			first(&l.died, i)
		}
	}
}

// belowItsLabel makes a column of addresses, such as item, that of what another has
// the names of: itemLabel.
func (c *column) belowItsLabel(cols []column) {
	if c.below != "" || c.filled == 0 || !c.mostly(c.addresses) {
		return
	}
	for i := range cols {
		if label := &cols[i]; label.head == c.head+"Label" && (label.below == "name" || label.below == "post") {
			c.below = label.below
		}
	}
}

// layTimes finds the columns of times, by head and by what stands there, and where
// no head tells, by that alone.
func (l *layout) layTimes(cols []column, page bool) {
	var dated []int // whose head says time, and in which dates stand
	for i := range cols {
		c := &cols[i]
		timed := c.below == "start" || c.below == "end" || c.below == "period"
		switch {
		case !timed:
		case c.filled > 0 && c.periods > c.dates && c.mostly(c.periods+c.dates):
			if l.period < 0 {
				l.period = i
			}
		case c.below == "start" && l.start < 0 && (c.dates > 0 || c.mostly(c.digits)):
			l.start = i // even if it cannot be read, as an end
		case c.below == "end" && l.end < 0:
			l.end = i // even if it cannot be read: what has an end must not seem to have none
		case c.below == "period" && c.mostly(c.dates):
			dated = append(dated, i)
		}
	}
	switch {
	case l.start >= 0:
		l.period = -1
	case l.period >= 0:
	case len(dated) > 1:
		l.start, l.end = dated[0], dated[len(dated)-1]
	case len(dated) == 1:
		l.period = dated[0]
	default:
		l.timesByValue(cols, page)
	}
	for i := range cols {
		if c := &cols[i]; l.start < 0 && l.end < 0 && l.period < 0 && c.below == "period" && c.periods+c.dates > 0 {
			l.period = i // even if most of it cannot be read
		}
	}
	if l.period >= 0 {
		l.start, l.end = -1, -1
		l.ranges = cols[l.period].periods > 0
	}
}

// timesByValue finds times under heads that say nothing. Two columns of dates are a
// start and an end, unless a page has heads that mean something else.
func (l *layout) timesByValue(cols []column, page bool) {
	dated := 0
	for i := range cols {
		if c := &cols[i]; c.below == "" && c.filled > 0 && c.mostly(c.dates) && c.distinct > 1 {
			dated++
		}
	}
	for i := range cols {
		c := &cols[i]
		if c.below != "" || c.filled == 0 {
			continue
		}
		switch {
		case c.mostly(c.periods):
			l.period = i
			return
		case dated > 2 || page && c.head != "":
		case c.mostly(c.dates) && l.start < 0 && c.distinct > 1:
			l.start = i
		case c.mostly(c.dates) && l.end < 0:
			l.end = i
		}
	}
}

// layNames finds the columns of names: headed so, else headed by a role, else the
// one in which most names stand.
func (l *layout) layNames(cols []column, t *table) {
	for i := range cols {
		switch c := &cols[i]; {
		case c.below == "given" && l.given < 0:
			l.given = i
		case c.below == "family" && l.family < 0:
			l.family = i
		case c.below == "name" && l.name < 0 && c.mostly(c.names):
			l.name = i
		}
	}
	if l.name >= 0 || l.given >= 0 && l.family >= 0 {
		return
	}
	for i := range cols {
		if c := &cols[i]; c.below == "role" && c.mostly(c.names) {
			l.name = i
			return
		}
	}
	most := 0
	for i := range cols {
		if c := &cols[i]; c.below == "" && c.mostly(c.names) && c.distinct > most {
			l.name, most = i, c.distinct
		}
	}
	if l.name < 0 && l.family >= 0 {
		l.name, l.family = l.family, -1
	}
	for i := range cols {
		if _, other := l.namesIn[i]; other && l.name < 0 {
			l.name = i
			delete(l.namesIn, i)
		}
	}
}

// describe tells of every column what it was taken for.
func (l *layout) describe(cols []column) []string {
	used := map[int]string{}
	for _, one := range []struct {
		at   int
		what string
	}{
		{l.name, "names"}, {l.given, "given names"}, {l.family, "family names"}, {l.start, "starts"}, {l.end, "ends"}, {l.period, "times"},
		{l.post, "posts"}, {l.organization, "bodies"}, {l.acting, "whether acting"}, {l.remarks, "remarks, of acting holders and of how it ended"}, {l.startPrecision, "how exact the start is"},
		{l.endPrecision, "how exact the end is"}, {l.source, "sources"}, {l.personID, "ids of people"}, {l.postID, "ids of posts"},
		{l.otherNames, "other names"}, {l.died, "deaths"}, {l.reason, "why it ended"},
	} {
		if one.at >= 0 {
			used[one.at] = one.what
		}
	}
	for i, lang := range l.namesIn {
		used[i] = "names in " + lang
	}
	var taken, left []string
	for i := range cols {
		name := cols[i].head
		if name == "" {
			name = fmt.Sprintf("column %d", i+1)
		}
		name = strings.Join(strings.Fields(name), " ")
		if what := used[i]; what != "" {
			taken = append(taken, fmt.Sprintf("“%s” for %s", name, what))
		} else if cols[i].filled > 0 {
			left = append(left, "“"+name+"”")
		}
	}
	told := []string{"columns: " + strings.Join(taken, ", ")}
	if len(left) > 0 {
		told = append(told, "columns not used: "+strings.Join(left, ", "))
	}
	return told
}
