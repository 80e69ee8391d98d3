package console

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// narrowest is the width of a terminal below which nothing is wrapped: it has no
// room for words.
const narrowest = 20

// wrapped breaks the lines of a page at words so that they fit a terminal of so
// many columns; 0 is one without end. What goes on is indented like the text of
// its item. A word that is too long, such as an address, stays whole.
func wrapped(page string, columns int) string {
	if columns < narrowest {
		return page
	}
	var out strings.Builder
	for line := range strings.Lines(page) {
		text, end := strings.CutSuffix(line, "\n")
		wrapLine(&out, text, columns)
		if end {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// Wrap is a terminal of so many columns at every moment, on which pages are
// wrapped. Each Write is one page.
func Wrap(terminal io.Writer, columns func() int) io.Writer { return wrapping{terminal, columns} }

type wrapping struct {
	terminal io.Writer
	columns  func() int
}

// Write writes a page.
func (w wrapping) Write(page []byte) (int, error) {
	if _, err := io.WriteString(w.terminal, wrapped(string(page), w.columns())); err != nil {
		return 0, err
	}
	return len(page), nil
}

func wrapLine(out *strings.Builder, line string, columns int) {
	indent := indentOf(line)
	column, blanks := 0, ""
	for _, piece := range piecesOf(line) {
		word := strings.TrimRight(piece, " ")
		room := columnsOf(word)
		if column > indent && column+len(blanks)+room > columns {
			out.WriteString("\n" + strings.Repeat(" ", indent))
			column, blanks = indent, ""
		}
		out.WriteString(blanks + word)
		column += len(blanks) + room
		blanks = piece[len(word):]
	}
	out.WriteString(blanks)
}

// indentOf is how far the text of a line stands from the margin: that of an item
// behind its mark, that of a command behind the command and its blanks.
func indentOf(line string) int {
	if command, text, found := strings.Cut(line, "  "); found && strings.HasPrefix(command, "/") && !strings.Contains(command, " ") {
		return len(line) - len(strings.TrimLeft(text, " "))
	}
	text := strings.TrimLeft(line, " ")
	return len(line) - len(strings.TrimPrefix(text, "- "))
}

// piecesOf cuts a line where it may be broken: behind blanks, and beside Chinese
// characters, but not before a mark that closes something.
func piecesOf(line string) (pieces []string) {
	start, before, escaped := 0, rune(0), notEscaped
	for at, r := range line {
		inside := escaped != notEscaped
		escaped = escaped.next(r)
		if inside || escaped != notEscaped {
			continue // a sequence for the terminal takes no room and is not cut
		}
		fits := before == ' ' && r != ' ' || isWide(before) && !closes(r) && !opens(before) || isWide(r) && before != 0 && !closes(r) && !opens(before)
		if fits && at > start {
			pieces = append(pieces, line[start:at])
			start = at
		}
		before = r
	}
	return append(pieces, line[start:])
}

func closes(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po) || r == '—' }

func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '—' }

func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// columnsOf is how many columns a text takes at a terminal.
func columnsOf(text string) (columns int) {
	escaped := notEscaped
	for _, r := range text {
		inside := escaped != notEscaped
		if escaped = escaped.next(r); inside || escaped != notEscaped || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			continue
		}
		columns++
		if isWide(r) {
			columns++
		}
	}
	return columns
}

// escape is where in a sequence for the terminal a text is: those that style
// makes, CSI … m and OSC … ST.
type escape int

const (
	notEscaped escape = iota
	begun             // behind ESC
	control           // in CSI
	command           // in OSC
	ending            // in OSC, behind the ESC of its end
)

func (e escape) next(r rune) escape {
	switch {
	case e == notEscaped && r == '\x1b':
		return begun
	case e == begun && r == '[':
		return control
	case e == begun && r == ']':
		return command
	case e == control && r != 'm', e == command && r != '\x1b':
		return e
	case e == command:
		return ending
	}
	return notEscaped
}
