package discord

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/adapters"
)

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
	if !adapters.IsPassage(found[0]) {
		r.read(found[1])
	}
	return text[len(found[0]):], true
}

func (r *contentReader) angled(text string) (rest string, ok bool) {
	if found := timestamp.FindStringSubmatch(text); found != nil {
		r.out.WriteString(" " + adapters.Day(found[1]) + " ")
		return text[len(found[0]):], true
	}
	if found := mention.FindStringSubmatch(text); found != nil {
		kind := strings.TrimSuffix(found[1], "!")
		rest = text[len(found[0]):]
		before := r.out.String()
		words := r.mentioned(kind[len(kind)-1:]+found[2], before, rest)
		if own := adapters.WithoutCopy(before); words == "" && own != before {
			r.out.Reset()
			r.out.WriteString(own)
		}
		r.out.WriteString(" " + words + " ")
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

// What Discord writes in angle brackets: a time, a mention, other things of its
// own (emoji, commands, places of a server), and an address without a preview.
var (
	timestamp = regexp.MustCompile(`^<t:(-?\d{1,13})(?::[tTdDfFsSR])?>`)
	mention   = regexp.MustCompile(`^<(@&?|@!|#)(\d+)>`)
	addition  = regexp.MustCompile(`^<(?:id:[\w-]+|a?:\w+:\d+|/[^:<>\n]+:\d+)>`)
	address   = regexp.MustCompile(`^<(https?://[^<>\s]+)>`)
)
