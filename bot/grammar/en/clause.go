package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge/fold"
)

// part is one part of a clause: a phrase, an auxiliary, a verb, a time.
type part struct {
	kind   partKind
	from   int
	word   *grammar.Word
	words  []*grammar.Word // of a verb or a predicate: all of its entries
	phrase *grammar.Phrase // partPhrase, partPrep
	span   query.Span      // partTime
	spans  []query.Span    // partTime: more of them, joined: "in 2005 and 2015"
	or     bool            // they are alternatives
	whole  bool            // partTime: "throughout 2003"
	n      int             // of "before" and "after": how many places, 0 where none is said
	beside *grammar.Beside // of a clause of time that is also a place in the line
}

type partKind uint8

const (
	partPhrase   partKind = iota
	partAux               // "did", "was", "has"
	partNot               // "not", "never"
	partVerb              // a verb with its particle
	partPred              // "in charge"
	partPrep              // a preposition and its phrase
	partStray             // a preposition without one
	partTime              // a time, or a clause of time
	partAdverb            // "still", "directly"
	partQuestion          // "when", "how long", "where"
	partThere             // "there"
	partThan              // "than" and what is compared with
)

// mode is what a clause is part of.
type mode uint8

const (
	modeMain       mode = iota
	modeRelative        // behind "who" or "that", or with neither: "the man Mao appointed"
	modeReduced         // behind a noun, a participle first: "appointed by Mao"
	modeTime            // behind "when", "after"
	modeInfinitive      // behind a noun and "to": "the first to hold the post"
)

// describes tells whether a clause describes a noun, which it leaves out.
func (m mode) describes() bool { return m == modeRelative || m == modeReduced || m == modeInfinitive }

// read is a clause that was read: what it says, and the token after it.
type read struct {
	to     int
	cost   int
	unread []string
	prop   grammar.Prop
	ask    query.Ask // of a main clause
}

// The costs of parts of clauses.
const (
	costPart      = 1 // each part: of two readings the one with longer phrases
	costPause     = 8 // a comma between parts
	maxCost       = 110
	maxParts      = 12
	costUnspoken  = 12 // an order of parts that is not English's
	costFragment  = 20 // no verb
	costAs        = 4  // "as" for a time rather than for a post
	costStatement = 30 // the order of a statement in what asks
)

// clauseReader reads the clauses that start at a token.
type clauseReader struct {
	*reader
	mode   mode
	parts  [maxParts]part
	n      int
	out    []read
	unread []string // words left out
	setting
	bound  int             // the cost above which nothing is of interest any more
	dearer bool            // something of interest cost more than that
	fills  [4]grammar.Fill // room for what is filled while an assignment is tried
	states *states         // to be gone on from, the cheapest first; nil where all are, in turn
}

// setting is what was read in front of a part and is none itself.
type setting struct {
	rest   []string  // the particle of a verb that is still to come
	among  query.Set // "of the directors, …"
	listed bool      // "list", "tell", "name" stands in front
	denied bool      // it is asked whether it is not so: "is it false that"
	judged bool      // a claim is to be judged: "is it true that", "right?"
}

// clausesAt returns the clauses of a kind that start at a token. A main clause
// reaches to the end of the sentence; of any other the cheapest for each end.
func (r *reader) clausesAt(at int, m mode) []read {
	key := clauseKey{at, m}
	if known, ok := r.clauses[key]; ok || r.depth >= maxDepth {
		return known
	}
	r.depth++
	c := &clauseReader{reader: r, mode: m}
	if m == modeMain && r.skips > 0 {
		c.cheapest(at)
	} else {
		c.all(at)
	}
	r.depth--
	r.clauses[key] = c.out
	return c.out
}

// clauseKey is where a clause of a kind starts.
type clauseKey struct {
	at   int
	mode mode
}

// bounds are what a reading may cost, tried one after the other: most questions
// have a cheap one, and then the dear ones are never looked for.
var bounds = [...]int{16, 45, maxCost}

// all goes on with the parts in every way.
func (c *clauseReader) all(at int) {
	for _, c.bound = range bounds {
		c.dearer = false
		if c.step(at, 0); len(c.out) > 0 || c.steps < 0 || !c.dearer {
			break
		}
	}
}

