package intake

import (
	"cmp"
	"fmt"
	"strings"
)

// periods reads when it was.
func (r *rowReader) periods(row *row) ([]period, error) {
	if r.period >= 0 {
		text := stripAsides(actingBare(row.text(r.period)))
		if r.ranges {
			text = asYears(text)
		}
		if list := readPeriods(text, r.order); list != nil {
			return list, nil
		}
		if text == "" {
			return nil, fmt.Errorf("there is no time")
		}
		return nil, fmt.Errorf("“%s” is not a time that can be read", shorten(oneLine(text)))
	}
	start, startErr := r.moment(row, r.start, r.startPrecision)
	end, endErr := r.moment(row, r.end, r.endPrecision)
	switch {
	case startErr != nil && (endErr != nil || vague(end)):
		return nil, startErr
	case endErr != nil && vague(start):
		return nil, endErr
	case startErr != nil:
		start = moment{}
	case endErr != nil: // there is one, whatever it is
		end = moment{Date: someDay}
	}
	if err := cmp.Or(startErr, endErr); err != nil {
		r.report.unread(row.line, row.show(), err.Error()+"; the rest is kept")
	}
	switch {
	case vague(start) && (vague(end) || end.ongoing):
		return nil, fmt.Errorf("there is no date")
	case start.ongoing:
		return nil, fmt.Errorf("“%s” is not a start", row.text(r.start))
	}
	return []period{{start: start, end: end}}, nil
}

func (r *rowReader) moment(row *row, column, precision int) (moment, error) {
	text := stripAsides(row.text(column))
	if isUnknownValue(text) {
		return moment{Date: someDay}, nil
	}
	m, err := readMoment(text, r.order)
	if rest, ok := afterWord("on", plain(strings.ReplaceAll(text, "\n", " "))); err != nil && ok {
		m, err = readMoment(rest, r.order)
	}
	if err != nil || m.IsZero() || r.exact {
		return m, err
	}
	return m.asExactAs(row.text(precision)), nil
}

// stripAsides takes footnotes and brackets from a text about time, unless nothing
// is left then.
func stripAsides(text string) string {
	text = footnote().ReplaceAllString(text, "")
	if bare := strings.TrimSpace(bracketed().ReplaceAllString(text, "")); bare != "" {
		return bare
	}
	return text
}

// actingBare takes the brackets off a word for acting, so that it stays with its time.
func actingBare(text string) string {
	return bracketed().ReplaceAllStringFunc(text, func(aside string) string {
		if inside := strings.Trim(aside, " \n()（）"); says("acting", inside) {
			return " " + inside
		}
		return aside
	})
}

// actingAside tells whether a cell of a start says in brackets, or on a line of its
// own, that the holder was acting.
func actingAside(text string) bool {
	n := named{}
	for _, m := range bracketed().FindAllStringSubmatch(text, -1) {
		n.note(m[1])
	}
	_, rest, _ := strings.Cut(text, "\n")
	return n.acting || saysActing(strings.TrimSpace(rest))
}

// endReason is why a tenure ended, as the column for that says it, or as it stands
// with the end: "5 May 1950 (resigned)".
func (r *rowReader) endReason(row *row) string {
	for _, column := range []int{r.reason, r.end, r.period} {
		text := row.text(column)
		n := named{}
		for _, m := range bracketed().FindAllStringSubmatch(text, -1) {
			n.note(m[1])
		}
		if n.endReason != "" {
			return n.endReason
		}
		for _, reason := range endReasons {
			if _, ok := afterWord(reason, plain(text)); ok {
				return reason
			}
		}
	}
	return ""
}
