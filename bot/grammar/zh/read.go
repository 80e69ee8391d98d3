package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// The bounds of what is read.
const (
	maxTokens    = 120 // of a question
	maxSentences = 6   // of a message, the last
	maxSeveral   = 3   // questions of a message that are answered
	maxSkipped   = 40  // tokens of a sentence that is read with words left out
	maxUnread    = 8   // tokens that may be left out
)

// bounds are what a reading may cost, tried one after the other.
var bounds = [...]int{30, 60, 110}

// hair is how much more than the cheapest a reading may cost to be weighed with it.
const hair = 0

// Read returns the readings of a question, the cheapest first, all within a hair of
// it. Where none is whole, Unread says what stands in the way.
func (g *Grammar) Read(text string, today knowledge.Day) grammar.Reading {
	return g.read(text, today, maxUnread)
}

// Whole returns the readings that use every word of a question, as Read does, and tells
// nothing of one that has none: that is the quick way for whoever only tries.
func (g *Grammar) Whole(text string, today knowledge.Day) grammar.Reading {
	return g.read(text, today, 0)
}

// read reads a question, with so many words of a sentence left unread at the most.
func (g *Grammar) read(text string, today knowledge.Day, unread int) grammar.Reading {
	tokens := unbracketed(text, fold.JoinDigits(fold.Tokens(text)))
	if len(tokens) > maxTokens {
		return grammar.Reading{}
	}
	var all []grammar.Reading
	cut := sentences(tokens)
	cut = cut[max(0, len(cut)-maxSentences):]
	for i, whole := range cut {
		s := whole
		asked := endsAsking(text[s[len(s)-1].End:])
		s = g.withoutAsides(g.behindPreamble(text, s))
		if len(cut) > 1 && len(g.behindCourtesy(s)) == 0 {
			continue // 在线等，急
		}
		one := g.sentence(s, asked, unread, today)
		if pointsBack(one) {
			if told := g.inContext(cut[:i], whole, asked, today); len(told.Asks) > 0 {
				one = told
			}
		}
		if len(one.Asks) > 0 {
			all = append(all, one)
		}
	}
	return together(all)
}

// sentence reads one sentence: as a whole, as several questions with commas between,
// and in the end with words left unread.
func (g *Grammar) sentence(tokens []fold.Token, asked bool, unread int, today knowledge.Day) grammar.Reading {
	tokens = bothAnd(afterWhich(g.saidOnce(untold(tokens))))
	if one := g.disputed(tokens, today); len(one.Asks) > 0 {
		return one
	}
	l := g.sources.NewLattice(tokens, today)
	if endsAmong(l) && !g.asksSomething(tokens) {
		return grammar.Reading{} // of whom the rest asks: 当过国家主席的人里
	}
	meant, only := g.whichMeant(tokens)
	for i, bound := range bounds {
		one := g.whole(l, asked, 0, bound)
		read := len(one.Asks) > 0
		if i == 0 && meant != nil && (!read || only && pointsBack(one)) {
			if which := g.whole(g.sources.NewLattice(meant, today), asked, 0, bound); len(which.Asks) > 0 {
				return which // 主任是那位
			}
		}
		if read {
			return one
		}
	}
	if one := g.asSoonAs(tokens, asked, today); len(one.Asks) > 0 {
		return one
	}
	if one := g.parted(tokens, asked, today); len(one.Asks) > 0 {
		return one
	}
	if one := g.retyped(tokens, asked, today); len(one.Asks) > 0 {
		return one
	}
	if len(tokens) > maxSkipped || unread == 0 {
		return grammar.Reading{}
	}
	return g.whole(l, asked, unread, 2*bounds[len(bounds)-1])
}

// whole reads a sentence, with so many words left out.
func (g *Grammar) whole(l *grammar.Lattice, asked bool, skips, bound int) grammar.Reading {
	r := &reader{Grammar: g, lattice: l, skips: skips, bound: bound, asked: asked}
	r.run()
	return r.reading()
}

// finish takes the parts of a state for the sentence where they are a clause.
func (r *reader) finish(s *state) {
	for _, end := range r.settled(s) {
		if end.n == 0 || end.n > maxParts {
			continue
		}
		parts := end.last(end.n)
		r.take(end, parts, 0)
		if merged, ok := ofThose(parts); ok {
			r.take(end, merged, costAmong)
		}
	}
}

// take takes parts of a sentence for a question, at a cost besides that of its words.
func (r *reader) take(end *state, parts []part, cost int) {
	for _, w := range verbsOf(parts) {
		a := r.assignment(parts, modeMain, w)
		a.judged, a.tagged, a.listed, a.ended, a.now, a.asked, a.elided, a.rolled = end.judged, end.tagged, end.listed, end.ended, end.now, r.asked, end.elided, end.rolled
		a.cost += cost
		if !a.assign() || end.cost+a.cost > r.bound {
			continue
		}
		if ask, ok := a.query(); ok {
			r.out = append(r.out, read{cost: end.cost + a.cost, prop: a.prop, ask: ask, unread: r.unreadWords(end), elsewhere: r.elsewhere(end)})
		}
	}
}

// query is what a clause asks; ok is false where no query can.
func (a *assignment) query() (query.Ask, bool) {
	ask, ok := a.prop.Ask()
	bare := len(a.prop.Times)+len(a.prop.Steps)+len(a.prop.Except) == 0
	if whether, is := ask.(query.Whether); is && a.deedOf != nil && bare {
		ask = a.didIt(whether)
	}
	if a.handed {
		ask, ok = a.exchange()
	}
	if ok && a.filling != nil && a.prop.Wants == grammar.WantsPeople && bare && !a.prop.Denied {
		return query.Filling{Event: *a.filling}, true
	}
	return gapsBetween(ask), ok
}

// reading is what the cheapest readings come to.
func (r *reader) reading() grammar.Reading {
	var out grammar.Reading
	if len(r.out) == 0 {
		return out
	}
	slices.SortStableFunc(r.out, func(a, b read) int { return a.cost - b.cost })
	out.Cost = r.out[0].cost
	first := grammar.Mask(r.out[0].ask)
	out.Unread = r.out[0].unread
	out.Meant = slices.DeleteFunc(slices.Clone(out.Unread), r.isKnown)
	out.Elsewhere = r.out[0].elsewhere
	if len(out.Unread) > 0 {
		out.Words, out.About = r.weighed()
	}
	for i := range r.out {
		one := &r.out[i]
		if one.cost > out.Cost+hair || grammar.Mask(one.ask) != first {
			continue
		}
		out.Fragment = out.Fragment || one.prop.Fragment
		out.Stated = out.Stated || one.prop.Stated
		out.It = out.It || slices.ContainsFunc(one.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.It })
		if !out.Has(one.ask) {
			out.Asks = append(out.Asks, one.ask)
		}
	}
	out.Taken = grammar.TakenIn(r.lattice, out.Asks[0])
	return out
}

// isKnown tells whether a word only holds others together, or is one that no query is
// about, though it is understood.
func (r *reader) isKnown(word string) bool {
	tokens := fold.Tokens(word)
	if len(tokens) == 0 {
		return true // a mark by itself says nothing
	}
	known := false
	r.sources.Lexicon.Match(tokens, 0, func(w *grammar.Word, to int) {
		small := w.Class >= grammar.Adverb && w.Class != grammar.Negation
		known = known || to == len(tokens) && (small || isMatter(w) && w.Sense != otherBody)
	})
	return known
}
