package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// unframed are tokens without the clauses that only say who wants to know what they ask, or
// where it may be known: "counsel for the claimant wishes to know who was director", "is there
// anything in your records on who was director". Of "… whether he was director" stays
// "confirm whether", which asks for a verdict.
func (g *Grammar) unframed(tokens []fold.Token, today knowledge.Day) []fold.Token {
	for at := 1; at < len(tokens)-1; at++ {
		if !opensAsked(tokens[at].Text) {
			continue
		}
		start := at
		if isPreposition(tokens[at-1].Text) && !IsInSet("beside asking", tokens[at-1].Text) || IsInSet("framing", tokens[max(0, at-2)].Text) && !IsInSet("what may be known", tokens[max(0, at-2)].Text) && isPreposition(tokens[at-1].Text) && tokens[at].Text != "who" {
			start-- // "under whom"
		}
		from, ok := g.frame(tokens, start, today)
		if !ok {
			continue
		}
		asked := slices.Clone(tokens[start:])
		if IsInSet("opening a claim", asked[0].Text) {
			asked = append([]fold.Token{{Text: "confirm", Start: asked[0].Start, End: asked[0].Start}}, asked...)
			asked[1].Before = fold.Space
		}
		asked[0].Before = tokens[from].Before
		if from > 0 {
			asked[0].Before = fold.Stop
		}
		return slices.Concat(tokens[:from], asked)
	}
	return tokens
}

// opensAsked tells whether a word opens what is asked within a sentence.
func opensAsked(text string) bool { return IsInSet("asking", text) || IsInSet("opening a claim", text) }

// maxFrame is how many words may say who wants to know something.
const maxFrame = 14

// frame is where the clause begins that stands before what is asked at a token and only frames it;
// ok is false where there is none.
func (g *Grammar) frame(tokens []fold.Token, at int, today knowledge.Day) (from int, ok bool) {
	if at == 0 {
		return 0, false
	}
	verb := at - 1
	for verb > 0 && IsInSet("beside asking", tokens[verb].Text) && tokens[verb+1].Before < fold.Comma {
		verb--
	}
	for back := 0; tokens[at].Text == "whether" && back < maxKnown && verb > 0 && tokens[verb+1].Before < fold.Comma && !IsInSet("framing", tokens[verb].Text); back++ {
		verb-- // "debated in the staff room whether"
	}
	if tokens[verb+1].Before >= fold.Comma || !IsInSet("framing", tokens[verb].Text) && !g.framesIn(tokens, verb, at) {
		return 0, false
	}
	for from = verb; from > 0 && tokens[from].Before != fold.Stop; from-- {
		if at-from > maxFrame {
			return 0, false
		}
		if g.isAnd(tokens[from].Text) && from > minStatement && g.frames(tokens, from+1, at, today) {
			return from, true // "I hold a lease of 1921 and should like to learn who …"
		}
	}
	if from == verb && !IsInSet("framing alone", tokens[verb].Text) {
		return 0, false
	}
	return from, g.frames(tokens, from, at, today)
}

// frames tells whether the clause from one token to another only frames what is asked there.
func (g *Grammar) frames(tokens []fold.Token, from, at int, today knowledge.Day) bool {
	if from >= at || tokens[at].Text == "if" && at+1 < len(tokens) && IsPronoun(tokens[at+1].Text, "you") {
		return false
	}
	goesOn := from > 0 && g.isAnd(tokens[from-1].Text)
	return g.framesOnly(g.sources.NewLattice(tokens[from:at], today), goesOn)
}

// framesIn tells whether "on" or "about" behind what may be known, or where it may be, stands
// right before what is asked: "information in your files about".
func (g *Grammar) framesIn(tokens []fold.Token, to, at int) bool {
	if to == at-1 {
		return false // nothing stands between
	}
	for i := to; i >= 0 && i > to-maxKnown && tokens[i+1].Before < fold.Comma; i-- {
		if IsInSet("what may be known", tokens[i].Text) {
			return true
		}
	}
	return false
}

// maxKnown is how many words back what may be known, or is asked, is looked for.
const maxKnown = 6

// framesOnly tells whether a clause says nothing of the records: it names nobody and nothing of
// theirs, no time, no number, asks nothing itself, and denies at most that the asker knows. One that goes
// on from another has its subject there: "… and should like to learn".
func (g *Grammar) framesOnly(l *grammar.Lattice, goesOn bool) bool {
	r := g.reader(l)
	asker := r.askerAt() >= 0
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			switch w := leaf.Word; {
			case leaf.Mention != nil && leaf.Cost <= 1, leaf.Time != nil && !leaf.Time.Relative, leaf.Number > 0 && l.Tokens[i].Kind == fold.Number:
				return false
			case w == nil:
			case w.Class == grammar.Question, w.Class == grammar.Negation && !asker:
				return false
			case i == 0 && w.Class == grammar.Auxiliary && !goesOn && l.Len() > 1 && !IsInSet("asked whether they know", l.Tokens[1].Text):
				return false
			}
		}
	}
	return true
}
