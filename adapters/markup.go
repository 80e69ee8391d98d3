package adapters

import (
	"iter"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/bot"
)

// Markup is how a platform writes the lines of an answer.
type Markup struct {
	Escape func(string) string // makes text mean nothing but itself
	Strong func(string) string // stresses text that is escaped already
	Item   string              // stands before an item of a list
}

// Line writes one line.
func (m Markup) Line(line bot.Line) string {
	var out strings.Builder
	if line.Item {
		out.WriteString(m.Item)
	}
	for text, strong := range segments(line) {
		text = m.Escape(text)
		if strong {
			text = m.Strong(text)
		}
		out.WriteString(text)
	}
	return out.String()
}

// segments yields the pieces of a line, and whether each is to be stressed.
func segments(line bot.Line) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		at := 0
		for _, strong := range line.Strong {
			if at < strong.From && !yield(line.Text[at:strong.From], false) {
				return
			}
			if strong.From < strong.To && !yield(line.Text[strong.From:strong.To], true) {
				return
			}
			at = strong.To
		}
		if at < len(line.Text) {
			yield(line.Text[at:], false)
		}
	}
}

// Pages writes lines on as few pages as hold them, each of at most limit
// characters (see Length) and broken between lines; a line that is longer than
// a page is broken between words. The limit must hold a stressed word.
func (m Markup) Pages(lines []bot.Line, limit int) []string {
	var pages []string
	var page strings.Builder
	room := limit
	for _, line := range lines {
		for rest := &line; rest != nil; {
			first, after := m.split(*rest, limit)
			written := m.Line(first)
			length := Length(written)
			if page.Len() > 0 && 1+length > room {
				pages = append(pages, page.String())
				page.Reset()
				room = limit
			}
			if page.Len() > 0 {
				page.WriteByte('\n')
				room--
			}
			page.WriteString(written)
			room -= length
			rest = after
		}
	}
	if page.Len() > 0 {
		pages = append(pages, page.String())
	}
	return pages
}

// split breaks a line before the first word that a page has no room for; after
// is nil where there is room for all.
func (m Markup) split(line bot.Line, limit int) (first bot.Line, after *bot.Line) {
	if Fits(m.Line(line), limit) {
		return line, nil
	}
	ends := wordEnds(line.Text)
	// The first that is too long; there is one, for the whole line is.
	long := sort.Search(len(ends), func(i int) bool { return !Fits(m.Line(head(line, ends[i])), limit) })
	if long == 0 {
		// Not a single word fits: break it between its characters.
		ends = runeEnds(line.Text)
		long = max(1, sort.Search(len(ends), func(i int) bool { return !Fits(m.Line(head(line, ends[i])), limit) }))
	}
	at := ends[long-1]
	first, rest := head(line, at), tail(line, at)
	if rest.Text == "" {
		return first, nil
	}
	return first, &rest
}

// wordEnds are the places of a text at which it may be broken: before a space,
// and on either side of a character of a script that sets none.
func wordEnds(text string) []int {
	var ends []int
	broken := false
	for i, r := range text {
		han := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
		if i > 0 && (unicode.IsSpace(r) || han || broken) {
			ends = append(ends, i)
		}
		broken = han
	}
	return append(ends, len(text))
}

func runeEnds(text string) []int {
	var ends []int
	for i := range text {
		if i > 0 {
			ends = append(ends, i)
		}
	}
	return append(ends, len(text))
}

// head is a line up to a byte.
func head(line bot.Line, to int) bot.Line {
	first := bot.Line{Text: line.Text[:to], Item: line.Item}
	for _, strong := range line.Strong {
		if strong.From < to {
			first.Strong = append(first.Strong, bot.Range{From: strong.From, To: min(strong.To, to)})
		}
	}
	return first
}

// tail is a line from a byte on, without the space that it was broken at.
func tail(line bot.Line, from int) bot.Line {
	text := strings.TrimLeftFunc(line.Text[from:], unicode.IsSpace)
	from = len(line.Text) - len(text)
	last := bot.Line{Text: text}
	for _, strong := range line.Strong {
		if strong.To > from {
			last.Strong = append(last.Strong, bot.Range{From: max(strong.From, from) - from, To: strong.To - from})
		}
	}
	return last
}

// Length is the length of a text as the platforms count: in UTF-16 code units,
// or in characters, which are never more.
func Length(text string) int {
	n := utf8.RuneCountInString(text)
	for i := range len(text) {
		if text[i] >= surrogated {
			n++
		}
	}
	return n
}

// surrogated is the least byte that a rune of two code units begins with in UTF-8.
const surrogated = 0xF0

// Fits tells whether a text is at most so long; see Length.
func Fits(text string, limit int) bool { return len(text) <= limit || Length(text) <= limit }

// Cut shortens a text to a limit (see Length), between words and with an
// ellipsis.
func Cut(text string, limit int) string {
	if Fits(text, limit) {
		return text
	}
	plain := Markup{Escape: func(s string) string { return s }, Strong: func(s string) string { return s }}
	first, _ := plain.split(bot.Line{Text: text}, limit-1)
	return strings.TrimRightFunc(first.Text, unicode.IsSpace) + "…"
}
