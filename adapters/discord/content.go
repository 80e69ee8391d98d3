package discord

import (
	"strings"
	"unicode"
)

// wordsOf are the words that somebody wrote, for the core to read. What Discord
// adds to them is taken out: a time becomes its day in UTC, what is struck out is gone,
// and so are code blocks, quotations, emoji, and mentions of users, roles,
// channels and everybody. Where nothing is left, a code block or quotation is
// what was meant. A user whom the sentence is about stays, as a name: "was @ann
// director?" is no question without her. "" is where nothing is asked.
func wordsOf(content string, known names) string { return known.read(content, known.argument) }

// titleOf is what somebody wrote as a title, in which all who are known have
// their names.
func titleOf(content string, known names) string {
	return known.read(content, func(mention, before, after string) string {
		if known[mention] != "" {
			return strings.Replace(mention[:1], "&", "@", 1) + known[mention]
		}
		return known.argument(mention, before, after)
	})
}

// read takes Discord's markup away; mentioned is what is put for a mention, from
// it and what stands before and after.
func (known names) read(content string, mentioned func(mention, before, after string) string) string {
	r := contentReader{mentioned: mentioned}
	r.read(strings.Map(visible, content))
	text := tidied(r.out.String())
	if text == "" && r.aside.Len() > 0 && r.aside.Len() < len(content) {
		return known.read(r.aside.String(), mentioned)
	}
	return text
}

// visible drops what nobody sees: joiners, marks of direction, variations.
func visible(r rune) rune {
	if unicode.In(r, unicode.Cf, unicode.Variation_Selector) || r == '\r' {
		return -1
	}
	return r
}

// tidied sets single spaces between words, and is "" where there are no words.
func tidied(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return ""
	}
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
