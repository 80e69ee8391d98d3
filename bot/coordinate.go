package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge/fold"
)

// series are several questions in one message, in order.
type series struct {
	questions []string
	// listed tells that they are one question, asked of each of several times,
	// people or places in the line; else each goes on from the one before.
	listed bool
	or     bool // it was asked of "1998 or 1999", not of "1998 and 1999"
	onward bool // a listed time counts from the one before: "1998 and five years later"
}

// goesOn tells whether question i of the series is read as one that follows the
// one before.
func (s series) goesOn(i int) bool { return i > 0 && (!s.listed || s.onward) }

// maxItems is of how many times, people or places in the line one question can be
// asked at once.
const maxItems = 6

// series cuts a question that is more than one: at "and" where another question
// follows, or into one for each of the times, people or places in the line that it
// lists. An empty series is that of a question that is only one.
func (f *frame) series() series {
	if f.foreign || f.while != nil || f.has(language.Between) {
		return series{}
	}
	if clauses := f.clauses(); len(clauses) > 1 {
		return series{questions: clauses}
	}
	if f.ofEachTime() {
		if s := f.listed(func(a *atom) bool { return a.time != nil }); len(s.questions) == len(f.times) {
			return s
		}
	}
	if f.ofEachOrdinal() {
		if s := f.listed(func(a *atom) bool { return a.ordinal || a.has(language.First) }); len(s.questions) <= maxItems {
			return s
		}
	}
	if f.ofEachPerson() {
		if s := f.listed(func(a *atom) bool { return len(a.people()) > 0 }); len(s.questions) == len(f.people) {
			return s
		}
	}
	return series{}
}

// clauses cuts the asking sentence into its questions: "when was it founded and
// who runs it".
func (f *frame) clauses() []string {
	starts := []int{0}
	asks, words := false, 0
	for i := range f.view {
		a := &f.view[i]
		if asks && words > 1 && f.opensQuestion(i) {
			starts = append(starts, i)
			asks, words = false, 0
		}
		asks = asks || a.cues.Any(askingCues) || a.has(language.YesNo) || words == 0 && a.has(language.Aux)
		if !a.filler() && !a.has(language.And) {
			words++
		}
	}
	if len(starts) < 2 || len(starts) > maxSeveral {
		return nil
	}
	clauses := make([]string, len(starts))
	for k, start := range starts {
		end := len(f.view)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		if f.view[end-1].has(language.And) {
			end--
		}
		clauses[k] = f.written(start, end)
	}
	return clauses
}

// opensQuestion tells whether another question begins at atom i: in English after
// "and", with its question word; in Chinese after a comma, for the question word
// may stand anywhere.
func (f *frame) opensQuestion(i int) bool {
	a, before := &f.view[i], &f.view[i-1]
	if f.reader.tokens[a.from].Kind == fold.Han {
		return f.reader.tokens[a.from].Before >= fold.Comma && f.asksFrom(i)
	}
	if !before.has(language.And) || !a.cues.Any(wantCues) {
		return false
	}
	// A bare "and when" asks nothing that an answer does not tell, and "and who"
	// nothing at all.
	last := i+1 == len(f.view)
	return a.has(language.HowLong) || !last && (!a.has(language.When) || f.view[i+1].has(language.Aux) || f.view[i+1].has(language.He))
}

// asksFrom tells whether something is asked between atom i and the next comma.
func (f *frame) asksFrom(i int) bool {
	for k := i; k < len(f.view) && (k == i || f.reader.tokens[f.view[k].from].Before < fold.Comma); k++ {
		if f.view[k].cues.Any(wantCues) {
			return true
		}
	}
	return false
}

// ofEachTime tells whether the question, if it lists times, is asked of each of
// them.
func (f *frame) ofEachTime() bool {
	if len(f.times) < 2 || len(f.times) > maxItems {
		return false
	}
	switch f.ask {
	case askWho, askNothing, askHowMany, askPost, askYesNo:
	default:
		return false
	}
	for i, e := range f.times {
		if slices.ContainsFunc(f.times[:i], func(other when.Expr) bool { return !other.Span.Intersect(e.Span).Empty() }) {
			return false
		}
	}
	return true
}

// ofEachOrdinal tells whether the question asks for the first, the third and so on,
// and for nobody beside them.
func (f *frame) ofEachOrdinal() bool {
	return f.number > 0 && f.step == 0 && f.ask == askWho && len(f.people) == 0 && len(f.times) == 0 && !f.has(language.Last)
}

// ofEachPerson tells whether the question, if it lists people, is asked of each of
// them: who they are, or who came before or after them.
func (f *frame) ofEachPerson() bool {
	if len(f.people) < 2 || len(f.people) > maxItems || f.offersChoice() || f.comparing() || f.ask == askYesNo {
		return false
	}
	return f.step != 0 && f.ask == askWho || f.step == 0 && f.wantsPerson()
}

// offersChoice tells whether something stands to choose from. 和 does not tell
// "and" from "or".
func (f *frame) offersChoice() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool { return a.has(language.Or) && !a.has(language.And) })
}

// listed is a series of a question for each item of the first list in it: items
// with nothing but commas, "and", "or" and filler between them.
func (f *frame) listed(item func(*atom) bool) series {
	first, last := -1, -1
	s := series{onward: slices.ContainsFunc(f.times, func(e when.Expr) bool { return e.Relative })}
	joined := false
	var items []string
	for i := range f.view {
		a := &f.view[i]
		joined = joined || f.reader.tokens[a.from].Before >= fold.Comma
		switch {
		case item(a) && first < 0, item(a) && joined:
			if first < 0 {
				first = i
			}
			last, joined = i, false
			items = append(items, f.written(i, i+1))
		case first < 0:
		case a.has(language.And) || a.has(language.Or):
			joined, s.or = true, s.or || !a.has(language.And)
		case !a.filler():
			return f.spelled(s, first, last, items)
		}
	}
	if first < 0 {
		return series{}
	}
	return f.spelled(s, first, last, items)
}

// spelled writes the question out for each item of the list that stands from atom
// first to atom last.
func (f *frame) spelled(s series, first, last int, items []string) series {
	tokens := f.reader.tokens
	before := f.reader.source[tokens[f.view[0].from].Start:tokens[f.view[first].from].Start]
	after := f.reader.source[tokens[f.view[last].to-1].End:tokens[f.view[len(f.view)-1].to-1].End]
	s.listed = true
	for _, item := range items {
		s.questions = append(s.questions, before+item+after)
	}
	return s
}

// written is how some atoms stand in the text.
func (f *frame) written(from, to int) string {
	return f.reader.source[f.reader.tokens[f.view[from].from].Start:f.reader.tokens[f.view[to-1].to-1].End]
}

// decisive is the answer that settles a yes/no question asked of several times:
// of "1998 and 1999" the first No, or Possibly, and of "1998 or 1999" the first
// Yes, or Possibly. nil where one of them is no verdict.
func decisive(said []*reply, or bool) *reply {
	best := said[0]
	for _, r := range said {
		if !r.judged {
			return nil
		}
		if or && r.verdict > best.verdict || !or && r.verdict < best.verdict {
			best = r
		}
	}
	return best
}