// step goes on from a token behind the parts read so far, at once or in its turn.
func (c *clauseReader) step(at, cost int) {
	if cost > c.bound {
		c.dearer = true
		return
	}
	if c.states != nil {
		c.states.add(c, at, cost)
		return
	}
	c.expand(at, cost)
}

// expand tries every part that may come next.
func (c *clauseReader) expand(at, cost int) {
	if c.steps--; c.steps < 0 {
		return
	}
	if c.rest != nil && c.lattice.Stands(at, c.rest) {
		rest := c.rest
		c.rest = nil
		c.step(at+len(rest), cost+costPart)
		c.rest = rest
	}
	if c.finish(at, cost); at >= c.lattice.Len() || c.n == maxParts {
		return
	}
	if c.n > 0 && c.lattice.Gap(at) == fold.Comma {
		if c.mode != modeMain && c.n < 2 {
			return
		}
		cost += costPause
	}
	c.courtesies(at, cost)
	for _, e := range c.phrasesAt(at) {
		c.push(e.to, cost+e.cost, part{kind: partPhrase, from: at, phrase: e.closed})
	}
	c.ordered(at, cost)
	c.skip(at, cost)
	leaves := c.lattice.At(at)
	for i := range leaves {
		c.leaf(&leaves[i], at, cost)
		c.entries(&leaves[i], i, at, cost)
	}
}

// entries reads a verb or a predicate once with all of its entries: they are told
// apart when the clause is whole.
func (c *clauseReader) entries(leaf *grammar.Leaf, i, at, cost int) {
	p := c.entriesAt(at)[i]
	if p.words != nil && (leaf.Word.Sense != "tell" || c.n > 0 || c.mode != modeMain) {
		c.push(leaf.To, cost+leaf.Cost, p)
	}
}

// entriesAt are the verbs and predicates that start at a token as parts, by the first
// of the leaves that are entries of each.
func (r *reader) entriesAt(at int) []part {
	if r.entries[at] != nil {
		return r.entries[at]
	}
	leaves := r.lattice.At(at)
	parts := make([]part, len(leaves))
	for i := range leaves {
		if !isVerb(&leaves[i]) {
			continue
		}
		first := slices.IndexFunc(leaves, func(l grammar.Leaf) bool {
			return isVerb(&l) && l.To == leaves[i].To && l.Word.Class == leaves[i].Word.Class
		})
		p := &parts[first]
		p.kind, p.from, p.words = partVerb, at, append(p.words, leaves[i].Word)
		if leaves[i].Word.Class == grammar.Predicate {
			p.kind = partPred
		}
	}
	r.entries[at] = parts
	return parts
}

func isVerb(leaf *grammar.Leaf) bool {
	return leaf.Word != nil && (leaf.Word.Class == grammar.Verb || leaf.Word.Class == grammar.Predicate) && leaf.Rest == nil
}

// courtesyAt returns the token after the courtesies of some kinds that start at one, and
// which of the kinds they are.
func (r *reader) courtesyAt(at int, kinds grammar.CourtesyKind) (to int, kind grammar.CourtesyKind) {
	key := courtesyKey{at, kinds}
	if known, ok := r.courtesies[key]; ok {
		return known.at, known.kinds
	}
	to, kind = r.courtesy.Chain(r.lattice.Tokens, at, kinds)
	r.courtesies[key] = courtesyKey{to, kind}
	return to, kind
}

// courtesyKey is a token and kinds of courtesies.
type courtesyKey struct {
	at    int
	kinds grammar.CourtesyKind
}

// courtesies passes over a courtesy at an edge of the clause, or between commas.
// One that says that what follows is to be judged, and a tag behind it, make a
// statement a question.
func (c *clauseReader) courtesies(at, cost int) {
	if c.mode != modeMain {
		return
	}
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource
	switch {
	case c.n == 0:
		kinds |= grammar.CourtesyOpening | grammar.CourtesyClaim | grammar.CourtesyDenial
	default:
		kinds |= grammar.CourtesyClosing | grammar.CourtesyTag
	}
	to, kind := c.courtesyAt(at, kinds)
	if to <= at || to < c.lattice.Len() && c.n > 0 && c.lattice.Gap(at) != fold.Comma && c.lattice.Gap(to) != fold.Comma && kind&grammar.CourtesySource == 0 {
		return
	}
	judged, denied := c.judged, c.denied
	c.judged = judged || kind&(grammar.CourtesyClaim|grammar.CourtesyTag|grammar.CourtesyDenial) != 0
	c.denied = denied != (kind&grammar.CourtesyDenial != 0)
	c.step(to, cost+costPart)
	c.judged, c.denied = judged, denied
}

