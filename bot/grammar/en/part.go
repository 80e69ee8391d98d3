package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// part is one part of a clause: a phrase, an auxiliary, a verb, a time.
type part struct {
	kind   partKind
	from   int
	word   *grammar.Word
	words  []*grammar.Word // of a verb or a predicate: all of its entries
	phrase *grammar.Phrase // partPhrase, partPrep
	parted bool            // partPhrase: a comma stands before it
	span   query.Span      // partTime
	spans  []query.Span    // partTime: more of them, joined: "in 2005 and 2015"
	or     bool            // they are alternatives
	whole  bool            // partTime: "throughout 2003"
	n      int             // of "before" and "after": how many places, 0 where none is said
	beside *grammar.Beside // of a clause of time that is also a place in the line
	lacks  *grammar.Prop   // of a clause of time without a subject: "on leaving office"
	by     string          // with what that begins
}

type partKind uint8

const (
	partPhrase   partKind = iota
	partAux               // "did", "was", "has"
	partNot               // "not", "never"
	partVerb              // a verb with its particle
	partPred              // "in charge"
	partPrep              // a preposition and its phrase
	partStray             // a preposition without one
	partTime              // a time, or a clause of time
	partAdverb            // "still", "directly"
	partQuestion          // "when", "how long", "where"
	partThere             // "there"
	partThan              // "than" and what is compared with
)

// mode is what a clause is part of.
type mode uint8

const (
	modeMain       mode = iota
	modeRelative        // behind "who" or "that", or with neither: "the man Mao appointed"
	modeReduced         // behind a noun, a participle first: "appointed by Mao"
	modeTime            // behind "when", "after"
	modeInfinitive      // behind a noun and "to": "the first to hold the post"
	modes               // how many there are
)

// describes tells whether a clause describes a noun, which it leaves out.
func (m mode) describes() bool { return m == modeRelative || m == modeReduced || m == modeInfinitive }
