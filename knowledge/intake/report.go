package intake

import (
	"cmp"
	"slices"
)

// Note is one thing to tell of a source, and the line that it is about.
type Note struct {
	Line int // from 1; 0 for the whole source
	Text string
}

// Report says what was made of a source, for whoever checks the draft.
type Report struct {
	Kind    Kind
	Entries int // rows or items that say who held a post
	Vacant  int // rows that say nobody did
	Again   int // rows that say the same as one before
	People  int
	Posts   int
	Tenures int
	Guesses []Note // what the source does not say and was taken for so
	Unread  []Note // what looked like an entry and could not be read
	passed  []Note // tables and lists that were passed over
}

func (r *Report) pass(line int, text string) {
	r.passed = append(r.passed, Note{line, text})
	r.guess(line, text)
}

func (r *Report) guess(line int, text string) {
	r.Guesses = append(r.Guesses, Note{line, text})
}

// unread notes what could not be read: the words of the source, and why.
func (r *Report) unread(line int, words, why string) {
	if words != "" {
		why = words + ": " + why
	}
	r.Unread = append(r.Unread, Note{line, why})
}

// sort puts the notes in the order of the source's lines.
func (r *Report) sort() {
	for _, notes := range [][]Note{r.Guesses, r.Unread} {
		slices.SortStableFunc(notes, func(a, b Note) int { return cmp.Compare(a.Line, b.Line) })
	}
}
