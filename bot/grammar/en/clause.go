package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

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
	rest    []string  // the particle of a verb that is still to come
	among   query.Set // "of the directors, …"
	listed  bool      // "list", "tell", "name" stands in front
	denied  bool      // it is asked whether it is not so: "is it false that"
	judged  bool      // a claim is to be judged: "is it true that", "true or false?"
	echoed  bool      // it is to be confirmed: "right?"
	doubted bool      // it is asked whether it is wrong: Yes and No would say too little
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
	if c.n > 0 && c.mode == modeMain && c.lattice.Gap(at) == fold.Comma && leaf.Word != nil && leaf.Word.Form == grammar.Gerund {
		return // "who was before Jia, going by the list"
	}
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
	case leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && strings.HasSuffix(leaf.Word.Lemma, "self") && c.n > 0 && c.parts[c.n-1].phrase != nil && c.parts[c.n-1].phrase.Named:
		c.step(leaf.To, cost+costPart) // "Mao himself"
	case leaf.Word != nil && leaf.Word.Class == grammar.Conjunction && leaf.Word.Sense == "if" && c.ifAny(leaf.To, at) > 0:
		c.step(c.ifAny(leaf.To, at), cost+costPart)
	case leaf.Mark && c.mode == modeTime && c.n == 1 && c.isGerund(leaf.To):
		c.step(leaf.To, cost+1) // "Jia's taking office"
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
	case leaf.Word.Class == grammar.Negation && c.leftOut(leaf.To, at) > 0:
		c.step(c.leftOut(leaf.To, at), cost+costPause)
	case leaf.Word.Class == grammar.Negation:
		push(partNot)
	case leaf.Word.Class == grammar.Adverb && leaf.Word.Sense == "as long as":
		from := leaf.To
		if as := c.pastA(from, grammar.Preposition, "as"); as > 0 {
			from = as
		} else if !strings.HasSuffix(leaf.Word.Lemma, " as") {
			return
		}
		for _, e := range c.phrasesAt(from) {
			c.push(e.to, cost+e.cost, part{kind: partThan, from: at, word: leaf.Word, phrase: e.closed})
		}
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

var questionAdverb = map[string]bool{
	"when": true, "where": true, "why": true, "how": true, "how long": true, "how old": true, "how long ago": true, "how much longer": true, "how much shorter": true, "how often": true, "since when": true, "until when": true,
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