func (c *clauseReader) push(to, cost int, p part) {
	c.parts[c.n] = p
	c.n++
	if !c.hopeless(to) {
		c.step(to, cost+costPart)
	}
	c.n--
}

func (c *clauseReader) leaf(leaf *grammar.Leaf, at, cost int) {
	cost += leaf.Cost
	push := func(kind partKind) { c.push(leaf.To, cost, part{kind: kind, from: at, word: leaf.Word}) }
	switch {
	case leaf.Time != nil:
		c.push(leaf.To, cost, part{kind: partTime, from: at, span: c.spanAt(leaf.Time, at), whole: c.isThroughout(at)})
		if spans, or, to := c.moreTimes(leaf.To); len(spans) > 0 {
			c.push(to, cost, part{kind: partTime, from: at, span: grammar.SpanOf(leaf.Time), spans: spans, or: or})
		}
	case leaf.Word == nil:
	case leaf.Word.Class == grammar.Verb && leaf.Word.Sense == "tell" && c.n == 0 && c.mode == modeMain:
		c.told(leaf, cost)
	case leaf.Word.Class == grammar.Verb && leaf.Rest != nil:
		if c.rest == nil {
			c.rest = leaf.Rest
			c.push(leaf.To, cost, part{kind: partVerb, from: at, words: []*grammar.Word{leaf.Word}})
			c.rest = nil
		}
	case leaf.Word.Class == grammar.Auxiliary:
		push(partAux)
	case leaf.Word.Class == grammar.Negation:
		push(partNot)
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
	if leaf.Number > 0 && !leaf.Ordinal {
		c.places(leaf, at, cost)
	}
	if leaf.Word != nil && leaf.Word.Sense == "not" && c.n > 0 {
		c.butNot(leaf, at, cost)
	}
}

// spanAt is the span of a time, between two times of any day of it and from one to the
// other of all.
func (c *clauseReader) spanAt(e *when.Expr, at int) query.Span {
	if e.Op == when.Between && !c.hasPreposition(at, "between") {
		return grammar.RangeOf(e.Span)
	}
	return grammar.SpanOf(e)
}

func (c *clauseReader) isThroughout(at int) bool { return c.hasPreposition(at, "throughout") }

func (r *reader) hasPreposition(at int, sense string) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Preposition && leaf.Word.Sense == sense {
			return true
		}
	}
	return false
}

// moreTimes reads what commas, "and" and "or" join to a time; of commas alone it takes
// two to make a list.
func (c *clauseReader) moreTimes(at int) (spans []query.Span, or bool, to int) {
	joined := false
	for at < c.lattice.Len() {
		next, word := at, false
		for _, leaf := range c.lattice.At(at) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && (leaf.Word.Sense == "and" || leaf.Word.Sense == "or") {
				next, or, word = leaf.To, leaf.Word.Sense == "or", true
				break
			}
		}
		if !word && c.lattice.Gap(at) != fold.Comma {
			break
		}
		found := false
		for _, leaf := range c.lattice.At(next) {
			if leaf.Time != nil && !leaf.Time.Relative {
				spans, at, found = append(spans, grammar.SpanOf(leaf.Time)), leaf.To, true
				break
			}
		}
		if !found {
			break
		}
		joined = joined || word
	}
	if !joined && len(spans) < 2 {
		return nil, false, 0
	}
	return spans, or, at
}

// told passes over "list", "tell us", "give", with which a question is told to be
// answered.
func (c *clauseReader) told(leaf *grammar.Leaf, cost int) {
	if !leaf.Word.Form.Has(grammar.Base) || c.listed {
		return
	}
	to := leaf.To
	for _, next := range c.lattice.At(to) {
		if next.Word != nil && next.Word.Class == grammar.Pronoun && next.Word.Sense == "i" && next.Word.Form.Has(grammar.Objective) {
			to = next.To
			break
		}
	}
	c.listed = true
	c.step(to, cost+costPart)
	c.listed = false
}

var questionAdverb = map[string]bool{
	"when": true, "where": true, "why": true, "how": true, "how long": true, "how old": true, "how long ago": true, "how much longer": true, "how much shorter": true, "how often": true, "since when": true, "until when": true,
}

