package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// Status says what kind of result it is, as in the answers' contract.
type Status uint8

// A query is always understood, so there is no fifth.
const (
	Answered Status = iota
	NoHolder
	Ambiguous
	NotInRecord
)

// Verdict is the outcome of a claim. Unknown is silence: the records are not
// complete enough to say.
type Verdict uint8

// In no order: a verdict is compared for equality only.
const (
	Unknown Verdict = iota
	No
	Possibly
	Yes
)

// Held is a tenure in a result, and how certain it is that it belongs there.
type Held struct {
	Tenure  *knowledge.Tenure
	Certain knowledge.Certainty // Possibly or Certainly
}

// Result is what the records say to a query, as structure; nothing in it is a
// word. Fields that the ask has no use for are zero. Which ask fills which is
// told with each.
type Result struct {
	Ask    query.Ask
	Status Status

	// Held is the tenures that are the answer or that a verdict rests on, in order
	// of time. Who, List, Date, HowLong, Posts, Number, Whether.
	Held []Held
	// People are who is the answer, in order of time, each once: the contract's
	// "people".
	People []*knowledge.Person
	// Posts are the posts that are the answer; only of Posts.
	Posts []*knowledge.Post

	// Span is the time asked about as days, clipped to today; Always where no time
	// was asked about. All that have one.
	Span  knowledge.Span
	Grain query.Grain
	// Before and After are the holders next to an empty time, nil where there is
	// none. NoHolder; Whether of an empty time; a step beyond either end.
	Before, After *knowledge.Tenure

	Verdict Verdict           // Whether
	Lengths []Lasted          // HowLong, List by length, Most, Lasting, Compare, Average
	Count   int               // HowMany: people; Number: -1 where there is none
	Numbers []Numbered        // Number, Nth: one for each line in which there is a number
	Gaps    []knowledge.Gap   // Gaps, Vacant, Step
	Dates   []knowledge.Date  // Moment; Apart: both ends; Whether: of what happened and no sentence tells
	Length  knowledge.Length  // Apart, Average
	Fillers []Filler          // Filling: who or what fills the gap
	Facts   []*knowledge.Fact // what the result rests on besides tenures, and for a Profile what there is to tell
	// Sources are what else to cite: of a person's death, a body's founding.
	Sources []knowledge.Citation
	Notes   []Note   // what has to be told beside the answer
	Parts   []Result // Several: one for each; Choice: one for each claim
}

// Lasted is how long a person held what was asked about.
type Lasted struct {
	Person  *knowledge.Person
	Tenures []*knowledge.Tenure
	Length  knowledge.Length
	Ongoing bool
}

// Numbered is a tenure's place in a line: the second of the Office's directors.
type Numbered struct {
	Tenure *knowledge.Tenure
	N      int // from 1
	// Posts are those that are counted: one, or all of the office's.
	Posts []*knowledge.Post
}

// Filler is who or what fills the gap of an event: a record, or a text.
type Filler struct {
	Person       *knowledge.Person
	Organization *knowledge.Organization
	Post         *knowledge.Post
	Text         string         // where it is none of the records
	Date         knowledge.Date // of a time
}

// Note is something that an answer has to tell beside itself, with what it is
// about.
type Note struct {
	Kind   NoteKind
	Tenure *knowledge.Tenure
	Fact   *knowledge.Fact
}

// NoteKind says what a note tells.
type NoteKind uint8

// What may have to be said beside a result.
const (
	OtherPost      NoteKind = iota // the neighbour in the office's other post: Tenure
	ActingBetween                  // an acting holder stood between: Tenure
	ManyStretches                  // a person held it more than once
	ExitUnrecorded                 // how Tenure's holder left is not recorded
	OfThoseKnown                   // the list of holders is not complete
	FinerUnknown                   // the records date it no finer: Tenure
	Contradicted                   // a fact tells otherwise: Fact
	ActingBeside                   // an acting holder is not counted: Tenure
	StillInOffice                  // Tenure goes on
	SameTime                       // Tenure was in office beside another
	NotRecorded                    // what was asked is not recorded; what there is: Tenure or Fact
)

var noteNames = [...]string{
	"other post", "acting between", "many stretches", "exit unrecorded", "of those known", "finer unknown",
	"contradicted", "acting beside", "still in office", "same time", "not recorded",
}

// String names the kind of a note, for people who debug.
func (k NoteKind) String() string { return noteNames[k] }
