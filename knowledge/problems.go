package knowledge

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing that is wrong with a pack, told so that its curator
// can put it right.
type Problem struct {
	File    string // the path as it was given, or a file in it
	Line    int    // from 1; 0 where the whole file or folder is meant
	Message string // what is wrong and what to do, in one line
}

// String renders the problem as "file:line: message".
func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Message
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}

// Problems is everything that is wrong with a pack, by file and line. As an
// error it tells of them all, one a line.
type Problems []Problem

// Error renders the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// findings collects problems while a pack is read. Lines are worked out at the
// end, when it is known that there is a problem at all.
type findings struct {
	all    []finding
	hinted int
}

type finding struct {
	place
	message string
}

func (f *findings) add(at place, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	// A pack's text may be quoted in a message, which has one line.
	message = strings.Join(strings.Fields(strings.ReplaceAll(message, "\t", `\t`)), " ")
	f.all = append(f.all, finding{at, message})
}

// problems are the findings with their lines, in order; nil for none.
func (f *findings) problems() Problems {
	slices.SortStableFunc(f.all, func(a, b finding) int {
		return cmp.Or(strings.Compare(a.file.name, b.file.name), cmp.Compare(a.at, b.at))
	})
	var out Problems
	var lines lineCounter
	for _, one := range f.all {
		p := Problem{one.file.name, lines.of(one.place), one.message}
		if len(out) == 0 || out[len(out)-1] != p {
			out = append(out, p)
		}
	}
	return out
}

// lineOf is the line of one place.
func lineOf(p place) int {
	var lines lineCounter
	return lines.of(p)
}

// lineCounter turns places into lines. It counts on from the last place, so
// asking in order reads a file once.
type lineCounter struct {
	file   *packFile
	offset int
	line   int
}

func (c *lineCounter) of(p place) int {
	if p.file.ours {
		return p.at
	}
	if c.file != p.file || p.at < c.offset {
		*c = lineCounter{p.file, 0, 1}
	}
	// What is noted is the end of the token before: the value comes after it.
	at := min(p.at, len(p.file.data))
	for at > 0 && at < len(p.file.data) && strings.IndexByte(" \t\r\n,:", p.file.data[at]) >= 0 {
		at++
	}
	c.line += bytes.Count(p.file.data[c.offset:at], []byte("\n"))
	c.offset = at
	return c.line
}
