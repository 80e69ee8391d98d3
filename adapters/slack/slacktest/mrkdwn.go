package slacktest

import (
	"fmt"
	"regexp"
	"strings"
)

// https://docs.slack.dev/messaging/formatting-message-text/
var (
	entity = regexp.MustCompile(`^&(amp|lt|gt);`)
	link   = regexp.MustCompile(`^(?:https?://[^\s|<>]+|mailto:[^\s|<>]+)(?:\|[^|<>\n]+)?$`)
	date   = regexp.MustCompile(`^!date\^\d+\^[^|<>^]+(?:\^https?://[^|<>^]+)?\|[^|<>]+$`)
	room   = regexp.MustCompile(`^#[CG][A-Z0-9]+(?:\|[^|<>]*)?$`)
)

// checkMarkup finds in a text of Slack's markup what is not escaped and what
// would ping somebody.
func checkMarkup(text string) []string {
	var wrong []string
	for at := 0; at < len(text); {
		rest := text[at:]
		switch text[at] {
		case '&':
			if !entity.MatchString(rest) {
				wrong = append(wrong, fmt.Sprintf("an & that is not escaped, before %q", short(rest)))
			}
		case '>':
			wrong = append(wrong, fmt.Sprintf("a > that is not escaped, before %q", short(rest)))
		case '<':
			inside, _, closed := strings.Cut(rest[1:], ">")
			if what := checkSequence(inside, closed); what != "" {
				wrong = append(wrong, what)
			}
			if !closed || strings.Contains(inside, "<") {
				break
			}
			wrong = append(wrong, checkMarkup(inside)...)
			at += len(inside) + 1
		}
		at++
	}
	return wrong
}

// checkSequence tells what is wrong with what stands between < and >.
func checkSequence(inside string, closed bool) string {
	switch {
	case !closed, strings.Contains(inside, "<"):
		return fmt.Sprintf("a < that is not escaped, before %q", short(inside))
	case strings.HasPrefix(inside, "@"), strings.HasPrefix(inside, "!") && !date.MatchString(inside):
		return fmt.Sprintf("<%s> pings somebody", short(inside))
	case link.MatchString(inside), date.MatchString(inside), room.MatchString(inside):
		return ""
	}
	return fmt.Sprintf("<%s> is no link that Slack reads", short(inside))
}

// short is the beginning of a text, for a message.
func short(text string) string {
	const enough = 60
	if runes := []rune(text); len(runes) > enough {
		return string(runes[:enough]) + "…"
	}
	return text
}
