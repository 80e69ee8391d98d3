package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Read returns the readings of a question, the cheapest first, all within a hair
// of it. Where none is whole, Unread says what stands in the way.
func (g *Grammar) Read(text string, today knowledge.Day) grammar.Reading {
	return g.read(text, today, (*reader).skipping)
}

// Whole returns the readings that use every word of a question, as Read does, and tells
// nothing of one that has none: that is the quick way for whoever only tries.
func (g *Grammar) Whole(text string, today knowledge.Day) grammar.Reading {
	return g.read(text, today, func(*reader) grammar.Reading { return grammar.Reading{} })
}

// read reads a question; last is how a sentence is read that has no whole reading.
func (g *Grammar) read(text string, today knowledge.Day, last func(*reader) grammar.Reading) grammar.Reading {
	tokens := fold.JoinDigits(fold.Tokens(text))
	if len(tokens) > maxTokens {
		return grammar.Reading{}
	}
	tokens = g.written(tokens, today)
	var all []grammar.Reading
	var before context
	cut := g.pointed(g.tagged(g.concluded(sentences(tokens), today)), today)
	cut = cut[max(0, len(cut)-maxSentences):]
	for i, s := range cut {
		if len(cut) > 1 && g.onlyCloses(s) {
			continue
		}
		if i > 0 {
			s = g.forIt(cut[i-1], s, today)
		}
		l := g.sources.NewLattice(before.between(s), today)
		if now := g.reader(l).sayNow(); now != nil && len(cut) > 1 {
			before.now, before.when = now, now
			continue
		}
		one := before.timed(l, before.next(l, before.fill(g.sentence(l, last))))
		if len(one.Asks) > 0 {
			one.Stated = one.Stated || i < len(cut)-1 && g.states(l, one.Asks[0])
			one.Taken = grammar.TakenIn(l, one.Asks[0])
			all = append(all, before.inside(l).fill(one))
		}
		before = before.after(l)
	}
	return asked(all)
}

// asked is the reading of a message of several sentences: all that ask, without
// what is only stated beside a question, or left unread beside one that is read.
func asked(all []grammar.Reading) grammar.Reading {
	if kept := slices.DeleteFunc(slices.Clone(all), func(r grammar.Reading) bool { return r.Stated || len(r.Unread) > 0 }); len(kept) > 0 {
		all = kept
	}
	switch len(all) {
	case 0:
		return grammar.Reading{}
	case 1:
		return all[0]
	}
	return several(all[max(0, len(all)-maxSeveral):])
}

// maxSentences is how many sentences of a message are read, the last.
const maxSentences = 6

// maxSeveral is how many questions of one message are answered.
const maxSeveral = 3

// maxTokens is how many words of a question are read by the grammar.
const maxTokens = 120

// several is the reading of questions that are asked together.
func several(all []grammar.Reading) grammar.Reading {
	var out grammar.Reading
	var asks []query.Ask
	for _, one := range all {
		asks = append(asks, one.Asks[0])
		out.Cost = max(out.Cost, one.Cost)
		out.Stated = one.Stated && (out.Stated || len(asks) == 1)
		out.Unread, out.Meant = append(out.Unread, one.Unread...), append(out.Meant, one.Meant...)
	}
	out.Asks = []query.Ask{query.Several{Asks: asks}}
	return out
}

// sentences cuts tokens where a sentence ends.
func sentences(tokens []fold.Token) [][]fold.Token {
	var out [][]fold.Token
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before == fold.Stop {
			out = append(out, tokens[from:i])
			from = i
		}
	}
	return out
}