// preposition reads a preposition with its phrase, and without where its phrase
// stands elsewhere: "who did he take over from".
func (c *clauseReader) preposition(leaf *grammar.Leaf, at, cost int) {
	if leaf.Word.Sense == "than" {
		for _, e := range c.phrasesAt(leaf.To) {
			c.push(e.to, cost+e.cost, part{kind: partThan, from: at, phrase: e.closed})
		}
		return
	}
	if leaf.Word.Sense == "between" {
		c.betweenTimes(leaf, at, cost)
	}
	if c.n == 0 && c.mode == modeMain && c.among == nil && (leaf.Word.Sense == "of" || leaf.Word.Sense == "among") {
		c.partitive(leaf, cost)
	}
	for _, e := range c.phrasesAt(leaf.To) {
		c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: leaf.Word, phrase: e.closed})
	}
	if leaf.Word.Sense == "in" || leaf.Word.Sense == "during" || leaf.Word.Sense == "on" || leaf.Word.Sense == "at" {
		c.inTime(leaf, at, cost)
	}
	c.bothSides(leaf, at, cost)
	c.push(leaf.To, cost+2, part{kind: partStray, from: at, word: leaf.Word})
}

// partitive reads "Of the directors, …": of whom alone the rest is asked.
func (c *clauseReader) partitive(leaf *grammar.Leaf, cost int) {
	for _, e := range c.phrasesAt(leaf.To) {
		if p := e.closed; p.Kind == grammar.People && p.Plural && p.Set != nil && p.Ask == grammar.NoAsk && len(p.Or) == 0 && e.to < c.lattice.Len() && c.lattice.Gap(e.to) == fold.Comma {
			c.among = p.Set
			c.step(e.to, cost+e.cost+costPart)
			c.among = nil
		}
	}
}

// ofThem is a query about those of a set alone.
func ofThem(ask query.Ask, set query.Set) query.Ask {
	return query.Mapping{Sets: func(s query.Set) query.Set {
		if all, ok := s.(query.All); ok && len(all.Posts) == 0 {
			return set
		}
		return s
	}}.Ask(ask)
}

// inTime reads "in this century": a time that is none with the preposition that tells
// where it lies.
func (c *clauseReader) inTime(leaf *grammar.Leaf, at, cost int) {
	for i := range c.lattice.At(leaf.To) {
		if next := &c.lattice.At(leaf.To)[i]; next.Time != nil && next.Time.Op == when.In {
			c.push(next.To, cost+next.Cost+1, part{kind: partTime, from: at, span: grammar.SpanOf(next.Time)})
		}
	}
}

// places reads "two after Jia".
func (c *clauseReader) places(leaf *grammar.Leaf, at, cost int) {
	for _, next := range c.lattice.At(leaf.To) {
		if next.Word == nil || next.Word.Class != grammar.Preposition || next.Word.Sense != "before" && next.Word.Sense != "after" {
			continue
		}
		for _, e := range c.phrasesAt(next.To) {
			c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: next.Word, phrase: e.closed, n: leaf.Number})
		}
	}
}

// butNot reads "…, not the present one".
func (c *clauseReader) butNot(leaf *grammar.Leaf, at, cost int) {
	if c.lattice.Gap(at) != fold.Comma && (leaf.Word.Class != grammar.Conjunction || leaf.To == at+1) {
		return
	}
	for _, e := range c.phrasesAt(leaf.To) {
		c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: butNot, phrase: e.closed})
	}
}

// bothSides reads "before and after Ding".
func (c *clauseReader) bothSides(leaf *grammar.Leaf, at, cost int) {
	if leaf.Word.Sense != "before" && leaf.Word.Sense != "after" {
		return
	}
	for _, and := range c.lattice.At(leaf.To) {
		if and.Word == nil || and.Word.Class != grammar.Conjunction || and.Word.Sense != "and" {
			continue
		}
		for _, second := range c.lattice.At(and.To) {
			if second.Word == nil || second.Word.Class != grammar.Preposition || second.Word.Sense != "before" && second.Word.Sense != "after" || second.Word.Sense == leaf.Word.Sense {
				continue
			}
			for _, e := range c.phrasesAt(second.To) {
				c.push(e.to, cost+e.cost, part{kind: partPrep, from: at, word: bothSides, phrase: e.closed})
			}
		}
	}
}

