package knowledge

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// readJSON reads data from elsewhere: Popolo, with whatever else it carries. It
// tells whether it was read to its end.
func readJSON(d *decoder, into *pack) bool {
	d.file.data = bytes.TrimPrefix(d.file.data, []byte("\xef\xbb\xbf"))
	c := &jsonCursor{
		decoder: jsontext.NewDecoder(bytes.NewBuffer(d.file.data), jsontext.AllowDuplicateNames(true)),
		keys:    map[string]string{},
	}
	d.cursor = c
	readObject(d, &packShape, into)
	if c.err == nil {
		c.end()
	}
	if c.err == nil {
		return true
	}
	at, reason := len(d.file.data), c.err
	var syntax *jsontext.SyntacticError
	if errors.As(c.err, &syntax) {
		at, reason = int(syntax.ByteOffset), syntax.Err
	}
	switch {
	case len(bytes.TrimSpace(d.file.data)) == 0:
		return true // which is told of where every empty file is
	case errors.Is(reason, io.ErrUnexpectedEOF):
		d.found.add(place{d.file, at}, "the file is cut short: its JSON has no end")
	case strings.Contains(reason.Error(), "UTF-8"):
		d.found.add(place{d.file, at}, notUTF8)
	default:
		d.found.add(place{d.file, at}, "this is not JSON: %v", reason)
	}
	return false
}

// jsonCursor walks over the tokens of a file that is in memory; places are byte
// offsets. The first failure ends the walk.
type jsonCursor struct {
	decoder *jsontext.Decoder
	err     error
	keys    map[string]string // so that a key is made into a string once
	scratch []byte
}

var errMoreText = errors.New("there is more after the end of the pack")

func (c *jsonCursor) end() {
	at := c.decoder.InputOffset()
	if _, err := c.decoder.ReadToken(); err == nil {
		c.err = &jsontext.SyntacticError{ByteOffset: at, Err: errMoreText}
	} else if err != io.EOF {
		c.err = err
	}
}

func (c *jsonCursor) kind() kind {
	if c.err != nil {
		return nothing
	}
	switch c.decoder.PeekKind() {
	case '{':
		return mapping
	case '[':
		return list
	case '"', '0', 't', 'f':
		return scalar
	case 'n':
		return null
	}
	_, c.err = c.decoder.ReadToken()
	return nothing
}

func (c *jsonCursor) at() int { return int(c.decoder.InputOffset()) }

func (c *jsonCursor) skip() {
	if c.err == nil {
		c.err = c.decoder.SkipValue()
	}
}

func (c *jsonCursor) scalar() string {
	return string(bytes.TrimSpace(c.raw()))
}

// raw is the next value's text, good until the next one is read.
func (c *jsonCursor) raw() []byte {
	value, err := c.decoder.ReadValue()
	if err != nil {
		c.err = err
		return nil
	}
	if value[0] != '"' {
		return value
	}
	if bytes.IndexByte(value, '\\') < 0 {
		return value[1 : len(value)-1]
	}
	// The decoder has checked the value, so this cannot fail.
	c.scratch, _ = jsontext.AppendUnquote(c.scratch[:0], value)
	return c.scratch
}

func (c *jsonCursor) open() {
	if c.err == nil {
		_, c.err = c.decoder.ReadToken()
	}
}

func (c *jsonCursor) more() bool {
	if c.err != nil {
		return false
	}
	if c.decoder.PeekKind() == ']' {
		_, c.err = c.decoder.ReadToken()
		return false
	}
	return true
}

func (c *jsonCursor) key() (string, int, bool) {
	if c.err != nil {
		return "", 0, false
	}
	at := c.at()
	if c.decoder.PeekKind() != '"' {
		_, c.err = c.decoder.ReadToken()
		return "", 0, false
	}
	raw := c.raw()
	if c.err != nil {
		return "", 0, false
	}
	name, ok := c.keys[string(raw)]
	if !ok {
		name = string(raw)
		c.keys[name] = name
	}
	return name, at, true
}
