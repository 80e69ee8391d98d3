package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// noteKeys are the clauses for notes about a tenure. Those that are not here are
// told by the answer itself: that somebody is still in office, and what is
// nearest to what is not recorded.
var noteKeys = map[eval.NoteKind]string{
	eval.ActingBetween:  "note.acting between",
	eval.ActingBeside:   "note.acting beside",
	eval.ExitUnrecorded: "note.exit",
	eval.FinerUnknown:   "note.finer",
	eval.SameTime:       "note.same time",
}

// maxNotes is how many notes an answer tells.
const maxNotes = 4

// notes tells what has to be told beside an answer, each once, in a short clause.
func (w *writer) notes(r *eval.Result) {
	told := 0
	for i, n := range r.Notes {
		if slices.Contains(r.Notes[:i], n) || told == maxNotes {
			continue
		}
		if w.note(r, n) {
			told++
		}
	}
}

// note tells a note; false where it needs no telling.
func (w *writer) note(r *eval.Result, n eval.Note) bool {
	_, dates := r.Ask.(query.Date)
	key := noteKeys[n.Kind]
	switch {
	case n.Kind == eval.OfThoseKnown:
		w.say("note.known")
	case n.Kind == eval.Contradicted && n.Fact != nil:
		w.fact(n.Fact)
	case n.Tenure == nil:
		return false
	case n.Kind == eval.OtherPost:
		w.otherPost(r, n.Tenure)
	case n.Kind == eval.ManyStretches:
		return w.stretches(n.Tenure)
	case key == "", n.Kind == eval.FinerUnknown && dates:
		return false
	default:
		w.say(key, w.heldArgs(n.Tenure)...)
		w.citeTenures(n.Tenure)
	}
	return true
}

// otherPost tells the neighbour in the office's other post.
func (w *writer) otherPost(r *eval.Result, t *knowledge.Tenure) {
	key := "note.other after"
	switch {
	case slices.Contains(w.shown, t):
		w.say("note.other shown", arg("post", w.label(t.Post)))
		return
	case backwards(setOf(r.Ask)):
		key = "note.other before"
	}
	w.say(key, arg("person", w.person(t.Person)), arg("post", w.title(t.Post)), arg("tenure", w.tenure(t)))
	w.citeTenures(t)
}

// backwards tells whether a set lies before another in its line.
func backwards(s query.Set) bool {
	switch s := s.(type) {
	case query.Step:
		return s.By < 0
	case query.Beyond:
		return s.Before
	}
	return false
}

// stretches tells all the times that somebody held the post, where the answer
// does not show them; false where it does.
func (w *writer) stretches(t *knowledge.Tenure) bool {
	var list []*knowledge.Tenure
	hidden := false
	for _, other := range t.Person.Tenures {
		if other.Post == t.Post {
			list = append(list, other)
			hidden = hidden || !slices.Contains(w.shown, other)
		}
	}
	if hidden {
		w.say("note.stretches", arg("person", w.person(t.Person)), arg("tenures", w.tenures(list)))
	}
	return hidden
}