// bothSides is "before and after".
var bothSides = &grammar.Word{Class: grammar.Preposition, Sense: "beside"}

// butNot is "not" before somebody who is left out.
var butNot = &grammar.Word{Class: grammar.Preposition, Sense: "except"}

// betweenTimes reads "between Ding's departure and Han's appointment".
func (c *clauseReader) betweenTimes(leaf *grammar.Leaf, at, cost int) {
	for _, a := range c.phrasesAt(leaf.To) {
		if a.phrase.Kind != grammar.Moment || a.phrase.Span == nil {
			continue
		}
		for _, and := range c.lattice.At(a.to) {
			if and.Word == nil || and.Word.Class != grammar.Conjunction || and.Word.Sense != "and" {
				continue
			}
			for _, b := range c.phrasesAt(and.To) {
				if b.phrase.Kind == grammar.Moment && b.phrase.Span != nil {
					c.push(b.to, cost+a.cost+b.cost, part{kind: partTime, from: at, span: query.Range{From: a.phrase.Span, To: b.phrase.Span}, beside: from(&a.phrase, &b.phrase)})
				}
			}
		}
	}
}

// from is the place in the line between somebody's going and another's coming.
func from(going, coming *grammar.Phrase) *grammar.Beside {
	if going.Set == nil || coming.Set == nil || going.Of != query.End || coming.Of != query.Start {
		return nil
	}
	return &grammar.Beside{From: going.Set, To: coming.Set}
}

// timeConjunctions start a clause of time.
var timeConjunctions = map[string]bool{
	"when": true, "while": true, "after": true, "before": true, "since": true, "until": true, "as": true, "once": true, "by the time": true,
}

// timeClause reads a clause of time: "when Ding left", "before Han took over".
func (c *clauseReader) timeClause(leaf *grammar.Leaf, at, cost int) {
	if c.n == 0 && c.mode != modeMain || c.hasPreposition(leaf.To, "before") || c.hasPreposition(leaf.To, "after") {
		return // "the day before Han took over" is no day when something was
	}
	for _, sub := range c.clausesAt(leaf.To, modeTime) {
		span, beside, ok := grammar.Placed(leaf.Word.Sense, &sub.prop)
		if leaf.Word.Sense == "as" {
			sub.cost += costAs
		}
		if ok {
			c.push(sub.to, cost+sub.cost, part{kind: partTime, from: at, span: span, beside: beside})
		}
	}
}

// finish takes the parts read so far for a clause where they are one.
func (c *clauseReader) finish(at, cost int) {
	if c.n == 0 || c.rest != nil || c.mode == modeMain && at < c.lattice.Len() {
		return
	}
	for _, w := range c.verbs() {
		c.take(at, cost, w)
	}
}

// verbs are the entries that the clause's verb may be: none, once, in a fragment.
func (c *clauseReader) verbs() []*grammar.Word {
	words := noVerb
	for i := range c.n {
		if c.parts[i].words != nil {
			words = c.parts[i].words // the last, behind "stopped" or "remained"
		}
	}
	return words
}

var noVerb = []*grammar.Word{nil}

// take takes the parts for a clause with one of its verb's entries.
func (c *clauseReader) take(at, cost int, verb *grammar.Word) {
	prop, extra, ok := c.assign(verb)
	if !ok {
		return
	}
	if cost+extra > c.bound {
		c.dearer = true
		return
	}
	cost += extra
	if c.mode == modeMain {
		ask, ok := prop.Ask()
		if !ok {
			return
		}
		if c.among != nil {
			all := ask
			if ask = ofThem(ask, c.among); query.Equal(ask, all) && c.among.String() != (query.All{}).String() {
				return // what is asked is about others
			}
		}
		c.bound = min(c.bound, cost+hair)
		c.out = append(c.out, read{at, cost, slices.Clone(c.unread), prop, ask})
		return
	}
	for i := range c.out {
		if c.out[i].to == at {
			if cost < c.out[i].cost {
				c.out[i] = read{at, cost, nil, prop, nil}
			}
			return
		}
	}
	c.out = append(c.out, read{at, cost, nil, prop, nil})
}

// hair is how much more than the cheapest a reading may cost to be weighed with
// it.
const hair = 3