// sentence reads one sentence: as a whole, as two questions joined by "and", as a
// phrase and what is asked of it, and in the end with words left unread.
func (g *Grammar) sentence(l *grammar.Lattice, last func(*reader) grammar.Reading) grammar.Reading {
	r, tokens, today := g.reader(l), l.Tokens, l.Today
	if one := r.contrasted(); len(one.Asks) > 0 {
		return one
	}
	if one := r.attributed(); len(one.Asks) > 0 {
		return one
	}
	if one := r.dislocated(); len(one.Asks) > 0 {
		return one
	}
	if one := r.merelyActing(); len(one.Asks) > 0 {
		return one
	}
	if one := r.whichBodyFirst(); len(one.Asks) > 0 { // "which office was founded first" asks of no third thing
		return one
	}
	if one := r.eventPrecedes(); len(one.Asks) > 0 {
		return one
	}
	if one := r.wasTheOne(); len(one.Asks) > 0 {
		return one
	}
	if one := r.renamed(); len(one.Asks) > 0 {
		return one
	}
	if one := r.remarked(); len(one.Asks) > 0 {
		return one
	}
	for _, read := range [...]func() grammar.Reading{r.bothTimes, r.ranged} {
		if one := read(); len(one.Asks) > 0 {
			return one
		}
	}
	whole := r.main(0)
	if one, ok := r.withoutReport(whole, last); ok {
		return one
	}
	if one := whole; len(one.Asks) > 0 {
		if one.Cost >= costFragment { // "Chen, how long did he serve" is no "Chen served him"
			if two := r.dislocated(); len(two.Asks) > 0 && two.Cost < one.Cost {
				return two
			}
		}
		if one.Cost >= costFragment { // "was it Ding or Chen in charge" charges nobody
			for _, plainer := range [...]func() grammar.Reading{r.cleft, r.rearranged} {
				if two := plainer(); len(two.Asks) > 0 && two.Cost < one.Cost {
					return two
				}
			}
		}
		if g.asksAgain(tokens) { // "who was the first and who was the last" are two
			if two := g.joined(tokens, today); len(two.Asks) > 0 && two.Cost < one.Cost {
				return two
			}
		}
		return one
	}
	joined := func() grammar.Reading { return g.joined(tokens, today) }
	for _, read := range [...]func() grammar.Reading{
		r.cleft, r.same, r.rearranged, r.recast, r.apposed, r.dated, r.explained, r.glossed, r.preambled, r.excused, r.conditioned, r.reported, r.requested, r.needed, r.namesInOrder, r.putInOrder, r.whichEventFirst, r.orderOfNames, r.correlative, joined,
	} {
		if one := read(); len(one.Asks) > 0 {
			return one
		}
	}
	if rest := r.unadorned(); len(rest) > 1 {
		if one := r.sentenceOf(rest); len(one.Asks) > 0 {
			return one
		}
	}
	if len(tokens) > maxSkipped {
		return grammar.Reading{}
	}
	return last(r)
}

// sentenceOf reads some words of a sentence as one of their own, every word of them.
func (r *reader) sentenceOf(tokens []fold.Token) grammar.Reading {
	return r.Grammar.sentence(r.sources.NewLattice(tokens, r.lattice.Today), func(*reader) grammar.Reading { return grammar.Reading{} })
}

// unadorned is a sentence without the courtesies at its ends, nil where it has none.
func (r *reader) unadorned() []fold.Token {
	from, _ := r.courtesyAt(0, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesySource)
	for _, leaf := range r.lattice.At(from) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && (leaf.Word.Sense == "and" || leaf.Word.Sense == "but" || leaf.Word.Sense == "so") && leaf.To == from+1 {
			from++
			break
		}
	}
	end := r.lattice.Len()
	for at := from + 2; at < end; at++ {
		if r.lattice.Gap(at) == fold.Comma {
			if to, _ := r.courtesyAt(at, grammar.CourtesyClosing|grammar.CourtesyAnywhere|grammar.CourtesySource); to == end {
				end = at
				break
			}
		}
	}
	if from == 0 && end == r.lattice.Len() || from >= end {
		return nil
	}
	return r.lattice.Tokens[from:end]
}

// maxSkipped is how long a sentence may be to be read with words left out.
const maxSkipped = 30

// main reads a clause that reaches from a token to the end.
func (r *reader) main(at int) grammar.Reading { return r.least(r.clausesAt(at, modeMain)) }

// claim reads a claim that reaches from a token to the end.
func (r *reader) claim(at int) grammar.Reading {
	c := &clauseReader{reader: r, setting: setting{judged: true}, bound: maxCost}
	c.step(at, 0)
	return r.least(c.out)
}

// least are those of some clauses that cost the least and differ in no more than
// whom a name means.
func (r *reader) least(reads []read) grammar.Reading {
	least := 2 * maxCost
	for i := range reads {
		least = min(least, reads[i].cost)
	}
	var out grammar.Reading
	out.Cost = least
	first, masked := -1, ""
	for i := range reads {
		if reads[i].cost > least {
			continue
		}
		if first < 0 {
			first = i
			out.Unread = reads[i].unread
			out.Meant = slices.DeleteFunc(slices.Clone(out.Unread), r.isSmall)
			out.Words, out.About = r.weighed()
			out.Elsewhere = r.elsewhere(out.Meant)
			out.OtherYear = slices.ContainsFunc(out.Meant, func(word string) bool { return IsInSet("other years", word) })
		} else {
			if masked == "" {
				masked = grammar.Mask(reads[first].ask)
			}
			if grammar.Mask(reads[i].ask) != masked {
				continue
			}
		}
		out.Fragment = out.Fragment || reads[i].prop.Fragment
		out.Stated = out.Stated || reads[i].prop.Stated
		out.Rule = out.Rule || reads[i].prop.Rules(reads[i].ask)
		if ask := reads[i].ask; !out.Has(ask) {
			out.Asks = append(out.Asks, ask)
		}
	}
	return out
}
