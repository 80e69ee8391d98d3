package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Happenings are the ways in which a question may be taken apart into one of tenures and something that
// happened at their time, which the records may tell in a sentence: 图书室着火那年谁是馆长, 东翼落成时的馆长
// 是谁. What happened stands before all else.
func (g *Grammar) Happenings(text string, today knowledge.Day) []grammar.Happening {
	tokens := fold.JoinDigits(fold.Tokens(text))
	if len(tokens) < minHappening || len(tokens) > maxSkipped {
		return nil
	}
	tokens = g.behindCourtesy(g.withoutAsides(g.behindPreamble(text, tokens)))
	if len(tokens) < minHappening {
		return nil
	}
	l := g.sources.NewLattice(tokens, today)
	var out []grammar.Happening
	for at := 2; at < len(tokens)-1; at++ {
		for _, link := range happeningLinks() {
			to := at + len([]rune(link.word))
			if to < len(tokens) && stands(tokens[at:], link.word) && tellsSomething(l, at) {
				event := text[tokens[0].Start:tokens[at-1].End]
				h := grammar.Happening{How: link.how, Event: event + whenAsked, Name: fold.String(strings.TrimSuffix(event, "的"))}
				out = append(out, grammar.NewHappening(h, "", text[tokens[to].Start:]))
			}
		}
	}
	return out
}

// minHappening is how many characters such a question has at the least.
const minHappening = 6

// whenAsked asks for the time of what stands before it.
const whenAsked = "是什么时候"

// tellsSomething tells whether what stands before a token may be something that happened: it asks nothing
// and denies nothing.
func tellsSomething(l *grammar.Lattice, end int) bool {
	for at := range end {
		if isOf(l, at, grammar.Question) && longest(l, at) > at+1 || isOf(l, at, grammar.Negation) {
			return false
		}
	}
	return true
}

// happeningLink is a word behind what happened, and how a question is put to its time.
type happeningLink struct{ word, how string }

// links are the words of some sections of sets.txt, the longest first.
func links() []happeningLink {
	var all []happeningLink
	for _, how := range []string{"in", "after", "before"} {
		for _, word := range setOf("happening " + how) {
			all = append(all, happeningLink{word, how})
		}
	}
	slices.SortStableFunc(all, func(a, b happeningLink) int { return len(b.word) - len(a.word) })
	return all
}

// TimeAs is a time as a question has it before all else: 1962年, 1962年之后.
func (g *Grammar) TimeAs(how string, start, end knowledge.Date) string {
	switch {
	case how == "after" && !end.IsZero():
		return end.String() + "之后"
	case how == "after":
		return start.String() + "之后"
	case how == "before":
		return start.String() + "之前"
	case !end.IsZero() && end != start:
		return start.String() + "至" + end.String()
	}
	return start.String()
}
