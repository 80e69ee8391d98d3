package intake

import (
	"strings"
	"unicode/utf8"
)

// readItem reads one item; nil where it is none.
func readItem(item *row, text string, order Order) []entry {
	text, _, _ = strings.Cut(text, "\n")
	head, periods := splitItem(text, order)
	if periods == nil {
		return nil
	}
	n := readName(head)
	e := entry{line: item.line, name: n.name, acting: n.acting, endReason: n.endReason, passage: passageOf(text)}
	for _, m := range bracketed().FindAllStringSubmatch(text, -1) {
		aside := named{}
		aside.note(m[1])
		e.acting = e.acting || aside.acting
		if e.endReason == "" {
			e.endReason = aside.endReason
		}
	}
	e.byLink(&cell{text: head, link: item.cells[0].link, linked: item.cells[0].linked})
	if !isName(e.name) || says("vacant", e.name) {
		return nil
	}
	return e.at(periods)
}

// at are the entries of one holder at several times.
func (e entry) at(periods []period) []entry {
	out := make([]entry, len(periods))
	for i, p := range periods {
		out[i] = e
		out[i].period = p
		out[i].acting = e.acting || p.interim
	}
	return out
}

// splitItem parts an item into a name and times. What stands in brackets behind a
// name that has its times already is the holder's life.
func splitItem(text string, order Order) (head string, periods []period) {
	bare := strings.TrimSpace(bracketed().ReplaceAllString(text, ""))
	if head, list := timesFirst(bare, order); list != nil {
		return head, list
	}
	matches := bracketed().FindAllStringSubmatchIndex(text, -1)
	for i := len(matches) - 1; i >= 0; i-- {
		m := matches[i]
		head, list := text[:m[0]], periodsWithin(text[m[2]:m[3]], order)
		if list == nil || strings.TrimSpace(head) == "" {
			continue
		}
		if behind := readPeriods(strings.Trim(text[m[1]:], " ,:;–—-"), order); behind != nil && i == len(matches)-1 {
			return head, behind
		}
		if isLifetime(list) {
			if head, times := splitBare(bare, order); times != nil {
				return head, times
			}
			if len(matches) > 1 && i == 0 {
				continue
			}
		}
		return head, list
	}
	return splitBare(bare, order)
}

// periodsWithin reads the times in brackets, or those beside something else: "1993–2003,
// of the Reform Party".
func periodsWithin(inside string, order Order) []period {
	list := readPeriods(asYears(inside), order)
	for _, part := range strings.FieldsFunc(inside, func(r rune) bool { return r == ',' || r == ';' }) {
		if list == nil {
			list = readPeriods(part, order)
		}
	}
	return list
}

func isLifetime(list []period) bool {
	return len(list) == 1 && !list[0].end.IsZero() && list[0].end.First.Year()-list[0].start.First.Year() > lifetime
}

// splitBare parts an item without brackets: the longest time at its start or at its
// end is when, the rest is who.
func splitBare(text string, order Order) (string, []period) {
	if leadingItemNo().MatchString(text) && !startsWithMonth(leadingItemNo().ReplaceAllString(text, "")) {
		text = leadingItemNo().ReplaceAllString(text, "")
	}
	for at := 0; at < len(text); at++ {
		if !isBreak(text, at) {
			continue
		}
		name := strings.Trim(text[:at], " ,:;–—-")
		behind := strings.TrimLeft(text[at:], " ,:;")
		if first := firstRune(behind); strings.ContainsRune("–—-", first) {
			behind = strings.TrimPrefix(behind, string(first)+" ") // which parts the name from its time
		}
		if list := readPeriods(behind, order); list != nil && isName(name) {
			return name, list
		}
		if list := readPeriods(strings.Trim(text[at:], " ,:;–—-"), order); list != nil && isName(name) {
			return name, list
		}
	}
	return timesFirst(text, order)
}

// timesFirst parts an item that begins with its times: "1993–2003: Ann Archer, of the
// Reform Party".
func timesFirst(text string, order Order) (string, []period) {
	for at := len(text) - 1; at > 0; at-- {
		if !isBreak(text, at) {
			continue
		}
		name := strings.Trim(text[at:], " ,:;–—-")
		if list := readPeriods(strings.TrimRight(text[:at], " ,:;"), order); list != nil && isName(name) {
			name, _, _ = strings.Cut(name, ",")
			return name, list
		}
	}
	return "", nil
}

// startsWithMonth tells a day ("1. Mai 1950") from the number of an item.
func startsWithMonth(text string) bool {
	first, _, _ := strings.Cut(plain(text), " ")
	return monthNumber()[strings.TrimRight(first, ".,")] > 0
}

// isBreak tells whether a name or a time may end at a byte of a text.
func isBreak(text string, at int) bool {
	if !utf8.RuneStart(text[at]) {
		return false
	}
	return strings.ContainsRune(" ,:;–—", firstRune(text[at:]))
}
