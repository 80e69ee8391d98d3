package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// entries reads a verb or a predicate once with all of its entries: they are told
// apart when the clause is whole.
func (c *clauseReader) entries(leaf *grammar.Leaf, i, at, cost int) {
	if c.n > 0 && c.mode == modeMain && c.lattice.Gap(at) == fold.Comma && leaf.Word != nil && leaf.Word.Form == grammar.Gerund {
		return // "who was before Jia, going by the list"
	}
	for _, v := range c.verbsAt(at) {
		if v.leaf == i && (leaf.Word.Sense != "tell" || c.n > 0 || c.mode != modeMain) {
			c.push(leaf.To, cost+leaf.Cost, v.part)
		}
	}
}

// verbsAt are the verbs and predicates that start at a token.
func (r *reader) verbsAt(at int) []verbPart {
	known := &r.memos[at]
	if known.sought {
		return known.verbs
	}
	known.sought = true
	leaves := r.lattice.At(at)
	for i := range leaves {
		if !isVerb(&leaves[i]) || r.opensLength(&leaves[i], at) {
			continue
		}
		first := slices.IndexFunc(known.verbs, func(v verbPart) bool {
			return leaves[v.leaf].To == leaves[i].To && leaves[v.leaf].Word.Class == leaves[i].Word.Class
		})
		if first < 0 {
			first = len(known.verbs)
			one := verbPart{i, part{kind: partVerb, from: at}}
			if leaves[i].Word.Class == grammar.Predicate {
				one.kind = partPred
			}
			known.verbs = append(known.verbs, one)
		}
		v := &known.verbs[first]
		v.words = append(v.words, leaves[i].Word)
	}
	return known.verbs
}

// opensLength tells whether a predicate that is a preposition, too, has a length behind it:
// "director in one year" is not "he was in".
func (r *reader) opensLength(leaf *grammar.Leaf, at int) bool {
	return leaf.Word.Class == grammar.Predicate && leaf.To == at+1 && r.hasPreposition(at, leaf.Word.Lemma) &&
		slices.ContainsFunc(r.phrasesAt(leaf.To), func(e closedEdge) bool { return e.closed.Kind == grammar.Counted })
}

// behindTime tells whether nothing but a time and a mark stands before a token: "1998: list the
// directors".
func (c *clauseReader) behindTime(at int) bool {
	return c.n == 1 && c.parts[0].kind == partTime && c.lattice.Gap(at) >= fold.Dash
}

func isVerb(leaf *grammar.Leaf) bool {
	return leaf.Word != nil && (leaf.Word.Class == grammar.Verb || leaf.Word.Class == grammar.Predicate) && leaf.Rest == nil
}

func (c *clauseReader) push(to, cost int, p part) {
	c.parts[c.n] = p
	c.n++
	if !c.hopeless(to) {
		c.step(to, cost+costPart)
	}
	c.n--
}

// equals are the adverbs that say as long as whom somebody served, and how that is meant.
var equals = map[string]query.Cmp{"as long as": query.AtLeast, "exactly as long as": query.Exactly}

func saysEqual(adverb string) bool {
	_, ok := equals[adverb]
	return ok
}

func (c *clauseReader) leaf(leaf *grammar.Leaf, at, cost int) {
	cost += leaf.Cost
	push := func(kind partKind) { c.push(leaf.To, cost, part{kind: kind, from: at, word: leaf.Word}) }
	switch {
	case leaf.Time != nil:
		c.push(leaf.To, cost, part{kind: partTime, from: at, span: c.spanAt(leaf.Time, at), whole: c.isThroughout(at)})
		if c.isSense(leaf.To, "tenure") || c.isSense(leaf.To, "period") { // "the 1995-2000 stretch"
			c.push(leaf.To+1, cost+1, part{kind: partTime, from: at, span: c.spanAt(leaf.Time, at), whole: c.isThroughout(at)})
		}
		c.sinceTime(leaf, at, cost)
		if spans, or, to := c.moreTimes(leaf.To); len(spans) > 0 {
			c.push(to, cost, part{kind: partTime, from: at, span: grammar.SpanOf(leaf.Time), spans: spans, or: or})
		}
	case leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && strings.HasSuffix(leaf.Word.Lemma, "self") && c.n > 0 && c.parts[c.n-1].phrase != nil && c.parts[c.n-1].phrase.Named:
		c.step(leaf.To, cost+costPart) // "Mao himself"
	case leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && leaf.Word.Sense == "if" && c.ifAny(leaf.To, at) > 0:
		c.step(c.ifAny(leaf.To, at), cost+costPart)
	case leaf.Mark && c.mode == modeTime && c.n == 1 && c.isGerund(leaf.To):
		c.step(leaf.To, cost+1) // "Jia's taking office"
	case leaf.Word == nil:
	case leaf.Word.Class == grammar.Verb && leaf.Word.Sense == "tell" && c.mode == modeMain && (c.n == 0 || c.behindTime(at)):
		c.told(leaf, cost)
	case leaf.Word.Class == grammar.Verb && leaf.Rest != nil:
		if c.rest == nil {
			c.rest = leaf.Rest
			c.push(leaf.To, cost, part{kind: partVerb, from: at, words: []*grammar.Word{leaf.Word}})
			c.rest = nil
		}
	case leaf.Word.Class == grammar.Auxiliary:
		push(partAux)
	case leaf.Word.Class == grammar.Negation && c.leftOut(leaf.To, at) > 0:
		c.step(c.leftOut(leaf.To, at), cost+costPause)
	case leaf.Word.Class == grammar.Negation && !c.hasPreposition(leaf.To, "including"): // "not counting" denies nothing of the clause
		push(partNot)
	case leaf.Word.Class == grammar.Adverb && saysEqual(leaf.Word.Sense):
		from := leaf.To
		if as := c.pastA(from, grammar.Preposition, "as"); as > 0 {
			from = as
		} else if !strings.HasSuffix(leaf.Word.Lemma, " as") {
			return
		}
		for e := range each(c.phrasesAt(from)) {
			c.push(e.to, cost+e.cost, part{kind: partThan, from: at, word: leaf.Word, phrase: e.closed})
		}
	case leaf.Word.Class == grammar.Adverb && isSuperlative(leaf.Word.Sense) && c.isGerund(leaf.To):
		// "the longest serving chairman" is one adjective: nobody was serving him
	case leaf.Word.Class == grammar.Adverb:
		push(partAdverb)
	case leaf.Word.Class == grammar.Question && questionAdverb[leaf.Word.Sense]:
		push(partQuestion)
	case leaf.Word.Class == grammar.Pronoun && leaf.Word.Sense == "there":
		push(partThere)
	case leaf.Word.Class == grammar.Conjunction && timeConjunctions[leaf.Word.Sense]:
		c.timeClause(leaf, at, cost)
	}
	if leaf.Word != nil && leaf.Word.Class == grammar.Preposition {
		c.preposition(leaf, at, cost)
	}
	if leaf.Number > 0 && (!leaf.Ordinal || c.n > 0) {
		c.places(leaf, at, cost)
	}
	if leaf.Word != nil && leaf.Word.Sense == "not" && c.n > 0 {
		c.butNot(leaf, at, cost)
	}
}

var questionAdverb = map[string]bool{
	"when": true, "where": true, "why": true, "how": true, "how long": true, "how old": true, "how long ago": true, "how much longer": true, "how much shorter": true, "how often": true, "since when": true, "until when": true,
}

// isSuperlative tells whether an adverb of a sense says of whom it was the longest or the shortest time.
func isSuperlative(sense string) bool { return sense == "longest" || sense == "shortest" }
