package say

import (
	"cmp"
	"slices"
	"strings"

	"officebot/knowledge"
)

// fact tells a fact of the records and cites it, unless another was told by the
// same passages: packs say a thing in several ways, for all that may ask for it.
func (w *writer) fact(f *knowledge.Fact) {
	if w.again(f) {
		return
	}
	w.plain(f.Text.In(w.voice.Tag))
	w.cite(f.Sources...)
	w.passages = append(w.passages, f.Sources...)
}

// again tells whether facts that were told rest on all passages of another.
func (w *writer) again(f *knowledge.Fact) bool {
	for _, c := range f.Sources {
		if !slices.Contains(w.passages, c) {
			return false
		}
	}
	return len(f.Sources) > 0
}

// maxFacts is how many facts an answer tells beside something else.
const maxFacts = 2

func (w *writer) facts(list []*knowledge.Fact) {
	for _, f := range w.distinct(list, maxFacts) {
		w.fact(f)
	}
}

// distinct are facts of which none rests on the passages of the others alone,
// those that say one thing before those that sum up, in the order of the list.
func (w *writer) distinct(list []*knowledge.Fact, most int) []*knowledge.Fact {
	byScope := slices.Clone(list)
	slices.SortStableFunc(byScope, func(a, b *knowledge.Fact) int {
		return cmp.Or(len(a.Sources)-len(b.Sources), len(a.Text.In("en"))-len(b.Text.In("en")))
	})
	var kept []*knowledge.Fact
	before := w.passages
	for _, f := range byScope {
		if !w.again(f) {
			kept = append(kept, f)
			w.passages = append(w.passages, f.Sources...)
		}
	}
	w.passages = before
	kept = slices.DeleteFunc(slices.Clone(list), func(f *knowledge.Fact) bool { return !slices.Contains(kept, f) })
	return kept[:min(len(kept), most)]
}

// best is of some facts the one that has the most of some names in it, and of
// those the shortest; nil of none.
func (w *writer) best(list []*knowledge.Fact, names []string) *knowledge.Fact {
	if len(list) == 0 {
		return nil
	}
	return slices.MinFunc(list, func(a, b *knowledge.Fact) int {
		return cmp.Or(w.namesHeld(b, names)-w.namesHeld(a, names), len(a.Text.In(w.voice.Tag))-len(b.Text.In(w.voice.Tag)))
	})
}

// namesHeld counts the names that a fact's text has.
func (w *writer) namesHeld(f *knowledge.Fact, names []string) int {
	text, n := strings.ToLower(f.Text.In(w.voice.Tag)), 0
	for _, name := range names {
		if strings.Contains(text, strings.ToLower(name)) {
			n++
		}
	}
	return n
}
