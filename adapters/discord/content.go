package discord

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordsOf are the words that somebody wrote, for the core to read. What Discord
// adds to them is taken out: a time becomes its day in UTC, what is struck out is gone,
// and so are code blocks, quotations, emoji, and mentions of users, roles,
// channels and everybody. Where nothing is left, a code block or quotation is
// what was meant. A user whom the sentence is about stays, as a name: "was @ann
// director?" is no question without her. "" is where nothing is asked.
func wordsOf(content string, known names) string {
	return known.read(content, func(mention, before, after string) string {
		if mention[0] != '@' || !isArgument(before, after) {
			return ""
		}
		return cmp.Or(known[mention], unnamedUser)
	})
}

// unnamedUser stands for a user whose name Discord does not tell; no record has
// anybody of that name.
const unnamedUser = "@user"

// titleOf is what somebody wrote as a title, in which all who are known have
// their names.
func titleOf(content string, known names) string {
	return known.read(content, func(mention, before, after string) string {
		switch {
		case known[mention] != "":
			return strings.Replace(mention[:1], "&", "@", 1) + known[mention]
		case mention[0] == '@' && isArgument(before, after):
			return unnamedUser
		}
		return ""
	})
}

// isArgument tells whether a mention is part of what a sentence says, from the
// words on either side of it: it is not where it addresses somebody.
func isArgument(before, after string) bool {
	words := strings.Fields(before)
	if len(words) > 0 && leads[strings.ToLower(words[len(words)-1])] {
		return true
	}
	r, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune("是在曾当當任做之的", r)
}

// leads are the words after which a sentence goes on with whom it is about.
var leads = func() map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq("is was are were isn't wasn't do does did didn't has had have hasn't will would can could " +
		"by of after before under from than to when while if that or except follow succeed precede replace") {
		set[word] = true
	}
	return set
}()

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
