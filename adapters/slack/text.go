package slack

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"

	"github.com/slack-go/slack/slackutilsx"

	"officebot/adapters"
)

var unescape = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// dialect is how people mark in Slack what is not the words of a question; what
// they type is escaped.
var dialect = adapters.Dialect{Strike: "~", Whole: true, Quote: "&gt;", Rest: "&gt;&gt;&gt;"}

// readable are the words that a person wrote, of a text as Slack writes it: without
// mentions, addresses and emoji, and with the words alone of what is marked up.
func readable(text string) string {
	if !strings.ContainsAny(text, "<&~`@:>") {
		return strings.TrimSpace(text)
	}
	text = dialect.Words(text)
	var words strings.Builder
	for {
		before, rest, found := strings.Cut(text, "<")
		words.WriteString(before)
		if !found {
			break
		}
		marked, after, closed := strings.Cut(rest, ">")
		if !closed {
			words.WriteString(rest)
			break
		}
		words.WriteString(wordsOf(marked))
		text = after
	}
	text = words.String()
	if strings.Contains(text, ":") {
		text = emoji.ReplaceAllString(text, "$1 ")
	}
	return strings.TrimSpace(singleSpaced(unescape.Replace(text)))
}

// emoji are names between colons, also of the tone of a skin; the colons of a time or an
// address stand behind something.
var emoji = regexp.MustCompile(`(^|[^\w:/])(?::[a-z0-9_+'-]+:)+`)

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

// wordsOf are the words of what Slack marks up between < and >: of a link those
// that it shows in place of its address, of a date the date. Where there are none,
// a space parts what stands on either side.
func wordsOf(marked string) string {
	target, label, labelled := strings.Cut(marked, "|")
	switch {
	case strings.HasPrefix(target, "!date^"):
		seconds, _, _ := strings.Cut(strings.TrimPrefix(target, "!date^"), "^")
		return cmp.Or(label, adapters.Day(seconds), " ")
	case strings.HasPrefix(target, "@"), strings.HasPrefix(target, "#"), strings.HasPrefix(target, "!"):
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
