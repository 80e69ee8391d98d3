// Package when reads the times of a question: "in 2010", "since March 2003",
// "between 1994 and the early 2000s", "ten years ago", 2010年3月, 上世纪90年代初.
//
// A question goes through it once, for all languages together, because people
// mix them:
//
//	tokens  →  items      each token looked up once in the words of times.txt
//	items   →  points     one time: a year, a month, a day, "last year" (en.go, zh.go)
//	points  →  Exprs      with what stands around them: "since", "from … to …", 以前
//
// The words of a language stand in language/*/times.txt, so a new word is one
// new line; what its grammar needs beyond words is a file of this package.
//
// The package has no clock: today comes in with the question.
package when

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Unit is the granularity at which a time was asked.
type Unit uint8

// From fine to coarse. Where an Expr's Op is In or Ago, a Day is one day, a
// Month and a Year are whole ones; a Part is any other stretch that is about a
// year at most (a season, a half, a quarter, a week, "early 2003"), and Many is
// everything else: a decade, a century, a range, "since", "before".
const (
	Day Unit = iota
	Month
	Part
	Year
	Many
)

// Op tells how the time was put.
type Op uint8

// In is also what a time has that stands alone.
const (
	In      Op = iota
	Since      // up to today
	From       // the same, put as a start: "from 2010", 从2010年
	Before     // up to the day before
	Until      // up to the end of the time
	By         // the same, put as what had happened by then
	After      // from the day after, up to today
	Between    // from the start of one time to the end of another
	Around     // the time itself; how far around it is for the caller to say
	Now        // today
	Ago        // counted back from today, or ahead
)

// Expr is one time among the tokens of a question.
type Expr struct {
	From, To int // tokens [From,To), with the words around the time: "since 2010"

	// Span is the days asked about. An open end is knowledge.FirstDay or today;
	// "since" and "after" a time to come end with knowledge.LastDay. For a
	// Relative time it is zero, or where a month, a day or a part of the year is
	// named ("in March", "March the year after"), the one in today's year; see
	// Resolve.
	Span knowledge.Span
	Unit Unit
	Op   Op

	// Bound is the time by which an open end was put: of "since 2010" that year.
	Bound knowledge.Span

	// Relative is a time that only the conversation can tell: "the year after",
	// 当时. It lies Shift times ShiftUnit after what the conversation was about.
	Relative  bool
	Shift     int
	ShiftUnit Unit // Day, Month or Year

	// NoDay is a day that does not exist: 31 February 2010. Span is its month.
	NoDay bool

	// Alternatives are the other readings of an ambiguous time: 03/04/2013 is
	// 3 April here and 4 March there. Span is one of them.
	Alternatives []knowledge.Span
}

// Parser reads times. It never changes once it is made, so any number of
// goroutines may use it.
type Parser struct{ lexicon *lexicon }

// New reads the words of all languages. It panics where a table is not as it
// must be, naming the table and the line: the tables are part of the program.
func New() *Parser { return &Parser{readLexicon()} }

// Parse finds the times among the tokens, in order, not overlapping. taken[i]
// marks a token that is part of a name and is not read; taken may be nil, and
// must otherwise be as long as tokens.
func (p *Parser) Parse(tokens []fold.Token, taken []bool, today knowledge.Day) []Expr {
	return p.ParseInto(nil, tokens, taken, today)
}

// starting are the roles with which a time, or what stands before it, starts.
const starting = rolePrefix | roleFiller | fixed | roleNumber | roleDigit | roleOrdinal | roleMonth | roleWeekday |
	rolePartIn | rolePart | rolePartOf | rolePartMark | roleHoliday | roleDecade | roleTurn | roleDirection |
	roleBound | roleHalfA | roleZeroInYear | roleThose | roleAroundThat | roleEra | roleThisDay

// ParseInto is Parse with the result appended to dst.
func (p *Parser) ParseInto(dst []Expr, tokens []fold.Token, taken []bool, today knowledge.Day) []Expr {
	var buffer [stackItems]item
	items := buffer[:]
	if len(tokens) > stackItems {
		items = make([]item, len(tokens))
	}
	s := scan{lexicon: p.lexicon, tokens: tokens, items: items[:len(tokens)], today: today, led: -1}
	s.lookUp(taken)
	first := len(dst)
	for i := 0; i < len(tokens); {
		it := &s.items[i]
		if it.roles&(starting|roleNoTime) == 0 && it.digits == 0 {
			i++
			continue
		}
		if after := s.noTime(i); after > 0 {
			i = after
			continue
		}
		e, after := s.expr(i)
		if after == 0 {
			i++
			continue
		}
		dst = append(dst, e)
		i = after
	}
	return s.settle(dst, first)
}
