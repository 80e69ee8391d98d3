package console

import (
	"slices"
	"strings"
	"unicode"

	"officebot/knowledge"
)

// Completer completes a line at a cursor, both in characters: what stands before
// the part to complete, what that part may become, and what stands behind.
type Completer func(line string, cursor int) (before string, become []string, behind string)

const (
	maxCompletions = 10 // names that are offered
	maxNameWords   = 4  // words of a name that is being typed, in a line of other words
)

// Complete is a Completer: of a command, or of a name that the line ends in.
func (c *Console) Complete(line string, cursor int) (before string, become []string, behind string) {
	text := []rune(line)
	typed, behind := string(text[:cursor]), string(text[cursor:])
	if strings.HasPrefix(typed, "/") {
		for _, command := range commands {
			if strings.HasPrefix(command, strings.ToLower(typed)) {
				become = append(become, command)
			}
		}
		return "", become, behind
	}
	for _, at := range nameStarts(typed) {
		people := c.Desk.Office().Complete(typed[at:], maxCompletions)
		if len(people) > 0 && strings.TrimSpace(typed[at:]) != "" {
			return typed[:at], namesOf(people, c.scriptOf(typed)), behind
		}
	}
	return typed, nil, behind
}

// nameStarts are where a name may begin that is being typed at the end of a text,
// in bytes, the earliest first: at a word, or at any Chinese character, of which a
// name has as few as other names have words.
func nameStarts(text string) []int {
	var starts []int
	before := ' '
	for at, r := range text {
		if !unicode.IsSpace(r) && (unicode.IsSpace(before) || unicode.Is(unicode.Han, r)) {
			starts = append(starts, at)
		}
		before = r
	}
	return starts[max(0, len(starts)-maxNameWords):]
}

// scriptOf is the language whose names fit what is being typed.
func (c *Console) scriptOf(typed string) string {
	switch isHan := strings.ContainsFunc(typed, func(r rune) bool { return unicode.Is(unicode.Han, r) }); {
	case !isHan:
		return "en"
	case c.Locale == "zh-Hant":
		return c.Locale
	}
	return "zh-Hans"
}

func namesOf(people []*knowledge.Person, language string) []string {
	names := make([]string, 0, len(people))
	for _, person := range people {
		if name := clean(person.In(language)); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
