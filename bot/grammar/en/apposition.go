package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge/fold"
)

// apposed reads a question without what is set beside a day, for the day decides: "31
// August 1946, our first game after the war: who was coach?".
func (r *reader) apposed() grammar.Reading {
	for at := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Time == nil || leaf.Time.Unit != when.Day || leaf.Time.Relative || r.lattice.Gap(leaf.To) < fold.Dash || leaf.To >= r.lattice.Len() {
				continue
			}
			to := r.besideDay(leaf.To)
			if to == 0 {
				continue
			}
			rest := slices.Concat(r.lattice.Tokens[:leaf.To], r.lattice.Tokens[to:])
			if to < r.lattice.Len() {
				rest[leaf.To].Before = fold.Comma
			}
			if one := r.reader(r.sources.NewLattice(rest, r.lattice.Today)).main(0); len(one.Asks) > 0 && len(one.Unread) == 0 {
				return one
			}
			if one := r.reader(r.lattice).main(to); len(one.Asks) > 0 && len(one.Unread) == 0 {
				if _, then := query.Holes(one.Asks[0]); then {
					return one // "…: who was coach then?"
				}
			}
		}
	}
	return grammar.Reading{}
}

// besideDay is the token behind what is set beside a day, up to a comma, a colon, a dash
// or the end: what some day was, and nobody whom the records know. It is 0 where the
// words are no such thing.
func (r *reader) besideDay(from int) int {
	to, other := from, false
	for ; to < r.lattice.Len() && (to == from || !r.parted(to)); to++ {
		for _, leaf := range r.lattice.At(to) {
			switch {
			case leaf.Unknown, leaf.Word != nil && leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "unit day":
				other = true
			case leaf.Mention != nil && len(leaf.Mention.People)+len(leaf.Mention.Posts) > 0 && leaf.Cost <= 1, leaf.Time != nil:
				return 0
			case leaf.Word == nil:
			case leaf.Word.Class == grammar.Question, leaf.Word.Class == grammar.Auxiliary, leaf.Word.Class == grammar.Negation, leaf.Word.Class == grammar.Noun && leaf.Word.Sense == "holder":
				return 0
			}
		}
	}
	if !other {
		return 0
	}
	return to
}
