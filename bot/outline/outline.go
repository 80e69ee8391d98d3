// Package outline is a text of the records taken apart into its clauses, whatever its
// words mean: what its words stand around, who does and undergoes it, where, when and why.
// Nothing is concluded from it but whether the text says what is asked; what happened is
// read by a grammar's lexicon. A language makes it (grammar/en, grammar/zh), prose looks into it.
package outline

import "officebot/knowledge"

// Text is a text of the records taken apart into its clauses: what its words are
// around, whatever they mean. Nothing is concluded from it but whether the text says
// who, where, when, why or how many; what happened is read by the lexicon.
type Text struct {
	Words   []Word
	Clauses []Clause
}

// Word is a word of a text.
type Word struct {
	Text   string   // folded
	Number bool     // "24", "nine"; no part of a time
	Count  int      // its value, 0 where that is not known
	Low    float64  // the least that a number which begins here may be, and the most
	High   float64  // "more than thirty-eight"; 0 where none begins
	Bounds bool     // it only says how the number behind it is meant
	Person bool     // somebody: of the records, or called so
	Body   bool     // a body of the records
	Doer   bool     // a noun for somebody, or for a body that does things
	Place  bool     // a kind of place
	Upper  bool     // with a capital that its place does not explain
	Under  bool     // it stands behind "of", in what another noun is of
	IDs    []string // of the records that it may name
}

// Clause is a clause of it.
type Clause struct {
	Link    Link
	Above   int   // the clause on which it hangs, -1 where none
	Words   []int // places in the text, with what a relative clause stands behind
	Verb    int   // the place of its verb, -1 where it has none
	Lemma   string
	Passive bool
	Copula  bool
	Stands  bool // its verb says where something is
	Past    bool
	Then    bool // it tells what was at the same time: "when he fell"
	Before  bool // it tells what had happened before that on which it hangs
	Unsaid  bool // it says that something is not so, or may be
	Denied  bool // it says that something is not so: "did not", "nobody"
	Future  bool // it says that something will be so
	Modal   Modal
	Of      []int // the places of those of whom its subject is some: "of whom twelve"
	Parts   []Part
}

// Modal is what a clause says of what is done besides whether it is.
type Modal uint8

// What a clause says mostly is so, or not; but some has to be done, or may be.
const (
	Plain Modal = iota
	Must
	May
)

// Link is how a clause hangs on another.
type Link uint8

// The links of clauses: by itself, why, when, and of a noun.
const (
	Main Link = iota
	Reason
	Moment
	Relative
)

// Part is a part of a clause, with the places of its words; a time has its dates.
type Part struct {
	Kind       Kind
	Words      []int
	Start, End knowledge.Date
}

// Kind is what a part of a clause tells.
type Kind uint8

// The parts of clauses; an agent stands behind "by".
const (
	Subject Kind = iota
	Object
	Agent
	Place
	Time
	Cause
	Other
)

// Part returns the parts of a kind.
func (c *Clause) Part(kind Kind) []Part {
	var out []Part
	for _, p := range c.Parts {
		if p.Kind == kind {
			out = append(out, p)
		}
	}
	return out
}

// Claim is what a yes/no question says.
type Claim struct {
	// Ways are its words as a statement, in each order that they may have in one.
	Ways    []Text
	Present bool // it asks of the present
	Denied  bool // "wasn't it", "was it not"
	Stated  bool // it is put as a statement: "it is true that"
	Either  bool // it offers alternatives, of which one is so: its ways are of all of them
}

// Doers are the places of those who do what a clause tells.
func (c *Clause) Doers() []int {
	if c.Passive {
		return c.in(Agent)
	}
	return c.in(Subject)
}

// Undergoers are the places of those to whom it is done.
func (c *Clause) Undergoers() []int {
	if c.Passive {
		return c.in(Subject)
	}
	return c.in(Object)
}

// Takers are the places of those who do it, and of those to whom it is done and who stand
// as the subject.
func (c *Clause) Takers() []int { return append(c.in(Subject), c.in(Agent)...) }

func (c *Clause) in(kind Kind) []int {
	var out []int
	for _, p := range c.Part(kind) {
		out = append(out, p.Words...)
	}
	if kind == Subject {
		out = append(out, c.Of...)
	}
	return out
}
