package adapters

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Dialect is how a platform's people mark, in what they write, that something is
// not the words of their question.
type Dialect struct {
	Strike string // stands on either side of what is struck out
	Whole  bool   // and only around whole words
	Stress string // the marks of stress, which may stand around it
	Quote  string // begins a line of somebody else's words
	Rest   string // begins such words that go on to the end
}

// fence stands before and after a block of code, on every platform.
const fence = "```"

// Words are the words of a text that are its writer's own and stand: without
// blocks of code, quotations, what is struck out, and calls to everybody. What is
// between others stays as it is.
func (d Dialect) Words(text string) string {
	if text == "" {
		return text
	}
	text = d.unquoted(unfenced(text))
	text = d.standing(text)
	if slices.ContainsFunc(calls, func(call string) bool { return strings.Contains(text, call) }) {
		text = everybody.ReplaceAllString(text, "$1 ")
	}
	return strings.TrimSpace(text)
}

// Aside is a text with what stands in blocks of code and quotations among its words:
// where it has no others, those are meant.
func (d Dialect) Aside(text string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.ReplaceAll(text, fence, "\n"), "\n") {
		lines = append(lines, strings.TrimPrefix(strings.TrimPrefix(line, d.Rest), d.Quote))
	}
	return strings.Join(lines, "\n")
}

// calls are those to all who are there, as people type them and as they arrive where the
// platform does not mark them up, and everybody finds them as words of their own.
var (
	calls     = []string{"@everyone", "@here", "@channel"}
	everybody = regexp.MustCompile(`(^|[\s(])(?:` + strings.Join(calls, "|") + `)\b`)
)

// unfenced takes out blocks of code. One that is begun and not ended is none.
func unfenced(text string) string {
	for from := strings.Index(text, fence); from >= 0; from = strings.Index(text, fence) {
		size := strings.Index(text[from+len(fence):], fence)
		if size < 0 {
			break
		}
		text = text[:from] + "\n" + text[from+len(fence)+size+len(fence):]
	}
	return text
}

// unquoted takes out the lines that somebody else's words stand in.
func (d Dialect) unquoted(text string) string {
	if !strings.Contains(text, strings.TrimSpace(d.Quote)) {
		return text
	}
	var own []string
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, d.Rest) {
			break
		}
		if !strings.HasPrefix(line, d.Quote) {
			own = append(own, line)
		}
	}
	return strings.Join(own, "\n")
}

// standing takes out what is struck out.
func (d Dialect) standing(text string) string {
	var left strings.Builder
	for {
		from, to := d.struck(text)
		if from < 0 {
			break
		}
		left.WriteString(text[:from])
		left.WriteByte(' ')
		text = text[to:]
	}
	left.WriteString(text)
	return left.String()
}

// struck finds the first stretch of a text that is struck out, with its marks;
// from is -1 where there is none.
func (d Dialect) struck(text string) (from, to int) {
	for at := 0; ; {
		from = strings.Index(text[at:], d.Strike)
		if from < 0 {
			return -1, 0
		}
		from += at
		inner := from + len(d.Strike)
		if end := d.strikeEnd(text, inner); end > inner && (!d.Whole || edge(utf8.DecodeLastRuneInString(strings.TrimRight(text[:from], d.Stress)))) {
			return from, end + len(d.Strike)
		}
		at = inner
	}
}

// strikeEnd finds where what is struck out from a place on ends; -1 is nowhere. It
// stands in one line, and no space stands inside of its marks.
func (d Dialect) strikeEnd(text string, from int) int {
	for at := from; ; {
		end := strings.Index(text[at:], d.Strike)
		if end < 0 || strings.ContainsRune(text[from:at+end], '\n') {
			return -1
		}
		end += at
		before, _ := utf8.DecodeLastRuneInString(text[from:end])
		first, _ := utf8.DecodeRuneInString(text[from:])
		tight := end > from && !unicode.IsSpace(before) && !unicode.IsSpace(first)
		if tight && (!d.Whole || edge(utf8.DecodeRuneInString(strings.TrimLeft(text[end+len(d.Strike):], d.Stress)))) {
			return end
		}
		at = end + len(d.Strike)
	}
}

// edge tells whether a whole word may begin or end at a rune: at none, at what is
// part of no word and no address, at a character of a script without spaces.
func edge(r rune, size int) bool {
	return size == 0 || unicode.Is(unicode.Han, r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/=~%#&_", r)
}

// Day is the day, in UTC, of a time that a platform writes as seconds of Unix, as
// "2010-03-05"; "" is of one that is no time of a calendar.
func Day(seconds string) string {
	unix, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return ""
	}
	day := time.Unix(unix, 0).UTC()
	if day.Year() < 1 || day.Year() > 9999 {
		return ""
	}
	return day.Format(time.DateOnly)
}
