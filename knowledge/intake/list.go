package intake

import (
	"fmt"
	"strings"
)

// lifetime is how many years lie between dates that are rather a birth and a death
// than a start and an end.
const lifetime = 45

// readItems reads a list of holders: "Ann Archer (1993–2003)", "1993–2003: Ann
// Archer", "Ann Archer, June 2024–". It is none if less than half of its items can
// be read so, or if their times are lifetimes.
func readItems(b *block, in *Input, report *Report, tell func(item int)) []entry {
	var entries []entry
	lives, tried := 0, 0
	for i := range b.items {
		tell(i + 1)
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
		report.pass(b.line(), fmt.Sprintf("the list under “%s” was left out: its years look like those of births and deaths", b.section))
		return nil
	}
	return entries
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
