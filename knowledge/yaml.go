package knowledge

import (
	"bytes"
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// maxNesting bounds how deep YAML may nest; a pack has four levels. The
// parser's time grows with the square of the depth.
const maxNesting = 32

// readYAML reads a file of ours. It tells whether it was read to its end.
func readYAML(d *decoder, into *pack) bool {
	text := bytes.TrimPrefix(d.file.data, []byte("\xef\xbb\xbf"))
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	tokens := lexer.Tokenize(string(text))
	if !d.acceptable(tokens) {
		return false
	}
	// Keys that are given twice are reported with everything else.
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		d.found.add(place{d.file, errorLine(err)}, "this is not YAML: %s (text with a colon in it needs quotes; lines are indented with spaces)", errorText(err))
		return false
	}
	for _, doc := range file.Docs {
		if _, comment := doc.Body.(*ast.CommentGroupNode); doc.Body == nil || comment {
			continue
		}
		d.cursor = &yamlCursor{next: doc.Body}
		readObject(d, &packShape, into)
	}
	return true
}

// acceptable looks at the words of the file before they are made into a tree:
// a tree too deep and an alias that multiplies itself must not be built.
func (d *decoder) acceptable(tokens token.Tokens) bool {
	depth := 0
	for _, t := range tokens {
		line := place{d.file, t.Position.Line}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		case token.AliasType, token.MergeKeyType:
			d.found.add(line, "a pack has no aliases and merges (* and <<): write it out, or put quotes around it if it is text")
			return false
		}
		// Block levels are columns: each takes at least two.
		entry := t.Type == token.SequenceEntryType || t.Type == token.MappingKeyType
		if depth > maxNesting || entry && t.Position.Column > 4*maxNesting {
			d.found.add(line, "the file nests too deep here: a pack has four levels")
			return false
		}
	}
	return true
}

func errorLine(err error) int {
	var at yaml.Error
	if errors.As(err, &at) && at.GetToken() != nil {
		return at.GetToken().Position.Line
	}
	return 1
}

// errorText is the message alone: the error itself would quote the file.
func errorText(err error) string {
	var at yaml.Error
	if errors.As(err, &at) {
		return at.GetMessage()
	}
	return err.Error()
}

// yamlCursor walks over a tree; places are lines.
type yamlCursor struct {
	next  ast.Node
	stack []yamlLevel
}

type yamlLevel struct {
	pairs []*ast.MappingValueNode
	items []ast.Node
}

// value is the next value without what may be wrapped around it.
func (c *yamlCursor) value() ast.Node {
	for {
		switch n := c.next.(type) {
		case *ast.AnchorNode:
			c.next = n.Value
		case *ast.TagNode:
			c.next = n.Value
		default:
			return n
		}
	}
}

func (c *yamlCursor) kind() kind {
	switch c.value().(type) {
	case nil, *ast.NullNode:
		return null
	case *ast.MappingNode, *ast.MappingValueNode:
		return mapping
	case *ast.SequenceNode:
		return list
	}
	return scalar
}

func (c *yamlCursor) at() int {
	switch n := c.value().(type) {
	case nil:
		return 1
	case *ast.MappingNode:
		if len(n.Values) > 0 {
			return n.Values[0].Key.GetToken().Position.Line
		}
		return n.Start.Position.Line
	case *ast.MappingValueNode:
		return n.Key.GetToken().Position.Line
	default:
		return n.GetToken().Position.Line
	}
}

func (c *yamlCursor) scalar() string {
	switch n := c.value().(type) {
	case *ast.StringNode:
		return strings.TrimSpace(n.Value)
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value)
	default:
		return n.GetToken().Value
	}
}

func (c *yamlCursor) skip() {}

func (c *yamlCursor) open() {
	var level yamlLevel
	switch n := c.value().(type) {
	case *ast.MappingNode:
		level.pairs = n.Values
	case *ast.MappingValueNode:
		level.pairs = []*ast.MappingValueNode{n}
	case *ast.SequenceNode:
		level.items = n.Values
	}
	c.stack = append(c.stack, level)
}

func (c *yamlCursor) more() bool {
	top := &c.stack[len(c.stack)-1]
	if len(top.items) == 0 {
		c.stack = c.stack[:len(c.stack)-1]
		return false
	}
	c.next, top.items = top.items[0], top.items[1:]
	return true
}

func (c *yamlCursor) key() (string, int, bool) {
	top := &c.stack[len(c.stack)-1]
	if len(top.pairs) == 0 {
		c.stack = c.stack[:len(c.stack)-1]
		return "", 0, false
	}
	pair := top.pairs[0]
	c.next, top.pairs = pair.Value, top.pairs[1:]
	return keyText(pair.Key), pair.Key.GetToken().Position.Line, true
}

// keyText is a key as it is meant: without quotes, and without the "?" that may
// introduce it.
func keyText(key ast.Node) string {
	if marked, ok := key.(*ast.MappingKeyNode); ok && marked.Value != nil {
		key = marked.Value
	}
	if text, ok := key.(*ast.StringNode); ok {
		return text.Value
	}
	return key.GetToken().Value
}
