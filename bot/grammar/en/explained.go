package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// explained reads a question without what a written time says more plainly: "around the
// time of the Games, so in 2008, who was director", "at the turn of the century, say in
// 1900".
func (r *reader) explained() grammar.Reading {
	for at := 2; at < r.lattice.Len(); at++ {
		if r.lattice.Gap(at) != fold.Comma {
			continue
		}
		from := r.pastThatIs(at)
		if from == 0 {
			continue
		}
		for _, leaf := range r.lattice.At(from) {
			if leaf.Time == nil || leaf.Time.Relative || leaf.To < r.lattice.Len() && r.lattice.Gap(leaf.To) != fold.Comma {
				continue
			}
			for start := at - 1; start >= 0; start-- {
				if !r.startsTime(start) || start > 0 && at-start > maxExplained {
					continue
				}
				if one := r.without(start, from); len(one.Asks) > 0 && len(one.Unread) == 0 {
					return one
				}
			}
		}
	}
	return grammar.Reading{}
}

// maxExplained is how many words another time may explain.
const maxExplained = 9

// without reads the sentence without its words from one token to another.
func (r *reader) without(from, to int) grammar.Reading {
	rest := slices.Concat(r.lattice.Tokens[:from], r.lattice.Tokens[to:])
	if from < len(rest) {
		rest[from].Before = fold.Space
	}
	if len(rest) == 0 {
		return grammar.Reading{}
	}
	return r.reader(r.sources.NewLattice(rest, r.lattice.Today)).main(0)
}

// pastThatIs is the token behind "so", "that is", "i.e.", "say" at a token, 0 where none
// of them stands there.
func (r *reader) pastThatIs(at int) int {
	to := 0
	for _, w := range sets().thatIs {
		if at+len(w) < r.lattice.Len() && at+len(w) > to && r.spelt(at, w) {
			to = at + len(w)
		}
	}
	return to
}

// spelt tells whether words stand at a token, whatever stands between them.
func (r *reader) spelt(at int, words []string) bool {
	for i, w := range words {
		if r.lattice.Tokens[at+i].Text != w {
			return false
		}
	}
	return true
}

// startsTime tells whether a time, or what may be one, starts at a token.
func (r *reader) startsTime(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Time != nil || l.Word != nil && (l.Word.Class == grammar.Preposition && (adjuncts[l.Word.Sense] || l.Word.Sense == "around") || l.Word.Class == grammar.Conjunction && timeConjunctions[l.Word.Sense])
	})
}

// glossed reads a question without what is set beside a body or its post and only tells
// since when that one was there: "the Office, i.e. the body formed in 1993".
func (r *reader) glossed() grammar.Reading {
	for at := 1; at < r.lattice.Len(); at++ {
		if r.lattice.Gap(at) < fold.Dash {
			continue
		}
		began := r.beganBefore(at)
		if len(began) == 0 {
			continue
		}
		to := r.gloss(at, began)
		if to == 0 {
			continue
		}
		if one := r.without(at, to); len(one.Asks) > 0 && len(one.Unread) == 0 {
			return one
		}
	}
	return grammar.Reading{}
}

// beganBefore are when the bodies and posts began whose name ends before a token.
func (r *reader) beganBefore(at int) []knowledge.Date {
	var out []knowledge.Date
	for from := max(0, at-maxGlossed); from < at; from++ {
		for _, leaf := range r.lattice.At(from) {
			if leaf.Mention != nil && leaf.To == at && len(leaf.Mention.People) == 0 {
				out = append(out, r.world.Began(grammar.IDs(leaf.Mention))...)
			}
		}
	}
	return out
}

// maxGlossed is how many words a name may have that something is set beside.
const maxGlossed = 14

// gloss is the token behind words that say of a body or a post that it was there since it
// began; 0 where they say anything else.
func (r *reader) gloss(at int, began []knowledge.Date) int {
	to, timed, named := at, false, false
	if that := r.pastThatIs(at); that > 0 {
		to = that
	}
	for to < r.lattice.Len() && (to == at || r.lattice.Gap(to) < fold.Dash || !named) {
		next := 0
		for _, leaf := range r.lattice.At(to) {
			switch w := leaf.Word; {
			case leaf.Time != nil && !timed:
				if !slices.ContainsFunc(began, func(d knowledge.Date) bool { return !d.Span().Intersect(sinceWhen(leaf.Time.Span)).Empty() }) {
					continue
				}
				timed = true
			case w == nil:
				continue
			case w.Class == grammar.Noun && (w.Sense == "body" || w.Sense == "post"):
				named = true
			case w.Class == grammar.Pronoun && w.Sense == "one":
				named = true
			case w.Class == grammar.Verb && (w.Sense == "event found" || w.Sense == "exist" || w.Sense == "begin"):
			case w.Class == grammar.Determiner && w.Sense == "the", w.Sense == "that", w.Sense == "which", w.Class == grammar.Auxiliary && (w.Sense == "be" || w.Sense == "have"):
			default:
				continue
			}
			next = max(next, leaf.To)
		}
		if next == 0 {
			return 0
		}
		to = next
	}
	if !timed || !named {
		return 0
	}
	return to
}

// sinceWhen is the year in which a time begins, of one that goes on to today.
func sinceWhen(span knowledge.Span) knowledge.Span {
	year, _, _ := span.From.Civil()
	return knowledge.YearDate(year).Span()
}
