package discord

import (
	"strings"
	"unicode"

	"officebot/adapters"
	"officebot/bot"
)

// markup is Discord's dialect of Markdown.
var markup = adapters.Markup{
	Escape: escape,
	Strong: func(text string) string { return "**" + text + "**" },
	Item:   "- ",
}

// special means something wherever it stands. A backslash takes that away, and
// is not shown.
const special = "\\*_~`|[]<>#@"

// escape makes text mean nothing but itself: no formatting, no link, no mention,
// no emoji, no heading, list or quote.
func escape(text string) string {
	var out strings.Builder
	out.Grow(len(text) + 8)
	start := true // of a line, but for digits
	for i, r := range text {
		rest := text[i:]
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			out.WriteByte(' ')
			continue
		case unicode.IsControl(r):
			continue
		case strings.ContainsRune(special, r),
			r == '(' && strings.HasSuffix(text[:i], "]"),
			r == ':' && strings.HasPrefix(rest, "://"),
			start && (r == '-' || r == '+' || r == '.'):
			out.WriteByte('\\')
		}
		out.WriteRune(r)
		start = start && (unicode.IsSpace(r) || unicode.IsDigit(r))
	}
	return out.String()
}

// fitted is text, escaped, cut to a limit.
func fitted(text string, limit int) string {
	line := bot.Line{Text: strings.TrimSpace(text)}
	if written := markup.Line(line); adapters.Fits(written, limit) {
		return written
	}
	pages := markup.Pages([]bot.Line{line}, limit-1)
	if len(pages) == 0 {
		return ""
	}
	return pages[0] + "…"
}

// link writes a masked link; the text has to be escaped already.
func link(text, url string) string { return "[" + text + "](" + url + ")" }

// linked is an address that a masked link can hold: nothing in it ends the link
// early.
func linked(url string) string { return inLink.Replace(url) }

var inLink = strings.NewReplacer(
	"(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "[", "%5B", "]", "%5D", "|", "%7C",
	"\\", "%5C", " ", "%20", "\t", "%09", "\n", "%0A", "\r", "%0D", "\"", "%22", "`", "%60", "*", "%2A",
)

// fragmentMark begins the part of an address that says which text to mark.
const fragmentMark = "#:~:text="

// shortened is an address of at most limit characters. A passage to mark is
// marked as far as there is room for its words; "" where even the page's own
// address is too long.
func shortened(url string, limit int) string {
	if adapters.Fits(url, limit) {
		return url
	}
	page, passage, marks := strings.Cut(url, fragmentMark)
	room := limit - adapters.Length(page) - len(fragmentMark)
	if !marks || room <= 0 {
		return within(page, limit)
	}
	passage, _, _ = strings.Cut(passage, ",") // its end would be too far from its start
	if len(passage) > room {
		passage = passage[:room+1]
		passage = passage[:max(0, strings.LastIndex(passage, "%20"))]
	}
	if passage == "" {
		return within(page, limit)
	}
	return page + fragmentMark + passage
}

func within(url string, limit int) string {
	if !adapters.Fits(url, limit) {
		return ""
	}
	return url
}
