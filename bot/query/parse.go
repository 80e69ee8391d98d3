package query

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// What Parse refuses to read, so that no text from outside costs more than a
// glance. The longest query of the corpus has some 200 bytes and 7 levels.
const (
	maxBytes = 4096
	maxDepth = 40
	maxCount = 1_000_000 // of a number, either way from zero
)

// SyntaxError says what is wrong with the text of a query, and where.
type SyntaxError struct {
	At      int    // the byte, from 0
	Problem string // what was expected and what stands there
	Hint    string // what may have been meant, or ""
}

func (e *SyntaxError) Error() string {
	text := fmt.Sprintf("byte %d: %s", e.At, e.Problem)
	if e.Hint != "" {
		text += " (" + e.Hint + ")"
	}
	return text
}

// ParseAsk reads an ask as String writes it; spaces and the order of an event's
// roles are free. The error is a *SyntaxError.
func ParseAsk(text string) (Ask, error) { return parseWhole(text, (*parser).ask) }

// ParseSet reads a set.
func ParseSet(text string) (Set, error) { return parseWhole(text, (*parser).set) }

// ParseSpan reads a span.
func ParseSpan(text string) (Span, error) { return parseWhole(text, (*parser).span) }

// ParseClaim reads a claim.
func ParseClaim(text string) (Claim, error) { return parseWhole(text, (*parser).claim) }

// ParseEvent reads an event.
func ParseEvent(text string) (Event, error) { return parseWhole(text, (*parser).event) }

func parseWhole[T any](text string, read func(*parser) T) (term T, err error) {
	var none T
	if len(text) > maxBytes {
		return none, &SyntaxError{At: maxBytes, Problem: fmt.Sprintf("a query has at most %d bytes", maxBytes)}
	}
	tokens, wrong := lex(text)
	if wrong != nil {
		return none, wrong
	}
	p := &parser{tokens: tokens, asks: askOperators, sets: setOperators, spans: spanOperators, claims: claimOperators}
	term = read(p)
	if p.now().kind != end {
		p.expected("the end")
	}
	if p.wrong != nil {
		return none, p.wrong
	}
	return term, nil
}

// parser reads tokens by recursive descent. After the first thing that is wrong
// it stands at the end, and whatever it returns is of no use.
type parser struct {
	tokens []token
	depth  int
	wrong  *SyntaxError

	// inside is the signature of the operator whose arguments are read.
	inside string

	asks   operators[Ask]
	sets   operators[Set]
	spans  operators[Span]
	claims operators[Claim]
}

// operator reads what stands between the parentheses after a name.
type operator[T any] struct {
	takes string // its arguments, for people: "SET, SPAN"
	read  func(*parser) T
}

// operators are those of one kind of term, by name.
type operators[T any] map[string]operator[T]

func (p *parser) now() token  { return p.tokens[0] }
func (p *parser) next() token { return p.tokens[min(1, len(p.tokens)-1)] }

// take steps over a token and returns it.
func (p *parser) take() token {
	taken := p.now()
	p.tokens = p.tokens[min(1, len(p.tokens)-1):]
	return taken
}

// fail notes what is wrong at the token that stands here, if it is the first
// thing, and goes to the end.
func (p *parser) fail(problem, hint string) {
	if p.wrong == nil {
		p.wrong = &SyntaxError{At: p.now().at, Problem: problem, Hint: hint}
	}
	p.tokens = p.tokens[len(p.tokens)-1:]
}

func (p *parser) expected(what string) {
	p.fail("expected "+what+", found "+p.now().String(), p.inside)
}

// mark steps over punctuation that has to stand here.
func (p *parser) mark(punctuation string) {
	if !p.now().is(punctuation) {
		p.expected(fmt.Sprintf("%q", punctuation))
		return
	}
	p.take()
}

// more steps over a comma, if one stands here.
func (p *parser) more() bool {
	if p.now().is(",") {
		p.take()
		return true
	}
	return false
}

// called tells whether an operator of a table stands here.
func called[T any](p *parser, table operators[T]) bool {
	_, known := table[p.now().text]
	return known && p.now().kind == bare && p.next().is("(")
}

// operation reads a term: name(arguments).
func operation[T any](p *parser, kind string, table operators[T]) (term T) {
	name := p.now()
	if !called(p, table) {
		p.fail("expected "+kind+", found "+name.String(), p.hint(kind, slices.Sorted(maps.Keys(table))))
		return term
	}
	if p.depth++; p.depth > maxDepth {
		p.fail(fmt.Sprintf("more than %d levels", maxDepth), "")
		return term
	}
	p.take()
	p.take()
	outside := p.inside
	p.inside = fmt.Sprintf("it is written %s(%s)", name.text, table[name.text].takes)
	term = table[name.text].read(p)
	p.mark(")")
	p.inside = outside
	p.depth--
	return term
}

// hint says what may stand where a kind of term is expected, and what was
// written instead if it is a term of another kind.
func (p *parser) hint(kind string, names []string) string {
	written := ""
	switch {
	case called(p, p.asks):
		written = "an ask"
	case called(p, p.sets):
		written = "a set"
	case called(p, p.spans):
		written = "a span"
	case called(p, p.claims):
		written = "a claim"
	}
	if written != "" {
		return fmt.Sprintf("%s(…) is %s", p.now().text, written)
	}
	return kind + " is one of: " + strings.Join(names, ", ")
}

// list reads one or more terms up to a closing parenthesis.
func list[T any](p *parser, read func(*parser) T) []T {
	terms := []T{read(p)}
	for p.more() {
		terms = append(terms, read(p))
	}
	return terms
}

// comma steps over a comma; an argument is then read as p.comma().set().
func (p *parser) comma() *parser {
	p.mark(",")
	return p
}

// option reads a word, if it comes next after a comma.
func (p *parser) option(word string) bool {
	if p.now().is(",") && p.next().kind == bare && p.next().text == word {
		p.take()
		p.take()
		return true
	}
	return false
}
