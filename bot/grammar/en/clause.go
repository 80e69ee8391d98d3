package en

import (
	"slices"

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
	if at >= len(r.memos) {
		return nil
	}
	if before := &r.memos[at].clauses[m]; before.known || r.depth >= maxDepth {
		return before.all
	}
	r.depth++
	c := r.takeReader()
	c.mode = m
	if m == modeMain && r.skips > 0 {
		c.cheapest(at)
	} else {
		c.all(at)
	}
	r.depth--
	out := c.out
	r.memos[at].clauses[m] = clausesFrom{out, true}
	r.putReader(c)
	return out
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
	for e := range each(c.phrasesAt(at)) {
		c.push(e.to, cost+e.cost, part{kind: partPhrase, from: at, phrase: e.closed, parted: c.n > 0 && c.lattice.Gap(at) == fold.Comma})
	}
	c.ordered(at, cost)
	c.skip(at, cost)
	leaves := c.lattice.At(at)
	for i := range leaves {
		c.leaf(&leaves[i], at, cost)
		c.entries(&leaves[i], i, at, cost)
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
	if !ok || c.vague(&prop) || c.mode != modeMain && prop.AtAnotherTime() {
		return
	}
	if cost+extra > c.bound {
		c.dearer = true
		return
	}
	cost += extra
	if c.mode == modeMain {
		prop.Fills = slices.Clone(prop.Fills)
		ask, ok := prop.Ask()
		if !ok {
			return
		}
		ask = c.world.AtPresent(&prop, ask, c.lattice.Today)
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
	c.keep(read{at, cost, nil, prop, nil})
}

// hair is how much more than the cheapest a reading may cost to be weighed with
// it.
const hair = 3
