package slack

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/slack-go/slack/slackutilsx"

	"officebot/adapters"
)

var unescape = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// dialect is how people mark in Slack what is not the words of a question; what
// they type is escaped.
var dialect = adapters.Dialect{Strike: "~", Whole: true, Stress: "*_", Quote: "&gt;", Rest: "&gt;&gt;&gt;"}

// wordsAsked are the words of a text that is said to the bot. Where it has nothing but a
// block of code or a quotation, that is what is asked.
func wordsAsked(text string) string {
	return cmp.Or(readable(text), readable(dialect.Aside(text)))
}

// readable are the words that a person wrote, of a text as Slack writes it: without
// mentions, addresses and emoji, and with the words alone of what is marked up. "" is
// where there are none.
func readable(text string) string {
	if strings.ContainsAny(text, "<&~`@:>") {
		text = unmarked(dialect.Words(text))
		if strings.Contains(text, ":") {
			text = emoji.ReplaceAllString(text, "$1$2$3 $4")
		}
		text = singleSpaced(unescape.Replace(text))
	}
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return ""
	}
	return strings.TrimSpace(text)
}

// unmarked is a text with the words of what Slack marks up between < and > in its place.
func unmarked(text string) string {
	var words []byte
	for {
		before, rest, found := strings.Cut(text, "<")
		words = append(words, before...)
		marked, after, closed := strings.Cut(rest, ">")
		if !found || !closed {
			return string(append(words, rest...))
		}
		if strings.HasPrefix(marked, "@") {
			words = withMention(words, marked, after)
		} else {
			words = append(words, wordsOf(marked)...)
		}
		text = after
	}
}

// withMention is what stands before a mention, with it: a user whom the sentence is
// about stays, as a name.
func withMention(before []byte, marked, after string) []byte {
	const aWord = 20 // bytes, and more than the words have that matter
	end := string(before[max(0, len(before)-aWord):])
	if !adapters.IsArgument(end, after) {
		before = before[:len(before)-len(end)+len(adapters.WithoutCopy(end))]
		return append(before, ' ')
	}
	_, name, _ := strings.Cut(marked, "|")
	return fmt.Appendf(before, " %s ", cmp.Or(name, adapters.UnnamedUser))
}

// emoji are names between colons, also of the tone of a skin; the colons of a time or an
// address stand behind something. A workspace's own have names in any script, which then
// stand behind no letter, and behind a word people leave out the space.
var emoji = regexp.MustCompile(`(^|[^\w:/])(?::[a-z0-9_+'-]+:)+` +
	`|(^|[^\p{L}\p{N}_:/])(?::[\p{Ll}\p{Lo}\p{Lm}\p{N}_+'-]+:)+` +
	`|(\w)(?::[a-z][a-z0-9_+'-]+:)+($|[\s?!.,;])`)

// singleSpaced is a text with one space in the place of several, and of tabs beside others.
func singleSpaced(text string) string {
	var out strings.Builder
	for {
		at := strings.IndexAny(text, " \t")
		if at < 0 {
			break
		}
		rest := strings.TrimLeft(text[at:], " \t")
		out.WriteString(text[:at])
		if space := text[at : len(text)-len(rest)]; len(space) == 1 {
			out.WriteString(space)
		} else {
			out.WriteByte(' ')
		}
		text = rest
	}
	out.WriteString(text)
	return out.String()
}

// wordsOf are the words of what Slack marks up between < and >, but for a mention of a
// user: of a link those that it shows in place of its address, of a date the date. Where there are none,
// a space parts what stands on either side.
func wordsOf(marked string) string {
	target, label, labelled := strings.Cut(marked, "|")
	switch {
	case strings.HasPrefix(target, "!date^"):
		seconds, _, _ := strings.Cut(strings.TrimPrefix(target, "!date^"), "^")
		return cmp.Or(label, adapters.Day(seconds), " ")
	case strings.HasPrefix(target, "#"), strings.HasPrefix(target, "!"), adapters.IsPassage(target), strings.HasPrefix(label, "+"):
		return " "
	case strings.HasPrefix(target, "tel:"): // a number that looks like one of a telephone
		return cmp.Or(label, strings.TrimPrefix(target, "tel:"))
	case labelled && !isAddress(label, target):
		return label
	case !labelled && !strings.Contains(target, ":"):
		return target
	}
	return " "
}

// isAddress tells whether what a link shows is its address, not words. Slack makes
// a link of "2010.Is" too, where somebody left out a space.
func isAddress(label, target string) bool {
	label, target = bare(label), bare(target)
	name, _, _ := strings.Cut(target, ".")
	return strings.EqualFold(label, target) && strings.ContainsFunc(name, unicode.IsLetter)
}

// bare is an address without its scheme and its last slash.
func bare(address string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		address = strings.TrimPrefix(address, scheme)
	}
	return strings.TrimSuffix(address, "/")
}

// mentions tells whether a text, as Slack writes it, mentions a user.
func mentions(text, user string) bool {
	return user != "" && (strings.Contains(text, "<@"+user+">") || strings.Contains(text, "<@"+user+"|"))
}

// addressed is a text without the mentions of the bot, that no question is about.
func addressed(text, bot string) string {
	if bot == "" {
		return text
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "<@"+bot)
		marked, after, closed := strings.Cut(rest, ">")
		if !found || !closed || marked != "" && marked[0] != '|' {
			return out.String() + text
		}
		out.WriteString(before + " " + adapters.AddressedAs(before) + " ")
		text = after
	}
}

// names tells whether a text names somebody: a person, a group, all who are there.
// It is for them.
func names(text string) bool {
	return strings.Contains(text, "<@") || strings.Contains(text, "<!subteam^") ||
		strings.Contains(text, "<!here") || strings.Contains(text, "<!channel") || strings.Contains(text, "<!everyone")
}

// escape makes text mean nothing but itself in what the bot writes. Slack has no
// way to escape the signs of its formatting; a zero-width space on either side
// keeps them from marking the start or the end of anything.
func escape(text string) string {
	text = slackutilsx.EscapeMessage(text)
	if strings.ContainsAny(text, "*_~`") {
		text = markers.Replace(text)
	}
	return text
}

const zeroWidth = "\u200b"

var markers = strings.NewReplacer(
	"*", zeroWidth+"*"+zeroWidth,
	"_", zeroWidth+"_"+zeroWidth,
	"~", zeroWidth+"~"+zeroWidth,
	"`", zeroWidth+"`"+zeroWidth,
)
