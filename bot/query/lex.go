package query

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tokenKind is a kind of token. Punctuation is of kind mark: ( ) , = ? and the
// comparisons.
type tokenKind uint8

const (
	end      tokenKind = iota
	bare               // a name, an id, a number, a date, a length: in, chen-shiju, -1, 2003-03..2004
	quoted             // "a text"
	quotedID           // #"an id"
	mark
)

// token is a piece of a query's text. Of what is quoted, text is what the quotes
// hold.
type token struct {
	kind tokenKind
	text string
	at   int // the byte of the query at which it starts
}

func (t token) is(punctuation string) bool { return t.kind == mark && t.text == punctuation }

// String is the token as an error names it.
func (t token) String() string {
	switch t.kind {
	case end:
		return "the end"
	case quotedID:
		return "#" + strconv.Quote(t.text)
	}
	return strconv.Quote(t.text)
}

// lex cuts a text into tokens, the last of which is the end.
func lex(text string) ([]token, *SyntaxError) {
	var tokens []token
	for at := 0; ; {
		at += len(text[at:]) - len(strings.TrimLeft(text[at:], " \t\r\n"))
		if at == len(text) {
			return append(tokens, token{end, "", at}), nil
		}
		next, size, err := lexOne(text[at:])
		if err != "" {
			return nil, &SyntaxError{At: at, Problem: err}
		}
		next.at = at
		tokens = append(tokens, next)
		at += size
	}
}

// lexOne is the token that a text starts with and its bytes, or what is wrong.
func lexOne(text string) (found token, size int, problem string) {
	switch c := text[0]; {
	case isIDByte(c):
		size = 1
		for size < len(text) && isIDByte(text[size]) {
			size++
		}
		return token{kind: bare, text: text[:size]}, size, ""
	case c == '"':
		return lexQuoted(text, quoted)
	case c == '#':
		found, size, problem = lexQuoted(text[1:], quotedID)
		return found, size + 1, problem
	case c == '<' || c == '>':
		size = 1
		if strings.HasPrefix(text[1:], "=") {
			size = 2
		}
		return token{kind: mark, text: text[:size]}, size, ""
	case strings.IndexByte("(),=?", c) >= 0:
		return token{kind: mark, text: text[:1]}, 1, ""
	}
	r, _ := utf8.DecodeRuneInString(text)
	return token{}, 0, fmt.Sprintf("%q belongs to no query; an id with it is written #\"…\"", r)
}

func lexQuoted(text string, kind tokenKind) (token, int, string) {
	prefix, err := strconv.QuotedPrefix(text)
	if err != nil || prefix[0] != '"' {
		return token{}, 0, `expected a text in double quotes, all on one line`
	}
	inner, err := strconv.Unquote(prefix)
	if err != nil {
		return token{}, 0, `expected a text in double quotes, all on one line`
	}
	return token{kind: kind, text: inner}, len(prefix), ""
}
