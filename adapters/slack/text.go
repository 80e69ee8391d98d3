package slack

import (
	"strings"

	"github.com/slack-go/slack/slackutilsx"
)

var unescape = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// readable is what a person reads of a text as Slack writes it: <@U1>, <#C1|name>
// and <address|label> are how it marks things up. The bot's own name is left out.
func readable(text, bot string) string {
	if !strings.ContainsAny(text, "<&") {
		return strings.TrimSpace(text)
	}
	var plain strings.Builder
	for {
		before, rest, found := strings.Cut(text, "<")
		plain.WriteString(before)
		if !found {
			break
		}
		marked, after, closed := strings.Cut(rest, ">")
		if !closed {
			plain.WriteString(rest)
			break
		}
		plain.WriteString(shown(marked, bot))
		text = after
	}
	return strings.TrimSpace(unescape.Replace(plain.String()))
}

// shown is what stands for the markup between < and >.
func shown(marked, bot string) string {
	target, label, labelled := strings.Cut(marked, "|")
	switch {
	case strings.HasPrefix(target, "@"):
		if target[1:] == bot || !labelled {
			return ""
		}
		return "@" + label
	case strings.HasPrefix(target, "#"):
		return "#" + label
	case strings.HasPrefix(target, "!date"):
		return label
	case strings.HasPrefix(target, "!"):
		if label == "" {
			label = target[1:]
		}
		return "@" + strings.TrimPrefix(label, "@")
	case labelled:
		return label
	}
	return strings.TrimPrefix(target, "mailto:")
}

// mentions tells whether a text, as Slack writes it, mentions a user.
func mentions(text, user string) bool {
	return user != "" && (strings.Contains(text, "<@"+user+">") || strings.Contains(text, "<@"+user+"|"))
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
