package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// lifetime is how many years lie between dates that are rather a birth and a death
// than a start and an end.
const lifetime = 45

// readItems reads a list of holders: "Ann Archer (1993–2003)", "1993–2003: Ann
// Archer", "Ann Archer, June 2024–". It is none if less than half of its items can
// be read so, or if their times are lifetimes.
func readItems(b *block, in *Input, report *Report) []entry {
	var entries []entry
	lives, tried := 0, 0
	for i := range b.items {
		item := &b.items[i]
		text := strings.TrimSpace(footnote().ReplaceAllString(item.cells[0].text, ""))
		if text == "" {
			continue
		}
		tried++
		list := readItem(item, text, in.Order)
		if list == nil {
			if n := readName(text); says("vacant", n.name) {
				report.Vacant++
				continue
			}
			report.unread(item.line, shorten(oneLine(text)), "no name with a time that can be read")
			continue
		}
		for _, e := range list {
			if years := e.end.First.Year() - e.start.First.Year(); !e.end.IsZero() && years > lifetime {
				lives++
			}
			for _, m := range []moment{e.start, e.end} {
				if m.guess != "" {
					report.guess(item.line, m.guess)
				}
			}
			e.section = b.section
			entries = append(entries, e)
		}
	}
	switch {
	case 5*len(entries) < 3*tried, len(entries) == 1 && roleIn(headPart(titlePost(b.heading(&page{})))) == "" && b.term == "":
		return nil
	case 2*lives > len(entries):
		report.pass(b.line(), fmt.Sprintf("the list under “%s” is passed over: its years look like those of births and deaths", b.section))
		return nil
	}
	return entries
}

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
	out := make([]entry, len(periods))
	for i, p := range periods {
		out[i] = e
		out[i].period = p
	}
	return out
}

// splitItem parts an item into a name and times.
func splitItem(text string, order Order) (head string, periods []period) {
	// In brackets behind the name; of several, the last that is no lifetime.
	matches := bracketed().FindAllStringSubmatchIndex(text, -1)
	for i := len(matches) - 1; i >= 0; i-- {
		m := matches[i]
		inside := text[m[2]:m[3]]
		list := readPeriods(inside, order)
		for _, part := range strings.FieldsFunc(inside, func(r rune) bool { return r == ',' || r == ';' }) {
			if list == nil {
				list = readPeriods(part, order) // "1993–2003, acting"
			}
		}
		if list != nil && strings.TrimSpace(text[:m[0]]) != "" && !(len(matches) > 1 && i == 0 && isLifetime(list)) {
			return text[:m[0]], list
		}
	}
	return splitBare(strings.TrimSpace(bracketed().ReplaceAllString(text, "")), order)
}

func isLifetime(list []period) bool {
	return len(list) == 1 && !list[0].end.IsZero() && list[0].end.First.Year()-list[0].start.First.Year() > lifetime
}

// splitBare parts an item without brackets: the longest time at its start or at its
// end is when, the rest is who.
func splitBare(text string, order Order) (string, []period) {
	text = leadingItemNo().ReplaceAllString(text, "")
	for at := 0; at < len(text); at++ {
		if !isBreak(text, at) {
			continue
		}
		name := strings.Trim(text[:at], " ,:;–—-")
		if list := readPeriods(strings.TrimLeft(text[at:], " ,:;"), order); list != nil && isName(name) {
			return name, list
		}
		if list := readPeriods(strings.Trim(text[at:], " ,:;–—-"), order); list != nil && isName(name) {
			return name, list
		}
	}
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

// isBreak tells whether a name or a time may end at a byte of a text.
func isBreak(text string, at int) bool {
	if !utf8.RuneStart(text[at]) {
		return false
	}
	return strings.ContainsRune(" ,:;–—", firstRune(text[at:]))
}

// How much of a long item a passage has: its first and last words.
const (
	longPassage = 12 // words
	shownWords  = 5
)

// passageOf is an item as it stands, or its first and its last words.
func passageOf(text string) string {
	words := strings.Fields(text)
	if len(words) <= longPassage {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:shownWords], " ") + "…" + strings.Join(words[len(words)-shownWords:], " ")
}
