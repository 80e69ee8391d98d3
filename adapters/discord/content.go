package discord

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/adapters"
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

// contentReader reads a text of Discord's dialect of Markdown from left to right.
type contentReader struct {
	mentioned func(mention, before, after string) string
	out       strings.Builder
	aside     strings.Builder // what stands in code blocks and quotations
}

func (r *contentReader) read(text string) {
	for start := true; text != ""; {
		if start {
			if rest, ok := r.line(text); ok {
				text = rest
				continue
			}
		}
		c, n := utf8.DecodeRuneInString(text)
		rest, ok := r.marked(text)
		if !ok {
			r.out.WriteRune(c)
			rest = text[n:]
		}
		// Behind a mention people begin as on a line of its own.
		start = c == '\n' || start && (unicode.IsSpace(c) || ok && c == '<')
		text = rest
	}
}

// lineMark begins a heading, small print or an item.
var lineMark = regexp.MustCompile(`^(?:#{1,3}|-#|[-*]) +`)

// line reads what means something at the start of a line.
func (r *contentReader) line(text string) (rest string, ok bool) {
	if quoted, found := strings.CutPrefix(text, ">>> "); found {
		r.aside.WriteString(quoted)
		return "", true
	}
	if quoted, found := strings.CutPrefix(text, "> "); found {
		quoted, rest, _ = strings.Cut(quoted, "\n")
		r.aside.WriteString(quoted + "\n")
		return rest, true
	}
	mark := lineMark.FindString(text)
	return text[len(mark):], mark != ""
}

// marked reads markup that begins here, if any does.
func (r *contentReader) marked(text string) (rest string, ok bool) {
	switch text[0] {
	case '\\':
		if len(text) > 1 && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\", text[1]) >= 0 {
			r.out.WriteByte(text[1])
			return text[2:], true
		}
	case '`':
		return r.code(text)
	case '~':
		if _, rest, ok := enclosed(text, "~~"); ok {
			return rest, true
		}
	case '|':
		return strings.CutPrefix(text, "||")
	case '*':
		return text[1:], true
	case '_':
		return r.underscore(text)
	case '[':
		return r.link(text)
	case '<':
		return r.angled(text)
	case '@':
		return r.everybody(text)
	}
	return text, false
}

// enclosed is what stands between a mark and its next occurrence.
func enclosed(text, mark string) (inside, rest string, ok bool) {
	if text, ok = strings.CutPrefix(text, mark); !ok {
		return "", "", false
	}
	inside, rest, ok = strings.Cut(text, mark)
	return inside, rest, ok && inside != ""
}

// codeLanguage is the first line of a code block that names its language.
var codeLanguage = regexp.MustCompile(`^[\w+.-]*\n`)

// code sets a block of code aside, and reads a piece of code within a line as it
// stands.
func (r *contentReader) code(text string) (rest string, ok bool) {
	if block, rest, ok := enclosed(text, "```"); ok {
		r.aside.WriteString(codeLanguage.ReplaceAllString(block, "") + "\n")
		r.out.WriteByte(' ')
		return rest, true
	}
	for _, mark := range []string{"``", "`"} {
		if inline, rest, ok := enclosed(text, mark); ok {
			r.out.WriteString(inline)
			return rest, true
		}
	}
	return text, false
}

// underscore drops one that stresses: within a word it is a letter of it.
func (r *contentReader) underscore(text string) (rest string, ok bool) {
	rest = strings.TrimLeft(text, "_")
	before, _ := utf8.DecodeLastRuneInString(r.out.String())
	after, _ := utf8.DecodeRuneInString(rest)
	if isWord(before) && isWord(after) && len(text)-len(rest) == 1 {
		return text, false
	}
	return rest, true
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r)) }

// maskedLink is a link behind other words.
var maskedLink = regexp.MustCompile(`^\[([^\[\]\n]+)\]\(<?https?://[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*>?(?: "[^"\n]*")?\)`)

func (r *contentReader) link(text string) (rest string, ok bool) {
	found := maskedLink.FindStringSubmatch(text)
	if found == nil {
		return text, false
	}
	r.read(found[1])
	return text[len(found[0]):], true
}

// What Discord writes in angle brackets: a time, a mention, other things of its
// own (emoji, commands, places of a server), and an address without a preview.
var (
	timestamp = regexp.MustCompile(`^<t:(-?\d{1,13})(?::[tTdDfFsSR])?>`)
	mention   = regexp.MustCompile(`^<(@&?|@!|#)(\d+)>`)
	addition  = regexp.MustCompile(`^<(?:id:[\w-]+|a?:\w+:\d+|/[^:<>\n]+:\d+)>`)
	address   = regexp.MustCompile(`^<(https?://[^<>\s]+)>`)
)

func (r *contentReader) angled(text string) (rest string, ok bool) {
	if found := timestamp.FindStringSubmatch(text); found != nil {
		r.out.WriteString(" " + adapters.Day(found[1]) + " ")
		return text[len(found[0]):], true
	}
	if found := mention.FindStringSubmatch(text); found != nil {
		kind := strings.TrimSuffix(found[1], "!")
		rest = text[len(found[0]):]
		r.out.WriteString(" " + r.mentioned(kind[len(kind)-1:]+found[2], r.out.String(), strings.TrimLeft(rest, " ")) + " ")
		return rest, true
	}
	if found := addition.FindString(text); found != "" {
		r.out.WriteByte(' ')
		return text[len(found):], true
	}
	if found := address.FindStringSubmatch(text); found != nil {
		r.out.WriteString(found[1])
		return text[len(found[0]):], true
	}
	return text, false
}

// everybody drops a mention of all, or of all who are there.
func (r *contentReader) everybody(text string) (rest string, ok bool) {
	before, _ := utf8.DecodeLastRuneInString(r.out.String())
	for _, all := range []string{"@everyone", "@here"} {
		rest, found := strings.CutPrefix(text, all)
		after, _ := utf8.DecodeRuneInString(rest)
		if found && !isWord(before) && !isWord(after) {
			r.out.WriteByte(' ')
			return rest, true
		}
	}
	return text, false
}
