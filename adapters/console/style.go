package console

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/adapters"
)

// style dresses text for a terminal; the zero style leaves it plain.
type style struct{ rich bool }

func (s style) bold(text string) string { return s.dress("1", text) }
func (s style) dim(text string) string  { return s.dress("2", text) }

// dress sets text in a rendition of ECMA-48 (SGR), whose number it is given.
func (s style) dress(rendition, text string) string {
	if !s.rich || text == "" {
		return text
	}
	return "\x1b[" + rendition + "m" + text + "\x1b[0m"
}

// markup is how lines of an answer are dressed.
func (s style) markup() adapters.Markup {
	return adapters.Markup{Escape: clean, Strong: s.bold, Item: "- "}
}

// link makes text clickable (OSC 8) where the address is one of the web.
func (s style) link(url, text string) string {
	if !s.rich || !adapters.IsWeb(url) {
		return text
	}
	return "\x1b]8;;" + url + "\x1b\\" + text + "\x1b]8;;\x1b\\"
}

// clean strips what a terminal would obey instead of showing it: control and
// formatting characters, among them those that turn the direction of writing.
// White space becomes a space, bytes that are no UTF-8 become U+FFFD.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		const nonJoiner, joiner = '\u200c', '\u200d'
		switch {
		case r >= ' ' && r < utf8.RuneSelf-1, r == nonJoiner, r == joiner:
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.C, r):
			return -1
		}
		return r
	}, text)
}

// cleanURL makes an address fit for a terminal: whatever is not printable
// ASCII is percent-encoded.
func cleanURL(url string) string {
	var safe strings.Builder
	for i := range len(url) {
		if b := url[i]; b > ' ' && b < 0x7f {
			safe.WriteByte(b)
		} else {
			fmt.Fprintf(&safe, "%%%02X", b)
		}
	}
	return safe.String()
}
